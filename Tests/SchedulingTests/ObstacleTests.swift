import CivilTime
import PlanModel
import Scheduling
import Testing

@Suite struct ObstacleTests {
  /// Two fairs of two hours that could both stand: one venue, one team, five days of six periods.
  static func plain() -> Problem {
    var problem = Problem(
      name: "plain", grid: TimeGrid(firstMinute: 480, minutesPerPeriod: 60, periodsPerDay: 6))
    let monday = CivilDate(year: 2026, month: 3, day: 16)!
    problem.days = (0..<5).map {
      .init(date: monday.adding(days: $0), kind: .workday, week: 0, quarter: 0)
    }
    problem.kinds = [.init(id: "fair", gapSame: 0, gapNeighbour: 0)]
    problem.venueTypes = ["square", "hall"]
    problem.districts = [.init(id: "d0"), .init(id: "d1")]
    problem.travel = .init(block: 2, matrix: [[0, 1], [1, 0]])
    problem.venues = [.init(id: "v", district: 0, type: 0, capacity: 100, isIndoor: false)]
    problem.teams = [.init(id: "m", home: 0, serves: [0], skills: [0])]
    problem.resources = [.init(id: "bus", quantity: 1)]
    problem.groups = [.init(id: "leader")]
    problem.activities = [fair("first"), fair("second")]
    return problem
  }

  static func fair(_ id: String) -> Problem.Activity {
    Problem.Activity(
      id: id, kind: 0, district: 0, duration: 2, window: 0...4, dayKinds: 0b111,
      attendance: 50, venueTypes: [0], skills: [0], priority: 2)
  }

  /// Pins the first fair to the first hours of the first day and lets the second stand only there.
  static func collision(_ change: (inout Problem) -> Void = { _ in }) -> Problem {
    var problem = plain()
    problem.activities[0].pin = .init(day: 0, start: 0)
    problem.activities[0].priority = 3
    problem.activities[1].window = 0...0
    problem.activities[1].starts = 1
    change(&problem)
    return problem
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let rule: HardRule
    let problem: Problem
    var isBlocked = false
    var testDescription: String { rule.rawValue }
  }

  static let cases: [Case] = [
    Case(rule: .pinned, problem: alone { $0.activities[1].pin.teams = [0, 0] }),
    Case(rule: .window, problem: alone { $0.activities[1].window = 7...9 }),
    Case(
      rule: .leadTime,
      problem: alone {
        $0.activities[1].submitted = 10; $0.activities[1].isPublic = true
      }),
    Case(rule: .dayType, problem: alone { $0.activities[1].dayKinds = 0b010 }),
    Case(rule: .weekday, problem: alone { $0.activities[1].weekdays = 0b110_0000 }),
    Case(rule: .start, problem: alone { $0.activities[1].duration = 7 }),
    Case(
      rule: .forbidden,
      problem: alone { problem in
        problem.activities[1].forbidden = (0..<5).map { .init(day: $0, periods: .max) }
      }),
    Case(rule: .venueType, problem: alone { $0.activities[1].venueTypes = [1] }),
    Case(rule: .venueCapacity, problem: alone { $0.activities[1].attendance = 101 }),
    Case(
      rule: .venueDistrict,
      problem: alone {
        $0.activities[1].district = 1
        $0.activities[1].pin.venue = 0
      }),
    Case(rule: .indoor, problem: alone { $0.activities[1].isIndoor = true }),
    Case(rule: .venueClosed, problem: alone { $0.venues[0].closedDays = DaySet(0..<5) }),
    Case(
      rule: .heat,
      problem: alone {
        $0.rules.heatPeriods = 0b111111
        $0.districts[0].heatDays = DaySet(0..<5)
      }),
    Case(rule: .teamSkill, problem: alone { $0.activities[1].skills = [1] }),
    Case(rule: .teamArea, problem: alone { $0.teams[0].serves = [1] }),
    Case(rule: .teamOff, problem: alone { $0.teams[0].offDays = DaySet(0..<5) }),
    Case(
      rule: .precedence,
      problem: collision { $0.precedences = [.init(before: 0, after: 1, minLag: 1, maxLag: 3)] },
      isBlocked: true),
    Case(
      rule: .groupOverlap,
      problem: collision {
        $0.activities[0].groups = [0]
        $0.activities[1].groups = [0]
      }, isBlocked: true),
    Case(rule: .venueOverlap, problem: collision(), isBlocked: true),
    Case(rule: .teamOverlap, problem: collision { $0.venues[0].isShared = true }, isBlocked: true),
    Case(
      rule: .teamTravel,
      problem: collision {
        $0.travel.periodsPerPoint = 2
        $0.teams[0].serves = [0, 1]
        $0.venues.append(.init(id: "w", district: 1, type: 0, capacity: 100, isIndoor: true))
        $0.activities[1].district = 1
        $0.activities[1].starts = 0b100
      }, isBlocked: true),
    Case(
      rule: .teamMaxPerDay,
      problem: collision {
        $0.teams[0].maxPerDay = 1
        $0.activities[1].starts = 0b100
      }, isBlocked: true),
    Case(
      rule: .equipment,
      problem: collision {
        $0.venues[0].isShared = true
        $0.activities[1].skills = []
        $0.activities[0].uses = [.init(resource: 0, amount: 1)]
        $0.activities[1].uses = [.init(resource: 0, amount: 1)]
      }, isBlocked: true),
  ]

  /// The second fair cannot stand anywhere, whatever the first does.
  static func alone(_ change: (inout Problem) -> Void) -> Problem {
    var problem = plain()
    problem.activities[0].skills = []
    problem.activities[0].venueTypes = []
    change(&problem)
    return problem
  }

  @Test func `every hard rule has a case`() {
    let ofStocks: Set<HardRule> = [.teamLoad, .stock, .budget]
    #expect(Set(ObstacleTests.cases.map(\.rule)).union(ofStocks) == Set(HardRule.allCases))
  }

  @Test func `without an obstacle both fairs stand`() {
    let schedule = schedule(for: ObstacleTests.plain(), seed: 1)
    #expect(schedule.score.medium == 0)
    #expect(schedule.obstacles.isEmpty)
  }

  @Test(arguments: cases)
  func `a rule that leaves no place is the reason`(_ example: Case) throws {
    let schedule = schedule(for: example.problem, seed: 1)
    #expect(schedule.placements[0] != nil)
    #expect(schedule.placements[1] == nil)
    let reasons = try #require(schedule.obstacles[1])
    let reason = try #require(reasons.first { $0.rule == example.rule })
    #expect(reason.count > 0)
    #expect(reason.blockers == (example.isBlocked ? [0] : []))
    // What the collision leaves open otherwise is closed by window and start bits alone.
    let others = Set(reasons.map(\.rule)).subtracting([example.rule, .window, .start])
    #expect(others.isEmpty)
  }

  @Test func `of two that are pinned to one place the heavier stays and the other says why`() {
    var problem = ObstacleTests.plain()
    problem.activities[0].pin = .init(day: 2, start: 1, venue: 0, teams: [0])
    problem.activities[1].pin = problem.activities[0].pin
    problem.activities[1].priority = 3
    let schedule = schedule(for: problem, seed: 1)
    #expect(schedule.score.hard == 0)
    #expect(schedule.placements[0] == nil)
    #expect(schedule.placements[1] == Placement(day: 2, start: 1, venue: 0, teams: [0]))
    #expect(
      schedule.obstacles[0] == [
        Obstacle(rule: .pinned, count: 29), Obstacle(rule: .venueOverlap, count: 1, blockers: [1]),
      ])
  }
}
