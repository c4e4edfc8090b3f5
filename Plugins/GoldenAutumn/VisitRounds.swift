import CampaignKit

/// What visits have in common: outings of units on workdays within a part of the season, seen by
/// nobody outside.
struct VisitRounds {
  let outings: [(unit: Unit, count: Int)]
  private let window: ClosedRange<CivilDate>

  init?(
    _ perUnit: PerUnit, _ terms: VisitTerms, in season: Season, issues: inout Issues
  ) {
    let campaign = season.campaign
    let counts = perUnit.resolved(in: campaign, issues: &issues)
    outings = campaign.units(named: terms.units, issues: &issues).map {
      ($0, counts.count(for: $0))
    }
    guard let own = terms.window else {
      window = campaign.window
      return
    }
    guard let part = own.part(of: campaign, issues: &issues) else { return nil }
    window = part
  }

  func outing(
    _ key: String, number: Int, _ title: Text, _ what: Text, kind: String, in unit: Unit,
    slots: [TimeSpan],
    at location: SourceLocation
  ) -> Activity {
    let days = days(of: number, in: unit)
    return Activity(
      key, title: unit.titled(title), what: what, unit: unit.id, kind: kind, window: days,
      slots: slots.isEmpty ? [.hours(9, 12), .hours(14, 17)] : slots,
      place: .named(Text(zh: unit.name.zh + "走访", en: unit.name.en + ", on the way")),
      source: location
    )
    .on([.workday]).seen(by: .internal).announced(days: 0).needing(.staff(2))
  }

  /// A unit's outings in turn, each in its own part of the season, so that they do not crowd the
  /// first week or the last.
  private func days(of number: Int, in unit: Unit) -> ClosedRange<CivilDate> {
    let count = outings.first { $0.unit.id == unit.id }?.count ?? 1
    let runs = evenRuns(of: count, in: Array(window))
    guard runs.indices.contains(number - 1), let first = runs[number - 1].first,
      let last = runs[number - 1].last
    else { return window }
    return first...last
  }
}
