import PlanModel

/// Moves of what one team does on one day. Stops that lie together are cheap to reach together, so
/// a tour that is to be made up otherwise costs more on the way there: one move has to do it all.
extension Search {
  /// A member of the activity's own district or, as often, of one beside it; nil where none is
  /// drawn.
  @inline(__always)
  func neighbour(of activity: Int) -> Int? {
    var district = Int(model.entries[activity].district)
    let near = model.neighbours.range(district)
    if !near.isEmpty, chance.next() & 1 == 0 {
      district = Int(model.neighbours.items[near.lowerBound &+ chance.below(near.count)])
    }
    let first = Int(districtStart[district])
    let count = Int(districtStart[district &+ 1]) &- first
    return count == 0 ? nil : Int(members[first &+ chance.below(count)])
  }

  /// Moves an activity to another day together with the only other stop of its first team.
  func moveTour(of activity: Int) {
    let day = otherDay(for: activity)
    guard let companion = companion(of: activity) else { return relocate(activity, to: day) }
    if !isMember[companion] || !isAllowed(day, companion) || !isWithin(day, activity) { return }
    attempt { limit in
      state.remove(activity)
      state.remove(companion)
      return placeBest(activity, on: day, below: limit &+ saving(of: companion) &- state.soft)
        && placeBest(companion, on: day, below: limit &+ 1 &- state.soft)
    }
  }

  /// The other stop of a tour of two.
  @inline(__always)
  private func companion(of activity: Int) -> Int? {
    if model.entries[activity].teamSlots == 0 { return nil }
    let place = state.places[activity]
    let cell = model.teamCell(Int(place.teams[0]), day: Int(place.day))
    if state.teamDays[cell].count != 2 { return nil }
    let first = Int(state.teamStops[cell &* state.stopRoom])
    return first == activity ? Int(state.teamStops[cell &* state.stopRoom &+ 1]) : first
  }

  /// Moves an activity to the day of a neighbour. Where the neighbour's first team has no room left,
  /// another of its stops goes wherever it is cheapest then.
  func join(_ activity: Int) {
    guard let host = neighbour(of: activity), host != activity, state.places[host].isPlaced,
      model.entries[host].teamSlots > 0
    else { return }
    let place = state.places[host]
    let day = Int(place.day)
    if !isAllowed(day, activity) { return }
    let team = Int(place.teams[0])
    let cell = model.teamCell(team, day: day)
    let count = Int(state.teamDays[cell].count)
    let guest = Int(state.teamStops[cell &* state.stopRoom &+ chance.below(count)])
    if guest == host || guest == activity || count < Int(state.teamRoom[team]) {
      return relocate(activity, to: day)
    }
    if !isMember[guest] { return }
    attempt { limit in
      state.remove(activity)
      state.remove(guest)
      return placeBest(activity, on: day, below: limit &+ saving(of: guest) &- state.soft)
        && reinsert(guest, below: limit &+ 1 &- state.soft)
    }
  }
}
