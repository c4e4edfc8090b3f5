public import PlanModel

/// Where one activity could stand while all others stay where they are.
public struct Openings {
  private let activity: Int
  private let state: State
  private let candidates: Candidates

  /// - Parameter placements: where the others stand; what it says of the activity itself is not
  ///   looked at.
  public init(for activity: Int, in problem: Problem, around placements: [Placement?]) {
    self.activity = activity
    state = State(Model(problem))
    for (other, placement) in placements.enumerated() where other != activity {
      if let placement { state.place(other, at: Place(placement)) }
    }
    candidates = Candidates(state, noise: Noise(seed: 0))
  }

  /// The cheapest place on a day, of those that begin at a period where one is given; nil where
  /// nothing is open.
  public func place(on day: Int, at start: Int? = nil) -> Placement? {
    let model = state.model
    guard (0..<model.dayCount).contains(day), isInOrder(on: day),
      day + Int(model.entries[activity].span) <= model.dayCount,
      model.calendarAllows(activity, day: day)
    else { return nil }
    var starts = candidates.open(activity, day: day)
    if let start { starts &= (0..<32).contains(start) ? 1 << UInt32(start) : 0 }
    return starts == 0
      ? nil : candidates.cheapest(among: starts, below: .max)?.place.placement
  }

  /// Whether a day keeps the distances to the activities that come before and after it.
  private func isInOrder(on day: Int) -> Bool {
    state.model.lags.range(activity).allSatisfy { index in
      let lag = state.model.lags.items[index]
      let other = state.places[Int(lag.other)]
      let distance = Int(other.day) - day
      return !other.isPlaced || Int(lag.least) <= distance && distance <= Int(lag.greatest)
    }
  }
}
