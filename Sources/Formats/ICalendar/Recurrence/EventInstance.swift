/// An event as it happens once: which component tells of it, and when it is.
public struct EventInstance: Sendable {
  /// The event itself, or what replaces it here (RECURRENCE-ID, RFC 5545 §3.8.4.4).
  public var event: EventView
  /// Seconds since 1970-01-01T00:00:00 in UTC.
  public var start: Int
  /// Exclusive; the start where it takes no time.
  public var end: Int
  public var isAllDay: Bool
}
