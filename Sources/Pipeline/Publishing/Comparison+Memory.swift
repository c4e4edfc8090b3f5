import CivilTime
import PlanModel

/// What feeds remember beyond the activity itself: where it was shown, and its deadlines.
extension Comparison {
  /// Calls it off in the feeds that it leaves, and outdoes that in those to which it comes back.
  func remember(_ before: Publication.Entry, in after: inout Publication.Entry) {
    let now = after.feeds
    let left = before.feeds.subtracting(now)
    let isBack = after.departures.contains { departure in
      departure.entry.sequence >= after.sequence && departure.feeds.contains(where: now.contains)
    }
    if isBack {
      let gone = after.departures.map(\.entry)
      after.sequence = gone.map(\.sequence).reduce(after.sequence, max)
      after.modified = gone.map(\.modified).reduce(after.modified, max)
      after = after.raised(on: today)
    }
    for index in after.departures.indices {
      after.departures[index].feeds.removeAll { now.contains($0) || left.contains($0) }
    }
    after.departures.removeAll(where: \.feeds.isEmpty)
    if !left.isEmpty {
      after.departures.append(
        Publication.Departure(feeds: left.sorted(), entry: farewell(to: before)))
    }
  }

  /// The activity as a feed that it leaves goes on to show it: as it was, and called off. What
  /// stood there as called off already does not change at all.
  private func farewell(to before: Publication.Entry) -> Publication.Entry {
    var entry = before.status == .cancelled ? before : before.raised(on: today)
    if before.status != .cancelled {
      entry.status = .cancelled
      entry.removedOn = today
    }
    entry.departures = []
    return entry
  }

  /// The deadlines of a promise that is still planned, with their history.
  ///
  /// - Parameter isRaised: whether the activity's own SEQUENCE rises already.
  func deadlines(
    of after: Publication.Entry, before: Publication.Entry, isRaised: Bool
  ) -> [Publication.Deadline] {
    // Where the activity has a new moment, its deadlines have it too.
    let moment = after.modified > before.modified ? nil : before.latest.next(on: today)
    var planned: [String: Publication.Deadline] = [:]
    for deadline in after.deadlines { planned[deadline.key] = deadline }
    let kept = before.deadlines.map { old -> Publication.Deadline in
      guard var new = planned.removeValue(forKey: old.key) else {
        return old.removedOn == nil ? dropped(old, at: moment) : old
      }
      new.sequence = old.sequence
      new.modified = old.modified
      let isOther = new.due != old.due || old.removedOn != nil
      if isOther, !isRaised { new.sequence += 1 }
      if isOther || (new.title, new.basis) != (old.title, old.basis) {
        new.modified = moment ?? old.modified
      }
      return new
    }
    return (kept + planned.values).sorted { $0.key < $1.key }
  }

  private func dropped(
    _ deadline: Publication.Deadline, at moment: Publication.Moment?
  ) -> Publication.Deadline {
    var deadline = deadline
    deadline.sequence += 1
    deadline.modified = moment ?? deadline.modified
    deadline.removedOn = today
    return deadline
  }
}

extension Publication.Entry {
  /// Days for which the feeds show that something was called off.
  static let daysShownAfterRemoval = 90

  /// Lets the feeds forget what was called off more than 90 days ago. NB: for good, so that a
  /// clock that goes back brings nothing back.
  mutating func age(to today: CivilDate) {
    isExpired = isExpired || Self.isOld(removedOn, today)
    for index in deadlines.indices where Self.isOld(deadlines[index].removedOn, today) {
      deadlines[index].isExpired = true
    }
    for index in departures.indices { departures[index].entry.age(to: today) }
  }

  private static func isOld(_ removedOn: CivilDate?, _ today: CivilDate) -> Bool {
    guard let removedOn else { return false }
    return removedOn.days(until: today) > daysShownAfterRemoval
  }

  /// Whether it is over before a day begins.
  func isPast(on today: CivilDate) -> Bool {
    end <= CivilDateTime(today, TimeOfDay.midnight)
  }
}
