extension DateRule {
  /// The instances among some days, in their order.
  ///
  /// `start` is DTSTART: it fixes what the rule leaves open, and is itself an instance only where it
  /// fits the rule. Nothing lies beyond the year 9999. Without COUNT, the periods before `days` are
  /// skipped; with it, each is visited once, so that the cost is at most in proportion to the days
  /// from `start` to the end of `days`.
  public func dates(from start: CivilDate, in days: ClosedRange<CivilDate>) -> [CivilDate] {
    let end = min(days.upperBound, until ?? days.upperBound, DateRule.lastDay)
    guard start <= end, days.lowerBound <= end, canMatch else { return [] }
    let expansion = RuleExpansion(rule: self, start: start)
    var found: [CivilDate] = []
    var left = count ?? Int.max
    var index = count == nil ? expansion.firstPeriod(reaching: days.lowerBound) : 0
    while left > 0 {
      guard let period = expansion.period(index), period.lowerBound <= end else { break }
      for date in expansion.dates(in: period) where date >= start {
        guard left > 0, date <= end else { return found }
        left -= 1
        if days.contains(date) { found.append(date) }
      }
      index += 1
    }
    return found
  }

  /// The last day that can be written.
  private static let lastDay = CivilDate(year: 9999, month: 12, day: 31)!

  /// Whether month and day can meet at all: a rule for 31 February is answered at once.
  private var canMatch: Bool {
    guard !byMonth.isEmpty, !byMonthDay.isEmpty else { return true }
    return byMonth.contains { month in
      let length = CivilDate.daysInMonth(month, of: 2000)
      return byMonthDay.contains { abs($0) <= length }
    }
  }
}
