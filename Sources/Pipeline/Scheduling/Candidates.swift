import PlanModel

/// The places that are open to an unplaced activity in a state.
///
/// A day is opened once: its periods, venues and teams become masks of starts, so that each start
/// is then settled by two short scans.
final class Candidates {
  let state: State
  private let model: Model
  private let noise: Noise

  /// Venues open on the day: their starts and costs.
  private let venueIndex: Buffer<Int32>
  private let venueStarts: Buffer<UInt32>
  private let venueCost: Buffer<Int>
  private var venueTotal = 0
  /// Teams open on the day, slot by slot.
  private let teamIndex: Buffer<Int32>
  private let teamStarts: Buffer<UInt32>
  private let teamCost: Buffer<Int>
  private let slotEnd: Buffer<Int>
  private let dayCosts: Buffer<Int>

  private var activity = 0
  private var entry: Model.Entry
  private var day = 0

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
    slotEnd = Buffer(repeating: 0, count: Place.maxTeams)
    dayCosts = Buffer(repeating: 0, count: model.dayCount)
    entry = model.activityCount > 0 ? model.entries[0] : .nothing
  }

  /// The cheapest place on the days of `bounds`, and what it would add to the soft cost.
  func best(for activity: Int, in bounds: Model.Bounds) -> (place: Place, cost: Int)? {
    if bounds.isEmpty || model.entries[activity].starts == 0 { return nil }
    var cheapestDay = -1
    var cheapest = Int.max
    for day in Int(bounds.first)...Int(bounds.last) {
      guard model.calendarAllows(activity, day: day) else {
        dayCosts[day] = .max
        continue
      }
      let cost = state.dayCost(of: activity, day: day) << 16 | noise(activity, day)
      dayCosts[day] = cost
      if cost < cheapest {
        cheapest = cost
        cheapestDay = day
      }
    }
    if cheapestDay < 0 { return nil }
    // The cheapest day first: what it costs in full spares opening most of the others.
    var best = Best()
    improve(&best, for: activity, day: cheapestDay)
    let floor = model.entries[activity].floor << 16
    for day in Int(bounds.first)...Int(bounds.last)
    where day != cheapestDay && dayCosts[day] != .max && dayCosts[day] + floor < best.key {
      improve(&best, for: activity, day: day)
    }
    return best.place.isPlaced ? (best.place, best.key >> 16) : nil
  }

  /// The cheapest place on one day.
  func best(for activity: Int, day: Int) -> (place: Place, cost: Int)? {
    best(for: activity, in: Model.Bounds(first: Int32(day), last: Int32(day)))
  }

  private struct Best {
    var key = Int.max
    var place = Place.unplaced
  }

  private func improve(_ best: inout Best, for activity: Int, day: Int) {
    var starts = open(activity, day: day)
    while starts != 0 {
      let start = starts.trailingZeroBitCount
      starts &= starts - 1
      let startCost = state.startCost(of: activity, day: day, start: start)
      let known = dayCosts[day] + startCost << 16
      if known + entry.floor << 16 >= best.key { continue }
      let venue = cheapestVenue(at: start)
      var teams = Place.unplaced.teams
      guard
        let teamCost = chooseTeams(
          slot: 0, start: start, limit: Int.max, spent: 0, chosen: &teams)
      else { continue }
      let moved = state.teamsMoved(of: activity, teams: teams)
      let key = known + (venue.cost + teamCost + moved) << 16
      if key < best.key {
        best.key = key
        best.place = Place(
          day: Int32(day), start: Int32(start), venue: venue.index, teams: teams)
      }
    }
  }

  /// Whether an activity could stand exactly there; bounds and lags are not looked at.
  func isOpen(_ place: Place, for activity: Int) -> Bool {
    let day = Int(place.day)
    guard day >= 0, day + Int(model.entries[activity].span) <= model.dayCount,
      (0..<model.periodCount).contains(Int(place.start)),
      model.calendarAllows(activity, day: day),
      open(activity, day: day) >> UInt32(place.start) & 1 == 1
    else { return false }
    var isVenueOpen = place.venue == Place.none && !entry.needsVenue
    for index in 0..<venueTotal where venueIndex[index] == place.venue {
      isVenueOpen = venueStarts[index] >> UInt32(place.start) & 1 == 1
    }
    for slot in 0..<Int(entry.teamSlots) {
      let isTeamOpen = ((slot == 0 ? 0 : slotEnd[slot - 1])..<slotEnd[slot]).contains {
        teamIndex[$0] == place.teams[slot] && isOpen($0, start: Int(place.start))
      }
      if !isTeamOpen || contains(place.teams, place.teams[slot], slot) { return false }
    }
    let slots = Int(entry.teamSlots)
    return isVenueOpen && (slots == Place.maxTeams || place.teams[slots] == Place.none)
  }

  /// Calls `body` with every open place of a day, in order of start, venue and teams.
  func eachPlace(for activity: Int, day: Int, _ body: (Place) -> Void) {
    guard model.calendarAllows(activity, day: day) else { return }
    var starts = open(activity, day: day)
    while starts != 0 {
      let start = starts.trailingZeroBitCount
      starts &= starts - 1
      var place = Place.unplaced
      place.day = Int32(day)
      place.start = Int32(start)
      if venueTotal == 0 { eachTeams(slot: 0, place: &place, body) }
      for index in 0..<venueTotal where venueStarts[index] >> UInt32(start) & 1 == 1 {
        place.venue = venueIndex[index]
        eachTeams(slot: 0, place: &place, body)
      }
    }
  }

  private func eachTeams(slot: Int, place: inout Place, _ body: (Place) -> Void) {
    if slot == Int(entry.teamSlots) { return body(place) }
    for index in (slot == 0 ? 0 : slotEnd[slot - 1])..<slotEnd[slot]
    where isOpen(index, start: Int(place.start)) && !contains(place.teams, teamIndex[index], slot) {
      place.teams[slot] = teamIndex[index]
      eachTeams(slot: slot + 1, place: &place, body)
    }
    place.teams[slot] = Place.none
  }

  /// Lists what is open on a day; returns the starts at which a venue and a team of each skill are
  /// free. The calendar must allow the day.
  private func open(_ activity: Int, day: Int) -> UInt32 {
    self.activity = activity
    self.day = day
    entry = model.entries[activity]
    let duration = Int(entry.duration)
    let closed = closedPeriods()
    var starts = Periods.starts(free: ~closed, length: duration) & entry.starts
    venueTotal = 0
    if starts == 0 { return 0 }
    if entry.needsVenue {
      starts &= openVenues(starts)
      if starts == 0 { return 0 }
    }
    var total = 0
    for slot in 0..<Int(entry.teamSlots) {
      var union: UInt32 = 0
      for index in model.teamRows.range(Int(entry.firstTeamRow) + slot) {
        let team = Int(model.teamRows.items[index])
        let free = teamStarts(team) & starts
        if free == 0 { continue }
        union |= free
        teamIndex[total] = Int32(team)
        teamStarts[total] = free
        teamCost[total] = state.weekCost(of: activity, day: day, team: team)
        total += 1
      }
      slotEnd[slot] = total
      starts &= union
      if starts == 0 { return 0 }
    }
    return starts
  }

  /// Periods that the activity, its groups or its resources close.
  private func closedPeriods() -> UInt32 {
    var closed: UInt32 = 0
    for day in day..<day + Int(entry.span) {
      closed |= model.forbiddenMask(activity, day: day)
      for index in model.groupsOf.range(activity) {
        let group = Int(model.groupsOf.items[index])
        if model.groupIsExclusive[group] { closed |= state.groupBusy[group * model.dayCount + day] }
      }
      for index in model.uses.range(activity) {
        closed |= state.exhausted(model.uses.items[index], day: day)
      }
    }
    return closed
  }

  private func openVenues(_ starts: UInt32) -> UInt32 {
    var union: UInt32 = 0
    let district = Int(entry.district)
    for index in model.venuesOf.range(activity) {
      let venue = Int(model.venuesOf.items[index])
      var busy: UInt32 = 0
      for day in day..<day + Int(entry.span) {
        busy |= state.venueBusy[venue * model.dayCount + day]
        if !model.venueIsIndoor[venue] { busy |= model.heatMask[district * model.dayCount + day] }
      }
      let free = Periods.starts(free: ~busy, length: Int(entry.duration)) & starts
      if free == 0 { continue }
      union |= free
      venueIndex[venueTotal] = Int32(venue)
      venueStarts[venueTotal] = free
      venueCost[venueTotal] = state.venueCost(of: activity, venue: Int32(venue))
      venueTotal += 1
    }
    return union
  }

  private func teamStarts(_ team: Int) -> UInt32 {
    var busy: UInt32 = 0
    for day in day..<day + Int(entry.span) {
      let cell = team * model.dayCount + day
      if state.teamCount[cell] >= model.teamLimit[team] { return 0 }
      busy |= state.teamBusy[cell]
    }
    return Periods.starts(free: ~busy, length: Int(entry.duration))
  }

  private func cheapestVenue(at start: Int) -> (index: Int32, cost: Int) {
    if !entry.needsVenue {
      return (Place.none, state.venueCost(of: activity, venue: Place.none))
    }
    var best = Int.max
    var bestIndex = 0
    for index in 0..<venueTotal where venueStarts[index] >> UInt32(start) & 1 == 1 {
      let key = venueCost[index] << 16 | noise(activity, Int(venueIndex[index]))
      if key < best {
        best = key
        bestIndex = index
      }
    }
    return (venueIndex[bestIndex], venueCost[bestIndex])
  }

  /// The cheapest choice of different teams for the slots from `slot` on; nil without one.
  private func chooseTeams(
    slot: Int, start: Int, limit: Int, spent: Int, chosen: inout SIMD16<Int32>
  ) -> Int? {
    if slot == Int(entry.teamSlots) { return spent }
    var limit = limit
    var best: Int?
    var bestChoice = chosen
    for index in (slot == 0 ? 0 : slotEnd[slot - 1])..<slotEnd[slot]
    where teamStarts[index] >> UInt32(start) & 1 == 1 {
      let team = Int(teamIndex[index])
      if spent + teamCost[index] >= limit || contains(chosen, Int32(team), slot) { continue }
      if !state.canTravel(team, to: activity, day: day, start: start) { continue }
      let travel = state.travelCost(of: activity, day: day, start: start, team: team)
      var choice = chosen
      choice[slot] = Int32(team)
      guard
        let cost = chooseTeams(
          slot: slot + 1, start: start, limit: limit, spent: spent + teamCost[index] + travel,
          chosen: &choice)
      else { continue }
      if cost < limit {
        limit = cost
        best = cost
        bestChoice = choice
      }
    }
    chosen = bestChoice
    return best
  }

  private func isOpen(_ index: Int, start: Int) -> Bool {
    teamStarts[index] >> UInt32(start) & 1 == 1
      && state.canTravel(Int(teamIndex[index]), to: activity, day: day, start: start)
  }

  @inline(__always)
  private func contains(_ teams: SIMD16<Int32>, _ team: Int32, _ slots: Int) -> Bool {
    for slot in 0..<slots where teams[slot] == team { return true }
    return false
  }
}
