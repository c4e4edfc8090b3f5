import CivilTime
import PlanModel
import Scheduling
import Testing

@Suite struct PlaceabilityTests {
  /// Four or five activities that compete for two venues and two teams on three days.
  static func tiny(seed: UInt64) -> Problem {
    var problem = SmallProblem.drawn(seed: seed &+ 5000, activities: 4...5, days: 3, periods: 4)
    problem.rules.publicityLead = 0
    problem.rules.permitLead = 0
    problem.rules.heatPeriods = 0
    problem.venues = Array(problem.venues.prefix(2))
    problem.teams = Array(problem.teams.prefix(2))
    problem.teams[0].skills = [0, 1]
    problem.teams[0].serves = [0, 1, 2]
    for index in problem.activities.indices {
      problem.activities[index].district = index % 2
      problem.activities[index].span = 1
      problem.activities[index].dayKinds = 0b111
      problem.activities[index].pin.teams = nil
      problem.activities[index].pin.venue = nil
      problem.activities[index].previous = nil
      problem.activities[index].venues = []
      problem.activities[index].attendance = 20
      problem.activities[index].venueTypes = [0, 1]
      problem.activities[index].isIndoor = false
      problem.activities[index].skills = Array(problem.activities[index].skills.prefix(1))
    }
    return problem
  }

  @Test(arguments: UInt64(0)..<100)
  func `no less stays out than must, by trying everything`(seed: UInt64) {
    let problem = PlaceabilityTests.tiny(seed: seed)
    #expect(schedule(for: problem, seed: seed).score.medium == BruteForce(problem).least)
  }

  @Test(arguments: UInt64(0)..<100)
  func `more availability never leaves more out`(seed: UInt64) {
    let problem = PlaceabilityTests.tiny(seed: seed)
    var wider = problem
    for index in wider.venues.indices {
      wider.venues[index].closedDays = DaySet()
      wider.venues[index].closedPeriods = 0
      wider.venues[index].openDayKinds = 0b111
    }
    for index in wider.teams.indices {
      wider.teams[index].offDays = DaySet()
      wider.teams[index].maxPerDay += 1
    }
    for index in wider.resources.indices { wider.resources[index].quantity += 1 }
    for index in wider.activities.indices { wider.activities[index].forbidden = [] }
    let narrow = schedule(for: problem, seed: seed).score.medium
    #expect(schedule(for: wider, seed: seed).score.medium <= narrow)
  }
}
