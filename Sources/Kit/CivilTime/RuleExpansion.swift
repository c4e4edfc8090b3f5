/// The days of a rule, a period of its frequency at a time.
struct RuleExpansion {
  private let rule: DateRule
  private let start: CivilDate
  private let byMonth: [Int]
  private let byMonthDay: [Int]
  private let byDay: [DateRule.Day]
  /// The first day of the period that `start` lies in.
  private let origin: CivilDate

  init(rule: DateRule, start: CivilDate) {
    self.rule = rule
    self.start = start
    // What a rule leaves open comes from its start (RFC 5545 §3.3.10).
    var (byMonth, byMonthDay, byDay) = (rule.byMonth, rule.byMonthDay, rule.byDay)
    if rule.byWeekNumber.isEmpty, rule.byYearDay.isEmpty, byMonthDay.isEmpty, byDay.isEmpty {
      switch rule.frequency {
      case .yearly:
        if byMonth.isEmpty { byMonth = [start.month] }
        byMonthDay = [start.day]
      case .monthly: byMonthDay = [start.day]
      case .weekly: byDay = [DateRule.Day(start.weekday)]
      case .daily: break
      }
    } else if rule.frequency == .yearly, !rule.byWeekNumber.isEmpty, rule.byYearDay.isEmpty,
      byMonthDay.isEmpty, byDay.isEmpty
    {
      byDay = [DateRule.Day(start.weekday)]
    }
    (self.byMonth, self.byMonthDay, self.byDay) = (byMonth, byMonthDay, byDay)
    switch rule.frequency {
    case .yearly: origin = RuleExpansion.firstDay(of: start.year)
    case .monthly: origin = start.adding(days: 1 - start.day)
    case .weekly: origin = start.adding(days: -start.weekday.daysAfter(rule.weekStart))
    case .daily: origin = start
    }
  }

  /// The index of a period that ends no later than the one a day lies in.
  func firstPeriod(reaching day: CivilDate) -> Int {
    guard day > start else { return 0 }
    let elapsed: Int
    switch rule.frequency {
    case .yearly: elapsed = day.year - origin.year
    case .monthly: elapsed = (day.year - origin.year) * 12 + day.month - origin.month
    case .weekly: elapsed = origin.days(until: day) / 7
    case .daily: elapsed = origin.days(until: day)
    }
    // A year of weeks may begin in the December before, so one period earlier is looked at too.
    return max(0, elapsed / rule.interval - 1)
  }

  /// The days of the period so many intervals after the first; nil beyond the year 9999.
  func period(_ index: Int) -> ClosedRange<CivilDate>? {
    let (steps, overflow) = index.multipliedReportingOverflow(by: rule.interval)
    guard !overflow, steps < 4_000_000 else { return nil }
    switch rule.frequency {
    case .yearly:
      guard origin.year + steps <= 9999 else { return nil }
      let first = RuleExpansion.firstDay(of: origin.year + steps)
      return first...RuleExpansion.firstDay(of: origin.year + steps + 1).adding(days: -1)
    case .monthly:
      let month = origin.month - 1 + steps
      guard
        let first = CivilDate(year: origin.year + month / 12, month: month % 12 + 1, day: 1)
      else { return nil }
      return
        first...first.adding(
          days: CivilDate.daysInMonth(month % 12 + 1, of: origin.year + month / 12) - 1)
    case .weekly:
      let first = origin.adding(days: 7 * steps)
      return first...first.adding(days: 6)
    case .daily:
      let day = origin.adding(days: steps)
      return day...day
    }
  }

  /// The instances of a period, ordered, after BYSETPOS.
  func dates(in period: ClosedRange<CivilDate>) -> [CivilDate] {
    var dates = candidates(in: period).filter(matches)
    guard !rule.bySetPosition.isEmpty else { return dates }
    let positions = Set(
      rule.bySetPosition.map { $0 > 0 ? $0 - 1 : dates.count + $0 }
    ).filter(dates.indices.contains).sorted()
    dates = positions.map { dates[$0] }
    return dates
  }

  /// The days to try: only the months and weeks named, where a year names some.
  private func candidates(in period: ClosedRange<CivilDate>) -> [CivilDate] {
    guard rule.frequency == .yearly, !byMonth.isEmpty, rule.byWeekNumber.isEmpty else {
      if rule.frequency == .monthly, !byMonth.isEmpty,
        !byMonth.contains(period.lowerBound.month)
      {
        return []
      }
      return Array(period)
    }
    let year = period.lowerBound.year
    return Set(byMonth).sorted().flatMap { month -> [CivilDate] in
      guard let first = CivilDate(year: year, month: month, day: 1) else { return [] }
      return Array(first...first.adding(days: CivilDate.daysInMonth(month, of: year) - 1))
    }
  }

  private func matches(_ date: CivilDate) -> Bool {
    let (year, month, day) = date.components
    if !byMonth.isEmpty, !byMonth.contains(month) { return false }
    if !byMonthDay.isEmpty {
      let fromEnd = day - CivilDate.daysInMonth(month, of: year) - 1
      guard byMonthDay.contains(day) || byMonthDay.contains(fromEnd) else { return false }
    }
    if !rule.byYearDay.isEmpty {
      let number = RuleExpansion.firstDay(of: year).days(until: date) + 1
      let fromEnd = number - (CivilDate.isLeap(year) ? 366 : 365) - 1
      guard rule.byYearDay.contains(number) || rule.byYearDay.contains(fromEnd) else {
        return false
      }
    }
    if !rule.byWeekNumber.isEmpty, !matchesWeekNumber(date) { return false }
    return byDay.isEmpty || byDay.contains { matches(date, $0) }
  }

  /// Weeks begin on WKST and belong to the year that holds four of their days; a day counts by its
  /// own week, so that 31 December may lie in week 1.
  private func matchesWeekNumber(_ date: CivilDate) -> Bool {
    let first = date.adding(days: -date.weekday.daysAfter(rule.weekStart))
    let year = first.adding(days: 3).year
    return rule.byWeekNumber.contains(weekNumber(first, of: year))
      || rule.byWeekNumber.contains(weekNumber(first, of: year, fromEnd: true))
  }

  private func weekNumber(_ first: CivilDate, of year: Int, fromEnd: Bool = false) -> Int {
    let start = firstWeek(of: year)
    let number = start.days(until: first) / 7 + 1
    return fromEnd ? number - start.days(until: firstWeek(of: year + 1)) / 7 - 1 : number
  }

  /// The first day of the week that holds the year's fourth of January.
  private func firstWeek(of year: Int) -> CivilDate {
    let fourth = RuleExpansion.firstDay(of: year).adding(days: 3)
    return fourth.adding(days: -fourth.weekday.daysAfter(rule.weekStart))
  }

  private func matches(_ date: CivilDate, _ wanted: DateRule.Day) -> Bool {
    guard date.weekday == wanted.weekday else { return false }
    guard let number = wanted.number, rule.frequency == .monthly || rule.frequency == .yearly else {
      return true
    }
    let (year, month, day) = date.components
    let place: Int
    let length: Int
    if rule.frequency == .monthly || !byMonth.isEmpty {
      place = day
      length = CivilDate.daysInMonth(month, of: year)
    } else {
      place = RuleExpansion.firstDay(of: year).days(until: date) + 1
      length = CivilDate.isLeap(year) ? 366 : 365
    }
    return number > 0 ? (place - 1) / 7 + 1 == number : (length - place) / 7 + 1 == -number
  }

  private static func firstDay(of year: Int) -> CivilDate {
    CivilDate(dayNumber: CivilDate.firstDayNumber(of: year))
  }
}
