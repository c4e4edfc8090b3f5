public import PlanModel

/// Whose cost the cost of a schedule is. The year is walked through in the order of time: each
/// activity bears what it adds to those before it, by rule, negative where it fills what was missing.
///
/// - Returns: The shares by index of activity, and what an empty year costs, which is nobody's: the
///   coverage that townships and quarters want. Together they add up to the soft score, rule by rule.
public func shares(
  of placements: [Placement?], in problem: Problem
) -> (byActivity: [[SoftRule: Int]], nobodys: [SoftRule: Int]) {
  shares(of: placements, in: Model(problem))
}

func shares(
  of placements: [Placement?], in model: Model
) -> (byActivity: [[SoftRule: Int]], nobodys: [SoftRule: Int]) {
  let state = State(model)
  var shares = [[SoftRule: Int]](repeating: [:], count: placements.count)
  let placed = placements.indices.compactMap { index in
    placements[index].map { (activity: index, placement: $0) }
  }
  let inTime = placed.sorted {
    ($0.placement.day, $0.placement.start, $0.activity)
      < ($1.placement.day, $1.placement.start, $1.activity)
  }
  for (activity, placement) in inTime {
    let place = Place(placement)
    shares[activity] = state.costs(of: activity, at: place)
    state.place(activity, at: place)
  }
  return (shares, model.problem.nobodysCosts)
}

extension Problem {
  /// What an empty year costs: what townships and quarters want, and nobody brings.
  public var nobodysCosts: [SoftRule: Int] {
    let quarters = (days.map(\.quarter).max() ?? 0) + 1
    let costs: [SoftRule: Int] = [
      .township: townships.reduce(0) { $0 + weights.township * max(0, $1.target) },
      .quarter: districts.reduce(0) {
        $0 + weights.quarter * quarters * max(0, $1.quarterTarget)
      },
    ]
    return costs.filter { $1 != 0 }
  }
}
