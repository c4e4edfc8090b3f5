import CampaignKit

/// Drafts a campaign: doors that stay open, what heat makes of them, and tours.
struct CoolingPlanner {
  let options: SummerCooling.Options
  let campaign: Campaign

  var draft: Draft {
    var issues = Issues()
    var draft = Draft()
    let points = points(issues: &issues)
    checkHotHours(issues: &issues)
    let tours = CoolingTours(options: options, campaign: campaign, points: points)
    let stock = CoolingStock(options: options, campaign: campaign, points: points)
      .supplied(keeping: tours.goods, issues: &issues)
    let heat = CoolingHeat(options: options, campaign: campaign)
    for door in doors(of: points) {
      draft.activities.append(door.activity(stock, heat))
      draft.activities += door.changes(in: heat)
    }
    for unit in campaign.units {
      heat.report(points.filter { $0.unit.id == unit.id }, of: unit, issues: &issues)
    }
    draft.activities += tours.activities(issues: &issues)
    draft.diagnostics = issues.sorted
    return draft
  }

  /// The points that are open on some day, in the order of the file.
  private func points(issues: inout Issues) -> [OpenPoint] {
    var first: [PlainID: SourceLocation] = [:]
    let entries = campaign.entries(options.points, and: options.pointsFile, issues: &issues)
    return entries.compactMap { entry in
      if let place = first[entry.value.id] {
        issues.report(
          .samePoint, at: entry.location, ["id": Text(entry.value.id.value)],
          notes: [.init(Text(zh: "先用在这里", en: "first used here"), at: place)])
        return nil
      }
      first[entry.value.id] = entry.location
      return openPoint(entry, issues: &issues)
    }
  }

  private func openPoint(
    _ entry: Located<CoolingPoint>, issues: inout Issues
  ) -> OpenPoint? {
    let point = entry.value
    guard let unit = unit(of: point, at: entry.location, issues: &issues) else { return nil }
    let window = campaign.window
    let first = point.from?.date(in: window, calendar: campaign.calendar, issues: &issues)
    let last = point.to?.date(in: window, calendar: campaign.calendar, issues: &issues)
    let from = max(first ?? window.lowerBound, window.lowerBound)
    let to = min(last ?? window.upperBound, window.upperBound)
    let days =
      from <= to ? (from...to).filter { options.weekdays.contains($0.weekday) } : []
    guard !days.isEmpty else {
      issues.report(.neverOpen, at: entry.location, ["point": point.name])
      return nil
    }
    var township: Int?
    if let name = point.township {
      township = unit.townships.firstIndex(of: name.value)
      if township == nil, !unit.townships.isEmpty {
        issues.report(
          unknown: Text(zh: "乡镇街道", en: "township"), name, among: unit.townships)
      }
    }
    return OpenPoint(
      point: point, source: entry.location, unit: unit, township: township, days: days,
      hours: point.hours.isEmpty ? options.hours : point.hours)
  }

  private func unit(
    of point: CoolingPoint, at place: SourceLocation, issues: inout Issues
  ) -> Unit? {
    if let name = point.unit {
      let found = campaign.units(named: [name], issues: &issues)
      return found.first
    }
    if campaign.units.count == 1 { return campaign.units[0] }
    issues.report(.noUnit, at: place, ["point": point.name])
    return nil
  }

  /// The hours to which heat moves points must be allowed on such a day themselves.
  private func checkHotHours(issues: inout Issues) {
    guard let limits = campaign.heat.strictest(at: 370) else { return }
    let hours = options.hotHours
    let isInPause = hours.start < limits.pause.end && limits.pause.start < hours.end
    guard isInPause || hours.length.count > limits.longest else { return }
    issues.report(
      .hotHours, at: campaign.source,
      [
        "hours": Text(hours.display), "pause": Text(limits.pause.display),
        "longest": Text("\(limits.longest / 60)"),
      ])
  }

  /// What the calendars show, each with its points in the order of the file.
  private func doors(of points: [OpenPoint]) -> [CoolingDoor] {
    var order: [String] = []
    var members: [String: [OpenPoint]] = [:]
    for point in points {
      let key = point.doorKey(options.grouping)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(point)
    }
    return order.compactMap { key in
      members[key].map { CoolingDoor(key: key, points: $0, options: options, campaign: campaign) }
    }
  }
}

/// A point with its unit, its days and its hours.
struct OpenPoint {
  var point: CoolingPoint
  var source: SourceLocation
  var unit: Unit
  /// Index of its township in the unit's list.
  var township: Int?
  /// In ascending order, not empty.
  var days: [CivilDate]
  var hours: [TimeSpan]

  var id: PlainID { point.id }
  var name: Text { point.name }

  /// Names the door for good, whatever it is called and whoever else stands in it.
  func doorKey(_ grouping: CoolingGrouping) -> String {
    switch grouping {
    case .unit: "\(unit.id).points"
    case .township: "\(unit.id).points.t\(township.map { $0 + 1 } ?? 0)"
    case .point: "\(unit.id).point.\(id)"
    }
  }

  /// Name and address as people look for it.
  var whereabouts: Text {
    guard let address = point.address else { return name }
    return Text(zh: "\(name.zh)（\(address)）", en: "\(name.en) (\(address))")
  }
}
