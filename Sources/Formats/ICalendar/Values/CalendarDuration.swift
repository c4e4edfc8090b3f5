/// The value of a DURATION (RFC 5545 §3.3.6): days, which are days of the calendar, and seconds,
/// which are exact. Both have the sign of the duration.
public struct CalendarDuration: Hashable, Sendable {
  public var days: Int
  public var seconds: Int

  public init(days: Int = 0, seconds: Int = 0) {
    self.days = days
    self.seconds = seconds
  }

  /// Reads `P15DT5H0M20S`, `-PT10M`, `P7W` and the like, and nothing else.
  public init?(_ octets: ArraySlice<UInt8>) {
    guard case .success(let duration) = Self.read(octets) else { return nil }
    self = duration
  }

  /// What keeps octets from being a duration.
  enum Fault: Error {
    case form
    /// Hours, minutes or seconds without the `T` before them, as in `P1H`: some phones stop there.
    case noT
  }

  static func read(_ octets: ArraySlice<UInt8>) -> Result<CalendarDuration, Fault> {
    var rest = octets.trimmed
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { return .failure(.form) }
    var duration = CalendarDuration()
    var isTime = false
    var lacksT = false
    // Units come in this order, each at most once; RFC 5545 lets no unit between two be left out,
    // which nobody keeps, and weeks stand alone, which everybody does.
    var earliest = 0
    while !rest.isEmpty {
      if rest.first == UInt8(ascii: "T") {
        guard !isTime, rest.count > 1 else { return .failure(.form) }
        isTime = true
        rest.removeFirst()
      }
      let number = rest.prefix(while: \.isDigit)
      guard let value = number.number, value < 1 << 40, number.count < rest.count else {
        return .failure(.form)
      }
      let unit = rest[rest.startIndex + number.count]
      rest = rest.dropFirst(number.count + 1)
      guard let order = Self.units.firstIndex(of: unit), order >= earliest else {
        return .failure(.form)
      }
      switch order {
      case 0:
        guard rest.isEmpty, !isTime else { return .failure(.form) }
        duration.days = value * 7
      case 1:
        guard !isTime else { return .failure(.form) }
        duration.days = value
      default:
        if !isTime { lacksT = true }
        duration.seconds += value * [3600, 60, 1][order - 2]
      }
      earliest = order + 1
    }
    if lacksT { return .failure(.noT) }
    if isNegative { duration = CalendarDuration(days: -duration.days, seconds: -duration.seconds) }
    return .success(duration)
  }

  private static let units = Array("WDHMS".utf8)
}

extension CalendarProperty {
  /// The value as a DURATION; nil where it is none.
  public var duration: CalendarDuration? { CalendarDuration(value) }
}
