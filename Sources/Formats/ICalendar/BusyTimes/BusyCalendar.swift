public import CivilTime

/// Somebody's own calendar, read for when they are busy and for nothing else.
///
/// What counts: VEVENTs that are neither CANCELLED nor TRANSPARENT, with all their instances and what
/// replaces some of them, and the periods of VFREEBUSYs that are not FREE (RFC 5545 §3.2.9).
public struct BusyCalendar: Sendable {
  private let file: CalendarFile
  private let database: ZoneDatabase
  private let home: Zone

  /// A thing that cannot be followed and so does not count.
  public struct Fault: Sendable {
    /// Octets of the file before its line.
    public var offset: Int
    public var reason: RecurringEvent.Fault
  }

  /// - Parameters:
  ///   - home: on whose wall answers are given, and times without a zone are read.
  ///   - zones: the zones that the file names without describing them.
  public init(_ file: CalendarFile, home: Zone, zones: ZoneDatabase) {
    self.file = file
    self.home = home
    database = zones
  }

  /// The spans that touch the days from the first to the last, on the wall of `home`, in their order;
  /// each ends after it begins. Days as a whole go from midnight to midnight.
  public func spans(
    from first: CivilDate, through last: CivilDate
  ) -> (spans: [Range<CivilMoment>], faults: [Fault]) {
    let bounds =
      home.instant(of: CivilMoment(first))..<home.instant(of: CivilMoment(last.adding(days: 1)))
    var spans: [Range<Int>] = []
    var faults: [Fault] = []
    for calendar in file.calendars {
      var zones = CalendarZones(of: calendar, database: database)
      for events in series(in: calendar) {
        do throws(RecurringEvent.Fault) {
          let event = try RecurringEvent(events, zones: &zones, home: home)
          spans += try event.instances(in: bounds).filter(\.event.counts).compactMap {
            clip($0.start, $0.end, to: bounds)
          }
        } catch {
          let line = error.isOfRule ? error.event.first(.rrule)?.offset : nil
          faults.append(
            Fault(offset: line ?? error.event.component.offset, reason: error))
        }
      }
      for property in calendar.components(named: "VFREEBUSY").flatMap({ $0.all(.freebusy) })
      where property.parameter("FBTYPE")?.uppercased() != "FREE" {
        for period in property.value.split(separator: UInt8(ascii: ",")).compactMap(
          CalendarPeriod.init)
        {
          // §3.8.2.6: these are always in UTC.
          let (start, end) = (period.start.clock, period.end.clock)
          if let span = clip(start, end, to: bounds) { spans.append(span) }
        }
      }
    }
    let sorted = spans.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    return (sorted.map { home.moment(at: $0.lowerBound)..<home.moment(at: $0.upperBound) }, faults)
  }

  /// The events of a calendar by UID, in the order of the file.
  private func series(in calendar: CalendarComponent) -> [[EventView]] {
    var indices: [String: Int] = [:]
    var series: [[EventView]] = []
    for component in calendar.components(named: "VEVENT") {
      let event = EventView(component)
      // One without a UID is like no other.
      let uid = event.uid ?? "\u{0}\(component.offset)"
      if let index = indices[uid] {
        series[index].append(event)
      } else {
        indices[uid] = series.count
        series.append([event])
      }
    }
    return series
  }

  private func clip(_ start: Int, _ end: Int, to bounds: Range<Int>) -> Range<Int>? {
    guard start < end, start < bounds.upperBound, end > bounds.lowerBound else { return nil }
    return max(start, bounds.lowerBound)..<min(end, bounds.upperBound)
  }
}

extension EventView {
  /// Whether it keeps anybody busy.
  fileprivate var counts: Bool { isBusy && status != "CANCELLED" }
}

extension RecurringEvent.Fault {
  fileprivate var isOfRule: Bool {
    if case .rule = reason { true } else { false }
  }
}
