/// A date with a time on the wall to the second, as iCalendar writes it; its zone is said elsewhere.
///
/// Stored as seconds since 1970-01-01T00:00:00 on that wall, so that comparing and adding cost one
/// integer operation and a million of them lie in one array. Leap seconds have no place
/// here: what is written as :60 means :59 (RFC 5545 §3.3.12).
public struct CivilMoment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00; negative before it.
  public let seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  /// - Parameter secondOfDay: seconds since midnight; beyond a day it carries over.
  public init(_ date: CivilDate, secondOfDay: Int = 0) {
    seconds = date.dayNumber * CivilMoment.secondsPerDay + secondOfDay
  }

  public var date: CivilDate { CivilDate(dayNumber: dayNumber) }

  /// Seconds since midnight, 0...86399.
  public var secondOfDay: Int { seconds - dayNumber * CivilMoment.secondsPerDay }

  /// Days since 1970-01-01.
  var dayNumber: Int {
    (seconds >= 0 ? seconds : seconds - (CivilMoment.secondsPerDay - 1))
      / CivilMoment.secondsPerDay
  }

  public static func < (a: CivilMoment, b: CivilMoment) -> Bool { a.seconds < b.seconds }

  static let secondsPerDay = 86_400

  /// The last moment that can be written: 9999-12-31T23:59:59.
  public static let last = CivilMoment(
    CivilDate(dayNumber: CivilDate.firstDayNumber(of: 10_000)), secondOfDay: -1)
}

extension CivilMoment: CustomStringConvertible {
  /// `19970902T090000`, the basic form of RFC 5545 §3.3.5.
  public var description: String {
    let time = secondOfDay
    return date.basicDescription + "T" + digits(time / 3600, 2) + digits(time / 60 % 60, 2)
      + digits(time % 60, 2)
  }

  /// Reads `19970902T090000` and nothing else; nil where there is no such day or time.
  public init?(_ text: some StringProtocol) { self.init(basic: text.utf8) }

  /// Reads the bytes of `19970902T090000` and nothing else (RFC 5545 §3.3.5).
  public init?(basic bytes: some Collection<UInt8>) {
    guard bytes.count == 15 else { return nil }
    let time = bytes.dropFirst(8)
    guard time.first == UInt8(ascii: "T"), let date = CivilDate(basic: bytes.prefix(8)),
      let number = decimal(time.dropFirst())
    else { return nil }
    let (hour, minute, second) = (number / 10_000, number / 100 % 100, number % 100)
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    self.init(date, secondOfDay: hour * 3600 + minute * 60 + min(second, 59))
  }
}

extension CivilDate {
  /// Reads the bytes of `19970902` and nothing else (RFC 5545 §3.3.4).
  public init?(basic bytes: some Collection<UInt8>) {
    guard bytes.count == 8, let number = decimal(bytes) else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}

/// The value of at most 18 decimal digits; nil for anything else.
private func decimal(_ bytes: some Collection<UInt8>) -> Int? {
  var value = 0
  for byte in bytes {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}
