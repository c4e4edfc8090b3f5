import PlanModel

/// What placing an activity would add to the soft cost, term by term: of its day, of its start, of
/// its venue and of each of its teams. The search adds the terms up, `terms` keeps them apart by
/// rule; both see the same functions, so that an explanation cannot differ from what was
/// optimised. The activity itself must be unplaced or lifted while they are asked.
extension State {
  /// Calls `add` with what a place would add to the soft cost, rule by rule; a rule may come up
  /// several times, also with a negative cost where something missing would be filled.
  @inline(__always)
  func terms(of activity: Int, at place: Place, add: (SoftRule, Int) -> Void) {
    let day = Int(place.day)
    let start = Int(place.start)
    dayTerms(of: activity, day: day, add: add)
    startTerms(of: activity, day: day, start: start, add: add)
    venueTerms(of: activity, venue: place.venue, add: add)
    for slot in 0..<Int(model.entries[activity].teamSlots) {
      let team = Int(place.teams[slot])
      add(.weekTeam, weekCost(of: activity, day: day, team: team))
      add(.weekTeam, longerWeekCost(of: activity, day: day, start: start, team: team))
      add(.travel, travelCost(of: activity, day: day, start: start, team: team))
    }
    add(.disruption, teamsMoved(of: activity, teams: place.teams))
  }

  /// What a place would add to the soft cost.
  func cost(of activity: Int, at place: Place) -> Int {
    var cost = 0
    terms(of: activity, at: place) { cost &+= $1 }
    return cost
  }

  /// The cost of a day, whatever start, venue and teams.
  @inline(__always)
  func dayCost(of activity: Int, day: Int) -> Int {
    var cost = 0
    dayTerms(of: activity, day: day) { cost &+= $1 }
    return cost
  }

  /// The cost of a start on a day.
  @inline(__always)
  func startCost(of activity: Int, day: Int, start: Int) -> Int {
    var cost = 0
    startTerms(of: activity, day: day, start: start) { cost &+= $1 }
    return cost
  }

  /// The cost of a venue.
  @inline(__always)
  func venueCost(of activity: Int, venue: Int32) -> Int {
    var cost = 0
    venueTerms(of: activity, venue: venue) { cost &+= $1 }
    return cost
  }

  @inline(__always)
  func dayTerms(of activity: Int, day: Int, add: (SoftRule, Int) -> Void) {
    let weights = model.weights
    let entry = model.entries[activity]
    let district = Int(entry.district)
    if entry.wantsWeekend || entry.wantsMarket {
      let isMet =
        entry.wantsWeekend && model.dayClass[day] / 7 == 1
        || entry.wantsMarket && model.isMarket[district * model.dayCount + day]
      if !isMet { add(.preferredDay, weights.preferenceMissed * Int(entry.priority)) }
    }
    if entry.hasTarget {
      add(.targetDay, weights.targetDay * min(abs(day - entry.target), weights.targetCap))
    }
    if entry.hasPrevious, Int(model.previous[activity].day) != day {
      let moved = min(abs(Int(model.previous[activity].day) - day), weights.disruptDayCap)
      add(.disruption, weights.disruptDay + weights.disruptDayStep * moved)
    }
    let row = Int(entry.kind) * model.districtCount + district
    let cell = row * paddedDays + model.padding + day
    let own = share.tent(at: day, gap: Int(model.gapSame[row]), weight: weights.spacingSame)
    let mates = entry.series == Place.none ? 0 : spacingToMates(of: activity, entry, day: day)
    add(.spacingSame, Int(spacingSame[cell]) &- own &- mates)
    add(.spacingNeighbour, Int(spacingNeighbour[cell]))
    let load = loadCost(of: activity, day: day, length: Int(entry.duration))
    add(.weekDistrict, load)
    let quarter = Int(model.quarterOf[day])
    let others =
      districtQuarter[district &* model.quarterCount &+ quarter]
      &- (share.quarter == quarter ? 1 : 0)
    if others < model.quarterTarget[district] { add(.quarter, -weights.quarter) }
    for index in model.employersOf.range(activity) {
      let employer = Int(model.employersOf.items[index])
      let first = day
      for day in model.days(of: activity, from: first)
      where model.takes(day, activity, from: first) {
        add(.employerSameDay, weights.employerSameDay * othersAsked(employer, on: day))
      }
    }
    if entry.series != Place.none { addSeriesDay(of: Int(entry.series), day: day, add) }
  }

  /// Activities that an employer is asked to on a day, besides the one that is priced: where that is
  /// lifted it still counts itself.
  @inline(__always)
  private func othersAsked(_ employer: Int, on day: Int) -> Int {
    Int(employerDay[model.employerCell(employer, day: day)]) &- (share.day == day ? 1 : 0)
  }

  @inline(__always)
  private func addSeriesDay(of series: Int, day: Int, _ add: (SoftRule, Int) -> Void) {
    let wish = model.seriesWishes[series]
    if wish.minDaysWeight == 0 { return }
    let days = Int(seriesDays[series])
    if days == 0 {
      add(.seriesDays, wish.minDaysWeight * max(0, wish.minDays - 1))
    } else if days < wish.minDays, seriesDay[series * model.dayCount + day] == 0 {
      add(.seriesDays, -wish.minDaysWeight)
    }
  }

  /// What the spacing table charges for activities of the same series, who keep no distance.
  @inline(__always)
  private func spacingToMates(of activity: Int, _ entry: Model.Entry, day: Int) -> Int {
    let gap = Int(model.gapSame[Int(entry.kind) * model.districtCount + Int(entry.district)])
    var cost = 0
    for index in model.seriesMembers.range(Int(entry.series)) {
      let mate = Int(model.seriesMembers.items[index])
      let place = places[mate]
      if mate == activity || !place.isPlaced { continue }
      if model.entries[mate].kind != entry.kind || model.entries[mate].district != entry.district {
        continue
      }
      cost += model.weights.spacingSame * max(0, gap - abs(Int(place.day) - day))
    }
    return cost
  }

  /// What so many periods a day cost its district's weeks.
  @inline(__always)
  private func loadCost(of activity: Int, day: Int, length: Int) -> Int {
    let district = Int(model.entries[activity].district)
    let target = Int(model.districtTarget[district])
    var cost = 0
    eachWeek(of: activity, from: day) { week, days in
      let own = share.week == week ? share.duration : 0
      let load = Int(districtLoad[district &* model.weekCount &+ week]) &- own
      cost &+= max(0, load + days * length - target) - max(0, load - target)
    }
    return cost * model.weights.weekDistrict
  }

  /// Weeks that an activity touches, with the number of its days in each.
  @inline(__always)
  func eachWeek(of activity: Int, from day: Int, _ body: (Int, Int) -> Void) {
    let span = Int(model.entries[activity].span)
    if span == 1 { return body(Int(model.weekOf[day]), 1) }
    var first = day
    while first < day + span {
      var end = first
      var days = 0
      while end < day + span, model.weekOf[end] == model.weekOf[first] {
        if model.takes(end, activity, from: day) { days += 1 }
        end += 1
      }
      body(Int(model.weekOf[first]), days)
      first = end
    }
  }

  /// Whether one start of a day costs more than another.
  @inline(__always)
  func startMatters(to activity: Int, day: Int) -> Bool {
    if model.entries[activity].hasPrevious || model.entries[activity].hasLengths { return true }
    for index in model.groupsOf.range(activity)
    where model.groupCompactness[Int(model.groupsOf.items[index])] != 0 {
      return true
    }
    for index in model.employersOf.range(activity) {
      let employer = Int(model.employersOf.items[index])
      for day in model.days(of: activity, from: day)
      where othersAsked(employer, on: day) > 0 {
        return true
      }
    }
    return false
  }

  @inline(__always)
  func startTerms(of activity: Int, day: Int, start: Int, add: (SoftRule, Int) -> Void) {
    let entry = model.entries[activity]
    if entry.hasPrevious, Int(model.previous[activity].start) != start {
      add(.disruption, model.weights.disruptStart)
    }
    if entry.hasLengths {
      let longer = loadCost(of: activity, day: day, length: model.length(activity, at: start))
      add(.weekDistrict, longer - loadCost(of: activity, day: day, length: Int(entry.duration)))
    }
    let employers = model.employersOf.range(activity)
    if !employers.isEmpty {
      let pairs = overlaps(of: activity, entry, day: day, start: start)
      add(.employerOverlap, pairs * model.weights.employerOverlap)
      // The day's cost holds every pair of a day, these among them.
      add(.employerSameDay, -pairs * model.weights.employerSameDay)
    }
    for index in model.groupsOf.range(activity) {
      let group = Int(model.groupsOf.items[index])
      let cost = Int(model.groupCompactness[group])
      if cost == 0 { continue }
      let mask = model.mask(activity, at: start)
      let first = day
      for day in model.days(of: activity, from: first)
      where model.takes(day, activity, from: first) {
        let own = share.day == day ? share.mask : 0
        let before = groupBusy[model.groupCell(group, day: day)] & ~own
        add(.compactness, cost * (Periods.lonely(in: before | mask) - Periods.lonely(in: before)))
      }
    }
  }

  /// Pairs of this and another activity that an employer would have to attend at once.
  private func overlaps(of activity: Int, _ entry: Model.Entry, day: Int, start: Int) -> Int {
    var pairs = 0
    let end = start + model.length(activity, at: start)
    let first = day
    for index in model.employersOf.range(activity) {
      let employer = Int(model.employersOf.items[index])
      for day in model.days(of: activity, from: first)
      where model.takes(day, activity, from: first)
        && othersAsked(employer, on: day) > 0
      {
        for member in model.employees.range(employer) {
          let other = Int(model.employees.items[member])
          let place = places[other]
          let offset = day - Int(place.day)
          if other == activity || !place.isPlaced { continue }
          if offset < 0 || offset >= model.entries[other].span { continue }
          if !model.takes(day, other, from: Int(place.day)) { continue }
          let otherEnd = Int(place.start) + model.length(other, at: Int(place.start))
          if start < otherEnd, Int(place.start) < end { pairs += 1 }
        }
      }
    }
    return pairs
  }

  @inline(__always)
  func venueTerms(of activity: Int, venue: Int32, add: (SoftRule, Int) -> Void) {
    let entry = model.entries[activity]
    if entry.hasPrevious, model.previous[activity].venue != venue {
      add(.disruption, model.weights.disruptVenue)
    }
    if venue == Place.none { return }
    let township = Int(model.venueTownship[Int(venue)])
    if township >= 0 {
      let others = townshipVisits[township] &- (share.township == township ? 1 : 0)
      if others < model.townshipTarget[township] { add(.township, -model.weights.township) }
    }
    if model.problem.rules.softCapacity {
      add(.seats, model.weights.seat * max(0, entry.attendance - model.venueCapacity[Int(venue)]))
    }
    if entry.series == Place.none { return }
    let weight = model.seriesWishes[Int(entry.series)].sameVenueWeight
    if weight == 0 { return }
    var isFirst = true
    for index in model.seriesMembers.range(Int(entry.series)) {
      let other = places[Int(model.seriesMembers.items[index])]
      if !other.isPlaced || other.venue == Place.none { continue }
      if other.venue == venue { return }
      isFirst = false
    }
    if !isFirst { add(.seriesVenue, weight) }
  }
}
