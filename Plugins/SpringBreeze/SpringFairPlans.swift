import CampaignKit

/// Drafts the fairs of each unit on days that are found.
struct DistrictFairPlan {
  let fairs: DistrictFairs
  let site: FairSite

  var draft: Draft {
    Draft { draft, issues in
      let campaign = site.campaign
      let counts = fairs.perUnit.resolved(in: campaign, issues: &issues)
      let units = campaign.units(named: site.scope.units, issues: &issues)
      guard let window = site.window(issues: &issues),
        let invited = site.invited(issues: &issues)
      else { return }
      let open = campaign.days(in: window, of: site.days)
      if open.isEmpty { issues.reportNoOpenDay(in: window, at: site.location) }
      for unit in units {
        let days = days(of: unit, among: open)
        guard !days.isEmpty, let place = site.place(in: unit, issues: &issues) else { continue }
        for number in 0..<campaign.gap(of: counts, in: unit, kind: SpringBreeze.Kind.fair) {
          let fair = Activity(
            "\(unit.id).fair.\(number + 1)", title: unit.titled(fairs.title),
            what: Text(zh: "招聘会", en: "job fair"), unit: unit.id, kind: SpringBreeze.Kind.fair,
            window: window, slots: [], place: place, source: site.location
          ).only(on: days).with {
            $0.wish.weekend = !fairs.onMarketDays || unit.marketDays == nil
          }
          draft.activities.append(
            site.fair(fair, inviting: invited, beside: .fair, ordinal: number + 1))
        }
      }
    }
  }

  /// Market days where the unit has any and they are asked for.
  private func days(of unit: Unit, among open: [CivilDate]) -> [CivilDate] {
    guard fairs.onMarketDays, let market = unit.marketDays, let first = open.first,
      let last = open.last
    else { return open }
    let days = Set(market.dates(in: first...last, calendar: site.campaign.calendar))
    let found = open.filter(days.contains)
    return found.isEmpty ? open : found
  }
}

/// Drafts the small fairs on market days.
struct MarketFairPlan {
  let fairs: MarketFairs
  let site: FairSite

  var draft: Draft {
    Draft { draft, issues in
      let campaign = site.campaign
      let counts = fairs.perUnit.resolved(in: campaign, issues: &issues)
      let units = campaign.units(named: site.scope.units, issues: &issues)
      guard let window = site.window(issues: &issues),
        let invited = site.invited(issues: &issues)
      else { return }
      for unit in units {
        let count = campaign.gap(of: counts, in: unit, kind: SpringBreeze.Kind.market)
        guard count > 0, let market = fairs.recurring ?? unit.marketDays else {
          // A city district without markets is no slip; one that was named is.
          if count > 0, counts.exceptions.contains(where: { $0.unit == unit.id }) {
            issues.report(.noMarketDays, at: site.location, ["unit": unit.name])
          }
          continue
        }
        let days = market.dates(in: window, calendar: campaign.calendar)
          .filter { site.days.contains(campaign.calendar.kind(of: $0)) }
        let runs = MarketRuns(days).runs(
          of: count, in: unit, at: site.location, issues: &issues)
        guard let place = site.place(in: unit, issues: &issues) else { continue }
        for (index, run) in runs.enumerated() {
          let fair = Activity(
            "\(unit.id).market.\(index + 1)", title: unit.titled(fairs.title),
            what: Text(zh: "赶场招聘会", en: "market-day fair"), unit: unit.id,
            kind: SpringBreeze.Kind.market, window: window, slots: [], place: place,
            source: site.location
          ).only(on: run)
          draft.activities.append(
            site.fair(fair, inviting: invited, beside: .market, ordinal: index + 1))
        }
      }
    }
  }
}

/// What the fairs of a drive have in common, whenever they are held.
struct FairSite {
  let terms: FairTerms
  let scope: FairScope
  let location: SourceLocation
  let campaign: Campaign
  let desks: DeskPlan
  let invitations: InvitationTerms

  /// Kinds of day on which they may be.
  var days: Set<DayKind> { scope.onHolidays.days }

  func window(issues: inout Issues) -> ClosedRange<CivilDate>? {
    guard let own = scope.window else { return campaign.window }
    return own.part(of: campaign, issues: &issues)
  }

  /// Those invited by name; nil, with errors, where the terms name what no table has.
  func invited(issues: inout Issues) -> [Organisation]? {
    let isKnown = terms.namesAreKnown(in: campaign, issues: &issues)
    let invited = terms.invited(by: campaign, issues: &issues)
    guard !terms.venue.isEmpty || !terms.venueTypes.isEmpty else {
      issues.report(
        .needsOneOf, at: location,
        [
          "key": Text(zh: "招聘会", en: "the fairs"), "choices": Text("地点、场地类型"),
          "found": Text(zh: "零项", en: "none"),
        ])
      return nil
    }
    return isKnown ? invited : nil
  }

  func place(in unit: Unit, issues: inout Issues) -> Activity.Place? {
    terms.place(in: unit, of: campaign, issues: &issues)
  }

  func fair(
    _ activity: Activity, inviting invited: [Organisation], beside place: DeskPlace, ordinal: Int
  ) -> Activity {
    desks.beside(
      terms.applied(
        to: activity.on(days).described(.fairDetails), of: campaign, inviting: invited,
        by: invitations),
      place, ordinal: ordinal)
  }
}

extension Unit {
  /// `渝中春风行动招聘会`.
  func titled(_ title: Text) -> Text {
    Text(zh: shortName.zh + title.zh, en: shortName.en + " " + title.en)
  }
}
