import Foundation
import Testing

/// A register whose key was lost or leaked, or is to be changed: it gets another one, and whoever was
/// forgotten stays forgotten.
@Suite struct NewKeyTests {
  private static let schema = """
    columns:
      wid: {header: [序号]}
      id_no: {header: [身份证号], keep: 加密}
      name: {header: [姓名], keep: 加密}
      phone: {header: [电话], keep: 加密}
    """
  private static let people = """
    序号,身份证号,姓名,电话
    1,990000198808080011,冉渝江,10299259781
    2,990000199001010017,谭小云,10299259782
    3,990000199001010033,谭小云,10299259782
    4,E12345678,无此人,10299259784

    """
  private static let forgotten = "990000198808080011"

  private func run(
    _ arguments: [String], in folder: TemporaryFolder, numbers: [String] = []
  ) throws -> Tool.Outcome {
    let words = (arguments + ["--today", "2026-01-20"]).map { "'\($0)'" }.joined(separator: " ")
    let input = numbers.map { $0 + "\\n" }.joined()
    return try Tool.shell(
      "printf '\(input)' | LANG=zh_CN.UTF-8 '\(Tool.executable.path)' \(words)", in: folder.url)
  }

  private func importing(
    _ file: String, _ more: [String] = [], in folder: TemporaryFolder, numbers: [String] = []
  ) throws -> Tool.Outcome {
    try run(
      ["register", "import", file, "--schema", "schemas/people.yaml"] + more, in: folder,
      numbers: numbers)
  }

  /// A register in which one of four is forgotten and one pair was decided.
  private func register() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.putRegister(Self.people, schema: Self.schema)
    #expect(try importing("people.csv", in: folder).status == 0)
    let decided = try run(
      ["register", "doubts", "--different", "1", "--by", "信息科", "--why", "已核实"], in: folder)
    #expect(decided.status == 0, "\(decided)")
    let gone = try run(["register", "forget", "--persons"], in: folder, numbers: [Self.forgotten])
    #expect(gone.output.contains("已删去 1 条记录"), "\(gone)")
    return folder
  }

  private func records(_ folder: TemporaryFolder) throws -> String {
    let stats = try run(["register", "stats"], in: folder)
    #expect(stats.status == 0, "\(stats)")
    return String(stats.output.prefix { !$0.isNewline })
  }

  private func keys(_ folder: TemporaryFolder) throws -> [String] {
    let path = folder.url.appending(path: "private/keys").path
    return (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }

  @Test func `whoever was forgotten stays so under a new key, in the file or not`() throws {
    for isInFile in [true, false] {
      let folder = try register()
      let before = try folder.read("private/people.key")
      let without = Self.people.split(separator: "\n").filter { !$0.contains(Self.forgotten) }
      try folder.write(without.joined(separator: "\n") + "\n", to: "fewer.csv")
      let changed = try importing(isInFile ? "people.csv" : "fewer.csv", ["--new-key"], in: folder)
      #expect(changed.status == 0, "\(changed)")
      #expect(changed.output.contains(isInFile ? "1 人已转到新密钥" : "1 人不在这份文件里"), "\(changed)")
      #expect(changed.output.contains("核对的结果 1 对"))
      #expect(try folder.read("private/people.key") != before)
      let kept = try keys(folder)
      #expect(try kept.map { try folder.read("private/keys/" + $0) } == [before])
      for file in ["private/people.key", "private/keys/" + (kept.first ?? "")] {
        let attributes = try FileManager.default.attributesOfItem(
          atPath: folder.url.appending(path: file).path)
        #expect(attributes[.posixPermissions] as? Int == 0o600, "\(file)")
      }
      // They do not come back with a file that has them.
      try folder.write(Self.people.replacing("冉", with: "染"), to: "again.csv")
      let again = try importing("again.csv", in: folder)
      #expect(again.output.contains("1  已要求删除、未收入"), "\(again)")
      #expect(try records(folder) == "记录\t3")
      // Nor in what is kept of rows that cannot be taken in.
      try folder.write(Self.people.replacing("1,99", with: "x,99"), to: "spoilt.csv")
      #expect(try importing("spoilt.csv", in: folder).status == 0)
      let newest = try #require(
        try FileManager.default.contentsOfDirectory(
          atPath: folder.url.appending(path: "register").path
        ).filter { $0.hasPrefix("0") }.first)
      #expect(!(try folder.read("register/\(newest)/rejects.csv")).contains("冉渝江"))
      // Nobody needs the former key once they were seen.
      try FileManager.default.removeItem(at: folder.url.appending(path: "private/keys"))
      #expect(try importing("people.csv", in: folder).status == 0)
      #expect(try records(folder) == "记录\t3")
      let doubts = try run(["register", "doubts"], in: folder)
      #expect(doubts.output.contains("待核对 0 对"), "\(doubts)")
    }
  }

  @Test func `under a lost key those who were forgotten are asked for before anything is changed`()
    throws
  {
    let folder = try register()
    try FileManager.default.removeItem(at: folder.url.appending(path: "private/people.key"))
    let shut = try importing("people.csv", in: folder)
    #expect(shut.status == 65 && shut.errors.contains("--new-key"), "\(shut)")
    let refused = try importing("people.csv", ["--new-key"], in: folder)
    #expect(refused.status == 65 && refused.errors.contains("1 人只有旧密钥认得"), "\(refused)")
    #expect(refused.errors.contains("--forgotten") && !folder.exists("private/people.key"))
    let wrong = try importing(
      "people.csv", ["--new-key", "--forgotten"], in: folder, numbers: ["990000198808080012"])
    #expect(wrong.status == 65 && wrong.errors.contains("第 1 个号码"), "\(wrong)")
    let named = try importing(
      "people.csv", ["--new-key", "--forgotten"], in: folder, numbers: [Self.forgotten])
    #expect(named.status == 0 && named.output.contains("1 人已转到新密钥"), "\(named)")
    #expect(try records(folder) == "记录\t3")

    let other = try register()
    try FileManager.default.removeItem(at: other.url.appending(path: "private/people.key"))
    let meant = try importing(
      "people.csv", ["--new-key", "--allow-loss", "--language", "en"], in: other)
    #expect(meant.status == 0 && meant.output.contains("1 could not be carried"), "\(meant)")
    #expect(try records(other) == "记录\t4")
  }

  @Test func `a key that was changed before its register counts leaves the old one to be opened`()
    throws
  {
    let folder = try register()
    try FileManager.default.copyItem(
      at: folder.url.appending(path: "register"), to: folder.url.appending(path: "before"))
    #expect(try importing("people.csv", ["--new-key"], in: folder).status == 0)
    try FileManager.default.removeItem(at: folder.url.appending(path: "register"))
    try FileManager.default.moveItem(
      at: folder.url.appending(path: "before"), to: folder.url.appending(path: "register"))
    #expect(try run(["register", "doubts"], in: folder).status == 0)
    #expect(try importing("people.csv", in: folder).status == 0)
    #expect(try records(folder) == "记录\t3")
    #expect(try importing("people.csv", ["--new-key"], in: folder).status == 0)
    #expect(try run(["register", "doubts"], in: folder).status == 0)
  }

  @Test func `draws under the former key still verify, know their people and count`() throws {
    let folder = try TemporaryFolder()
    try Tool.shell(
      "cp -r campaigns/drawn-seats/. '\(folder.path)' && rm -r '\(folder.path)/expected'",
      in: Tool.root)
    try folder.putRegister(Self.people, schema: Self.schema)
    for command in [["commit"], ["reveal"], ["freeze", "--by", "车站"]] {
      let outcome = try run(["roster"] + command + ["ys-trips-2026"], in: folder)
      #expect(outcome.status == 0, "\(outcome)")
    }
    #expect(try run(["plan"], in: folder).status == 0)
    let rosters = try TemporaryFolder.contents(of: folder.url.appending(path: "out/rosters"))
    #expect(try importing("people.csv", in: folder).status == 0)
    let changed = try importing("people.csv", ["--new-key"], in: folder)
    #expect(changed.output.contains("private/record.key"), "\(changed)")
    #expect(try run(["plan"], in: folder).status == 0)
    let again = try TemporaryFolder.contents(of: folder.url.appending(path: "out/rosters"))
    #expect(again == rosters && !rosters.isEmpty)
    #expect(try run(["roster", "seal", "ys-trips-2026", "sealed"], in: folder).status == 0)
    #expect(try Tool.run(["roster", "verify", "sealed"], in: folder.url).status == 0)
    let person = try folder.read("tables/people.csv").split(separator: "\n")[1]
      .split(separator: ",")[1]
    let activity = try folder.read("private/draws/ys-trips-2026/result.csv")
      .split(separator: "\n")[1].split(separator: ",")[0]
    func why(_ more: [String]) throws -> Tool.Outcome {
      try run(
        ["roster", "why", "-", String(activity)] + more, in: folder, numbers: [String(person)])
    }
    let here = try why([])
    let there = try why(["--sealed", "sealed", "--key", "private/record.key"])
    #expect(here.status == 0 && here.output == there.output, "\(here) \(there)")
    // The register's own key may be lost while that of the draws is there.
    try FileManager.default.removeItem(at: folder.url.appending(path: "private/people.key"))
    let lost = try importing("people.csv", ["--new-key"], in: folder)
    #expect(lost.output.contains("要留着") && lost.output.contains("）不在："), "\(lost)")
    #expect(try why([]).output == there.output)
    try FileManager.default.removeItem(at: folder.url.appending(path: "private/people.key"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "private/record.key"))
    let all = try importing("people.csv", ["--new-key"], in: folder)
    #expect(all.output.contains("认不出谁已经得过"), "\(all)")
    #expect(try Tool.run(["roster", "verify", "sealed"], in: folder.url).status == 0)
  }
}
