import CivilTime
import PlanModel

extension FullScore {
  private var weights: Weights { problem.weights }

  /// What a placement costs by itself.
  mutating func countSoftRulesOfOne() {
    for (_, activity, placement) in placed {
      let wish = activity.preference
      if wish.weekend || wish.market {
        let isWeekend = problem.days[placement.day].kind == .rest
        let isMarket = problem.districts[activity.district].marketDays.contains(placement.day)
        if !(wish.weekend && isWeekend || wish.market && isMarket) {
          add(.preferredDay, weights.preferenceMissed * activity.priority)
        }
      }
      if let target = wish.target {
        add(.targetDay, weights.targetDay * min(abs(placement.day - target), weights.targetCap))
      }
      if let previous = activity.previous {
        add(.disruption, disruption(from: previous, to: placement))
      }
      if problem.rules.softCapacity, let venue = placement.venue {
        let missing = activity.attendance - problem.venues[venue].capacity
        add(.seats, weights.seat * max(0, missing))
      }
    }
  }

  private func disruption(from old: Placement, to new: Placement) -> Int {
    var cost = 0
    if old.day != new.day {
      let distance = min(abs(old.day - new.day), weights.disruptDayCap)
      cost += weights.disruptDay + weights.disruptDayStep * distance
    }
    if old.start != new.start { cost += weights.disruptStart }
    if old.venue != new.venue { cost += weights.disruptVenue }
    if old.teams != new.teams { cost += weights.disruptTeam }
    return cost
  }

  /// Pairs of one kind that stand too close together. Both of a pair are sought in order of days, so
  /// that a year of a city costs no more than what lies within the gaps.
  mutating func countSpacing() {
    let districts = problem.districts.count
    var members = [[Int]](repeating: [], count: problem.kinds.count * districts)
    for (index, activity, _) in placed {
      members[activity.kind * districts + activity.district].append(index)
    }
    for index in members.indices { members[index].sort { (day($0), $0) < (day($1), $1) } }
    for (kindIndex, kind) in problem.kinds.enumerated() {
      for district in 0..<districts {
        let own = members[kindIndex * districts + district]
        if own.isEmpty { continue }
        let gap = kind.gapSame(in: district)
        for (position, first) in own.enumerated() {
          for second in own[(position + 1)...] {
            let missing = gap - (day(second) - day(first))
            if missing <= 0 { break }
            if !areOfOneSeries(first, second) {
              add(.spacingSame, weights.spacingSame * missing)
            }
          }
        }
        for neighbour in problem.districts[district].neighbours where neighbour > district {
          var others = members[kindIndex * districts + neighbour][...]
          for first in own {
            others = others.drop { day(first) - day($0) >= kind.gapNeighbour }
            for second in others {
              let missing = kind.gapNeighbour - abs(day(second) - day(first))
              if missing <= 0 { break }
              add(.spacingNeighbour, weights.spacingNeighbour * missing)
            }
          }
        }
      }
    }
  }

  private func areOfOneSeries(_ first: Int, _ second: Int) -> Bool {
    guard let series = problem.activities[first].series else { return false }
    return series == problem.activities[second].series
  }

  /// The day of one that is placed.
  private func day(_ activity: Int) -> Int { placements[activity]?.day ?? 0 }

  /// Loads of a week, and the coverage of townships and quarters.
  mutating func countLoadsAndCoverage() {
    let weeks = (problem.days.map(\.week).max() ?? 0) + 1
    let quarters = (problem.days.map(\.quarter).max() ?? 0) + 1
    var districtLoads = [Int](repeating: 0, count: problem.districts.count * weeks)
    var teamLoads = [Int](repeating: 0, count: problem.teams.count * weeks)
    var visits = [Int](repeating: 0, count: problem.townships.count)
    var coverage = [Int](repeating: 0, count: problem.districts.count * quarters)
    for (_, activity, placement) in placed {
      let length = activity.length(at: placement.start)
      for day in days(of: activity, placement) {
        let week = problem.days[day].week
        districtLoads[activity.district * weeks + week] += length
        for team in placement.teams { teamLoads[team * weeks + week] += length }
      }
      if let township = placement.venue.flatMap({ problem.venues[$0].township }) {
        visits[township] += 1
      }
      coverage[activity.district * quarters + problem.days[placement.day].quarter] += 1
    }
    for (index, district) in problem.districts.enumerated() {
      for week in 0..<weeks {
        let over = districtLoads[index * weeks + week] - district.weekTarget
        add(.weekDistrict, weights.weekDistrict * max(0, over))
      }
      for quarter in 0..<quarters {
        let missing = district.quarterTarget - coverage[index * quarters + quarter]
        add(.quarter, weights.quarter * max(0, missing))
      }
    }
    for (index, team) in problem.teams.enumerated() {
      for week in 0..<weeks {
        let over = teamLoads[index * weeks + week] - team.weekTarget
        add(.weekTeam, weights.weekTeam * max(0, over))
      }
    }
    for (index, township) in problem.townships.enumerated() {
      add(.township, weights.township * max(0, township.target - visits[index]))
    }
  }

  /// The way of each team from home through its day and back.
  mutating func countTours() {
    for run in teamHoldings().byHolderAndDay() {
      let home = problem.teams[run.first!.holder].home
      var at = home
      var points = 0
      for stop in run {
        let district = problem.activities[stop.activity].district
        points += problem.travel.distance(at, district)
        at = district
      }
      add(.travel, weights.travel * (points + problem.travel.distance(at, home)))
    }
  }

  /// Employers asked twice on a day, lonely periods of groups, and what a series wants as a whole.
  mutating func countMeetings() {
    for run in employerHoldings().byHolderAndDay() {
      for first in run.indices {
        for second in run.indices where second > first {
          let overlaps = run[first].start < run[second].end && run[second].start < run[first].end
          if overlaps {
            add(.employerOverlap, weights.employerOverlap)
          } else {
            add(.employerSameDay, weights.employerSameDay)
          }
        }
      }
    }
    let periods = problem.grid.periodsPerDay
    for run in groupHoldings().byHolderAndDay() {
      let cost = problem.groups[run.first!.holder].compactness
      let use = run.use(periods: periods)
      for period in 0..<periods where use[period] > 0 {
        let hasNeighbour =
          period > 0 && use[period - 1] > 0 || period + 1 < periods && use[period + 1] > 0
        if !hasNeighbour { add(.compactness, cost) }
      }
    }
    var members = [[Placement]](repeating: [], count: problem.series.count)
    for (_, activity, placement) in placed {
      if let series = activity.series { members[series].append(placement) }
    }
    for (series, own) in zip(problem.series, members) {
      if own.isEmpty { continue }
      let days = Set(own.map(\.day)).count
      let venues = Set(own.compactMap(\.venue)).count
      add(.seriesDays, series.minDaysWeight * max(0, series.minDays - days))
      add(.seriesVenue, series.sameVenueWeight * max(0, venues - 1))
    }
  }
}
