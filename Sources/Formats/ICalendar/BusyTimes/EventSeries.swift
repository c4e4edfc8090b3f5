import CivilTime

/// A recurring event with those that replace some of its instances (RFC 5545 §3.8.4.4).
struct EventSeries {
  private let event: EventView
  private let set: RecurrenceSet
  /// Seconds on the wall, or of whole days, that an instance takes.
  private let length: Int
  /// Ends of the instances that RDATE gives as periods.
  private var ends: [CivilMoment: CivilMoment] = [:]
  /// Instances that another event stands for, by what their RECURRENCE-ID says on the wall.
  private var replaced: Set<CivilMoment> = []
  /// From an instance on, all are moved and last otherwise.
  private var later: [Later] = []
  private let home: Zone

  private struct Later {
    var from: CivilMoment
    var shift: Int
    var length: Int
    var counts: Bool
  }

  /// Nil where its time cannot be read.
  init?(_ event: EventView, replacedBy others: [EventView], in calendar: inout BusyCalendar) {
    guard let start = event.start, let end = event.end else { return nil }
    self.event = event
    home = calendar.home
    let clock = calendar.clock(of: start, in: event.tzid)
    length =
      calendar.moment(end, in: event.endTZID).seconds
      - calendar.moment(start, in: event.tzid).seconds
    let rules = event.rules.compactMap { try? RecurrenceRule.parse($0).get() }
    guard rules.count == event.rules.count else { return nil }
    var set = RecurrenceSet(start: CivilMoment(start), clock: clock, rules: rules)
    set.exclusions = event.all(.exdate).flatMap(\.moments).map(WrittenMoment.init)
    for value in event.all(.rdate).flatMap({ $0.value.split(separator: UInt8(ascii: ",")) }) {
      if let period = CalendarPeriod(value) {
        let written = WrittenMoment(period.start)
        set.additions.append(written)
        ends[set.wall(of: written)] = set.wall(of: WrittenMoment(period.end))
      } else if let moment = CalendarMoment(value) {
        set.additions.append(WrittenMoment(moment))
      }
    }
    self.set = set
    for other in others {
      guard let id = other.recurrenceID else { continue }
      let wall = set.wall(of: WrittenMoment(id))
      replaced.insert(wall)
      guard other.isThisAndFuture, let start = other.start, let end = other.end else { continue }
      later.append(
        Later(
          from: wall, shift: set.wall(of: WrittenMoment(start)).seconds - wall.seconds,
          length: calendar.moment(end, in: other.endTZID).seconds
            - calendar.moment(start, in: other.tzid).seconds,
          counts: other.counts))
    }
    later.sort { $0.from < $1.from }
  }

  /// What its instances take on the wall of `home`, as far as they begin before a moment there;
  /// those that another event stands for are left out.
  func spans(before end: CivilMoment) throws(RuleError) -> [(start: CivilMoment, end: CivilMoment)]
  {
    // No zone is more than a day and a bit away from another, and no instance moves by more than a
    // year.
    let last = CivilMoment(seconds: end.seconds + (later.isEmpty ? 2 : 366) * 86_400)
    var instances = try set.instances(through: .local(last))
    var walls: [CivilMoment] = []
    var isMore = true
    while isMore, walls.count < BusyCalendar.instanceLimit {
      isMore = try instances.fill(
        &walls, capacity: min(walls.count + 512, BusyCalendar.instanceLimit))
    }
    return walls.compactMap { wall in
      if replaced.contains(wall) || replaced.contains(CivilMoment(wall.date)) { return nil }
      if let change = later.last(where: { $0.from <= wall }) {
        guard change.counts else { return nil }
        return span(from: CivilMoment(seconds: wall.seconds + change.shift), change.length)
      }
      guard event.counts else { return nil }
      if let end = ends[wall] { return (onHome(wall), onHome(end)) }
      return span(from: wall, length)
    }
  }

  private func span(from wall: CivilMoment, _ length: Int) -> (start: CivilMoment, end: CivilMoment)
  {
    let start = onHome(wall)
    return (start, CivilMoment(seconds: start.seconds + length))
  }

  private func onHome(_ wall: CivilMoment) -> CivilMoment {
    set.instant(of: wall).map(home.moment) ?? wall
  }
}

extension WrittenMoment {
  init(_ moment: CalendarMoment) {
    self =
      moment.isDate
      ? .date(moment.date) : moment.isUTC ? .utc(CivilMoment(moment)) : .local(CivilMoment(moment))
  }
}
