/// What kind of day it is for offices. The raw value is the bit it takes in a mask of day kinds.
public enum DayKind: Int, CaseIterable, Sendable {
  /// People work, on make-up Saturdays and Sundays too.
  case workday = 0
  /// An ordinary weekend.
  case rest = 1
  /// Off by the State Council's holiday notice, weekends within it included.
  case holiday = 2
}
