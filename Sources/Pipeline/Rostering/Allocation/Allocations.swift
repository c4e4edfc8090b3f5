internal import CivilTime
internal import Diagnostics
internal import PlanModel

/// Covers everybody archived, unit by unit: who has not been helped in the round is shared out among
/// the visits that are still to come, and gets what class, caps and budget allow.
///
/// Nothing depends on the key behind the hashes but the hashes.
struct Allocations {
  /// Visits of one campaign in one unit draw on one list.
  struct Pool: Hashable {
    var campaign: String
    var unit: String
  }

  /// Somebody on a visit's list.
  struct Place {
    var recipient: Recipient
    var person: String
    var yuan: Int
    /// What class and caps would give, where the budget gives less.
    var wanted: Int
    var remarks: [Text]
  }

  let requests: [PlacedRequest]
  let agenda: Agenda
  private let hash: PersonHash
  let settled: [Benefits]
  private let archive: RegisterPeople?
  private var book: BenefitBook
  /// By index of the request.
  var places: [Int: [Place]] = [:]
  private var missing: [Int: Int] = [:]
  /// What those will need whose visit lies after the horizon, by class.
  private(set) var later: [Pool: [HardshipClass: Int]] = [:]
  var obstacles: [Int: Text] = [:]

  init(
    _ requests: [PlacedRequest], agenda: Agenda, last: Publication, register: Register?,
    hash: PersonHash
  ) {
    self.requests = requests
    self.agenda = agenda
    self.hash = hash
    let today = agenda.campaigns.first?.plannedOn ?? agenda.horizon.lowerBound
    settled = last.settledBenefits(on: today, horizon: agenda.horizon)
    let asksRegister = requests.contains { $0.request.allocation?.recipients == nil }
    archive =
      asksRegister ? register.map { RegisterPeople($0, units: agenda.tables.units) } : nil
    book = BenefitBook(settled)
  }

  mutating func allocate(issues: inout Issues) {
    let pools = Dictionary(grouping: requests.indices) { pool(of: requests[$0]) }
    var listed: [Int: [Known]] = [:]
    for (pool, visits) in pools.sorted(by: { $0.value[0] < $1.value[0] }) {
      share(pool, among: visits.map { requests[$0] }, into: &listed, issues: &issues)
    }
    // In the order of time, so that of two units the one that comes first has the better claim.
    for visit in requests {
      for known in listed[visit.index] ?? [] { admit(known, to: visit, issues: &issues) }
    }
    for group in budgetGroups() { pay(group, issues: &issues) }
  }

  func withheld(_ placed: PlacedRequest) -> Text? { obstacles[placed.index] }

  func roster(_ placed: PlacedRequest, _ language: Language) -> Roster {
    AllocationSheet(
      placed, places: places[placed.index] ?? [], missing: missing[placed.index] ?? 0,
      campaign: campaign(of: placed).id, withheld: obstacles[placed.index]
    ).roster(language)
  }

  // MARK: Who

  /// Somebody, and the hash by which the record knows them.
  private struct Known {
    var recipient: Recipient
    var person: String
  }

  /// Shares a unit's people out among its visits, evenly, as far as these have room.
  private mutating func share(
    _ pool: Pool, among visits: [PlacedRequest], into listed: inout [Int: [Known]],
    issues: inout Issues
  ) {
    guard let allocation = visits[0].request.allocation else { return }
    let own = settled.filter { $0.campaign == pool.campaign && $0.unit == pool.unit }
    var done: [String: String] = [:]
    for group in own { for share in group.given { done[share.person] = group.activity } }
    var open: [Known] = []
    var held: [String: [Known]] = [:]
    for recipient in allocation.recipients ?? archive?.people(of: pool.unit) ?? [] {
      let known = Known(recipient: recipient, person: hash(recipient))
      if let activity = done[known.person] {
        held[activity, default: []].append(known)
      } else {
        open.append(known)
      }
    }
    let coming = visits.filter { held[$0.id] == nil }
    for visit in visits where held[visit.id] != nil {
      places[visit.index] = paid(held[visit.id] ?? [], at: visit)
    }
    var next = 0
    for (visit, count) in zip(
      coming, evenShares(of: open.count, among: coming.map(\.request.seats)))
    {
      listed[visit.index] = Array(open[next..<(next + count)])
      next += count
    }
    // A round that goes on after the horizon has visits there, too.
    let waiting = open[next...].prefix(seatsAfterHorizon(of: pool))
    for known in waiting {
      let level = known.recipient.hardship
      later[pool, default: [:]][level, default: 0] +=
        (allocation.amounts[level] ?? 0) + allocation.goods
    }
    next += waiting.count
    guard next < open.count, let last = visits.last else { return }
    missing[last.index] = open.count - next
    report(.allocationUncovered, at: last, ["count": Text("\(open.count - next)")], &issues)
  }

  private func seatsAfterHorizon(of pool: Pool) -> Int {
    agenda.items.filter { item in
      item.activity.unit == pool.unit && agenda.campaigns[item.campaign].id == pool.campaign
        && item.activity.window.lowerBound > agenda.horizon.upperBound
    }.flatMap(\.activity.rosters).filter { $0.allocation != nil }.map(\.seats).reduce(0, +)
  }

  /// What was handed out on a day that is over stays as it was.
  private func paid(_ people: [Known], at visit: PlacedRequest) -> [Place] {
    let given = settled.first { $0.activity == visit.id }?.given ?? []
    return people.map { known in
      let yuan = given.first { $0.person == known.person }?.yuan ?? 0
      return Place(
        recipient: known.recipient, person: known.person, yuan: yuan, wanted: yuan, remarks: [])
    }
  }

  private mutating func admit(
    _ known: Known, to visit: PlacedRequest, issues: inout Issues
  ) {
    guard let allocation = visit.request.allocation else { return }
    let (recipient, person) = (known.recipient, known.person)
    let date = visit.occurrence.start.date
    let unit = visit.activity.unit
    var remarks: [Text] = []
    if let other = book.same(allocation, for: person) {
      guard let reason = recipient.reason else {
        return report(.allocationTwice, at: visit, recipient, other, &issues)
      }
      remarks.append(Text(zh: "重复，理由：\(reason)", en: "again: \(reason)"))
    } else if let other = book.near(
      date, days: allocation.revisitDays, besides: unit, for: person)
    {
      report(.allocationNear, at: visit, recipient, other, &issues)
      remarks.append(
        Text(zh: "其他单位 \(other.date) 走访", en: "visited by another unit on \(other.date)"))
    }
    let full = (allocation.amounts[recipient.hardship] ?? 0) + allocation.goods
    let room = book.room(
      under: allocation.caps, round: allocation.round, on: date, for: person)
    let yuan = min(full, room ?? full)
    if yuan < full { remarks.append(Text(zh: "已到上限", en: "capped")) }
    guard yuan > 0 else { return report(.allocationCapped, at: visit, recipient, nil, &issues) }
    book.add(
      BenefitBook.Line(
        campaign: campaign(of: visit).id, unit: unit, round: allocation.round,
        kind: allocation.benefit, date: date, yuan: yuan, recipient: recipient), for: person)
    places[visit.index, default: []].append(
      Place(recipient: recipient, person: person, yuan: yuan, wanted: yuan, remarks: remarks))
  }

  // MARK: Words

  func pool(of placed: PlacedRequest) -> Pool {
    Pool(campaign: campaign(of: placed).id, unit: placed.activity.unit)
  }

  func campaign(of placed: PlacedRequest) -> Campaign {
    agenda.campaigns[placed.campaign]
  }

  func report(
    _ kind: DiagnosticKind, at placed: PlacedRequest, _ arguments: [String: Text],
    _ issues: inout Issues
  ) {
    let unit = agenda.tables.units.first { $0.id == placed.activity.unit }
    var arguments = arguments
    arguments["activity"] = placed.activity.title
    arguments["unit"] = unit?.shortName ?? Text(placed.activity.unit)
    arguments["campaign"] = campaign(of: placed).title
    issues.report(kind, at: placed.activity.source, arguments)
  }

  /// About somebody, without naming anybody: the line of the list says who.
  private func report(
    _ kind: DiagnosticKind, at placed: PlacedRequest, _ recipient: Recipient,
    _ other: BenefitBook.Line?, _ issues: inout Issues
  ) {
    let unit = agenda.tables.units.first { $0.id == other?.unit }
    let notes = other?.recipient?.source.map {
      [Diagnostic.Note(Text(zh: "先列在这里", en: "first listed here"), at: $0)]
    }
    issues.report(
      kind, at: recipient.source ?? placed.activity.source,
      [
        "activity": placed.activity.title, "unit": unit?.shortName ?? Text(other?.unit ?? ""),
        "date": Text(other?.date.description ?? ""),
      ], notes: notes ?? [])
  }
}

/// `count` people over visits with room for so many each: as evenly as that allows, the earlier one
/// more where it does not come out even.
func evenShares(of count: Int, among seats: [Int]) -> [Int] {
  var shares = seats.map { _ in 0 }
  var left = min(count, seats.reduce(0) { $0 + max(0, $1) })
  while left > 0 {
    let open = shares.indices.filter { shares[$0] < seats[$0] }
    let each = max(1, left / open.count)
    for index in open where left > 0 {
      let more = min(each, seats[index] - shares[index], left)
      shares[index] += more
      left -= more
    }
  }
  return shares
}
