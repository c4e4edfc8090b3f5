import Diagnostics

// A campaign's rules as the one engine of draws takes them.
extension LotteryPlan {
  func task(_ activity: Activity) -> DrawTask {
    let scope: DrawTask.Scope =
      switch rules.scope {
      case .home: .home
      case .work: .work
      case .either: .either
      case .city: .everybody
      }
    var task = DrawTask(
      name: activity.id, district: activity.district, scope: scope, start: activity.start,
      end: activity.end, capacity: activity.seats,
      waiting: rules.waiting.resolved(of: activity.seats, roundsUp: true))
    task.conditions = rules.conditions(on: activity.start)
    task.limits = DrawTask.Limits(
      cooldownDays: rules.cooldownDays, draw: rules.caps.draw, round: rules.caps.round,
      year: rules.caps.year)
    task.weights = rules.weights.map { weight in
      var made = DrawWeight(column: weight.column?.stored, worth: rules.worth(of: weight))
      if weight.what.isByDays { made.column = rules.benefit.map(DrawColumn.lastVisit) }
      if weight.column?.kind == .age { made.ageOn = activity.start }
      return made
    }
    task.quotas = rules.quotas.map { quota in
      let need = quota.seats.resolved(of: activity.seats, roundsUp: false)
      return DrawTask.Quota(
        need: need, terms: quota.terms.map { $0.stored(on: activity.start) },
        waiting: rules.waiting.resolved(of: need, roundsUp: true))
    }
    task.groups = rules.groups.map { group in
      let most: Int? = if case .atMost(let most) = group.rule { most } else { nil }
      return DrawTask.Group(column: group.column.stored, most: most)
    }
    return task
  }
}

extension LotteryRules {
  fileprivate func conditions(on start: Int) -> [DrawTask.Condition] {
    var conditions = terms.enumerated().map { index, term in
      let stored = term.stored(on: start)
      return DrawTask.Condition(
        step: .term(index), choices: [.term(stored.column, stored.test)])
    }
    let isSaid = DrawTerm.Test.between(1, 1)
    if asksConsent {
      conditions.append(.init(step: .consent, choices: [.term("consent", isSaid)]))
    }
    if let guardianAge {
      let isOld = DrawTerm.Test.between(-limit, lastBirth(ofAge: guardianAge, on: start))
      conditions.append(
        .init(
          step: .guardian,
          choices: [.term(DrawColumn.birth, isOld), .term("guardian_consent", isSaid)]))
    }
    if cooldownDays > 0, let benefit {
      conditions.append(
        .init(
          step: .cooldown,
          choices: [.notAfter(DrawColumn.lastVisit(benefit), start - cooldownDays)]))
    }
    return conditions
  }

  fileprivate func worth(of weight: LotteryWeight) -> DrawWeight.Worth {
    switch weight.what {
    case .where_(let test, let points): .points(points, test)
    case .each(let points, let most): .each(points, -most...most)
    case .daysSinceLast(let points, let most):
      .days(points, atMost: most, countsSeats: true)
    case .seatsHere(let points): .held(points)
    }
  }
}

extension LotteryWeight.What {
  fileprivate var isByDays: Bool { if case .daysSinceLast = self { true } else { false } }
}

extension LotteryTerm {
  /// The term over the column that is stored: ages on a day are dates of birth.
  func stored(on start: Int) -> DrawTerm {
    guard column.kind == .age else {
      return DrawTerm(column: column.stored, test: test, source: source)
    }
    func births(_ lower: Int, _ upper: Int) -> ClosedRange<Int>? {
      let first = upper > 1000 ? -limit : lastBirth(ofAge: upper + 1, on: start) + 1
      let last = lower < -1000 ? limit : lastBirth(ofAge: lower, on: start)
      return first <= last ? first...last : nil
    }
    let stored: DrawTerm.Test =
      switch test {
      case .between(let lower, let upper):
        births(lower, upper).map { .between($0.lowerBound, $0.upperBound) } ?? .oneOf([])
      case .oneOf(let ages):
        .oneOf(
          Set(ages.filter { abs($0) < 1000 }.flatMap { Array(births($0, $0) ?? 0...0) }))
      }
    return DrawTerm(column: column.stored, test: stored, source: source)
  }
}

private let limit = 1_000_000_000_000
