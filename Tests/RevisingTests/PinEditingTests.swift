import CampaignKit
import CivilTime
import Diagnostics
import MarkedYAML
import Revising
import Testing

/// What a verb writes into a campaign's file, and that the rest stays.
@Suite struct PinEditingTests {
  @Test(arguments: [
    // No list yet, in either language.
    (
      "编号: a # 编号不改\n标题: 甲\n",
      "编号: a # 编号不改\n标题: 甲\n固定:\n  - {活动: x, 日期: 2026-07-23, 原因: 高温}\n"
    ),
    (
      "id: a\ntitle: b # kept\n",
      "id: a\ntitle: b # kept\npins:\n  - {activity: x, date: 2026-07-23, reason: 高温}\n"
    ),
    // A list with other lines.
    (
      "编号: a\n固定:\n- {活动: y, 开始: 09:00} # 上级定\n\n# 尾注\n",
      "编号: a\n固定:\n- {活动: y, 开始: 09:00} # 上级定\n- {活动: x, 日期: 2026-07-23, 原因: 高温}\n\n# 尾注\n"
    ),
    // A line for it already: what it says of other things stays.
    (
      "编号: a\n固定:\n- 活动: x # 甲\n  日期: 2026-07-22 # 原定\n  场地: 广场\n",
      "编号: a\n固定:\n- 活动: x # 甲\n  日期: 2026-07-23 # 原定\n  场地: 广场\n  原因: 高温\n"
    ),
    // A single line that was no list.
    (
      "编号: a\n固定: {活动: x, 场地: 广场}\n",
      "编号: a\n固定: {活动: x, 场地: 广场, 日期: 2026-07-23, 原因: 高温}\n"
    ),
  ])
  func `a line is written where people would write it`(before: String, after: String) throws {
    let revision = Revision([.date: Text("2026-07-23"), .reason: Text("高温")])
    #expect(try text(before, revision) == after)
    #expect(try text(after, revision) == after)
  }

  @Test(arguments: ["场地", "地点", "venue"])
  func `a venue is written over the one that stands there, in whatever word`(word: String) throws {
    let before = "编号: a\n固定:\n- {活动: x, \(word): 广场}\n"
    #expect(
      try text(before, Revision([.venue: Text("礼堂")])) == before.replacing("广场", with: "礼堂"))
    #expect(try text(before, Revision([.venue: nil])) == "编号: a\n")
  }

  @Test(arguments: UInt64(0)..<100)
  func `an edit and its way back leave the same bytes, and other lines are not touched`(
    seed: UInt64
  ) throws {
    var random = Draws(seed: seed)
    let lineBreak = random.draw(2) == 0 ? "\n" : "\r\n"
    var lines = ["编号: a   # 一", "标题: 甲", ""]
    let count = random.draw(4)
    if count > 0 { lines.append("固定:  # 手工") }
    for index in 0..<count {
      lines.append(
        random.draw(2) == 0
          ? "- {活动: y\(index), 开始: 09:00}   # 注\(index)"
          : "- 活动: y\(index)\(lineBreak)  场地: \"广场\" # 注\(index)")
    }
    let source = lines.joined(separator: lineBreak) + lineBreak
    let fields = Revision.Field.allCases.filter { _ in random.draw(2) == 0 }
    let values: [Revision.Field: Text?] = Dictionary(
      uniqueKeysWithValues: fields.map { ($0, Text("值\(random.draw(9))")) })
    let edited = try text(source, Revision(values))
    for line in source.split(separator: lineBreak) { #expect(edited.contains(line)) }
    let nothing: [Revision.Field: Text?] = Dictionary(
      uniqueKeysWithValues: Revision.Field.allCases.map { ($0, nil) })
    #expect(try text(edited, Revision(nothing)) == source, "seed \(seed)")
  }

  private func text(_ source: String, _ revision: Revision) throws -> String {
    var issues = Issues()
    let document = try #require(
      YAMLDocument(yaml: Array(source.utf8), file: "a.yaml", issues: &issues))
    let editing = try #require(PinEditing(document, campaignAt: document.value.location))
    return String(decoding: try editing.revised("x", by: revision), as: UTF8.self)
  }
}

/// Numbers that a seed decides.
struct Draws {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func draw(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
