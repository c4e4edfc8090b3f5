import Archives
import Diagnostics
import Foundation
import Testing

/// Repairs of activities that stand in a row of a schedule sheet.
@Suite struct SheetRepairTests {
  private let folder: TemporaryFolder
  private var workspace: URL { folder.url.appending(path: "sheets") }
  /// Two fairs of one district want one square on one morning.
  private let stuck = "cq-sheets-2026.yz-004"
  private let book = "sheets/渝中区排期表.xlsx"

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/district-sheets"),
      to: folder.url.appending(path: "sheets"))
  }

  private func accept(_ repair: String) throws -> PlanFile {
    let outcome = try Tool.run(
      ["plan", "--emit", "calendars", "--json", "--accept", repair], in: workspace)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try PlanFile(outcome.output)
  }

  /// The parts of a workbook by name.
  private func parts(_ name: String) throws -> [String: String] {
    let bytes = try Data(contentsOf: workspace.appending(path: name))
    var issues = Issues()
    let archive = try #require(Archive(Array(bytes), file: name, issues: &issues))
    var parts: [String: String] = [:]
    for entry in archive.entries {
      parts[entry.name] = archive.contents(of: entry, issues: &issues).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    return parts
  }

  @Test func `in a workbook the row's day changes, and no other part and no other cell`() throws {
    let before = try parts(book)
    let others = try TemporaryFolder.contents(of: workspace)
    let plan = try accept("\(stuck):release-2026-07-23")
    let now = try #require(plan.activities.first { $0.id == stuck })
    #expect(plan.score.hard == 0 && now.start?.hasPrefix("2026-07-23") == true)
    let after = try parts(book)
    let changed = before.keys.filter { before[$0] != after[$0] }
    #expect(changed.count == 1 && before.keys == after.keys, "\(changed)")
    let name = try #require(changed.first)
    func cells(_ text: String?) -> [String] {
      (text ?? "").components(separatedBy: "</c>")
    }
    let (old, new) = (cells(before[name]), cells(after[name]))
    #expect(old.count == new.count)
    let differing = zip(old, new).filter { $0 != $1 }
    #expect(differing.count == 1, "\(differing)")
    #expect(differing.first?.1.contains("23") == true, "\(differing)")
    for (name, bytes) in try TemporaryFolder.contents(of: workspace)
    where name != book && !name.hasPrefix("out/") {
      #expect(others[name] == bytes, "\(name)")
    }
  }

  @Test func `in a text file the cell changes, and no other byte`() throws {
    let csv = """
      渝中区排期表,,,,,,
      编号,活动名称,日期,时间,地点,预计人数,状态
      YZ-101,"甲,乙专场",7月8日（周三）,9:00-12:00,解放碑广场,300,\u{20}
      YZ-102, 丙专场 ,7月8日（周三）,9:00-12:00,解放碑广场,200,

      """
    let yaml = try folder.read("sheets/summer.yaml")
      .replacingOccurrences(of: "sheets/渝中区排期表.xlsx#7月", with: "sheets/yz.csv")
    try Data(yaml.utf8).write(to: workspace.appending(path: "summer.yaml"))
    try Data(csv.utf8).write(to: workspace.appending(path: "sheets/yz.csv"))
    _ = try Tool.run(["sheet", "sheets/yz.csv", "--confirm"], in: workspace)
    let outcome = try Tool.run(["explain", "--unplaced", "--json"], in: workspace)
    let told = try PlanFile(outcome.output)
    let one = try #require(
      told.activities.first { $0.id.hasPrefix("cq-sheets-2026.yz-10") }, "\(outcome)")
    let repair = try #require(one.why?.repairs?.first { $0.id.contains(":release-") })
    let plan = try accept(repair.id)
    #expect(plan.score.hard == 0)
    let now = try #require(plan.activities.first { $0.id == one.id })
    #expect(now.status == "placed")
    let rows = csv.components(separatedBy: "\n")
    let changed = try folder.read("sheets/sheets/yz.csv").components(separatedBy: "\n")
    #expect(rows.count == changed.count)
    let differing = rows.indices.filter { rows[$0] != changed[$0] }
    #expect(differing == [one.id.hasSuffix("101") ? 2 : 3], "\(changed)")
    let (old, new) = (rows[differing[0]], changed[differing[0]])
    let day = try #require(now.start).dropFirst(8).prefix(2)
    #expect(new.contains("\(Int(day) ?? 0)日（周") && !new.contains("7月8日"), "\(new)")
    // What stands before and behind the date is as it was.
    let parts = old.components(separatedBy: "7月8日（周三）")
    #expect(new.hasPrefix(parts[0]) && new.hasSuffix(parts[1]), "\(new)")
    #expect(try folder.read("sheets/summer.yaml") == yaml)
  }
}
