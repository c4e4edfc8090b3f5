public import CivilTime

/// A STANDARD or DAYLIGHT part of a VTIMEZONE (RFC 5545 §3.6.5).
public struct ZoneObservance: Sendable {
  /// DTSTART, on the wall before.
  public var start: CivilMoment
  /// TZOFFSETFROM, in seconds.
  public var offsetBefore: Int
  /// TZOFFSETTO, in seconds.
  public var offset: Int
  public var rules: [RecurrenceRule]
  /// RDATE.
  public var additions: [WrittenMoment]

  public init(
    start: CivilMoment, offsetBefore: Int, offset: Int, rules: [RecurrenceRule] = [],
    additions: [WrittenMoment] = []
  ) {
    self.start = start
    self.offsetBefore = offsetBefore
    self.offset = offset
    self.rules = rules
    self.additions = additions
  }
}

extension Zone {
  /// The zone of a VTIMEZONE, as its file tells it; nil without any observance.
  ///
  /// Before the first onset, the offset before it holds. Rules without an end are followed for 400
  /// years beyond the latest start, and repeat. Of one observance at most ``onsetLimit`` onsets
  /// count, which no zone on earth reaches.
  public init?(observances: [ZoneObservance]) {
    guard let first = observances.min(by: { $0.firstInstant < $1.firstInstant }) else {
      return nil
    }
    let latest = observances.map(\.start.date.year).max() ?? 0
    let end = CivilMoment(
      CivilDate(year: min(latest + Zone.yearsPerCycle, 9999), month: 12, day: 31)
        ?? CivilMoment.last.date)
    var changes: [Change] = []
    for observance in observances {
      changes += observance.onsets(through: end).map {
        Change(instant: $0.seconds - observance.offsetBefore, offset: observance.offset)
      }
    }
    self.init(
      firstOffset: first.offsetBefore, changes: changes.sorted { $0.instant < $1.instant },
      repeats: observances.contains { $0.isEndless })
  }

  /// The most onsets of one observance.
  public static let onsetLimit = 2000
}

extension ZoneObservance {
  fileprivate var firstInstant: Int { start.seconds - offsetBefore }

  fileprivate var isEndless: Bool { rules.contains { $0.count == nil && $0.until == nil } }

  /// DTSTART, RDATE and RRULE together, on the wall before each onset.
  fileprivate func onsets(through end: CivilMoment) -> [CivilMoment] {
    var onsets = [start]
    for addition in additions {
      switch addition {
      case .utc(let moment): onsets.append(CivilMoment(seconds: moment.seconds + offsetBefore))
      case .date, .local: onsets.append(addition.moment)
      }
    }
    for rule in rules {
      var last = end
      // UNTIL of an observance is in UTC (RFC 5545 §3.6.5).
      if case .utc(let moment) = rule.until {
        last = min(last, CivilMoment(seconds: moment.seconds + offsetBefore))
      }
      guard var expansion = try? RuleExpansion(rule, from: start, last: last) else { continue }
      var found: [CivilMoment] = []
      while found.count < Zone.onsetLimit,
        (try? expansion.fill(&found, capacity: Zone.onsetLimit)) == true
      {}
      onsets += found
    }
    return Array(onsets.prefix(Zone.onsetLimit))
  }
}
