import PlanModel

/// The places that an activity's own demands allow, whoever stands there now.
struct Wishes {
  private let model: Model
  private let activity: Int
  private let days: [Int]
  private let starts: [Int]
  private let venues: [Int32]
  private let teams: [[Int32]]
  /// The number of combinations, not all of which are allowed; at most `Int32.max`.
  let count: Int

  /// - Parameter day: The only day that is looked at; nil: all that it may have.
  init(of activity: Int, on day: Int? = nil, in model: Model) {
    self.model = model
    self.activity = activity
    let entry = model.entries[activity]
    let bounds = entry.bounds
    days =
      bounds.isEmpty
      ? []
      : (Int(bounds.first)...Int(bounds.last)).filter {
        (day == nil || day == $0) && model.calendarAllows(activity, day: $0)
      }
    starts = (0..<32).filter { entry.starts >> UInt32($0) & 1 == 1 }
    venues =
      entry.needsVenue
      ? model.venuesOf.range(activity).map { model.venuesOf.items[$0] } : [Place.none]
    teams = (0..<Int(entry.teamSlots)).map { slot in
      model.teamRows.range(Int(entry.firstTeamRow) + slot).map { model.teamRows.items[$0] }
    }
    count = ([days.count, starts.count, venues.count] + teams.map(\.count)).reduce(1) {
      $0 == 0 ? 0 : min(Int(Int32.max), $0 * $1)
    }
  }

  /// The place of a combination; nil where venue, team or calendar rule it out by themselves.
  func place(_ index: Int) -> Place? {
    var rest = index
    return place { size in
      defer { rest /= size }
      return rest % size
    }
  }

  /// A place drawn from all combinations.
  func place(drawn index: Int, by noise: Noise) -> Place? {
    var turn = 0
    return place { size in
      turn += 1
      return noise(index, turn) % size
    }
  }

  private func place(_ pick: (Int) -> Int) -> Place? {
    let entry = model.entries[activity]
    var place = Place.unplaced
    let start = starts[pick(starts.count)]
    place.venue = venues[pick(venues.count)]
    for slot in teams.indices { place.teams[slot] = Int16(teams[slot][pick(teams[slot].count)]) }
    let day = days[pick(days.count)]
    place.day = Int32(day)
    place.start = Int32(start)
    let mask = model.mask(activity, at: start)
    let isLong = entry.longStarts >> UInt32(start) & 1 == 1
    let first = day
    for day in model.days(of: activity, from: first) where model.takes(day, activity, from: first) {
      let heat = model.heatMask[Int(entry.district) * model.dayCount + day]
      let isTooHot = heat & mask != 0 || heat != 0 && isLong
      if model.forbiddenMask(activity, day: day) & mask != 0 { return nil }
      if place.venue != Place.none {
        if model.venueClosed[model.venueCell(Int(place.venue), day: day)] & mask != 0 { return nil }
        if isTooHot, !model.venueIsIndoor[Int(place.venue)] { return nil }
      } else if isTooHot, entry.isOutdoor {
        return nil
      }
      for slot in teams.indices {
        let team = place.teams[slot]
        if model.teamClosed[model.teamCell(Int(team), day: day)] & mask != 0 { return nil }
        for earlier in 0..<slot where place.teams[earlier] == team { return nil }
      }
    }
    return place
  }
}
