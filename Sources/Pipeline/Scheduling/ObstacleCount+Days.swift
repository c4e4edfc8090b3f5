import CivilTime
import PlanModel

extension ObstacleCount {
  /// Counts the candidates of one day.
  func count(_ index: Int, day: Int, _ kept: Kept) {
    let activity = problem.activities[index]
    let entry = model.entries[index]
    let cells = kept.venues.count * kept.teams.count
    if let rule = calendarObstacle(to: activity, day: day) {
      return add(rule, kept.starts.count * cells)
    }
    let days = model.days(of: index, from: day).filter { model.takes($0, index, from: day) }
    let forbidden = days.reduce(0) { $0 | model.forbiddenMask(index, day: $1) }
    var starts: [Int] = []
    for start in kept.starts {
      let isAllowed = activity.pin.start != nil || activity.starts >> start & 1 == 1
      if !isAllowed || start + activity.length(at: start) > model.periodCount {
        add(.start, cells)
      } else if forbidden & model.mask(index, at: start) != 0 {
        add(.forbidden, cells)
      } else {
        starts.append(start)
      }
    }
    if starts.isEmpty { return }

    /// By start: the venues that are left.
    var venues = [[Int?]](repeating: [], count: 32)
    for venue in kept.venues {
      if let rule = staticObstacle(to: activity, at: venue) {
        add(rule, starts.count * kept.teams.count)
        continue
      }
      let closed = venue.map { venue in
        days.reduce(UInt32(0)) { $0 | model.venueClosed[model.venueCell(venue, day: $1)] }
      }
      let isOutdoors = venue.map { !model.venueIsIndoor[$0] } ?? entry.isOutdoor
      for start in starts {
        if (closed ?? 0) & model.mask(index, at: start) != 0 {
          add(.venueClosed, kept.teams.count)
        } else if isOutdoors, isTooHot(index, days: days, start: start) {
          add(.heat, kept.teams.count)
        } else {
          venues[start].append(venue)
        }
      }
    }
    starts = starts.filter { !venues[$0].isEmpty }
    // A team that is off for hours only is a matter of the start.
    let isPartial = days.contains { model.hasPartlyOff(on: $0) }
    for starts in isPartial ? starts.map({ [$0] }) : [starts] where !starts.isEmpty {
      let mask = isPartial ? model.mask(index, at: starts[0]) : .max
      let choice = TeamChoice(of: index, days: days, mask: mask, among: kept.teams, in: state)
      count(index, day: day, days: days, starts, venues, choice)
    }
  }

  /// Counts the candidates of a day for which a choice of teams is left.
  private func count(
    _ index: Int, day: Int, days: [Int], _ starts: [Int], _ venues: [[Int?]], _ choice: TeamChoice
  ) {
    let left = starts.reduce(0) { $0 + venues[$1].count }
    for (rule, count) in choice.closed { add(rule, left * count) }
    if choice.count == 0 { return }
    let partners = state.partnersInTheWay(of: index, day: day)
    if !partners.isEmpty {
      return add(.precedence, left * choice.count, blockers: partners)
    }
    for start in starts { count(index, days: days, start: start, venues[start], choice) }
  }

  private func isTooHot(_ index: Int, days: [Int], start: Int) -> Bool {
    let entry = model.entries[index]
    let isLong = entry.longStarts >> UInt32(start) & 1 == 1
    return days.contains { day in
      let heat = model.heatMask[Int(entry.district) * model.dayCount + day]
      return heat & model.mask(index, at: start) != 0 || heat != 0 && isLong
    }
  }

  /// Counts what is closed at one start because something is taken.
  private func count(
    _ index: Int, days: [Int], start: Int, _ venues: [Int?], _ choice: TeamChoice
  ) {
    let mask = model.mask(index, at: start)
    let rivals = state.groupRivals(of: index, days: days, mask: mask)
    if !rivals.isEmpty {
      return add(.groupOverlap, venues.count * choice.count, blockers: rivals)
    }
    var free = 0
    for venue in venues {
      guard let venue, !model.venueIsShared[venue], !model.entries[index].sharesVenue else {
        free += 1
        continue
      }
      let guests = state.guests(of: venue, days: days, mask: mask)
      if guests.isEmpty {
        free += 1
      } else {
        add(.venueOverlap, choice.count, blockers: guests)
      }
    }
    if free == 0 { return }
    let outcome = choice.outcome(start: start, mask: mask)
    for closed in outcome.closed { add(closed.rule, free * closed.count, blockers: closed.by) }
    let holders = state.holdersInTheWay(of: index, days: days, start: start, mask: mask)
    if outcome.left == 0 { return }
    if let holders { return add(.equipment, free * outcome.left, blockers: holders) }
    let loaded = choice.outcomeWithLoads(start: start, mask: mask)
    for closed in loaded.closed where closed.rule == .teamLoad {
      add(.teamLoad, free * closed.count, blockers: closed.by)
    }
    if loaded.left == 0 { return }
    if let short = state.shortage(of: index, from: days[0]) {
      let stock = Int(model.draws.items[short.draw].stock)
      return add(
        problem.stocks[stock].isMoney ? .budget : .stock, free * loaded.left,
        blockers: state.drawers(on: stock))
    }
    leave(open: free * loaded.left)
  }

  private func calendarObstacle(to activity: Problem.Activity, day: Int) -> HardRule? {
    let isPastHorizon = day + activity.span > model.dayCount
    if activity.pin.day != nil { return isPastHorizon ? .window : nil }
    if isPastHorizon || !activity.window.contains(day) { return .window }
    if day < activity.submitted + problem.rules.lead(of: activity) { return .leadTime }
    for day in problem.days(of: activity, from: day)
    where activity.dayKinds >> problem.days[day].kind.bit & 1 == 0 {
      return .dayType
    }
    let weekday = problem.days[day].date.weekday.rawValue - 1
    return activity.weekdays >> weekday & 1 == 0 ? .weekday : nil
  }

  private func staticObstacle(to activity: Problem.Activity, at venue: Int?) -> HardRule? {
    guard let venue else { return activity.needsVenue ? .venueType : nil }
    return problem.staticObstacle(for: activity, atVenue: venue)
  }
}

extension State {
  /// Placed activities whose lags a day breaks.
  fileprivate func partnersInTheWay(of activity: Int, day: Int) -> [Int] {
    var partners: [Int] = []
    for index in model.lags.range(activity) {
      let lag = model.lags.items[index]
      let other = places[Int(lag.other)]
      if !other.isPlaced { continue }
      let distance = Int(other.day) - day
      if distance < Int(lag.least) || distance > Int(lag.greatest),
        !partners.contains(Int(lag.other))
      {
        partners.append(Int(lag.other))
      }
    }
    return partners
  }

  fileprivate func groupRivals(of activity: Int, days: [Int], mask: UInt32) -> [Int] {
    var rivals: [Int] = []
    for index in model.groupsOf.range(activity) {
      let group = model.groupsOf.items[index]
      if !model.groupIsExclusive[Int(group)] { continue }
      for day in days where groupBusy[model.groupCell(Int(group), day: day)] & mask != 0 {
        eachActivity(on: day) { other in
          let isMember = model.groupsOf.range(other).contains {
            model.groupsOf.items[$0] == group
          }
          if isMember, takes(other, mask), !rivals.contains(other) { rivals.append(other) }
        }
      }
    }
    return rivals
  }

  fileprivate func guests(of venue: Int, days: [Int], mask: UInt32) -> [Int] {
    var guests: [Int] = []
    for day in days where venueBusy[model.venueCell(venue, day: day)] & mask != 0 {
      eachActivity(on: day) { other in
        if places[other].venue == Int32(venue), !model.entries[other].sharesVenue,
          takes(other, mask), !guests.contains(other)
        {
          guests.append(other)
        }
      }
    }
    return guests
  }

  /// Activities that hold what the resources lack; nil where they lack nothing.
  fileprivate func holdersInTheWay(
    of activity: Int, days: [Int], start: Int, mask: UInt32
  ) -> [Int]? {
    var isShort = false
    var holders: [Int] = []
    for index in model.uses.range(activity) {
      let use = model.uses.items[index]
      let isPerDay = resourceIsPerDay[Int(use.resource)]
      for day in days {
        let short = exhausted(use, day: day) & mask
        if short == 0 { continue }
        isShort = true
        eachActivity(on: day) { other in
          if isPerDay || takes(other, short), amount(of: Int(use.resource), heldBy: other) > 0,
            !holders.contains(other)
          {
            holders.append(other)
          }
        }
      }
    }
    return isShort ? holders : nil
  }

  /// Whether a placed activity takes one of the periods.
  @inline(__always)
  func takes(_ activity: Int, _ mask: UInt32) -> Bool {
    model.mask(activity, at: Int(places[activity].start)) & mask != 0
  }
}
