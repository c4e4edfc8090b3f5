import CivilTime
import PlanModel

/// Small problems that use every rule, drawn from a seed.
enum SmallProblem {
  static func drawn(
    seed: UInt64, activities: ClosedRange<Int> = 6...16, days: Int = 16, periods: Int = 8
  ) -> Problem {
    var draw = Draw(seed: seed)
    let monday = CivilDate(year: 2026, month: 3, day: 16)!
    var problem = Problem(
      name: "small \(seed)",
      grid: TimeGrid(firstMinute: 480, minutesPerPeriod: 60, periodsPerDay: periods))
    problem.days = (0..<days).map { index in
      let date = monday.adding(days: index)
      let kind: DayKind = index == 9 ? .holiday : date.weekday.isWeekend ? .rest : .workday
      return .init(date: date, kind: kind, week: index / 7, quarter: index / max(1, days * 2 / 3))
    }
    problem.rules.heatPeriods = 0b1100
    problem.rules.publicityLead = 3
    problem.rules.permitAttendance = 90
    problem.rules.permitLead = 5
    problem.rules.softCapacity = draw.chance(30)
    problem.weights.seat = 2
    let districts = 3
    problem.kinds = [
      .init(id: "fair", gapSame: 4, gapNeighbour: 3),
      .init(id: "talk", gapSame: 3, gapNeighbour: 0, gapByDistrict: [5, 1, 0]),
    ]
    problem.venueTypes = ["square", "hall"]
    problem.districts = (0..<districts).map { index in
      .init(
        id: "d\(index)", neighbours: [index - 1, index + 1].filter((0..<districts).contains),
        marketDays: DaySet(draw.some(of: days, percent: 25)),
        heatDays: DaySet(draw.some(of: days, percent: 25)), weekTarget: draw.number(2...8),
        quarterTarget: draw.number(0...4))
    }
    problem.townships = (0..<4).map {
      .init(id: "t\($0)", district: $0 % districts, target: draw.number(0...3))
    }
    problem.travel = .init(
      block: districts, matrix: [[0, 1, 2], [1, 0, 1], [2, 1, 0]],
      periodsPerPoint: draw.chance(40) ? 1 : 0)
    problem.venues = (0..<5).map { index in
      .init(
        id: "v\(index)", district: index % districts, township: index == 4 ? nil : index,
        type: draw.number(0...1), capacity: draw.number(3...12) * 10, isIndoor: draw.chance(60),
        openDayKinds: draw.chance(70) ? 0b111 : 0b011,
        closedDays: DaySet(draw.some(of: days, percent: 10)),
        closedPeriods: draw.chance(20) ? 1 : 0, isShared: draw.chance(15))
    }
    problem.teams = (0..<4).map { index in
      .init(
        id: "m\(index)", home: index % districts,
        serves: draw.some(of: districts, percent: 80), skills: draw.some(of: 2, percent: 75),
        offDays: DaySet(draw.some(of: days, percent: 10)), maxPerDay: draw.number(1...2),
        weekTarget: draw.number(2...6))
    }
    problem.resources = [
      .init(id: "bus", quantity: draw.number(1...2)),
      .init(id: "staff", quantity: draw.number(2...4), isPerDay: true),
    ]
    problem.groups = [
      .init(id: "lecturer", isExclusive: true, compactness: draw.number(0...2)),
      .init(id: "theme", isExclusive: false, compactness: 3),
      .init(id: "leader"),
    ]
    problem.series = [
      .init(id: "course", minDays: 3, minDaysWeight: 4, sameVenueWeight: 3), .init(id: "tour"),
    ]
    for index in 0..<draw.number(activities) {
      problem.activities.append(activity(index, of: problem, &draw))
    }
    addPrecedences(to: &problem, &draw)
    return problem
  }

  private static func activity(
    _ index: Int, of problem: Problem, _ draw: inout Draw
  ) -> Problem.Activity {
    let days = problem.days.count
    let first = draw.number(0...days - 1)
    var activity = Problem.Activity(
      id: "a\(index)", kind: draw.number(0...1), district: draw.number(0...2),
      duration: draw.number(1...3), span: draw.chance(15) ? draw.number(2...3) : 1,
      window: first...min(days - 1, first + draw.number(0...8)))
    activity.dayKinds = draw.chance(70) ? 0b111 : 0b001
    if draw.chance(20) { activity.weekdays = 0b101_1011 }
    if draw.chance(50) { activity.starts = 0b0101_0101 }
    activity.attendance = draw.number(1...10) * 10
    activity.venueTypes = draw.chance(15) ? [] : [0, 1].filter { _ in draw.chance(80) }
    if draw.chance(15) { activity.venues = draw.some(of: problem.venues.count, percent: 40) }
    activity.isIndoor = draw.chance(25)
    let skills = draw.chance(25) ? 0 : draw.chance(80) ? 1 : 2
    activity.skills = (0..<skills).map { _ in draw.number(0...1) }
    if draw.chance(30) { activity.uses.append(.init(resource: 0, amount: 1)) }
    if draw.chance(40) {
      activity.uses.append(.init(resource: 1, amount: draw.number(1...2)))
    }
    activity.priority = draw.number(1...3)
    activity.employers = draw.some(of: 4, percent: 25)
    activity.isPublic = draw.chance(40)
    activity.submitted = draw.number(-10...2)
    activity.groups = draw.some(of: problem.groups.count, percent: 25)
    if draw.chance(25) {
      activity.forbidden = [.init(day: draw.number(0...days - 1), periods: 0b0011_1100)]
    }
    activity.preference = .init(
      weekend: draw.chance(20), market: draw.chance(20),
      target: draw.chance(20) ? draw.number(0...days - 1) : nil)
    if draw.chance(10) { activity.pin.day = draw.number(0...days - 1) }
    if draw.chance(10) { activity.pin.start = draw.number(0...problem.grid.periodsPerDay - 1) }
    if draw.chance(6), activity.venueTypes != [] { activity.pin.venue = draw.number(0...4) }
    if draw.chance(6) { activity.pin.teams = activity.skills.map { _ in draw.number(0...3) } }
    if draw.chance(20) {
      activity.previous = Placement(
        day: draw.number(0...days - 1), start: draw.number(0...5), venue: draw.number(0...4),
        teams: activity.skills.map { _ in draw.number(0...3) })
    }
    return activity
  }

  /// The first activities form a course, some others are tied in pairs.
  private static func addPrecedences(to problem: inout Problem, _ draw: inout Draw) {
    let count = problem.activities.count
    for index in 0..<min(3, count) {
      problem.activities[index].series = 0
      problem.activities[index].district = problem.activities[0].district
      problem.activities[index].kind = problem.activities[0].kind
      if index > 0 {
        problem.precedences.append(
          .init(before: index - 1, after: index, minLag: 1, maxLag: draw.number(2...6)))
      }
    }
    for index in 3..<max(3, count - 1) where draw.chance(20) {
      problem.activities[index].series = 1
      problem.precedences.append(
        .init(before: index + 1, after: index, minLag: draw.number(-2...1), maxLag: 5))
    }
  }

  /// Placements without regard to any rule.
  static func anyPlacements(of problem: Problem, seed: UInt64) -> [Placement?] {
    var draw = Draw(seed: seed ^ 0xABCD)
    return problem.activities.map { activity in
      if draw.chance(15) { return nil }
      let needsVenue = !activity.venueTypes.isEmpty || !activity.venues.isEmpty
      return Placement(
        day: draw.number(0...problem.days.count - 1),
        start: draw.number(0...problem.grid.periodsPerDay - 1),
        venue: needsVenue && draw.chance(95) ? draw.number(0...problem.venues.count - 1) : nil,
        teams: activity.skills.map { _ in draw.number(0...problem.teams.count - 1) })
    }
  }
}
