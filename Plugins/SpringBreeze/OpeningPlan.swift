import CampaignKit

/// Drafts the opening: main venue, branches and the live link, all on one day and at one hour.
struct OpeningPlan {
  private let opening: Opening
  private let location: SourceLocation
  private let campaign: Campaign
  private let desks: DeskPlan
  private let invitations: InvitationTerms

  init(
    _ opening: Located<Opening>, of campaign: Campaign, desks: DeskPlan,
    by invitations: InvitationTerms
  ) {
    self.opening = opening.value
    location = opening.location
    self.campaign = campaign
    self.desks = desks
    self.invitations = invitations
  }

  var draft: Draft {
    Draft { draft, issues in
      var said = Issues()
      let date = date(issues: &said)
      let hours = hours(issues: &said)
      let terms = mainTerms
      let isKnown = terms.namesAreKnown(in: campaign, issues: &said)
      let invited = terms.invited(by: campaign, issues: &said)
      let main = mainUnit(issues: &said)
      issues.append(contentsOf: said)
      guard isKnown, let date, let hours, let main,
        let place = place(by: terms, in: main, issues: &issues)
      else { return }
      let activity = activity("opening", in: main, at: place, on: date, hours, opening.title)
      draft.activities.append(
        desks.beside(
          terms.applied(to: activity, of: campaign, inviting: invited, by: invitations)
            .with { $0.slots = [hours] }, .opening, ordinal: 1))
      if isLinked { draft.activities.append(stream(on: date, hours, in: main)) }
      addBranches(besides: main, on: date, hours, to: &draft, issues: &issues)
    }
  }

  private var isLinked: Bool { opening.hasLiveLink || opening.linkTeam != nil }

  /// The terms of the main venue; what links it to the others comes along.
  private var mainTerms: FairTerms {
    var terms = opening.terms
    if let team = opening.linkTeam { terms.team.append(team) }
    return terms
  }

  private func date(issues: inout Issues) -> CivilDate? {
    let anchor =
      opening.time?.value.day ?? Located(.firstWorkdayAfterSpringFestival, at: location)
    guard let date = anchor.date(in: campaign.window, calendar: campaign.calendar, issues: &issues)
    else { return nil }
    let text = Text(zh: date.chinese, en: date.description)
    guard campaign.window.contains(date) else {
      issues.reportOutside(text, of: campaign, at: anchor.location)
      return nil
    }
    if campaign.calendar.kind(of: date) == .holiday {
      issues.report(.springOpeningOnHoliday, at: anchor.location, ["date": text])
    }
    return date
  }

  private func hours(issues: inout Issues) -> TimeSpan? {
    if let slot = opening.terms.slots.first {
      if opening.time?.value.time == nil { return slot }
      issues.report(.springHoursTwice, at: location)
      return nil
    }
    guard let start = opening.time?.value.time ?? TimeOfDay(hour: 9, minute: 30) else { return nil }
    let end = TimeOfDay(minutes: start.minutes + opening.length.count)
    if let span = end.flatMap({ TimeSpan(from: start, to: $0) }) { return span }
    issues.report(.springPastMidnight, at: location, ["start": Text(start.description)])
    return nil
  }

  private func mainUnit(issues: inout Issues) -> Unit? {
    if let name = opening.unit {
      return campaign.units(named: [name], issues: &issues).first
    }
    let names = opening.terms.venue.map(\.value)
    let venue = campaign.tables.venues.first { venue in
      [venue.id, venue.name.zh, venue.name.en, venue.shortName.zh].contains(where: names.contains)
    }
    return venue.flatMap { venue in campaign.units.first { $0.id == venue.unit } }
      ?? campaign.units.min { $0.id < $1.id }
  }

  private func place(
    by terms: FairTerms, in unit: Unit, issues: inout Issues
  ) -> Activity.Place? {
    if !terms.venue.isEmpty || !terms.venueTypes.isEmpty {
      return terms.place(in: unit, of: campaign, issues: &issues)
    }
    issues.report(
      .needsOneOf, at: location,
      [
        "key": opening.title, "choices": Text("地点、场地类型"), "found": Text(zh: "零项", en: "none"),
      ])
    return nil
  }

  private func addBranches(
    besides main: Unit, on date: CivilDate, _ hours: TimeSpan, to draft: inout Draft,
    issues: inout Issues
  ) {
    var taken = [main.id: location]
    for branch in opening.branches {
      guard let unit = campaign.units(named: [branch.value.unit], issues: &issues).first else {
        continue
      }
      if let first = taken[unit.id] {
        issues.report(
          .springBranchTwice, at: branch.location, ["unit": unit.name],
          notes: [.init(Text(zh: "先写在这里", en: "first given here"), at: first)])
        continue
      }
      taken[unit.id] = branch.location
      let terms = terms(of: branch.value)
      guard terms.namesAreKnown(in: campaign, issues: &issues),
        let place = place(by: terms, in: unit, issues: &issues)
      else { continue }
      let title = Text(
        zh: opening.title.zh + "（\(unit.shortName.zh)分会场）",
        en: opening.title.en + ", \(unit.shortName.en) branch")
      let activity = activity(unit.id + ".branch", in: unit, at: place, on: date, hours, title)
      draft.activities.append(
        desks.beside(
          terms.applied(to: activity, of: campaign, inviting: [], by: invitations)
            .with {
              $0.slots = [hours]
              $0.source = branch.location
            }, .opening, ordinal: 1))
    }
  }

  /// A branch has its own people and place; who is invited and who serves is as at the main venue.
  private func terms(of branch: BranchVenue) -> FairTerms {
    var terms = mainTerms
    terms.venue = branch.venue
    terms.venueTypes =
      branch.venueTypes.isEmpty && branch.venue.isEmpty ? terms.venueTypes : branch.venueTypes
    terms.attendance = branch.attendance
    terms.booths = branch.booths
    terms.leaders = branch.leaders
    terms.employers = []
    terms.equipment = []
    return terms
  }

  private func activity(
    _ key: String, in unit: Unit, at place: Activity.Place, on date: CivilDate, _ hours: TimeSpan,
    _ title: Text
  ) -> Activity {
    Activity(
      key, title: title, what: Text(zh: "启动仪式", en: "opening"), unit: unit.id,
      kind: SpringBreeze.Kind.opening, window: date...date, slots: [hours], place: place,
      source: location
    )
    .on(Set(DayKind.allCases)).described(.fairDetails)
    .with {
      if isLinked {
        $0.tasks.append(
          TaskRule(
            key: "link-test", title: Text(zh: "各会场连线测试", en: "test the link between the venues"),
            daysBefore: 1))
      }
    }
  }

  /// What people at home see of it.
  private func stream(on date: CivilDate, _ hours: TimeSpan, in unit: Unit) -> Activity {
    Activity(
      "opening-live",
      title: Text(zh: opening.title.zh + "线上直播", en: opening.title.en + ", live"),
      what: Text(zh: "直播", en: "live-stream"), unit: unit.id, kind: SpringBreeze.Kind.live,
      window: date...date, slots: [hours], place: .online, source: location
    )
    .on(Set(DayKind.allCases)).described(.onlineFairDetails).seen(by: campaign.audience)
    .priority(opening.terms.priority).announced(days: invitations.publicityDays)
  }
}

extension Anchor {
  /// The day on which the drive begins unless its file says otherwise.
  fileprivate static var firstWorkdayAfterSpringFestival: Anchor {
    Anchor(.festival(.springFestival), shifts: [.workdays(1)])
  }
}
