public import PlanModel

/// Why each unplaced activity is unplaced, by index of activity.
///
/// Every candidate is counted under the first rule, in the order of `HardRule`, that closes it
/// while all other activities stay where they are. Candidates of an activity are every day of the
/// horizon x every start period of the day x each venue of its district and each that it names
/// (one where it needs no venue or there is none) x each team of the city (one where it needs
/// none). Where it needs several teams at once, their choice counts as one, and falls to the
/// first rule after which too few of them are left.
///
/// The counts of an activity add up to all its candidates, unless some are still open because
/// the search was cancelled.
///
/// - Returns: The obstacles in the order of `HardRule`; blockers, where a rule is about something
///   taken, are the five activities that close most candidates, most of all first.
public func obstacles(
  to placements: [Placement?], in problem: Problem
) -> [Int: [Obstacle]] {
  let state = State(Model(problem))
  for (activity, placement) in placements.enumerated() {
    if let placement { state.place(activity, at: Place(placement)) }
  }
  return obstacles(in: state)
}

func obstacles(in state: State) -> [Int: [Obstacle]] {
  var obstacles: [Int: [Obstacle]] = [:]
  var count: ObstacleCount?
  for activity in 0..<state.model.activityCount where !state.places[activity].isPlaced {
    if count == nil { count = ObstacleCount(state) }
    obstacles[activity] = count?.obstacles(to: activity)
  }
  return obstacles
}

/// Counts the candidates of one activity after another by the rule that closes them.
final class ObstacleCount {
  let state: State
  private var counts: [HardRule: Int] = [:]
  /// By rule: how many candidates each activity closes.
  private var blockers: [HardRule: [Int: Int]] = [:]
  /// All candidates of the activity, and those that no rule closes.
  private(set) var candidates = 0
  private(set) var open = 0

  var model: Model { state.model }
  var problem: Problem { state.model.problem }

  init(_ state: State) {
    self.state = state
  }

  func obstacles(to index: Int) -> [Obstacle] {
    counts = [:]
    blockers = [:]
    open = 0
    count(index)
    return HardRule.allCases.compactMap { rule in
      guard let count = counts[rule] else { return nil }
      let most = (blockers[rule] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let named = most.prefix(5).map(\.key)
      return Obstacle(
        rule: rule, count: count, blockers: named, others: most.count - named.count)
    }
  }

  func add(_ rule: HardRule, _ count: Int, blockers who: [Int] = []) {
    guard count > 0 else { return }
    counts[rule, default: 0] += count
    for blocker in who { blockers[rule, default: [:]][blocker, default: 0] += count }
  }

  /// Notes candidates that are open.
  func leave(open count: Int) { open += count }

  private func count(_ index: Int) {
    let activity = problem.activities[index]
    let venues = problem.venuesConsidered(for: activity)
    let teams = teamsConsidered(for: activity)
    let starts = model.periodCount
    let all = model.dayCount * starts * venues.count * teams.count
    candidates = all
    let pin = activity.pin
    var kept = Kept(
      days: (0..<model.dayCount).filter { day in pin.day.map { $0 == day } ?? true },
      starts: (0..<starts).filter { start in pin.start.map { $0 == start } ?? true },
      venues: venues.filter { venue in pin.venue.map { $0 == venue } ?? true },
      teams: teams)
    if let pinned = pin.teams {
      if activity.skills.count == 1 {
        kept.teams = teams.filter { [$0] == pinned.map(Optional.some) }
      } else if pinned.count != activity.skills.count {
        kept.teams = []
      }
    }
    let left = kept.days.count * kept.starts.count * kept.venues.count * kept.teams.count
    add(.pinned, all - left)
    if left == 0 { return }
    for day in kept.days { count(index, day: day, kept) }
  }

  /// The candidates that agree with every pin.
  struct Kept {
    var days: [Int]
    var starts: [Int]
    var venues: [Int?]
    /// Nil stands for the one choice of an activity that needs none or several.
    var teams: [Int?]
  }

  private func teamsConsidered(for activity: Problem.Activity) -> [Int?] {
    activity.skills.count == 1 && !problem.teams.isEmpty
      ? problem.teams.indices.map { $0 } : [nil]
  }
}
