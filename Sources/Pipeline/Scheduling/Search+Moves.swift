import PlanModel

/// Moves of one activity.
extension Search {
  /// Moves an activity to the best place of a day.
  @inline(__always)
  func relocate(_ activity: Int, to day: Int) {
    if !isWithin(day, activity) { return }
    let old = state.lift(activity)
    let limit = old &+ allowance()
    let dayCost = state.dayCost(of: activity, day: day)
    guard dayCost &+ model.entries[activity].floor <= limit,
      let best = candidates.best(for: activity, day: day, dayCost: dayCost, below: limit &+ 1),
      !best.place.isSame(as: state.home)
    else { return state.putBack(activity, cost: old) }
    state.move(activity, to: best.place, cost: best.cost, from: old)
  }

  /// Moves an activity to a drawn place, on its own day as often as on another.
  @inline(__always)
  func reassign(_ activity: Int) {
    let isOnOwnDay = chance.next() & 1 == 0
    let day = isOnOwnDay ? Int(state.places[activity].day) : otherDay(for: activity)
    if !isWithin(day, activity) { return }
    guard let place = drawnPlace(for: activity, day: day) else { return }
    let old = state.lift(activity)
    let limit = old &+ allowance()
    guard !place.isSame(as: state.home), candidates.isFree(place, for: activity) else {
      return state.putBack(activity, cost: old)
    }
    let cost = state.cost(of: activity, at: place)
    if cost > limit { return state.putBack(activity, cost: old) }
    state.move(activity, to: place, cost: cost, from: old)
  }

  /// A start, a venue and teams for a day, each drawn from what the activity's own demands allow.
  @inline(__always)
  func drawnPlace(for activity: Int, day: Int) -> Place? {
    let entry = model.entries[activity]
    if entry.starts == 0 { return nil }
    var place = Place.unplaced
    place.day = Int32(truncatingIfNeeded: day)
    place.start = Int32(truncatingIfNeeded: chance.bit(of: entry.starts))
    if entry.needsVenue {
      let venues = model.venuesOf.range(activity)
      if venues.isEmpty { return nil }
      place.venue = model.venuesOf.items[venues.lowerBound &+ chance.below(venues.count)]
    }
    for slot in 0..<Int(entry.teamSlots) {
      let teams = model.teamRows.range(Int(entry.firstTeamRow) &+ slot)
      if teams.isEmpty { return nil }
      let team = model.teamRows.items[teams.lowerBound &+ chance.below(teams.count)]
      if candidates.contains(place.teams, Int16(truncatingIfNeeded: team), slot) { return nil }
      place.teams[slot] = Int16(truncatingIfNeeded: team)
    }
    return place
  }
}
