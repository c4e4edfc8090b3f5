import Diagnostics

extension LotteryPlan {
  /// The plan with a total of seats shared out, to units by the people there and then evenly to
  /// their activities; the gap is what floors or caps leave over, which is a result to look at.
  public func apportioned(among people: LotteryPeople) -> (plan: LotteryPlan, gap: Int) {
    guard case .total(let total, let measure, let floor, let cap) = rules.seats,
      !activities.isEmpty
    else {
      return (self, 0)
    }
    var units: [String] = []
    for activity in activities where !units.contains(activity.unit) {
      units.append(activity.unit)
    }
    let lottery = Lottery(self, people, seed: "")
    let weights = units.map { unit -> Int in
      guard let first = activities.first(where: { $0.unit == unit }) else { return 0 }
      switch measure {
      case .equal: return 1
      case .people: return lottery.reading(first).pool
      case .eligible: return lottery.engine.eligible(for: task(first))
      }
    }
    let apportionment = Apportionment(of: total, by: weights, floor: floor, cap: cap)
    var plan = self
    for (unit, seats) in zip(units, apportionment.seats) {
      let own = activities.indices.filter { activities[$0].unit == unit }
      for (index, share) in zip(own, Apportionment(of: seats, by: own.map { _ in 1 }).seats) {
        plan.activities[index].seats = share
      }
    }
    return (plan, apportionment.gap)
  }
}
