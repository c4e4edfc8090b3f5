public import CivilTime
public import Diagnostics

/// A placement in the words of the calendar: when, where and by whom.
public struct Occurrence: Hashable, Sendable {
  public var start: CivilDateTime
  /// Exclusive; on the last day where there are several.
  public var end: CivilDateTime
  /// Nil online and at a place that no table lists.
  public var venue: Venue?
  /// What a person reads as the place; empty online.
  public var place: Text
  public var teams: [Team]

  public init(
    start: CivilDateTime, end: CivilDateTime, venue: Venue?, place: Text, teams: [Team]
  ) {
    self.start = start
    self.end = end
    self.venue = venue
    self.place = place
    self.teams = teams
  }
}

extension Agenda {
  /// The day with index `day` of the horizon.
  public func date(of day: Int) -> CivilDate { horizon.lowerBound.adding(days: day) }

  /// Where `item` stands in `schedule`; nil when it is unplaced, put off or cancelled.
  public func occurrence(of item: Item, in schedule: Schedule) -> Occurrence? {
    guard let index = item.problemIndex, let placement = schedule.placements[index] else {
      return nil
    }
    let activity = item.activity
    let start = problem.grid.time(of: placement.start)
    // What is announced is the slot that begins here, or on a day of heat other hours.
    let slot = activity.slots.filter { $0.start == start }.max { $0.end < $1.end }
    let length = problem.activities[index].length(at: placement.start)
    let booked = start.minutes + length * problem.grid.minutesPerPeriod
    let end = slot?.end ?? TimeOfDay(minutes: min(1440, booked)) ?? start
    let firstDay = date(of: placement.day)
    let venue = placement.venue.map { tables.venues[$0] }
    var place = venue?.name ?? Text("")
    if case .named(let name) = activity.place, venue == nil { place = name }
    let lastDay = firstDay.adding(days: activity.span - 1)
    // A drive that stays open is one entry of whole days; its hours stand in the words.
    let isOpen = activity.staysOpen
    return Occurrence(
      start: CivilDateTime(firstDay, isOpen ? .midnight : start),
      end: isOpen ? CivilDateTime(lastDay.adding(days: 1), .midnight) : CivilDateTime(lastDay, end),
      venue: venue, place: place, teams: placement.teams.map { tables.teams[$0] })
  }

  /// The deadlines that come with `item` once its day is known, earliest first.
  public func tasks(of item: Item, on date: CivilDate) -> [DatedTask] {
    item.activity.tasks
      .map { DatedTask(rule: $0, due: $0.due(for: date, calendar: calendar)) }
      .sorted { ($0.due, $0.rule.key) < ($1.due, $1.rule.key) }
  }
}

/// A deadline with its date.
public struct DatedTask: Hashable, Sendable {
  public var rule: TaskRule
  public var due: CivilDate

  public init(rule: TaskRule, due: CivilDate) {
    self.rule = rule
    self.due = due
  }
}
