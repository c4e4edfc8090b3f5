import Foundation
import Testing

/// Registers as offices import them, lose them, look at them and forget people in them.
@Suite struct RegisterRoadTests {
  private static let schema = """
    columns:
      wid: {header: [序号]}
      id_no: {header: [身份证号], keep: 加密}
      name: {header: [姓名], keep: 加密, purpose: 编制花名册, days: 10}
      owed: {type: 是否, header: [欠薪]}
    """
  private static let people = """
    序号,身份证号,姓名,欠薪
    1,990000198808080011,冉渝江,是
    2,990000199001010017,谭小云,否
    3,990000199001010033,何大山,无
    4,E12345678,无此人,有

    """

  /// A folder with a register of four, and the schema in `schemas/`.
  private func register() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.putRegister(Self.people, schema: Self.schema)
    let outcome = try importing("people.csv", in: folder)
    #expect(outcome.status == 0 && outcome.output.contains("护照"), "\(outcome)")
    return folder
  }

  @discardableResult
  private func importing(
    _ file: String, in folder: TemporaryFolder, _ more: [String] = []
  ) throws -> Tool.Outcome {
    try Tool.run(
      ["register", "import", file, "--schema", "schemas/people.yaml", "--today", "2026-01-20"]
        + more, in: folder.url)
  }

  private func versions(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "register").path
    ).filter { $0.hasPrefix("0") }
  }

  @Test(arguments: [
    ("序号,身份证号,姓名,欠薪\n", "减少 4 条"),
    ("序号,身份证号,姓名,欠薪\n1,990000198808080011,冉渝江,是\n", "减少 3 条"),
    ("序号,身份证号,姓名,欠薪\n1,990000198808080011,冉渝江,也许\n2,,谭小云,大概\n", "2 行不能收入"),
  ])
  func `a file that would take most people out is refused until somebody means it`(
    file: String, said: String
  ) throws {
    let folder = try register()
    try folder.write(file, to: "bad.csv")
    let refused = try importing("bad.csv", in: folder)
    #expect(refused.status == 65 && refused.errors.contains(said), "\(refused)")
    #expect(refused.errors.contains("现有 4 条") && refused.errors.contains("--allow-loss"))
    #expect(!refused.errors.contains("冉渝江") && !refused.errors.contains("谭小云"))
    #expect(try versions(folder) == ["000001"])
    if said.contains("不能收入") {
      #expect(try folder.read("register/refused.csv").contains("欠薪"))
      let held = try Tool.run(["register", "held"], in: folder.url)
      #expect(held.output.contains("register/refused.csv（2 行"), "\(held)")
    }
    let english = try importing("bad.csv", in: folder, ["--language", "en"])
    #expect(english.status == 65 && english.errors.contains("of the register's 4 records"))
    let meant = try importing("bad.csv", in: folder, ["--allow-loss"])
    #expect(meant.status == 0, "\(meant)")
    #expect(try versions(folder) == ["000002"])
    #expect((try? folder.read("register/refused.csv")) == nil)
  }

  @Test func `half of the people may go without a word, and a first import has to have somebody`()
    throws
  {
    let folder = try register()
    try folder.write(
      Self.people.replacing("3,9", with: "5,9").replacing("4,E", with: "6,E"), to: "b.csv")
    #expect(try importing("b.csv", in: folder).status == 0)
    let empty = try TemporaryFolder()
    try folder.write("序号,身份证号,姓名,欠薪\n", to: "none.csv")
    let none = try importing("none.csv", in: folder, ["--workspace", empty.path])
    #expect(none.status == 65 && none.errors.contains("没有一条能收入的记录"), "\(none)")
    let stats = try Tool.run(["register", "stats", "--workspace", empty.path], in: empty.url)
    #expect(stats.status == 65)
  }

  @Test func `other names for the same people are counted as changes`() throws {
    let folder = try register()
    try folder.write(Self.people.replacing("小", with: "晓").replacing("大", with: "达"), to: "b.csv")
    let changed = try importing("b.csv", in: folder)
    #expect(changed.output.contains("2  有改动") && changed.output.contains("2    name"), "\(changed)")
  }

  @Test func `a disk that is full leaves the register as it was, and says so`() throws {
    let folder = try register()
    let before = try folder.read("register/000001/doubts.csv")
    // NB: a limit on files' sizes stands in for a full disk.
    let full = try Tool.shell(
      """
      export LANG=zh_CN.UTF-8
      (trap '' XFSZ; ulimit -f 0
      exec '\(Tool.executable.path)' register import people.csv --schema schemas/people.yaml \
        --new-key 2>&1) | cat
      """, in: folder.url)
    #expect(full.output.contains("没有导入，登记册未变"), "\(full)")
    #expect(try versions(folder) == ["000001"] && !folder.exists("private/keys"))
    #expect(try folder.read("register/000001/doubts.csv") == before)
  }

  @Test func `forgetting nobody changes nothing, and unknown numbers are told`() throws {
    let folder = try register()
    let rejects = "register/000001/rejects.csv"
    let before = try folder.read(rejects)
    let unknown = try Tool.run(
      ["register", "forget", "--record", "1", "--record", "999999"], in: folder.url)
    #expect(unknown.status == 65 && unknown.errors.contains("编号：999999；什么也没有删"), "\(unknown)")
    let numbers = "990000198808080011\\n990000198808080012\\n"
    let wrong = try Tool.shell(
      "printf '\(numbers)' | '\(Tool.executable.path)' register forget --persons", in: folder.url)
    #expect(wrong.status == 65 && wrong.errors.contains("第 2 个号码"), "\(wrong)")
    #expect(!wrong.errors.contains("99000019"))
    let none = try Tool.run(
      ["register", "forget", "--expired", "--today", "2026-01-21"], in: folder.url)
    #expect(none.status == 0 && none.output.contains("没有要删的"), "\(none)")
    #expect(try folder.read(rejects) == before)
    let gone = try Tool.run(["register", "forget", "--record", "1"], in: folder.url)
    #expect(gone.status == 0 && gone.output.contains("已删去 1 条记录"), "\(gone)")
    #expect(!gone.output.contains("只按编号删"), "the register holds the number: \(gone)")
    #expect(try versions(folder) == ["000002"])
    let nobody = try Tool.run(["register", "forget", "--record", "4"], in: folder.url)
    #expect(nobody.output.contains("有 1 条记录没有可用的证件号"), "\(nobody)")
  }

  @Test func `a record whose number is not held cannot be looked for elsewhere, which is said`()
    throws
  {
    let folder = try TemporaryFolder()
    try Tool.shell(
      "cp -r campaigns/drawn-seats/. '\(folder.path)' && rm -r '\(folder.path)/expected'",
      in: Tool.root)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "schemas"), withIntermediateDirectories: true)
    try folder.write(
      Self.schema.replacing("[身份证号], keep: 加密", with: "[身份证号], keep: 哈希"),
      to: "schemas/people.yaml")
    let list = try folder.read("tables/people.csv").split(separator: "\n")
    let number = list[1].split(separator: ",")[1]
    try folder.write(Self.people + "5,\(number),赵示例,否\n", to: "register.csv")
    #expect(try importing("register.csv", in: folder).status == 0)
    let day = ["--today", "2026-01-20"]
    let english = try Tool.run(
      ["register", "forget", "--record", "1", "--language", "en"] + day, in: folder.url)
    #expect(english.output.contains("1 records were removed by number only"), "\(english)")
    let gone = try Tool.run(["register", "forget", "--record", "5"] + day, in: folder.url)
    for words in ["只按编号删", "register forget --persons", "tables/people.csv"] {
      #expect(gone.output.contains(words), "\(gone)")
    }
    #expect(!gone.output.contains("（1 人）"))
    let looked = try Tool.shell(
      """
      export LANG=zh_CN.UTF-8
      echo \(number) |
        '\(Tool.executable.path)' register forget --persons --today 2026-01-20
      """,
      in: folder.url)
    #expect(looked.output.contains("tables/people.csv（1 人）"), "\(looked)")
  }

  @Test func `all that is wrong with a row is one sentence that says once what became of it`()
    throws
  {
    let folder = try register()
    try folder.write(
      Self.schema + "\n  born: {type: 日期, header: [出生日期]}\n", to: "schemas/people.yaml")
    try folder.write(
      """
      序号,身份证号,姓名,欠薪,出生日期
      1,990000198808080011,冉渝江,是,1988.8.8
      2,990000199001010018,谭小云,也许,何时
      3,990000199001010033,何大山,无,1990/1/1
      4,990000199001010034,无此人,有,1990/1/1

      """, to: "b.csv")
    #expect(try importing("b.csv", in: folder).status == 0)
    #expect(
      try folder.read("register/000002/rejects.csv").contains(
        "3,4,table.register-value,列“欠薪”的值不是是、否或 1、0；列“出生日期”的值不是日期（如 2026-02-24）；身份证号校验码不对；这条记录没有读入,0,"
      ))
    #expect(
      try folder.read("register/000002/rejects.csv").contains("身份证号校验码不对；这条记录不参加排位,1,"))
    try folder.write(try folder.read("b.csv").replacing("何时", with: "何日"), to: "c.csv")
    #expect(try importing("c.csv", in: folder, ["--language", "en"]).status == 0)
    let english = try folder.read("register/000003/rejects.csv")
    #expect(english.components(separatedBy: "the record is left out").count == 2, "\(english)")
  }

  @Test func `rosters that were written elsewhere are held there, too`() throws {
    let folder = try TemporaryFolder()
    try Tool.shell(
      "cp -r campaigns/drawn-seats '\(folder.path)/w' && rm -r '\(folder.path)/w/expected'",
      in: Tool.root)
    func run(_ arguments: [String]) throws -> Tool.Outcome {
      try Tool.run(arguments + ["--today", "2026-01-20"], in: folder.url.appending(path: "w"))
    }
    for command in [["commit"], ["reveal"], ["freeze", "--by", "车站"]] {
      let outcome = try run(["roster"] + command + ["ys-trips-2026"])
      #expect(outcome.status == 0, "\(outcome)")
    }
    #expect(try run(["plan", "--out", "../elsewhere"]).status == 0)
    #expect(try run(["plan"]).status == 0)
    #expect(try run(["roster", "seal", "ys-trips-2026", "../sealed"]).status == 0)
    let log = try folder.read("w/private/rosters.csv")
    #expect(log.components(separatedBy: "\n").count == 4, "\(log)")
    let held = try run(["register", "held"])
    for words in ["/elsewhere/rosters（", "/sealed（", "out/rosters/", "拷走、转发、打印的看不到"] {
      #expect(held.output.contains(words), "\(held)")
    }
    try FileManager.default.removeItem(at: folder.url.appending(path: "sealed"))
    #expect(try run(["register", "held"]).output.contains("/sealed（已不在）"))
    let number = try folder.read("w/tables/people.csv").split(separator: "\n")[1]
      .split(separator: ",")[1]
    #expect(!log.contains(number))
    let mode = try FileManager.default.attributesOfItem(
      atPath: folder.url.appending(path: "w/private/rosters.csv").path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `held lists the people of draws and lists, and forget says where somebody still is`()
    throws
  {
    let folder = try TemporaryFolder()
    try Tool.shell(
      "cp -r campaigns/drawn-seats/. '\(folder.path)' && rm -r '\(folder.path)/expected'",
      in: Tool.root)
    for command in [["commit", "ys-trips-2026"], ["reveal", "ys-trips-2026"]] {
      let outcome = try Tool.run(
        ["roster"] + command + ["--today", "2026-01-20"], in: folder.url)
      #expect(outcome.status == 0, "\(outcome)")
    }
    let held = try Tool.run(["register", "held", "--today", "2026-01-20"], in: folder.url)
    #expect(held.status == 0 && held.output.contains("没有登记册"), "\(held)")
    for file in [
      "tables/people.csv", "private/draws/ys-trips-2026/people.csv",
      "private/draws/ys-trips-2026/result.csv",
    ] { #expect(held.output.contains(file), "\(held.output)") }
    #expect(held.output.contains("抽签的证据") && held.output.contains(" 行"))

    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "schemas"), withIntermediateDirectories: true)
    try folder.write(Self.schema, to: "schemas/people.yaml")
    let list = try folder.read("tables/people.csv").split(separator: "\n")
    let number = list[1].split(separator: ",")[1]
    try folder.write(Self.people + "5,\(number),赵示例,否\n", to: "register.csv")
    #expect(try importing("register.csv", in: folder).status == 0)
    let sealed = try folder.read("private/draws/ys-trips-2026/people.csv")
    let forgotten = try Tool.run(
      ["register", "forget", "--record", "5", "--today", "2026-01-20"], in: folder.url)
    #expect(forgotten.status == 0 && forgotten.output.contains("已删去 1 条记录"), "\(forgotten)")
    for words in [
      "tables/people.csv（1 人）", "private/draws/ys-trips-2026/people.csv（1 人）", "抽签的证据，没有改动",
      "在这份文件里删去这个人",
    ] { #expect(forgotten.output.contains(words), "\(forgotten.output)") }
    #expect(!forgotten.output.contains(number) && !forgotten.output.contains("赵示例"))
    #expect(try folder.read("private/draws/ys-trips-2026/people.csv") == sealed)
    let other = try Tool.run(
      ["register", "forget", "--record", "1", "--today", "2026-01-20"], in: folder.url)
    #expect(!other.output.contains("（1 人）"), "\(other.output)")
  }

  @Test func `a spoilt key, a schema among the campaigns and a profile explain themselves`() throws
  {
    let folder = try register()
    try Tool.shell("cp campaigns/minimal/*.yaml '\(folder.path)'", in: Tool.root)
    try folder.write(Self.schema, to: "people.yaml")
    let check = try Tool.run(["check", "."], in: folder.url)
    #expect(check.errors.contains("people.yaml:1:1: 警告: 这是登记册列的说明"), "\(check)")
    try folder.write("abc\n", to: "private/people.key")
    let spoilt = try Tool.run(["register", "forget", "--record", "1"], in: folder.url)
    #expect(spoilt.status == 65 && spoilt.errors.contains("import 文件 --new-key"), "\(spoilt)")
    #expect(!spoilt.errors.contains("--new-links"))
    let help = try Tool.run(["roster", "draw", "--help"], in: folder.url)
    #expect(help.output.contains("公示用") && !help.output.contains("- \n"), "\(help.output)")
  }
}
