public import PlanModel

/// The score of any placements, rule by rule, counted from nothing.
///
/// Slower than what the search keeps as it goes, and written apart from it, so that each can be
/// tested against the other. Placements may break every rule; the meaning of each stands with
/// `HardRule` and `SoftRule`.
///
/// - Parameter placements: One for each activity of `problem`, nil where it is unplaced. Days,
///   venues and teams must be those of the problem.
/// - Returns: The score, the violations by hard rule and the cost by soft rule; rules that are
///   kept and cost nothing are left out.
public func score(
  of placements: [Placement?], in problem: Problem
) -> (score: Score, hard: [HardRule: Int], soft: [SoftRule: Int]) {
  precondition(
    placements.count == problem.activities.count, "there is one placement for each activity")
  var count = FullScore(problem: problem, placements: placements)
  count.countHardRulesOfOne()
  count.countHardRulesOfSeveral()
  count.countStocks()
  count.countSoftRulesOfOne()
  count.countSpacing()
  count.countLoadsAndCoverage()
  count.countTours()
  count.countMeetings()
  var medium = 0
  for (index, placement) in placements.enumerated() where placement == nil {
    medium += problem.weights.unplaced(priority: problem.activities[index].priority)
  }
  let total = Score(
    hard: count.hard.values.reduce(0, +), medium: medium, soft: count.soft.values.reduce(0, +))
  return (total, count.hard, count.soft)
}

extension Weights {
  /// What leaving out an activity of a priority weighs; priorities past the table count as its end.
  func unplaced(priority level: Int) -> Int {
    priority.isEmpty ? 1 : priority[min(max(level, 1), priority.count) - 1]
  }
}

/// The counting behind `score(of:in:)`.
struct FullScore {
  let problem: Problem
  let placements: [Placement?]
  private(set) var hard: [HardRule: Int] = [:]
  private(set) var soft: [SoftRule: Int] = [:]

  init(problem: Problem, placements: [Placement?]) {
    self.problem = problem
    self.placements = placements
    placed = placements.enumerated().compactMap { index, placement in
      placement.map { (index, problem.activities[index], $0) }
    }
  }

  mutating func add(_ rule: HardRule, _ count: Int = 1) {
    if count > 0 { hard[rule, default: 0] += count }
  }

  mutating func add(_ rule: SoftRule, _ cost: Int) {
    if cost != 0 { soft[rule, default: 0] += cost }
  }

  /// The placed activities with their indices.
  let placed: [(index: Int, activity: Problem.Activity, placement: Placement)]

  /// The days of the horizon on which an activity takes place.
  func days(of activity: Problem.Activity, _ placement: Placement) -> [Int] {
    problem.days(of: activity, from: placement.day)
  }
}

/// Something held by an activity on one day: a venue, a team, an amount of a resource.
struct Holding {
  let holder: Int
  let day: Int
  let start: Int
  let end: Int
  let activity: Int
  let amount: Int
}

extension [Holding] {
  /// The holdings of each holder on each day, in order of their start and then of their activity.
  func byHolderAndDay() -> [ArraySlice<Holding>] {
    let sorted = sorted {
      ($0.holder, $0.day, $0.start, $0.activity) < ($1.holder, $1.day, $1.start, $1.activity)
    }
    var runs: [ArraySlice<Holding>] = []
    var first = 0
    for index in sorted.indices {
      let next = index + 1
      if next == sorted.count || sorted[next].holder != sorted[first].holder
        || sorted[next].day != sorted[first].day
      {
        runs.append(sorted[first..<next])
        first = next
      }
    }
    return runs
  }
}

extension ArraySlice<Holding> {
  /// The amounts in use in each period.
  func use(periods: Int) -> [Int] {
    var use = [Int](repeating: 0, count: periods)
    for holding in self {
      for period in holding.start..<Swift.max(holding.start, Swift.min(periods, holding.end)) {
        use[period] += holding.amount
      }
    }
    return use
  }
}
