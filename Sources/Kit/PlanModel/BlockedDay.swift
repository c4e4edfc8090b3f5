public import CivilTime
public import Diagnostics

/// Days that the city keeps free of activities: examinations, sessions, other great events.
public struct BlockedDay: Hashable, Sendable {
  public var days: [ClosedRange<CivilDate>]
  public var reason: Text
  /// Only activities for which so many people are expected are meant.
  public var attendance: Int
  /// Ids of the units that it concerns; empty: all.
  public var units: [String]
  public var source: SourceLocation

  public init(
    days: [ClosedRange<CivilDate>], reason: Text, attendance: Int = 0, units: [String] = [],
    source: SourceLocation
  ) {
    self.days = days
    self.reason = reason
    self.attendance = attendance
    self.units = units
    self.source = source
  }

  /// Whether it keeps an activity from a day.
  public func blocks(_ activity: Activity, on date: CivilDate) -> Bool {
    activity.attendance >= attendance && (units.isEmpty || units.contains(activity.unit))
      && days.contains { $0.contains(date) }
  }
}
