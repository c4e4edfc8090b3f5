public import CivilTime
public import Diagnostics

/// Somebody whom activities want to have there: a secretary, a director, a lecturer.
public struct Leader: Hashable, Sendable {
  public var id: String
  public var name: Text
  /// Days on which he or she is away.
  public var away: [ClosedRange<CivilDate>]
  /// Hours of single days in which he or she is away.
  public var awayHours: [Activity.ForbiddenSpan] = []
  /// Whether somebody else may stand in: then two at a time are a pity and no obstacle.
  public var isReplaceable: Bool
  public var source: SourceLocation

  public init(
    id: String, name: Text, away: [ClosedRange<CivilDate>] = [], isReplaceable: Bool = false,
    source: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.away = away
    self.isReplaceable = isReplaceable
    self.source = source
  }
}
