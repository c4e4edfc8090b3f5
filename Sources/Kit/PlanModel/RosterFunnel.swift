public import Diagnostics

/// How many people pass each rule of a draw, one after the other: counts only, of which none is shown
/// that a person could be recognised by.
public struct RosterFunnel: Hashable, Sendable {
  /// Counts from 1 below this are not shown, nor is a count that differs by so little from the one
  /// shown before it, which would tell how few a rule left out.
  public static let threshold = 10

  /// In the order in which rules are asked.
  public var steps: [Step]
  /// Seats to be had, and how many of them were taken.
  public var seats: Int
  public var seated: Int

  /// A rule in words and how many people are left after it.
  public struct Step: Hashable, Sendable {
    public var rule: Text
    public var count: Int

    public init(rule: Text, count: Int) { (self.rule, self.count) = (rule, count) }
  }

  public init(steps: [Step], seats: Int, seated: Int) {
    (self.steps, self.seats, self.seated) = (steps, seats, seated)
  }

  /// The counts as they may be shown, in the order of the steps.
  public var shown: [Coverage.Count] {
    var last: Int?
    return steps.map { step in
      let isSmall = (1..<Self.threshold).contains(step.count)
      let tellsOfFew = last.map { (1..<Self.threshold).contains($0 - step.count) } ?? false
      guard !isSmall, !tellsOfFew else { return .hidden }
      last = step.count
      return .exact(step.count)
    }
  }
}
