import CivilTime
import PlanModel

extension SmallProblem {
  /// The same kind of problem with what only the planner's own ask for: days of rest, lengths by
  /// start, shared rooms, forecasts, loads, stocks, and hours closed on single days.
  static func enriched(
    seed: UInt64, activities: ClosedRange<Int> = 6...16, days: Int = 16, periods: Int = 8
  ) -> Problem {
    var problem = drawn(seed: seed, activities: activities, days: days, periods: periods)
    var draw = Draw(seed: seed ^ 0x5EED)
    problem.rules.heatLimit = draw.number(1...4)
    problem.travel.pointsPerStep = draw.number(1...2)
    problem.travel.changeover = draw.chance(30) ? 1 : 0
    for index in problem.districts.indices where draw.chance(50) {
      problem.districts[index].heatCells = cells(days, &draw)
    }
    for index in problem.venues.indices where draw.chance(40) {
      problem.venues[index].closedCells = cells(days, &draw)
    }
    for index in problem.teams.indices {
      if draw.chance(40) { problem.teams[index].offCells = cells(days, &draw) }
      if draw.chance(60) { problem.teams[index].load = draw.number(0...5) }
    }
    if draw.chance(60) {
      problem.resources[1].daily = problem.days.map { _ in draw.number(0...4) }
    }
    problem.stocks = [
      .init(
        id: "water", days: 0...days - 1,
        supplies: [
          .init(day: -3, amount: draw.number(0...6)),
          .init(day: draw.number(0...days - 1), amount: draw.number(0...8)),
        ]),
      .init(
        id: "money", days: days / 4...days / 2,
        supplies: [.init(day: 0, amount: draw.number(0...9))], isMoney: true),
    ]
    for index in problem.activities.indices { enrich(&problem.activities[index], &draw) }
    return problem
  }

  private static func cells(_ days: Int, _ draw: inout Draw) -> [Problem.Cells] {
    draw.some(of: days, percent: 20).map { .init(day: $0, periods: 0b1_1011 << UInt32($0 % 4)) }
  }

  private static func enrich(_ activity: inout Problem.Activity, _ draw: inout Draw) {
    if draw.chance(40) {
      activity.lengths = [
        .init(start: draw.number(0...3), periods: draw.number(1...4)),
        .init(start: draw.number(4...7), periods: draw.number(1...4)),
      ]
    }
    if draw.chance(15) {
      activity.span = draw.number(2...9)
      activity.rests = .init(kinds: UInt8(draw.number(1...6)), weekdays: 0b111_0111)
    }
    activity.sharesVenue = draw.chance(20)
    activity.isOutdoor = draw.chance(50)
    if draw.chance(50) { activity.load = draw.number(1...3) }
    if draw.chance(40) {
      activity.draws.append(.init(stock: 0, amount: draw.number(1...3), isDaily: draw.chance(50)))
    }
    if draw.chance(30) { activity.draws.append(.init(stock: 1, amount: draw.number(1...5))) }
    if draw.chance(40) { activity.publicityLead = draw.number(0...5) }
  }
}
