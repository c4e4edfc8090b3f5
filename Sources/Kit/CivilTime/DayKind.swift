/// What a day is to an office.
public enum DayKind: String, CaseIterable, Sendable {
  /// Counters are open: an ordinary weekday, or a weekend day that was made one.
  case workday
  /// An ordinary day off: a weekend outside every holiday.
  case rest
  /// A day that a holiday takes off, weekends within it included.
  case holiday
}
