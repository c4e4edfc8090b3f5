public import CivilTime
public import Diagnostics
public import PlanModel

/// Where an activity is wanted.
public struct Target: Hashable, Sendable {
  public var date: CivilDate
  public var hours: TimeSpan?
  public var venue: String?

  public init(date: CivilDate, hours: TimeSpan?, venue: String?) {
    self.date = date
    self.hours = hours
    self.venue = venue
  }
}

/// The places that a person may mean by a time: one, or several where the hour is left open, the
/// likeliest first.
///
/// - Parameters:
///   - when: what was said; nil: everything but the venue as it stands.
///   - standing: where it stands now.
///   - place: where the words stand, for what is wrong with them.
/// - Returns: none after an error.
public func targets(
  _ when: When?, of item: Agenda.Item, standing: Standing?, venue: String?, in agenda: Agenda,
  today: CivilDate, at place: SourceLocation, issues: inout Issues
) -> [Target] {
  let date =
    when?.day.map {
      $0.date(
        today: today, standing: standing?.date, horizon: agenda.horizon,
        calendar: agenda.calendar)
    } ?? standing?.date
  guard let date else {
    issues.report(.revisingNoDay, at: place, ["title": item.activity.title])
    return []
  }
  guard date >= today else {
    issues.report(
      .revisingPast, at: place,
      ["date": date.shortWords, "today": today.shortWords])
    return []
  }
  guard agenda.horizon.contains(date) else {
    issues.report(
      .revisingOutside, at: place,
      [
        "date": Text(date.description), "first": Text(agenda.horizon.lowerBound.description),
        "last": Text(agenda.horizon.upperBound.description),
      ])
    return []
  }
  let hours = OpenHours(item.activity, standing: standing).spans(when?.hours)
  let grid = agenda.problem.grid
  let fitting = hours.filter { span in
    span.map { grid.period(at: $0.start) != nil && grid.period(at: $0.end) != nil } ?? true
  }
  if fitting.isEmpty {
    issues.report(
      .offGrid, at: place, ["span": Text(hours.first?.map(\.description) ?? "24:00")])
  }
  return fitting.map { Target(date: date, hours: $0, venue: venue) }
}

/// The hours that are meant by what was said of them.
private struct OpenHours {
  let activity: Activity
  let usual: TimeSpan?

  init(_ activity: Activity, standing: Standing?) {
    self.activity = activity
    usual = activity.staysOpen ? nil : standing?.hours ?? activity.slots.first
  }

  func spans(_ hours: When.Hours?) -> [TimeSpan?] {
    switch hours {
    case nil: return [usual]
    case .span(let span): return [span]
    case .from(let start): return [span(from: start)].compactMap { $0 }
    case .part(let part):
      let starts =
        ([usual?.start] + activity.slots.map { $0.start } + part.starts).compactMap { $0 }
        .filter { part.span.start <= $0 && $0 < part.span.end }
      var seen: Set<TimeSpan> = []
      return starts.compactMap(span).filter { seen.insert($0).inserted }.prefix(6).map { $0 }
    }
  }

  /// From a start on: the slot that begins there, or as long as usual.
  private func span(from start: TimeOfDay) -> TimeSpan? {
    if let usual, usual.start == start { return usual }
    if let slot = activity.slots.first(where: { $0.start == start }) { return slot }
    let length = (usual ?? activity.slots.first)?.length.count ?? 180
    return TimeOfDay(minutes: start.minutes + length).flatMap { TimeSpan(from: start, to: $0) }
  }
}

extension CivilDate {
  var shortWords: Text { Text(zh: chineseShort, en: englishShort) }
}
