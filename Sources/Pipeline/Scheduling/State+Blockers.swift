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
    let mask = Periods.mask(start: Int(place.start), length: Int(entry.duration))
    for day in Int(place.day)..<Int(place.day) + Int(entry.span) {
      if isTaken(activity, at: place, day: day, mask: mask) {
        eachActivity(on: day) { other in
          if other != activity, collides(activity, at: place, with: other),
            !blockers.contains(other)
          {
            blockers.append(other)
          }
        }
      }
      for slot in 0..<Int(entry.teamSlots) {
        let team = Int(place.teams[slot])
        addCollisions(of: activity, at: place, team: team, day: day, mask: mask, to: &blockers)
        if !relieve(team: team, on: day, of: activity, by: &blockers) { return nil }
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

  /// Whether the venue or a group of an activity is taken at a place on one day.
  @inline(__always)
  private func isTaken(_ activity: Int, at place: Place, day: Int, mask: UInt32) -> Bool {
    if place.venue != Place.none,
      venueBusy[model.venueCell(Int(place.venue), day: day)] & mask != 0
    {
      return true
    }
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
    let overlaps =
      place.start < second.start + model.entries[other].duration
      && second.start < place.start + model.entries[activity].duration
    if !overlaps { return false }
    let isSameVenue = place.venue != Place.none && place.venue == second.venue
    if isSameVenue, !model.venueIsShared[Int(place.venue)] { return true }
    return sharesExclusiveGroup(activity, other)
  }

  /// Adds the activities of a team's day that overlap a place or are too far from it.
  private func addCollisions(
    of activity: Int, at place: Place, team: Int, day: Int, mask: UInt32,
    to blockers: inout [Int]
  ) {
    let cell = model.teamCell(team, day: day)
    let isRushed = model.pace > 0 && model.distances.count > 0
    if teamDays[cell].busy & mask == 0, !isRushed { return }
    for position in 0..<Int(teamDays[cell].count) {
      let other = Int(teamStops[cell * stopRoom + position])
      let start = Int(places[other].start)
      let taken = Periods.mask(start: start, length: Int(model.entries[other].duration))
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
    let limit = Int(model.teamLimit[team])
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
    let limit = Int(resourceLimit[resource] - use.amount)
    if limit < 0 { return false }
    let start = Int(place.start)
    let isPerDay = resourceIsPerDay[resource]
    let end = isPerDay ? start + 1 : start + Int(model.entries[activity].duration)
    for period in start..<end {
      var holders: [Int] = []
      eachActivity(on: day) { other in
        let first = Int(places[other].start)
        let isThere = period >= first && period < first + Int(model.entries[other].duration)
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
