/// A rule that names many dates: `每周二、四`, `逢三、六、九`, `last workday of month`, an RRULE.
public struct DateRecurrence: Hashable, Sendable {
  /// What recurs.
  public enum Pattern: Hashable, Sendable {
    case everyDay
    case everyWorkday
    /// Some days of every week, in their order.
    case weekly([Weekday])
    /// Days of every Gregorian month, in their order; a month without the day is left out.
    case monthly(days: [Int])
    /// The last day of every Gregorian month.
    case monthEnds
    /// The n-th weekday of every month; counted from the end where negative.
    case monthlyWeekday(Weekday, number: Int)
    /// The n-th workday of every month; counted from the end where negative.
    case monthlyWorkday(number: Int)
    /// Days of every lunar month, leap months included; a short month has no thirtieth.
    case lunarMonthly(days: [Int])
    /// Market days: days of the month that end in one of the digits, 0 for 初十, 二十 and 三十.
    case market(digits: [Int], isLunar: Bool)
    /// Some anchors of every year.
    case anchors([Anchor])
    /// An RRULE, perhaps with its DTSTART.
    case rule(RecurrenceRule, start: CivilDate?)
  }

  public let pattern: Pattern

  public init(_ pattern: Pattern) { self.pattern = pattern }

  /// Reads a recurrence in Chinese, English or the letters of RFC 5545.
  ///
  /// Understands `每天`, `每个工作日`, `每周六`, `每周二、四`, `weekly on Sat`, `每月15日`, `每月第一个周六`,
  /// `每月最后一个工作日`, `last workday of month`, `农历每月初八`, `逢三、六、九` (lunar), `公历逢五、十`,
  /// anchors in a list (`正月十六、二月初八`), and `RRULE:FREQ=WEEKLY;BYDAY=SA` with or without its
  /// name and after a `DTSTART:20260101` line. Costs time in proportion to the text, which is limited
  /// to 200 Unicode scalars, or 2000 of an RRULE.
  public static func parse(_ text: String) -> Result<DateRecurrence, AnchorError> {
    RecurrenceParser.recurrence(in: text)
  }

  /// The dates among some days, in their order, each once.
  ///
  /// An anchor that a year lacks gives no date in that year. A rule without its own start counts
  /// INTERVAL and COUNT from the first of the days, and takes from it what it leaves open
  /// (RFC 5545 §3.3.10).
  public func dates(
    in days: ClosedRange<CivilDate>, calendar: ChineseCalendar
  ) -> [CivilDate] {
    switch pattern {
    case .anchors(let anchors): return DateRecurrence.dates(of: anchors, in: days, calendar)
    case .rule(let rule, let start):
      return rule.dates(from: start ?? days.lowerBound, in: days)
    default: return days.filter { matches($0, calendar) }
    }
  }

  private func matches(_ date: CivilDate, _ calendar: ChineseCalendar) -> Bool {
    switch pattern {
    case .everyDay: return true
    case .everyWorkday: return calendar.isWorkday(date)
    case .weekly(let weekdays): return weekdays.contains(date.weekday)
    case .monthly(let days): return days.contains(date.day)
    case .monthEnds: return date.adding(days: 1).day == 1
    case .monthlyWeekday(let weekday, let number):
      guard date.weekday == weekday else { return false }
      return weekday.date(number: number, inMonth: date.month, of: date.year) == date
    case .monthlyWorkday(let number):
      return calendar.workday(number: number, inMonth: date.month, of: date.year) == date
    case .lunarMonthly(let days): return date.lunar.map { days.contains($0.day) } ?? false
    case .market(let digits, let isLunar):
      guard let day = isLunar ? date.lunar?.day : date.day else { return false }
      return digits.contains(day % 10)
    case .anchors, .rule: return false
    }
  }

  private static func dates(
    of anchors: [Anchor], in days: ClosedRange<CivilDate>, _ calendar: ChineseCalendar
  ) -> [CivilDate] {
    // Steps may lead up to ten years away from the year an anchor belongs to.
    var dates: Set<CivilDate> = []
    for anchor in anchors {
      let reach = anchor.reachInYears
      for year in days.lowerBound.year - reach...days.upperBound.year + reach {
        if case .success(let date) = anchor.date(in: year, calendar: calendar),
          days.contains(date)
        {
          dates.insert(date)
        }
        if anchor.isAbsolute { break }
      }
    }
    return dates.sorted()
  }
}

extension Anchor {
  /// How many years a resolved date may lie from the year asked for.
  fileprivate var reachInYears: Int {
    1
      + shifts.reduce(0) { sum, shift in
        switch shift {
        case .days(let count): sum + abs(count) / 365 + 1
        case .workdays(let count): sum + abs(count) / 150 + 1
        case .weekday(_, let number): sum + abs(number) / 52 + 1
        case .workdayOnOrAfter, .workdayOnOrBefore: sum + 1
        }
      }
  }
}
