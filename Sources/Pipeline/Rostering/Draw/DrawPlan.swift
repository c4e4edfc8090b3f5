public import Diagnostics

/// A year's draws: the activities whose seats are given by rule, priority and lot, and what holds
/// for all of them.
public struct DrawPlan: Hashable, Sendable {
  /// Published as a hash before the draw and in full after it; every lot derives from it.
  public var seed: String
  /// Seats that one person may get in the whole plan.
  public var maxPerPerson: Int
  /// Days between two benefits of one kind to one person, counted from start to start.
  public var cooldownDays: Int
  /// Places on a waiting list for each hundred seats, rounded up.
  public var waitPercent: Int
  public var events: [DrawEvent]
  public var source: SourceLocation

  public init(
    seed: String, maxPerPerson: Int = 3, cooldownDays: Int = 365, waitPercent: Int = 20,
    events: [DrawEvent], source: SourceLocation
  ) {
    self.seed = seed
    self.maxPerPerson = maxPerPerson
    self.cooldownDays = cooldownDays
    self.waitPercent = waitPercent
    self.events = events
    self.source = source
  }
}
