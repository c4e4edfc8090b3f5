import PlanModel

extension State {
  /// Puts an unplaced activity where `Candidates` found room for it.
  func place(_ activity: Int, at place: Place) {
    assert(!places[activity].isPlaced && place.isPlaced, "only an unplaced activity is placed")
    if journal.isOpen { journal.entries.append((activity, places[activity])) }
    addCosts(of: activity, at: place, sign: 1)
    update(activity, at: place, isPlacing: true)
    places[activity] = place
    medium -= Int(model.entries[activity].weight)
  }

  /// Takes an activity out of the schedule.
  func remove(_ activity: Int) {
    let place = places[activity]
    assert(place.isPlaced, "only a placed activity is removed")
    if journal.isOpen { journal.entries.append((activity, place)) }
    places[activity] = .unplaced
    update(activity, at: place, isPlacing: false)
    addCosts(of: activity, at: place, sign: -1)
    medium += Int(model.entries[activity].weight)
  }

  /// Runs `attempt`; undoes all that it moved unless it returns true.
  func trying(_ attempt: () -> Bool) -> Bool {
    let isOuter = !journal.isOpen
    journal.isOpen = true
    let mark = journal.entries.count
    let isKept = attempt()
    if !isKept { undo(to: mark) }
    if isOuter {
      journal.isOpen = false
      journal.entries.removeAll(keepingCapacity: true)
    }
    return isKept
  }

  private func undo(to mark: Int) {
    journal.isOpen = false
    while journal.entries.count > mark {
      let (activity, place) = journal.entries.removeLast()
      if places[activity].isPlaced { remove(activity) }
      if place.isPlaced { self.place(activity, at: place) }
    }
    journal.isOpen = true
  }

  /// Keeps everything but the costs.
  private func update(_ activity: Int, at place: Place, isPlacing: Bool) {
    let entry = model.entries[activity]
    let mask = Periods.mask(start: Int(place.start), length: Int(entry.duration))
    let first = Int(place.day)
    let district = Int(entry.district)
    let sign: Int32 = isPlacing ? 1 : -1
    for offset in 0..<Int(entry.span) {
      let day = first + offset
      updateVenue(place, day: day, mask: mask, isPlacing: isPlacing)
      for slot in 0..<Int(entry.teamSlots) {
        let team = Int(place.teams[slot])
        updateTeam(team, activity, place, day: day, mask: mask, isPlacing: isPlacing)
        teamLoad[team * model.weekCount + Int(model.weekOf[day])] += sign * entry.duration
      }
      districtLoad[district * model.weekCount + Int(model.weekOf[day])] += sign * entry.duration
      updateGroupsAndResources(of: activity, place, day: day, mask: mask, sign: sign)
      for index in model.employersOf.range(activity) {
        let cell = Int(model.employersOf.items[index]) * model.dayCount + day
        employerDay[cell] = isPlacing ? employerDay[cell] + 1 : employerDay[cell] - 1
      }
      link(activity, offset: offset, day: day, isPlacing: isPlacing)
    }
    updateSpacing(kind: Int(entry.kind), district: district, day: first, sign: sign)
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
    let cell = venue * model.dayCount + day
    venueBusy[cell] = isPlacing ? venueBusy[cell] | mask : venueBusy[cell] & ~mask
  }

  private func updateTeam(
    _ team: Int, _ activity: Int, _ place: Place, day: Int, mask: UInt32, isPlacing: Bool
  ) {
    let cell = team * model.dayCount + day
    let base = cell * stopRoom
    let count = Int(teamCount[cell])
    if isPlacing {
      teamBusy[cell] |= mask
      var position = count
      while position > 0, places[Int(teamStops[base + position - 1])].start > place.start {
        teamStops[base + position] = teamStops[base + position - 1]
        position -= 1
      }
      teamStops[base + position] = Int32(activity)
      teamCount[cell] += 1
    } else {
      teamBusy[cell] &= ~mask
      var position = 0
      while teamStops[base + position] != Int32(activity) { position += 1 }
      while position + 1 < count {
        teamStops[base + position] = teamStops[base + position + 1]
        position += 1
      }
      teamCount[cell] -= 1
    }
  }

  private func updateGroupsAndResources(
    of activity: Int, _ place: Place, day: Int, mask: UInt32, sign: Int32
  ) {
    let start = Int(place.start)
    let end = start + Int(model.entries[activity].duration)
    for index in model.groupsOf.range(activity) {
      let cell = Int(model.groupsOf.items[index]) * model.dayCount + day
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

  private func link(_ activity: Int, offset: Int, day: Int, isPlacing: Bool) {
    let node = Int(firstNode[activity]) + offset
    if isPlacing {
      let next = dayHead[day]
      nodeNext[node] = next
      nodePrevious[node] = Place.none
      if next != Place.none { nodePrevious[Int(next)] = Int32(node) }
      dayHead[day] = Int32(node)
    } else {
      let next = nodeNext[node]
      let previous = nodePrevious[node]
      if previous == Place.none {
        dayHead[day] = next
      } else {
        nodeNext[Int(previous)] = next
      }
      if next != Place.none { nodePrevious[Int(next)] = previous }
    }
  }

  private func updateSpacing(kind: Int, district: Int, day: Int, sign: Int32) {
    let gap = Int(model.gapSame[kind * model.districtCount + district])
    if gap > 0 {
      let step = sign * Int32(model.weights.spacingSame)
      addTent(to: spacingSame, kind, district, day: day, gap: gap, step: step)
    }
    let near = Int(model.gapNeighbour[kind])
    if near > 0 {
      let step = sign * Int32(model.weights.spacingNeighbour)
      for index in model.neighbours.range(district) {
        let other = Int(model.neighbours.items[index])
        addTent(to: spacingNeighbour, kind, other, day: day, gap: near, step: step)
      }
    }
  }

  /// Adds `step` x (gap - distance) to every day nearer than the gap.
  private func addTent(
    to table: borrowing Buffer<Int32>, _ kind: Int, _ district: Int, day: Int, gap: Int,
    step: Int32
  ) {
    let centre = (kind * model.districtCount + district) * paddedDays + model.padding + day
    table[centre] += step * Int32(gap)
    for distance in 1..<max(1, min(gap, model.padding + 1)) {
      table[centre - distance] += step * Int32(gap - distance)
      table[centre + distance] += step * Int32(gap - distance)
    }
  }
}
