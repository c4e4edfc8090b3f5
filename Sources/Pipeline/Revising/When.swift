public import CivilTime
public import Diagnostics

/// A time as a person says it: `7月23日`, `明天下午`, `下周三 19:00-21:00`, `推迟一周`.
///
/// What is not said stays as it is: a day alone keeps the hours, hours alone keep the day.
public struct When: Hashable, Sendable {
  public var day: Day?
  public var hours: Hours?

  /// Which day.
  public enum Day: Hashable, Sendable {
    /// So many days from today.
    case fromToday(Int)
    /// So many days from where it stands.
    case later(Int)
    /// A weekday: of this week (0), the next (1), the one after that (2); nil: the next to come,
    /// today included.
    case weekday(Weekday, weeks: Int?)
    /// A day of this month (0) or the next (1); nil: the next day of that number to come.
    case ofMonth(Int, months: Int?)
    /// A date or an anchor; without a year, the one that is still to come.
    case anchor(Anchor)
  }

  /// Which hours.
  public enum Hours: Hashable, Sendable {
    /// From here on, as long as before.
    case from(TimeOfDay)
    case span(TimeSpan)
    case part(DayPart)
  }

  public init(day: Day? = nil, hours: Hours? = nil) {
    self.day = day
    self.hours = hours
  }
}

/// A part of the day, as people who leave the hour open say it.
public enum DayPart: String, CaseIterable, Sendable {
  case morning
  case noon
  case afternoon
  case evening

  /// The hours that count as it.
  public var span: TimeSpan {
    switch self {
    case .morning: .hours(6, 12)
    case .noon: .hours(11, 14)
    case .afternoon: .hours(12, 18)
    case .evening: .hours(18, 22)
    }
  }

  /// When something begins that is only known to be in it, the usual hour first.
  var starts: [TimeOfDay] {
    let minutes: [Int] =
      switch self {
      case .morning: [9 * 60, 9 * 60 + 30, 10 * 60, 8 * 60 + 30]
      case .noon: [12 * 60, 11 * 60 + 30, 12 * 60 + 30]
      case .afternoon: [14 * 60 + 30, 14 * 60, 15 * 60, 15 * 60 + 30]
      case .evening: [19 * 60, 18 * 60 + 30, 18 * 60, 19 * 60 + 30]
      }
    return minutes.compactMap { TimeOfDay(minutes: $0) }
  }
}

/// Why a time was not understood, and where in its text.
public struct WhenError: Error, Hashable, Sendable {
  /// Unicode scalars before the place.
  public var position: Int
  public var reason: Text
  public var help: Text?

  init(position: Int, reason: Text, help: Text? = nil) {
    self.position = position
    self.reason = reason
    self.help = help
  }
}
