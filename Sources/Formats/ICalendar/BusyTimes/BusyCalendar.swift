public import CivilTime

/// Somebody's own calendar, read for when they are busy and for nothing else.
///
/// What counts: VEVENTs that are neither CANCELLED nor TRANSPARENT, with all their instances (RRULE,
/// RDATE, EXDATE), those that replace one instance or all later ones in their stead (RECURRENCE-ID,
/// RANGE=THISANDFUTURE, RFC 5545 §3.8.4.4), and the periods of VFREEBUSYs that are not FREE (§3.2.9).
public struct BusyCalendar: Sendable {
  let file: CalendarFile
  private var zones: ZoneDatabase
  private var own: [String: Zone] = [:]
  /// On whose wall answers are given, and times without a zone are read.
  let home: Zone

  /// A thing that cannot be read and so does not count.
  public struct Fault: Hashable, Sendable {
    /// Octets of the file before its line.
    public var offset: Int
    /// Why a rule of its gives no instances; nil where its time cannot be read.
    public var rule: RuleError?
  }

  /// - Parameter zones: the zones that the file names without describing them.
  public init(_ file: CalendarFile, home: Zone, zones: ZoneDatabase) {
    self.file = file
    self.home = home
    self.zones = zones
    for block in file.calendars.flatMap({ $0.components(named: "VTIMEZONE") }) {
      if let id = block.text(.tzid), let zone = Zone(block) { own[id] = zone }
    }
  }

  /// The spans that touch the days from the first to the last, on the wall of `home`, in their order;
  /// each ends after it begins. Days as a whole go from midnight to midnight.
  ///
  /// - Complexity: linear in the events and their instances up to the last day, of which one event
  ///   has at most ``instanceLimit``.
  public mutating func spans(
    from first: CivilDate, through last: CivilDate
  ) -> (spans: [Range<CivilMoment>], faults: [Fault]) {
    var spans: [Range<CivilMoment>] = []
    var faults: [Fault] = []
    let bounds = CivilMoment(first)..<CivilMoment(last.adding(days: 1))
    for calendar in file.calendars {
      var series: [String: [EventView]] = [:]
      var order: [String] = []
      for (index, component) in calendar.components(named: "VEVENT").enumerated() {
        let event = EventView(component)
        let uid = event.uid ?? "\u{0}\(index)"
        if series[uid] == nil { order.append(uid) }
        series[uid, default: []].append(event)
      }
      for uid in order {
        add(series[uid] ?? [], in: bounds, to: &spans, &faults)
      }
      for component in calendar.components(named: "VFREEBUSY") {
        for property in component.all(.freebusy)
        where property.parameter("FBTYPE")?.uppercased() != "FREE" {
          spans += periods(of: property).compactMap { clip($0, to: bounds) }
        }
      }
    }
    spans.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    return (spans, faults)
  }

  /// Instances of one event that are looked at; a year of every half hour has fewer.
  public static let instanceLimit = 20_000

  private mutating func add(
    _ events: [EventView], in bounds: Range<CivilMoment>, to spans: inout [Range<CivilMoment>],
    _ faults: inout [Fault]
  ) {
    let replacing = events.filter { $0.recurrenceID != nil }
    for event in events where event.recurrenceID == nil {
      guard let series = EventSeries(event, replacedBy: replacing, in: &self) else {
        faults.append(Fault(offset: event.component.offset, rule: nil))
        continue
      }
      do throws(RuleError) {
        spans += try series.spans(before: bounds.upperBound).compactMap { clip($0, to: bounds) }
      } catch {
        faults.append(
          Fault(offset: event.first(.rrule)?.offset ?? event.component.offset, rule: error))
      }
    }
    for event in replacing where event.counts {
      guard let start = event.start, let end = event.end else {
        faults.append(Fault(offset: event.component.offset, rule: nil))
        continue
      }
      let span = (moment(start, in: event.tzid), moment(end, in: event.endTZID))
      if let span = clip(span, to: bounds) { spans.append(span) }
    }
  }

  private func clip(
    _ span: (start: CivilMoment, end: CivilMoment), to bounds: Range<CivilMoment>
  ) -> Range<CivilMoment>? {
    guard span.start < span.end, span.start < bounds.upperBound, span.end > bounds.lowerBound else {
      return nil
    }
    return max(span.start, bounds.lowerBound)..<min(span.end, bounds.upperBound)
  }

  private func periods(of property: CalendarProperty) -> [(start: CivilMoment, end: CivilMoment)] {
    property.value.split(separator: UInt8(ascii: ",")).compactMap { value in
      CalendarPeriod(value).map { period in
        (
          home.moment(at: CivilMoment(period.start).seconds),
          home.moment(at: CivilMoment(period.end).seconds)
        )
      }
    }
  }
}

extension BusyCalendar {
  /// The zone of a TZID: the file's own, else the system's; nil where nobody knows it.
  mutating func zone(named id: String) -> Zone? { own[id] ?? zones.zone(named: id) }

  /// What tells the time of a moment. A zone that nobody knows, and none at all, are read as `home`.
  mutating func clock(of moment: CalendarMoment, in tzid: String?) -> RecurrenceSet.Clock {
    if moment.isDate { return .days }
    if moment.isUTC { return .zone(.utc) }
    return .zone(tzid.flatMap { zone(named: $0) } ?? home)
  }

  /// A moment on the wall of `home`; a day begins at its midnight there.
  mutating func moment(_ moment: CalendarMoment, in tzid: String?) -> CivilMoment {
    let written = CivilMoment(moment)
    guard case .zone(let zone) = clock(of: moment, in: tzid) else { return written }
    return home.moment(at: zone.instant(of: written))
  }
}

extension EventView {
  /// Whether it keeps anybody busy.
  var counts: Bool { isBusy && status != "CANCELLED" }
}

extension CivilMoment {
  /// What stands on the clock that a moment was written by.
  init(_ moment: CalendarMoment) { self.init(moment.date, secondOfDay: moment.second ?? 0) }
}
