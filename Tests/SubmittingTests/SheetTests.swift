import CampaignKit
import Catalog
import CivilTime
import ConfigValue
import Diagnostics
import Loading
import MarkedYAML
import PlanModel
import Submitting
import Tabular
import Testing

@Suite struct SheetTests {
  private func read(
    _ text: String, unit: String? = nil, name: String = "排期.csv", mappings: String? = nil,
    module: String? = nil
  ) throws -> (received: Received?, workspace: Workspace, issues: Issues) {
    let (workspace, _) = try SmallCity().load()
    var issues = Issues()
    let filer = workspace.tables.units.first { $0.id == unit }
    let remembered = mappings.map {
      SheetMappings(yaml: Array($0.utf8), file: SheetMappings.file, issues: &issues)
    }
    let reading = Reading(
      in: workspace, modules: BuiltIn.modules, mappings: remembered ?? SheetMappings(),
      by: filer, module: BuiltIn.modules.first { $0.manifest.id == module })
    let found = reading.received(Array(text.utf8), path: name, issues: &issues)
    return (found, workspace, issues)
  }

  @Test func `a district's schedule becomes a campaign that people can review`() throws {
    let (found, _, issues) = try read(
      """
      乙区2026年春季招聘会排期表,,,,
      序号,活动名称,举办时间,举办地点,预计人数（人）,参会企业数,区县
      1,迎春招聘会,2026/3/14（周六）9：00—12：00,乙广场,"1,200人",30,乙区
      2,家政专场,3月20日 14:00-16:00,乙馆,200,,乙区
      """)
    #expect(!issues.hasErrors, "\(issues.sorted)")
    let filed = try #require(found).lying(in: "submissions/b", as: "b-schedule-2026")
    let yaml = String(decoding: filed.yaml, as: UTF8.self)
    for line in [
      "编号: b-schedule-2026", "模块: 招聘会", "标题: 乙区2026年春季招聘会排期表", "从: '2026-03-01'",
      "到: '2026-03-31'", "排期表: submissions/b/b-schedule-2026.csv",
    ] {
      #expect(yaml.contains(line), "\(line) is not in\n\(yaml)")
    }
    let table = try #require(found?.schedule).table
    #expect(table[0] == ["编号", "活动名称", "日期", "时间", "地点", "单位", "预计人数", "状态", "展位"])
    #expect(
      table[1].dropFirst() == [
        "迎春招聘会", "2026/3/14（周六）9：00—12：00", "", "乙广场", "乙区", "1,200人", "", "30",
      ])
  }

  @Test func `what is filed says the same as what came in`() throws {
    let (found, workspace, _) = try read(
      """
      乙区招聘会,,,,,
      活动名称,举办日期,时段,地点,规模,出席领导,邀请企业
      甲场,3月14日,9:00-12:00,乙广场,约300人,某领导,某公司
      甲场,3月下旬,下午,乙广场,,,
      """, unit: "b")
    let received = try #require(found).lying(in: "submissions/b", as: "b-schedule-2026")
    let filing = Filing(unit: "b", date: workspace.plannedOn)
    let (sent, _) = try SmallCity().load([
      .init(value: received.value, filing: filing, schedule: received.schedule)
    ])
    var city = SmallCity()
    var issues = Issues()
    let unit = try #require(workspace.tables.units.first { $0.id == "b" })
    let step = try #require(
      FilingStep(
        received, campaign: "b-schedule-2026", by: unit, on: workspace.plannedOn, record: nil,
        before: nil, language: .zh, issues: &issues))
    for (path, bytes) in step.files {
      city.filed["submissions/b/" + path] = String(decoding: bytes, as: UTF8.self)
    }
    let (filed, said) = try city.load()
    #expect(!said.hasErrors, "\(said.sorted)")
    func rows(_ workspace: Workspace) -> [ListedActivity] {
      let campaign = workspace.campaigns.first { $0.campaign.id == "b-schedule-2026" }?.campaign
      return (campaign?.listed ?? []).map { row in
        var row = row
        row.source = SourceLocation(startOf: "")
        row.cells = []
        return row
      }
    }
    #expect(rows(filed).count == 2 && rows(filed) == rows(sent))
    #expect(rows(filed).contains { $0.leaders == ["L"] && $0.invited == ["E"] })
    #expect(Set(rows(filed).map(\.key)).count == 2)
  }

  @Test func `its clashes point at the row of the sheet`() throws {
    var city = SmallCity()
    city.standing = ["{名称: 市场, 区县: [乙区], 日期: 3月14日, 地点: 乙广场, 预计人数: 300}"]
    let (workspace, _) = try city.load()
    var issues = Issues()
    let text = "活动名称,日期,时段,地点,人数\n专场,2026-3-14,9:00-12:00,乙广场,200\n"
    let unit = try #require(workspace.tables.units.first { $0.id == "b" })
    let reading = Reading(in: workspace, modules: BuiltIn.modules, by: unit)
    let found = try #require(
      reading.received(Array(text.utf8), path: "sent.csv", issues: &issues))
    let filing = Filing(unit: "b", date: workspace.plannedOn)
    let (loaded, said) = try city.load([
      .init(value: found.value, filing: filing, schedule: found.schedule)
    ])
    #expect(!said.hasErrors, "\(said.sorted)")
    let clash = try #require(
      clashes(of: ["b-schedule-2026"], in: loaded, issues: &issues).first)
    #expect(clash.kind == .venue)
    #expect(clash.ours.source.file == "sent.csv" && clash.ours.source.line == 2)
  }

  @Test func `sorting the sheet or moving a day gives no fair another key`() throws {
    let head = "活动名称,日期,地点\n"
    let rows = ["甲场,3月14日,乙广场\n", "乙场,3月15日,乙馆\n"]
    func keys(_ text: String) throws -> Set<String> {
      let table = try #require(try read(text, unit: "b").received?.schedule).table
      return Set(table.dropFirst().map { $0[0] })
    }
    let first = try keys(head + rows[0] + rows[1])
    #expect(first.count == 2)
    #expect(try keys(head + rows[1] + rows[0].replacing("14日", with: "16日")) == first)
  }

  @Test func `a next version says row by row what changed`() throws {
    let head = "活动名称,日期,地点,人数\n"
    let first = try #require(
      try read(head + "甲场,3月14日,乙广场,200\n乙场,3月15日,乙馆,200\n", unit: "b").received)
    let second = try #require(
      try read(head + "甲场,3月16日,乙广场,200\n丙场,3月15日,乙馆,200\n", unit: "b").received)
    var issues = Issues()
    let (workspace, _) = try SmallCity().load()
    let unit = try #require(workspace.tables.units.first { $0.id == "b" })
    func step(_ received: Received, _ before: FilingStep?) throws -> FilingStep {
      func bytes(_ name: String) -> [UInt8]? { before?.files.first { $0.path == name }?.bytes }
      return try #require(
        FilingStep(
          received.lying(in: "submissions/b", as: "c"), campaign: "c", by: unit,
          on: workspace.plannedOn, record: bytes("record.yaml").map { ($0, "record.yaml") },
          before: bytes("c.yaml"), sheetBefore: bytes("c.csv"), language: .zh, issues: &issues))
    }
    let changes = try step(second, step(first, nil)).changes
    #expect(changes.contains { $0.hasSuffix("日期: 3月14日 → 3月16日") }, "\(changes)")
    #expect(changes.count { $0.hasPrefix("- 排期 ") } == 1)
    #expect(changes.count { $0.hasPrefix("+ 排期 ") } == 1)
  }

  @Test(arguments: [
    ("", "table."), ("\n\n", "table."), ("甲,乙\n1,2\n", "sheet.no-header"),
    ("活动名称,地点\n甲,乙广场\n", "sheet.lacks-column"),
    ("活动名称,日期,地点\n合计,,\n", "submission.no-rows"),
    ("招聘会场次表,,\n活动名称一览,拟定举办日期,举办地\n甲场,3月14日,乙广场\n", "sheet.unconfirmed"),
    ("活动名称,日期,地点\n甲,3月44日,乙广场\n", ""),
  ])
  func `a sheet that is no schedule is answered`(text: String, code: String) throws {
    let (found, _, issues) = try read(text, unit: "b")
    #expect((found == nil) == !code.isEmpty)
    #expect(issues.sorted.first?.code.hasPrefix(code) == true, "\(issues.sorted)")
  }

  @Test func `headings that nobody can guess are known once they were confirmed`() throws {
    let text = "招聘会场次表,,\n活动名称一览,拟定举办日期,举办地,几人\n甲场,3月14日,乙广场,200\n"
    let (found, _, issues) = try read(
      text, unit: "b",
      mappings: "- {种类: 排期表, 对应: {活动名称一览: 活动名称, 拟定举办日期: 日期, 举办地: 地点, 几人: 预计人数}}\n")
    #expect(issues.all.isEmpty, "\(issues.sorted)")
    #expect(found?.schedule?.table[1].dropFirst().prefix(3) == ["甲场", "3月14日", ""])
    #expect(found?.remarks.count == 1)
  }

  @Test(
    arguments: [
      ("渝中区送清凉安排", "甲场", nil, "summer-cooling"), ("金秋招聘月招聘会排期", "甲场", nil, "golden-autumn"),
      ("春风行动", "招聘会", nil, "spring-breeze"), ("排期", "春季招聘会", nil, "job-fair"),
      ("送温暖走访", "甲场", nil, "winter-warmth"), ("排期", "甲场", nil, "job-fair"),
      ("送清凉", "甲场", "job-fair", "job-fair"),
    ] as [(String, String, String?, String)])
  func `the kind of drive is told by what was said, then title, then rows, then what is asked for`(
    title: String, row: String, said: String?, module: String
  ) throws {
    let (found, _, issues) = try read(
      "\(title),,,\n活动名称,日期,地点,人数\n\(row),7月14日,乙广场,20\n", unit: "b", name: "a.csv", module: said)
    #expect(!issues.hasErrors, "\(issues.sorted)")
    let yaml = String(decoding: try #require(found).yaml, as: UTF8.self)
    let name = try #require(BuiltIn.modules.first { $0.manifest.id == module }).manifest.name.zh
    #expect(yaml.contains("模块: \(name)\n"), "\(yaml)")
    #expect(found?.remarks.contains { $0.zh.contains("按“\(name)”收") } == (said == nil))
  }

  @Test func `no headcount is made up, and the rows without one are named`() throws {
    let (found, _, issues) = try read(
      "活动名称,日期,地点,人数\n甲场,3月14日,乙广场,20\n乙场,3月15日,乙馆,\n丙场,3月15日,乙馆,\n", unit: "b")
    let said = try #require(issues.sorted.first)
    #expect(issues.all.count == 1 && said.code == "submission.no-headcount")
    #expect(said.severity == .warning && said.location.line == 3)
    #expect(said.message.zh.contains("第 3、4 行") && said.message.en.contains("rows 3, 4"))
    #expect(try #require(found?.schedule).table.map { $0[6] } == ["预计人数", "20", "", ""])
  }

  @Test func `ten megabytes are read, and what is too large is refused`() throws {
    let row = "甲场,3月14日,乙广场\n"
    let (found, _, _) = try read(
      "活动名称,日期,地点\n" + String(repeating: row, count: 60_000), unit: "b")
    #expect(found != nil)
    let (_, _, issues) = try read(String(repeating: " ", count: (64 << 20) + 1))
    #expect(issues.sorted.map(\.code) == ["submission.too-large"])
  }

  // MARK: Forms

  private func grid(_ sheets: [Sheet]) -> SheetGrid {
    var rows: [[Tabular.Cell]] = []
    for (number, row) in sheets.flatMap(\.rows).enumerated() {
      var cells: [Tabular.Cell] = []
      for cell in row.cells {
        let place = SourceLocation(file: "form.xlsx", line: number + 1, column: cells.count + 1)
        let text: String =
          switch cell.value {
          case .empty: ""
          case .text(let text): text
          case .number(let number): "\(Int(number))"
          }
        cells.append(Tabular.Cell(text, at: place))
        for _ in 1..<max(1, cell.across) {
          cells.append(
            Tabular.Cell(
              "", at: SourceLocation(file: "form.xlsx", line: number + 1, column: cells.count + 1)))
        }
      }
      rows.append(cells)
    }
    return SheetGrid(file: "form.xlsx", rows: rows)
  }

  private func fill(_ grid: inout SheetGrid, _ label: String, _ text: String) {
    for index in grid.rows.indices {
      guard grid.rows[index].first?.text.replacing(" *", with: "") == label else { continue }
      grid.rows[index][1] = Tabular.Cell(text, at: grid.rows[index][1].location)
      return
    }
    Issue.record("the form does not ask for \(label)")
  }

  @Test(arguments: [Language.zh, .en])
  func `a filled form is read back as the campaign it describes`(language: Language) throws {
    let (workspace, _) = try SmallCity().load()
    let module = try #require(BuiltIn.modules.first { $0.manifest.id == "job-fair" })
    let form = ModuleForm(module, tables: workspace.tables, language: language)
    let sheets = form.workbook(created: 0).sheets
    var grid = grid(Array(sheets.dropLast()))
    let isChinese = language == .zh
    for (zh, en, text) in [
      ("编号", "id", "b-2026"), ("标题", "title", "乙区春季"), ("时间·从", "window·from", "2026/3/1"),
      ("时间·到", "window·to", "4月30日"), ("区县", "units", "乙区"),
    ] { fill(&grid, isChinese ? zh : en, text) }
    let header = try #require(
      grid.rows.firstIndex { row in
        row.contains { ($0.text.replacing(" *", with: "")) == (isChinese ? "预计人数" : "attendance") }
      })
    let columns = grid.rows[header].map { $0.text.replacing(" *", with: "") }
    func write(_ row: Int, _ values: [(String, String, String)]) throws {
      for (zh, en, text) in values {
        let column = try #require(columns.firstIndex(of: isChinese ? zh : en), "\(zh)")
        grid.rows[row][column] = Tabular.Cell(text, at: grid.rows[row][column].location)
      }
    }
    try write(
      header + 2,
      [
        ("代号", "key", "f"), ("名称", "title", "专场"), ("日期", "dates", "2026.3.14、3月21日"),
        ("时段", "slots", "9:00—12:00"), ("地点", "venue", "乙广场"), ("预计人数", "attendance", "300人"),
      ])
    let found = Reading(in: workspace, modules: BuiltIn.modules)
      .received(grid, of: module, name: "form.xlsx", bytes: [1])
    let filing = Filing(unit: "b", date: workspace.plannedOn)
    let (loaded, said) = try SmallCity().load([.init(value: found.value, filing: filing)])
    #expect(said.sorted.filter { $0.location.file == "form.xlsx" } == [])
    let entry = try #require(loaded.campaigns.first { $0.campaign.id == "b-2026" })
    let draft = entry.module.draft(for: entry.campaign)
    #expect(draft.activities.map(\.window.lowerBound.description) == ["2026-03-14", "2026-03-21"])
    #expect(draft.activities.allSatisfy { $0.attendance == 300 && $0.source.line == header + 3 })
    // The YAML that is kept says the same.
    var reread = Issues()
    let value = try #require(configValue(yaml: found.yaml, file: "b.yaml", issues: &reread))
    #expect(YAMLNode(value) == YAMLNode(found.value))
  }

  @Test func `a form that was filled in as a workbook is filed and planned`() throws {
    let (workspace, _) = try SmallCity().load()
    let module = try #require(BuiltIn.modules.first { $0.manifest.id == "job-fair" })
    let book = ModuleForm(module, tables: workspace.tables, language: .zh).workbook(created: 1)
    var issues = Issues()
    var bytes = try book.xlsx()
    let labels = book.sheets[0].rows.map { row -> String in
      guard case .text(let text)? = row.cells.first?.value else { return "" }
      return text.replacing(" *", with: "")
    }
    func fill(_ sheet: String, _ changes: [SheetEdit.Change]) throws {
      bytes = try #require(
        SheetEdit(changes, sheet: sheet).applied(to: bytes, file: "form.xlsx", issues: &issues))
    }
    try fill(
      "填报",
      [("编号", "b-form"), ("标题", "乙区春季"), ("时间·从", "3月1日"), ("时间·到", "4月30日"), ("区县", "乙区")].map {
        label, text in
        .init(row: try #require(labels.firstIndex(of: label)) + 1, column: 2, text: text)
      })
    let row = ["f", "专场", "3月14日", "9:00-12:00", "乙广场", "300"]
    try fill(
      "场次", row.enumerated().map { .init(row: 4, column: $0.offset + 1, text: $0.element) })
    let found = try #require(
      Reading(in: workspace, modules: BuiltIn.modules)
        .received(bytes, path: "form.xlsx", issues: &issues))
    #expect(issues.all.isEmpty, "\(issues.sorted)")
    let filing = Filing(unit: "b", date: workspace.plannedOn)
    let (loaded, said) = try SmallCity().load([.init(value: found.value, filing: filing)])
    #expect(!said.hasErrors, "\(said.sorted)")
    let entry = try #require(loaded.campaigns.first { $0.campaign.id == "b-form" })
    let drafted = entry.module.draft(for: entry.campaign).activities
    #expect(drafted.map(\.attendance) == [300])
    #expect(drafted.first?.source.sheet == "场次" && drafted.first?.source.line == 4)
    #expect(clashes(of: ["b-form"], in: loaded, issues: &issues).isEmpty)
  }

  @Test func `a form of several lists says what stands on each of its sheets`() throws {
    let (workspace, _) = try SmallCity().load()
    let module = try #require(BuiltIn.modules.first { $0.manifest.id == "winter-warmth" })
    let sheets = ModuleForm(module, tables: workspace.tables, language: .zh)
      .workbook(created: 0).sheets
    #expect(sheets.map(\.name) == ["填报", "走访", "流程", "说明"])
    var grid = grid(Array(sheets.dropLast()))
    for (label, text) in [("编号", "b-warmth"), ("经费", "2.6万元"), ("慰问金", "深度困难 2000、相对困难 1000")] {
      fill(&grid, label, text)
    }
    func write(_ list: String, _ values: [(String, String)]) throws {
      let start = try #require(grid.rows.firstIndex { $0[0].text.hasPrefix(list + "：") })
      let columns = grid.rows[start + 1].map { $0.text.replacing(" *", with: "") }
      for (name, text) in values {
        let column = try #require(columns.firstIndex(of: name), "\(name)")
        let place = grid.rows[start + 3][column].location
        grid.rows[start + 3][column] = Tabular.Cell(text, at: place)
      }
    }
    try write("走访", [("名称", "入户走访"), ("每次户数", "10户")])
    try write("流程", [("步骤", "公示"), ("完成", "2026/11/12")])
    let found = Reading(in: workspace, modules: BuiltIn.modules)
      .received(grid, of: module, name: "form.xlsx", bytes: [1])
    let yaml = String(decoding: found.yaml, as: UTF8.self)
    for part in ["经费: 26000", "每次户数: 10", "步骤: 公示", "完成: '2026-11-12'", "深度困难: 2000"] {
      #expect(yaml.contains(part), "\(part)")
    }
  }

  @Test(arguments: BuiltIn.modules.map { $0.manifest.id })
  func `every module has a form that asks for each of its keys once`(id: String) throws {
    let module = try #require(BuiltIn.modules.first { $0.manifest.id == id })
    let form = ModuleForm(module, tables: nil, language: .zh)
    let sheets = form.workbook(created: 0).sheets
    // A sheet for each list, those within a record included; what must be given is never left out.
    let lists = module.fields.filter { if case .list(.record) = $0.shape { true } else { false } }
    let names = sheets.map(\.name)
    for list in lists { #expect(names.contains(list.name.zh.first ?? "")) }
    #expect(sheets.count >= lists.count + 2)
    let helped = try #require(sheets.last).rows.dropFirst().compactMap { row -> String? in
      if case .text(let text) = row.cells[0].value { text } else { nil }
    }
    #expect(helped.count > 8)
    #expect(sheets.contains { $0.choices.contains { $0.isStrict } })
    // What is printed can be read: letters of 11 points do not shrink below 8.
    #expect(sheets.allSatisfy { $0.page.scale >= 70 })
    // Each key that must be given has its place.
    for field in module.fields where field.isRequired {
      let name = field.name.zh.first ?? field.name.en
      let isAsked = helped.contains { $0 == name || $0.hasPrefix(name + "·") }
      if case .list(.record) = field.shape { continue }
      #expect(isAsked, "\(name)")
    }
  }
}
