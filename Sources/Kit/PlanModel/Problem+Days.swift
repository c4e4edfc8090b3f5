import CivilTime

extension Problem {
  /// Periods of one day, a bit each.
  public struct Cells: Hashable, Sendable {
    public var day: Int
    public var periods: UInt32

    public init(day: Int, periods: UInt32) {
      self.day = day
      self.periods = periods
    }
  }

  /// Kinds of day on certain weekdays, like "Saturdays that are rest days".
  public struct DayClasses: Hashable, Sendable {
    /// Bit 7 x `DayKind.bit` + weekday, Monday 0.
    public var mask: UInt32

    public init(mask: UInt32) { self.mask = mask }

    /// Every day that is of one of the kinds and falls on one of the weekdays, bit 0 Monday.
    public init(kinds: UInt8, weekdays: UInt8) {
      mask = DayKind.allCases.reduce(0) { mask, kind in
        kinds >> UInt8(kind.bit) & 1 == 0
          ? mask : mask | UInt32(weekdays & 0b111_1111) << UInt32(kind.bit * 7)
      }
    }

    public static let none = DayClasses(mask: 0)

    public func contains(_ day: Day) -> Bool {
      mask >> UInt32(day.kind.bit * 7 + day.date.weekday.rawValue - 1) & 1 == 1
    }
  }

  /// The days of the horizon on which an activity that begins on `first` takes place: all of its
  /// span but those on which it rests. It never rests on its first day.
  public func days(of activity: Activity, from first: Int) -> [Int] {
    let span = first..<min(days.count, first + activity.span)
    if activity.rests == .none { return Array(span) }
    return span.filter { $0 == first || !activity.rests.contains(days[$0]) }
  }

  /// Periods that are lost to heat in a district on a day.
  public func heatPeriods(in district: Int, on day: Int) -> UInt32 {
    let place = districts[district]
    let usual = place.heatDays.contains(day) ? rules.heatPeriods : 0
    return place.heatCells.reduce(usual) { $1.day == day ? $0 | $1.periods : $0 }
  }
}

extension Problem.Activity {
  /// The periods that it takes on each of its days when it begins at `start`.
  public func length(at start: Int) -> Int {
    lengths.first { $0.start == start }?.periods ?? duration
  }

  /// The longest that it can take.
  public var longest: Int { lengths.reduce(duration) { max($0, $1.periods) } }
}
