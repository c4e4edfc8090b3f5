import PlanModel

/// Lays out a schedule from nothing: what is pinned first, then the hardest to place, each at the
/// cheapest place that is open to it. Activities tied by precedences go together, in their order,
/// and districts that have nothing in common one after the other: what lies close together is soon
/// read again.
struct Construction {
  let state: State
  let candidates: Candidates
  let noise: Noise
  /// By district.
  private let clusters: [Int]

  private var model: Model { state.model }

  init(state: State, candidates: Candidates, noise: Noise) {
    self.state = state
    self.candidates = candidates
    self.noise = noise
    clusters = state.model.clusters()
  }

  /// Places what it can: what stands somewhere already, then what has been announced where it
  /// stood, then the hardest first.
  ///
  /// - Parameter announcedFirst: What has been announced comes before what stands.
  func run(
    from known: [Placement?] = [], announcedFirst: Bool = false, isCancelled: () -> Bool
  ) {
    let order = order()
    if announcedFirst { placeAnnounced(order) }
    for component in order {
      for member in model.components[component] where model.entries[Int(member)].isPinned {
        let activity = Int(member)
        // A pin may leave venue and teams open, and another choice than before takes others' room.
        if !state.places[activity].isPlaced, activity < known.count,
          let placement = known[activity]
        {
          keep(activity, at: Place(placement))
        }
        if !state.places[activity].isPlaced { placeBest(activity) }
      }
    }
    for (activity, placement) in known.enumerated() {
      if let placement, !state.places[activity].isPlaced { keep(activity, at: Place(placement)) }
    }
    placeAnnounced(order)
    for component in order {
      if isCancelled() { return }
      for member in model.components[component] where !state.places[Int(member)].isPlaced {
        placeBest(Int(member))
      }
    }
  }

  private func placeAnnounced(_ order: [Int]) {
    for component in order {
      for member in model.components[component] { placeWhereAnnounced(Int(member)) }
    }
  }

  /// Moves each activity once to where it is cheapest, now that it sees all the others. What has
  /// been announced stays: nobody is phoned because a better place turned up.
  func settle(isCancelled: () -> Bool) {
    let cluster = (0..<model.activityCount).map { clusters[Int(model.entries[$0].district)] }
    let order = cluster.indices.sorted { (cluster[$0], $0) < (cluster[$1], $1) }
    for activity in order where state.places[activity].isPlaced {
      if isCancelled() { return }
      let place = state.places[activity]
      let entry = model.entries[activity]
      if entry.hasPrevious, place.isSameForSubscribers(as: model.previous[activity]) { continue }
      let cost = state.remove(activity)
      if !placeBest(activity, below: cost + 1) { state.place(activity, at: place) }
    }
  }

  private func placeWhereAnnounced(_ activity: Int) {
    if !model.entries[activity].hasPrevious || state.places[activity].isPlaced { return }
    keep(activity, at: model.previous[activity])
  }

  /// Places an activity where it stood, unless that would break a rule.
  private func keep(_ activity: Int, at place: Place) {
    let window = state.directWindow(of: activity)
    if place.day < window.first || place.day > window.last { return }
    if candidates.isOpen(place, for: activity) { state.place(activity, at: place) }
  }

  /// Places an activity at its cheapest place; false where none is open that costs less than
  /// `limit`.
  @discardableResult
  func placeBest(_ activity: Int, below limit: Int = .max) -> Bool {
    let window = state.window(of: activity)
    var best = candidates.best(for: activity, in: window.hopeful, below: limit)
    if best == nil, window.direct != window.hopeful {
      // Some partner may stay out; then its lags do not bind.
      best = candidates.best(for: activity, in: window.direct, below: limit)
    }
    guard let best else { return false }
    state.place(activity, at: best.place, adding: best.cost)
    return true
  }

  /// Components by how little room they have, pinned ones first.
  private func order() -> [Int] {
    let room = (0..<model.activityCount).map { state.room(of: $0) }
    let keys = model.components.indices.map { index in
      let members = model.components[index].map { Int($0) }
      let isPinned = members.contains { model.entries[$0].isPinned }
      return (
        isPinned ? 0 : 1, clusters[Int(model.entries[members[0]].district)],
        isPinned ? -(members.map { Int(model.entries[$0].weight) }.max() ?? 0) : 0,
        members.map { room[$0] }.min() ?? 0, noise(index, 1)
      )
    }
    return model.components.indices.sorted {
      keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1]
    }
  }
}

extension State {
  /// The days left to an activity: `direct` by its own bounds and by partners that are placed,
  /// `hopeful` also by those that are not placed yet and are to follow.
  func window(of activity: Int) -> (direct: Model.Bounds, hopeful: Model.Bounds) {
    let direct = directWindow(of: activity)
    if model.lags.range(activity).isEmpty { return (direct, direct) }
    return (direct, hopeful(activity, model.components[Int(model.componentOf[activity])]))
  }

  /// The days left to an activity by its own bounds and by partners that are placed.
  func directWindow(of activity: Int) -> Model.Bounds {
    var window = model.entries[activity].bounds
    for index in model.lags.range(activity) {
      let lag = model.lags.items[index]
      let place = places[Int(lag.other)]
      if place.isPlaced {
        let at = Model.Bounds(first: place.day, last: place.day)
        _ = Propagation.narrow(&window, by: at, lag)
      }
    }
    return window
  }

  private func hopeful(_ activity: Int, _ component: [Int32]) -> Model.Bounds {
    for member in component {
      let place = places[Int(member)]
      reach[Int(member)] =
        place.isPlaced
        ? Model.Bounds(first: place.day, last: place.day) : model.bounds[Int(member)]
    }
    var changed = true
    var rounds = 0
    while changed, rounds <= component.count {
      changed = false
      rounds += 1
      for member in component where !places[Int(member)].isPlaced {
        for index in model.lags.range(Int(member)) {
          let lag = model.lags.items[index]
          if model.bounds[Int(lag.other)].isEmpty { continue }
          var bounds = reach[Int(member)]
          if Propagation.narrow(&bounds, by: reach[Int(lag.other)], lag) {
            reach[Int(member)] = bounds
            changed = true
          }
        }
      }
    }
    return reach[activity]
  }

  /// Candidate days x venues x teams for each period taken: the less, the sooner it is placed.
  func room(of activity: Int) -> Int {
    let entry = model.entries[activity]
    let bounds = model.bounds[activity]
    if bounds.isEmpty { return 0 }
    var days = 0
    for day in Int(bounds.first)...Int(bounds.last) where model.calendarAllows(activity, day: day) {
      days += 1
    }
    var choices = entry.needsVenue ? model.venuesOf.range(activity).count : 4
    for slot in 0..<Int(entry.teamSlots) {
      choices = choices * model.teamRows.range(Int(entry.firstTeamRow) + slot).count
    }
    return 64 * days * choices / Int(entry.duration * entry.span)
  }
}
