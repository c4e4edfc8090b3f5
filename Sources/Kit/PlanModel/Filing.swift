public import CivilTime

/// How a campaign came in: the unit that filed it, when, and what the city says to it (报送).
public struct Filing: Hashable, Sendable {
  /// Id of the unit that filed it.
  public var unit: String
  public var date: CivilDate
  /// 1 for what was filed first; each resubmission counts one on.
  public var version: Int
  public var state: State

  /// What the city says to a filing.
  public enum State: String, CaseIterable, Sendable {
    /// Waits for the city; planned around what stands, and shown to nobody outside.
    case pending
    case approved
    /// Sent back: it is kept, and not planned.
    case returned
  }

  public init(unit: String, date: CivilDate, version: Int = 1, state: State = .pending) {
    self.unit = unit
    self.date = date
    self.version = version
    self.state = state
  }
}

extension Campaign {
  /// Whether it is part of the standing plan: the city's own, or filed and approved.
  public var stands: Bool { filing.map { $0.state == .approved } ?? true }
}
