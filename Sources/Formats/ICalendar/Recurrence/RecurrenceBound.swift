import CivilTime

/// A first or last moment, to hold moments of a wall against.
///
/// Written in UTC beside a wall with a zone, it asks the zone, but only within two days: no offset is
/// that long. So an expansion of a million instances asks a handful of times.
struct RecurrenceBound: Sendable {
  /// On this wall moment and before, everything lies before the bound, and after `certainlyAfter`
  /// everything lies after it.
  let certainlyBefore: CivilMoment
  let certainlyAfter: CivilMoment
  private let instant: Int
  private let zone: Zone?

  /// Nothing lies before the moment, except where it is in UTC.
  init(_ written: WrittenMoment, on clock: RecurrenceSet.Clock) {
    instant = written.moment.seconds
    if case .utc(let moment) = written, case .zone(let zone) = clock {
      self.zone = zone
      certainlyBefore = CivilMoment(seconds: moment.seconds - 172_800)
      certainlyAfter = CivilMoment(seconds: moment.seconds + 172_800)
    } else {
      zone = nil
      certainlyBefore = CivilMoment(seconds: instant - 1)
      certainlyAfter = written.moment
    }
  }

  /// Whether a moment of the wall is the bound or comes before it.
  func isReached(by moment: CivilMoment) -> Bool { place(of: moment) <= instant }

  /// Whether a moment of the wall is the bound or comes after it.
  func isPassed(by moment: CivilMoment) -> Bool { place(of: moment) >= instant }

  private func place(of moment: CivilMoment) -> Int {
    guard let zone, moment > certainlyBefore, moment < certainlyAfter else { return moment.seconds }
    return zone.instant(of: moment)
  }
}
