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

  mutating func broken(_ rule: HardRule, _ count: Int = 1) {
    hard[rule, default: 0] += max(0, count)
  }

  func days(_ activity: Problem.Activity, _ placement: Placement) -> [Int] {
    var days = [placement.day]
    for further in 1..<max(1, activity.span) where placement.day + further < problem.days.count {
      let day = problem.days[placement.day + further]
      let kind = [DayKind.workday, .rest, .holiday].firstIndex(of: day.kind)!
      let bit = kind * 7 + day.date.weekday.rawValue - 1
      if activity.rests.mask & (1 << UInt32(bit)) == 0 { days.append(placement.day + further) }
    }
    return days
  }

  func length(_ activity: Problem.Activity, _ start: Int) -> Int {
    for length in activity.lengths where length.start == start { return length.periods }
    return activity.duration
  }

  func periods(_ activity: Problem.Activity, _ placement: Placement) -> [Int] {
    (0..<length(activity, placement.start)).map { placement.start + $0 }
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
      if activity.isPublic, let own = activity.publicityLead { lead = own }
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
    if placement.start + length(activity, placement.start) > problem.grid.periodsPerDay {
      broken(.start)
    }
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
      let mine = Set(periods(activity, placement))
      for day in days(activity, placement) {
        let off = team.offCells.filter { $0.day == day }.flatMap { cells in
          (0..<32).filter { cells.periods & (1 << UInt32($0)) != 0 }
        }
        if team.offDays.contains(day) || !mine.isDisjoint(with: off) { broken(.teamOff) }
      }
    }
  }

  private mutating func checkVenue(_ activity: Problem.Activity, _ placement: Placement) {
    let wantsVenue = !(activity.venueTypes.isEmpty && activity.venues.isEmpty)
    guard let index = placement.venue else {
      if wantsVenue { broken(.venueType) }
      if activity.isOutdoor { checkHeat(activity, placement) }
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
      var closed = venue.closedPeriods
      for cells in venue.closedCells where cells.day == day { closed |= cells.periods }
      if venue.openDayKinds & bit == 0 || venue.closedDays.contains(day)
        || mine.contains(where: { closed & (1 << UInt32($0)) != 0 })
      {
        broken(.venueClosed)
      }
    }
    if !venue.isIndoor { checkHeat(activity, placement) }
  }

  private mutating func checkHeat(_ activity: Problem.Activity, _ placement: Placement) {
    let district = problem.districts[activity.district]
    let mine = periods(activity, placement)
    for day in days(activity, placement) {
      var hot: Set<Int> = []
      for period in 0..<32 {
        let bit: UInt32 = 1 << UInt32(period)
        if district.heatDays.contains(day), problem.rules.heatPeriods & bit != 0 {
          hot.insert(period)
        }
        for cells in district.heatCells where cells.day == day && cells.periods & bit != 0 {
          hot.insert(period)
        }
      }
      if hot.isEmpty { continue }
      let isTooLong = length(activity, placement.start) > problem.rules.heatLimit
      if isTooLong || mine.contains(where: hot.contains) { broken(.heat) }
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
          if let venue = placement.venue, !problem.venues[venue].isShared, !activity.sharesVenue {
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
      let resource = problem.resources[cell.holder]
      let there = resource.daily.isEmpty ? resource.quantity : resource.daily[cell.day]
      broken(.equipment, amount - there)
    }
    for (cell, members) in teamDays {
      broken(.teamMaxPerDay, members.count - problem.teams[cell.holder].maxPerDay)
      checkTravel(members)
      let carried = Set(members).filter { placements[$0]?.teams.first == cell.holder }
        .reduce(0) { $0 + problem.activities[$1].load }
      if carried > problem.teams[cell.holder].load {
        broken(.teamLoad, carried - problem.teams[cell.holder].load)
      }
    }
    checkStocks()
    for precedence in problem.precedences {
      if let first = placements[precedence.before], let second = placements[precedence.after] {
        let lag = second.day - first.day
        if lag > precedence.maxLag || lag < precedence.minLag { broken(.precedence) }
      }
    }
  }

  private mutating func checkStocks() {
    for (index, stock) in problem.stocks.enumerated() {
      for day in stock.days where problem.days.indices.contains(day) {
        let came = stock.supplies.filter { $0.day <= day }.map(\.amount).reduce(0, +)
        var went = 0
        for (activity, placement) in zip(problem.activities, placements) {
          guard let placement else { continue }
          for draw in activity.draws where draw.stock == index {
            let taken = draw.isDaily ? days(activity, placement) : [placement.day]
            went += draw.amount * taken.count { stock.days.contains($0) && $0 <= day }
          }
        }
        broken(stock.isMoney ? .budget : .stock, went - came)
      }
    }
  }

  private mutating func checkTravel(_ members: [Int]) {
    for a in members {
      for b in members {
        guard let first = placements[a], let second = placements[b] else { continue }
        let end = first.start + length(problem.activities[a], first.start)
        if end > second.start || (first.start, a) >= (second.start, b) { continue }
        let points = problem.travel.distance(
          problem.activities[a].district, problem.activities[b].district)
        let travel = problem.travel
        // Rounded up: a part of a period is lost as a whole.
        let onTheWay = Double(points * travel.periodsPerPoint) / Double(travel.pointsPerStep)
        if second.start < end + travel.changeover + Int(onTheWay.rounded(.up)) {
          broken(.teamTravel)
        }
      }
    }
  }

  mutating func cost(_ rule: SoftRule, _ amount: Int) {
    soft[rule, default: 0] += amount
  }
}
