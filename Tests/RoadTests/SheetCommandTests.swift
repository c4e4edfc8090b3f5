import Foundation
import Testing

/// Sheets on the command line, as somebody would use them who has nothing else.
@Suite struct SheetCommandTests {
  /// A folder with the two districts' sheets, of which one lacks its numbers.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let sheets = Tool.root.appending(path: "campaigns/district-sheets/sheets")
    let name = "江北南岸计划.xlsx"
    try Data(contentsOf: sheets.appending(path: name)).write(
      to: folder.url.appending(path: name))
    let csv =
      "渝中区2026年7月排期,,,\n活动主题,活动时间,活动地点,联系电话\n甲,7月22日上午9:00-12:00,广场,1\n乙,7.22 10:00-11:30,广场,2\n合计,2场,,\n"
    try Data(csv.utf8).write(to: folder.url.appending(path: "渝中.csv"))
    return folder
  }

  private func run(_ arguments: String..., in folder: TemporaryFolder) throws -> Tool.Outcome {
    try Tool.run(arguments + ["--today", "2026-06-26"], in: folder.url)
  }

  @Test
  func `before there is a workspace it is said how to make one, and one district is one unit`()
    throws
  {
    let folder = try TemporaryFolder()
    let csv = """
      活动名称,日期,时间,地点,单位,预计人数
      甲,9月12日,9:00-12:00,人民广场,江北区,200
      乙,9月13日,9:00-12:00,人民广场,江北,200
      丙,9月12日,9:00-12:00,人民广场,渝中区,200

      """
    try folder.write(csv, to: "表.csv")
    let look = try run("sheet", in: folder)
    #expect(look.status == 0, "\(look)")
    #expect(look.output.contains("先由这些表建一个：chengnuan init . --sheets 表.csv"), "\(look)")
    #expect(!look.errors.contains("错误"), "\(look.errors)")
    #expect(try run("init", ".", "--sheets", "表.csv", in: folder).status == 0)
    let units = try folder.read("units.csv").split(whereSeparator: \.isNewline)
    #expect(units.dropFirst() == ["U1,江北区", "U2,渝中区"])
    #expect(try run("sheet", "表.csv", "--confirm", in: folder).status == 0)
    #expect(try run("sheet", "表.csv", "--write-ids", "--yes", in: folder).status == 0)
    // Either district has its own 人民广场: neither row is in the other's, and nothing clashes.
    let planned = try run("plan", "--json", "--emit", "calendars", in: folder)
    #expect(planned.status == 0 && !planned.errors.contains("plan."), "\(planned.errors)")
    #expect(planned.output.components(separatedBy: "\"status\":\"placed\"").count == 4)
  }

  @Test(arguments: [("开始", "结束"), ("开始时间", "结束时间"), ("起", "止")])
  func `hours in two columns are a beginning and an end`(from: String, to: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "日期,\(from),\(to),场次名称,场地,参会企业\n2026/3/20,08:30,11:30,甲,渝中体育馆,40家\n",
      to: "表.csv")
    let shown = try run("sheet", "表.csv", in: folder).output.split(separator: "\n")
    for (column, field) in [("B", "时间"), ("C", "结束时间"), ("F", "展位")] {
      let line = shown.first { $0.hasPrefix("  \(column)  ") } ?? ""
      let said = line.components(separatedBy: "→ ").last ?? ""
      #expect(said.split(separator: " ").first.map(String.init) == field, "\(line)")
    }
  }

  @Test func `from two sheets to a clash in four commands`() throws {
    let folder = try folder()
    let start = try run("init", ".", "--sheets", "江北南岸计划.xlsx", "渝中.csv", in: folder)
    #expect(start.status == 0, "\(start.errors)")
    let asked = try run("check", in: folder)
    #expect(asked.status == 65)
    #expect(asked.errors.contains("sheet.unconfirmed"))
    let confirmed = try run("sheet", "江北南岸计划.xlsx", "渝中.csv", "--confirm", in: folder)
    #expect(confirmed.status == 0, "\(confirmed.errors)")
    // Nobody's telephone number is shown.
    #expect(confirmed.output.contains("***"))
    let before = try Data(contentsOf: folder.url.appending(path: "渝中.csv"))
    #expect(try run("sheet", "渝中.csv", "--write-ids", in: folder).status == 0)
    #expect(try Data(contentsOf: folder.url.appending(path: "渝中.csv")) == before)
    #expect(try run("sheet", "渝中.csv", "--write-ids", "--yes", in: folder).status == 0)
    let after = try String(contentsOf: folder.url.appending(path: "渝中.csv"), encoding: .utf8)
    #expect(after.contains("\n活动主题,活动时间,活动地点,联系电话,编号\n甲,7月22日上午9:00-12:00,广场,1,U3-001\n"))
    #expect(after.hasSuffix("\n合计,2场,,\n"))
    let plan = try run("plan", in: folder)
    #expect(plan.status == 0, "\(plan.errors)")
    #expect(plan.errors.contains("plan.unplaced"))
    // Written once, they stay: nothing more to write, not a byte changes.
    let again = try run("sheet", "渝中.csv", "--write-ids", "--yes", in: folder)
    #expect(again.status == 0)
    #expect(try String(contentsOf: folder.url.appending(path: "渝中.csv"), encoding: .utf8) == after)
  }

  @Test func `two districts that meet in a hall named for one of them are seen`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "渝中区2026年7月排期,,,\n活动主题,活动时间,活动地点,企业数\n甲,7月22日上午9:00-12:00,渝中体育馆,40家\n",
      to: "渝中.csv")
    try folder.write(
      "招聘会名称,时间,地点,属地\n乙,2026/7/22 10:00-11:30,渝中体育馆,南岸区\n丙,7月23日9:00-11:00,人力资源市场,南岸区\n",
      to: "另一张.csv")
    let start = try run("init", ".", "--sheets", "渝中.csv", "另一张.csv", in: folder)
    #expect(start.status == 0, "\(start.errors)")
    let venues = try folder.read("venues.csv")
    #expect(venues.components(separatedBy: "渝中体育馆,渝中区").count == 2)
    #expect(!venues.contains("渝中体育馆,南岸区") && venues.contains("人力资源市场,南岸区"))
    let confirmed = try run(
      "sheet", "渝中.csv", "另一张.csv", "--confirm", "--write-ids", "--yes", in: folder)
    #expect(confirmed.status == 0, "\(confirmed.errors)")
    let plan = try run("plan", in: folder)
    #expect(plan.status == 0, "\(plan.errors)")
    #expect(plan.errors.contains("plan.unplaced") && plan.errors.contains("渝中体育馆"))
  }

  /// The units that the sheets name have sent theirs; one that only the table of units has has not.
  @Test func `who has sent no sheet is listed without a line of YAML`() throws {
    let folder = try folder()
    try run("init", ".", "--sheets", "江北南岸计划.xlsx", "渝中.csv", in: folder)
    try run("sheet", "江北南岸计划.xlsx", "渝中.csv", "--confirm", in: folder)
    try run("sheet", "渝中.csv", "--write-ids", "--yes", in: folder)
    let units = folder.url.appending(path: "units.csv")
    let table = try String(contentsOf: units, encoding: .utf8)
    try Data((table + "U9,城口县\n").utf8).write(to: units)
    let listed = try run(
      "submissions", "--missing", "--due", "2026-06-30", "--language", "zh", in: folder)
    #expect(listed.output.hasSuffix("未报送(1):城口县\n"), "\(listed.output)\(listed.errors)")
  }

  @Test func `sorting a sheet changes no UID`() throws {
    let folder = try TemporaryFolder()
    let rows = [
      "A-1,甲,7月22日,9:00-12:00,广场", "A-2,乙,7月23日,9:00-12:00,广场", "A-3,丙,7月24日,9:00-12:00,公园",
    ]
    let settings =
      "城市: 测试市\n规划期: {从: 2026-01-01, 到: 2026-12-31}\n专项:\n- {编号: c, 模块: 招聘会, 标题: 夏, 时间: {从: 2026-07-01, 到: 2026-07-31}, 排期表: a.csv}\n"
    try Data(settings.utf8).write(to: folder.url.appending(path: "workspace.yaml"))
    var uids: [[String: String]] = []
    for order in [[0, 1, 2], [2, 0, 1]] {
      let csv = (["编号,活动名称,日期,时间,地点"] + order.map { rows[$0] }).joined(separator: "\n") + "\n"
      try Data(csv.utf8).write(to: folder.url.appending(path: "a.csv"))
      let outcome = try run("plan", "--json", in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let plan = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let activities = (plan as? [String: Any])?["activities"] as? [[String: Any]] ?? []
      uids.append(
        Dictionary(
          uniqueKeysWithValues: activities.compactMap { activity in
            (activity["id"] as? String).flatMap { id in
              (activity["uid"] as? String).map { (id, $0) }
            }
          }))
    }
    #expect(uids[0].count == 3)
    #expect(uids[0] == uids[1])
  }

  @Test func `a column can be set, and a slip of the pen is answered`() throws {
    let folder = try folder()
    let wrong = try run("sheet", "渝中.csv", "--column", "活动主提=活动名称", in: folder)
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("sheet.unknown-heading") && wrong.errors.contains("活动主题"))
    let unknown = try run("sheet", "渝中.csv", "--column", "活动主题=活动名", in: folder)
    #expect(unknown.errors.contains("sheet.unknown-column"))
    let kind = try run("sheet", "渝中.csv", "--as", "排其表", in: folder)
    #expect(kind.status == 64)
  }
}
