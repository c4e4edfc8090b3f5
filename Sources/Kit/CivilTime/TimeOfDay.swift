/// A length of time in whole minutes.
public struct Minutes: Hashable, Comparable, Sendable {
  public let count: Int

  public init(_ count: Int) { self.count = count }

  public static func hours(_ hours: Int) -> Minutes { Minutes(hours * 60) }
  public static func minutes(_ minutes: Int) -> Minutes { Minutes(minutes) }

  public static func < (a: Minutes, b: Minutes) -> Bool { a.count < b.count }
}

/// A time on the wall, to the minute: 00:00 to 24:00, the latter only as an end.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes since midnight, 0...1440.
  public let minutes: Int

  public init?(minutes: Int) {
    guard (0...1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  public init?(hour: Int, minute: Int = 0) {
    guard (0...24).contains(hour), (0..<60).contains(minute) else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  public var hour: Int { minutes / 60 }
  public var minute: Int { minutes % 60 }

  /// `09:30`.
  public var description: String { digits(hour, 2) + ":" + digits(minute, 2) }

  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }
}

extension TimeOfDay {
  /// 00:00, with which a day begins.
  public static var midnight: TimeOfDay {
    guard let midnight = TimeOfDay(minutes: 0) else { preconditionFailure("a day has a midnight") }
    return midnight
  }
}

/// From one time on the wall to a later one of the same day; the end is exclusive.
public struct TimeSpan: Hashable, Sendable, CustomStringConvertible {
  public let start: TimeOfDay
  public let end: TimeOfDay

  public init?(from start: TimeOfDay, to end: TimeOfDay) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  public var length: Minutes { Minutes(end.minutes - start.minutes) }

  /// `09:00-12:00`.
  public var description: String { "\(start)-\(end)" }
}

/// A date with a time on the wall; which zone it means is said where it is published.
public struct CivilDateTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let date: CivilDate
  public let time: TimeOfDay

  /// 24:00 becomes 00:00 of the next day, so that one moment has one value.
  public init(_ date: CivilDate, _ time: TimeOfDay) {
    let isMidnightAfter = time.minutes == 1440
    self.date = isMidnightAfter ? date.adding(days: 1) : date
    self.time = isMidnightAfter ? TimeOfDay(minutes: 0)! : time
  }

  /// `2026-02-24T09:00`.
  public var description: String { "\(date)T\(time)" }

  public static func < (a: CivilDateTime, b: CivilDateTime) -> Bool {
    (a.date, a.time.minutes) < (b.date, b.time.minutes)
  }
}

/// The cells into which the day is cut: a number of equal periods from a first hour on.
///
/// The planner's day has 32 half hours from 06:00 to 22:00, so that a set of periods is one
/// 32-bit mask; the benchmark's has six of two hours.
public struct TimeGrid: Hashable, Sendable {
  public let firstMinute: Int
  public let minutesPerPeriod: Int
  /// At most 32, so that a day fits one `UInt32`.
  public let periodsPerDay: Int

  public init(firstMinute: Int, minutesPerPeriod: Int, periodsPerDay: Int) {
    precondition((1...32).contains(periodsPerDay), "a day has between 1 and 32 periods")
    self.firstMinute = firstMinute
    self.minutesPerPeriod = minutesPerPeriod
    self.periodsPerDay = periodsPerDay
  }

  public static let halfHours = TimeGrid(firstMinute: 360, minutesPerPeriod: 30, periodsPerDay: 32)

  /// The period that begins exactly at `time`; nil between periods and outside the grid.
  /// The end of the last period counts, so that ends can be converted too.
  public func period(at time: TimeOfDay) -> Int? {
    let offset = time.minutes - firstMinute
    guard offset >= 0, offset % minutesPerPeriod == 0 else { return nil }
    let period = offset / minutesPerPeriod
    return period <= periodsPerDay ? period : nil
  }

  /// The time at which `period` begins.
  public func time(of period: Int) -> TimeOfDay {
    let minutes = firstMinute + period * minutesPerPeriod
    guard let time = TimeOfDay(minutes: minutes) else {
      preconditionFailure("period \(period) lies outside the day")
    }
    return time
  }

  /// The periods that share time with `span`, a bit each.
  public func periods(touching span: TimeSpan) -> UInt32 {
    (0..<periodsPerDay).filter { time(of: $0) < span.end && time(of: $0 + 1) > span.start }
      .reduce(0) { $0 | 1 << UInt32($1) }
  }

  /// The number of periods that `length` fills, the last one perhaps in part.
  public func periods(in length: Minutes) -> Int {
    (length.count + minutesPerPeriod - 1) / minutesPerPeriod
  }
}

extension TimeSpan {
  /// From one full hour to a later one: `.hours(9, 12)` is 09:00-12:00.
  ///
  /// - Precondition: `0 <= start < end <= 24`.
  public static func hours(_ start: Int, _ end: Int) -> TimeSpan {
    guard let from = TimeOfDay(hour: start), let to = TimeOfDay(hour: end),
      let span = TimeSpan(from: from, to: to)
    else { preconditionFailure("\(start) to \(end) o'clock is no span of a day") }
    return span
  }
}
