import CampaignKit
import CivilTime
import Diagnostics
import Testing

/// Rows of a schedule sheet, through the whole of loading: one row, and what became of it.
@Suite struct ScheduleRowTests {
  private func load(_ row: String, header: String = "编号,活动名称,日期,时间,地点,单位,预计人数") -> (
    listed: ListedActivity?, issues: [Diagnostic]
  ) {
    let folder = Folder(
      "专项:\n- {编号: c, 模块: job-fair, 标题: 夏季送岗, 时间: {从: 2026-07-01, 到: 2026-08-31}, 排期表: 表.csv}\n",
      ["表.csv": header + "\n" + row + "\n"])
    let (workspace, issues) = folder.load()
    return (workspace?.campaigns.first?.campaign.listed.first, issues.sorted)
  }

  private func row(_ date: String, _ time: String = "") -> String {
    "A-1,招聘会,\"\(date)\",\"\(time)\",广场,city,300"
  }

  @Test(
    arguments: [
      ("7月22日", "", "2026-07-22", 1, nil),
      ("7.22", "9:00-12:00", "2026-07-22", 1, "09:00-12:00"),
      ("2026/7/22（周三）", "上午9:00－12:00", "2026-07-22", 1, "09:00-12:00"),
      ("2026年7月22日", "9点半至11点半", "2026-07-22", 1, "09:30-11:30"),
      ("2026-07-22 14:30-17:00", "", "2026-07-22", 1, "14:30-17:00"),
      ("7月22日下午2:00-5:00", "", "2026-07-22", 1, "14:00-17:00"),
      ("7月22日 9-11点", "", "2026-07-22", 1, "09:00-11:00"),
      ("7月22日-7月24日", "全天", "2026-07-22", 3, "09:00-17:00"),
      ("7.22-24", "9:00", "2026-07-22", 3, "09:00-12:00"),
      ("7月30日至8月1日", "", "2026-07-30", 3, nil),
      ("46225", "0.375", "2026-07-22", 1, "09:00-12:00"),
      ("20260722", "晚上19时-21时", "2026-07-22", 1, "19:00-21:00"),
      ("26年7月22日", "", "2026-07-22", 1, nil),
      ("7 月 22 日（星期三）", "09:00:00", "2026-07-22", 1, "09:00-12:00"),
    ] as [(String, String, String, Int, String?)])
  func `days and hours are understood as people write them`(
    date: String, time: String, first: String, days: Int, hours: String?
  ) throws {
    let (listed, issues) = load(row(date, time))
    let activity = try #require(listed, "\(issues.map(\.message.en))")
    #expect(activity.window == CivilDate(first)!...CivilDate(first)!)
    #expect(activity.days == days && activity.isDated)
    #expect(activity.hours?.description == hours)
    #expect(issues.filter { $0.severity != .note }.isEmpty, "\(issues.map(\.message.en))")
  }

  @Test(arguments: [
    ("7月中旬", "2026-07-11", "2026-07-20"), ("7月", "2026-07-01", "2026-07-31"),
    ("待定", "2026-07-01", "2026-08-31"), ("", "2026-07-01", "2026-08-31"),
  ])
  func `a row without a day leaves it to the plan`(date: String, first: String, last: String) throws
  {
    let activity = try #require(load(row(date)).listed)
    #expect(!activity.isDated)
    #expect(activity.window == CivilDate(first)!...CivilDate(last)!)
  }

  @Test(arguments: [
    ("7月32日", "", "sheet.date"), ("下周三", "", "sheet.date"), ("7月22、29日", "", "sheet.several-days"),
    ("7月22日", "早饭后", "sheet.time"), ("7月22日", "9:00-5:00", "sheet.backwards"),
    ("7月22日", "5:00-7:00", "sheet.hours"), ("7月22日（周四）", "", "sheet.weekday"),
    ("7月22日", "9:10-11:45", "sheet.rounded"), ("6月22日", "", "sheet.outside-window"),
    ("2026年9月1日", "", "sheet.outside-window"),
  ])
  func `what cannot be read is said at its cell`(date: String, time: String, code: String) throws {
    let issues = load(row(date, time)).issues
    let found = try #require(issues.first { $0.severity > .note })
    #expect(found.code == code)
    #expect(found.location.file == "表.csv" && found.location.line == 2)
    #expect(issues.count { $0.severity > .note } == 1)
  }

  @Test(arguments: [
    ("300", 300), ("约300人", 300), ("300余人", 300), ("200-300人", 300), ("1.2万", 12_000),
    ("１００人次", 100),
  ])
  func `numbers of people come in many spellings`(text: String, count: Int) {
    let (listed, issues) = load("A-1,招聘会,7月22日,,广场,city,\(text)")
    #expect(listed?.attendance == count, "\(issues.map(\.message.en))")
  }

  @Test func `a key is the number, and nothing else`() {
    let (listed, _) = load("渝中_031,招聘会,7月22日,,广场,city,")
    #expect(listed?.number == "渝中_031")
    #expect(listed?.key == "u6e1du4e2d-031")
  }

  @Test func `a row without a number is said once, with the command that writes one`() throws {
    let (listed, issues) = load(",招聘会,7月22日,,广场,city,\n,另一场,7月23日,,广场,city,")
    #expect(listed == nil)
    let found = try #require(issues.first { $0.severity == .error })
    #expect(found.code == "sheet.no-number" && found.message.en.contains("2 rows"))
    #expect(found.help?.en.contains("chengnuan sheet 表.csv --write-ids") == true)
  }

  @Test func `headings of its own are asked for, not guessed`() throws {
    let (listed, issues) = load("A-1,招聘会,7月22日,广场", header: "活动编号,招聘会名称,活动时间,举办地点")
    #expect(listed == nil)
    #expect(issues.map(\.code) == ["sheet.unconfirmed"])
    #expect(issues.first?.help?.zh.contains("chengnuan sheet 表.csv --confirm") == true)
  }

  @Test func `last year's sheet is recognised by one sentence`() {
    let rows = (1...5).map { "A-\($0),招聘会\($0),2025年7月2\($0)日,,广场,city," }.joined(separator: "\n")
    let issues = load(rows).issues.filter { $0.severity == .error }
    #expect(issues.map(\.code) == ["sheet.last-year"])
  }
}
