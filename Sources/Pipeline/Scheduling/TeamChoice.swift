import PlanModel

/// The teams that an unplaced activity could take on a day, rule by rule.
///
/// With one skill every team is a choice of its own. With several, the choice of different teams
/// for all of them counts as one.
struct TeamChoice {
  /// How many choices fall to skill, area and days off.
  private(set) var closed: [(rule: HardRule, count: Int)] = []
  /// How many choices are left then.
  private(set) var count = 0

  private let state: State
  private let activity: Int
  private let days: [Int]
  /// By skill asked for: the teams that are left.
  private var slots: [[Int]] = []

  /// Choices at one start: those closed, by what, and the number left.
  typealias Outcome = (closed: [(rule: HardRule, count: Int, by: [Int])], left: Int)

  /// - Parameter mask: The periods in which a team must not be off.
  init(of index: Int, days: [Int], mask: UInt32, among teams: [Int?], in state: State) {
    self.state = state
    activity = index
    let problem = state.model.problem
    let wish = problem.activities[index]
    self.days = days
    if wish.skills.isEmpty {
      count = 1
      return
    }
    if wish.skills.count == 1 {
      slots = [teams.compactMap { $0 }]
    } else {
      slots = wish.skills.indices.map { slot in
        wish.pin.teams.map { [$0[slot]] } ?? Array(problem.teams.indices)
      }
    }
    // Without any team there is still one candidate, which lacks the skill.
    count = wish.skills.count == 1 ? teams.count : 1
    let model = state.model
    let rules: [(HardRule, (Int, Int) -> Bool)] = [
      (.teamSkill, { problem.teams[$1].skills.contains(wish.skills[$0]) }),
      (.teamArea, { problem.teams[$1].serves.contains(wish.district) }),
      (
        .teamOff,
        { _, team in
          days.allSatisfy { model.teamClosed[model.teamCell(team, day: $0)] & mask == 0 }
        }
      ),
    ]
    for (rule, isKept) in rules {
      for slot in slots.indices { slots[slot] = slots[slot].filter { isKept(slot, $0) } }
      let left = choices(slots)
      if left < count { closed.append((rule, count - left)) }
      count = left
    }
  }

  /// What is left at a start, after everything that the teams already do.
  func outcome(start: Int, mask: UInt32) -> Outcome {
    outcome(of: [.teamOverlap, .teamTravel, .teamMaxPerDay], slots, start: start, mask: mask)
  }

  /// What is left of that when the teams' loads are looked at as well.
  func outcomeWithLoads(start: Int, mask: UInt32) -> Outcome {
    outcome(
      of: [.teamOverlap, .teamTravel, .teamMaxPerDay, .teamLoad], slots, start: start, mask: mask)
  }

  private func outcome(
    of rules: [HardRule], _ slots: [[Int]], start: Int, mask: UInt32
  ) -> Outcome {
    if slots.isEmpty { return ([], count) }
    var slots = slots
    var left = count
    var closed: [(rule: HardRule, count: Int, by: [Int])] = []
    for rule in rules {
      var blockersOfTeams: [[Int]] = []
      for slot in slots.indices {
        var kept: [Int] = []
        for team in slots[slot] {
          // The first team carries what there is to carry.
          let blockers =
            rule == .teamLoad && slot > 0 ? nil : blockers(of: team, rule, start: start, mask: mask)
          if let blockers {
            blockersOfTeams.append(blockers)
          } else {
            kept.append(team)
          }
        }
        slots[slot] = kept
      }
      if slots.count == 1 {
        for blockers in blockersOfTeams { closed.append((rule, 1, blockers)) }
        left = slots[0].count
      } else if left > 0, choices(slots) == 0 {
        closed.append((rule, 1, Set(blockersOfTeams.joined()).sorted()))
        left = 0
      }
    }
    return (closed, left)
  }

  /// Who keeps a team from coming under a rule; nil where nothing does.
  private func blockers(of team: Int, _ rule: HardRule, start: Int, mask: UInt32) -> [Int]? {
    let model = state.model
    var found: [Int] = []
    var isClosed = false
    for day in days {
      let cell = model.teamCell(team, day: day)
      let stops = (0..<Int(state.teamDays[cell].count)).map {
        Int(state.teamStops[cell * state.stopRoom + $0])
      }
      switch rule {
      case .teamOverlap: found += stops.filter { state.takes($0, mask) }
      case .teamTravel:
        if model.ways.count > 0 {
          found += stops.filter { !state.leavesTime(between: $0, and: activity, start: start) }
        }
      case .teamLoad:
        let load = model.entries[activity].load
        if load > 0, state.carried[cell] > model.teamCapacity[team] - load {
          isClosed = true
          found += stops.filter { state.carries($0, team) }
        }
      default:
        if stops.count >= Int(model.teamLimit[team]) {
          isClosed = true
          found += stops
        }
      }
    }
    return isClosed || !found.isEmpty ? Set(found).sorted() : nil
  }

  /// The choices that lists of teams allow.
  private func choices(_ slots: [[Int]]) -> Int {
    if slots.count == 1 { return slots[0].count }
    return TeamChoice.canFill(slots[...], without: []) ? 1 : 0
  }

  private static func canFill(_ slots: ArraySlice<[Int]>, without taken: [Int]) -> Bool {
    guard let first = slots.first else { return true }
    return first.contains {
      !taken.contains($0) && canFill(slots.dropFirst(), without: taken + [$0])
    }
  }
}
