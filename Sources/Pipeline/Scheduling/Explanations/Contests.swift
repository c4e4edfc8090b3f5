import PlanModel

/// Who wanted what others have.
struct Contests {
  let state: State
  let candidates: Candidates

  private var model: Model { state.model }
  private var problem: Problem { state.model.problem }

  /// Places of a day that are looked at, and days.
  private static let mostPlaces = 400
  private static let mostDays = 12

  /// The cheapest day on which an activity could stand but for others who have what it wants.
  ///
  /// - Parameters:
  ///   - activity: One that is unplaced or taken out.
  ///   - cost: What its own place costs; nil where it has none.
  func contest(for activity: Int, below cost: Int?) -> Explanation.Contest? {
    let window = state.directWindow(of: activity)
    guard !window.isEmpty, isContested(activity) else { return nil }
    let floor = model.entries[activity].floor
    let days = (Int(window.first)...Int(window.last)).filter {
      model.calendarAllows(activity, day: $0)
    }.map { (cost: state.dayCost(of: activity, day: $0), day: $0) }
      .filter { day in cost.map { day.cost + floor < $0 } ?? true }
      .sorted { $0 < $1 }
    for (dayCost, day) in days.prefix(Self.mostDays) {
      // A day that is open is no contest: then it is its own costs that speak against it.
      if candidates.open(activity, day: day) != 0 { continue }
      if let found = contest(for: activity, on: day, dayCost, below: cost) { return found }
    }
    return nil
  }

  /// Whether it wants anything that others may want.
  private func isContested(_ activity: Int) -> Bool {
    let entry = model.entries[activity]
    return entry.teamSlots > 0 || !model.uses.range(activity).isEmpty
      || !model.draws.range(activity).isEmpty || entry.needsVenue && !entry.sharesVenue
  }

  private func contest(
    for activity: Int, on day: Int, _ dayCost: Int, below cost: Int?
  ) -> Explanation.Contest? {
    let wishes = Wishes(of: activity, on: day, in: model)
    var best: (cost: Int, place: Place, holders: [Int])?
    for index in 0..<min(wishes.count, Self.mostPlaces) {
      guard let place = wishes.place(index),
        let holders = state.blockers(of: activity, at: place, limit: 3), !holders.isEmpty
      else { continue }
      let price = state.cost(of: activity, at: place)
      if let cost, price >= cost { continue }
      if best.map({ (holders.count, price) < ($0.holders.count, $0.cost) }) ?? true {
        best = (price, place, holders)
      }
    }
    guard let best, let wanted = best.place.placement,
      let (prize, holders) = Prizes(state: state, activity: activity, place: best.place)
        .first(held: best.holders)
    else { return nil }
    return Explanation.Contest(
      prize: prize, wanted: wanted, holders: holders, rule: rule(activity, holders))
  }

  /// The first rule by which the first holder goes before the activity.
  private func rule(_ activity: Int, _ holders: [Int]) -> Explanation.Contest.Rule {
    let (own, other) = (problem.activities[activity], problem.activities[holders[0]])
    if other.pin != .none, own.pin == .none { return .pinned }
    if other.previous != nil, own.previous == nil { return .announced }
    if other.priority > own.priority { return .priority }
    if (other.filed ?? other.submitted) < (own.filed ?? own.submitted) { return .filed }
    if state.room(of: holders[0]) < state.room(of: activity) { return .choices }
    return .seed
  }
}
