extension DrawTask {
  /// An activity of the benchmark's kind of plan.
  init(_ event: DrawEvent, _ plan: DrawPlan) {
    let scope: Scope =
      switch event.scope {
      case .home: .home
      case .work: .work
      case .either: .either
      }
    self.init(
      name: String(event.id), district: event.district, scope: scope, start: event.start,
      end: event.end, capacity: event.capacity,
      waiting: (event.capacity * plan.waitPercent + 99) / 100)
    let births: DrawTerm.Test =
      event.births.map { .between($0.lowerBound, $0.upperBound) } ?? .oneOf([])
    conditions = [Condition(step: .born, choices: [.term(DrawColumn.birth, births)])]
    for (index, term) in event.terms.enumerated() {
      conditions.append(Condition(step: .term(index), choices: [.term(term.column, term.test)]))
    }
    let visits = DrawColumn.lastVisit(event.kind)
    conditions.append(
      Condition(
        step: .cooldown, choices: [.notAfter(visits, event.start - plan.cooldownDays)]))
    limits = Limits(
      kind: Int32(event.kind), cooldownDays: plan.cooldownDays, draw: plan.maxPerPerson)
    weights = event.weights.rules(visits)
    quotas = event.quotas.map { Quota(need: $0.need, terms: $0.terms) }
  }
}

extension DrawWeights {
  fileprivate func rules(_ visits: String) -> [DrawWeight] {
    let any = -1_000_000_000_000...1_000_000_000_000
    let hardship = [0, deepHardship, relativeHardship, accidentHardship]
    var rules: [DrawWeight] = []
    if hardship.contains(where: { $0 != 0 }) {
      rules.append(DrawWeight(column: "hardship", worth: .table(hardship)))
    }
    for (column, points, most) in [
      ("union_member", unionMember, any.upperBound), ("children", child, 3),
      ("left_behind", leftBehind, 3), ("arrears", arrears, any.upperBound),
      ("years_city", year, 20),
    ] where points != 0 {
      rules.append(DrawWeight(column: column, worth: .each(points, any.lowerBound...most)))
    }
    if day != 0 {
      rules.append(
        DrawWeight(column: visits, worth: .days(day, atMost: 730, countsSeats: false)))
    }
    if used != 0 { rules.append(DrawWeight(column: nil, worth: .held(-used))) }
    return rules
  }
}
