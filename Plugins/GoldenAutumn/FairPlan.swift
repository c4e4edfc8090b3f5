import CampaignKit

/// Drafts the series of fairs.
struct FairPlan {
  private let season: Season
  private var campaign: Campaign { season.campaign }

  init(_ season: Season) { self.season = season }

  var draft: Draft {
    Draft { draft, issues in
      var first: [PlainID: SourceLocation] = [:]
      var fixed = FixedFairs(of: campaign)
      for fairs in season.options.fairs {
        if let place = first[fairs.value.key] {
          issues.report(
            .autumnSameKey, at: fairs.location, ["key": Text(fairs.value.key.value)],
            notes: [.init(Text(zh: "先用在这里", en: "first used here"), at: place)])
          continue
        }
        first[fairs.value.key] = fairs.location
        add(
          fairs.value, at: fairs.location, beside: &fixed, to: &draft, issues: &issues)
      }
    }
  }

  private func add(
    _ fairs: AutumnFair, at location: SourceLocation, beside fixed: inout FixedFairs,
    to draft: inout Draft, issues: inout Issues
  ) {
    let isClear = isClear(fairs, at: location, issues: &issues)
    let isKnown = fairs.terms.namesAreKnown(in: campaign, issues: &issues)
    let invited = fairs.terms.invited(by: campaign, issues: &issues)
    let counts = fairs.perUnit?.resolved(in: campaign, issues: &issues)
    let units = campaign.units(named: fairs.scope.units, issues: &issues)
    guard isClear, isKnown else { return }
    let occurrences = dated(fairs, issues: &issues)
    guard let days = counts == nil ? [] : openDays(of: fairs, at: location, issues: &issues)
    else { return }
    for unit in units {
      let wanted = counts?.count(for: unit) ?? 0
      let gap = fairs.fillsGaps ? fixed.gap(of: wanted, in: unit) : wanted
      let found = (0..<gap).map { (key: ".\($0 + 1)", days: days) }
      for occurrence in occurrences + found where !occurrence.days.isEmpty {
        guard let place = fairs.terms.place(in: unit, of: campaign, issues: &issues) else { return }
        let fair = Activity(
          "\(unit.id).\(fairs.key.value)\(occurrence.key)", title: unit.titled(fairs.title),
          what: Text(zh: "招聘会", en: "job fair"), unit: unit.id, kind: GoldenAutumn.Kind.fair,
          window: campaign.window, slots: [], place: place, source: location
        )
        .only(on: occurrence.days).on(fairs.scope.onHolidays.days)
        .wishing(.init(weekend: occurrence.days.count > 1))
        draft.activities.append(season.fair(fair, by: fairs.terms, inviting: invited))
      }
    }
  }

  /// Exactly one way of finding the day, and somewhere to be.
  private func isClear(
    _ fairs: AutumnFair, at location: SourceLocation, issues: inout Issues
  ) -> Bool {
    let ways = [("每区县", fairs.perUnit != nil), ("日期", !fairs.dates.isEmpty)]
    let places = [
      ("地点", !fairs.terms.venue.isEmpty), ("场地类型", !fairs.terms.venueTypes.isEmpty),
    ]
    var isClear = true
    for choices in [ways, places] {
      let given = choices.filter(\.1).map(\.0)
      if given.count == 1 { continue }
      isClear = false
      issues.report(
        .needsOneOf, at: location,
        [
          "key": fairs.title, "choices": Text(choices.map(\.0).joined(separator: "、")),
          "found": given.isEmpty
            ? Text(zh: "零项", en: "none") : Text(given.joined(separator: "、")),
        ])
    }
    return isClear
  }

  /// The days that the file names; the first has no number, so that a second renames nothing.
  private func dated(
    _ fairs: AutumnFair, issues: inout Issues
  ) -> [(key: String, days: [CivilDate])] {
    fairs.dates.enumerated().compactMap { index, anchor in
      guard
        let date = anchor.date(in: campaign.window, calendar: campaign.calendar, issues: &issues)
      else { return nil }
      guard campaign.window.contains(date) else {
        issues.reportOutside(date.text, of: campaign, at: anchor.location)
        return nil
      }
      guard fairs.scope.onHolidays.days.contains(campaign.calendar.kind(of: date)) else {
        issues.report(.autumnOnHoliday, at: anchor.location, ["date": date.text])
        return nil
      }
      return (index == 0 ? "" : ".\(index + 1)", [date])
    }
  }

  private func openDays(
    of fairs: AutumnFair, at location: SourceLocation, issues: inout Issues
  ) -> [CivilDate]? {
    guard let own = fairs.scope.window else {
      return days(of: fairs, in: season.window, at: location, issues: &issues)
    }
    guard let part = own.part(of: campaign, issues: &issues) else { return nil }
    guard part.overlaps(season.window) else {
      issues.report(
        .autumnOutsideAnnounced, at: own.source,
        [
          "from": Text(season.window.lowerBound.description),
          "to": Text(season.window.upperBound.description),
        ])
      return nil
    }
    return days(of: fairs, in: part.clamped(to: season.window), at: own.source, issues: &issues)
  }

  private func days(
    of fairs: AutumnFair, in time: ClosedRange<CivilDate>, at location: SourceLocation,
    issues: inout Issues
  ) -> [CivilDate] {
    let days = campaign.days(in: time, of: fairs.scope.onHolidays.days)
    if days.isEmpty { issues.reportNoOpenDay(in: time, at: location) }
    return days
  }
}
