import CivilTime
import PlanModel

/// A problem in flat arrays, with everything worked out that no move can change.
final class Model: Sendable {
  let problem: Problem
  let dayCount: Int
  let periodCount: Int
  let activityCount: Int
  let teamCount: Int
  let venueCount: Int
  let districtCount: Int
  let weekCount: Int
  let quarterCount: Int
  let weights: Weights
  /// Room before and after the horizon in tables of days, so that no gap needs a bounds test.
  let padding: Int

  let groupCount: Int
  let employerCount: Int

  let entries: Table<Entry>
  /// Where each activity stood in the last publication, or nowhere.
  let previous: Table<Place>
  /// Days by kind and weekday: 7 x `DayKind.bit` + weekday, Monday 0.
  let dayClass: Table<UInt8>
  let weekOf: Table<Int32>
  let quarterOf: Table<Int32>
  /// By district and day: whether it is a market day, and the periods lost to heat.
  let isMarket: Table<Bool>
  let heatMask: Table<UInt32>

  /// By kind and district: days wanted between two of a kind.
  let gapSame: Table<Int32>
  let gapNeighbour: Table<Int32>
  /// What one activity adds to the days around it, for those of its kind in its district (by kind
  /// and district) and beside it (by kind).
  let tentsSame: Tents
  let tentsNeighbour: Tents
  /// By day and venue or team: periods in which it is closed or off.
  let venueClosed: Table<UInt32>
  let teamClosed: Table<UInt32>
  let venueIsShared: Table<Bool>
  let venueIsIndoor: Table<Bool>
  let venueCapacity: Table<Int>
  /// Township of each venue, or `Place.none`.
  let venueTownship: Table<Int32>
  let townshipTarget: Table<Int32>
  let teamHome: Table<Int32>
  let teamLimit: Table<Int32>
  let groupIsExclusive: Table<Bool>
  let groupCompactness: Table<Int32>
  let seriesWishes: Table<SeriesWish>
  /// Periods a team needs from one district to another, changeover included; empty where it may
  /// be everywhere at once.
  let ways: Table<Int32>
  /// What a team carries on one day.
  let teamCapacity: Table<Int32>
  /// Periods a week that a district or a team may have for nothing.
  let districtTarget: Table<Int32>
  let teamTarget: Table<Int32>
  let quarterTarget: Table<Int32>

  /// Candidate venues of each activity; empty for one without a venue.
  let venuesOf: Rows<Int32>
  /// By venue and by resource: districts of the activities that may take it.
  let venueDistricts: Rows<Int32>
  let resourceDistricts: Rows<Int32>
  /// Days on which bounds and calendar let each activity begin.
  let daysOf: Rows<Int16>
  /// Candidate teams, by row of `Entry.firstTeamRow` + slot.
  let teamRows: Rows<Int32>
  /// By index in `teamRows`: the team's way from home to the activity's district and back.
  let teamWays: Table<Int32>
  let uses: Rows<Amount>
  let employersOf: Rows<Int32>
  let employees: Rows<Int32>
  let groupsOf: Rows<Int32>
  /// Placed activities of the same series, for rules that look at them.
  let seriesMembers: Rows<Int32>
  let forbidden: Rows<Cells>
  /// By activity: what it takes from which starts, where that differs.
  let lengths: Rows<Length>
  let draws: Rows<Draw>
  /// By stock: the activities that draw on it.
  let drawers: Rows<Int32>
  /// By stock: the days on which what is drawn counts.
  let stockDays: Table<Bounds>
  /// Precedences of each activity as bounds on it: other activity, least and greatest lag to it.
  let lags: Rows<Lag>
  let neighbours: Rows<Int32>
  let distances: Table<Int32>
  /// Whether every way is as long as the way back.
  let isSymmetric: Bool
  /// Activities tied by precedences, in order of earliest day; one without any stands alone.
  let components: [[Int32]]
  let componentOf: Table<Int32>
  /// Bounds on first days after precedences have been propagated; equal to the activity's own
  /// where that leaves nothing.
  let bounds: Table<Bounds>

  init(_ problem: Problem) {
    Model.check(problem)
    self.problem = problem
    dayCount = problem.days.count
    periodCount = problem.grid.periodsPerDay
    activityCount = problem.activities.count
    teamCount = problem.teams.count
    venueCount = problem.venues.count
    districtCount = problem.districts.count
    groupCount = problem.groups.count
    employerCount = (problem.activities.lazy.compactMap { $0.employers.max() }.max() ?? -1) + 1
    weekCount = (problem.days.map(\.week).max() ?? 0) + 1
    quarterCount = (problem.days.map(\.quarter).max() ?? 0) + 1
    weights = problem.weights
    let gaps = problem.kinds.flatMap { [$0.gapSame, $0.gapNeighbour] + $0.gapByDistrict }
    padding = min(problem.days.count, max(0, gaps.max() ?? 0))

    let dayClasses = problem.days.map { UInt8($0.kind.bit * 7 + $0.date.weekday.rawValue - 1) }
    dayClass = Table(dayClasses)
    weekOf = Table(problem.days.map { Int32($0.week) })
    quarterOf = Table(problem.days.map { Int32($0.quarter) })
    isMarket = Table(problem.table { $0.marketDays.contains($1) })
    heatMask = Table(
      problem.districts.indices.flatMap { district in
        problem.days.indices.map { problem.heatPeriods(in: district, on: $0) }
      })
    neighbours = Rows(problem.symmetricNeighbours())
    let distances = problem.distanceTable()
    self.distances = Table(distances)
    let districts = problem.districts.indices
    isSymmetric =
      distances.isEmpty
      || districts.allSatisfy { from in
        districts.allSatisfy {
          distances[from * districts.count + $0] == distances[$0 * districts.count + from]
        }
      }

    gapSame = Table(
      problem.kinds.flatMap { kind in
        problem.districts.indices.map { Int32(clamping: kind.gapSame(in: $0)) }
      })
    gapNeighbour = Table(problem.kinds.map { Int32(clamping: $0.gapNeighbour) })
    tentsSame = Tents(
      gaps: problem.kinds.flatMap { kind in
        problem.districts.indices.map { kind.gapSame(in: $0) }
      }, weight: problem.weights.spacingSame, padding: padding)
    tentsNeighbour = Tents(
      gaps: problem.kinds.map(\.gapNeighbour), weight: problem.weights.spacingNeighbour,
      padding: padding)
    venueClosed = Table(problem.closedPeriods())
    teamClosed = Table(problem.offPeriods())
    venueIsShared = Table(problem.venues.map(\.isShared))
    venueIsIndoor = Table(problem.venues.map(\.isIndoor))
    venueCapacity = Table(problem.venues.map(\.capacity))
    venueTownship = Table(problem.venues.map { $0.township.map { Int32($0) } ?? Place.none })
    townshipTarget = Table(problem.townships.map { Int32(clamping: $0.target) })
    teamHome = Table(problem.teams.map { Int32($0.home) })
    teamLimit = Table(problem.teams.map { Int32(clamping: $0.maxPerDay) })
    groupIsExclusive = Table(problem.groups.map(\.isExclusive))
    groupCompactness = Table(problem.groups.map { Int32(clamping: $0.compactness) })
    seriesWishes = Table(
      problem.series.map {
        SeriesWish(
          minDays: $0.minDays, minDaysWeight: $0.minDaysWeight,
          sameVenueWeight: $0.sameVenueWeight)
      })
    ways = Table(problem.wayTable())
    teamCapacity = Table(problem.teams.map { Int32(clamping: $0.load) })
    districtTarget = Table(problem.districts.map { Int32(clamping: $0.weekTarget) })
    teamTarget = Table(problem.teams.map { Int32(clamping: $0.weekTarget) })
    quarterTarget = Table(problem.districts.map { Int32(clamping: $0.quarterTarget) })

    let candidates = problem.venueCandidates()
    venuesOf = Rows(candidates)
    let districtOf = problem.activities.map { Int32($0.district) }
    venueDistricts = Rows(
      candidates.sorted(into: problem.venues.count, districtOf) { $0 })
    resourceDistricts = Rows(
      problem.activities.map(\.uses).sorted(into: problem.resources.count, districtOf) {
        Int32($0.resource)
      })
    let teams = problem.teamCandidates()
    teamRows = Rows(teams.rows)
    let distance: (Int, Int) -> Int32 = { from, to in
      distances.isEmpty ? 0 : distances[from * districts.count + to]
    }
    teamWays = Table(
      zip(teams.rows, teams.districts).flatMap { row, district in
        row.map { team in
          let home = problem.teams[Int(team)].home
          return distance(home, district) + distance(district, home)
        }
      })
    uses = Rows(problem.activities.map(\.totalUses))
    employersOf = Rows(problem.activities.map { $0.employers.map { Int32($0) } })
    employees = Rows(problem.members { $0.employers })
    groupsOf = Rows(problem.activities.map { $0.groups.map { Int32($0) } })
    seriesMembers = Rows(problem.members { $0.series.map { [$0] } ?? [] })
    forbidden = Rows(
      problem.activities.map {
        $0.forbidden.map { Cells(day: Int32($0.day), periods: $0.periods) }
      })
    lengths = Rows(problem.activities.map { problem.lengths(of: $0) })
    draws = Rows(problem.activities.map { problem.countedDraws(of: $0) })
    drawers = Rows(problem.drawers())
    stockDays = Table(
      problem.stocks.map {
        Bounds(
          first: Int32(clamping: $0.days.lowerBound), last: Int32(clamping: $0.days.upperBound))
      })
    let lags = problem.lagRows()
    self.lags = Rows(lags)
    let entries = problem.activities.indices.map {
      problem.entry(of: $0, firstTeamRow: teams.first[$0])
    }
    self.entries = Table(entries)
    daysOf = Rows(entries.map { $0.days(in: dayClasses) })
    previous = Table(problem.activities.map { $0.previous.map(Place.init) ?? .unplaced })
    let propagated = Propagation.bounds(of: entries.map(\.bounds), lags: lags)
    bounds = Table(propagated)
    let components = Propagation.components(lags: lags, bounds: propagated)
    self.components = components
    var componentOf = [Int32](repeating: 0, count: entries.count)
    for (index, members) in components.enumerated() {
      for member in members { componentOf[Int(member)] = Int32(index) }
    }
    self.componentOf = Table(componentOf)
  }
}
