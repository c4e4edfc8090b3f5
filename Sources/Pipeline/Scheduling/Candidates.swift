import PlanModel

/// The places that are open to an unplaced activity in a state.
///
/// A day is opened once: its periods, venues and teams become masks of starts, so that each start
/// is then settled by two short scans.
final class Candidates {
  let state: State
  let model: Model
  /// Decides between places of equal cost.
  var noise: Noise

  /// Venues open on the day: their starts and costs.
  let venueIndex: Buffer<Int32>
  let venueStarts: Buffer<UInt32>
  let venueCost: Buffer<Int>
  private(set) var venueTotal = 0
  /// Teams open on the day, slot by slot: their starts, what they cost at any start, and whether
  /// their way costs something else at each.
  let teamIndex: Buffer<Int16>
  let teamStarts: Buffer<UInt32>
  let teamCost: Buffer<Int>
  let wayDepends: Buffer<Bool>
  let slotEnd: Buffer<Int>
  /// Whether a start or the way of any team costs more at one start than at another.
  private(set) var startMatters = false
  private(set) var wayMatters = false
  private let dayCosts: Buffer<Int>

  private(set) var activity = 0
  private(set) var day = 0

  init(_ state: State, noise: Noise) {
    self.state = state
    model = state.model
    self.noise = noise
    venueIndex = Buffer(repeating: 0, count: model.venueCount + 1)
    venueStarts = Buffer(repeating: 0, count: model.venueCount + 1)
    venueCost = Buffer(repeating: 0, count: model.venueCount + 1)
    let teams = model.teamCount * Place.maxTeams
    teamIndex = Buffer(repeating: 0, count: teams)
    teamStarts = Buffer(repeating: 0, count: teams)
    teamCost = Buffer(repeating: 0, count: teams)
    wayDepends = Buffer(repeating: false, count: teams)
    slotEnd = Buffer(repeating: 0, count: Place.maxTeams)
    dayCosts = Buffer(repeating: 0, count: model.dayCount)
  }

  /// The cheapest place on the days of `bounds`, if it costs less than `limit`, and what it would
  /// add to the soft cost.
  func best(
    for activity: Int, in bounds: Model.Bounds, below limit: Int = .max
  ) -> (place: Place, cost: Int)? {
    if bounds.isEmpty || model.entries[activity].starts == 0 { return nil }
    var best = Best(key: limit == .max ? .max : limit << 16)
    let floor = model.entries[activity].floor << 16
    let days = Int(bounds.first)...Int(bounds.last)
    for day in days {
      guard model.calendarAllows(activity, day: day) else {
        dayCosts[day] = .max
        continue
      }
      dayCosts[day] = state.dayCost(of: activity, day: day) << 16 | noise(activity, day)
    }
    // The cheapest day first, and so on: what one costs in full spares opening most of the others.
    while true {
      var cheapest = Int.max
      var next = 0
      for day in days where dayCosts[day] < cheapest {
        cheapest = dayCosts[day]
        next = day
      }
      if cheapest == .max || cheapest &+ floor >= best.key { break }
      improve(&best, for: activity, day: next)
      dayCosts[next] = .max
    }
    return best.place.isPlaced ? (best.place, best.key >> 16) : nil
  }

  /// The cheapest place on one day.
  func best(for activity: Int, day: Int) -> (place: Place, cost: Int)? {
    best(for: activity, in: Model.Bounds(first: Int32(day), last: Int32(day)))
  }

  /// The cheapest place on a day that costs `dayCost` already, if there is one and it costs less
  /// than `limit` in all. The calendar must allow the day.
  func best(
    for activity: Int, day: Int, dayCost: Int, below limit: Int
  ) -> (place: Place, cost: Int)? {
    let starts = open(activity, day: day)
    if starts == 0 { return nil }
    let left = limit == .max ? Int.max : limit &- dayCost
    guard let found = cheapest(among: starts, below: left) else { return nil }
    return (found.place, dayCost + found.cost)
  }

  private struct Best {
    var key = Int.max
    var place = Place.unplaced
  }

  private func improve(_ best: inout Best, for activity: Int, day: Int) {
    let starts = open(activity, day: day)
    if starts == 0 { return }
    let known = dayCosts[day]
    // What is left of the best after this day, rounded up: equal costs are for the noise.
    let limit = best.key == .max ? Int.max : (best.key - known) >> 16 + 1
    guard let found = cheapest(among: starts, below: limit) else { return }
    let key = known + found.cost << 16
    if key < best.key {
      best.key = key
      best.place = found.place
    }
  }

  /// Lists what is open on a day; returns the starts at which a venue and a team of each skill are
  /// free. The calendar must allow the day.
  func open(_ activity: Int, day: Int) -> UInt32 {
    self.activity = activity
    self.day = day
    venueTotal = 0
    let closed = closedPeriods()
    if closed == .max { return 0 }
    var starts = model.starts(of: activity, free: ~closed) & model.entries[activity].starts
    if model.entries[activity].isOutdoor { starts &= ~longStartsInHeat() }
    if starts == 0 { return 0 }
    if model.entries[activity].needsVenue {
      starts &= openVenues(starts)
      if starts == 0 { return 0 }
    }
    wayMatters = model.ways.count > 0
    var total = 0
    for slot in 0..<Int(model.entries[activity].teamSlots) {
      var union: UInt32 = 0
      for index in model.teamRows.range(Int(model.entries[activity].firstTeamRow) + slot) {
        let team = Int(model.teamRows.items[index])
        let free = teamStarts(team, slot: slot) & starts
        if free == 0 { continue }
        union |= free
        teamIndex[total] = Int16(truncatingIfNeeded: team)
        teamStarts[total] = free
        teamCost[total] = state.weekCost(of: activity, day: day, team: team)
        if let way = state.wayAtAnyStart(
          of: activity, day: day, team: team, alone: Int(model.teamWays[index]))
        {
          teamCost[total] &+= way
          wayDepends[total] = false
        } else {
          wayDepends[total] = true
          wayMatters = true
        }
        // Hours of different length make the week's load a matter of the start.
        if model.entries[activity].hasLengths, !wayDepends[total] {
          wayDepends[total] = true
          wayMatters = true
          teamCost[total] &-=
            state.wayAtAnyStart(
              of: activity, day: day, team: team, alone: Int(model.teamWays[index])) ?? 0
        }
        total += 1
      }
      slotEnd[slot] = total
      starts &= union
      if starts == 0 { return 0 }
    }
    startMatters = state.startMatters(to: activity, day: day)
    return starts
  }

  /// Periods that the activity, its groups or its resources close.
  private func closedPeriods() -> UInt32 {
    var closed: UInt32 = 0
    if !model.draws.range(activity).isEmpty, state.shortage(of: activity, from: day) != nil {
      return .max
    }
    let first = day
    let district = Int(model.entries[activity].district)
    for day in model.days(of: activity, from: first) where model.takes(day, activity, from: first) {
      closed |= model.forbiddenMask(activity, day: day)
      if model.entries[activity].isOutdoor {
        closed |= model.heatMask[district * model.dayCount + day]
      }
      for index in model.groupsOf.range(activity) {
        let group = Int(model.groupsOf.items[index])
        if model.groupIsExclusive[group] {
          let own = state.share.day == day ? state.share.mask : 0
          closed |= state.groupBusy[model.groupCell(group, day: day)] & ~own
        }
      }
      for index in model.uses.range(activity) {
        closed |= state.exhausted(model.uses.items[index], day: day)
      }
    }
    return closed
  }

  /// Starts that last too long for the heat of the day.
  private func longStartsInHeat() -> UInt32 {
    let long = model.entries[activity].longStarts
    if long == 0 { return 0 }
    let row = Int(model.entries[activity].district) * model.dayCount
    let isHot = model.days(of: activity, from: day).contains {
      model.takes($0, activity, from: day) && model.heatMask[row + $0] != 0
    }
    return isHot ? long : 0
  }

  private func openVenues(_ starts: UInt32) -> UInt32 {
    var union: UInt32 = 0
    let district = Int(model.entries[activity].district)
    let first = day
    let sharesVenue = model.entries[activity].sharesVenue
    let tooLong = longStartsInHeat()
    for index in model.venuesOf.range(activity) {
      let venue = Int(model.venuesOf.items[index])
      var busy: UInt32 = 0
      for day in model.days(of: activity, from: first)
      where model.takes(day, activity, from: first) {
        let cell = model.venueCell(venue, day: day)
        let own = state.share.venueCell == cell ? state.share.mask : 0
        busy |= sharesVenue ? model.venueClosed[cell] : state.venueBusy[cell] & ~own
        if !model.venueIsIndoor[venue] { busy |= model.heatMask[district * model.dayCount + day] }
      }
      var free = model.starts(of: activity, free: ~busy) & starts
      if !model.venueIsIndoor[venue] { free &= ~tooLong }
      if free == 0 { continue }
      union |= free
      venueIndex[venueTotal] = Int32(truncatingIfNeeded: venue)
      venueStarts[venueTotal] = free
      venueCost[venueTotal] = state.venueCost(of: activity, venue: Int32(venue))
      venueTotal += 1
    }
    return union
  }

  @inline(__always)
  private func teamStarts(_ team: Int, slot: Int) -> UInt32 {
    var busy: UInt32 = 0
    let first = day
    let load = slot == 0 ? model.entries[activity].load : 0
    for day in model.days(of: activity, from: first) where model.takes(day, activity, from: first) {
      let cell = model.teamCell(team, day: day)
      var today = state.teamDays[cell]
      if state.share.teamCell == cell {
        today.busy &= ~state.share.mask
        today.count &-= 1
      }
      if load > 0, state.carried[cell] > model.teamCapacity[team] - load { return 0 }
      if today.count >= state.teamRoom[team] { return 0 }
      busy |= today.busy
    }
    return model.starts(of: activity, free: ~busy)
  }
}
