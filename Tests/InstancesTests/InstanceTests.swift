import CivilTime
import Diagnostics
import Instances
import PlanModel
import Testing

@Suite struct InstanceTests {
  static func problem(_ text: String) throws -> Problem {
    var issues = Issues()
    let problem = Instance.problem(json: Array(text.utf8), file: "small.json", issues: &issues)
    #expect(issues.all.map { "\($0.location) \($0.message.en)" } == [])
    return try #require(problem)
  }

  @Test func `every value finds its place in the problem`() throws {
    let problem = try Self.problem(SmallInstance.text)
    #expect(problem.name == "small")
    #expect(problem.grid == TimeGrid(firstMinute: 480, minutesPerPeriod: 240, periodsPerDay: 3))
    #expect(problem.days.map(\.kind) == [.holiday, .rest, .workday])
    #expect(problem.days.map(\.date.description) == ["2026-05-01", "2026-05-02", "2026-05-09"])
    #expect(problem.days.map(\.week) == [17, 17, 18])
    #expect(problem.rules.heatPeriods == 0b010)
    #expect(problem.weights.priority == [1, 3, 10] && problem.weights.weekTeam == 4)
    #expect(problem.districts.map(\.neighbours) == [[1], [0]])
    #expect(problem.districts[0].marketDays.days == [1])
    #expect(problem.travel.distance(0, 1) == 4)
    #expect(problem.venues.map(\.isIndoor) == [false, true])
    #expect(problem.venues.map(\.openDayKinds) == [0b111, 0b011])
    #expect(problem.teams[0].serves == [0, 1] && problem.teams[0].maxPerDay == 2)
    #expect(problem.resources.map(\.quantity) == [1])
    #expect(problem.groups.map(\.compactness) == [2])
    #expect(
      problem.series == [
        .init(id: "7", minDays: 2, minDaysWeight: 3, sameVenueWeight: 1)
      ])
    #expect(problem.precedences == [.init(before: 0, after: 1, minLag: 1, maxLag: 2)])
  }

  @Test func `an event becomes an activity`() throws {
    let activities = try Self.problem(SmallInstance.text).activities
    var fair = Problem.Activity(
      id: "0", kind: 0, district: 0, duration: 2, window: 0...2, dayKinds: 0b110, starts: 0b011,
      attendance: 300, venueTypes: [0], skills: [5], uses: [.init(resource: 0, amount: 1)],
      priority: 2, employers: [0, 1], isPublic: true, submitted: -20, series: 0)
    fair.preference = .init(weekend: true, market: true)
    #expect(activities[0] == fair)
    #expect(activities[1].previous == Placement(day: 0, start: 1, venue: 1, teams: [0]))
    #expect(activities[1].employers == [1])
    #expect(activities[2].pin == .init(day: 2, start: 0, venue: 1, teams: []))
    #expect(activities[2].skills == [] && activities[2].series == nil)
    #expect(activities[2].forbidden == [.init(day: 1, periods: 0b101)])
    // Accepting no type of venue is not the same as needing none.
    #expect(activities[3].venueTypes == [-1])
  }

  @Test func `the weekday of the file holds, whatever its date`() throws {
    let text = SmallInstance.replacing("\"weekday\": 4", by: "\"weekday\": 0")
    #expect(try Self.problem(text).days[0].date.weekday == .monday)
  }

  @Test func `what costs nothing may be left out`() throws {
    let text = SmallInstance.replacing(
      ", \"groups\": [0],\n    \"forbidden\": [[1, 0], [1, 2]]", by: "")
    #expect(try Self.problem(text).activities[2].groups == [])
    let plain = SmallInstance.replacing("\"format\": \"cesp-2\", \"name\": \"small\", ", by: "")
    #expect(try Self.problem(plain).name == "")
  }
}
