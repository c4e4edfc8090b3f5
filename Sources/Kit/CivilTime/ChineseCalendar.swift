/// The days of a year as offices keep them: workdays, days off, holidays and make-up days.
public struct ChineseCalendar: Hashable, Sendable {
  public let holidays: HolidayTable

  /// A calendar over the built-in notices, or over a table of one's own.
  public init(holidays: HolidayTable = .builtIn) { self.holidays = holidays }

  /// Workday, ordinary day off or holiday.
  ///
  /// Without a notice, weekends are days off and the statutory days are holidays.
  public func kind(of date: CivilDate) -> DayKind {
    if let row = holidays.row(on: date) { return row.kind == .rest ? .holiday : .workday }
    if isProvisional(year: date.year), PublicHoliday.statutory(on: date) != nil {
      return .holiday
    }
    return date.weekday.isWeekend ? .rest : .workday
  }

  /// Whether counters are open.
  public func isWorkday(_ date: CivilDate) -> Bool { kind(of: date) == .workday }

  /// Whether a weekend day is worked to make up for a holiday.
  public func isMakeup(_ date: CivilDate) -> Bool {
    date.weekday.isWeekend && holidays.row(on: date)?.kind == .work
  }

  /// The name of the holiday that takes the day off; nil for other days.
  ///
  /// A block that serves two holidays bears both names, as in its notice: `国庆节、中秋节`.
  public func holidayName(on date: CivilDate) -> String? {
    if let row = holidays.row(on: date) { return row.kind == .rest ? row.name : nil }
    guard isProvisional(year: date.year) else { return nil }
    return PublicHoliday.statutory(on: date)?.chinese
  }

  /// Whether the year's holiday notice is not known, so that its days may still change.
  public func isProvisional(year: Int) -> Bool { !holidays.hasNotice(for: year) }

  /// The day itself or the first workday after it; nil where there is none within 60 days.
  public func workday(onOrAfter date: CivilDate) -> CivilDate? { search(from: date, by: 1) }

  /// The day itself or the last workday before it; nil where there is none within 60 days.
  public func workday(onOrBefore date: CivilDate) -> CivilDate? { search(from: date, by: -1) }

  /// The `count`-th workday after a day, or before it where negative; 0 gives the day itself.
  ///
  /// Nil where a stretch of 60 days has no workday. Takes a step per day.
  public func adding(workdays count: Int, to date: CivilDate) -> CivilDate? {
    let step = count < 0 ? -1 : 1
    var day = date
    for _ in 0..<count.magnitude {
      guard let next = search(from: day.adding(days: step), by: step) else { return nil }
      day = next
    }
    return day
  }

  /// The `number`-th workday of a month, from its end where negative; nil where there is none.
  public func workday(number: Int, inMonth month: Int, of year: Int) -> CivilDate? {
    guard number != 0, let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    let days = workdays(
      in: first...first.adding(days: CivilDate.daysInMonth(month, of: year) - 1))
    let index = number > 0 ? number - 1 : days.count + number
    return days.indices.contains(index) ? days[index] : nil
  }

  /// The workdays among some days.
  public func workdays(in days: ClosedRange<CivilDate>) -> [CivilDate] { days.filter(isWorkday) }

  /// The days off around a holiday: all of its days and the weekends that touch them.
  ///
  /// Nil where the holiday's date is not known.
  public func block(of holiday: PublicHoliday, in year: Int) -> ClosedRange<CivilDate>? {
    guard let day = holiday.festival.date(in: year) else { return nil }
    let named = holidays.rows.filter {
      $0.kind == .rest && $0.noticeYear == year && holiday.isNamed(in: $0.name)
    }
    var first = min(named.first?.date ?? day, day)
    var last = max(named.last?.date ?? day, day)
    for _ in 0..<ChineseCalendar.longestStretch where !isWorkday(first.adding(days: -1)) {
      first = first.adding(days: -1)
    }
    for _ in 0..<ChineseCalendar.longestStretch where !isWorkday(last.adding(days: 1)) {
      last = last.adding(days: 1)
    }
    return first...last
  }

  /// The first workday after all the days off of a holiday; nil where its date is not known.
  public func firstWorkday(after holiday: PublicHoliday, in year: Int) -> CivilDate? {
    guard let block = block(of: holiday, in: year) else { return nil }
    return workday(onOrAfter: block.upperBound.adding(days: 1))
  }

  /// The last workday before all the days off of a holiday; nil where its date is not known.
  public func lastWorkday(before holiday: PublicHoliday, in year: Int) -> CivilDate? {
    guard let block = block(of: holiday, in: year) else { return nil }
    return workday(onOrBefore: block.lowerBound.adding(days: -1))
  }

  /// No holiday lasts so long; a table that says otherwise must not make us search for ever.
  private static let longestStretch = 60

  private func search(from date: CivilDate, by step: Int) -> CivilDate? {
    var day = date
    for _ in 0..<ChineseCalendar.longestStretch {
      if isWorkday(day) { return day }
      day = day.adding(days: step)
    }
    return nil
  }
}
