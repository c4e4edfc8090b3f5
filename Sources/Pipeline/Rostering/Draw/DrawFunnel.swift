/// How many people were left after each condition of one activity, in turn.
public struct DrawFunnel: Hashable, Sendable {
  /// What was asked, and how many it left.
  public struct Count: Hashable, Sendable {
    public var step: Step
    public var left: Int
  }

  public enum Step: Hashable, Sendable {
    /// Those who live or work in the district.
    case pool
    /// Of the right age.
    case born
    /// A condition of the activity, by its place in `terms`.
    case term(Int)
    /// Agreed to be told.
    case consent
    /// A guardian agreed, or none is needed.
    case guardian
    /// No benefit of the kind within the days of rest.
    case cooldown
    /// Fewer seats of this draw, of the round and of the year than allowed.
    case capDraw
    case capRound
    case capYear
    /// No other seat on those days.
    case free

    /// Those that seats decide, in the order in which they are asked.
    static let ofSeats: [Step] = [.cooldown, .capDraw, .capRound, .capYear, .free]
  }

  public private(set) var steps: [Count]
  /// Whether columns decide about the days of rest, before seats do.
  private let columnsKnowRest: Bool

  /// All at nought.
  init(_ task: DrawTask) {
    let limits = task.limits
    let asked = task.conditions.map(\.step)
    columnsKnowRest = asked.contains(.cooldown)
    var bySeats: [Step] = []
    if limits.cooldownDays > 0, !columnsKnowRest { bySeats.append(.cooldown) }
    if limits.draw != nil { bySeats.append(.capDraw) }
    if limits.round != nil { bySeats.append(.capRound) }
    if limits.year != nil { bySeats.append(.capYear) }
    steps = ([.pool] + asked + bySeats + [.free]).map { Count(step: $0, left: 0) }
  }

  mutating func add(_ step: Step, _ left: Int) {
    if let place = steps.firstIndex(where: { $0.step == step }) { steps[place].left += left }
  }

  /// Counts those whom the columns let through and whom their seats then did not: `lost`, by
  /// `Step.ofSeats`.
  mutating func add(passed: Int, lost: [Int]) {
    var left = passed
    for (step, count) in zip(Step.ofSeats, lost) {
      left -= count
      // All who passed the columns have been counted at that step already.
      add(step, step == .cooldown && columnsKnowRest ? -count : left)
    }
  }
}
