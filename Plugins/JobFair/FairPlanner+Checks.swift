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
      ("巡回", series.touring.isGiven), ("每区县", series.perUnit != nil),
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

  /// Whether the tables know every name that the series gives. A table that is not kept knows
  /// nothing, so only teams and equipment, which somebody has to send, are asked of an empty one.
  func namesAreKnown(in units: [Unit], issues: inout Issues) -> Bool {
    let tables = campaign.tables
    let equipment = tables.equipment.flatMap { [$0.name.zh, $0.id, $0.name.en] }
    var isKnown = true
    func check(_ words: [Located<String>], _ what: Text, _ known: [String]) {
      for word in words where !known.contains(word.value) {
        issues.report(unknown: what, word, among: known)
        isKnown = false
      }
    }
    check(
      series.venueTypes, Text(zh: "场地类型", en: "type of venue"),
      Set(tables.venues.map(\.type)).sorted())
    check(
      series.team, Text(zh: "队伍技能", en: "skill of a team"),
      Set(tables.teams.flatMap(\.skills)).sorted())
    check(series.equipment, Text(zh: "设备", en: "equipment"), equipment)
    if !tables.leaders.isEmpty {
      check(
        series.leaders, Text(zh: "领导", en: "leader"),
        tables.leaders.flatMap { [$0.name.zh, $0.id, $0.name.en] })
    }
    if !tables.staff.isEmpty {
      check(
        series.helpers.entries.map(\.name), Text(zh: "人员技能", en: "skill of staff"),
        Set(tables.staff.map(\.skill)).sorted())
    }
    check(
      series.goods.entries.map(\.name), Text(zh: "物资", en: "goods"),
      tables.goods.flatMap { [$0.name.zh, $0.id, $0.name.en] })
    if !tables.organisations.isEmpty {
      check(
        series.trades, Text(zh: "行业", en: "trade"),
        Set(tables.organisations.map(\.trade)).sorted())
    }
    if case .townships(let names) = series.touring {
      check(names, Text(zh: "乡镇街道", en: "township"), units.flatMap(\.townships))
    }
    return isKnown
  }

  func place(
    in unit: Unit, _ occurrence: FairOccurrence, issues: inout Issues
  ) -> Activity.Place? {
    if series.isOnline { return .online }
    if !series.venue.isEmpty {
      return campaign.place(named: series.venue, in: unit, issues: &issues)
    }
    let types = Set(series.venueTypes.map(\.value))
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

  /// The employers invited by name, one to a legal entity: of two branches of one firm the first
  /// gets the booth, and the other is named.
  func invited(issues: inout Issues) -> [Organisation] {
    var first: [String: Organisation] = [:]
    return series.employers.compactMap { name in
      guard let found = campaign.organisations(named: [name], issues: &issues).first else {
        return nil
      }
      guard let other = first[found.legalEntity] else {
        first[found.legalEntity] = found
        return found
      }
      issues.report(.sameEntity, at: name.location, ["name": found.name, "other": other.name])
      return nil
    }
  }
}
