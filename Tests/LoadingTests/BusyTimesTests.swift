import CampaignKit
import Testing

@Suite struct BusyTimesTests {
  private let calendar = """
    BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260307\r
    SUMMARY:家里有事\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART:20260309T020000Z\r
    DURATION:PT90M\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n
    """

  private func folder(_ calendar: String) -> Folder {
    Folder(
      "表: {场地: v.csv, 队伍: t.csv, 领导: l.csv}\n",
      [
        "v.csv": "编号,名称,区县,类型,忙时日历\nV1,礼堂,city,礼堂,busy.ics\n",
        "t.csv": "编号,名称,驻地,技能,忙时日历\nT1,一队,city,讲解,busy.ics\n",
        "l.csv": "编号,名称,忙时日历\nL1,王书记,busy.ics\n",
        "busy.ics": calendar,
      ])
  }

  @Test func `calendars of venues, teams and leaders close days and hours`() throws {
    let (workspace, issues) = folder(calendar).load()
    let tables = try #require(workspace).tables
    let days = try #require(CivilDate("2026-03-07"))
    let hours = Activity.ForbiddenSpan(
      date: try #require(CivilDate("2026-03-09")), span: try #require(TimeSpan("10:00-11:30")))
    #expect(tables.venues.map(\.closed) == [[days...days]])
    #expect(tables.venues.map(\.closedHours) == [[hours]])
    #expect(tables.teams.map(\.off) == [[days...days]])
    #expect(tables.teams.map(\.offHours) == [[hours]])
    #expect(tables.leaders.map(\.away) == [[days...days]])
    #expect(tables.leaders.map(\.awayHours) == [[hours]])
    #expect(issues.all.filter { $0.severity == .error }.isEmpty)
  }

  @Test func `a file without a calendar is an error at its start, for each row that names it`() {
    let errors = folder("hello").load().issues.all.filter { $0.severity == .error }
    #expect(errors.map(\.code) == Array(repeating: "busy.no-calendar", count: 3))
    #expect(errors.first?.location == .init(file: "busy.ics", line: 1, column: 1))
  }
}
