/// A day of the proleptic Gregorian calendar, without a time and without a zone.
///
/// Stored as the number of days since 1970-01-01, so comparing, adding and hashing cost one
/// integer operation. Years from 1 to 9999 can be written and read.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let dayNumber: Int

  public init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// The date of a year, month and day; nil where there is no such day, like 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilDate.daysInMonth(month, of: year)
    else { return nil }
    self.init(dayNumber: CivilDate.dayNumber(year: year, month: month, day: day))
  }

  public var year: Int { components.year }
  public var month: Int { components.month }
  public var day: Int { components.day }

  /// Year, month 1-12 and day 1-31, taken apart at once.
  public var components: (year: Int, month: Int, day: Int) {
    // Days are counted in years that begin on 1 March, so that the leap day is the last of its
    // year; 400 such years are always 146 097 days.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let offset = (dayNumber + 3) % 7
    return Weekday.allCases[offset >= 0 ? offset : offset + 7]
  }

  /// The ISO 8601 week this day lies in: the week-numbering year and the week 1-53.
  public var isoWeek: ISOWeek {
    let thursday = adding(days: 4 - weekday.rawValue)
    let year = thursday.year
    let firstOfYear = CivilDate.dayNumber(year: year, month: 1, day: 1)
    return ISOWeek(year: year, week: (thursday.dayNumber - firstOfYear) / 7 + 1)
  }

  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The signed number of days from this date to `other`.
  public func days(until other: CivilDate) -> Int { other.dayNumber - dayNumber }

  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }

  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The day number of 1 January.
  static func firstDayNumber(of year: Int) -> Int { dayNumber(year: year, month: 1, day: 1) }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CivilDate: Strideable {
  public func distance(to other: CivilDate) -> Int { days(until: other) }
  public func advanced(by days: Int) -> CivilDate { adding(days: days) }
}

extension CivilDate: CustomStringConvertible {
  /// `2026-02-24`, as ISO 8601 and every file of a workspace writes it.
  public var description: String {
    let (year, month, day) = components
    return digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2)
  }

  /// `20260224`, the basic form that RFC 5545 §3.3.4 asks for.
  public var basicDescription: String {
    let (year, month, day) = components
    return digits(year, 4) + digits(month, 2) + digits(day, 2)
  }

  /// Reads `2026-02-24` and nothing else.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// A week as ISO 8601 counts them: from Monday, week 1 holding the year's first Thursday.
public struct ISOWeek: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  public let week: Int

  public init(year: Int, week: Int) {
    self.year = year
    self.week = week
  }

  /// `2026-W09`.
  public var description: String { digits(year, 4) + "-W" + digits(week, 2) }

  public static func < (a: ISOWeek, b: ISOWeek) -> Bool { (a.year, a.week) < (b.year, b.week) }
}

/// The digits of `value`, filled up with zeros on the left to `width`.
package func digits(_ value: Int, _ width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

private func number(_ text: some Collection<UInt8>) -> Int? {
  var value = 0
  for byte in text {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}
