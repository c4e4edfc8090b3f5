public import CivilTime

/// All VEVENTs of one UID: an event that perhaps recurs, and what replaces some of its instances (RFC
/// 5545 §3.8.4.4).
///
/// An override stands for its one instance, or with RANGE=THISANDFUTURE for that and all later ones,
/// which then move by the same time and take the same length. One whose instance the event does not
/// have stands for itself: people were told of it.
public struct RecurringEvent: Sendable {
  private let main: EventTimes?
  private let set: RecurrenceSet?
  private var overrides: [Override] = []

  private struct Override {
    /// The instance that it replaces, on the wall of the main event.
    var replaced: CivilMoment
    var times: EventTimes
    var isThisAndFuture: Bool
  }

  /// Why an event cannot be followed, and in which component.
  public struct Fault: Error {
    public enum Reason: Sendable {
      /// No DTSTART, or none that can be read.
      case noStart
      /// A TZID that neither the calendar nor the database knows.
      case unknownZone(String)
      case rule(RuleError)
      /// More instances than ``RecurringEvent/limit``.
      case tooMany
    }

    public var event: EventView
    public var reason: Reason
  }

  /// The most instances that are followed.
  public static let limit = 100_000

  /// - Parameters:
  ///   - events: of one UID; of several for the same instance the highest SEQUENCE counts, then the last.
  ///   - home: the zone of times without one, and of days.
  public init(_ events: [EventView], zones: inout CalendarZones, home: Zone) throws(Fault) {
    var main: EventView?
    var replacing: [(EventView, CalendarMoment)] = []
    for event in events {
      if let replaced = event.recurrenceID {
        replacing.append((event, replaced))
      } else if event.sequence >= main?.sequence ?? 0 {
        main = event
      }
    }
    let times = try main.map { event throws(Fault) in
      try EventTimes(event, zones: &zones, home: home)
    }
    self.main = times
    set = try times.map { times throws(Fault) in try times.recurrenceSet(&zones) }
    for (event, replaced) in replacing {
      let own = try EventTimes(event, zones: &zones, home: home)
      let wall = (times ?? own).wall(of: replaced, named: event.recurrenceTZID, &zones)
      let override = Override(
        replaced: wall, times: own, isThisAndFuture: event.isThisAndFuture)
      if let index = overrides.firstIndex(where: {
        $0.replaced == wall && $0.isThisAndFuture == override.isThisAndFuture
      }) {
        if event.sequence >= overrides[index].times.event.sequence { overrides[index] = override }
      } else {
        overrides.append(override)
      }
    }
    overrides.sort { $0.replaced < $1.replaced }
  }

  /// The instances that touch a span of time, in no particular order.
  ///
  /// - Parameter span: seconds since 1970-01-01T00:00:00 in UTC; the end is exclusive.
  public func instances(in span: Range<Int>) throws(Fault) -> [EventInstance] {
    var found: [EventInstance] = []
    func add(_ times: EventTimes, at start: CivilMoment) {
      let instance = times.instance(at: start)
      // What takes no time is there at its start.
      guard instance.start < span.upperBound,
        instance.end > span.lowerBound || instance.start >= span.lowerBound
      else { return }
      found.append(instance)
    }
    for override in overrides { add(override.times, at: override.times.start) }
    guard let main, let set else { return found }
    let replaced = Set(overrides.map(\.replaced))
    // From each THISANDFUTURE on, the instances are those of the event, moved.
    var begin: CivilMoment?
    var (times, shift) = (main, 0)
    let turns = overrides.filter(\.isThisAndFuture)
    for index in 0...turns.count {
      let end = index < turns.count ? turns[index].replaced : nil
      for moment in try moments(of: set, times, shift, begin, end, span)
      where !replaced.contains(moment) {
        add(times, at: CivilMoment(seconds: moment.seconds + shift))
      }
      guard let end else { break }
      begin = end
      times = turns[index].times
      shift = times.start.seconds - end.seconds
    }
    return found
  }

  /// The instances of the event from one turn to the next that may touch the span once moved.
  private func moments(
    of set: RecurrenceSet, _ times: EventTimes, _ shift: Int, _ begin: CivilMoment?,
    _ end: CivilMoment?, _ span: Range<Int>
  ) throws(Fault) -> [CivilMoment] {
    // No zone is two days away from UTC.
    var first = span.lowerBound - times.longest - shift - 172_800
    var last = span.upperBound - shift + 172_800
    if let begin { first = max(first, begin.seconds) }
    if let end { last = min(last, end.seconds - 1) }
    guard first <= last else { return [] }
    var moments: [CivilMoment] = []
    do throws(RuleError) {
      var instances = try set.instances(
        from: .local(CivilMoment(seconds: first)), through: .local(CivilMoment(seconds: last)))
      while try instances.fill(&moments, capacity: RecurringEvent.limit),
        moments.count < RecurringEvent.limit
      {}
    } catch {
      throw Fault(event: times.event, reason: .rule(error))
    }
    guard moments.count < RecurringEvent.limit else {
      throw Fault(event: times.event, reason: .tooMany)
    }
    return moments
  }
}
