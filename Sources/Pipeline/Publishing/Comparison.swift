public import CivilTime
public import PlanModel

/// Compares a plan with the last publication.
///
/// - SEQUENCE rises when time, place or status changes, and the moment of the entry becomes
///   midnight of `today` or one second after its last change, whichever is later. New entries
///   begin at midnight of `today`; those of the first publication at midnight of the horizon's
///   first day, so that a plan that was never published has the same bytes on every day.
/// - What was promised and is no longer planned, or has no place any more, is called off. Its
///   record is kept for good, so that SEQUENCE goes on rising if it ever comes back.
/// - What is past stays as it was, unless it is planned anew on a day that is not past.
public func proposal(
  agenda: Agenda, schedule: Schedule, rosters: [Roster], last: Publication, today: CivilDate
) -> Proposal {
  let comparison = Comparison(agenda: agenda, last: last, today: today)
  return comparison.proposal(
    for: agenda.promises(in: schedule, rosters: rosters), putOff: agenda.putOff)
}

/// One comparison of what is planned with what was promised.
struct Comparison {
  let last: Publication
  let today: CivilDate
  /// The moment of what has never been published.
  let firstMoment: Publication.Moment

  init(agenda: Agenda, last: Publication, today: CivilDate) {
    self.last = last
    self.today = today
    let isFirst = last.publishedOn == nil
    firstMoment = Publication.Moment(isFirst ? agenda.horizon.lowerBound : today)
  }

  /// - Parameter putOff: UIDs of what is put off, the new time to be announced.
  func proposal(for planned: [Publication.Entry], putOff: Set<String>) -> Proposal {
    var now: [String: Publication.Entry] = [:]
    for entry in planned { now[entry.uid] = entry }
    var entries: [Publication.Entry] = []
    var changes: [Change] = []
    for before in last.entries {
      let planned = now.removeValue(forKey: before.uid)
      let (kind, after) = outcome(
        of: before, planned: planned, isPutOff: putOff.contains(before.uid))
      entries.append(after)
      if let kind { changes.append(Change(kind, before: before, after: after)) }
    }
    for var entry in planned where now[entry.uid] != nil {
      entry.modified = firstMoment
      entries.append(entry)
      changes.append(Change(.added, before: nil, after: entry))
    }
    entries.sort { ($0.activity, $0.uid) < ($1.activity, $1.uid) }
    changes.sort { Comparison.order($0) < Comparison.order($1) }
    let publishedOn = changes.isEmpty ? last.publishedOn ?? today : today
    return Proposal(
      next: Publication(publishedOn: publishedOn, entries: entries), changes: changes,
      today: today)
  }

  private static func order(_ change: Change) -> (Change.Kind, CivilDateTime, String, String) {
    (change.kind, change.after.start, change.after.activity, change.after.uid)
  }

  /// What becomes of one promise; no kind where it stays as it is.
  private func outcome(
    of before: Publication.Entry, planned: Publication.Entry?, isPutOff: Bool
  ) -> (Change.Kind?, Publication.Entry) {
    if before.isPast(on: today), planned?.isPast(on: today) ?? true { return staying(before) }
    if let planned { return kept(before, planned) }
    let status: Publication.Entry.Status = isPutOff ? .postponed : .cancelled
    if before.status == status { return staying(before) }
    var after = changed(before)
    after.status = status
    after.removedOn = isPutOff ? nil : today
    return (isPutOff ? .postponed : .cancelled, after)
  }

  private func staying(_ entry: Publication.Entry) -> (Change.Kind?, Publication.Entry) {
    let wasShown = last.publishedOn.map(entry.isShown) ?? true
    return (wasShown && !entry.isShown(on: today) ? .expired : nil, entry)
  }

  /// A promise that is still planned: the plan's words with the promise's history.
  private func kept(
    _ before: Publication.Entry, _ planned: Publication.Entry
  ) -> (Change.Kind?, Publication.Entry) {
    var after = planned
    after.sequence = before.sequence
    after.modified = before.modified
    after.previous = before.previous
    let isMoved = !before.slot.isSame(as: planned.slot)
    if isMoved { after.previous = before.slot }
    if isMoved || before.status != planned.status { after = changed(after) }
    if before.status == .cancelled || before.status == .postponed { return (.revived, after) }
    if isMoved { return (.moved, after) }
    if before.status != planned.status {
      return (planned.status == .confirmed ? .confirmed : .unconfirmed, after)
    }
    return (after == before ? nil : .renamed, after)
  }

  /// The same entry one SEQUENCE later.
  private func changed(_ entry: Publication.Entry) -> Publication.Entry {
    var entry = entry
    entry.sequence += 1
    let next = Publication.Moment(entry.modified.date, seconds: entry.modified.seconds + 1)
    entry.modified = max(Publication.Moment(today), next)
    return entry
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
