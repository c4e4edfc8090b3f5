import CampaignKit
import CivilTime
import PlanModel

/// Units, townships and venues of a workspace as districts and venues of a problem.
struct Places {
  let units: Registry
  let types: [String]
  let venueIDs: Registry
  private(set) var venues: [Problem.Venue] = []
  private(set) var townships: [Problem.Township] = []
  private let tables: Tables

  init(_ workspace: Workspace) {
    tables = workspace.tables
    units = Registry(tables.units.map(\.id))
    types = Set(tables.venues.map(\.type)).sorted()
    venueIDs = Registry(tables.venues.map(\.id))
    var townshipIDs = Registry()
    for (district, unit) in tables.units.enumerated() {
      for name in unit.townships {
        let index = townshipIDs.index(of: unit.id + "/" + name)
        if index == townships.count {
          townships.append(Problem.Township(id: unit.id + "/" + name, district: district))
        }
      }
    }
    let typeIndex = Registry(types)
    let horizon = workspace.horizon
    venues = tables.venues.map { venue in
      Problem.Venue(
        id: venue.id, district: units[venue.unit] ?? 0,
        township: venue.township.flatMap { townshipIDs[venue.unit + "/" + $0] },
        type: typeIndex[venue.type] ?? 0, capacity: venue.capacity, isIndoor: venue.isIndoor,
        openDayKinds: mask(of: venue.openDayKinds),
        closedDays: dayIndices(of: venue.closed, in: horizon),
        closedPeriods: closedPeriods(outside: venue.hours), isShared: venue.isShared)
    }
    for (index, venue) in tables.venues.enumerated() {
      venues[index].closedCells = cells(of: venue.closedHours, in: horizon)
    }
  }

  func districts(
    calendar: ChineseCalendar, days: [Problem.Day], heat: Heat
  ) -> [Problem.District] {
    guard let first = days.first?.date, let last = days.last?.date else { return [] }
    return tables.units.enumerated().map { index, unit in
      let market = unit.marketDays?.dates(in: first...last, calendar: calendar) ?? []
      var district = Problem.District(
        id: unit.id, neighbours: unit.neighbours.compactMap { units[$0] }.sorted(),
        marketDays: DaySet(market.map { first.days(until: $0) }))
      district.heatCells = heat.cells(in: index)
      return district
    }
  }

  /// The ways between units and what they take.
  ///
  /// Straight distances in points of 10 km, at least 1 between different units, rounded so that
  /// no detour is ever shorter. Units without a position are as far as the city is wide.
  func travel(_ rules: PlanningRules, grid: TimeGrid) -> Problem.Travel {
    var travel = distances
    travel.periodsPerPoint = rules.minutesPerPoint
    travel.pointsPerStep = grid.minutesPerPeriod
    travel.changeover = grid.periods(in: Minutes(rules.changeover))
    return travel
  }

  private var distances: Problem.Travel {
    let positions = tables.units.map(\.position)
    guard positions.contains(where: { $0 != nil }) else { return Problem.Travel() }
    let count = positions.count
    var matrix = positions.map { a in
      positions.map { b in
        guard let a, let b else { return 30 }
        return 1 + squareRoot((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y))
      }
    }
    for i in 0..<count { matrix[i][i] = 0 }
    for via in 0..<count {
      for i in 0..<count {
        for j in 0..<count { matrix[i][j] = min(matrix[i][j], matrix[i][via] + matrix[via][j]) }
      }
    }
    return Problem.Travel(block: max(1, count), matrix: matrix)
  }
}

/// The largest integer whose square is at most `value`; no floating point, so that every machine
/// agrees.
private func squareRoot(_ value: Int) -> Int {
  var root = 0
  while (root + 1) * (root + 1) <= value { root += 1 }
  return root
}

func mask(of kinds: Set<DayKind>) -> UInt8 {
  kinds.reduce(into: UInt8(0)) { $0 |= 1 << UInt8($1.bit) }
}

func dayIndices(
  of spans: [ClosedRange<CivilDate>], in horizon: ClosedRange<CivilDate>
) -> DaySet {
  DaySet(
    spans.flatMap { span in
      span.clamped(to: horizon).filter(span.contains).map { horizon.lowerBound.days(until: $0) }
    })
}

/// Hours of single days as the periods that they touch; days outside the horizon fall away.
func cells(
  of spans: [Activity.ForbiddenSpan], in horizon: ClosedRange<CivilDate>,
  grid: TimeGrid = .halfHours
) -> [Problem.Cells] {
  spans.filter { horizon.contains($0.date) }.map {
    Problem.Cells(
      day: horizon.lowerBound.days(until: $0.date), periods: grid.periods(touching: $0.span))
  }
}

extension TimeGrid {
  /// Every period of the day.
  var wholeDay: UInt32 { ~0 >> UInt32(32 - periodsPerDay) }
}

/// The periods that lie wholly or in part outside `hours`.
func closedPeriods(outside hours: TimeSpan?, grid: TimeGrid = .halfHours) -> UInt32 {
  guard let hours else { return 0 }
  return (0..<grid.periodsPerDay).reduce(0) { mask, period in
    let isOpen = grid.time(of: period) >= hours.start && grid.time(of: period + 1) <= hours.end
    return isOpen ? mask : mask | 1 << UInt32(period)
  }
}
