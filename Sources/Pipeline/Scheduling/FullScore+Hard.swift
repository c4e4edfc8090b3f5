import CivilTime
import PlanModel

extension FullScore {
  /// Rules that one placement breaks or keeps by itself.
  mutating func countHardRulesOfOne() {
    for (_, activity, placement) in placed {
      countDayAndStart(of: activity, placement)
      countVenue(of: activity, placement)
      countTeams(of: activity, placement)
    }
  }

  private mutating func countDayAndStart(of activity: Problem.Activity, _ placement: Placement) {
    let pin = activity.pin
    let differs =
      pin.day.map { $0 != placement.day } ?? false
      || pin.start.map { $0 != placement.start } ?? false
      || pin.venue.map { $0 != placement.venue } ?? false
      || pin.teams.map { $0 != placement.teams } ?? false
    if differs { add(.pinned) }
    let days = days(of: activity, placement)
    let isPastHorizon = placement.day + activity.span > problem.days.count
    if pin.day == nil {
      if isPastHorizon || !activity.window.contains(placement.day) { add(.window) }
      let lead = problem.rules.lead(of: activity)
      if placement.day < activity.submitted + lead { add(.leadTime) }
      for day in days where activity.dayKinds >> problem.days[day].kind.bit & 1 == 0 {
        add(.dayType)
      }
      let weekday = problem.days[placement.day].date.weekday.rawValue - 1
      if activity.weekdays >> weekday & 1 == 0 { add(.weekday) }
    } else if isPastHorizon {
      add(.window)
    }
    if pin.start == nil, activity.starts >> placement.start & 1 == 0 { add(.start) }
    let end = placement.start + activity.length(at: placement.start)
    if end > problem.grid.periodsPerDay { add(.start) }
    for cells in activity.forbidden where days.contains(cells.day) {
      for period in placement.start..<min(32, end) where cells.periods >> period & 1 == 1 {
        add(.forbidden)
      }
    }
  }

  private mutating func countVenue(of activity: Problem.Activity, _ placement: Placement) {
    guard let index = placement.venue else {
      if activity.needsVenue { add(.venueType) }
      if activity.isOutdoor { countHeat(of: activity, placement) }
      return
    }
    let venue = problem.venues[index]
    if activity.venues.isEmpty {
      if !activity.venueTypes.contains(venue.type) { add(.venueType) }
      if venue.district != activity.district { add(.venueDistrict) }
    } else if !activity.venues.contains(index) {
      add(.venueType)
    }
    if venue.capacity < activity.attendance, !problem.rules.softCapacity { add(.venueCapacity) }
    if activity.isIndoor, !venue.isIndoor { add(.indoor) }
    let taken = Periods.mask(
      start: placement.start, length: activity.length(at: placement.start))
    for day in days(of: activity, placement) {
      let isOpen = venue.openDayKinds >> problem.days[day].kind.bit & 1 == 1
      let closed = venue.closedCells.reduce(venue.closedPeriods) {
        $1.day == day ? $0 | $1.periods : $0
      }
      if !isOpen || closed & taken != 0 || venue.closedDays.contains(day) { add(.venueClosed) }
    }
    if !venue.isIndoor { countHeat(of: activity, placement) }
  }

  private mutating func countHeat(of activity: Problem.Activity, _ placement: Placement) {
    let length = activity.length(at: placement.start)
    let taken = Periods.mask(start: placement.start, length: length)
    for day in days(of: activity, placement) {
      let hot = problem.heatPeriods(in: activity.district, on: day)
      if hot & taken != 0 || hot != 0 && length > problem.rules.heatLimit { add(.heat) }
    }
  }

  private mutating func countTeams(of activity: Problem.Activity, _ placement: Placement) {
    add(.teamSkill, abs(activity.skills.count - placement.teams.count))
    for (index, skill) in zip(placement.teams, activity.skills)
    where !problem.teams[index].skills.contains(skill) {
      add(.teamSkill)
    }
    for index in placement.teams {
      let team = problem.teams[index]
      if !team.serves.contains(activity.district) { add(.teamArea) }
      let taken = Periods.mask(
        start: placement.start, length: activity.length(at: placement.start))
      for day in days(of: activity, placement) {
        let isOff = team.offCells.contains { $0.day == day && $0.periods & taken != 0 }
        if isOff || team.offDays.contains(day) { add(.teamOff) }
      }
    }
  }

  /// Rules about what several activities share.
  mutating func countHardRulesOfSeveral() {
    for precedence in problem.precedences {
      guard let before = placements[precedence.before], let after = placements[precedence.after]
      else { continue }
      let lag = after.day - before.day
      if lag < precedence.minLag || lag > precedence.maxLag { add(.precedence) }
    }
    let periods = problem.grid.periodsPerDay
    for run in venueHoldings().byHolderAndDay() {
      for use in run.use(periods: periods) { add(.venueOverlap, use - 1) }
    }
    for run in groupHoldings().byHolderAndDay() where problem.groups[run.first!.holder].isExclusive
    {
      for use in run.use(periods: periods) { add(.groupOverlap, use - 1) }
    }
    for run in resourceHoldings().byHolderAndDay() {
      let resource = problem.resources[run.first!.holder]
      let quantity = resource.quantity(on: run.first!.day)
      if resource.isPerDay {
        add(.equipment, run.reduce(0) { $0 + $1.amount } - quantity)
      } else {
        for use in run.use(periods: periods) { add(.equipment, use - quantity) }
      }
    }
    for run in teamHoldings().byHolderAndDay() {
      for use in run.use(periods: periods) { add(.teamOverlap, use - 1) }
      add(.teamMaxPerDay, run.count - problem.teams[run.first!.holder].maxPerDay)
      countTravelTime(in: run)
    }
    for run in loadHoldings().byHolderAndDay() {
      let load = problem.teams[run.first!.holder].load
      add(.teamLoad, max(load, run.reduce(0) { $0 + $1.amount }) - load)
    }
  }

  /// Days on which more has been drawn from a stock than had come in.
  mutating func countStocks() {
    for (index, stock) in problem.stocks.enumerated() {
      var drawn = [Int](repeating: 0, count: problem.days.count)
      for (_, activity, placement) in placed {
        let days = days(of: activity, placement)
        for draw in activity.draws where draw.stock == index {
          for day in draw.isDaily ? days[...] : days.prefix(1) { drawn[day] += draw.amount }
        }
      }
      var left = 0
      for day in problem.days.indices {
        left += stock.supplies.reduce(0) { $1.day == day ? $0 + $1.amount : $0 }
        if day == 0 { left += stock.supplies.reduce(0) { $1.day < 0 ? $0 + $1.amount : $0 } }
        guard stock.days.contains(day) else { continue }
        left -= drawn[day]
        add(stock.isMoney ? .budget : .stock, -left)
      }
    }
  }

  /// Pairs of a team's day that leave it too little time on the road. Pairs that overlap are
  /// counted as overlaps alone.
  private mutating func countTravelTime(in run: ArraySlice<Holding>) {
    guard problem.travel.takesTime else { return }
    for first in run.indices {
      for second in run.indices where second > first {
        let a = run[first]
        let b = run[second]
        if b.start < a.end { continue }
        let needed = problem.travel.periods(
          from: problem.activities[a.activity].district,
          to: problem.activities[b.activity].district)
        if b.start - a.end < needed { add(.teamTravel) }
      }
    }
  }
}

extension FullScore {
  func holdings(
    _ holders: (Problem.Activity, Placement) -> [(holder: Int, amount: Int)]
  ) -> [Holding] {
    var holdings: [Holding] = []
    for (index, activity, placement) in placed {
      let held = holders(activity, placement)
      if held.isEmpty { continue }
      let end = placement.start + activity.length(at: placement.start)
      for day in days(of: activity, placement) {
        for (holder, amount) in held {
          holdings.append(
            Holding(
              holder: holder, day: day, start: placement.start, end: end, activity: index,
              amount: amount))
        }
      }
    }
    return holdings
  }

  /// Only where somebody has the venue to himself.
  private func venueHoldings() -> [Holding] {
    holdings { activity, placement in
      guard let venue = placement.venue, !activity.sharesVenue, !problem.venues[venue].isShared
      else { return [] }
      return [(venue, 1)]
    }
  }

  private func loadHoldings() -> [Holding] {
    holdings { activity, placement in
      activity.load > 0 ? placement.teams.prefix(1).map { ($0, activity.load) } : []
    }
  }

  func teamHoldings() -> [Holding] {
    holdings { _, placement in placement.teams.map { ($0, 1) } }
  }

  func groupHoldings() -> [Holding] {
    holdings { activity, _ in activity.groups.map { ($0, 1) } }
  }

  private func resourceHoldings() -> [Holding] {
    holdings { activity, _ in activity.uses.map { ($0.resource, $0.amount) } }
  }

  func employerHoldings() -> [Holding] {
    holdings { activity, _ in activity.employers.map { ($0, 1) } }
  }
}

extension Problem.Activity {
  /// Whether it takes place somewhere.
  var needsVenue: Bool { !venueTypes.isEmpty || !venues.isEmpty }
}

extension Problem.Rules {
  /// Days between filing and an activity.
  func lead(of activity: Problem.Activity) -> Int {
    max(
      activity.isPublic ? activity.publicityLead ?? publicityLead : 0,
      activity.attendance >= permitAttendance ? permitLead : 0)
  }
}
