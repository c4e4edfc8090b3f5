public import Diagnostics

/// A planned year as the earlier stages leave it: all that is published derives from this and from
/// the last publication.
public struct Plan: Sendable {
  /// The city, for names of feeds and pages; may be empty.
  public var city: Text
  /// Where `published/` is served, without a slash at its end; nil while it is not.
  public var address: String? = nil
  public var agenda: Agenda
  public var schedule: Schedule
  public var rosters: [Roster]
  /// With which the plan was searched and seats were drawn.
  public var seed: UInt64
  /// Steps that the search was given.
  public var moves: Int
  /// The workspace's folder as locations show it, with a `/` at its end; empty for the current
  /// one. `plan.json` leaves it out, so that its bytes do not depend on where one stands.
  public var folder: String
  /// Why each activity of the problem is where it is, by index; empty where nobody asked.
  public var explanations: [Explanation] = []
  /// With them: the part of the cost that is no activity's, by rule.
  public var nobodysCosts: [SoftRule: Int] = [:]

  public init(
    city: Text = "", agenda: Agenda, schedule: Schedule, rosters: [Roster], seed: UInt64,
    moves: Int, folder: String = ""
  ) {
    self.city = city
    self.agenda = agenda
    self.schedule = schedule
    self.rosters = rosters
    self.seed = seed
    self.moves = moves
    self.folder = folder
  }
}
