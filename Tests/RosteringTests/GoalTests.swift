import CivilTime
import Diagnostics
import PlanModel
import Rostering
import Testing

@Suite struct GoalTests {
  /// Two fairs with three employers between them, one online and unplaced, and a list of ten.
  private func missed(_ measure: Indicator.Measure?, goal: Int) -> [Diagnostic] {
    var fairs = SampleFairs()
    fairs.tables.organisations = (1...3).map { number in
      Organisation(
        id: "o\(number)", name: Text("单位\(number)"), trade: "家政", posts: number,
        openings: number * 10, source: place(number))
    }
    let booths = RosterRequest(.supply, seats: 2, trades: ["家政"])
    fairs.add("a", unit: "a", day: 1, booths)
    fairs.add("b", unit: "d", day: 20, booths)
    fairs.add("c", unit: "b", day: 30, isPlaced: false, booths)
    fairs.add(
      "d", unit: "c", day: 40, needs: [.equipment(id: "coach", amount: 2)],
      RosterRequest(.list, seats: 10))
    fairs.items[3].activity.kind = "trip"
    var issues = Issues()
    let rosters = fairs.rosters(issues: &issues)
    let days = SampleFairs.dayOne...SampleFairs.dayOne.adding(days: 99)
    var campaign = Campaign(
      id: "demo", title: Text(zh: "专项", en: "Drive"), window: days, units: fairs.tables.units,
      calendar: ChineseCalendar(), horizon: days, plannedOn: days.lowerBound, source: place(1))
    let indicator = Indicator(
      "x", Text(zh: "指标", en: "indicator"), unit: Text("家"), measure: measure)
    campaign.goals = [Goal(indicator, amount: goal, source: place(7))]
    let agenda = Agenda(
      horizon: days, calendar: ChineseCalendar(), campaigns: [campaign], items: fairs.items,
      tables: fairs.tables, problem: Problem(name: "demo"))
    let schedule = Schedule(placements: fairs.placements, score: Score())
    return missedGoals(of: agenda, schedule: schedule, rosters: rosters)
  }

  @Test(
    "what the placed activities add up to is what a plan reaches",
    arguments: [
      (Indicator.What.activities, 3), (.onSite, 3), (.online, 0), (.organisations, 4),
      (.seats, 10), (.equipment, 2),
    ])
  func reached(what: Indicator.What, amount: Int) {
    #expect(missed(.init(what), goal: amount) == [])
    #expect(missed(.init(what), goal: amount + 1).map(\.code) == ["campaign.goal-missed"])
  }

  @Test func `an employer counts with its posts at each fair that it comes to`() {
    // Three employers in four booths: one of them comes twice.
    let posts = missed(.init(.posts), goal: 100).first?.message.en ?? ""
    let openings = missed(.init(.openings), goal: 1000).first?.message.en ?? ""
    #expect([7, 8, 9].contains { posts.contains("comes to \($0),") })
    #expect([70, 80, 90].contains { openings.contains("comes to \($0),") })
  }

  @Test func `only the kinds that an indicator names count`() {
    #expect(missed(.init(.activities, of: ["trip"]), goal: 1) == [])
    #expect(missed(.init(.activities, of: ["trip"]), goal: 2).count == 1)
  }

  @Test func `the warning stands at the goal and says how much is missing`() {
    let found = missed(.init(.activities), goal: 10)
    #expect(found.map(\.location) == [place(7)])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.message.zh == "“专项”的指标计划 10，现在的编排只到 3，还差 7")
  }

  @Test func `what only the day can tell is not checked beforehand`() {
    #expect(missed(nil, goal: 1_000_000) == [])
  }
}
