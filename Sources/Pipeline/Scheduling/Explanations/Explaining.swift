public import PlanModel

/// Why each activity of a problem is where it stands, or nowhere, while all others stay where they
/// are: in the order of the problem.
///
/// - Parameters:
///   - activities: Those that are explained; nil: all. The others get an empty explanation.
///   - repairable: Of the unplaced ones those for which conflict and repairs are looked for, which
///     takes longer than everything else.
///   - threads: Make it faster and change nothing else.
public func explanations(
  of placements: [Placement?], in problem: Problem, for activities: [Int]? = nil,
  repairable: Set<Int> = [], threads: Int = 1
) -> [Explanation] {
  let model = Model(problem)
  let wanted = activities ?? Array(problem.activities.indices)
  let strands = max(1, min(threads, wanted.count))
  let parts = parallelMap(count: strands, threads: threads) { strand in
    let explainer = Explainer(model, placements)
    return stride(from: strand, to: wanted.count, by: strands).map {
      explainer.explanation(of: wanted[$0])
    }
  }
  var all = [Explanation](repeating: Explanation(), count: placements.count)
  for (position, activity) in wanted.enumerated() {
    all[activity] = parts[position % strands][position / strands]
  }
  for (activity, share) in shares(of: placements, in: model).byActivity.enumerated() {
    all[activity].share = share
  }
  let stuck = wanted.filter { repairable.contains($0) && placements[$0] == nil }
  if stuck.isEmpty { return all }
  for activity in stuck {
    let conflicts = Conflicts(of: activity, in: problem, around: placements)
    all[activity].conflict = conflicts.all.first ?? []
    all[activity].sufficient = conflicts.sufficient
    all[activity].furtherConflicts = Array(conflicts.all.dropFirst())
  }
  for (activity, repairs) in repairs(
    for: stuck.map { ($0, all[$0].obstacles) }, in: problem, around: placements)
  {
    all[activity].repairs = repairs
  }
  return all
}

/// Explains one activity after another of a schedule.
final class Explainer {
  private let state: State
  private let candidates: Candidates
  private let count: ObstacleCount

  init(_ model: Model, _ placements: [Placement?]) {
    state = State(model)
    for (activity, placement) in placements.enumerated() {
      if let placement { state.place(activity, at: Place(placement)) }
    }
    candidates = Candidates(state, noise: Noise(seed: 0))
    count = ObstacleCount(state)
  }

  func explanation(of activity: Int) -> Explanation {
    var explanation = Explanation()
    let place = state.places[activity]
    if place.isPlaced {
      state.remove(activity)
      explanation.costs = state.costs(of: activity, at: place)
      explanation.alternatives = alternatives(to: place, of: activity)
    }
    explanation.contest = Contests(state: state, candidates: candidates).contest(
      for: activity, below: place.isPlaced ? explanation.costs.values.reduce(0, +) : nil)
    explanation.obstacles = count.obstacles(to: activity)
    explanation.candidates = count.candidates
    explanation.open = count.open
    if place.isPlaced { state.place(activity, at: place) }
    return explanation
  }

  // MARK: The best elsewhere

  private func alternatives(to place: Place, of activity: Int) -> [Explanation.Alternative] {
    let costs = state.costs(of: activity, at: place)
    let found: [(Explanation.Alternative.Dimension, Place?)] = [
      (.day, onAnotherDay(than: place, activity)),
      (.venue, inAnotherVenue(than: place, activity)),
      (.teams, withAnotherTeam(than: place, activity)),
    ]
    return found.compactMap { dimension, other in
      guard let other, let placement = other.placement else { return nil }
      var differences = state.costs(of: activity, at: other)
      for (rule, cost) in costs { differences[rule, default: 0] -= cost }
      return Explanation.Alternative(
        dimension: dimension, placement: placement, differences: differences.filter { $1 != 0 })
    }
  }

  private func onAnotherDay(than place: Place, _ activity: Int) -> Place? {
    let window = state.directWindow(of: activity)
    let before = Model.Bounds(first: window.first, last: min(window.last, place.day - 1))
    let after = Model.Bounds(first: max(window.first, place.day + 1), last: window.last)
    let found = [before, after].compactMap { candidates.best(for: activity, in: $0) }
    return found.min { ($0.cost, $0.place.day) < ($1.cost, $1.place.day) }?.place
  }

  /// At the same hour of the same day, with the same teams.
  private func inAnotherVenue(than place: Place, _ activity: Int) -> Place? {
    guard place.venue != Place.none, isOpen(place, activity) else { return nil }
    var best: (cost: Int, venue: Int32)?
    for index in 0..<candidates.venueTotal where candidates.venueIndex[index] != place.venue {
      guard candidates.venueStarts[index] >> UInt32(place.start) & 1 == 1 else { continue }
      let found = (cost: candidates.venueCost[index], venue: candidates.venueIndex[index])
      if best.map({ found < $0 }) ?? true { best = found }
    }
    return best.map { best in
      var other = place
      other.venue = best.venue
      return other
    }
  }

  /// At the same hour in the same venue: the best exchange of one team.
  private func withAnotherTeam(than place: Place, _ activity: Int) -> Place? {
    let slots = Int(state.model.entries[activity].teamSlots)
    guard slots > 0, isOpen(place, activity) else { return nil }
    var best: (cost: Int, place: Place)?
    for slot in 0..<slots {
      for index in (slot == 0 ? 0 : candidates.slotEnd[slot - 1])..<candidates.slotEnd[slot] {
        let team = candidates.teamIndex[index]
        let isTaken = (0..<slots).contains { place.teams[$0] == team }
        guard !isTaken, candidates.isOpen(index, start: Int(place.start)) else { continue }
        var other = place
        other.teams[slot] = team
        let cost = state.cost(of: activity, at: other)
        if best.map({ cost < $0.cost }) ?? true { best = (cost, other) }
      }
    }
    return best?.place
  }

  /// Opens the day of a place; whether its hour is open.
  private func isOpen(_ place: Place, _ activity: Int) -> Bool {
    candidates.open(activity, day: Int(place.day)) >> UInt32(place.start) & 1 == 1
  }
}

extension State {
  /// What a place costs an unplaced activity, rule by rule.
  func costs(of activity: Int, at place: Place) -> [SoftRule: Int] {
    var costs: [SoftRule: Int] = [:]
    terms(of: activity, at: place) { rule, cost in
      if cost != 0 { costs[rule, default: 0] += cost }
    }
    return costs.filter { $1 != 0 }
  }
}
