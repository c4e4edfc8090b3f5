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
    _ text: String, unit: String? = nil, name: String = "排期.csv"
  ) throws -> (received: Received?, workspace: Workspace, issues: Issues) {
    let (workspace, _) = try SmallCity().load()
    var issues = Issues()
    let filer = workspace.tables.units.first { $0.id == unit }
    let found = received(
      Array(text.utf8), path: name, by: filer, in: workspace, modules: BuiltIn.modules,
      issues: &issues)
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
    let yaml = String(decoding: try #require(found).yaml, as: UTF8.self)
    for line in [
      "编号: b-schedule-2026", "标题: 乙区2026年春季招聘会排期表", "从: '2026-03-14'", "到: '2026-03-20'",
      "日期: '2026-03-14'", "时段: '09:00-12:00'", "预计人数: 1200", "展位: 30", "日期: 3月20日",
      "时段: '14:00-16:00'", "地点: 乙馆",
    ] {
      #expect(yaml.contains(line), "\(line) is not in\n\(yaml)")
    }
  }

  @Test func `its clashes point at the row of the sheet`() throws {
    var city = SmallCity()
    city.standing = ["{名称: 市场, 区县: [乙区], 日期: 3月14日, 地点: 乙广场, 预计人数: 300}"]
    let (workspace, _) = try city.load()
    var issues = Issues()
    let text = "活动名称,日期,时段,地点,人数\n专场,2026-3-14,9:00-12:00,乙广场,200\n"
    let unit = try #require(workspace.tables.units.first { $0.id == "b" })
    let found = try #require(
      received(
        Array(text.utf8), path: "sent.csv", by: unit, in: workspace, modules: BuiltIn.modules,
        issues: &issues))
    let filing = Filing(unit: "b", date: workspace.plannedOn)
    let (loaded, said) = try city.load([.init(value: found.value, filing: filing)])
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
      let yaml = String(
        decoding: try #require(try read(text, unit: "b").received).yaml, as: UTF8.self)
      return Set(
        yaml.split(separator: "\n").filter { $0.contains("代号:") }.map { $0.suffix(10) }.map(
          String.init))
    }
    let first = try keys(head + rows[0] + rows[1])
    #expect(first.count == 2)
    #expect(try keys(head + rows[1] + rows[0].replacing("14日", with: "16日")) == first)
  }

  @Test(arguments: [
    ("", "table."), ("\n\n", "table."), ("甲,乙\n1,2\n", "submission.no-header"),
    ("活动名称,日期\n甲,3月1日\n", "table.missing-column"),
    ("活动名称,日期,地点\n甲,,乙广场\n", "submission.no-rows"),
  ])
  func `a sheet that is no schedule is answered`(text: String, code: String) throws {
    let (found, _, issues) = try read(text, unit: "b")
    #expect(found == nil)
    #expect(issues.sorted.first?.code.hasPrefix(code) == true, "\(issues.sorted)")
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

  private func grid(_ sheet: Sheet) -> SheetGrid {
    var rows: [[Tabular.Cell]] = []
    for (number, row) in sheet.rows.enumerated() {
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
    let sheet = form.workbook(created: 0).sheets[0]
    var grid = grid(sheet)
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
    var issues = Issues()
    let found = try #require(
      received(
        grid, name: "form.xlsx", bytes: [1], by: nil, in: workspace, modules: BuiltIn.modules,
        issues: &issues))
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

  @Test(arguments: BuiltIn.modules.map { $0.manifest.id })
  func `every module has a form that asks for each of its keys once`(id: String) throws {
    let module = try #require(BuiltIn.modules.first { $0.manifest.id == id })
    let form = ModuleForm(module, tables: nil, language: .zh)
    let sheets = form.workbook(created: 0).sheets
    #expect(sheets.count == 2)
    let helped = sheets[1].rows.dropFirst().compactMap { row -> String? in
      if case .text(let text) = row.cells[0].value { text } else { nil }
    }
    #expect(helped.count > 8)
    #expect(sheets[0].choices.contains { $0.isStrict })
    // Each key that must be given has its place.
    for field in module.fields where field.isRequired {
      let name = field.name.zh.first ?? field.name.en
      let isAsked = helped.contains { $0 == name || $0.hasPrefix(name + "·") }
      if case .list(.record) = field.shape { continue }
      #expect(isAsked, "\(name)")
    }
  }
}
