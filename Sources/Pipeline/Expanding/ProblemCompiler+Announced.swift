import CampaignKit
import CivilTime
import PlanModel

/// What subscribers have been told already.
extension ProblemCompiler {
  /// Days before an activity from which its announced place is not up for discussion any more.
  private static let freeze = 14

  /// Where a published activity stands.
  func previous(of entry: Publication.Entry, _ request: Problem.Activity) -> Placement? {
    // What is announced as whole days has hours all the same: those that were asked for.
    let usual = entry.isAllDay ? request.starts.trailingZeroBitCount : nil
    guard workspace.horizon.contains(entry.start.date),
      let start = usual ?? problem.grid.period(at: entry.start.time)
    else { return nil }
    return Placement(
      day: workspace.horizon.lowerBound.days(until: entry.start.date), start: start,
      venue: entry.venue.flatMap { places.venueIDs[$0] },
      teams: entry.teams.compactMap { resources.teamIDs[$0] })
  }

  /// Holds an announced activity where it stands once it is past or near, as long as the files
  /// still ask for that: a lead time does not count against what was announced in time, and only
  /// the organiser moves what people have in their calendars for next week.
  ///
  /// Of what the files fix in part, the rest is held: other hours leave it its day.
  func announcedPin(of request: Problem.Activity) -> Problem.Activity.Pin {
    guard var previous = request.previous, request.pin.day ?? previous.day == previous.day else {
      return .none
    }
    previous.start = request.pin.start ?? previous.start
    previous.venue = request.pin.venue ?? previous.venue
    let isPinned = request.pin.start != nil || request.pin.venue != nil
    guard
      previous.day < request.submitted + max(Self.freeze, lead(of: request)),
      request.allows(previous, on: problem.days) || isPinned
    else { return .none }
    let venue = previous.venue.flatMap { venue in
      problem.venues[venue].closedDays.contains(previous.day) ? nil : venue
    }
    // Heat that was not foreseen moves it to other hours or indoors, and leaves it its day.
    if isTooHot(request, at: previous) { return Problem.Activity.Pin(day: previous.day) }
    return Problem.Activity.Pin(day: previous.day, start: previous.start, venue: venue)
  }

  private func isTooHot(_ request: Problem.Activity, at placement: Placement) -> Bool {
    let isOutdoor = placement.venue.map { !places.venues[$0].isIndoor } ?? request.isOutdoor
    let length = request.length(at: placement.start)
    let taken = Periods.mask(start: placement.start, length: length)
    return isOutdoor
      && (0..<request.span).contains {
        let hot = heat.mask(in: request.district, on: placement.day + $0)
        return hot & taken != 0 || hot != 0 && length > heat.limit
      }
  }

  private func lead(of request: Problem.Activity) -> Int {
    let publicity = request.isPublic ? request.publicityLead ?? problem.rules.publicityLead : 0
    let needsPermit = request.attendance >= problem.rules.permitAttendance
    return needsPermit ? max(publicity, problem.rules.permitLead) : publicity
  }
}

extension Problem.Activity {
  /// Whether the files still ask for a place of this kind, whatever else is taken.
  fileprivate func allows(_ placement: Placement, on days: [Problem.Day]) -> Bool {
    let day = days[placement.day]
    let cell: UInt32 = 1 << UInt32(placement.start)
    return window.contains(placement.day) && starts & cell != 0
      && dayKinds >> UInt8(day.kind.bit) & 1 == 1
      && weekdays >> UInt8(day.date.weekday.rawValue - 1) & 1 == 1
      && !forbidden.contains { $0.day == placement.day && $0.periods & cell != 0 }
      && (placement.venue == nil) == venueTypes.isEmpty
      && (venues.isEmpty || placement.venue.map(venues.contains) ?? false)
  }
}
