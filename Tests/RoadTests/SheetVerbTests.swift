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
}
