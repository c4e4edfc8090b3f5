import PlanModel

/// What of a place others have, thing by thing: only what is really short there and then counts, for
/// those in the way may stand in the same hall on other days, or come with the same team.
struct Prizes {
  private let state: State
  private let activity: Int
  private let place: Place
  private let days: [Int]
  private let mask: UInt32

  private var model: Model { state.model }

  /// - Parameter activity: One that is unplaced or taken out.
  init(state: State, activity: Int, place: Place) {
    self.state = state
    self.activity = activity
    self.place = place
    let first = Int(place.day)
    days = state.model.days(of: activity, from: first)
      .filter { state.model.takes($0, activity, from: first) }
    mask = state.model.mask(activity, at: Int(place.start))
  }

  /// The first thing that is short and that some of those in the way have, and who of them; nil where
  /// they are in the way for another reason, such as a leader or an order of days.
  func first(held holders: [Int]) -> (Explanation.Contest.Prize, [Int])? {
    let sameDays = holders.filter(isOnItsDays)
    // What is short whatever the hour comes first: without it no other hour would do.
    return stock(holders) ?? resource(sameDays) ?? team(sameDays) ?? venue(sameDays)
  }

  private func isOnItsDays(_ other: Int) -> Bool {
    let first = Int(state.places[other].day)
    return model.days(of: other, from: first).contains {
      model.takes($0, other, from: first) && days.contains($0)
    }
  }

  private func resource(_ sameDays: [Int]) -> (Explanation.Contest.Prize, [Int])? {
    for index in model.uses.range(activity) {
      let use = model.uses.items[index]
      let resource = Int(use.resource)
      let short = days.reduce(UInt32(0)) { $0 | state.exhausted(use, day: $1) } & mask
      let own = sameDays.filter {
        (state.resourceIsPerDay[resource] || state.takes($0, short))
          && state.amount(of: resource, heldBy: $0) > 0
      }
      if short != 0, !own.isEmpty { return (.resource(resource), own) }
    }
    return nil
  }

  private func team(_ sameDays: [Int]) -> (Explanation.Contest.Prize, [Int])? {
    for slot in 0..<Int(model.entries[activity].teamSlots) {
      let team = Int(place.teams[slot])
      let stops = sameDays.filter { other in
        (0..<Int(model.entries[other].teamSlots)).contains {
          state.places[other].teams[$0] == place.teams[slot]
        }
      }
      let own = stops.filter { isFull(team, slot: slot) || isAtItsHours($0) }
      if !own.isEmpty { return (.team(team), own) }
    }
    return nil
  }

  /// Whether a team can do no more on one of the days, whatever the hour.
  private func isFull(_ team: Int, slot: Int) -> Bool {
    days.contains { day in
      let cell = model.teamCell(team, day: day)
      if Int(state.teamDays[cell].count) >= Int(state.teamRoom[team]) { return true }
      let load = model.entries[activity].load
      return slot == 0 && load > 0 && model.teamCapacity[team] - load < state.carried[cell]
    }
  }

  /// Whether a stop takes a team's hours, or the way to it does.
  private func isAtItsHours(_ stop: Int) -> Bool {
    state.takes(stop, mask)
      || model.ways.count > 0
        && !state.leavesTime(between: stop, and: activity, start: Int(place.start))
  }

  private func venue(_ sameDays: [Int]) -> (Explanation.Contest.Prize, [Int])? {
    guard place.venue != Place.none, !model.venueIsShared[Int(place.venue)],
      !model.entries[activity].sharesVenue
    else { return nil }
    let own = sameDays.filter {
      state.places[$0].venue == place.venue && !model.entries[$0].sharesVenue
        && state.takes($0, mask)
    }
    return own.isEmpty ? nil : (.venue(Int(place.venue)), own)
  }

  /// Goods and money are used up for good, so that their holders may stand on any day.
  private func stock(_ holders: [Int]) -> (Explanation.Contest.Prize, [Int])? {
    guard let short = state.shortage(of: activity, from: Int(place.day)) else { return nil }
    let stock = Int(model.draws.items[short.draw].stock)
    let drawers = Set(state.drawers(on: stock))
    let own = holders.filter(drawers.contains)
    return own.isEmpty ? nil : (.stock(stock), own)
  }
}
