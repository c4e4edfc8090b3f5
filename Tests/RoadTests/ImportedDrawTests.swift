import Archives
import Diagnostics
import Foundation
import Testing

/// A draw and the coverage from a register that was really imported, under a schema that names more
/// than the usual columns; and what one workspace's draw means in another.
@Suite struct ImportedDrawTests {
  private let campaign = "ys-camp-2026"

  private func run(_ folder: TemporaryFolder, _ arguments: [String], in place: String = "w") throws
    -> Tool.Outcome
  {
    try Tool.run(arguments, in: folder.url.appending(path: place))
  }

  /// 3,000 invented people, imported with households, guardians' consent and names of trades.
  private func workspace(_ rules: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "w"), withIntermediateDirectories: true)
    try folder.write(
      """
      城市: {zh: 云山市, en: Yunshan}
      规划期: {从: 2026-01-01, 到: 2026-12-31}
      制表日: 2026-01-20
      语言: [zh, en]
      表: {单位: units.csv}
      登记册: {文件: register}
      """, to: "w/workspace.yaml")
    let units = try String(
      contentsOf: Tool.root.appending(path: "campaigns/drawn-seats/tables/units.csv"),
      encoding: .utf8)
    try folder.write(units, to: "w/units.csv")
    try folder.write(
      """
      编号: \(campaign)
      模块: 春风行动
      标题: 返岗专列
      状态: 已批
      时间: {从: 2月18日, 到: 3月10日}
      返岗专车:
      - {代号: ningbo, 到达: 宁波, 每区县: 1, 人数: 30}
      抽签:
        名额: 30
        \(rules.replacing("\n", with: "\n  "))
      """, to: "w/camp.yaml")
    let sample = try run(
      folder, ["register", "sample", "people.csv", "--count", "3000", "--units", "2"])
    #expect(sample.status == 0, "\(sample.errors)")
    var lines = try folder.read("w/people.csv").split(separator: "\n").map(String.init)
    lines[0] += ",household,guardian_consent"
    for index in lines.indices.dropFirst() {
      lines[index] += ",\(index % 40 + 1),\(index % 2)"
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "w/people.csv")
    let header = lines[0].split(separator: ",").map(String.init)
    let usual = header.filter {
      !["id_no", "name", "phone", "trade", "household", "guardian_consent", "remark"].contains($0)
    }
    let trades = (0...127).map { $0 == 3 ? "3: 闪送员" : "\($0): 行当\($0)" }
    try folder.write(
      """
      columns:
      \(usual.map { "  \($0): {}\n" }.joined())\
        id_no: {keep: sealed}
        name: {keep: sealed}
        phone: {keep: sealed}
        trade: {type: code, codes: {\(trades.joined(separator: ", "))}}
        household: {type: number, from: 1, to: 9999}
        guardian_consent: {type: flag}
      """, to: "schema.yaml")
    let imported = try run(
      folder, ["register", "import", "people.csv", "--schema", "../schema.yaml"])
    #expect(imported.status == 0, "\(imported.errors)")
    return folder
  }

  /// The cells of a file in the office's folder, by its heading.
  private func table(_ folder: TemporaryFolder, _ name: String) throws -> [[String: String]] {
    let rows = try folder.read(name).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return rows.dropFirst().map { row in
      Dictionary(zip(rows[0], row), uniquingKeysWith: { a, _ in a })
    }
  }

  private func text(of workbook: Data) throws -> String {
    var issues = Issues()
    let archive = try #require(Archive(Array(workbook), file: "x", issues: &issues))
    return archive.entries.compactMap { archive.contents(of: $0, issues: &issues) }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  @Test func `seats are drawn from an imported register by columns that its schema names`() throws {
    let folder = try workspace(
      """
      条件: {工种: 0-127}
      监护人同意: 30
      本人同意: 否
      成组: [{列: 户号, 至多: 1}]
      受益类别: 3
      间隔天数: 100
      """)
    for arguments in [
      ["funnel", campaign, "--out", "funnel"], ["commit", campaign, "--seed", "s"],
      ["reveal", campaign], ["freeze", campaign, "--by", "office"],
    ] {
      let outcome = try run(folder, ["roster"] + arguments)
      #expect(outcome.status == 0, "\(arguments[0]): \(outcome.errors)")
    }
    let people = Dictionary(
      try table(folder, "w/private/draws/\(campaign)/people.csv").map { ($0["person"] ?? "", $0) },
      uniquingKeysWith: { a, _ in a })
    #expect(people.count > 2500)
    let seats = try table(folder, "w/private/draws/\(campaign)/result.csv").filter {
      $0["status"] == "R"
    }
    for (_, seats) in Dictionary(grouping: seats, by: { $0["activity"] ?? "" }) {
      #expect(seats.count == 30)
      let households = seats.compactMap { people[$0["person"] ?? ""]?["household"] }
      #expect(Set(households).count == 30, "one of a household")
    }
    for seat in seats {
      let person = try #require(people[seat["person"] ?? ""])
      let born = Int(person["birth"] ?? "") ?? 0
      #expect(born < 20_454 - 29 * 365 || person["guardian_consent"] == "1")
    }
    // By number, as the office is asked; the lists have names, half hidden.
    let line = try folder.read("w/people.csv").split(separator: "\n")[7].split(separator: ",")
    let why = try run(
      folder, ["roster", "why", String(line[1]), seats[0]["activity"] ?? ""])
    #expect(why.status == 0 && why.output.contains("结论"), "\(why.errors)")
    let page = try folder.read("w/funnel/en.html")
    #expect(
      page.contains("How many people are left after each rule")
        && page.contains("a guardian agreed"))
    let sheets = "w/private/draws/\(campaign)/sheets"
    let books = try TemporaryFolder.contents(of: folder.url.appending(path: sheets))
    #expect(books.count == 2)
    for (_, book) in books {
      let text = try text(of: book)
      #expect(text.contains("候补名单") && text.contains("花名册") && text.contains("候补 1"))
      #expect(text.contains("990001****"), "numbers are there, half hidden")
    }
  }

  @Test func `coverage of an imported register has its trades by name and all five ways to look`()
    throws
  {
    let folder = try workspace("受益类别: 3\n本人同意: 否\n上限: {本次: 1}")
    for arguments in [["commit", campaign, "--seed", "s"], ["reveal", campaign], ["coverage"]] {
      let outcome = try run(folder, ["roster"] + arguments)
      #expect(outcome.status == 0, "\(arguments[0]): \(outcome.errors)")
    }
    let text = try folder.read("w/private/coverage/coverage.csv")
    for word in ["区县", "工种", "性别", "年龄", "困难类别", "闪送员", "从未惠及"] {
      #expect(text.contains(word), "\(word)")
    }
    let all = try #require(text.split(whereSeparator: \.isNewline).first { $0.contains("合计") })
      .split(separator: ",", omittingEmptySubsequences: false)
    #expect(Int(all[4]) == 60, "sixty seats reached sixty people: \(all)")
    for language in ["zh", "en"] {
      let page = try folder.read("w/private/coverage/\(language).html")
      #expect(page.contains("<svg") && page.contains("闪送员"))
    }
  }

  @Test func `what another workspace gave counts in rounds, and only under the same key`() throws {
    let folder = try workspace("受益类别: 3\n本人同意: 否\n轮次: 春运\n上限: {每轮: 1}")
    #expect(try run(folder, ["roster", "commit", campaign, "--seed", "s"]).status == 0)
    #expect(try run(folder, ["roster", "reveal", campaign]).status == 0)
    try FileManager.default.copyItem(
      at: folder.url.appending(path: "w"), to: folder.url.appending(path: "next"))
    for name in ["next/draws", "next/private/draws"] {
      try FileManager.default.removeItem(at: folder.url.appending(path: name))
    }
    let file = try folder.read("next/camp.yaml")
    try folder.write(
      file.replacing("编号: \(campaign)", with: "编号: ys-next-2026") + "\n  往期: [../w]\n",
      to: "next/camp.yaml")
    let committed = try run(
      folder, ["roster", "commit", "ys-next-2026", "--seed", "s"], in: "next")
    #expect(committed.status == 0, "\(committed.errors)")
    #expect(try run(folder, ["roster", "reveal", "ys-next-2026"], in: "next").status == 0)
    func seated(_ place: String, _ campaign: String) throws -> Set<String> {
      Set(
        try table(folder, "\(place)/private/draws/\(campaign)/result.csv")
          .filter { $0["status"] == "R" }.compactMap { $0["person"] })
    }
    let (before, after) = (try seated("w", campaign), try seated("next", "ys-next-2026"))
    #expect(before.count == 60 && after.count == 60)
    #expect(before.isDisjoint(with: after))
    // Another campaign of the same workspace counts without being named.
    try folder.write(
      file.replacing("编号: \(campaign)", with: "编号: ys-third-2026"), to: "w/third.yaml")
    #expect(try run(folder, ["roster", "commit", "ys-third-2026", "--seed", "s"]).status == 0)
    #expect(try run(folder, ["roster", "reveal", "ys-third-2026"]).status == 0)
    #expect(try seated("w", "ys-third-2026").isDisjoint(with: before))
    try folder.write(String(repeating: "ab", count: 32) + "\n", to: "w/private/people.key")
    try FileManager.default.removeItem(at: folder.url.appending(path: "next/private/draws"))
    let other = try run(folder, ["roster", "commit", "ys-next-2026"], in: "next")
    #expect(other.status == 65 && other.errors.contains("另一把密钥"), "\(other.errors)")
  }

  @Test func `a column that the imported register lacks is missed in check and plan`() throws {
    let folder = try workspace("条件: {shoe_size: 41}")
    for verb in ["check", "plan"] {
      let outcome = try run(folder, [verb])
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("camp.yaml:") && outcome.errors.contains("“shoe_size”"))
    }
    let file = try folder.read("w/camp.yaml")
    try folder.write(file.replacing("shoe_size: 41", with: "户号: 1-40"), to: "w/camp.yaml")
    #expect(try run(folder, ["check"]).status == 0)
  }
}
