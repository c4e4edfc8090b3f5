import CivilTime

/// The EXDATEs of a recurrence set, to ask each instance about.
struct RecurrenceExclusions: Sendable {
  private var moments: Set<CivilMoment> = []
  private var days: Set<CivilDate> = []
  private var instants: Set<Int> = []
  private let zone: Zone?

  init(_ set: RecurrenceSet) {
    if case .zone(let zone) = set.clock { self.zone = zone } else { zone = nil }
    for exclusion in set.exclusions {
      switch (exclusion, set.clock) {
      case (.date(let date), _): days.insert(date)
      case (.local(let moment), .days), (.utc(let moment), .days): days.insert(moment.date)
      case (.utc(let moment), .zone): instants.insert(moment.seconds)
      case (.local(let moment), _), (.utc(let moment), .floating): moments.insert(moment)
      }
    }
  }

  var isEmpty: Bool { moments.isEmpty && days.isEmpty && instants.isEmpty }

  func contain(_ moment: CivilMoment) -> Bool {
    if !moments.isEmpty, moments.contains(moment) { return true }
    if !days.isEmpty, days.contains(moment.date) { return true }
    guard !instants.isEmpty, let zone else { return false }
    return instants.contains(zone.instant(of: moment))
  }
}
