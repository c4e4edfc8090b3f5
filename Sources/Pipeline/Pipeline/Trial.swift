public import CampaignKit
import CivilTime
public import Diagnostics
import Expanding
public import PlanModel
import Publishing
public import Revising
import Scheduling

/// Whether an activity can go where a changed file wants it, while all others stay where the plan
/// has them: a question that needs no new plan.
public struct Trial {
  /// The agenda of the changed files.
  public let agenda: Agenda
  public let item: Agenda.Item
  /// What keeps it from its target; empty where it fits.
  public let obstacles: [Obstacle]
  private let placements: [Placement?]

  /// - Parameters:
  ///   - id: of the activity.
  ///   - workspace: with the change.
  ///   - plan: without it.
  /// - Returns: nil where the changed files have no such activity.
  public init?(
    of id: String, in workspace: Workspace, last: Publication, around plan: Plan,
    issues: inout Issues
  ) {
    let agenda = Expanding.agenda(for: workspace, last: last, issues: &issues)
    guard let item = agenda.items.first(where: { $0.id == id }), let index = item.problemIndex
    else { return nil }
    self.agenda = agenda
    self.item = item
    var standing: [String: Placement] = [:]
    for item in plan.agenda.items where item.id != id {
      if let index = item.problemIndex { standing[item.id] = plan.schedule.placements[index] }
    }
    placements = agenda.problem.activities.map { standing[$0.id] }
    let pin = agenda.problem.activities[index].pin
    let openings = Openings(for: index, in: agenda.problem, around: placements)
    if let day = pin.day, openings.place(on: day) != nil {
      obstacles = []
    } else {
      obstacles = Scheduling.obstacles(to: placements, in: agenda.problem)[index] ?? []
    }
  }

  /// Whether it can stand where it is wanted.
  public var holds: Bool { obstacles.allSatisfy { $0.count == 0 || $0.rule == .pinned } }

  /// The nearest that work: other hours of the same day, the same hours of another day, another
  /// venue at the same time.
  ///
  /// - Parameter isAllowed: what else a day has to be, such as late enough for a licence.
  public func nearest(to target: Target, where isAllowed: (Target) -> Bool) -> [Target] {
    guard let index = item.problemIndex, let hours = target.hours,
      let wanted = agenda.problem.grid.period(at: hours.start)
    else { return [] }
    let day = agenda.horizon.lowerBound.days(until: target.date)
    let length = agenda.problem.grid.periods(in: hours.length)
    let venue = agenda.problem.activities[index].pin.venue
    let here = openings(of: index, length: length, venue: venue)
    var found: [Target] = []
    func take(_ openings: Openings, _ day: Int, _ start: Int) -> Bool {
      guard let place = openings.place(on: day, at: start),
        let target = self.target(place, hours.length), isAllowed(target)
      else { return false }
      if !found.contains(target) { found.append(target) }
      return true
    }
    let starts = (0..<agenda.problem.grid.periodsPerDay).filter { $0 != wanted }
      .sorted { (abs($0 - wanted), $0) < (abs($1 - wanted), $1) }
    _ = starts.contains { take(here, day, $0) }
    _ = (1...longestWay).flatMap { [day + $0, day - $0] }.contains { take(here, $0, wanted) }
    if venue != nil {
      _ = take(openings(of: index, length: length, venue: nil), day, wanted)
    }
    return found
  }

  private let longestWay = 28

  /// Openings at any hour of any day from now on, in one venue or in all that will do.
  private func openings(of index: Int, length: Int, venue: Int?) -> Openings {
    var problem = agenda.problem
    var request = problem.activities[index]
    request.pin = Problem.Activity.Pin(venue: venue)
    request.window = max(0, request.submitted)...problem.days.count - 1
    request.submitted = -problem.rules.permitLead - (request.publicityLead ?? 0) - 366
    request.weekdays = 0b111_1111
    request.starts = decentHours
    request.duration = length
    request.lengths = []
    request.forbidden += absences
    problem.activities[index] = request
    return Openings(for: index, in: problem, around: placements)
  }

  /// When those who attend are away, also outside the days that the files ask for.
  private var absences: [Problem.Cells] {
    let first = agenda.horizon.lowerBound
    return agenda.tables.leaders.filter { leader in
      !leader.isReplaceable && item.activity.groups.contains(leader.id)
    }.flatMap { leader in
      leader.away.filter { $0.overlaps(agenda.horizon) }
        .flatMap { $0.clamped(to: agenda.horizon) }
        .map { Problem.Cells(day: first.days(until: $0), periods: .max) }
        + leader.awayHours.map {
          Problem.Cells(
            day: first.days(until: $0.date),
            periods: agenda.problem.grid.periods(touching: $0.span))
        }
    }
  }

  /// From eight in the morning on.
  private var decentHours: UInt32 {
    let grid = agenda.problem.grid
    return (0..<grid.periodsPerDay).filter { grid.time(of: $0).hour >= 8 }
      .reduce(0) { $0 | 1 << UInt32($1) }
  }

  private func target(_ place: Placement, _ length: Minutes) -> Target? {
    let start = agenda.problem.grid.time(of: place.start)
    let end = TimeOfDay(minutes: start.minutes + length.count)
    return Target(
      date: agenda.date(of: place.day), hours: end.flatMap { TimeSpan(from: start, to: $0) },
      venue: place.venue.map { agenda.tables.venues[$0].id })
  }
}
