import CivilTime
import Diagnostics
import PlanModel
import Publishing
import Testing

@Suite struct FeedsTests {
  /// The logical lines of the only event, or of the `index`-th.
  private func event(_ feed: String?, _ index: Int = 0) -> [String] {
    let lines = (feed ?? "").replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    let begins = lines.indices.filter { lines[$0] == "BEGIN:VEVENT" }
    guard index < begins.count else { return [] }
    let end = lines[begins[index]...].firstIndex(of: "END:VEVENT")!
    return Array(lines[(begins[index] + 1)..<end])
  }

  @Test func `an event says all that a visitor needs`() {
    let files = City(.init(key: "a")).files(on: "2026-01-10")
    #expect(
      event(files["calendars/city.ics"]) == [
        "UID:" + ActivityUID.uid(campaign: "spring", key: "a"),
        "DTSTAMP:20260101T000000Z",
        "DTSTART;TZID=Asia/Shanghai:20260722T143000",
        "DTEND;TZID=Asia/Shanghai:20260722T170000",
        "SUMMARY:渝中招聘会·解放碑·家政外卖专场",
        "LOCATION:解放碑广场",
        "DESCRIPTION:渝中区招聘会\\n时间：2026年7月22日(周三) 14:30–17:00\\n地点：解放碑广场"
          + "\\n主办：市人力社保局\\n承办：渝中区\\n协办：市总工会、团市委\\n免费入场，咨询电话12333"
          + "\\n依据：渝人社发〔2026〕1号",
        "CATEGORIES:春风行动,家政外卖专场",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "SEQUENCE:0",
        "LAST-MODIFIED:20260101T000000Z",
      ])
  }

  /// An edit, and what it puts before the title and into the description.
  struct Mark: Sendable {
    var change: @Sendable (inout City.Fair) -> Void
    var mark: String
    var status: String
    var first: String
  }

  @Test(
    arguments: [
      Mark(
        change: { $0.day = "2026-07-23" }, mark: "【改期】", status: "CONFIRMED",
        first: "原定：2026年7月22日(周三) 14:30–17:00\\n"),
      Mark(change: { $0.venue = "hall" }, mark: "【改地点】", status: "CONFIRMED", first: "原定：解放碑广场\\n"),
      Mark(
        change: { $0.status = .postponed }, mark: "【延期待定】", status: "TENTATIVE",
        first: "本活动延期，时间另行通知。\\n"),
      Mark(
        change: { $0.status = .cancelled }, mark: "【取消】", status: "CANCELLED", first: "本活动已取消。\\n"),
      Mark(change: { $0.day = nil }, mark: "【取消】", status: "CANCELLED", first: "本活动已取消。\\n"),
    ] as [Mark])
  func `what changed stands in the title`(_ expected: Mark) {
    var fair = City.Fair(key: "a")
    let last = City(fair).proposal(on: "2026-01-10").next
    expected.change(&fair)
    let lines = event(City(fair).files(after: last, on: "2026-02-01")["calendars/city.ics"])
    #expect(lines.contains { $0.hasPrefix("SUMMARY:\(expected.mark)渝中招聘会·") })
    #expect(lines.contains("STATUS:\(expected.status)"))
    #expect(lines.contains { $0.hasPrefix("DESCRIPTION:\(expected.first)") })
    #expect(lines.contains("SEQUENCE:1"))
    #expect(lines.contains("LAST-MODIFIED:20260201T000000Z"))
  }

  @Test func `every sort of feed holds its own`() {
    var city = City(
      .init(key: "a", teams: ["team-1"]),
      .init(key: "b", unit: "500105", venue: "hall", theme: nil),
      .init(key: "c", audience: .internal, teams: ["team-1"]),
      .init(key: "d", audience: .leaders, teams: ["team-1"]))
    city.rosters = [
      Roster(
        activity: "spring.a", kind: .supply, seats: 10, filled: 1, columns: [], rows: [],
        organisations: ["org-1"])
    ]
    let files = city.files(on: "2026-01-10")
    let counts = files.filter { $0.key.hasPrefix("calendars/") }
      .mapValues { $0.components(of: "BEGIN:VEVENT") }
    #expect(
      counts == [
        "calendars/city.ics": 2, "calendars/district/500103.ics": 1,
        "calendars/district/500103/domestic.ics": 1, "calendars/district/500105.ics": 1,
        "calendars/district/500229.ics": 0, "calendars/theme/domestic.ics": 1,
        "calendars/campaign/spring.ics": 2, "calendars/organisation/org-1.ics": 1,
        "calendars/venue/square.ics": 1, "calendars/venue/hall.ics": 1,
        "calendars/deadlines.ics": 0, "calendars/internal/city.ics": 3,
        "calendars/internal/team/team-1.ics": 2, "calendars/internal/leaders.ics": 1,
        "calendars/internal/deadlines.ics": 0,
      ])
    #expect(files["calendars/district/500103.ics"]!.contains("\r\nNAME:渝中区活动日历\r\n"))
    #expect(files["calendars/organisation/org-1.ics"]!.contains("\r\nNAME:巴渝家政公司·参会日程\r\n"))
  }

  @Test func `a fair on three days is open by day and not by night`() {
    let lines = event(
      City(.init(key: "a", span: 3)).files(on: "2026-01-10")["calendars/city.ics"])
    #expect(lines.contains("DTEND;TZID=Asia/Shanghai:20260722T170000"))
    #expect(lines.contains("RRULE:FREQ=DAILY;COUNT=3"))
    #expect(
      lines.contains { $0.contains("2026年7月22日(周三)至7月24日(周五) 每天 14:30–17:00") })
  }

  @Test func `an online fair says so`() {
    let lines = event(
      City(.init(key: "a", venue: nil, place: .online)).files(on: "2026-01-10")[
        "calendars/city.ics"])
    #expect(lines.contains("LOCATION:线上"))
    #expect(lines.contains("SUMMARY:渝中招聘会·线上·家政外卖专场"))
  }

  @Test func `a deadline moves along with its fair and keeps its UID`() {
    let licence = TaskRule(
      key: "licence", title: Text(zh: "申请安全许可", en: "Apply for the licence"), daysBefore: 20,
      basis: "国务院令第505号")
    var fair = City.Fair(key: "a", tasks: [licence])
    let first = City(fair).files(on: "2026-01-10")["calendars/deadlines.ics"]
    let last = City(fair).proposal(on: "2026-01-10").next
    fair.day = "2026-07-24"
    let second = City(fair).files(after: last, on: "2026-02-01")["calendars/deadlines.ics"]
    let uid = "UID:" + ActivityUID.uid(campaign: "spring", key: "a", task: "licence")
    #expect(event(first).first == uid && event(second).first == uid)
    // 2026-07-04 is a Saturday with closed counters: the licence is due on the Friday before.
    #expect(event(first).contains("DTSTART;VALUE=DATE:20260702"))
    #expect(event(second).contains("DTSTART;VALUE=DATE:20260703"))
    #expect(event(second).contains("SEQUENCE:1"))
    #expect(event(second).contains { $0.contains("国务院令第505号") })
  }

  @Test func `an internal deadline is in no public feed`() {
    let task = TaskRule(key: "t", title: "内部事项", daysBefore: 5)
    let files = City(
      .init(key: "a", audience: .internal, tasks: [task]),
      .init(key: "b", audience: .leaders, tasks: [task])
    ).files(on: "2026-01-10")
    #expect(files["calendars/deadlines.ics"]!.components(of: "BEGIN:VEVENT") == 0)
    #expect(files["calendars/internal/deadlines.ics"]!.components(of: "BEGIN:VEVENT") == 1)
    #expect(files["calendars/internal/leaders.ics"]!.components(of: "BEGIN:VEVENT") == 2)
  }

  @Test func `an English feed speaks English`() {
    let lines = event(
      City(.init(key: "a")).files(on: "2026-01-10", language: .en)["calendars/city.ics"])
    #expect(lines.contains("SUMMARY:Yuzhong job fair · Domestic wo…") == false)
    #expect(lines.contains { $0.hasPrefix("SUMMARY:Yuzhong job fair · ") })
    #expect(lines.contains { $0.contains("Time: Wed 22 Jul\\, 14:30–17:00 (2026)") })
  }
}

extension String {
  /// How often a text occurs.
  func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
