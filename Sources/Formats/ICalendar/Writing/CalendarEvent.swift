public import CivilTime

/// One VEVENT (RFC 5545 §3.6.1).
public struct CalendarEvent: Hashable, Sendable {
  /// The name under which subscribers' programs know it for ever (§3.8.4.7).
  public var uid: String
  public var time: Time
  /// An RRULE's value (§3.3.10), like `FREQ=DAILY;COUNT=3`; written as it is.
  public var recurrence: String?
  public var summary: String
  public var location: String
  public var description: String
  public var status: Status
  /// SEQUENCE (§3.8.7.4).
  public var sequence: Int
  public var stamp: Instant
  public var modified: Instant
  public var categories: [String]
  public var url: String?
  /// Whether the hours count as busy in a subscriber's calendar (TRANSP, §3.8.2.7).
  public var isBusy: Bool

  /// When it begins and ends, both as days, both on the wall in Asia/Shanghai, or both in UTC. Ends
  /// are exclusive; an end that is not after its start is left out, which §3.6.1 reads as "the same
  /// day" or "no length".
  public struct Time: Hashable, Sendable {
    public let start: CalendarMoment
    public let end: CalendarMoment

    /// - Precondition: Both are of one kind.
    public init(from start: CalendarMoment, to end: CalendarMoment) {
      precondition(start.isDate == end.isDate && start.isUTC == end.isUTC, "times of one kind")
      self.start = start
      self.end = end
    }

    /// On the wall in Asia/Shanghai.
    public static func zoned(from start: CivilDateTime, to end: CivilDateTime) -> Time {
      Time(from: CalendarMoment(start), to: CalendarMoment(end))
    }

    public static func allDay(from start: CivilDate, to end: CivilDate) -> Time {
      Time(from: CalendarMoment(start), to: CalendarMoment(end))
    }

    public static func utc(from start: Instant, to end: Instant) -> Time {
      Time(from: CalendarMoment(start), to: CalendarMoment(end))
    }
  }

  /// STATUS (§3.8.1.11).
  public enum Status: String, CaseIterable, Sendable {
    case confirmed = "CONFIRMED"
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
  }

  public init(
    uid: String, time: Time, recurrence: String? = nil, summary: String, location: String = "",
    description: String = "", status: Status = .confirmed, sequence: Int = 0, stamp: Instant,
    modified: Instant? = nil, categories: [String] = [], url: String? = nil, isBusy: Bool = true
  ) {
    self.uid = uid
    self.time = time
    self.recurrence = recurrence
    self.summary = summary
    self.location = location
    self.description = description
    self.status = status
    self.sequence = sequence
    self.stamp = stamp
    self.modified = modified ?? stamp
    self.categories = categories
    self.url = url
    self.isBusy = isBusy
  }
}

extension CalendarMoment {
  fileprivate init(_ time: CivilDateTime) { self.init(time.date, second: time.time.minutes * 60) }

  fileprivate init(_ instant: Instant) {
    self.init(instant.date, second: instant.seconds, isUTC: true)
  }
}
