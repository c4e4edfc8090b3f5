public import CivilTime
public import Diagnostics

/// A deadline that comes with an activity: so many days before its first day.
///
/// A task's due date follows the activity when that moves. When it falls on a day with closed
/// counters it rolls back to the workday before.
public struct TaskRule: Hashable, Sendable {
  public var key: String
  public var title: Text
  /// Days before the activity's first day; 30 for D-30.
  public var daysBefore: Int
  /// The law or notice behind it.
  public var basis: Text?

  /// The words by which the activity's own text tells of it, so that they can give way with it.
  public var told: Text?

  /// The key of the last day to sign up. Where seats are drawn, the draw's own day stands in its place.
  public static let signUpEnds = "sign-up-ends"

  public init(
    key: String, title: Text, daysBefore: Int, basis: Text? = nil, told: Text? = nil
  ) {
    self.key = key
    self.title = title
    self.daysBefore = daysBefore
    self.basis = basis
    self.told = told
  }

  /// The last workday on or before the deadline of an activity that begins on `date`.
  public func due(for date: CivilDate, calendar: ChineseCalendar) -> CivilDate {
    let deadline = date.adding(days: -daysBefore)
    return calendar.workday(onOrBefore: deadline) ?? deadline
  }
}
