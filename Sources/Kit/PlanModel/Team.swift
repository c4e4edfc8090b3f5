public import CivilTime
public import Diagnostics

/// People who go out together: a service team, a stage crew.
public struct Team: Hashable, Sendable {
  public var id: String
  public var name: Text
  /// Id of the unit it sets out from.
  public var home: String
  /// Units it serves; empty: all.
  public var serves: [String]
  public var skills: [String]
  public var off: [ClosedRange<CivilDate>]
  /// Hours of single days in which it is off.
  public var offHours: [Activity.ForbiddenSpan] = []
  public var maxPerDay: Int
  /// What it can carry on one day, in the units of `Goods.bulk`; nil: any amount.
  public var load: Int?
  public var source: SourceLocation

  public init(
    id: String, name: Text, home: String, serves: [String] = [], skills: [String],
    off: [ClosedRange<CivilDate>] = [], maxPerDay: Int = 2, source: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.home = home
    self.serves = serves
    self.skills = skills
    self.off = off
    self.maxPerDay = maxPerDay
    self.source = source
  }
}
