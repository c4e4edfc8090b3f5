public import PlanModel

/// Why an unplaced activity is unplaced, conflict by conflict.
struct Conflicts {
  /// Each irreducible and verified, the first among everything that is required, each further one
  /// among what is left when what stands in the way in those before it is gone.
  private(set) var all: [[Explanation.Requirement]] = []
  /// Those of the first without which alone a place is open while all others stay.
  private(set) var sufficient: Set<Explanation.Requirement> = []

  /// More would not be read.
  private static let most = 3

  init(of activity: Int, in problem: Problem, around placements: [Placement?]) {
    let requirements = Requirements(of: activity, in: problem, around: placements)
    var left = requirements.all
    while all.count < Self.most {
      let found = irreducibleConflict(among: left, isOpen: requirements.isOpen)
      if found.isEmpty || !isConflict(found, of: activity, in: problem, around: placements) {
        break
      }
      all.append(found)
      let obstacles = found.filter(\.isInTheWay)
      let gone = Set(obstacles.isEmpty ? found : obstacles)
      left.removeAll(where: gone.contains)
    }
    guard let first = all.first else { return }
    let whole = Set(requirements.all)
    sufficient = Set(first.filter { requirements.isOpen(keeping: whole.subtracting([$0])) })
  }
}

extension Explanation.Requirement {
  /// Whether it keeps the activity from what it asks for, and is not what it asks for itself.
  fileprivate var isInTheWay: Bool {
    switch self {
    case .leadTime, .forbidden, .venueClosed, .heat, .teamArea, .teamOff, .teamLimit, .activity:
      true
    case .pinnedDay, .pinnedStart, .pinnedVenue, .pinnedTeams, .window, .dayKinds, .weekdays,
      .hours, .venueType, .attendance, .district, .indoor, .team, .resource, .stock, .group, .order:
      false
    }
  }
}

/// Whether requirements keep an activity out, and none of them without the others: by solving a
/// problem of its own for each.
public func isConflict(
  _ requirements: [Explanation.Requirement], of activity: Int, in problem: Problem,
  around placements: [Placement?]
) -> Bool {
  let whole = Requirements(of: activity, in: problem, around: placements)
  func isPlaced(_ kept: Set<Explanation.Requirement>) -> Bool {
    schedule(for: whole.problem(keeping: kept), seed: 0).placements[0] != nil
  }
  let all = Set(requirements)
  return !isPlaced(all) && requirements.allSatisfy { isPlaced(all.subtracting([$0])) }
}
