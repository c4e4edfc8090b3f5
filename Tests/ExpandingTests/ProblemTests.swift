import CampaignKit
import CampaignKitTesting
import Expanding
import Testing

@Suite struct ProblemTests {
  @Test(
    "days are of the kind that the notice makes them",
    arguments: [
      ("2026-01-01", DayKind.holiday), ("2026-02-14", .workday), ("2026-02-28", .workday),
      ("2026-02-17", .holiday), ("2026-03-07", .rest), ("2026-03-09", .workday),
      ("2026-10-01", .holiday), ("2026-12-31", .workday),
    ])
  func kinds(date: String, kind: DayKind) {
    let (agenda, _) = expand(workspace([]))
    let index = day("2026-01-01").days(until: day(date))
    #expect(agenda.problem.days[index].date == day(date))
    #expect(agenda.problem.days[index].kind == kind)
  }

  @Test func `weeks run from Monday and quarters over the new year`() {
    let workspace = workspace([]) { $0.horizon = day("2025-12-01")...day("2026-04-05") }
    let days = expand(workspace).agenda.problem.days
    #expect(days.count == 126)
    #expect(days.first?.week == 0)
    #expect(days[6].week == 0 && days[7].week == 1, "1 December 2025 is a Monday")
    #expect(days.last?.week == 17)
    #expect(days[30].quarter == 0 && days[31].quarter == 1)
    #expect(days.last?.quarter == 2)
    let midweek = expand(self.midweek).agenda.problem.days
    #expect(midweek[0].week == 0 && midweek[3].week == 0 && midweek[4].week == 1)
  }

  private var midweek: Workspace {
    workspace([]) { $0.horizon = day("2026-01-01")...day("2026-01-31") }
  }

  @Test func `venues keep their hours, days and closures`() {
    let workspace = workspace([]) { workspace in
      workspace.tables.venues[0].hours = span("08:15-20:00")
      workspace.tables.venues[0].closed = [day("2025-12-30")...day("2026-01-02")]
      workspace.tables.venues[0].openDayKinds = [.workday]
      workspace.tables.venues[1].closed = [day("2027-01-01")...day("2027-01-02")]
      workspace.tables.venues[1].isShared = true
    }
    let problem = expand(workspace).agenda.problem
    let first = problem.venues[0]
    #expect(first.closedDays.days == [0, 1])
    #expect(first.openDayKinds == 0b001)
    #expect((0..<32).filter { first.closedPeriods >> UInt32($0) & 1 == 0 } == Array(5..<28))
    #expect(problem.venues[1].closedDays.isEmpty)
    #expect(problem.venues[1].closedPeriods == 0)
    #expect(problem.venues[1].isShared)
    #expect(problem.townships.map(\.id) == ["north/桥头镇", "north/石门镇", "south/河口镇"])
    #expect(problem.venues.map(\.township) == [0, 1, 2, nil])
    #expect(problem.venues.map(\.district) == [0, 0, 1, 2])
  }

  @Test func `districts have neighbours and market days`() {
    let problem = expand(workspace([])).agenda.problem
    #expect(problem.districts.map(\.neighbours) == [[1], [0], []])
    #expect(problem.districts[1].marketDays.isEmpty)
    let calendar = ChineseCalendar()
    for index in problem.districts[0].marketDays.days {
      let lunar = problem.days[index].date.lunar?.day ?? 0
      #expect([3, 6, 9].contains(lunar % 10))
    }
    #expect(problem.districts[0].marketDays.days.count > 100)
    #expect(calendar.isWorkday(day("2026-02-14")))
  }

  @Test func `distances are symmetric, and no detour is shorter`() {
    let workspace = workspace([]) { workspace in
      workspace.tables.units[0].position = .init(x: 0, y: 0)
      workspace.tables.units[1].position = .init(x: 3, y: 4)
    }
    let travel = expand(workspace).agenda.problem.travel
    #expect(travel.distance(0, 1) == 6)
    for a in 0..<3 {
      #expect(travel.distance(a, a) == 0)
      for b in 0..<3 {
        #expect(travel.distance(a, b) == travel.distance(b, a))
        for via in 0..<3 {
          #expect(travel.distance(a, b) <= travel.distance(a, via) + travel.distance(via, b))
        }
      }
    }
    #expect(expand(self.midweek).agenda.problem.travel.matrix.isEmpty, "nobody has a position")
  }

  @Test func `staff is counted by day, equipment by the hour`() {
    let problem = expand(workspace([])).agenda.problem
    #expect(problem.resources.map(\.id) == ["staff/north", "staff/south", "stage"])
    #expect(problem.resources.map(\.quantity) == [12, 8, 2])
    #expect(problem.resources.map(\.isPerDay) == [true, true, false])
  }

  @Test func `teams serve all units unless they name some, and rest on their days`() {
    let workspace = workspace([]) { workspace in
      workspace.tables.teams[0].off = [day("2026-01-03")...day("2026-01-04")]
      workspace.tables.teams.append(
        Team(
          id: "T2", name: "二队", home: "south", serves: ["south"], skills: ["招聘服务"],
          source: SourceLocation(startOf: "t")))
    }
    let teams = expand(workspace).agenda.problem.teams
    #expect(teams.map(\.serves) == [[0, 1, 2], [1]])
    #expect(teams.map(\.home) == [0, 1])
    #expect(teams[0].offDays.days == [2, 3])
    #expect(Set(teams[0].skills).isSuperset(of: teams[1].skills))
  }

  @Test(
    "distances between fairs give way where a unit holds too many of them",
    arguments: [(1, 14, 4), (26, 14, 4), (30, 12, 4), (100, 3, 3), (400, 0, 1)])
  func gaps(count: Int, same: Int, neighbour: Int) {
    let workspace = workspace([
      { campaign in
        var draft = Draft()
        draft.activities = (0..<count).map { activity("a\($0)", of: campaign) }
        return draft
      }
    ])
    let kind = expand(workspace).agenda.problem.kinds.first { $0.id == "fair" }
    #expect(kind?.gapSame(in: 0) == same)
    #expect(kind?.gapSame(in: 1) == 14, "a unit without fairs keeps the usual distance")
    #expect(kind?.gapNeighbour == neighbour)
  }

  @Test func `fairs of one month share its days, not those of the year`() throws {
    let first = try #require(CivilDate("2026-03-01"))
    let workspace = workspace([
      { campaign in
        var draft = Draft()
        draft.activities = (0..<10).map { number in
          activity("a\(number)", of: campaign) {
            $0.window = first...CivilDate(dayNumber: first.dayNumber + 30)
          }
        }
        return draft
      }
    ])
    let kind = expand(workspace).agenda.problem.kinds.first { $0.id == "fair" }
    #expect(kind?.gapSame(in: 0) == 3)
    #expect(kind?.gapNeighbour == 3)
  }

  @Test func `a kind without a distance of its own is planned like any other`() {
    let (agenda, found) = expand(workspace([{ draft(of: $0) { $0.kind = "visit" } }]))
    #expect(found == [])
    #expect(agenda.problem.kinds.map(\.id) == ["fair", "visit"])
    #expect(agenda.problem.activities.map(\.kind) == [1])
  }
}
