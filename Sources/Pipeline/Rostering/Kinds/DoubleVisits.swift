public import CivilTime
import Diagnostics
public import PlanModel

/// Somebody on a list who is or was helped by another activity about the same time.
public struct DoubleVisit: Hashable, Sendable {
  /// Id of the activity whose list it is, and the line there.
  public var activity: String
  public var line: Int
  public var date: CivilDate
  /// Half hidden: `张*三`, and the last four characters of the number.
  public var name: String
  public var number: String
  public var other: Other

  /// What else they have.
  public struct Other: Hashable, Sendable {
    public var activity: String
    public var unit: String
    public var date: CivilDate

    public init(activity: String, unit: String, date: CivilDate) {
      (self.activity, self.unit, self.date) = (activity, unit, date)
    }
  }
}

/// Who on the lists from a day on was visited already, or will be within some days, and by whom:
/// what one looks at before the car leaves.
///
/// - Parameters:
///   - benefits: what was given and what is planned, by hash, of this and other workspaces.
///   - hash: by which those know people.
public func doubleVisits(
  in plan: Plan, benefits: [Benefits], hash: PersonHash, from today: CivilDate, days: Int
) -> [DoubleVisit] {
  var items: [String: Agenda.Item] = [:]
  for item in plan.agenda.items { items[item.id] = item }
  var known: [String: Set<DoubleVisit.Other>] = [:]
  for group in benefits {
    for share in group.given {
      known[share.person, default: []].insert(
        .init(activity: group.activity, unit: group.unit, date: group.date))
    }
  }
  struct Line {
    var person: String
    var visit: DoubleVisit
  }
  var lines: [Line] = []
  for roster in plan.rosters where roster.kind != .open && roster.kind != .supply {
    guard let item = items[roster.activity],
      let date = plan.agenda.occurrence(of: item, in: plan.schedule)?.start.date
    else { continue }
    let places = [RosterColumn.Kind.personName, .identity, .phone].map { kind in
      roster.columns.firstIndex { $0.kind == kind }
    }
    // Whoever waits has nothing yet.
    let count = roster.waiting > 0 ? roster.filled : roster.fullRows.count
    for (index, row) in roster.fullRows.prefix(count).enumerated() {
      let cells = places.map { $0.map { row[$0] } ?? "" }
      guard !cells[0].isEmpty else { continue }
      let person = hash(
        Recipient(
          name: cells[0], identity: cells[1].isEmpty ? nil : cells[1], phone: cells[2],
          hardship: .relative))
      let own = DoubleVisit.Other(activity: roster.activity, unit: item.activity.unit, date: date)
      known[person, default: []].insert(own)
      lines.append(
        Line(
          person: person,
          visit: DoubleVisit(
            activity: roster.activity, line: index + 1, date: date,
            name: Masking.working.name(cells[0]), number: Masking.publicList.identity(cells[1]),
            other: own)))
    }
  }
  return lines.filter { $0.visit.date >= today }.flatMap { line in
    (known[line.person] ?? []).filter {
      $0.activity != line.visit.activity && abs($0.date.days(until: line.visit.date)) <= days
    }
    .sorted { ($0.date, $0.activity) < ($1.date, $1.activity) }
    .map { other in
      var visit = line.visit
      visit.other = other
      return visit
    }
  }
  .sorted {
    ($0.date, $0.activity, $0.line, $0.other.date) < ($1.date, $1.activity, $1.line, $1.other.date)
  }
}
