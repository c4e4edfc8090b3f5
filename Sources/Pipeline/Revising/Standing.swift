public import CivilTime
public import PlanModel

/// When and where an activity stands: in the plan, or where it is put off, as it was announced.
public struct Standing: Hashable, Sendable {
  public var date: CivilDate
  /// Nil for a door that stays open for days: its hours are no matter of a day.
  public var hours: TimeSpan?
  /// Id of a venue of the table.
  public var venue: String?

  public init(date: CivilDate, hours: TimeSpan? = nil, venue: String? = nil) {
    self.date = date
    self.hours = hours
    self.venue = venue
  }

  /// Where the plan has it; nil where the plan has it nowhere.
  public init?(of item: Agenda.Item, in agenda: Agenda, _ schedule: Schedule) {
    guard let index = item.problemIndex, let placement = schedule.placements[index],
      let occurrence = agenda.occurrence(of: item, in: schedule)
    else { return nil }
    let end = occurrence.end.time == .midnight ? TimeOfDay(hour: 24) : occurrence.end.time
    let start = agenda.problem.grid.time(of: placement.start)
    self.init(
      date: agenda.date(of: placement.day),
      hours: item.activity.staysOpen ? nil : end.flatMap { TimeSpan(from: start, to: $0) },
      venue: occurrence.venue?.id)
  }

  /// Where it was announced.
  public init(_ entry: Publication.Entry) {
    let end = entry.end.time == .midnight ? TimeOfDay(hour: 24) : entry.end.time
    self.init(
      date: entry.start.date,
      hours: entry.isAllDay ? nil : end.flatMap { TimeSpan(from: entry.start.time, to: $0) },
      venue: entry.venue)
  }
}
