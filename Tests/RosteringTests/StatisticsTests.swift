import CivilTime
import Diagnostics
import PlanModel
import Rostering
import Testing

@Suite struct StatisticsTests {
  private static let fairs = Indicator(
    "fairs", Text(zh: "场次", en: "fairs"), aliases: ["招聘会"], unit: "场",
    measure: .init(.activities))
  private static let visitors = Indicator(
    "visitors", Text(zh: "进场人数", en: "visitors"), unit: "人",
    groups: [Text(zh: "农民工", en: "migrant workers")])

  /// Fairs of two units on days 1, 20 and 40, made on day 30; May begins on day 5.
  private func statistics(
    _ counts: [IndicatorCount] = [], goals: [Goal] = [], from: Int = 5, to: Int = 29
  ) -> [Statistics] {
    var fairs = SampleFairs()
    for (key, unit, day) in [("a", "a", 1), ("b", "a", 20), ("c", "b", 40)] {
      fairs.add(key, unit: unit, day: day)
    }
    fairs.tables.counts = counts
    let first = SampleFairs.dayOne
    let days = first...first.adding(days: 99)
    var campaign = Campaign(
      id: "demo", title: Text(zh: "专项", en: "Drive"), window: days, units: fairs.tables.units,
      calendar: ChineseCalendar(), horizon: days, plannedOn: first.adding(days: 30),
      source: place(1))
    campaign.indicators = [Self.fairs, Self.visitors]
    campaign.goals = goals
    let agenda = Agenda(
      horizon: days, calendar: ChineseCalendar(), campaigns: [campaign], items: fairs.items,
      tables: fairs.tables,
      problem: Problem(name: "demo"))
    return Rostering.statistics(
      of: agenda, schedule: Schedule(placements: fairs.placements, score: Score()), rosters: [],
      period: first.adding(days: from)...first.adding(days: to))
  }

  private func count(
    _ indicator: String, _ amount: Int, unit: String? = nil, day: Int? = nil,
    group: String? = nil
  ) -> IndicatorCount {
    IndicatorCount(
      campaign: "demo", indicator: indicator, unit: unit,
      date: day.map { SampleFairs.dayOne.adding(days: $0) }, group: group, amount: amount,
      source: place(3))
  }

  private func numbers(_ line: Statistics.Line?) -> [Int?] {
    [line?.planned, line?.actual, line?.total, line?.percent]
  }

  @Test func `events of which nobody has reported count once their day is over`() throws {
    let one = try #require(statistics().first)
    #expect(numbers(one.lines.first) == [3, 1, 2, 66])
    #expect(one.units.map(\.unit) == ["a", "b"])
    #expect(numbers(one.units[0].lines.first) == [2, 1, 2, 100])
    #expect(numbers(one.units[1].lines.first) == [1, 0, 0, 0])
    #expect(numbers(one.lines.last) == [nil, nil, nil, nil], "nobody knows how many came")
  }

  @Test func `what is reported holds, by any name, day and unit`() throws {
    let one = try #require(
      statistics([
        count("招聘会", 5, unit: "b", day: 10), count("进场人数", 300, unit: "a", day: 1),
        count("visitors", 200, day: 20), count("visitors", 70, day: 20, group: "农民工"),
        count("visitors", 999, day: 35),
      ]).first)
    #expect(numbers(one.lines[0]) == [3, 5, 5, 166])
    #expect(numbers(one.lines[1]) == [nil, 200, 500, nil])
    #expect(one.lines[2].group?.zh == "农民工" && one.lines[2].total == 70)
    #expect(one.units.first?.lines.map(\.total) == [2, 300])
  }

  @Test func `a goal is the plan of the whole, the plan's own sum that of a unit`() throws {
    let one = try #require(statistics(goals: [Goal(Self.fairs, amount: 8, source: place(2))]).first)
    #expect(numbers(one.lines[0]) == [8, 1, 2, 25])
    #expect(one.units[0].lines[0].planned == 2)
  }

  @Test func `a campaign of which nothing is known has no table`() {
    #expect(statistics(from: -20, to: -1).count == 1)
    var fairs = SampleFairs()
    fairs.add("a", unit: "a", day: 1)
    let days = SampleFairs.dayOne...SampleFairs.dayOne.adding(days: 9)
    let campaign = Campaign(
      id: "x", title: "x", window: days, units: [], calendar: ChineseCalendar(), horizon: days,
      plannedOn: days.lowerBound, source: place(1))
    let agenda = Agenda(
      horizon: days, calendar: ChineseCalendar(), campaigns: [campaign], items: fairs.items,
      tables: fairs.tables, problem: Problem(name: "x"))
    let schedule = Schedule(placements: fairs.placements, score: Score())
    #expect(
      Rostering.statistics(of: agenda, schedule: schedule, rosters: [], period: days) == [])
  }
}
