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
    /// Counted already among those who live there.
    case district
    case born
    /// A condition of the activity, by its place in `terms`.
    case term(Int)
    /// No benefit of the kind within the cooldown that the register knows of.
    case cooldown
    /// No other seat in the way.
    case free
  }

  public private(set) var steps: [Count] = []
  /// Where the conditions of the part that is being counted begin.
  private var places: [Int] = []

  init() { steps.append(Count(step: .pool, left: 0)) }

  /// Makes ready for one more part of the people, who must pass `conditions`.
  mutating func note(_ conditions: [Step], _ pool: Int) {
    steps[0].left += pool
    places = conditions.map { step in
      if let place = steps.firstIndex(where: { $0.step == step }) { return place }
      steps.append(Count(step: step, left: 0))
      return steps.count - 1
    }
  }

  mutating func count(_ condition: Int, _ left: Int) { steps[places[condition]].left += left }

  mutating func note(_ step: Step, _ left: Int) { steps.append(Count(step: step, left: left)) }
}
