import CivilTime
import PlanModel

/// The least that must stay out of a tiny problem, found by trying everything.
struct BruteForce {
  private let problem: Problem
  private let choices: [[Placement]]
  private(set) var least = Int.max
  private var placements: [Placement?]

  init(_ problem: Problem) {
    self.problem = problem
    let nothing = [Placement?](repeating: nil, count: problem.activities.count)
    placements = nothing
    choices = problem.activities.indices.map { index in
      BruteForce.combinations(for: problem.activities[index], in: problem).filter {
        var alone = nothing
        alone[index] = $0
        return Checker(problem, alone).hard == [:]
      }
    }
    extend(0, lost: 0)
  }

  private static func combinations(
    for activity: Problem.Activity, in problem: Problem
  ) -> [Placement] {
    let needsVenue = !activity.venueTypes.isEmpty || !activity.venues.isEmpty
    let venues: [Int?] = needsVenue ? problem.venues.indices.map { $0 } : [nil]
    var teams: [[Int]] = [[]]
    for _ in activity.skills {
      teams = teams.flatMap { chosen in problem.teams.indices.map { chosen + [$0] } }
    }
    return problem.days.indices.flatMap { day in
      (0..<problem.grid.periodsPerDay).flatMap { start in
        venues.flatMap { venue in
          teams.map { Placement(day: day, start: start, venue: venue, teams: $0) }
        }
      }
    }
  }

  private mutating func extend(_ index: Int, lost: Int) {
    if lost >= least { return }
    if index == problem.activities.count {
      least = lost
      return
    }
    for choice in choices[index] {
      placements[index] = choice
      // Hard rules only get worse as more is placed, so a broken start is a dead end.
      if isCompatible(choice, index), Checker(problem, placements).hard == [:] {
        extend(index + 1, lost: lost)
        if least == 0 || least <= lost {
          placements[index] = nil
          return
        }
      }
    }
    placements[index] = nil
    extend(index + 1, lost: lost + problem.weights.priority[problem.activities[index].priority - 1])
  }

  /// A quick look that spares most calls of the checker.
  private func isCompatible(_ choice: Placement, _ index: Int) -> Bool {
    let mine = problem.activities[index]
    for other in 0..<index {
      guard let there = placements[other] else { continue }
      let activity = problem.activities[other]
      let sharesDay =
        choice.day < there.day + activity.span && there.day < choice.day + mine.span
      let sharesTime =
        choice.start < there.start + activity.duration
        && there.start < choice.start + mine.duration
      if !sharesDay || !sharesTime { continue }
      if let venue = choice.venue, venue == there.venue, !problem.venues[venue].isShared {
        return false
      }
      if !Set(choice.teams).isDisjoint(with: there.teams) { return false }
    }
    return true
  }
}
