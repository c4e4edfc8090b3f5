public import CivilTime

/// A moment in UTC to the second, as DTSTAMP and LAST-MODIFIED hold it (RFC 5545 §3.3.5 form 2).
public struct Instant: Hashable, Comparable, Sendable {
  public let date: CivilDate
  /// Seconds since midnight UTC, 0...86399.
  public let seconds: Int

  /// Seconds beyond a day carry over into the date.
  public init(_ date: CivilDate, seconds: Int = 0) {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    self.date = date.adding(days: days)
    self.seconds = seconds - days * 86_400
  }

  public static func < (a: Instant, b: Instant) -> Bool {
    (a.date, a.seconds) < (b.date, b.seconds)
  }
}
