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
