public import Diagnostics
public import PlanModel

/// A planned year as the earlier stages leave it: all that is published derives from this and from
/// the last publication.
public struct Plan: Sendable {
  /// The city, for names of feeds and pages; may be empty.
  public var city: Text
  public var agenda: Agenda
  public var schedule: Schedule
  public var rosters: [Roster]
  /// With which the plan was searched and seats were drawn.
  public var seed: UInt64
  /// Steps that the search was given.
  public var moves: Int

  public init(
    city: Text = "", agenda: Agenda, schedule: Schedule, rosters: [Roster], seed: UInt64,
    moves: Int
  ) {
    self.city = city
    self.agenda = agenda
    self.schedule = schedule
    self.rosters = rosters
    self.seed = seed
    self.moves = moves
  }
}
