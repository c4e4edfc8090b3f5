public import Diagnostics
public import PlanModel

/// Goals that a plan does not reach, each a warning at the line that sets it, with the gap.
public func missedGoals(
  of agenda: Agenda, schedule: Schedule, rosters: [Roster]
) -> [Diagnostic] {
  guard agenda.campaigns.contains(where: { !$0.goals.isEmpty }) else { return [] }
  let reach = GoalReach(agenda, schedule, rosters)
  return agenda.campaigns.enumerated().flatMap { index, campaign in
    campaign.goals.compactMap { goal in
      guard let measure = goal.indicator.measure else { return nil }
      let reached = reach.amount(of: measure, in: index)
      guard reached < goal.amount else { return nil }
      return DiagnosticKind.goalMissed.diagnostic(
        at: goal.source,
        [
          "title": campaign.title, "indicator": goal.indicator.name,
          "goal": Text(String(goal.amount)), "reached": Text(String(reached)),
          "gap": Text(String(goal.amount - reached)),
        ])
    }
  }
}

/// What the placed activities of a plan add up to.
private struct GoalReach {
  private let agenda: Agenda
  private let schedule: Schedule
  private var rosters: [String: [Roster]] = [:]
  private var organisations: [String: Organisation] = [:]

  init(_ agenda: Agenda, _ schedule: Schedule, _ rosters: [Roster]) {
    self.agenda = agenda
    self.schedule = schedule
    for roster in rosters { self.rosters[roster.activity, default: []].append(roster) }
    for organisation in agenda.tables.organisations {
      organisations[organisation.id] = organisation
    }
  }

  func amount(of measure: Indicator.Measure, in campaign: Int) -> Int {
    agenda.items.reduce(0) { sum, item in
      guard item.campaign == campaign, let index = item.problemIndex,
        schedule.placements[index] != nil,
        measure.kinds.isEmpty || measure.kinds.contains(item.activity.kind)
      else { return sum }
      return sum + amount(of: measure.what, at: item)
    }
  }

  private func amount(of what: Indicator.What, at item: Agenda.Item) -> Int {
    let isOnline = item.activity.place == .online
    let rosters = rosters[item.id] ?? []
    func sum(_ amount: (Organisation) -> Int) -> Int {
      rosters.flatMap(\.organisations).reduce(0) { $0 + (organisations[$1].map(amount) ?? 0) }
    }
    switch what {
    case .activities: return 1
    case .online: return isOnline ? 1 : 0
    case .onSite: return isOnline ? 0 : 1
    case .organisations: return sum { _ in 1 }
    case .posts: return sum(\.posts)
    case .openings: return sum(\.openings)
    case .seats:
      return rosters.reduce(0) { sum, roster in
        roster.kind == .open || roster.kind == .supply ? sum : sum + roster.seats
      }
    case .equipment:
      return item.activity.needs.reduce(0) { sum, need in
        if case .equipment(_, let amount) = need { sum + amount } else { sum }
      }
    }
  }
}
