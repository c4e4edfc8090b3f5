import Foundation
import Testing

@Suite struct CommandTests {
  @Test(
    arguments: [
      (["plan", "campaigns/minimal", "--emit", "posters"], 64),
      (["plan", "campaigns/minimal", "--threads", "0"], 64),
      (["frobnicate"], 64),
      (["explain", "no-such-code"], 64),
      (["modules", "show", "无此模块"], 64),
      (["plan", "campaigns/no-such-folder"], 74),
      (["check", "campaigns/mistakes"], 65),
      (["plan", "campaigns/mistakes"], 65),
      (["check", "campaigns/minimal"], 0),
      (["--help"], 0),
      (["modules", "list"], 0),
    ] as [([String], Int32)])
  func `the exit status says what kind of end it was`(
    arguments: [String], status: Int32
  ) throws {
    #expect(try Tool.run(arguments).status == status)
  }

  @Test(arguments: [("zh_CN.UTF-8", "检查工作区"), ("en_US.UTF-8", "every problem"), ("C", "检查工作区")])
  func `help speaks the language of the terminal`(locale: String, words: String) throws {
    #expect(try Tool.run(["--help"], environment: ["LANG": locale]).output.contains(words))
  }

  @Test func `the language can be asked for`() throws {
    let english = try Tool.run(["explain", "config.unknown-key", "--language", "en"])
    #expect(english.output.contains("Surplus keys are errors"))
    let chinese = try Tool.run(["explain", "config.unknown-key", "--language", "zh"])
    #expect(chinese.output.contains("多余的键"))
  }

  @Test func `a new workspace plans at once`() throws {
    let folder = try TemporaryFolder()
    #expect(try Tool.run(["init", "新的"], in: folder.url).status == 0)
    let outcome = try Tool.run(["plan", "新的"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(folder.exists("新的/out/plan.json"))
    let example = try String(
      contentsOf: Tool.root.appending(path: "campaigns/minimal/workspace.yaml"), encoding: .utf8)
    #expect(try folder.read("新的/workspace.yaml") == example)
  }

  @Test func `init leaves a workspace alone that is there already`() throws {
    let folder = try TemporaryFolder()
    try folder.write("城市: 我的", to: "workspace.yaml")
    #expect(try Tool.run(["init", "."], in: folder.url).status == 74)
    #expect(try folder.read("workspace.yaml") == "城市: 我的")
  }

  @Test func `an output folder that is not ours is refused`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "mine"), withIntermediateDirectories: true)
    try folder.write("重要", to: "mine/文件.txt")
    let outcome = try Tool.run(["plan", "campaigns/minimal", "--out", folder.path + "/mine"])
    #expect(outcome.status == 74)
    #expect(try folder.read("mine/文件.txt") == "重要")
    #expect(!folder.exists("mine/plan.json"))
  }

  @Test func `errors leave no output behind`() throws {
    let out = try TemporaryFolder()
    try Tool.run(["plan", "campaigns/mistakes", "--out", out.path + "/out"])
    #expect(!out.exists("out"))
  }

  @Test func `check speaks JSON and SARIF`() throws {
    for (format, key) in [("json", "diagnostics"), ("sarif", "runs")] {
      let outcome = try Tool.run(["check", "campaigns/mistakes", "--format", format])
      #expect(outcome.status == 65)
      let document =
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      #expect(document?[key] != nil)
    }
  }

  @Test func `plan prints its JSON when asked, and it is what stands in the file`() throws {
    let out = try TemporaryFolder()
    let outcome = try Tool.run(["plan", "campaigns/minimal", "--json", "--out", out.path + "/out"])
    #expect(outcome.output == (try out.read("out/plan.json")))
  }

  @Test func `the schema of a module is JSON`() throws {
    let outcome = try Tool.run(["modules", "schema", "job-fair"])
    let schema = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect((schema?["properties"] as? [String: Any])?["场次"] != nil)
  }
}

@Suite struct PersonalDataTests {
  @Test func `a fault in the register shows nothing of the person`() throws {
    let folder = try TemporaryFolder()
    try Tool.run(["init", "."], in: folder.url)
    try Tool.run(["register", "sample", "people.csv", "--count", "3"], in: folder.url)
    var rows = try folder.read("people.csv").components(separatedBy: "\n")
    var cells = rows[1].components(separatedBy: ",")
    let (identity, name) = (cells[1], cells[2])
    cells[4] = "不是数字"
    rows[1] = cells.joined(separator: ",")
    try folder.write(rows.joined(separator: "\n"), to: "people.csv")
    let text = try folder.read("workspace.yaml")
    try folder.write(text + "登记册: {文件: people.csv}\n", to: "workspace.yaml")
    let outcome = try Tool.run(["plan"], in: folder.url)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("people.csv:2:"))
    #expect(!outcome.errors.contains(identity) && !outcome.errors.contains(name))
  }

  @Test func `lists with everybody's full data need a purpose, which is written down`() throws {
    let folder = try TemporaryFolder()
    try Tool.run(["init", "."], in: folder.url)
    #expect(try Tool.run(["plan", "--profile", "full"], in: folder.url).status == 64)
    #expect(
      try Tool.run(["plan", "--profile", "full", "--purpose", " "], in: folder.url).status == 64)
    for purpose in ["发放慰问金", "=1+1"] {
      let outcome = try Tool.run(
        ["plan", "--profile", "full", "--purpose", purpose], in: folder.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let lines = try folder.read("full_rosters.csv").split(separator: "\r\n")
    #expect(lines.count == 3 && lines[1].contains(",发放慰问金,") && lines[2].contains(",'=1+1,"))
  }
}
