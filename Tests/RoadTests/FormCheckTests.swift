import Foundation
import Testing

/// What is wrong with the lists of other rosters is said at the cell, all at once, and without a
/// word of what stands in it.
@Suite struct FormCheckTests {
  /// A fault planted in a field of a line of a table, and what is said there.
  struct Fault: Sendable {
    var table: String
    var line: Int
    /// From 1; of the diagnostic.
    var field: Int
    var value: String
    var code: String

    init(_ table: String, _ line: Int, _ field: Int, _ value: String, _ code: String) {
      (self.table, self.line, self.field, self.value, self.code) = (
        table, line, field, value, code
      )
    }
  }

  struct Said: Hashable {
    var file: String
    var line: Int
    var column: Int
    var code: String
    var zh = ""
    var help = ""
  }

  static let faults = [
    Fault("children", 2, 3, "38", "roster.not-a-child"),
    Fault("children", 3, 5, "", "roster.without-guardian"),
    Fault("children", 5, 7, "", "roster.without-guardian"),
    Fault("children", 6, 8, "签了", "roster.not-an-answer"),
    Fault("children", 7, 2, "女", "roster.differs-from-identity"),
    Fault("passengers", 2, 6, "", "roster.cell-empty"),
    Fault("passengers", 3, 8, "1", "roster.given-twice"),
    Fault("passengers", 4, 3, "990000198209090446", "roster.not-an-identity"),
    Fault("passengers", 5, 1, "", "roster.line-without-name"),
    Fault("passengers", 6, 4, "", "roster.cell-empty"),
    Fault("trainees", 3, 6, "", "roster.cell-empty"),
    Fault("trainees", 4, 8, "农户", "roster.not-an-answer"),
    Fault("trainees", 5, 4, "53", "roster.differs-from-identity"),
    Fault("trainees", 6, 10, "QH2026000", "roster.given-twice"),
    Fault("trainees", 7, 11, "1991-03-10", "roster.differs-from-identity"),
    Fault("trainees", 8, 5, "9.90000E+17", "table.damaged-identity-number"),
    Fault("trainees", 9, 4, "三十七", "roster.impossible-age"),
    Fault("teams", 3, 3, "990000199005061006", "roster.line-twice"),
    Fault("teams", 7, 3, "990000 930506 103", "roster.person-in-two-teams"),
    Fault("teams", 9, 7, "7", "roster.given-twice"),
    Fault("teams", 10, 1, "", "roster.cell-empty"),
    Fault("volunteers", 4, 5, "清河区", "roster.line-unit"),
    Fault("volunteers", 5, 2, "", "roster.cell-empty"),
    Fault("hardship", 3, 1, "", "roster.cell-empty"),
    Fault("relief", 3, 10, "转帐", "roster.not-an-answer"),
    Fault("claims", 3, 4, "", "roster.cell-empty"),
    Fault("posts", 2, 3, "", "roster.cell-empty"),
    Fault("classes", 2, 5, "2026-06-01", "roster.last-day-first"),
  ]

  private func copy() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/other-rosters"),
      to: folder.url.appending(path: "w"))
    return folder
  }

  private func said(in folder: TemporaryFolder) throws -> (said: [Said], output: String) {
    let outcome = try Tool.run(["check", "w", "--format", "json"], in: folder.url)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let all = try #require(report["diagnostics"] as? [[String: Any]])
    return (
      all.map { one in
        Said(
          file: one["file"] as? String ?? "", line: one["line"] as? Int ?? 0,
          column: one["column"] as? Int ?? 0, code: one["code"] as? String ?? "",
          zh: (one["message"] as? [String: String])?["zh"] ?? "",
          help: (one["help"] as? [String: String])?["zh"] ?? "")
      }.filter { $0.file.contains("tables/") }, outcome.output
    )
  }

  @Test func `every fault of a list is said at its cell, all in one run`() throws {
    let folder = try copy()
    var expected: Set<Said> = []
    for (table, faults) in Dictionary(grouping: Self.faults, by: \.table) {
      let path = "w/tables/\(table).csv"
      var lines = try folder.read(path).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      for fault in faults { lines[fault.line - 1][fault.field - 1] = fault.value }
      for fault in faults {
        let before = lines[fault.line - 1].prefix(fault.field - 1)
        let column = before.reduce(1) { $0 + $1.unicodeScalars.count + 1 }
        expected.insert(
          Said(file: path, line: fault.line, column: column, code: fault.code))
      }
      try folder.write(
        lines.map { $0.joined(separator: ",") + "\n" }.joined(), to: path)
    }
    // No word of consent that is a yes: left out, as is the child whose guardian said no.
    for line in [4, 6] {
      expected.insert(
        Said(
          file: "w/tables/children.csv", line: line, column: 1, code: "roster.without-consent"))
    }
    let (all, output) = try said(in: folder)
    let found = Set(
      all.map { Said(file: $0.file, line: $0.line, column: $0.column, code: $0.code) })
    #expect(found == expected, "\(found.symmetricDifference(expected))")
    for word in ["示例", "样本", "例文", "虚构", "99000019", "990000 ", "102000"] {
      #expect(!output.replacing("示例公司", with: "").contains(word), "\(word)")
    }
    let planned = try Tool.run(["plan", "w", "--language", "en"], in: folder.url)
    #expect(planned.status != 0, "two people on one seat are no roster")
    for code in Set(Self.faults.map(\.code)) {
      #expect(planned.errors.contains("[\(code)]"), "\(code)")
    }
  }

  @Test func `a person on two lines of a list serves one place`() throws {
    let folder = try copy()
    let volunteers = try folder.read("w/tables/volunteers.csv")
    let first = volunteers.split(separator: "\n")[1]
    try folder.write(volunteers + "\(first)\n合计,,,,,\n", to: "w/tables/volunteers.csv")
    let (all, _) = try said(in: folder)
    #expect(all.filter { $0.file.contains("volunteers") }.map(\.code) == ["roster.line-twice"])
    _ = try Tool.run(["plan", "w"], in: folder.url)
    let night = try folder.read("w/out/rosters/ys-summer-2026.YS-2.night.csv")
    #expect(night.split(whereSeparator: \.isNewline).count { $0.contains("赵*例") } == 1)
  }

  /// A table, a heading, what it is changed to, the column that is missed, and whether the heading
  /// is taken for it.
  static let headings: [(String, String, String, String, Bool)] = [
    ("children", "监护人电话", "监护人电活", "监护人电话", true),
    ("children", "监护人同意", "家长同意", "监护人同意", true),
    ("teams", "参赛队", "队伍x", "参赛队", true),
    ("passengers", "紧急联系人", "应急联系人", "紧急联系人", true),
    ("trainees", "电话", "热线", "电话", false),
    ("volunteers", "技能", "特长", "技能", true),
    ("relief", "户主姓名", "户主", "户主姓名", true),
  ]

  @Test func `a column that is missing is one error, with the heading meant for it`() throws {
    let folder = try copy()
    for (table, heading, other, _, _) in Self.headings {
      let path = "w/tables/\(table).csv"
      var lines = try folder.read(path).components(separatedBy: "\n")
      lines[0] = lines[0].components(separatedBy: ",").map { $0 == heading ? other : $0 }
        .joined(separator: ",")
      try folder.write(lines.joined(separator: "\n"), to: path)
    }
    let (all, _) = try said(in: folder)
    for (table, _, other, column, isNear) in Self.headings {
      let file = "w/tables/\(table).csv"
      let found = all.filter { $0.file == file && $0.zh.contains("“\(column)”") }
      #expect(found.map(\.code) == ["roster.form-column"], "\(table) \(column): \(found)")
      #expect(found.first?.zh.contains(file) == true)
      #expect(found.first?.line == 1)
      #expect(found.first?.help.contains("“\(other)”") == isNear, "\(found)")
    }
    // What hangs on the column is not said of every line besides.
    #expect(!all.contains { $0.code == "roster.without-consent" || $0.code == "roster.team-size" })
  }

  @Test func `a heading that is nearly one of the sheet's is named, though it is not needed`()
    throws
  {
    let folder = try copy()
    for (table, heading, other) in [
      ("trainees", "就业承诺单位", "就业承若单位"), ("children", "监护人电话", "监护人电话（必填）"),
      ("passengers", "身份证号", "身份证 号码"),
    ] {
      let path = "w/tables/\(table).csv"
      try folder.write(
        try folder.read(path).replacing(heading, with: other), to: path)
    }
    let (all, _) = try said(in: folder)
    #expect(
      all.filter { $0.code != "roster.without-consent" && $0.code != "roster.team-size" }
        .map(\.code) == ["table.near-column"])
  }

  @Test func `a skill that nobody has is answered with the one of the list that is near`() throws {
    let folder = try copy()
    try folder.write(
      try folder.read("w/summer.yaml").replacing("技能: [急救]", with: "技能: [急求]"),
      to: "w/summer.yaml")
    let outcome = try Tool.run(["check", "w", "--language", "zh"], in: folder.url)
    #expect(outcome.errors.contains("是不是想写“急救”？") || outcome.output.contains("是不是想写“急救”？"))
  }
}
