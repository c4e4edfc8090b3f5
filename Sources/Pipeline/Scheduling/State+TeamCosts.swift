import PlanModel

/// What a team adds to the cost of a place, and whether it can be there in time.
extension State {
  /// What more work in its weeks costs a team, at the start from which it is least.
  @inline(__always)
  func weekCost(of activity: Int, day: Int, team: Int) -> Int {
    weekCost(of: activity, day: day, team: team, length: Int(model.entries[activity].duration))
  }

  /// What a start adds to that because the activity takes longer from there.
  @inline(__always)
  func longerWeekCost(of activity: Int, day: Int, start: Int, team: Int) -> Int {
    if !model.entries[activity].hasLengths { return 0 }
    let length = model.length(activity, at: start)
    return weekCost(of: activity, day: day, team: team, length: length)
      - weekCost(of: activity, day: day, team: team)
  }

  @inline(__always)
  private func weekCost(of activity: Int, day: Int, team: Int, length: Int) -> Int {
    let target = Int(model.teamTarget[team])
    var cost = 0
    eachWeek(of: activity, from: day) { week, days in
      let own = share.team == team && share.week == week ? share.duration : 0
      let load = Int(teamLoad[model.teamWeek(team, week)]) &- own
      cost += max(0, load + days * length - target) - max(0, load - target)
    }
    return cost * model.weights.weekTeam
  }

  /// The way that a team goes further for one more stop on each of the activity's days.
  @inline(__always)
  func travelCost(of activity: Int, day: Int, start: Int, team: Int) -> Int {
    if model.distances.count == 0 { return 0 }
    let entry = model.entries[activity]
    let here = Int(entry.district)
    let home = Int(model.teamHome[team])
    var points = 0
    let first = day
    for day in model.days(of: activity, from: first) where model.takes(day, activity, from: first) {
      let cell = model.teamCell(team, day: day)
      let count = Int(teamDays[cell].count)
      var before = home
      var after = home
      for position in 0..<count {
        let other = Int(teamStops[cell &* stopRoom &+ position])
        if other == activity { continue }
        if places[other].start >= Int32(truncatingIfNeeded: start) {
          after = Int(model.entries[other].district)
          break
        }
        before = Int(model.entries[other].district)
      }
      points += model.distance(before, here) + model.distance(here, after)
      points -= model.distance(before, after)
    }
    return points * model.weights.travel
  }

  /// The same where it does not depend on the start: a team with at most one other stop that day.
  ///
  /// - Parameter alone: The way there and back.
  @inline(__always)
  func wayAtAnyStart(of activity: Int, day: Int, team: Int, alone: Int) -> Int? {
    if model.distances.count == 0 { return 0 }
    var points = 0
    let first = day
    for day in model.days(of: activity, from: first) where model.takes(day, activity, from: first) {
      let cell = model.teamCell(team, day: day)
      switch teamDays[cell].count &- (share.teamCell == cell ? 1 : 0) {
      case 0: points &+= alone
      case 1 where model.isSymmetric:
        var stop = Int(teamStops[cell &* stopRoom])
        if share.teamCell == cell, stop == activity { stop = Int(teamStops[cell &* stopRoom &+ 1]) }
        stop = Int(model.entries[stop].district)
        let here = Int(model.entries[activity].district)
        let home = Int(model.teamHome[team])
        points &+= alone >> 1 &+ model.distance(here, stop)
        points &-= model.distance(stop, home)
      default: return nil
      }
    }
    return points &* model.weights.travel
  }

  /// Whether a team can reach the activity from its other stops of the day, and they from it.
  @inline(__always)
  func canTravel(_ team: Int, to activity: Int, day: Int, start: Int) -> Bool {
    if model.ways.count == 0 { return true }
    let first = day
    for day in model.days(of: activity, from: first) where model.takes(day, activity, from: first) {
      let cell = model.teamCell(team, day: day)
      for position in 0..<Int(teamDays[cell].count) {
        let other = Int(teamStops[cell * stopRoom + position])
        if other == activity { continue }
        if !leavesTime(between: other, and: activity, start: start) { return false }
      }
    }
    return true
  }

  /// Whether the way between a placed activity and one at `start` of the same day can be made.
  @inline(__always)
  func leavesTime(between other: Int, and activity: Int, start: Int) -> Bool {
    let entry = model.entries[activity]
    let otherStart = Int(places[other].start)
    let otherEnd = otherStart + model.length(other, at: otherStart)
    let end = start + model.length(activity, at: start)
    if otherStart < end, start < otherEnd { return true }
    let row = Int(model.entries[other].district), column = Int(entry.district)
    return otherStart >= end
      ? otherStart - end >= Int(model.ways[column &* model.districtCount &+ row])
      : start - otherEnd >= Int(model.ways[row &* model.districtCount &+ column])
  }

  /// What it costs that not the same teams come as announced.
  @inline(__always)
  func teamsMoved(of activity: Int, teams: SIMD16<Int16>) -> Int {
    if !model.entries[activity].hasPrevious { return 0 }
    return model.previous[activity].teams != teams ? model.weights.disruptTeam : 0
  }

  /// The same for an activity that needs one team.
  @inline(__always)
  func teamMoved(of activity: Int, team: Int16) -> Int {
    if !model.entries[activity].hasPrevious { return 0 }
    var teams = Place.unplaced.teams
    teams[0] = team
    return teamsMoved(of: activity, teams: teams)
  }
}
