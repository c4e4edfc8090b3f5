/// A calendar that people subscribe to: one VCALENDAR (RFC 5545 §3.4) with the properties of
/// RFC 7986 and the older ones that phones still read.
public struct CalendarFeed: Sendable {
  /// What a subscriber's list of calendars shows; empty says nothing.
  public var name: String
  public var description: String
  /// Hours after which a program should look again; nil says nothing.
  public var refreshHours: Int?
  /// In any order; they are written by start and UID.
  public var events: [CalendarEvent]

  public init(
    name: String, description: String = "", refreshHours: Int? = 12,
    events: [CalendarEvent] = []
  ) {
    self.name = name
    self.description = description
    self.refreshHours = refreshHours
    self.events = events
  }

  /// The feed as bytes: UTF-8, CRLF, lines of at most 75 octets. Equal values give equal bytes,
  /// whatever the order of `events`.
  ///
  /// There is no METHOD: with PUBLISH each event would need an ORGANIZER with an address (RFC 5546
  /// §3.2.1), and without one a calendar is what a feed is, a snapshot (RFC 5545 §3.7.2).
  public func bytes() -> [UInt8] {
    var lines = ContentLines(capacity: 1024 + events.count * 640)
    lines.property("BEGIN:VCALENDAR")
    lines.property("VERSION:2.0")
    lines.property("PRODID:-//Chengnuan//Chengnuan//ZH")
    lines.property("CALSCALE:GREGORIAN")
    if !name.isEmpty {
      lines.property("NAME:", text: name)
      lines.property("X-WR-CALNAME:", text: name)
    }
    if !description.isEmpty {
      lines.property("DESCRIPTION:", text: description)
      lines.property("X-WR-CALDESC:", text: description)
    }
    lines.property("X-WR-TIMEZONE:\(TimeZoneBlock.id)")
    if let refreshHours {
      // NB: RFC 7986 §5.7 requires the VALUE parameter, and Outlook the PT form.
      lines.property("REFRESH-INTERVAL;VALUE=DURATION:PT\(refreshHours)H")
      lines.property("X-PUBLISHED-TTL:PT\(refreshHours)H")
    }
    // NB: §3.6 wants at least one component, so a feed without events still has the time zone.
    for line in TimeZoneBlock.lines { lines.property(line) }
    for index in order { lines.append(events[index]) }
    lines.property("END:VCALENDAR")
    return lines.bytes
  }

  /// The events' indices by start, then by UID. Keys are worked out once: events are large values,
  /// and comparing them in place costs more than writing them.
  private var order: [Int] {
    let keys = events.map(\.time.start.clock)
    return events.indices.sorted {
      keys[$0] == keys[$1] ? events[$0].uid < events[$1].uid : keys[$0] < keys[$1]
    }
  }
}
