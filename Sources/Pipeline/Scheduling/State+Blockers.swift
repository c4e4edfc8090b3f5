import PlanModel

/// What stands in the way of a place.
extension State {
  /// Calls `body` with every activity that takes a day.
  @inline(__always)
  func eachActivity(on day: Int, _ body: (Int) -> Void) {
    for list in day * model.districtCount..<(day + 1) * model.districtCount {
      var node = dayHead[list]
      while node != Place.none {
        body(Int(nodeActivity[Int(node)]))
        node = nodeNext[Int(node)]
      }
    }
  }

  /// The same for the activities of some districts.
  @inline(__always)
  private func eachActivity(
    on day: Int, in districts: Range<Int>, of rows: borrowing Rows<Int32>, _ body: (Int) -> Void
  ) {
    for index in districts {
      var node = dayHead[day &* model.districtCount &+ Int(rows.items[index])]
      while node != Place.none {
        body(Int(nodeActivity[Int(node)]))
        node = nodeNext[Int(node)]
      }
    }
  }

  /// The activities that would have to leave for `activity` to stand at `place`, a place that its
  /// own demands allow. Nil where they are more than `limit`, or where leaving does not help.
  func blockers(of activity: Int, at place: Place, limit: Int) -> [Int]? {
    var blockers: [Int] = []
    for index in model.lags.range(activity) {
      let lag = model.lags.items[index]
      let other = places[Int(lag.other)]
      if !other.isPlaced || blockers.contains(Int(lag.other)) { continue }
      let distance = other.day - place.day
      if distance < lag.least || distance > lag.greatest { blockers.append(Int(lag.other)) }
    }
    let entry = model.entries[activity]
    let mask = model.mask(activity, at: Int(place.start))
    let first = Int(place.day)
    if !relieveStocks(of: activity, from: first, by: &blockers) || blockers.count > limit {
      return nil
    }
    for day in model.days(of: activity, from: first) where model.takes(day, activity, from: first) {
      func add(_ other: Int) {
        if other != activity, collides(activity, at: place, with: other),
          !blockers.contains(other)
        {
          blockers.append(other)
        }
      }
      if isGroupTaken(activity, day: day, mask: mask) {
        eachActivity(on: day, add)
      } else if isVenueTaken(activity, at: place, day: day, mask: mask) {
        let guests = model.venueDistricts.range(Int(place.venue))
        eachActivity(on: day, in: guests, of: model.venueDistricts, add)
      }
      for slot in 0..<Int(entry.teamSlots) {
        let team = Int(place.teams[slot])
        addCollisions(of: activity, at: place, team: team, day: day, mask: mask, to: &blockers)
        if !relieve(team: team, on: day, of: activity, by: &blockers) { return nil }
        if slot == 0, !relieve(loadOf: team, on: day, of: activity, by: &blockers) { return nil }
      }
      if blockers.count > limit { return nil }
      for index in model.uses.range(activity) {
        let use = model.uses.items[index]
        if exhausted(use, day: day) & mask == 0 { continue }
        if !relieve(use, on: day, of: activity, at: place, by: &blockers) { return nil }
      }
      if blockers.count > limit { return nil }
    }
    return blockers
  }

  @inline(__always)
  private func isVenueTaken(_ activity: Int, at place: Place, day: Int, mask: UInt32) -> Bool {
    place.venue != Place.none && !model.entries[activity].sharesVenue
      && venueBusy[model.venueCell(Int(place.venue), day: day)] & mask != 0
  }

  @inline(__always)
  private func isGroupTaken(_ activity: Int, day: Int, mask: UInt32) -> Bool {
    for index in model.groupsOf.range(activity) {
      let group = Int(model.groupsOf.items[index])
      if model.groupIsExclusive[group], groupBusy[model.groupCell(group, day: day)] & mask != 0 {
        return true
      }
    }
    return false
  }

  /// Whether two activities of one day want the same venue or exclusive group at the same time.
  private func collides(_ activity: Int, at place: Place, with other: Int) -> Bool {
    let second = places[other]
    let taken = model.mask(other, at: Int(second.start))
    if taken & model.mask(activity, at: Int(place.start)) == 0 { return false }
    let isSameVenue =
      place.venue != Place.none && place.venue == second.venue
      && !model.entries[activity].sharesVenue && !model.entries[other].sharesVenue
    if isSameVenue, !model.venueIsShared[Int(place.venue)] { return true }
    return sharesExclusiveGroup(activity, other)
  }

  /// Adds the activities of a team's day that overlap a place or are too far from it.
  private func addCollisions(
    of activity: Int, at place: Place, team: Int, day: Int, mask: UInt32,
    to blockers: inout [Int]
  ) {
    let cell = model.teamCell(team, day: day)
    let isRushed = model.ways.count > 0
    if teamDays[cell].busy & mask == 0, !isRushed { return }
    for position in 0..<Int(teamDays[cell].count) {
      let other = Int(teamStops[cell * stopRoom + position])
      let start = Int(places[other].start)
      let taken = model.mask(other, at: start)
      let isInTheWay =
        taken & mask != 0
        || isRushed && !leavesTime(between: other, and: activity, start: Int(place.start))
      if other != activity, isInTheWay, !blockers.contains(other) { blockers.append(other) }
    }
  }

  private func sharesExclusiveGroup(_ activity: Int, _ other: Int) -> Bool {
    for index in model.groupsOf.range(activity) {
      let group = model.groupsOf.items[index]
      if !model.groupIsExclusive[Int(group)] { continue }
      for second in model.groupsOf.range(other) where model.groupsOf.items[second] == group {
        return true
      }
    }
    return false
  }

  /// Adds activities until a team has room for one more on a day.
  private func relieve(
    team: Int, on day: Int, of activity: Int, by blockers: inout [Int]
  ) -> Bool {
    let cell = model.teamCell(team, day: day)
    let limit = Int(teamRoom[team])
    if limit <= 0 { return false }
    if teamDays[cell].count < limit { return true }
    let stops = (0..<Int(teamDays[cell].count)).map { Int(teamStops[cell * stopRoom + $0]) }
    let others = lightestFirst(stops.filter { !blockers.contains($0) && $0 != activity })
    if others.count >= limit {
      blockers.append(contentsOf: others.prefix(others.count - limit + 1))
    }
    return true
  }

  /// Adds activities until enough of a resource is left at the place's periods of a day.
  private func relieve(
    _ use: Model.Amount, on day: Int, of activity: Int, at place: Place,
    by blockers: inout [Int]
  ) -> Bool {
    let resource = Int(use.resource)
    let base = (resource * model.dayCount + day) * model.periodCount
    let start = Int(place.start)
    let isPerDay = resourceIsPerDay[resource]
    let end = isPerDay ? start + 1 : start + model.length(activity, at: start)
    for period in start..<end {
      let limit = Int(resourceLimit[base + (isPerDay ? 0 : period)] - use.amount)
      if limit < 0 { return false }
      var holders: [Int] = []
      let users = model.resourceDistricts.range(resource)
      eachActivity(on: day, in: users, of: model.resourceDistricts) { other in
        let first = Int(places[other].start)
        let isThere = period >= first && period < first + model.length(other, at: first)
        if other != activity, isPerDay || isThere, !blockers.contains(other),
          amount(of: resource, heldBy: other) > 0
        {
          holders.append(other)
        }
      }
      var held = holders.reduce(0) { $0 + amount(of: resource, heldBy: $1) }
      for holder in lightestFirst(holders) where held > limit {
        held -= amount(of: resource, heldBy: holder)
        blockers.append(holder)
      }
    }
    return true
  }

  /// Adds activities until a team can carry one load more on a day.
  private func relieve(
    loadOf team: Int, on day: Int, of activity: Int, by blockers: inout [Int]
  ) -> Bool {
    let load = model.entries[activity].load
    if load == 0 { return true }
    let cell = model.teamCell(team, day: day)
    var room = model.teamCapacity[team] - load
    if room < 0 { return false }
    room -= carried[cell]
    let stops = (0..<Int(teamDays[cell].count)).map { Int(teamStops[cell * stopRoom + $0]) }
    let carriers = stops.filter { carries($0, team) }
    for other in carriers where blockers.contains(other) { room += model.entries[other].load }
    for other in lightestFirst(carriers.filter { !blockers.contains($0) }) where room < 0 {
      room += model.entries[other].load
      blockers.append(other)
    }
    return true
  }

  /// Whether a placed activity makes a team carry something.
  func carries(_ activity: Int, _ team: Int) -> Bool {
    model.entries[activity].load > 0 && model.entries[activity].teamSlots > 0
      && places[activity].teams[0] == Int16(team)
  }

  /// Adds activities until there is enough in every stock for one more that begins on a day.
  private func relieveStocks(
    of activity: Int, from day: Int, by blockers: inout [Int]
  ) -> Bool {
    if model.draws.range(activity).isEmpty { return true }
    // What has to leave leaves for a moment, so that the stocks themselves say what is missing.
    var gone: [(activity: Int, place: Place)] = []
    func leave(_ other: Int) {
      gone.append((other, places[other]))
      updateStocks(of: other, from: Int(places[other].day), sign: -1)
    }
    defer {
      for (other, place) in gone { updateStocks(of: other, from: Int(place.day), sign: 1) }
    }
    for other in blockers { leave(other) }
    while let short = shortage(of: activity, from: day) {
      let stock = Int(model.draws.items[short.draw].stock)
      let next = lightestFirst(drawers(on: stock)).first { other in
        other != activity && !gone.contains { $0.activity == other }
      }
      guard let next else { return false }
      blockers.append(next)
      leave(next)
    }
    return true
  }

  func amount(of resource: Int, heldBy activity: Int) -> Int {
    for index in model.uses.range(activity)
    where model.uses.items[index].resource == Int32(resource) {
      return Int(model.uses.items[index].amount)
    }
    return 0
  }

  private func lightestFirst(_ activities: [Int]) -> [Int] {
    activities.sorted { (model.entries[$0].weight, $0) < (model.entries[$1].weight, $1) }
  }
}
