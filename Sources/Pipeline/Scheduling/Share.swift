import PlanModel

/// What an activity takes where it stands, so that it can be priced elsewhere as if it were not
/// there: most places that a search looks at are no better, and an activity that is only lifted
/// has nothing to be put back.
struct Share: BitwiseCopyable {
  var day: Int
  var week: Int
  var quarter: Int
  var township: Int
  var team: Int
  /// Cells of its venue and of its team on its day.
  var venueCell: Int
  var teamCell: Int
  var mask: UInt32
  var duration: Int

  /// While nothing is lifted. The day is further away than any gap is wide.
  static let none = Share(
    day: Int.min / 4, week: -1, quarter: -1, township: -1, team: -1, venueCell: -1, teamCell: -1,
    mask: 0, duration: 0)

  /// What it adds to the cost of a day by a gap and a weight.
  @inline(__always)
  func tent(at day: Int, gap: Int, weight: Int) -> Int {
    max(0, gap &- abs(self.day &- day)) &* weight
  }
}

extension Problem {
  /// Whether all that an activity takes can be left out of a price by a `Share`.
  func canBeLifted(_ activity: Activity) -> Bool {
    if activity.span != 1 || !activity.lengths.isEmpty || activity.load != 0 { return false }
    if activity.skills.count > 1 || !activity.draws.isEmpty { return false }
    if activity.groups.contains(where: { !groups[$0].isExclusive }) { return false }
    guard let wish = activity.series.map({ series[$0] }) else { return true }
    return wish.minDaysWeight == 0 && wish.sameVenueWeight == 0
  }
}

extension State {
  /// Leaves a placed activity out of what places cost and of what is taken.
  ///
  /// - Returns: what it would cost to put it back.
  @inline(__always)
  func lift(_ activity: Int) -> Int {
    home = places[activity]
    if !model.entries[activity].canBeLifted { return remove(activity) }
    let place = home
    let day = Int(place.day)
    let team = model.entries[activity].teamSlots > 0 ? Int(place.teams[0]) : -1
    let venue = Int(place.venue)
    let takesVenue = venue >= 0 && !model.entries[activity].sharesVenue
    share = Share(
      day: day, week: Int(model.weekOf[day]), quarter: Int(model.quarterOf[day]),
      township: venue >= 0 ? Int(model.venueTownship[venue]) : -1, team: team,
      venueCell: takesVenue && !model.venueIsShared[venue] ? model.venueCell(venue, day: day) : -1,
      teamCell: team >= 0 ? model.teamCell(team, day: day) : -1,
      mask: model.mask(activity, at: Int(place.start)),
      duration: Int(model.entries[activity].duration))
    return cost(of: activity, at: place)
  }

  /// Puts the activity that is lifted back where it was.
  @inline(__always)
  func putBack(_ activity: Int, cost: Int) {
    if model.entries[activity].canBeLifted {
      share = .none
    } else {
      place(activity, at: home, adding: cost)
    }
  }

  /// Moves the activity that is lifted to where it costs something else than before.
  func move(_ activity: Int, to place: Place, cost: Int, from old: Int) {
    if !model.entries[activity].canBeLifted {
      return self.place(activity, at: place, adding: cost)
    }
    assert(cost == self.cost(of: activity, at: place), "a place costs what it was taken for")
    share = .none
    if journal.isOpen { journal.note(activity, home) }
    update(activity, at: home, isPlacing: false)
    update(activity, at: place, isPlacing: true)
    places[activity] = place
    soft &+= cost &- old
  }
}
