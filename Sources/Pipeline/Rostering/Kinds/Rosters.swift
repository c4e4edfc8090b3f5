internal import CivilTime
public import Diagnostics
public import PlanModel

/// The columns of a register that planning reads.
public let registerColumnsForPlanning: Set<String> = Reach.columns

/// Those that a plan reads besides where a campaign covers everybody archived for hardship.
public let registerColumnsForAllocation: Set<String> = RegisterPeople.columns

/// The rosters that the placed activities of a plan ask for: by the activity's start, then by its
/// id, then in the order in which it asks.
///
/// `open` rosters are sign-in sheets, `list` rosters the organiser's own list checked, `supply`
/// rosters employers with their booths and what else comes, `allocation` rosters everybody archived
/// and what each gets. Seats by rule (`draw`) are not filled by planning; that is said where an
/// activity asks for them.
///
/// Equal input gives equal rosters; `seed` alone decides between employers that are equal in all
/// else. No diagnostic holds personal data.
///
/// - Parameters:
///   - last: what was published before; whoever has been promised a booth keeps it.
///   - register: counts whom open activities reach; without it nothing is counted.
///   - key: makes the hashes by which the record knows people; nothing else depends on it.
///   - draws: seats that have been drawn; their lists take the place of the modules' empty ones.
///   - language: the language of the cells.
public func rosters(
  for agenda: Agenda, schedule: Schedule, last: Publication = Publication(),
  register: Register? = nil, key: [UInt8] = [], draws: [DrawnSeats] = [], seed: UInt64,
  language: Language = .zh,
  issues: inout Issues
) -> [Roster] {
  let promised = Dictionary(
    last.entries.filter { $0.removedOn == nil }.map { ($0.activity, $0.organisations) },
    uniquingKeysWith: { first, _ in first })
  let requests = placedRequests(of: agenda, in: schedule)
  var reach = register.map { Reach($0, units: agenda.tables.units) }
  var supply = Supply(
    requests.filter { $0.request.kind == .supply && $0.request.ledger == nil },
    tables: agenda.tables,
    promised: promised, seed: seed)
  supply.invite(issues: &issues)
  var allocations = Allocations(
    requests.filter { $0.request.allocation != nil }, agenda: agenda, last: last,
    register: register, hash: PersonHash(key: key))
  allocations.allocate(issues: &issues)
  let drawn = Dictionary(
    draws.flatMap { draw in draw.activities.map { ($0, draw) } }, uniquingKeysWith: { a, _ in a })
  let own: [FormRosters.Dated] = requests.compactMap { placed in
    var roster: Roster
    switch placed.request.kind {
    case .open:
      roster = openRoster(placed, reach: &reach, language)
    case .list where placed.request.entries.isEmpty && drawn[placed.id] != nil:
      return nil
    case .list:
      roster = listRoster(placed, language, issues: &issues)
    case .supply where placed.request.ledger != nil:
      roster = ledgerRoster(placed, language)
    case .supply:
      roster = supply.roster(placed, language)
      // Where nobody keeps a table of employers, booths are filled by hand.
      if !roster.shortfalls.isEmpty, !agenda.tables.organisations.isEmpty {
        report(roster, of: placed, issues: &issues)
      }
    case .allocation where placed.request.allocation != nil:
      roster = allocations.roster(placed, language)
      roster.paper.withheld = allocations.withheld(placed)
      return (placed.occurrence.start, roster)
    case .draw where drawn[placed.id] != nil:
      return nil
    case .draw, .allocation:
      issues.report(
        .rosterNotPlanned, at: placed.activity.source,
        ["activity": placed.activity.title, "kind": Text(placed.request.kind.rawValue)])
      return nil
    }
    roster.paper = placed.request.paper
    return (placed.occurrence.start, roster)
  }
  let seats = drawnRosters(drawn, of: agenda, in: schedule, language)
  let forms = FormRosters(agenda, schedule, language).rosters(issues: &issues)
  if seats.isEmpty, forms.isEmpty { return own.map(\.roster) }
  let all = own + seats + forms
  return all.indices.sorted {
    (all[$0].start, all[$0].roster.activity, $0) < (all[$1].start, all[$1].roster.activity, $1)
  }.map { all[$0].roster }
}

/// What is wrong with the lists of sheets that campaigns ask for besides, which takes no schedule.
/// `rosters` says the same.
public func checkForms(of agenda: Agenda, issues: inout Issues) {
  FormLists(agenda).check(issues: &issues)
}

/// The lists of those who were drawn, under the columns that the module has for them.
private func drawnRosters(
  _ draws: [String: DrawnSeats], of agenda: Agenda, in schedule: Schedule, _ language: Language
) -> [FormRosters.Dated] {
  agenda.items.compactMap { item in
    guard let draw = draws[item.id], let occurrence = agenda.occurrence(of: item, in: schedule)
    else { return nil }
    let columns = item.activity.rosters.first { $0.kind == .list || $0.kind == .draw }?.columns
    return draw.roster(of: item.id, columns ?? [], language).map { (occurrence.start, $0) }
  }
}

/// Says which booths stay empty.
private func report(_ roster: Roster, of placed: PlacedRequest, issues: inout Issues) {
  let missing = roster.shortfalls.map {
    Text(zh: "\($0.stratum.zh) \($0.missing)", en: "\($0.stratum.en) \($0.missing)")
  }
  issues.report(
    .supplyShort, at: placed.activity.source,
    [
      "activity": placed.activity.title, "day": Text(placed.occurrence.start.date.description),
      "seats": Text(String(roster.seats)), "filled": Text(String(roster.filled)),
      "missing": Text(listing: missing),
    ])
}

/// A roster that an activity asks for, now that the activity has its time and place.
struct PlacedRequest {
  /// Which request of all placed activities, in their order.
  var index: Int
  var id: String
  /// Index of its campaign.
  var campaign: Int
  var activity: Activity
  var request: RosterRequest
  var occurrence: Occurrence
}

func placedRequests(of agenda: Agenda, in schedule: Schedule) -> [PlacedRequest] {
  let placed = agenda.items.compactMap { item in
    item.activity.rosters.isEmpty
      ? nil : agenda.occurrence(of: item, in: schedule).map { (item: item, occurrence: $0) }
  }
  .sorted { ($0.occurrence.start, $0.item.id) < ($1.occurrence.start, $1.item.id) }
  var requests: [PlacedRequest] = []
  for (item, occurrence) in placed {
    for request in item.activity.rosters {
      requests.append(
        PlacedRequest(
          index: requests.count, id: item.id, campaign: item.campaign, activity: item.activity,
          request: request,
          occurrence: occurrence))
    }
  }
  return requests
}
