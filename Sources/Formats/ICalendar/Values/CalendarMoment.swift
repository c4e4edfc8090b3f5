public import CivilTime

/// The value of a DATE (RFC 5545 §3.3.4) or a DATE-TIME (§3.3.5), without its zone, which stands in
/// a parameter.
public struct CalendarMoment: Hashable, Sendable {
  public var date: CivilDate
  /// Seconds since midnight, 0...86399; nil for a DATE.
  public var second: Int?
  /// Whether it ends with `Z`.
  public var isUTC: Bool

  public init(_ date: CivilDate, second: Int? = nil, isUTC: Bool = false) {
    self.date = date
    self.second = second
    self.isUTC = isUTC
  }

  /// Reads `20260224`, `20260224T090000` or `20260224T010000Z`, and nothing else; nil also for days
  /// and times that do not exist.
  public init?(_ octets: ArraySlice<UInt8>) {
    guard case .success(let moment) = Self.read(octets) else { return nil }
    self = moment
  }

  /// Reads the same with the hyphens and colons of ISO 8601, a blank for the T and without seconds,
  /// too: `2026-02-24`, `2026-02-24T09:00`, `2026-02-24 09:00:00Z`.
  public init?(reading text: String) {
    var basic: [UInt8] = []
    for (index, octet) in text.utf8.enumerated() {
      switch octet {
      case UInt8(ascii: "-") where index == 4 || index == 7: break
      case UInt8(ascii: ":") where index == 13 || index == 16: break
      case 0x20 where index == 10: basic.append(UInt8(ascii: "T"))
      default: basic.append(octet)
      }
    }
    let hasZ = basic.last == UInt8(ascii: "Z")
    if hasZ { basic.removeLast() }
    if basic.count == 13 { basic += Array("00".utf8) }
    if hasZ { basic.append(UInt8(ascii: "Z")) }
    self.init(basic[...])
  }

  /// What keeps octets from being a moment.
  enum Fault: Error { case form, noSuchDate, noSuchTime }

  static func read(_ octets: ArraySlice<UInt8>) -> Result<CalendarMoment, Fault> {
    let octets = octets.trimmed
    let first = octets.startIndex
    guard octets.count >= 8, let day = octets[first..<first + 8].number else {
      return .failure(.form)
    }
    let isUTC = octets.count == 16
    if octets.count > 8 {
      guard octets.count == 15 || isUTC, octets[first + 8] == UInt8(ascii: "T"),
        octets[(first + 9)..<(first + 15)].number != nil,
        !isUTC || octets[first + 15] == UInt8(ascii: "Z")
      else { return .failure(.form) }
    }
    guard
      let date = CivilDate(year: day / 10_000, month: day / 100 % 100, day: day % 100)
    else { return .failure(.noSuchDate) }
    guard octets.count > 8 else { return .success(CalendarMoment(date)) }
    let time = octets[(first + 9)..<(first + 15)].number ?? 0
    let (hour, minute, second) = (time / 10_000, time / 100 % 100, time % 100)
    guard hour < 24, minute < 60, second <= 60 else { return .failure(.noSuchTime) }
    // §3.3.5: who knows no leap seconds reads :60 as :59.
    let clock = hour * 3600 + minute * 60 + min(second, 59)
    return .success(CalendarMoment(date, second: clock, isUTC: isUTC))
  }

  /// Whether it is a DATE.
  public var isDate: Bool { second == nil }

  /// Seconds since 1970 on whatever clock it is written; a day counts as its midnight.
  public var clock: Int { date.dayNumber * 86_400 + (second ?? 0) }

  /// As RFC 5545 writes it.
  public var basicDescription: String {
    guard let second else { return date.basicDescription }
    let time = second / 3600 * 10_000 + second / 60 % 60 * 100 + second % 60
    return date.basicDescription + "T" + digits(time, 6) + (isUTC ? "Z" : "")
  }

  /// The moment a length later on the same clock: days are added to the date, seconds to the time.
  public func adding(_ duration: CalendarDuration) -> CalendarMoment {
    let seconds = (second ?? 0) + duration.seconds
    let carried = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    var later = self
    later.date = date.adding(days: duration.days + carried)
    if second != nil { later.second = seconds - carried * 86_400 }
    return later
  }
}

extension CalendarProperty {
  /// The value as one DATE or DATE-TIME; nil where it is none.
  public var moment: CalendarMoment? { CalendarMoment(value) }

  /// The values of a list of them, as RDATE and EXDATE have; those that are none are left out.
  public var moments: [CalendarMoment] {
    value.split(separator: UInt8(ascii: ",")).compactMap { CalendarMoment($0) }
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks at either end, and without a CR beside them: at the end of a line it would be
  /// taken for a part of the break.
  var trimmed: ArraySlice<UInt8> {
    var slice = drop(while: \.isBlankOrBreak)
    while let last = slice.last, last.isBlankOrBreak { slice.removeLast() }
    return slice
  }

  /// The value of at most 18 digits; nil for anything else.
  var number: Int? {
    guard !isEmpty, count <= 18 else { return nil }
    var value = 0
    for octet in self {
      guard octet.isDigit else { return nil }
      value = value &* 10 &+ Int(octet &- UInt8(ascii: "0"))
    }
    return value
  }
}
