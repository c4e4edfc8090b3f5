import CampaignKit

/// What has to be clear before a series can be drafted.
extension FairPlanner {
  /// The days of the series: the campaign's, or the part of them that the series asks for.
  func window(issues: inout Issues) -> ClosedRange<CivilDate>? {
    guard let own = series.window else { return campaign.window }
    return own.part(of: campaign, issues: &issues)
  }

  /// Exactly one way of recurring, and somewhere to be.
  func isClear(issues: inout Issues) -> Bool {
    let ways: [(name: String, isGiven: Bool)] = [
      ("日期", !series.dates.isEmpty), ("每周", !series.weekly.isEmpty),
      ("重复", series.recurring != nil), ("赶场日", series.marketDays != nil),
      ("巡回", series.touring.isGiven), ("每区县", series.perUnit != nil),
    ]
    let places: [(name: String, isGiven: Bool)] = [
      ("地点", !series.terms.venue.isEmpty), ("场地类型", !series.terms.venueTypes.isEmpty),
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

  /// Whether the tables know every name that the series gives.
  func namesAreKnown(in units: [Unit], issues: inout Issues) -> Bool {
    var isKnown = series.terms.namesAreKnown(in: campaign, issues: &issues)
    if case .townships(let names) = series.touring {
      let known = units.flatMap(\.townships)
      for name in names where !known.contains(name.value) {
        issues.report(unknown: Text(zh: "乡镇街道", en: "township"), name, among: known)
        isKnown = false
      }
    }
    return isKnown
  }

  func place(
    in unit: Unit, _ occurrence: FairOccurrence, issues: inout Issues
  ) -> Activity.Place? {
    if series.isOnline { return .online }
    return series.terms.place(
      in: unit, township: occurrence.township, of: campaign, issues: &issues)
  }
}
