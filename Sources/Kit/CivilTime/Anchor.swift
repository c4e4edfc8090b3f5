/// A date expression that is resolved each year: `春节 - 35d`, `first workday after 国庆`.
///
/// ```
/// let opening = try Anchor.parse("春节后首个工作日").get()
/// opening.date(in: 2026, calendar: ChineseCalendar())  // 2026-02-24
/// ```
public struct Anchor: Hashable, Sendable {
  /// The day from which an anchor counts.
  public enum Base: Hashable, Sendable {
    /// A month and day of the Gregorian calendar.
    case monthDay(month: Int, day: Int)
    case festival(Festival)
    /// A lunar month and day. The twelfth month is the one before the Spring Festival of the year,
    /// so that one winter's anchors have one year; the others begin after it.
    case lunar(month: Int, day: Int, isLeapMonth: Bool)
    case term(SolarTerm)
    /// The first day of a period of the dog days.
    case dogDays(DogDays)
    /// The first day of one of the nine periods of 数九, 1-9, that lies in the Gregorian year: 三九
    /// of 2026 is in January, 一九 of 2026 in December.
    case winterNine(Int)
    /// The first or the last day of 春运.
    case springRush(Edge)
    /// The n-th weekday of a month; counted from the end where negative.
    case weekday(Weekday, number: Int, month: Int)
    /// The n-th workday of a month; counted from the end where negative.
    case workday(number: Int, month: Int)
    /// The first or the last day of a month.
    case monthEnd(month: Int)
  }

  /// Which end of a span of days.
  public enum Edge: Hashable, Sendable {
    case first, last
  }

  /// A step away from the day reached so far.
  public enum Shift: Hashable, Sendable {
    /// Calendar days; negative before.
    case days(Int)
    /// Workdays, never 0; negative before. From a public holiday they count from the end of all its
    /// days off, so that 国庆后首个工作日 is the day on which offices open again.
    case workdays(Int)
    /// The n-th such weekday strictly after, or before where negative; never 0.
    case weekday(Weekday, number: Int)
    /// The day itself if it is a workday, else the first one after it.
    case workdayOnOrAfter
    /// The day itself if it is a workday, else the last one before it.
    case workdayOnOrBefore
  }

  public let base: Base
  /// The year that is written in the text; nil where the anchor moves with the year asked for.
  public let fixedYear: Int?
  /// The steps from the base, in their order.
  public let shifts: [Shift]

  public init(_ base: Base, year: Int? = nil, shifts: [Shift] = []) {
    self.base = base
    self.fixedYear = year
    self.shifts = shifts
  }

  /// The anchor of one day.
  public init(_ date: CivilDate) {
    self.init(.monthDay(month: date.month, day: date.day), year: date.year)
  }

  /// Whether the year is written in the anchor, so that it means the same whatever year is asked.
  public var isAbsolute: Bool { fixedYear != nil }

  /// Reads an anchor in Chinese or English.
  ///
  /// Understands dates (`2026-02-24`, `2026年3月31日`, `3月31日`, `Mar 31`), festivals, lunar dates
  /// (`正月十五`, `闰六月初一`, `lunar 1-15`), solar terms, `初伏`, `11月第一个周日`, `last workday of
  /// March`, and steps from any of them (`春节前35天`, `立秋 + 2w`, `春节后第3个工作日`, `first workday
  /// after 国庆`). Costs time in proportion to the text, which is limited to 200 Unicode scalars.
  public static func parse(_ text: String) -> Result<Anchor, AnchorError> {
    AnchorParser.anchor(in: text)
  }
}

extension Anchor: CustomStringConvertible {
  /// The English canonical spelling; ``parse(_:)`` reads it back.
  public var description: String { english }
}
