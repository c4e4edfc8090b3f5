import CivilTime
import PlanModel

// What is not forbidden and costs all the same.
extension Checker {
  mutating func priceAlone(_ activity: Problem.Activity, _ placement: Placement) {
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

  mutating func priceTogether() {
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
          a.at.start < b.at.start + length(b.activity, b.at.start)
          && b.at.start < a.at.start + length(a.activity, a.at.start)
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
        districtWeeks[.init(holder: activity.district, day: week), default: 0] += length(
          activity, at.start)
        for team in at.teams {
          teamWeeks[.init(holder: team, day: week), default: 0] += length(activity, at.start)
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
