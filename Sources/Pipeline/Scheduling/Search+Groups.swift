import PlanModel

/// Moves of several activities at once: all of it is kept, or nothing.
extension Search {
  /// Runs a move that reports whether it could be made; keeps it if it costs no more than allowed
  /// or places more.
  @inline(__always)
  func attempt(_ move: (_ limit: Int) -> Bool) {
    let soft = state.soft
    let medium = state.medium
    let limit = soft &+ allowance()
    state.journal.isOpen = true
    let isMade = move(limit)
    let isKept =
      isMade && (state.medium < medium || state.medium == medium && state.soft <= limit)
    if !isKept { state.undo(to: 0) }
    state.journal.close()
  }

  /// What an activity saves at most by being placed: what is placed before it may cost so much more.
  @inline(__always)
  func saving(of activity: Int) -> Int {
    1 &+ model.weights.quarter &- model.entries[activity].floor
  }

  /// Exchanges the days of two activities of one district or of two that lie side by side.
  func swapDays(_ activity: Int) {
    let day = Int(state.places[activity].day)
    for _ in 0..<4 {
      guard let other = neighbour(of: activity) else { continue }
      let otherDay = Int(state.places[other].day)
      if otherDay < 0 || otherDay == day || !isAllowed(day, other) { continue }
      if !isAllowed(otherDay, activity) { continue }
      return attempt { limit in
        state.remove(activity)
        state.remove(other)
        return placeBest(activity, on: otherDay, below: limit &+ saving(of: other) &- state.soft)
          && placeBest(other, on: day, below: limit &+ 1 &- state.soft)
      }
    }
    relocate(activity, to: otherDay(for: activity))
  }

  /// Whether window and calendar let an activity begin on a day.
  @inline(__always)
  func isAllowed(_ day: Int, _ activity: Int) -> Bool {
    let bounds = model.entries[activity].bounds
    return day >= bounds.first && day <= bounds.last && model.calendarAllows(activity, day: day)
  }

  @inline(__always)
  func placeBest(_ activity: Int, on day: Int, below limit: Int) -> Bool {
    if !isWithin(day, activity) { return false }
    let dayCost = state.dayCost(of: activity, day: day)
    if limit != .max, dayCost &+ model.entries[activity].floor >= limit { return false }
    guard let best = candidates.best(for: activity, day: day, dayCost: dayCost, below: limit)
    else { return false }
    state.place(activity, at: best.place, adding: best.cost)
    return true
  }

  /// Moves all activities that are tied to one another by as many days.
  func shiftCourse(of activity: Int) {
    let course = model.components[Int(model.componentOf[activity])]
    let distance = (1 + chance.below(10)) * (chance.next() & 1 == 0 ? 1 : -1)
    if course.count > 12 { return }
    for member in course where !isMember[Int(member)] || !state.places[Int(member)].isPlaced {
      return
    }
    for member in course
    where !isAllowed(Int(state.places[Int(member)].day) + distance, Int(member)) {
      return
    }
    attempt { limit in
      for member in course { state.remove(Int(member)) }
      var most = limit &+ 1
      for member in course { most &+= saving(of: Int(member)) }
      for index in course.indices {
        // NB: Not in a variable of its own, or the next note would copy the whole journal.
        let (member, place) = state.journal.entries[index]
        most &-= saving(of: member)
        if !placeBest(member, on: Int(place.day) + distance, below: most &- state.soft) {
          return false
        }
      }
      return true
    }
  }

  /// Puts an activity at a drawn place, and those who stand there elsewhere.
  func eject(for activity: Int) {
    let day = chance.next() & 3 == 0 ? Int(state.places[activity].day) : otherDay(for: activity)
    guard day >= 0, let place = drawnPlace(for: activity, day: day) else { return }
    attempt { limit in
      if state.places[activity].isPlaced { state.remove(activity) }
      return isWithin(day, activity) && claim(place, for: activity, limit: limit)
    }
  }

  /// Places an activity and finds other places for at most four who stand in its way.
  private func claim(_ place: Place, for activity: Int, limit: Int) -> Bool {
    guard let blockers = state.blockers(of: activity, at: place, limit: 4) else { return false }
    for blocker in blockers where !isMember[blocker] { return false }
    for blocker in blockers { state.remove(blocker) }
    guard candidates.isFree(place, for: activity) else { return false }
    state.place(activity, at: place)
    let isPlacing = !unplaced.isEmpty
    for (index, blocker) in blockers.enumerated() {
      if !isPlacing, state.soft > limit { return false }
      let isLast = !isPlacing && index == blockers.count - 1
      if !reinsert(blocker, below: isLast ? limit &+ 1 &- state.soft : .max) { return false }
    }
    return true
  }

  /// Places an activity where it is cheapest, if it costs less than `limit` there.
  func reinsert(_ activity: Int, below limit: Int) -> Bool {
    let window = state.directWindow(of: activity)
    guard let best = candidates.best(for: activity, in: window, below: limit) else { return false }
    state.place(activity, at: best.place, adding: best.cost)
    return true
  }

  /// Tries to place one of those that have no place: by ejection, or by laying its course anew.
  func placeOneMore() {
    let index = chance.below(unplaced.count)
    let activity = unplaced[index]
    let days = model.daysOf.range(activity)
    if days.isEmpty { return }
    if !model.lags.range(activity).isEmpty, chance.next() & 1 == 0 {
      rebuildCourse(of: activity)
    } else {
      let day = Int(model.daysOf.items[days.lowerBound &+ chance.below(days.count)])
      if let place = drawnPlace(for: activity, day: day) {
        attempt { limit in isWithin(day, activity) && claim(place, for: activity, limit: limit) }
      }
    }
    unplaced.removeAll { state.places[$0].isPlaced }
  }

  /// Takes a course out and lays it again from a drawn day on.
  private func rebuildCourse(of activity: Int) {
    let course = model.components[Int(model.componentOf[activity])].map { Int($0) }
    if course.count > 60 { return }
    for member in course where !isMember[member] && state.places[member].isPlaced { return }
    attempt { _ in
      for member in course where state.places[member].isPlaced { state.remove(member) }
      let first = course[0]
      let days = model.daysOf.range(first)
      if !days.isEmpty {
        let day = Int(model.daysOf.items[days.lowerBound &+ chance.below(days.count)])
        if !placeBest(first, on: day, below: .max) { return false }
      }
      for member in course where !state.places[member].isPlaced {
        construction.placeBest(member)
      }
      return true
    }
  }
}
