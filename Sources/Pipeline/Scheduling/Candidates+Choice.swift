/// Choosing among what is open on a day.
extension Candidates {
  /// The cheapest start, venue and teams on the day that was opened last, if they cost less than
  /// `limit` together. `starts` must be what opening it returned.
  func cheapest(among starts: UInt32, below limit: Int) -> (place: Place, cost: Int)? {
    let slots = Int(model.entries[activity].teamSlots)
    if !startMatters, !wayMatters, slots <= 1,
      let choice = cheapestAtAnyStart(among: starts, hasTeam: slots == 1)
    {
      return choice.cost < limit ? choice : nil
    }
    return cheapestStartByStart(among: starts, below: limit)
  }

  /// The cheapest venue and the cheapest team, where they have a start in common and no start is
  /// better than another.
  private func cheapestAtAnyStart(
    among starts: UInt32, hasTeam: Bool
  ) -> (place: Place, cost: Int)? {
    var place = Place.unplaced
    var cost = 0
    var common = starts
    if model.entries[activity].needsVenue {
      var best = Int.max
      var chosen = 0
      for index in 0..<venueTotal where venueStarts[index] & starts != 0 {
        let key = venueCost[index] << 16 | noise.tie(Int(venueIndex[index]))
        if key < best {
          best = key
          chosen = index
        }
      }
      place.venue = venueIndex[chosen]
      cost = venueCost[chosen]
      common &= venueStarts[chosen]
    } else {
      cost = state.venueCost(of: activity, venue: Place.none)
    }
    if hasTeam {
      var best = Int.max
      var chosen = 0
      for index in 0..<slotEnd[0] where teamStarts[index] & common != 0 {
        let key = teamPrice(index) << 16 | noise.tie(Int(teamIndex[index]))
        if key < best {
          best = key
          chosen = index
        }
      }
      if best == .max { return nil }
      // A venue that costs more may come with a team that costs less: then look start by start.
      if common != starts {
        for index in 0..<slotEnd[0] where teamPrice(index) < best >> 16 { return nil }
      }
      place.teams[0] = teamIndex[chosen]
      cost &+= best >> 16
      common &= teamStarts[chosen]
    }
    if common == 0 { return nil }
    place.day = Int32(truncatingIfNeeded: day)
    place.start = Int32(truncatingIfNeeded: oneOf(common))
    return (place, cost)
  }

  /// What a team costs where start does not matter.
  @inline(__always)
  private func teamPrice(_ index: Int) -> Int {
    teamCost[index] &+ state.teamMoved(of: activity, team: teamIndex[index])
  }

  /// A bit of a set that is not empty.
  @inline(__always)
  private func oneOf(_ starts: UInt32) -> Int {
    var best = 0
    var highest = -1
    var rest = starts
    while rest != 0 {
      let start = rest.trailingZeroBitCount
      rest &= rest &- 1
      let tie = noise.tie(start &* 31 &+ 7)
      if tie > highest {
        highest = tie
        best = start
      }
    }
    return best
  }

  private func cheapestStartByStart(
    among starts: UInt32, below limit: Int
  ) -> (place: Place, cost: Int)? {
    var rest = starts
    var best: (place: Place, cost: Int)?
    var bestKey = limit == .max ? Int.max : limit << 16
    while rest != 0 {
      let start = rest.trailingZeroBitCount
      rest &= rest - 1
      let known = startMatters ? state.startCost(of: activity, day: day, start: start) : 0
      if (known + model.entries[activity].floor) << 16 >= bestKey { continue }
      let venue = cheapestVenue(at: start)
      if venue.cost == .max { continue }
      var teams = Place.unplaced.teams
      let tie = noise.tie(start &* 31 &+ 7)
      let limit = bestKey == .max ? Int.max : bestKey >> 16 - known - venue.cost + 1
      guard
        let cost = chooseTeams(slot: 0, start: start, limit: limit, spent: 0, chosen: &teams)
      else { continue }
      let total = known + venue.cost + cost
      if total << 16 | tie < bestKey {
        bestKey = total << 16 | tie
        best = (
          Place(
            day: Int32(day), start: Int32(start), venue: venue.index, teams: teams), total
        )
      }
    }
    return best
  }

  private func cheapestVenue(at start: Int) -> (index: Int32, cost: Int) {
    if !model.entries[activity].needsVenue {
      return (Place.none, state.venueCost(of: activity, venue: Place.none))
    }
    var best = Int.max
    var bestIndex = 0
    for index in 0..<venueTotal where venueStarts[index] >> UInt32(start) & 1 == 1 {
      let key = venueCost[index] << 16 | noise.tie(Int(venueIndex[index]))
      if key < best {
        best = key
        bestIndex = index
      }
    }
    return best == .max ? (Place.none, .max) : (venueIndex[bestIndex], venueCost[bestIndex])
  }

  /// The cheapest choice of different teams for the slots from `slot` on, if it costs less than
  /// `limit` together with what is spent.
  private func chooseTeams(
    slot: Int, start: Int, limit: Int, spent: Int, chosen: inout SIMD16<Int16>
  ) -> Int? {
    if slot == Int(model.entries[activity].teamSlots) {
      let cost = spent + state.teamsMoved(of: activity, teams: chosen)
      return cost < limit ? cost : nil
    }
    var limit = limit
    var best: Int?
    var bestTie = -1
    var bestChoice = chosen
    for index in (slot == 0 ? 0 : slotEnd[slot - 1])..<slotEnd[slot]
    where teamStarts[index] >> UInt32(start) & 1 == 1 {
      let team = Int(teamIndex[index])
      if spent + teamCost[index] >= limit || contains(chosen, teamIndex[index], slot) { continue }
      if !state.canTravel(team, to: activity, day: day, start: start) { continue }
      let way =
        wayDepends[index]
        ? state.travelCost(of: activity, day: day, start: start, team: team)
          + state.longerWeekCost(of: activity, day: day, start: start, team: team) : 0
      let tie = noise.tie(team)
      var choice = chosen
      choice[slot] = Int16(team)
      guard
        let cost = chooseTeams(
          slot: slot + 1, start: start, limit: limit, spent: spent + teamCost[index] + way,
          chosen: &choice)
      else { continue }
      if best.map({ cost < $0 || cost == $0 && tie > bestTie }) ?? true {
        // Equal choices stay in the race for the tie.
        limit = cost + 1
        best = cost
        bestTie = tie
        bestChoice = choice
      }
    }
    chosen = bestChoice
    return best
  }

  @inline(__always)
  func contains(_ teams: SIMD16<Int16>, _ team: Int16, _ slots: Int) -> Bool {
    for slot in 0..<slots where teams[slot] == team { return true }
    return false
  }
}
