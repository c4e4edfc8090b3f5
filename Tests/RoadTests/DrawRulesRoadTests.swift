import Foundation
import Testing

/// What is wrong under 抽签 is said before anybody is drawn, in `check` and `plan` alike.
@Suite struct DrawRulesRoadTests {
  private static let campaign = "ys-trips-2026"

  private static func workspace(_ rules: [(String, String)] = []) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/drawn-seats"), to: folder.url.appending(path: "w"))
    for (old, new) in rules {
      let text = try folder.read("w/trips.yaml")
      #expect(text.contains(old), "\(old)")
      try folder.write(text.replacing(old, with: new), to: "w/trips.yaml")
    }
    return folder
  }

  private static func heading(
    _ folder: TemporaryFolder, _ change: (String) -> String
  ) throws {
    var lines = try folder.read("w/tables/people.csv").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    lines[0] = change(lines[0])
    try folder.write(lines.joined(separator: "\n"), to: "w/tables/people.csv")
  }

  @Test(
    arguments: [
      (
        "[trip-dongguan]", "[trip-donguan, charter-trip, 招聘会]", "trips.yaml:11:8",
        ["“trip-donguan”", "是不是想写“trip-dongguan”", "trips.yaml:11:36", "“招聘会”", "可以写：charter-trip"]
      ),
      (
        "{性别: 女}", "{性别: 女, 户籍区县: 石侨县}", "trips.yaml:22:41",
        ["“户籍区县”写的“石侨县”不在单位表里", "是不是想写“石桥县”"]
      ),
      ("{性别: 女}", "{性别: 女, 务工区县: [1, 3]}", "trips.yaml:22:45", ["“3”不在单位表里"]),
      ("{年龄: 18-59, 返", "{务工区县: 1-3, 返", "trips.yaml:14:14", ["“1-3”不在单位表里"]),
      ("列: 困难类别, 为: 深度困难", "列: 户籍区县, 为: 青禾区", "trips.yaml:18:18", ["是不是想写“青河区”"]),
      ("{性别: 女}", "{性别: 女, 学利: 1}", "trips.yaml:22:35", ["“学利”", "是不是想写“学历”"]),
      ("{性别: 女}", "{性别: 女, shoe_size: 41}", "trips.yaml:22:46", ["“shoe_size”"]),
      (
        "  名单:", "  往期: [../2025]\n  名单:", "trips.yaml:32:8",
        ["“../2025”不是工作区", "workspace.yaml"]
      ),
      (
        "  名单:", "  日程: {抽签: 10, 公示开始: 12}\n  名单:", "trips.yaml:32:22",
        ["“公示开始”（2026-02-06）不能早于“抽签”（2026-02-10）"]
      ),
      ("  名单:", "  日程: {公示结束: 2月30日}\n  名单:", "trips.yaml:32:14", ["没有“2月30日”"]),
      ("  名单:", "  日程: {公示结束: 3月1日}\n  名单:", "trips.yaml:32:14", ["“活动”"]),
      (
        "  名单:", "  日程: {抽签: 2025-02-06}\n  名单:", "trips.yaml:32:12",
        ["“抽签”为 2025-02-06", "活动（2026-02-20）前 366 天以内"]
      ),
      ("  名单:", "  日程: {公示期: 7}\n  名单:", "trips.yaml:32:8", ["“公示期”"]),
      ("  名单:", "  确认期限: 61\n  名单:", "trips.yaml:32:9", ["0 到 60"]),
    ] as [(String, String, String, [String])])
  func `a slip is an error at its place, with what was perhaps meant`(
    old: String, new: String, place: String, words: [String]
  ) throws {
    let folder = try Self.workspace([(old, new)])
    for verb in ["check", "plan"] {
      let outcome = try Tool.run([verb, "w"], in: folder.url)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("w/\(place): 错误"), "\(outcome.errors)")
      for word in words { #expect(outcome.errors.contains(word), "\(word): \(outcome.errors)") }
    }
    let english = try Tool.run(["check", "w", "--language", "en"], in: folder.url)
    #expect(english.errors.contains("w/\(place): error"))
    #expect(!english.errors.contains("错误"))
  }

  @Test func `a workspace of another year that is called wrongly is answered with its neighbour`()
    throws
  {
    let folder = try Self.workspace([("  名单:", "  往期: [../trips-2025]\n  名单:")])
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "trip-2025"), withIntermediateDirectories: true)
    try folder.write("城市: x\n", to: "trip-2025/workspace.yaml")
    let outcome = try Tool.run(["check", "w"], in: folder.url)
    #expect(outcome.errors.contains("是不是想写“../trip-2025”"), "\(outcome.errors)")
  }

  @Test func `districts go by their names, and the sealed rules by their numbers`() throws {
    let folder = try Self.workspace([
      ("{性别: 女}", "{性别: 女, 户籍区县: [石桥县, 青河]}"), ("返乡意愿: 否}", "返乡意愿: 否, 务工区县: YS-3}"),
    ])
    try Self.heading(folder) { $0.replacing("紧急联系人", with: "务工区县") }
    var lines = try folder.read("w/tables/people.csv").split(separator: "\n").map(String.init)
    for index in lines.indices.dropFirst() {
      lines[index] =
        lines[index].split(separator: ",", omittingEmptySubsequences: false)
        .dropLast().joined(separator: ",") + ",石桥"
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "w/tables/people.csv")
    let commit = try Tool.run(
      ["roster", "commit", Self.campaign, "--workspace", "w"], in: folder.url)
    #expect(commit.status == 0, "\(commit.errors)")
    let rules = try folder.read("w/draws/\(Self.campaign)/rules.yaml")
    #expect(rules.contains("务工区县: 2") && !rules.contains("YS-3}") && !rules.contains("石桥县,"))
  }

  @Test(
    arguments: [
      // The cool-down knows nothing of anybody: a warning, and an empty column is an answer.
      ("上次受益4", "备注", "警告", "“上次受益4”列", 0), ("户籍区县", "备注", "错误", "规则要看“户籍区县”", 65),
    ] as [(String, String, String, String, Int32)])
  func `a column that the rules cannot do without is missed`(
    column: String, other: String, severity: String, words: String, status: Int32
  ) throws {
    let folder = try Self.workspace()
    try Self.heading(folder) { $0.replacing(column, with: other) }
    for verb in ["check", "plan"] {
      let outcome = try Tool.run([verb, "w"], in: folder.url)
      #expect(outcome.status == status)
      #expect(outcome.errors.contains("w/tables/people.csv:1:1: \(severity)"), "\(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
    try Self.heading(folder) { $0 + "," + column }
    #expect(try !Tool.run(["check", "w"], in: folder.url).errors.contains(words))
  }

  @Test func `people without a number have no age and no sex, and are counted`() throws {
    let folder = try Self.workspace()
    let list = try folder.read("w/tables/people.csv")
    try folder.write(
      list.replacing("990000200903130005", with: "").replacing("990000198512030568", with: ""),
      to: "w/tables/people.csv")
    let outcome = try Tool.run(["check", "w"], in: folder.url)
    #expect(outcome.status == 0)
    for words in ["没有“出生日期”列，2 行", "没有“性别”列，2 行"] {
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
    #expect(!outcome.errors.contains("赵示例"))
  }

  @Test func `columns that a register lacks are missed before it is read`() throws {
    let folder = try Self.workspace([("  名单: tables/people.csv\n", "")])
    let file = try folder.read("w/workspace.yaml")
    try folder.write(file + "登记册: {文件: register.csv}\n", to: "w/workspace.yaml")
    let sample = try Tool.run(
      ["register", "sample", "register.csv", "--count", "200", "--units", "2"],
      in: folder.url.appending(path: "w"))
    #expect(sample.status == 0, "\(sample.errors)")
    for verb in ["check", "plan"] {
      let outcome = try Tool.run([verb, "w"], in: folder.url)
      #expect(outcome.status == 65)
      // Named by a group, and read by a rule that names no column.
      #expect(outcome.errors.contains("w/trips.yaml:29:5: 错误"), "\(outcome.errors)")
      #expect(outcome.errors.contains("“household”") && outcome.errors.contains("“监护人同意”"))
    }
    try folder.write(
      try folder.read("w/trips.yaml").replacing("  - {列: 户号, 至多: 2}\n", with: "")
        .replacing("  监护人同意: 18\n", with: ""), to: "w/trips.yaml")
    let good = try Tool.run(["check", "w"], in: folder.url)
    #expect(good.status == 0, "\(good.errors)")
  }

  @Test func `a list of headings alone is planned with and not committed to`() throws {
    let folder = try Self.workspace()
    let heading = try #require(try folder.read("w/tables/people.csv").split(separator: "\n").first)
    try folder.write(heading + "\n", to: "w/tables/people.csv")
    let check = try Tool.run(["check", "w"], in: folder.url)
    #expect(check.status == 0 && check.errors.contains("一个人也没有"), "\(check.errors)")
    let commit = try Tool.run(
      ["roster", "commit", Self.campaign, "--workspace", "w"], in: folder.url)
    #expect(commit.status == 65 && commit.errors.contains("没有人可以抽"), "\(commit.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/w/draws"))
  }
}
