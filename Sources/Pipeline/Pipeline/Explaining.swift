import CivilTime
public import PlanModel
import Scheduling

extension Plan {
  /// The plan with the reason for every place: for the files of a plan. Conflict and repairs are
  /// looked for where an activity is unplaced, for the heaviest first and a bounded number of them;
  /// `explain` answers for every other.
  public func explained(threads: Int = 1) -> Plan {
    var plan = self
    let problem = agenda.problemWithAbsences
    let placements = schedule.placements
    let unplaced = placements.indices.filter { placements[$0] == nil }
      .sorted { (-problem.activities[$0].priority, $0) < (-problem.activities[$1].priority, $1) }
    plan.explanations = Scheduling.explanations(
      of: placements, in: problem, repairable: Set(unplaced.prefix(mostRepaired)),
      threads: threads
    ).enumerated().map { $1.writable(in: agenda, of: $0) }
    plan.nobodysCosts = problem.nobodysCosts
    return plan
  }

  /// The plan with the reason for the places of some activities of the problem, with conflicts and
  /// repairs for each of them that has none; what they have in common is worked out once.
  public func explained(_ indices: [Int], threads: Int = 1) -> Plan {
    var plan = self
    plan.explanations = Scheduling.explanations(
      of: schedule.placements, in: agenda.problemWithAbsences, for: indices,
      repairable: Set(indices), threads: threads
    ).enumerated().map { $1.writable(in: agenda, of: $0) }
    plan.nobodysCosts = agenda.problem.nobodysCosts
    return plan
  }

  /// Why one activity of the problem is where it is, or nowhere.
  public func explanation(of index: Int) -> Explanation { explained([index]).explanations[index] }
}

private let mostRepaired = 200

extension Explanation {
  /// Without repairs for which there is no row that one could change.
  fileprivate func writable(in agenda: Agenda, of index: Int) -> Explanation {
    guard !repairs.isEmpty, let item = agenda.item(index) else { return self }
    var explanation = self
    explanation.repairs.removeAll { repair in
      switch repair.kind {
      case .resource(let resource, _):
        agenda.source(ofResource: resource, at: repair.placement, of: item) == nil
      case .stock(let stock, _): agenda.supply(ofStock: stock, by: repair.placement.day) == nil
      default: false
      }
    }
    return explanation
  }
}

extension Agenda {
  /// The problem with the absences of those who must attend on every day, and not only on the days
  /// that an activity asks for: a repair may lead to others.
  fileprivate var problemWithAbsences: Problem {
    var problem = self.problem
    let first = horizon.lowerBound
    var cells: [Int: [Problem.Cells]] = [:]
    for (index, group) in problem.groups.enumerated() where group.isExclusive {
      guard let leader = tables.leaders.first(where: { $0.id == group.id }) else { continue }
      let days = leader.away.filter { $0.overlaps(horizon) }
        .flatMap { $0.clamped(to: horizon) }
        .map { Problem.Cells(day: first.days(until: $0), periods: .max) }
      let hours = leader.awayHours.filter { horizon.contains($0.date) }.map {
        Problem.Cells(
          day: first.days(until: $0.date), periods: problem.grid.periods(touching: $0.span))
      }
      cells[index] = days + hours
    }
    if cells.isEmpty { return problem }
    for index in problem.activities.indices {
      let activity = problem.activities[index]
      let known = Set(activity.forbidden)
      let pinned = activity.pin.day.map { $0..<$0 + activity.span }
      for group in activity.groups {
        // A file that fixes the day has been told of it already.
        problem.activities[index].forbidden += (cells[group] ?? []).filter {
          !known.contains($0) && pinned?.contains($0.day) != true
        }
      }
    }
    return problem
  }
}
