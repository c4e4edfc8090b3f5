public import CivilTime
public import Diagnostics

/// How many people with a skill a unit, or the city for all of them, can send out on one day.
public struct Staff: Hashable, Sendable {
  /// Nil for people of the city, whom any unit may ask for.
  public var unit: String?
  public var skill: String
  public var count: Int
  /// The days of which this is said, like a leave in July; nil where it is the usual number.
  public var days: ClosedRange<CivilDate>?
  public var source: SourceLocation

  public init(
    unit: String?, skill: String, count: Int, days: ClosedRange<CivilDate>? = nil,
    source: SourceLocation
  ) {
    self.unit = unit
    self.skill = skill
    self.count = count
    self.days = days
    self.source = source
  }
}
