import CivilTime
import Diagnostics
import PlanModel

extension Agenda {
  /// The status that holds: a campaign that is put off or cancelled takes its activities along.
  func status(of item: Item) -> Activity.Status {
    if item.activity.status == .cancelled { return .cancelled }
    switch campaigns[item.campaign].state {
    case .cancelled: return .cancelled
    case .postponed: return .postponed
    case .draft, .pending, .approved: return item.activity.status
    }
  }

  func uid(of item: Item) -> String {
    ActivityUID.uid(campaign: campaigns[item.campaign].id, key: item.activity.key)
  }

  /// What is put off, the new time to be announced, by UID, and who may see it.
  var putOff: [String: Audience] {
    var audiences: [String: Audience] = [:]
    for item in items where status(of: item) == .postponed {
      audiences[uid(of: item)] = audience(of: item)
    }
    return audiences
  }

  /// The smaller of the circles that the activity and its campaign are for.
  private func audience(of item: Item) -> Audience {
    max(item.activity.audience, campaigns[item.campaign].audience)
  }

  /// What can be promised: every activity that is planned and has a place, without a history.
  func promises(in schedule: Schedule, rosters: [Roster]) -> [Publication.Entry] {
    var invited: [String: [String]] = [:]
    for roster in rosters where roster.kind == .supply {
      invited[roster.activity, default: []] += roster.organisations
    }
    var units: [String: Unit] = [:]
    for unit in tables.units { units[unit.id] = unit }
    return items.compactMap { item in
      guard status(of: item) == .planned, let occurrence = occurrence(of: item, in: schedule)
      else { return nil }
      return promise(
        of: item, at: occurrence, unit: units[item.activity.unit],
        organisations: invited[item.id] ?? [])
    }
  }

  private func promise(
    of item: Item, at occurrence: Occurrence, unit: Unit?, organisations: [String]
  ) -> Publication.Entry {
    let activity = item.activity
    let campaign = campaigns[item.campaign]
    let place = activity.place == .online ? Words.online : occurrence.place
    let reasons = campaign.whyTentative(
      on: occurrence.start.date, isConfirmed: activity.isConfirmed)
    var entry = Publication.Entry(
      uid: uid(of: item), activity: item.id, campaign: campaign.id,
      campaignTitle: campaign.title, unit: activity.unit, theme: activity.theme,
      organisations: organisations, teams: occurrence.teams.map(\.id),
      audience: audience(of: item), title: activity.title,
      shortTitle: ShortTitle(
        unit: unit?.shortName ?? "", what: activity.what, title: activity.title,
        place: occurrence.venue?.shortName ?? place, theme: activity.theme?.name
      ).text,
      details: details(
        of: activity, in: campaign, unit: unit, venue: occurrence.venue, whyTentative: reasons),
      start: occurrence.start, end: occurrence.end, isAllDay: occurrence.isAllDay,
      venue: occurrence.venue?.id, place: place,
      status: reasons.isEmpty ? .confirmed : .tentative, sequence: 0,
      modified: Publication.Moment(horizon.lowerBound),
      deadlines: tasks(of: item, on: occurrence.start.date).map(Publication.Deadline.init)
        .sorted { $0.key < $1.key })
    entry.reason = activity.reason
    if activity.attendance >= problem.rules.permitAttendance {
      entry.licensedFor = activity.attendance
    }
    entry.previous = activity.usual.map { entry.slot(asUsual: $0) }
    return entry
  }

  /// Who organises it, what the module says of it, and what it rests on, a line each.
  private func details(
    of activity: Activity, in campaign: Campaign, unit: Unit?, venue: Venue?, whyTentative: [Text]
  ) -> Text {
    var lines: [Text] = []
    if let lead = campaign.lead { lines.append(Words.line(Words.lead, Text(lead))) }
    if let unit { lines.append(Words.line(Words.unit, unit.name)) }
    if !campaign.partners.isEmpty {
      lines.append(Words.line(Words.partners, Words.list(campaign.partners)))
    }
    if let hours = activity.openHours { lines.append(hours) }
    if let address = venue?.address { lines.append(Words.line(Words.address, address)) }
    if let transit = activity.transit ?? venue?.transit {
      lines.append(Words.line(Words.transit, transit))
    }
    if let bring = activity.bring ?? campaign.bring {
      lines.append(Words.line(Words.bring, bring))
    }
    if activity.details != Text("") { lines.append(activity.details) }
    if let basis = campaign.basis { lines.append(Words.line(Words.basis, Text(basis))) }
    lines += whyTentative
    return Text(
      zh: lines.map(\.zh).joined(separator: "\n"), en: lines.map(\.en).joined(separator: "\n"))
  }
}

extension Publication.Entry {
  /// When and where people expect what this entry is a change of.
  fileprivate func slot(asUsual usual: Activity.Usual) -> Publication.Slot {
    Publication.Slot(
      start: CivilDateTime(start.date, usual.hours.start),
      end: CivilDateTime(start.date, usual.hours.end), isAllDay: false, venue: venue,
      place: usual.place ?? place)
  }
}

extension Occurrence {
  /// Whether it takes whole days, from midnight to midnight.
  var isAllDay: Bool { start.time == .midnight && end.time == .midnight && start < end }
}

extension Campaign {
  /// Why what it plans on a day may still change, a sentence a reason; none when it is certain. What
  /// its organiser confirmed waits for no paper, but for the holidays of its year.
  ///
  /// NB: the sentence on the year is also the record by which a later notice is known to be why
  /// something moved or became certain.
  func whyTentative(on date: CivilDate, isConfirmed: Bool) -> [Text] {
    let ownReason =
      isConfirmed
      ? nil : basis == nil ? Words.tentativeBasis : state != .approved ? Words.tentativeState : nil
    let isOpen = calendar.isProvisional(year: date.year)
    return [ownReason, isOpen ? Words.tentativeYear(date.year) : nil].compactMap { $0 }
  }
}

extension Publication.Deadline {
  init(_ task: DatedTask) {
    self.init(
      key: task.rule.key, title: task.rule.title, basis: task.rule.basis, due: task.due)
  }
}
