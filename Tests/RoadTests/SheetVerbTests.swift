import Foundation
import Testing

/// The verbs of an evening on activities that districts keep in sheets of their own.
@Suite struct SheetVerbTests {
  private let folder: TemporaryFolder
  private var workspace: URL { folder.url.appending(path: "sheets") }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/district-sheets"),
      to: folder.url.appending(path: "sheets"))
  }

  private func run(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(arguments + ["--today", "2026-06-21"], in: workspace)
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: workspace.appending(path: name))
  }

  private static let csv = """
    渝中区排期表,,,,,,
    编号,活动名称,日期,时间,地点,预计人数,状态
    YZ-101,"甲,乙专场",7月8日（周三）,9:00-12:00,解放碑广场,300,\u{20}
    YZ-102, 丙专场 ,7.9,14:00-17:00,渝中体育馆,200,

    """

  private func writeCSV() throws {
    let yaml = try folder.read("sheets/summer.yaml")
      .replacingOccurrences(of: "sheets/渝中区排期表.xlsx#7月", with: "sheets/yz.csv")
    try Data(yaml.utf8).write(to: workspace.appending(path: "summer.yaml"))
    try Data(Self.csv.utf8).write(to: workspace.appending(path: "sheets/yz.csv"))
    _ = try run("sheet", "sheets/yz.csv", "--confirm")
  }

  @Test func `a move in a workbook changes its row, and the plan has the same UID at the new time`()
    throws
  {
    func event() throws -> [String] {
      #expect(try run("publish").status == 0)
      let feed = try folder.read("sheets/published/calendars/city.ics")
        .replacingOccurrences(of: "\r\n ", with: "")
      return feed.components(separatedBy: "BEGIN:VEVENT").first {
        $0.contains("观音桥")
      }?.components(separatedBy: "\r\n") ?? []
    }
    let before = try event()
    let other = try bytes("sheets/渝中区排期表.xlsx")
    let moved = try run("move", "jb-001", "--to", "7月23日 19:00-21:00", "--why", "高温")
    #expect(moved.status == 0 && moved.output.contains("排期表的这一行也改了"), "\(moved)")
    let yaml = try folder.read("sheets/summer.yaml")
    #expect(yaml.contains("{活动: jb-001, 原因: 高温}"), "\(yaml)")
    let after = try event()
    let uid = before.first { $0.hasPrefix("UID:") }
    #expect(uid != nil && after.contains(uid ?? ""))
    #expect(
      after.contains { $0.hasPrefix("DTSTART") && $0.hasSuffix("20260723T190000") }, "\(after)")
    #expect(try bytes("sheets/渝中区排期表.xlsx") == other)
    let again = try run("move", "jb-001", "--to", "7月23日 19:00-21:00", "--why", "高温")
    #expect(again.output.contains("没有改动"), "\(again)")
  }

  @Test func `in a text file the cells change in the style in which they were written`() throws {
    try writeCSV()
    let moved = try run("move", "yz-101", "--to", "7月10日 14:00-16:00", "--why", "高温")
    #expect(moved.status == 0, "\(moved)")
    let off = try run("cancel", "yz-102", "--why", "场地检修")
    #expect(off.status == 0, "\(off)")
    let wanted = Self.csv
      .replacingOccurrences(of: "7月8日（周三）,9:00-12:00", with: "7月10日（周五）,14:00-16:00")
      .replacingOccurrences(of: "200,\n", with: "200,取消\n")
    #expect(try folder.read("sheets/sheets/yz.csv") == wanted)
    let yaml = try folder.read("sheets/summer.yaml")
    #expect(yaml.contains("{活动: yz-102, 原因: 场地检修}"), "\(yaml)")
  }

  @Test func `what the row cannot hold is written into the campaign's file, and said`() throws {
    let sheet = try bytes("sheets/江北南岸计划.xlsx")
    for (verb, key, rest) in [
      ("cancel", "jb-001", []), ("move", "jb-003", ["--to", "8月3日", "--anyway"]),
    ] {
      let outcome = try Tool.run(
        ["--language", "en", verb, key, "--why", "heat", "--today", "2026-06-21"] + rest,
        in: workspace)
      #expect(outcome.status == 0 && outcome.output.contains("cannot hold it"), "\(outcome)")
    }
    #expect(try bytes("sheets/江北南岸计划.xlsx") == sheet)
    let yaml = try folder.read("sheets/summer.yaml")
    #expect(yaml.contains("活动: jb-001, 状态: 取消") && yaml.contains("活动: jb-003, 日期: 2026-08-03"))
  }

  @Test
  func `the reason is added to the remarks of the row, where the sheet has a column for them`()
    throws
  {
    let csv = Self.csv.replacingOccurrences(of: "预计人数,状态", with: "预计人数,状态,备注")
      .replacingOccurrences(of: "300,\u{20}", with: "300,,雨天顺延")
      .replacingOccurrences(of: "200,", with: "200,,")
    let yaml = try folder.read("sheets/summer.yaml")
      .replacingOccurrences(of: "sheets/渝中区排期表.xlsx#7月", with: "sheets/yz.csv")
    try Data(yaml.utf8).write(to: workspace.appending(path: "summer.yaml"))
    try Data(csv.utf8).write(to: workspace.appending(path: "sheets/yz.csv"))
    _ = try run("sheet", "sheets/yz.csv", "--confirm")
    let moved = try run("move", "yz-101", "--to", "7月10日 14:00-16:00", "--why", "高温")
    #expect(moved.status == 0 && moved.output.contains("备注栏写了“雨天顺延；6月21日改期：高温”"), "\(moved)")
    let off = try run("cancel", "yz-102", "--why", "场地停用")
    #expect(off.status == 0 && off.output.contains("备注栏写了“6月21日取消：场地停用”"), "\(off)")
    let text = try folder.read("sheets/sheets/yz.csv")
    #expect(text.contains("300,,雨天顺延；6月21日改期：高温"), "\(text)")
    #expect(text.contains("200,取消,6月21日取消：场地停用"), "\(text)")
  }

  @Test func `a change that was cut off is finished by the next command, whichever it is`() throws {
    try writeCSV()
    let before = try bytes("sheets/yz.csv")
    _ = try run("move", "yz-101", "--to", "7月10日 14:00-16:00", "--why", "高温")
    let (sheet, yaml) = (try bytes("sheets/yz.csv"), try bytes("summer.yaml"))
    let old = try folder.read("sheets/summer.yaml")
      .replacingOccurrences(of: "{活动: yz-101, 原因: 高温}", with: "{活动: yz-101, 原因: 大雨}")
    // As a run leaves it that was killed behind its journal and the sheet.
    var journal = Data("chengnuan-unfinished-1\n".utf8)
    func add(_ data: Data) {
      journal += (0..<8).reversed().map { UInt8(truncatingIfNeeded: data.count >> ($0 * 8)) }
      journal += data
    }
    journal += [0, 0, 0, 0, 0, 0, 0, 2]
    for part in [Data("sheets/yz.csv".utf8), before, sheet] { add(part) }
    for part in [Data("summer.yaml".utf8), Data(old.utf8), yaml] { add(part) }
    try Data(old.utf8).write(to: workspace.appending(path: "summer.yaml"))
    try journal.write(to: workspace.appending(path: ".chengnuan-unfinished"))
    let next = try run("check")
    #expect(next.errors.contains("现在已经写完：sheets/yz.csv、summer.yaml"), "\(next)")
    #expect(try bytes("summer.yaml") == yaml)
    #expect(!folder.exists("sheets/.chengnuan-unfinished"))
    #expect(try !run("check").errors.contains("写完"))
  }
}
