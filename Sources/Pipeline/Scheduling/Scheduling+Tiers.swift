public import PlanModel

/// Places the activities of a problem tier by tier: what stands first, and then what is asked for
/// in the room that is left. A later tier never moves or displaces an earlier one.
///
/// - Parameters:
///   - tiers: The tier of each activity, the lowest first.
///   - seed: Decides between places of equal cost, and what a search looks at.
///   - effort: How long to search for something better for the lowest tier, as if it were alone.
///   - keepsAnnounced: Whether a search leaves alone what stands where it has been announced.
///   - threads: Make it faster and change nothing else.
///   - pace: Told after every round how far the search is; says whether to go on.
public func schedule(
  for problem: Problem, in tiers: [Int], seed: UInt64, effort: Effort = .rounds(0),
  keepsAnnounced: Bool = false, threads: Int = 1, isCancelled: () -> Bool = { false },
  pace: (Progress) -> Pace = { _ in .goOn }
) -> Schedule {
  precondition(
    tiers.count == problem.activities.count, "there is one tier for each activity")
  var schedule = Schedule(
    placements: [Placement?](repeating: nil, count: tiers.count), score: Score())
  for (rank, tier) in Set(tiers).sorted().enumerated() {
    let members = tiers.indices.filter { tiers[$0] == tier }
    if rank == 0 {
      let part = ProblemPart(problem, members)
      let found = Scheduling.schedule(
        for: part.problem, seed: seed, effort: effort, keepsAnnounced: keepsAnnounced,
        threads: threads, isCancelled: isCancelled, pace: pace)
      for index in members { schedule.placements[index] = part.placement(of: index, in: found) }
      schedule.effort = found.effort
    } else {
      schedule.placements = placements(
        of: members, in: problem, beside: schedule.placements, seed: seed,
        isCancelled: isCancelled)
    }
  }
  let count = score(of: schedule.placements, in: problem)
  schedule.score = count.score
  schedule.costs = count.soft
  schedule.obstacles = obstacles(to: schedule.placements, in: problem)
  return schedule
}

/// Places some activities where others stand that are not to be moved, whatever the rest would want.
///
/// - Parameters:
///   - members: The activities to place, by index; those among them that stand are left alone.
///   - standing: One for each activity of `problem`, nil where it does not stand.
/// - Returns: What stood, and the members as far as there is room for them.
public func placements(
  of members: [Int], in problem: Problem, beside standing: [Placement?], seed: UInt64,
  isCancelled: () -> Bool = { false }
) -> [Placement?] {
  let wanted = members.filter { standing[$0] == nil }
  if wanted.isEmpty { return standing }
  let held = standing.indices.filter { standing[$0] != nil }
  var part = ProblemPart(problem, (held + wanted).sorted())
  for index in held { part.hold(index, at: standing[index]) }
  let found = schedule(for: part.problem, seed: seed, isCancelled: isCancelled)
  var placements = standing
  for index in wanted { placements[index] = part.placement(of: index, in: found) }
  return placements
}

/// Some activities of a problem as a problem of their own.
private struct ProblemPart {
  private(set) var problem: Problem
  /// By index in the whole problem: the index here.
  private let indices: [Int: Int]

  init(_ whole: Problem, _ members: [Int]) {
    problem = whole
    indices = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    problem.activities = members.map { whole.activities[$0] }
    problem.precedences = whole.precedences.compactMap { precedence in
      guard let before = indices[precedence.before], let after = indices[precedence.after] else {
        return nil
      }
      return Problem.Precedence(
        before: before, after: after, minLag: precedence.minLag, maxLag: precedence.maxLag)
    }
    // What is held outweighs everything that could take its place.
    problem.weights.priority.append(100_000)
  }

  mutating func hold(_ index: Int, at placement: Placement?) {
    guard let own = indices[index], let placement else { return }
    problem.activities[own].pin = Problem.Activity.Pin(
      day: placement.day, start: placement.start, venue: placement.venue, teams: placement.teams)
    problem.activities[own].priority = problem.weights.priority.count
  }

  func placement(of index: Int, in schedule: Schedule) -> Placement? {
    indices[index].flatMap { schedule.placements[$0] }
  }
}
