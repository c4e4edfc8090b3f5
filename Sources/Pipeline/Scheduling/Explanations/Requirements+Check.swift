import CivilTime
import PlanModel

/// Whether part of the requirements leaves a place open.
extension Requirements {
  /// Walks through the days; requirements that are not in `kept` do not count.
  func isOpen(keeping kept: Set<Requirement>) -> Bool {
    let standing = others.filter { kept.contains(.activity($0.index)) }
    var byDay: [Int: [Neighbour]] = [:]
    for other in standing { for day in other.days { byDay[day, default: []].append(other) } }
    let last = problem.days.count - activity.span
    guard last >= 0, hasPossiblePins(kept) else { return false }
    for day in 0...last where allows(day, kept) && keepsOrder(day, standing, kept) {
      let days = problem.days(of: activity, from: day)
      guard hasStock(from: day, days, standing, kept) else { continue }
      let near = days.map { (day: $0, others: byDay[$0] ?? []) }
      let closed = closedPeriods(near, kept)
      for start in 0..<problem.grid.periodsPerDay where allows(start: start, kept) {
        let length = activity.length(at: start)
        let mask = Periods.mask(start: start, length: length)
        if start + length <= problem.grid.periodsPerDay, closed & mask == 0,
          hasVenue(near, length: length, mask, kept),
          hasTeams(near, start: start, mask, kept)
        {
          return true
        }
      }
    }
    return false
  }

  private func hasPossiblePins(_ kept: Set<Requirement>) -> Bool {
    if kept.contains(.pinnedVenue), !activity.needsVenue { return false }
    let teams = activity.pin.teams?.count ?? activity.skills.count
    return !kept.contains(.pinnedTeams) || teams == activity.skills.count
  }

  // MARK: Days and hours

  private func allows(_ day: Int, _ kept: Set<Requirement>) -> Bool {
    if let pinned = activity.pin.day { return !kept.contains(.pinnedDay) || pinned == day }
    if kept.contains(.window), !activity.window.contains(day) { return false }
    if kept.contains(.leadTime), day < activity.submitted + problem.rules.lead(of: activity) {
      return false
    }
    if kept.contains(.dayKinds),
      problem.days(of: activity, from: day).contains(where: {
        activity.dayKinds >> problem.days[$0].kind.bit & 1 == 0
      })
    {
      return false
    }
    let weekday = problem.days[day].date.weekday.rawValue - 1
    return !kept.contains(.weekdays) || activity.weekdays >> weekday & 1 == 1
  }

  private func allows(start: Int, _ kept: Set<Requirement>) -> Bool {
    if let pinned = activity.pin.start { return !kept.contains(.pinnedStart) || pinned == start }
    return !kept.contains(.hours) || activity.starts >> UInt32(start) & 1 == 1
  }

  private func keepsOrder(
    _ day: Int, _ standing: [Neighbour], _ kept: Set<Requirement>
  ) -> Bool {
    problem.precedences.allSatisfy { binding in
      guard binding.before == index || binding.after == index else { return true }
      let other = binding.before == index ? binding.after : binding.before
      guard kept.contains(.order(other)),
        let place = standing.first(where: { $0.index == other })?.placement
      else { return true }
      let lag = binding.before == index ? place.day - day : day - place.day
      return binding.minLag <= lag && lag <= binding.maxLag
    }
  }

  /// Periods that the activity itself, people and things close, whatever the venue and the teams.
  private func closedPeriods(
    _ near: [(day: Int, others: [Neighbour])], _ kept: Set<Requirement>
  ) -> UInt32 {
    var closed: UInt32 = 0
    for (day, others) in near {
      if kept.contains(.forbidden) {
        for cells in activity.forbidden where cells.day == day { closed |= cells.periods }
      }
      for group in activity.groups
      where problem.groups[group].isExclusive && kept.contains(.group(group)) {
        for other in others where other.activity.groups.contains(group) { closed |= other.mask }
      }
      for use in activity.totalUses where kept.contains(.resource(Int(use.resource))) {
        closed |= exhausted(Int(use.resource), amount: Int(use.amount), day, others)
      }
    }
    return closed
  }

  private func exhausted(
    _ resource: Int, amount: Int, _ day: Int, _ others: [Neighbour]
  ) -> UInt32 {
    let limit = problem.resources[resource].quantity(on: day) - amount
    func taken(_ other: Neighbour) -> Int {
      other.activity.uses.reduce(0) { $1.resource == resource ? $0 + $1.amount : $0 }
    }
    if problem.resources[resource].isPerDay {
      return others.reduce(0) { $0 + taken($1) } > limit ? .max : 0
    }
    return (0..<problem.grid.periodsPerDay).reduce(UInt32(0)) { closed, period in
      let used = others.reduce(0) {
        $1.mask >> UInt32(period) & 1 == 1 ? $0 + taken($1) : $0
      }
      return used > limit ? closed | 1 << UInt32(period) : closed
    }
  }

  private func hasStock(
    from first: Int, _ days: [Int], _ standing: [Neighbour], _ kept: Set<Requirement>
  ) -> Bool {
    for stock in Set(activity.draws.filter { $0.amount > 0 }.map(\.stock))
    where kept.contains(.stock(stock)) {
      let row = problem.stocks[stock]
      var drawn = [Int](repeating: 0, count: problem.days.count)
      func draw(_ activity: Problem.Activity, _ first: Int, _ days: [Int]) {
        for draw in activity.draws where draw.stock == stock {
          for day in draw.isDaily ? days : [first] where row.days.contains(day) {
            drawn[day] += draw.amount
          }
        }
      }
      for other in standing { draw(other.activity, other.placement.day, other.days) }
      let before = drawn
      draw(activity, first, days)
      if before == drawn { continue }
      var left = 0
      var own = 0
      for day in problem.days.indices {
        left -= drawn[day]
        own += drawn[day] - before[day]
        let supplied = row.supplies.reduce(0) { $1.day <= day ? $0 + $1.amount : $0 }
        if own > 0, row.days.contains(day), supplied + left < 0 { return false }
      }
    }
    return true
  }

  // MARK: Venue and teams

  private func hasVenue(
    _ near: [(day: Int, others: [Neighbour])], length: Int, _ mask: UInt32,
    _ kept: Set<Requirement>
  ) -> Bool {
    venues.contains { venue in
      guard let venue else {
        let isMissing = activity.needsVenue && kept.contains(.venueType)
        return !isMissing && !isTooHot(near, activity.isOutdoor, length: length, mask, kept)
      }
      return accepts(venue, kept)
        && !isTooHot(near, !problem.venues[venue].isIndoor, length: length, mask, kept)
        && near.allSatisfy { isFree(venue, on: $0.day, $0.others, mask, kept) }
    }
  }

  private func accepts(_ venue: Int, _ kept: Set<Requirement>) -> Bool {
    let row = problem.venues[venue]
    let isNamed = activity.venues.contains(venue)
    let isTypeRight =
      activity.venues.isEmpty ? activity.venueTypes.contains(row.type) : isNamed
    if kept.contains(.pinnedVenue), activity.pin.venue != venue { return false }
    if kept.contains(.venueType), !isTypeRight { return false }
    if kept.contains(.attendance), row.capacity < activity.attendance { return false }
    if kept.contains(.district), row.district != activity.district, !isNamed { return false }
    return !kept.contains(.indoor) || row.isIndoor
  }

  private func isFree(
    _ venue: Int, on day: Int, _ others: [Neighbour], _ mask: UInt32, _ kept: Set<Requirement>
  ) -> Bool {
    let row = problem.venues[venue]
    if kept.contains(.venueClosed(venue)) {
      let isOpen = row.openDayKinds >> problem.days[day].kind.bit & 1 == 1
      if !isOpen || row.closedDays.contains(day) || row.closedPeriods & mask != 0 { return false }
      if row.closedCells.contains(where: { $0.day == day && $0.periods & mask != 0 }) {
        return false
      }
    }
    if row.isShared || activity.sharesVenue { return true }
    return !others.contains {
      $0.placement.venue == venue && !$0.activity.sharesVenue && $0.mask & mask != 0
    }
  }

  private func isTooHot(
    _ near: [(day: Int, others: [Neighbour])], _ isOutdoors: Bool, length: Int, _ mask: UInt32,
    _ kept: Set<Requirement>
  ) -> Bool {
    guard isOutdoors, kept.contains(.heat) else { return false }
    return near.contains {
      let heat = problem.heatPeriods(in: activity.district, on: $0.day)
      return heat & mask != 0 || heat != 0 && length > problem.rules.heatLimit
    }
  }

  private func hasTeams(
    _ near: [(day: Int, others: [Neighbour])], start: Int, _ mask: UInt32,
    _ kept: Set<Requirement>
  ) -> Bool {
    let slots = activity.skills.indices.filter { kept.contains(.team($0)) }
    let free = slots.map { slot in
      teams[slot].filter { team in
        let isPinned = kept.contains(.pinnedTeams)
        return (!isPinned || activity.pin.teams?[slot] == team)
          && (!kept.contains(.teamArea) || problem.teams[team].serves.contains(activity.district))
          && near.allSatisfy {
            isFree(team, slot: slot, on: $0.day, $0.others, start: start, mask, kept)
          }
      }
    }
    return Self.canFill(free[...], without: [])
  }

  private func isFree(
    _ team: Int, slot: Int, on day: Int, _ others: [Neighbour], start: Int, _ mask: UInt32,
    _ kept: Set<Requirement>
  ) -> Bool {
    let row = problem.teams[team]
    if kept.contains(.teamOff(team)) {
      if row.offDays.contains(day) { return false }
      if row.offCells.contains(where: { $0.day == day && $0.periods & mask != 0 }) { return false }
    }
    let stops = others.filter { $0.placement.teams.contains(team) }
    if stops.contains(where: { $0.mask & mask != 0 || !leavesTime(to: $0, start: start) }) {
      return false
    }
    guard kept.contains(.teamLimit(team)) else { return true }
    if stops.count >= row.maxPerDay { return false }
    guard slot == 0, activity.load > 0 else { return true }
    let carried = stops.reduce(0) { $1.placement.teams.first == team ? $0 + $1.activity.load : $0 }
    return carried <= row.load - activity.load
  }

  /// Whether the way between a stop of the day and the activity can be made.
  private func leavesTime(to other: Neighbour, start: Int) -> Bool {
    guard problem.travel.takesTime else { return true }
    let end = start + activity.length(at: start)
    let otherStart = other.placement.start
    let otherEnd = otherStart + other.activity.length(at: otherStart)
    let (here, there) = (activity.district, other.activity.district)
    return otherStart >= end
      ? otherStart - end >= problem.travel.periods(from: here, to: there)
      : start - otherEnd >= problem.travel.periods(from: there, to: here)
  }

  private static func canFill(_ slots: ArraySlice<[Int]>, without taken: [Int]) -> Bool {
    guard let first = slots.first else { return true }
    return first.contains {
      !taken.contains($0) && canFill(slots.dropFirst(), without: taken + [$0])
    }
  }
}
