extension RecurrenceRule {
  /// The instances among some days, in their order.
  ///
  /// `start` is DTSTART: it fixes what the rule leaves open, and is itself an instance only where it
  /// fits the rule. Times within a day are left out, also that of an UNTIL in UTC: a planner's rule
  /// names days of the wall. Nothing lies beyond the year 9999. Periods before `days` cost nothing
  /// without COUNT, and a look-up each with it.
  ///
  /// - Precondition: the rule names days only.
  public func dates(from start: CivilDate, in days: ClosedRange<CivilDate>) -> [CivilDate] {
    precondition(namesDaysOnly, "a rule of dates has no times")
    var last = CivilMoment(days.upperBound)
    if case .utc(let moment) = until { last = min(last, CivilMoment(moment.date)) }
    // A rule that can match no day of any year has none of these.
    guard
      var expansion = try? RuleExpansion(
        self, from: CivilMoment(start), first: CivilMoment(days.lowerBound), last: last)
    else { return [] }
    var moments: [CivilMoment] = []
    while (try? expansion.fill(&moments, capacity: moments.count + 256)) == true {}
    return moments.map(\.date)
  }
}
