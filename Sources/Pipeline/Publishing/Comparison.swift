public import CivilTime
public import PlanModel

/// Compares a plan with the last publication.
///
/// - SEQUENCE rises when time, place or status changes. The moment of the entry, its DTSTAMP and
///   LAST-MODIFIED, moves with that and with every other change that a subscriber can see, so that
///   a reader by RFC 5546 §2.1.5 (the same SEQUENCE and a later DTSTAMP replace) has the new words.
///   It becomes midnight of `today` or one second after its last change, whichever is later, and
///   so never goes back, even if `today` does.
/// - New entries begin at midnight of `today`; those of the first publication at midnight of the
///   horizon's first day, so that a plan that was never published has the same bytes on every day.
/// - What was promised and is no longer planned, or has no place any more, is called off. Its
///   record is kept for good, so that SEQUENCE goes on rising if it ever comes back.
/// - A feed that an activity leaves calls it off, as it was last seen there.
/// - What is past stays as it was, unless it is planned anew on a day that is not past; so does
///   what lies before the horizon, which a round across the new year has from the year before.
public func proposal(
  agenda: Agenda, schedule: Schedule, rosters: [Roster], last: Publication, today: CivilDate
) -> Proposal {
  let comparison = Comparison(agenda: agenda, last: last, today: today)
  var proposal = comparison.proposal(
    for: agenda.promises(in: schedule, rosters: rosters), putOff: agenda.putOff)
  let reasons = agenda.reasons(for: proposal.changes, in: schedule)
  proposal.explain(by: reasons)
  proposal.next.benefits = last.benefits(
    after: rosters, today: today, horizon: agenda.horizon)
  proposal.next.peopleKey = last.peopleKey
  proposal.next.names = names(behind: proposal.next, tables: agenda.tables, known: last.names)
  return proposal
}

/// One comparison of what is planned with what was promised.
struct Comparison {
  let last: Publication
  let today: CivilDate
  /// The moment of what has never been published.
  let firstMoment: Publication.Moment
  let calendar: ChineseCalendar
  /// The number of the publication that would follow.
  let edition: Int
  /// What lies before it belongs to the workspace of the year before, whatever day it is.
  let horizonStart: CivilDate

  init(agenda: Agenda, last: Publication, today: CivilDate) {
    self.last = last
    self.today = today
    calendar = agenda.calendar
    edition = last.edition + 1
    horizonStart = agenda.horizon.lowerBound
    firstMoment = Publication.Moment(last.entries.isEmpty ? agenda.horizon.lowerBound : today)
  }

  /// - Parameter putOff: what is put off, the new time to be announced, by UID, and who may now
  ///   see it.
  func proposal(for planned: [Publication.Entry], putOff: [String: Audience]) -> Proposal {
    var now: [String: Publication.Entry] = [:]
    for entry in planned { now[entry.uid] = entry }
    var entries: [Publication.Entry] = []
    var changes: [Change] = []
    for before in last.entries {
      let planned = now.removeValue(forKey: before.uid)
      var (kind, after) = outcome(of: before, planned: planned, putOff: putOff[before.uid])
      if !before.isPast(on: today) || after.slot != before.slot { remember(before, in: &after) }
      after.age(to: today)
      if kind == nil, after != before { kind = .expired }
      if kind != nil { after.edition = edition }
      entries.append(after)
      if let kind { changes.append(Change(kind, before: before, after: after)) }
    }
    for var entry in planned where now[entry.uid] != nil {
      entry.modified = firstMoment
      entry.edition = edition
      entry.reason = nil
      entries.append(entry)
      changes.append(entry.appearance)
    }
    entries.sort { ($0.activity, $0.uid) < ($1.activity, $1.uid) }
    changes.sort { Comparison.order($0) < Comparison.order($1) }
    return Proposal(
      last: last,
      next: Publication(
        entries: entries, names: last.names, privateLinks: last.privateLinks),
      changes: changes, today: today)
  }

  static func order(_ change: Change) -> (Change.Kind, CivilDateTime, String, String) {
    (change.kind, change.after.start, change.after.activity, change.after.uid)
  }

  /// What becomes of one promise; no kind where it stays as it is.
  private func outcome(
    of before: Publication.Entry, planned: Publication.Entry?, putOff: Audience?
  ) -> (Change.Kind?, Publication.Entry) {
    if before.isPast(on: today), planned?.isPast(on: today) ?? true {
      return past(before, audience: planned?.audience ?? putOff)
    }
    if planned == nil, before.start.date < horizonStart { return (nil, before) }
    if let planned { return kept(before, planned) }
    let status: Publication.Entry.Status = putOff == nil ? .cancelled : .postponed
    var after = before
    after.audience = putOff ?? before.audience
    if before.status == status {
      return (after == before ? nil : .change(of: before.audience, to: after.audience), after)
    }
    after = after.raised(on: today)
    after.status = status
    after.removedOn = putOff == nil ? today : nil
    after.isExpired = false
    return (putOff == nil ? .cancelled : .postponed, after)
  }

  /// What is over stays as it was; but if it has become internal, public feeds drop it.
  private func past(
    _ before: Publication.Entry, audience: Audience?
  ) -> (Change.Kind?, Publication.Entry) {
    guard let audience, audience > before.audience else { return (nil, before) }
    var after = before
    after.audience = audience
    return (.withdrawn, after)
  }

  /// A promise that is still planned: the plan's words with the promise's history.
  private func kept(
    _ before: Publication.Entry, _ planned: Publication.Entry
  ) -> (Change.Kind?, Publication.Entry) {
    var after = planned
    after.sequence = before.sequence
    after.modified = before.modified
    after.previous = before.previous
    after.departures = before.departures
    after.edition = before.edition
    // Other words for a reason that stands are told; a reason for nothing that changed is not.
    after.reason = before.reason.map { planned.reason ?? $0 }
    let isMoved = !before.slot.isSame(as: planned.slot)
    if isMoved { after.previous = before.slot }
    // NB: another name of the same venue is no move, but a program that looks for SEQUENCE only
    // would go on showing the old LOCATION.
    let isRaised =
      isMoved || before.place != planned.place || before.status != planned.status
    if isRaised { after.sequence += 1 }
    if isRaised || !before.reads(like: after) { after.modified = before.latest.next(on: today) }
    after.deadlines += deadlines(before, becoming: after)
    after.deadlines = deadlines(of: after, before: before, isRaised: isRaised)
    return (kind(before, after, isMoved: isMoved), after)
  }

  private func kind(
    _ before: Publication.Entry, _ after: Publication.Entry, isMoved: Bool
  ) -> Change.Kind? {
    if before.status == .cancelled || before.status == .postponed { return .revived }
    if before.audience != after.audience {
      return .change(of: before.audience, to: after.audience)
    }
    if isMoved { return .moved }
    if before.status != after.status {
      return after.status == .confirmed ? .confirmed : .unconfirmed
    }
    return after == before ? nil : .renamed
  }
}

extension Publication.Entry {
  /// What it is to people that it is there from now on: something new, or the change of something
  /// that they know.
  var appearance: Change {
    guard let usual = previous else { return Change(.added, before: nil, after: self) }
    var before = self
    before.previous = nil
    (before.start, before.end, before.isAllDay) = (usual.start, usual.end, usual.isAllDay)
    (before.venue, before.place) = (usual.venue, usual.place)
    return Change(.moved, before: before, after: self)
  }

  /// The same entry one SEQUENCE later.
  func raised(on today: CivilDate) -> Publication.Entry {
    var entry = self
    entry.sequence += 1
    entry.modified = latest.next(on: today)
    return entry
  }

  /// The last change of it and of its deadlines, which feeds show with the later of both.
  var latest: Publication.Moment { deadlines.compactMap(\.modified).reduce(modified, max) }

  /// Whether feeds show the same words of it.
  func reads(like other: Publication.Entry) -> Bool {
    reason == other.reason
      && (title, shortTitle, details, place, theme?.name, campaignTitle)
        == (
          other.title, other.shortTitle, other.details, other.place, other.theme?.name,
          other.campaignTitle
        )
  }
}

extension Publication.Slot {
  /// Whether a visitor would go to the same place at the same time. A venue that only got another
  /// name is the same place.
  func isSame(as other: Publication.Slot) -> Bool {
    (start, end, isAllDay, venue) == (other.start, other.end, other.isAllDay, other.venue)
      && (venue != nil || place == other.place)
  }
}

extension Change.Kind {
  fileprivate static func change(of before: Audience, to after: Audience) -> Change.Kind {
    after > before ? .withdrawn : .opened
  }
}
