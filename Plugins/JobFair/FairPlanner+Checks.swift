import CampaignKit

/// What has to be clear before a series can be drafted.
extension FairPlanner {
  /// The days of the series: the campaign's, or the part of them that the series asks for.
  func window(issues: inout Issues) -> ClosedRange<CivilDate>? {
    guard let own = series.window else { return campaign.window }
    guard
      let dates = own.dates(
        in: campaign.window, calendar: campaign.calendar, issues: &issues)
    else { return nil }
    if campaign.window.overlaps(dates) { return dates.clamped(to: campaign.window) }
    issues.report(
      .outsideWindow, at: own.source,
      [
        "date": Text("\(dates.lowerBound)–\(dates.upperBound)"),
        "from": Text(campaign.window.lowerBound.description),
        "to": Text(campaign.window.upperBound.description),
      ])
    return nil
  }

  /// Exactly one way of recurring, and somewhere to be.
  func isClear(issues: inout Issues) -> Bool {
    let ways: [(name: String, isGiven: Bool)] = [
      ("日期", !series.dates.isEmpty), ("每周", !series.weekly.isEmpty),
      ("重复", series.recurring != nil), ("赶场日", series.marketDays != nil),
      ("巡回", !series.touring.isEmpty), ("每区县", series.perUnit != nil),
    ]
    let places: [(name: String, isGiven: Bool)] = [
      ("地点", !series.venue.isEmpty), ("场地类型", !series.venueTypes.isEmpty),
      ("线上", series.isOnline),
    ]
    let hasWay = hasOne(of: ways, issues: &issues)
    return hasOne(of: places, issues: &issues) && hasWay
  }

  private func hasOne(
    of choices: [(name: String, isGiven: Bool)], issues: inout Issues
  ) -> Bool {
    let given = choices.filter(\.isGiven).map(\.name)
    if given.count == 1 { return true }
    issues.report(
      .needsOneOf, at: location,
      [
        "key": series.title,
        "choices": Text(choices.map(\.name).joined(separator: "、")),
        "found": given.isEmpty
          ? Text(zh: "零项", en: "none") : Text(given.joined(separator: "、")),
      ])
    return false
  }

  func units(issues: inout Issues) -> [Unit] {
    if series.units.isEmpty { return campaign.units }
    return series.units.compactMap { name in
      if let unit = campaign.units.first(where: { $0.isCalled(name.value) }) { return unit }
      let near = nearest(to: name.value, among: campaign.units.map(\.name.zh))
      issues.report(
        .unknownUnit, at: name.location, ["name": Text(name.value)],
        help: near.map { Text(zh: "是不是想写“\($0)”？", en: "did you mean '\($0)'?") })
      return nil
    }
  }

  func place(
    in unit: Unit, _ occurrence: FairOccurrence, issues: inout Issues
  ) -> Activity.Place? {
    if series.isOnline { return .online }
    if !series.venue.isEmpty {
      return campaign.place(named: series.venue, in: unit, issues: &issues)
    }
    let types = Set(series.venueTypes)
    if let township = occurrence.township {
      let there = campaign.tables.venues.filter {
        $0.unit == unit.id && $0.township == township && types.contains($0.type)
      }
      // A stop without a hall of its own is held in the open, where nobody books.
      if there.isEmpty { return .named(Text(unit.shortName.zh + township)) }
      return .venues(there.map(\.id))
    }
    return .types(types.sorted(), indoor: series.isIndoor)
  }

  /// One legal entity gets one booth: two branches of one firm are named, and one is enough.
  func reportSharedEntities(among invited: [Organisation], issues: inout Issues) {
    var first: [String: Organisation] = [:]
    for (name, organisation) in zip(series.employers, invited) {
      if let other = first[organisation.legalEntity] {
        issues.report(
          .sameEntity, at: name.location, ["name": organisation.name, "other": other.name])
      } else {
        first[organisation.legalEntity] = organisation
      }
    }
  }
}
