import CivilTime

/// When a VEVENT begins and how long it takes.
struct EventTimes: Sendable {
  let event: EventView
  /// DTSTART, on its own wall.
  let start: CivilMoment
  let clock: RecurrenceSet.Clock
  /// The zone of that wall; of days and of times without a zone, home.
  private let zone: Zone
  private let length: Length
  /// How long the instances take that RDATE gives as periods (§3.8.5.2), by their start, in seconds.
  private var periods: [CivilMoment: Int] = [:]

  private enum Length {
    /// With DTEND it is as exact in every instance (RFC 5545 §3.8.5.3).
    case exact(seconds: Int)
    /// With DURATION days are days of the wall (§3.3.6).
    case nominal(CalendarDuration)
  }

  init(
    _ event: EventView, zones: inout CalendarZones, home: Zone
  ) throws(RecurringEvent.Fault) {
    guard let moment = event.start else {
      throw RecurringEvent.Fault(event: event, reason: .noStart)
    }
    self.event = event
    start = moment.written.moment
    switch moment.written {
    case .date: (clock, zone) = (.days, home)
    case .utc: (clock, zone) = (.zone(.utc), .utc)
    case .local:
      let zone = try Self.zone(event.tzid, of: event, &zones) ?? home
      (clock, self.zone) = (.zone(zone), zone)
    }
    if event.first(.dtend) == nil, let duration = event.first(.duration)?.duration {
      length = .nominal(duration)
    } else if moment.isDate {
      let end = event.end?.date ?? moment.date.adding(days: 1)
      length = .nominal(CalendarDuration(days: max(1, moment.date.days(until: end))))
    } else if let end = event.end {
      let named = try Self.zone(event.endTZID, of: event, &zones) ?? home
      let endZone = end.isUTC ? Zone.utc : event.first(.dtend) == nil ? zone : named
      let seconds = endZone.instant(of: end.written.moment) - zone.instant(of: start)
      length = .exact(seconds: max(0, seconds))
    } else {
      length = .exact(seconds: 0)
    }
    for property in event.all(.rdate) {
      let name = property.parameter("TZID")
      for part in property.value.split(separator: UInt8(ascii: ",")) {
        guard let period = CalendarPeriod(part) else { continue }
        let begin = wall(of: period.start, named: name, &zones)
        periods[begin] = max(0, wall(of: period.end, named: name, &zones).seconds - begin.seconds)
      }
    }
  }

  /// An upper bound of its length, in seconds.
  var longest: Int {
    max(longestUsual, periods.values.max() ?? 0)
  }

  private var longestUsual: Int {
    switch length {
    case .exact(let seconds): seconds
    case .nominal(let duration): max(0, duration.days * 86_400 + duration.seconds) + 86_400
    }
  }

  /// The event as it happens from a moment of its wall on.
  func instance(at moment: CivilMoment) -> EventInstance {
    let begin = zone.instant(of: moment)
    let end: Int
    if let seconds = periods[moment] {
      return EventInstance(
        event: event, start: begin, end: begin + seconds, isAllDay: event.isAllDay)
    }
    switch length {
    case .exact(let seconds): end = begin + seconds
    case .nominal(let duration):
      let later = CivilMoment(seconds: moment.seconds + duration.days * 86_400)
      end = max(begin, zone.instant(of: later) + duration.seconds)
    }
    return EventInstance(event: event, start: begin, end: end, isAllDay: event.isAllDay)
  }

  /// What a moment that is written in any form and zone is on this wall.
  func wall(
    of moment: CalendarMoment, named name: String?, _ zones: inout CalendarZones
  ) -> CivilMoment {
    let written = moment.written
    switch (written, clock) {
    case (.date(let date), .zone): return CivilMoment(date, secondOfDay: start.secondOfDay)
    case (_, .days), (.date, _), (_, .floating): return CivilMoment(written.moment.date)
    case (.utc(let instant), .zone): return zone.moment(at: instant.seconds)
    case (.local(let local), .zone):
      guard let other = name.flatMap({ zones.zone(named: $0) }) else { return local }
      return zone.moment(at: other.instant(of: local))
    }
  }

  /// DTSTART with what recurs.
  func recurrenceSet(
    _ zones: inout CalendarZones
  ) throws(RecurringEvent.Fault) -> RecurrenceSet {
    var set = RecurrenceSet(start: start, clock: clock)
    for text in event.rules {
      switch RecurrenceRule.parse(text) {
      case .success(let rule): set.rules.append(rule)
      case .failure(let error):
        throw RecurringEvent.Fault(event: event, reason: .rule(error))
      }
    }
    for property in event.all(.rdate) {
      // Of a PERIOD the start counts.
      for part in property.value.split(separator: UInt8(ascii: ",")) {
        let begin = part.prefix { $0 != UInt8(ascii: "/") }
        guard let moment = CalendarMoment(begin) else { continue }
        set.additions.append(.local(wall(of: moment, named: property.parameter("TZID"), &zones)))
      }
    }
    for property in event.all(.exdate) {
      for moment in property.moments {
        let isWhole = moment.isDate
        set.exclusions.append(
          isWhole
            ? .date(moment.date)
            : .local(wall(of: moment, named: property.parameter("TZID"), &zones)))
      }
    }
    return set
  }

  private static func zone(
    _ name: String?, of event: EventView, _ zones: inout CalendarZones
  ) throws(RecurringEvent.Fault) -> Zone? {
    guard let name else { return nil }
    guard let zone = zones.zone(named: name) else {
      throw RecurringEvent.Fault(event: event, reason: .unknownZone(name))
    }
    return zone
  }
}
