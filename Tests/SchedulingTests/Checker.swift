import CivilTime
import PlanModel

/// Counts what a schedule breaks and costs, written from the rules and not from the engine: slow,
/// with plain dictionaries, and sharing no code with Scheduling.
struct Checker {
  let problem: Problem
  let placements: [Placement?]
  private(set) var hard: [HardRule: Int] = [:]
  private(set) var soft: [SoftRule: Int] = [:]
  private(set) var medium = 0

  struct Cell: Hashable {
    var holder: Int
    var day: Int
    var period: Int
  }

  struct HolderDay: Hashable {
    var holder: Int
    var day: Int
  }

  var score: Score {
    Score(hard: hard.values.reduce(0, +), medium: medium, soft: soft.values.reduce(0, +))
  }

  init(_ problem: Problem, _ placements: [Placement?]) {
    self.problem = problem
    self.placements = placements
    for (index, activity) in problem.activities.enumerated() {
      if let placement = placements[index] {
        checkAlone(activity, placement)
        priceAlone(activity, placement)
      } else {
        medium += problem.weights.priority[activity.priority - 1]
      }
    }
    checkTogether()
    priceTogether()
    hard = hard.filter { $0.value != 0 }
    soft = soft.filter { $0.value != 0 }
  }

  private mutating func broken(_ rule: HardRule, _ count: Int = 1) {
    hard[rule, default: 0] += max(0, count)
  }

  private func days(_ activity: Problem.Activity, _ placement: Placement) -> [Int] {
    (0..<activity.span).map { placement.day + $0 }.filter { $0 < problem.days.count }
  }

  private func periods(_ activity: Problem.Activity, _ placement: Placement) -> [Int] {
    (0..<activity.duration).map { placement.start + $0 }
      .filter { $0 < problem.grid.periodsPerDay }
  }

  private mutating func checkAlone(_ activity: Problem.Activity, _ placement: Placement) {
    var isPinBroken = false
    if let day = activity.pin.day, day != placement.day { isPinBroken = true }
    if let start = activity.pin.start, start != placement.start { isPinBroken = true }
    if let venue = activity.pin.venue, venue != placement.venue { isPinBroken = true }
    if let teams = activity.pin.teams, teams != placement.teams { isPinBroken = true }
    if isPinBroken { broken(.pinned) }

    let ends = placement.day + activity.span - 1
    if activity.pin.day == nil {
      if placement.day < activity.window.lowerBound || placement.day > activity.window.upperBound
        || ends >= problem.days.count
      {
        broken(.window)
      }
      var lead = 0
      if activity.isPublic { lead = problem.rules.publicityLead }
      if activity.attendance >= problem.rules.permitAttendance {
        lead = max(lead, problem.rules.permitLead)
      }
      if placement.day - activity.submitted < lead { broken(.leadTime) }
      for day in days(activity, placement) {
        let bit: UInt8 =
          switch problem.days[day].kind {
          case .workday: 1
          case .rest: 2
          case .holiday: 4
          }
        if activity.dayKinds & bit == 0 { broken(.dayType) }
      }
      let monday0 = problem.days[placement.day].date.weekday.rawValue - 1
      if activity.weekdays & (1 << UInt8(monday0)) == 0 { broken(.weekday) }
    } else if ends >= problem.days.count {
      broken(.window)
    }
    if activity.pin.start == nil, activity.starts & (1 << UInt32(placement.start)) == 0 {
      broken(.start)
    }
    if placement.start + activity.duration > problem.grid.periodsPerDay { broken(.start) }
    for cells in activity.forbidden where days(activity, placement).contains(cells.day) {
      for period in periods(activity, placement) where cells.periods & (1 << UInt32(period)) != 0 {
        broken(.forbidden)
      }
    }
    checkVenue(activity, placement)
    broken(.teamSkill, abs(activity.skills.count - placement.teams.count))
    for (slot, index) in placement.teams.enumerated() {
      let team = problem.teams[index]
      if slot < activity.skills.count, !team.skills.contains(activity.skills[slot]) {
        broken(.teamSkill)
      }
      if !team.serves.contains(activity.district) { broken(.teamArea) }
      broken(.teamOff, days(activity, placement).filter(team.offDays.contains).count)
    }
  }

  private mutating func checkVenue(_ activity: Problem.Activity, _ placement: Placement) {
    let wantsVenue = !(activity.venueTypes.isEmpty && activity.venues.isEmpty)
    guard let index = placement.venue else {
      if wantsVenue { broken(.venueType) }
      return
    }
    let venue = problem.venues[index]
    if !activity.venues.isEmpty {
      if !activity.venues.contains(index) { broken(.venueType) }
    } else {
      if !activity.venueTypes.contains(venue.type) { broken(.venueType) }
      if venue.district != activity.district { broken(.venueDistrict) }
    }
    if !problem.rules.softCapacity, activity.attendance > venue.capacity {
      broken(.venueCapacity)
    }
    if activity.isIndoor && !venue.isIndoor { broken(.indoor) }
    let mine = periods(activity, placement)
    for day in days(activity, placement) {
      let bit: UInt8 =
        switch problem.days[day].kind {
        case .workday: 1
        case .rest: 2
        case .holiday: 4
        }
      if venue.openDayKinds & bit == 0 || venue.closedDays.contains(day)
        || mine.contains(where: { venue.closedPeriods & (1 << UInt32($0)) != 0 })
      {
        broken(.venueClosed)
      }
      if !venue.isIndoor, problem.districts[activity.district].heatDays.contains(day),
        mine.contains(where: { problem.rules.heatPeriods & (1 << UInt32($0)) != 0 })
      {
        broken(.heat)
      }
    }
  }

  private mutating func checkTogether() {
    var venues: [Cell: Int] = [:]
    var teams: [Cell: Int] = [:]
    var groups: [Cell: Int] = [:]
    var amounts: [Cell: Int] = [:]
    var teamDays: [HolderDay: [Int]] = [:]
    for (index, activity) in problem.activities.enumerated() {
      guard let placement = placements[index] else { continue }
      for day in days(activity, placement) {
        for team in placement.teams {
          teamDays[.init(holder: team, day: day), default: []] += [index]
        }
        for use in activity.uses where problem.resources[use.resource].isPerDay {
          amounts[.init(holder: use.resource, day: day, period: -1), default: 0] += use.amount
        }
        for period in periods(activity, placement) {
          if let venue = placement.venue, !problem.venues[venue].isShared {
            venues[.init(holder: venue, day: day, period: period), default: 0] += 1
          }
          for team in placement.teams {
            teams[.init(holder: team, day: day, period: period), default: 0] += 1
          }
          for group in activity.groups where problem.groups[group].isExclusive {
            groups[.init(holder: group, day: day, period: period), default: 0] += 1
          }
          for use in activity.uses where !problem.resources[use.resource].isPerDay {
            amounts[.init(holder: use.resource, day: day, period: period), default: 0] += use.amount
          }
        }
      }
    }
    for count in venues.values { broken(.venueOverlap, count - 1) }
    for count in teams.values { broken(.teamOverlap, count - 1) }
    for count in groups.values { broken(.groupOverlap, count - 1) }
    for (cell, amount) in amounts {
      broken(.equipment, amount - problem.resources[cell.holder].quantity)
    }
    for (cell, members) in teamDays {
      broken(.teamMaxPerDay, members.count - problem.teams[cell.holder].maxPerDay)
      checkTravel(members)
    }
    for precedence in problem.precedences {
      if let first = placements[precedence.before], let second = placements[precedence.after] {
        let lag = second.day - first.day
        if lag > precedence.maxLag || lag < precedence.minLag { broken(.precedence) }
      }
    }
  }

  private mutating func checkTravel(_ members: [Int]) {
    let pace = problem.travel.periodsPerPoint
    if pace == 0 { return }
    for a in members {
      for b in members {
        guard let first = placements[a], let second = placements[b] else { continue }
        let end = first.start + problem.activities[a].duration
        if end > second.start || (first.start, a) >= (second.start, b) { continue }
        let points = problem.travel.distance(
          problem.activities[a].district, problem.activities[b].district)
        if second.start < end + points * pace { broken(.teamTravel) }
      }
    }
  }

  private mutating func cost(_ rule: SoftRule, _ amount: Int) {
    soft[rule, default: 0] += amount
  }

  private mutating func priceAlone(_ activity: Problem.Activity, _ placement: Placement) {
    let weights = problem.weights
    let wish = activity.preference
    var isHappy = !wish.weekend && !wish.market
    if wish.weekend, problem.days[placement.day].kind == .rest { isHappy = true }
    if wish.market, problem.districts[activity.district].marketDays.contains(placement.day) {
      isHappy = true
    }
    if !isHappy { cost(.preferredDay, weights.preferenceMissed * activity.priority) }
    if let target = wish.target {
      cost(.targetDay, weights.targetDay * min(weights.targetCap, abs(target - placement.day)))
    }
    if problem.rules.softCapacity, let venue = placement.venue {
      cost(.seats, weights.seat * max(0, activity.attendance - problem.venues[venue].capacity))
    }
    guard let old = activity.previous else { return }
    if old.day != placement.day {
      cost(
        .disruption,
        weights.disruptDay
          + weights.disruptDayStep * min(weights.disruptDayCap, abs(old.day - placement.day)))
    }
    if old.start != placement.start { cost(.disruption, weights.disruptStart) }
    if old.venue != placement.venue { cost(.disruption, weights.disruptVenue) }
    if old.teams != placement.teams { cost(.disruption, weights.disruptTeam) }
  }

  private mutating func priceTogether() {
    let weights = problem.weights
    let placed = placements.indices.compactMap { index in
      placements[index].map { (index: index, activity: problem.activities[index], at: $0) }
    }
    for a in placed {
      for b in placed where a.index < b.index {
        if a.activity.kind == b.activity.kind {
          let kind = problem.kinds[a.activity.kind]
          let apart = abs(a.at.day - b.at.day)
          if a.activity.district == b.activity.district {
            let isSameSeries = a.activity.series != nil && a.activity.series == b.activity.series
            let gap = kind.gapSame(in: a.activity.district)
            if !isSameSeries { cost(.spacingSame, weights.spacingSame * max(0, gap - apart)) }
          } else if problem.districts[a.activity.district].neighbours.contains(
            b.activity.district)
          {
            cost(.spacingNeighbour, weights.spacingNeighbour * max(0, kind.gapNeighbour - apart))
          }
        }
        let common = Set(days(a.activity, a.at)).intersection(days(b.activity, b.at)).count
        let firms = Set(a.activity.employers).intersection(b.activity.employers).count
        let overlaps =
          a.at.start < b.at.start + b.activity.duration
          && b.at.start < a.at.start + a.activity.duration
        if overlaps {
          cost(.employerOverlap, weights.employerOverlap * common * firms)
        } else {
          cost(.employerSameDay, weights.employerSameDay * common * firms)
        }
      }
    }
    priceLoads(placed)
    priceSeriesAndGroups(placed)
  }

  private typealias Placed = [(index: Int, activity: Problem.Activity, at: Placement)]

  private mutating func priceLoads(_ placed: Placed) {
    let weights = problem.weights
    var districtWeeks: [HolderDay: Int] = [:]
    var teamWeeks: [HolderDay: Int] = [:]
    var tours: [HolderDay: [(start: Int, index: Int, district: Int)]] = [:]
    for (index, activity, at) in placed {
      for day in days(activity, at) {
        let week = problem.days[day].week
        districtWeeks[.init(holder: activity.district, day: week), default: 0] += activity.duration
        for team in at.teams {
          teamWeeks[.init(holder: team, day: week), default: 0] += activity.duration
          tours[.init(holder: team, day: day), default: []]
            .append((at.start, index, activity.district))
        }
      }
    }
    for (key, load) in districtWeeks {
      let target = problem.districts[key.holder].weekTarget
      if load > target { cost(.weekDistrict, weights.weekDistrict * (load - target)) }
    }
    for (key, load) in teamWeeks {
      let target = problem.teams[key.holder].weekTarget
      if load > target { cost(.weekTeam, weights.weekTeam * (load - target)) }
    }
    for (key, stops) in tours {
      let home = problem.teams[key.holder].home
      let way =
        [home]
        + stops.sorted { ($0.start, $0.index) < ($1.start, $1.index) }
        .map(\.district) + [home]
      for (from, to) in zip(way, way.dropFirst()) {
        cost(.travel, weights.travel * problem.travel.distance(from, to))
      }
    }
    for (index, township) in problem.townships.enumerated() {
      let held = placed.filter { $0.at.venue.map { problem.venues[$0].township } == index }.count
      cost(.township, weights.township * max(0, township.target - held))
    }
    for (index, district) in problem.districts.enumerated() {
      for quarter in Set(problem.days.map(\.quarter)) {
        let held = placed.filter {
          $0.activity.district == index && problem.days[$0.at.day].quarter == quarter
        }.count
        cost(.quarter, weights.quarter * max(0, district.quarterTarget - held))
      }
    }
  }

  private mutating func priceSeriesAndGroups(_ placed: Placed) {
    for (index, series) in problem.series.enumerated() {
      let own = placed.filter { $0.activity.series == index }
      if own.isEmpty { continue }
      let days = Set(own.map(\.at.day)).count
      let venues = Set(own.compactMap(\.at.venue)).count
      cost(.seriesDays, series.minDaysWeight * max(0, series.minDays - days))
      cost(.seriesVenue, series.sameVenueWeight * max(0, venues - 1))
    }
    for (index, group) in problem.groups.enumerated() {
      var used: Set<HolderDay> = []
      for (_, activity, at) in placed where activity.groups.contains(index) {
        for day in days(activity, at) {
          for period in periods(activity, at) { used.insert(.init(holder: day, day: period)) }
        }
      }
      for cell in used
      where !used.contains(.init(holder: cell.holder, day: cell.day - 1))
        && !used.contains(.init(holder: cell.holder, day: cell.day + 1))
      {
        cost(.compactness, group.compactness)
      }
    }
  }
}
