public import CivilTime

/// What recurs: DTSTART with its RRULE, RDATE and EXDATE (RFC 5545 §3.8.5).
///
/// Its instances are moments on the wall of DTSTART. The zone is asked last: rules count on the
/// wall, and what the wall skips or shows twice is still an instance, read as ``Zone`` says (RFC
/// 5545 §3.3.10 with §3.3.5).
public struct RecurrenceSet: Sendable {
  /// What tells the time.
  public enum Clock: Sendable {
    /// Days; instances are midnights.
    case days
    /// A wall anywhere (§3.3.5 form 1).
    case floating
    /// UTC, or a zone by its TZID.
    case zone(Zone)
  }

  public var start: CivilMoment
  public var clock: Clock
  /// Usually one; DTSTART is an instance of its own only where there is none.
  public var rules: [RecurrenceRule]
  /// RDATE, of a PERIOD its start.
  public var additions: [WrittenMoment]
  /// EXDATE. A date takes out its whole day.
  public var exclusions: [WrittenMoment]

  public init(
    start: CivilMoment, clock: Clock, rules: [RecurrenceRule] = [],
    additions: [WrittenMoment] = [], exclusions: [WrittenMoment] = []
  ) {
    self.start = start
    self.clock = clock
    self.rules = rules
    self.additions = additions
    self.exclusions = exclusions
  }

  /// The instances from the first to the last moment, both inclusive and both optional.
  ///
  /// - Throws: where a rule can have no instance in any year.
  public func instances(
    from first: WrittenMoment? = nil, through last: WrittenMoment? = nil
  ) throws(RuleError) -> RecurrenceInstances {
    try RecurrenceInstances(self, from: first, through: last)
  }

  /// When a moment of the wall comes, in seconds since 1970-01-01T00:00:00 in UTC; nil where the clock
  /// does not say.
  public func instant(of moment: CivilMoment) -> Int? {
    if case .zone(let zone) = clock { return zone.instant(of: moment) }
    return nil
  }

  /// What the wall shows at a moment written in any form.
  func wall(of written: WrittenMoment) -> CivilMoment {
    guard case .utc(let moment) = written else { return written.moment }
    switch clock {
    case .zone(let zone): return zone.moment(at: moment.seconds)
    case .floating: return moment
    case .days: return CivilMoment(moment.date)
    }
  }
}
