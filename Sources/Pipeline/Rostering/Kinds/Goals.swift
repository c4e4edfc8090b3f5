public import Diagnostics
public import PlanModel

/// Goals that a plan does not reach, each a warning at the line that sets it, with the gap.
public func missedGoals(
  of agenda: Agenda, schedule: Schedule, rosters: [Roster]
) -> [Diagnostic] {
  guard agenda.campaigns.contains(where: { !$0.goals.isEmpty }) else { return [] }
  let reach = PlannedAmounts(agenda, schedule, rosters)
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
