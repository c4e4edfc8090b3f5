import CampaignKit

/// Drafts the visits of groups to points. Where they go is for the office; where leaders go is for
/// leaders.
struct CoolingTours {
  let options: SummerCooling.Options
  let campaign: Campaign
  let points: [OpenPoint]

  /// What all visits of a unit take along, by unit and goods.
  var goods: [PoolKey: Int] {
    var issues = Issues()
    var amounts: [PoolKey: Int] = [:]
    for tour in options.tours {
      let counts = tour.value.perUnit.resolved(in: campaign, issues: &issues)
      for unit in campaign.units {
        for entry in tour.value.goods.entries {
          amounts[PoolKey(unit: unit.id, goods: entry.name.value), default: 0] +=
            counts.count(for: unit) * entry.amount
        }
      }
    }
    return amounts
  }

  func activities(issues: inout Issues) -> [Activity] {
    var activities: [Activity] = []
    var first: [PlainID: SourceLocation] = [:]
    for entry in options.tours {
      if let place = first[entry.value.key] {
        issues.report(
          .sameTour, at: entry.location, ["key": Text(entry.value.key.value)],
          notes: [.init(Text(zh: "先用在这里", en: "first used here"), at: place)])
        continue
      }
      first[entry.value.key] = entry.location
      let counts = entry.value.perUnit.resolved(in: campaign, issues: &issues)
      let named = named(entry.value.points, issues: &issues)
      guard let window = window(of: entry.value, issues: &issues) else { continue }
      for unit in campaign.units {
        let own = (named ?? points).filter { $0.unit.id == unit.id }
        guard !own.isEmpty else { continue }
        for number in 0..<counts.count(for: unit) {
          let stops = named == nil ? stops(of: entry.value, number, among: own) : own
          activities.append(visit(entry, number, to: stops, in: unit, within: window))
        }
      }
    }
    return activities
  }

  private func window(
    of tour: CoolingTour, issues: inout Issues
  ) -> ClosedRange<CivilDate>? {
    guard let own = tour.window else { return campaign.window }
    guard
      let dates = own.dates(in: campaign.window, calendar: campaign.calendar, issues: &issues)
    else { return nil }
    return dates.overlaps(campaign.window) ? dates.clamped(to: campaign.window) : campaign.window
  }

  /// The points that a file names; nil where it names none.
  private func named(_ names: [Located<String>], issues: inout Issues) -> [OpenPoint]? {
    if names.isEmpty { return nil }
    return names.compactMap { name in
      let found = points.first { $0.id.value == name.value || $0.name.zh == name.value }
      if found == nil {
        issues.report(
          unknown: Text(zh: "站点", en: "point"), name,
          among: points.flatMap { [$0.name.zh, $0.id.value] })
      }
      return found
    }
  }

  /// The next points in turn, so that later visits see others.
  private func stops(
    of tour: CoolingTour, _ number: Int, among own: [OpenPoint]
  ) -> [OpenPoint] {
    let count = min(tour.stops, own.count)
    return (0..<count).map { own[(number * count + $0) % own.count] }
  }

  private func visit(
    _ entry: Located<CoolingTour>, _ number: Int, to stops: [OpenPoint], in unit: Unit,
    within window: ClosedRange<CivilDate>
  ) -> Activity {
    let tour = entry.value
    let places = Text(
      zh: stops.map(\.name.zh).joined(separator: "、"),
      en: stops.map(\.name.en).joined(separator: ", "))
    return Activity(
      "\(unit.id).\(tour.key).\(number + 1)",
      title: Text(
        zh: unit.shortName.zh + tour.title.zh, en: unit.shortName.en + " " + tour.title.en),
      what: Text(zh: "慰问", en: "visit"), unit: unit.id, kind: SummerCooling.tourKind,
      window: window, slots: tour.slots, place: .named(places), source: entry.location
    )
    .inTheOpen()
    .whenHot([options.hotHours])
    .on([.workday])
    .seen(by: max(campaign.audience, tour.leaders.isEmpty ? .internal : .leaders))
    .attended(by: tour.leaders, of: campaign)
    .priority(tour.priority)
    .announced(days: 0)
    .due(
      TaskRule(
        key: "plan", title: Text(zh: "定走访路线和人员", en: "settle route and people"), daysBefore: 7)
    )
    .due(TaskRule(key: "goods", title: Text(zh: "备齐慰问物品", en: "pack the goods"), daysBefore: 2))
    .with {
      if !tour.goods.entries.isEmpty { $0.rosters.append(goodsList(of: tour, for: stops)) }
    }
    .needing(teams: tour.team)
    .with { if tour.cost > 0 { $0.needs.append(.money(tour.cost)) } }
  }

  /// What the group leaves at each stop, to be signed for there.
  private func goodsList(of tour: CoolingTour, for stops: [OpenPoint]) -> RosterRequest {
    let total = tour.goods.entries.map(\.amount).reduce(0, +)
    var request = RosterRequest(
      .supply, seats: total,
      columns: [
        .ordinal, RosterColumn(Text(zh: "站点", en: "Point"), width: 24),
        RosterColumn(Text(zh: "服务对象", en: "For"), width: 18),
        RosterColumn(Text(zh: "慰问物品", en: "Goods"), width: 16),
        RosterColumn(Text(zh: "数量", en: "Amount"), .count),
        RosterColumn(Text(zh: "接收人签字", en: "Received by"), .signature), .remarks,
      ])
    var rows: [[Text]] = []
    for entry in tour.goods.entries {
      let parts = shares(of: entry.amount, among: stops.map { _ in entry.amount })
      for (stop, amount) in zip(stops, parts) {
        rows.append([
          Text("\(rows.count + 1)"), stop.name, Text(stop.point.served ?? ""),
          Text(entry.name.value), Text("\(amount)"), Text(""), Text(""),
        ])
      }
    }
    request.ledger = RosterRequest.Ledger(rows: rows, filled: total, shortfalls: [])
    request.paper.title = Text(zh: "慰问物品签收表", en: "Goods handed over on a visit")
    if tour.goods.entries.count > 1 { request.paper.totalledBy = 3 }
    return request
  }
}
