/// A day of the Chinese lunisolar calendar, as GB/T 33661-2017 lays it down.
///
/// A value always names a day that exists: a thirtieth day of a short month or a leap month that
/// the year lacks has no value. Converting either way is a table lookup of at most thirteen steps.
public struct LunarDate: Hashable, Sendable {
  /// The lunar year, by the Gregorian year in which it begins.
  public let year: Int
  /// 1-12; a leap month bears the number of the month before it.
  public let month: Int
  /// 1-30.
  public let day: Int
  public let isLeapMonth: Bool

  /// The lunar years known here; they reach from 1899-02-10 to 2101-01-28.
  public static let supportedYears = LunarTable.firstYear...LunarTable.lastYear

  /// The day of that name; nil where the year has no such month or the month no such day.
  public init?(year: Int, month: Int, day: Int, isLeapMonth: Bool = false) {
    guard
      let length = LunarDate.daysInMonth(month, of: year, isLeapMonth: isLeapMonth),
      (1...length).contains(day)
    else { return nil }
    self.init(checkedYear: year, month, day, isLeapMonth)
  }

  /// The lunar name of a day; nil outside ``supportedYears``.
  public init?(_ date: CivilDate) {
    var year = date.year
    if let own = LunarTable.year(year), date < own.firstDay {
      year -= 1
    } else if year == LunarTable.lastYear + 1 {
      year -= 1
    }
    guard let table = LunarTable.year(year) else { return nil }
    var offset = table.firstDay.days(until: date)
    for index in 0..<table.monthCount {
      let length = table.length(at: index)
      if offset < length {
        let (month, isLeap) = table.name(at: index)
        self.init(checkedYear: year, month, offset + 1, isLeap)
        return
      }
      offset -= length
    }
    return nil
  }

  /// The Gregorian day.
  public var date: CivilDate {
    guard let table = LunarTable.year(year) else {
      preconditionFailure("a lunar date outside the table cannot be made")
    }
    var first = table.firstDay
    for index in 0..<table.index(ofMonth: month, isLeap: isLeapMonth) {
      first = first.adding(days: table.length(at: index))
    }
    return first.adding(days: day - 1)
  }

  /// The number of the month that is repeated in a lunar year; nil without one.
  public static func leapMonth(of year: Int) -> Int? {
    guard let table = LunarTable.year(year), table.leapMonth > 0 else { return nil }
    return table.leapMonth
  }

  /// 29 or 30; nil where the year has no such month.
  public static func daysInMonth(
    _ month: Int, of year: Int, isLeapMonth: Bool = false
  ) -> Int? {
    guard let table = LunarTable.year(year), (1...12).contains(month),
      !isLeapMonth || table.leapMonth == month
    else { return nil }
    return table.length(at: table.index(ofMonth: month, isLeap: isLeapMonth))
  }

  /// A day that the caller knows to exist.
  init(checkedYear year: Int, _ month: Int, _ day: Int, _ isLeapMonth: Bool) {
    self.year = year
    self.month = month
    self.day = day
    self.isLeapMonth = isLeapMonth
  }
}

extension LunarDate: Comparable {
  public static func < (a: LunarDate, b: LunarDate) -> Bool { a.date < b.date }
}

extension CivilDate {
  /// The day in the Chinese calendar; nil outside ``LunarDate/supportedYears``.
  public var lunar: LunarDate? { LunarDate(self) }
}
