import PlanModel

extension State {
  /// Puts an unplaced activity where `Candidates` found room for it.
  func place(_ activity: Int, at place: Place) {
    assert(!places[activity].isPlaced && place.isPlaced, "only an unplaced activity is placed")
    self.place(activity, at: place, adding: cost(of: activity, at: place))
  }

  /// The same where `cost(of:at:)` is known.
  func place(_ activity: Int, at place: Place, adding cost: Int) {
    assert(cost == self.cost(of: activity, at: place), "a place costs what it was taken for")
    if journal.isOpen { journal.note(activity, places[activity]) }
    soft &+= cost
    update(activity, at: place, isPlacing: true)
    places[activity] = place
    medium &-= Int(model.entries[activity].weight)
  }

  /// Takes an activity out of the schedule.
  ///
  /// - Returns: what it would cost to put it back.
  @discardableResult
  func remove(_ activity: Int) -> Int {
    let place = places[activity]
    assert(place.isPlaced, "only a placed activity is removed")
    if journal.isOpen { journal.note(activity, place) }
    places[activity] = .unplaced
    update(activity, at: place, isPlacing: false)
    let cost = cost(of: activity, at: place)
    soft &-= cost
    medium &+= Int(model.entries[activity].weight)
    return cost
  }

  /// Puts every activity where it stands in another schedule that breaks no rule.
  func rearrange(_ others: [Place]) {
    let changed = others.indices.filter { !others[$0].isSame(as: places[$0]) }
    for activity in changed where places[activity].isPlaced { remove(activity) }
    for activity in changed where others[activity].isPlaced {
      place(activity, at: others[activity])
    }
  }

  /// Runs `attempt`; undoes all that it moved unless it returns true.
  func trying(_ attempt: () -> Bool) -> Bool {
    let isOuter = !journal.isOpen
    journal.isOpen = true
    let mark = journal.entries.count
    let isKept = attempt()
    if !isKept { undo(to: mark) }
    if isOuter {
      journal.close()
    }
    return isKept
  }

  /// Takes back what was moved since the journal had `mark` entries.
  func undo(to mark: Int) {
    journal.isOpen = false
    while journal.entries.count > mark {
      let (activity, place) = journal.removeLast()
      if places[activity].isPlaced { remove(activity) }
      if place.isPlaced { self.place(activity, at: place) }
    }
    journal.isOpen = true
  }

  /// Keeps everything but the costs.
  func update(_ activity: Int, at place: Place, isPlacing: Bool) {
    let entry = model.entries[activity]
    let length = Int32(truncatingIfNeeded: model.length(activity, at: Int(place.start)))
    let mask = Periods.mask(start: Int(place.start), length: Int(length))
    let first = Int(place.day)
    let district = Int(entry.district)
    let sign: Int32 = isPlacing ? 1 : -1
    for offset in 0..<Int(entry.span) {
      let day = first + offset
      if !model.takes(day, activity, from: first) { continue }
      if !entry.sharesVenue { updateVenue(place, day: day, mask: mask, isPlacing: isPlacing) }
      if entry.load > 0, entry.teamSlots > 0 {
        carried[model.teamCell(Int(place.teams[0]), day: day)] &+= sign * entry.load
      }
      for slot in 0..<Int(entry.teamSlots) {
        let team = Int(place.teams[slot])
        updateTeam(team, activity, place, day: day, mask: mask, isPlacing: isPlacing)
        teamLoad[model.teamWeek(team, Int(model.weekOf[day]))] &+= sign * length
      }
      districtLoad[district * model.weekCount + Int(model.weekOf[day])] += sign * length
      updateGroupsAndResources(of: activity, place, day: day, mask: mask, sign: sign)
      for index in model.employersOf.range(activity) {
        let cell = model.employerCell(Int(model.employersOf.items[index]), day: day)
        employerDay[cell] = isPlacing ? employerDay[cell] + 1 : employerDay[cell] - 1
      }
      let list = day &* model.districtCount &+ district
      if isPlacing {
        link(Int(firstNode[activity]) + offset, into: list)
      } else {
        unlink(Int(firstNode[activity]) + offset, from: list)
      }
    }
    updateStocks(of: activity, from: first, sign: Int(sign))
    updateSpacing(kind: Int(entry.kind), district: district, day: first, isPlacing: isPlacing)
    if entry.series != Place.none {
      let series = Int(entry.series)
      let cell = series * model.dayCount + first
      let count = Int32(seriesDay[cell]) + sign
      seriesDay[cell] = UInt16(count)
      if count == (isPlacing ? 1 : 0) { seriesDays[series] += sign }
    }
    districtQuarter[district * model.quarterCount + Int(model.quarterOf[first])] += sign
    if place.venue != Place.none {
      let township = Int(model.venueTownship[Int(place.venue)])
      if township >= 0 { townshipVisits[township] += sign }
    }
  }

  private func updateVenue(_ place: Place, day: Int, mask: UInt32, isPlacing: Bool) {
    guard place.venue != Place.none else { return }
    let venue = Int(place.venue)
    if model.venueIsShared[venue] { return }
    let cell = model.venueCell(venue, day: day)
    venueBusy[cell] = isPlacing ? venueBusy[cell] | mask : venueBusy[cell] & ~mask
  }

  private func updateTeam(
    _ team: Int, _ activity: Int, _ place: Place, day: Int, mask: UInt32, isPlacing: Bool
  ) {
    let cell = model.teamCell(team, day: day)
    let base = cell * stopRoom
    let count = Int(teamDays[cell].count)
    if isPlacing {
      teamDays[cell].busy |= mask
      var position = count
      while position > 0, places[Int(teamStops[base + position - 1])].start > place.start {
        teamStops[base + position] = teamStops[base + position - 1]
        position -= 1
      }
      teamStops[base + position] = Int32(activity)
      teamDays[cell].count += 1
    } else {
      teamDays[cell].busy &= ~mask
      var position = 0
      while teamStops[base + position] != Int32(activity) { position += 1 }
      while position + 1 < count {
        teamStops[base + position] = teamStops[base + position + 1]
        position += 1
      }
      teamDays[cell].count -= 1
    }
  }

  private func updateGroupsAndResources(
    of activity: Int, _ place: Place, day: Int, mask: UInt32, sign: Int32
  ) {
    let start = Int(place.start)
    let end = start + model.length(activity, at: start)
    for index in model.groupsOf.range(activity) {
      let cell = model.groupCell(Int(model.groupsOf.items[index]), day: day)
      if groupUse.count == 0 || model.groupIsExclusive[Int(model.groupsOf.items[index])] {
        groupBusy[cell] = sign > 0 ? groupBusy[cell] | mask : groupBusy[cell] & ~mask
        continue
      }
      for period in start..<end {
        let use = Int32(groupUse[cell * model.periodCount + period]) + sign
        groupUse[cell * model.periodCount + period] = UInt16(use)
        let bit: UInt32 = 1 << UInt32(period)
        groupBusy[cell] = use > 0 ? groupBusy[cell] | bit : groupBusy[cell] & ~bit
      }
    }
    for index in model.uses.range(activity) {
      let use = model.uses.items[index]
      let base = (Int(use.resource) * model.dayCount + day) * model.periodCount
      if resourceIsPerDay[Int(use.resource)] {
        resourceUse[base] += sign * use.amount
      } else {
        for period in start..<end { resourceUse[base + period] += sign * use.amount }
      }
    }
  }

  private func link(_ node: Int, into list: Int) {
    var previous = Place.none
    var next = dayHead[list]
    while next != Place.none, nodeActivity[Int(next)] < nodeActivity[node] {
      previous = next
      next = nodeNext[Int(next)]
    }
    nodeNext[node] = next
    if previous == Place.none {
      dayHead[list] = Int32(node)
    } else {
      nodeNext[Int(previous)] = Int32(node)
    }
  }

  private func unlink(_ node: Int, from list: Int) {
    var previous = Place.none
    var current = dayHead[list]
    while current != Int32(node) {
      previous = current
      current = nodeNext[Int(current)]
    }
    if previous == Place.none {
      dayHead[list] = nodeNext[node]
    } else {
      nodeNext[Int(previous)] = nodeNext[node]
    }
  }

  private func updateSpacing(kind: Int, district: Int, day: Int, isPlacing: Bool) {
    let row = kind &* model.districtCount &+ district
    let same = model.tentsSame.tent(row)
    let centre = model.padding &+ day
    spacingSame.add(
      model.tentsSame.rows.items, same.run, at: row &* paddedDays &+ centre &- same.reach,
      isNegative: !isPlacing)
    let near = model.tentsNeighbour.tent(kind)
    if near.run.isEmpty { return }
    for index in model.neighbours.range(district) {
      let row = kind &* model.districtCount &+ Int(model.neighbours.items[index])
      spacingNeighbour.add(
        model.tentsNeighbour.rows.items, near.run, at: row &* paddedDays &+ centre &- near.reach,
        isNegative: !isPlacing)
    }
  }
}
