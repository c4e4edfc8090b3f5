/// Every open place, and whether a given one is.
extension Candidates {
  /// Whether an activity could stand exactly there; bounds and lags are not looked at.
  func isOpen(_ place: Place, for activity: Int) -> Bool {
    let day = Int(place.day)
    guard day >= 0, day + Int(model.entries[activity].span) <= model.dayCount,
      (0..<model.periodCount).contains(Int(place.start)),
      model.calendarAllows(activity, day: day),
      open(activity, day: day) >> UInt32(place.start) & 1 == 1
    else { return false }
    var isVenueOpen = place.venue == Place.none && !model.entries[activity].needsVenue
    for index in 0..<venueTotal where venueIndex[index] == place.venue {
      isVenueOpen = venueStarts[index] >> UInt32(place.start) & 1 == 1
    }
    let slots = Int(model.entries[activity].teamSlots)
    for slot in 0..<slots {
      let isTeamOpen = ((slot == 0 ? 0 : slotEnd[slot - 1])..<slotEnd[slot]).contains {
        teamIndex[$0] == place.teams[slot] && isOpen($0, start: Int(place.start))
      }
      if !isTeamOpen || contains(place.teams, place.teams[slot], slot) { return false }
    }
    return isVenueOpen && (slots == Place.maxTeams || place.teams[slots] == Place.noTeam)
  }

  /// The same, without looking at any other place, for one whose start, venue and teams are among
  /// those that the activity's own demands allow.
  func isFree(_ place: Place, for activity: Int) -> Bool {
    if !model.entries[activity].canBeLifted { return isOpen(place, for: activity) }
    let day = Int(place.day)
    let start = Int(place.start)
    let mask = model.mask(activity, at: start)
    let isOwnDay = state.share.day == day
    if !model.calendarAllows(activity, day: day) { return false }
    if model.forbiddenMask(activity, day: day) & mask != 0 { return false }
    let heat = model.heatMask[Int(model.entries[activity].district) &* model.dayCount &+ day]
    var isOutdoor = model.entries[activity].isOutdoor
    if place.venue != Place.none {
      let cell = model.venueCell(Int(place.venue), day: day)
      let own = state.share.venueCell == cell ? state.share.mask : 0
      let busy =
        model.entries[activity].sharesVenue ? model.venueClosed[cell] : state.venueBusy[cell]
      if busy & ~own & mask != 0 { return false }
      isOutdoor = !model.venueIsIndoor[Int(place.venue)]
    }
    if isOutdoor, heat != 0 {
      let isLong = model.entries[activity].longStarts >> UInt32(start) & 1 == 1
      if heat & mask != 0 || isLong { return false }
    }
    if model.entries[activity].teamSlots > 0 {
      let team = Int(place.teams[0])
      let cell = model.teamCell(team, day: day)
      let isOwn = state.share.teamCell == cell
      if state.teamDays[cell].busy & ~(isOwn ? state.share.mask : 0) & mask != 0 { return false }
      if state.teamDays[cell].count &- (isOwn ? 1 : 0) >= state.teamRoom[team] { return false }
      if !state.canTravel(team, to: activity, day: day, start: start) { return false }
    }
    for index in model.groupsOf.range(activity) {
      let group = Int(model.groupsOf.items[index])
      let busy = state.groupBusy[model.groupCell(group, day: day)]
      if busy & ~(isOwnDay ? state.share.mask : 0) & mask != 0 { return false }
    }
    for index in model.uses.range(activity)
    where state.exhausted(model.uses.items[index], day: day) & mask != 0 {
      return false
    }
    return true
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
    if slot == Int(model.entries[activity].teamSlots) { return body(place) }
    for index in (slot == 0 ? 0 : slotEnd[slot - 1])..<slotEnd[slot]
    where isOpen(index, start: Int(place.start)) && !contains(place.teams, teamIndex[index], slot) {
      place.teams[slot] = teamIndex[index]
      eachTeams(slot: slot + 1, place: &place, body)
    }
    place.teams[slot] = Place.noTeam
  }

  func isOpen(_ index: Int, start: Int) -> Bool {
    teamStarts[index] >> UInt32(start) & 1 == 1
      && state.canTravel(Int(teamIndex[index]), to: activity, day: day, start: start)
  }
}
