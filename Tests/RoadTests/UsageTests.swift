import Foundation
import Testing

/// Wrong command lines are answered in the language of the terminal, with status 64.
@Suite struct UsageTests {
  @Test(arguments: [
    ("plan --emti x", "错误：没有“--emti”这个选项；是不是“--emit”？"), ("plan -x", "错误：没有“-x”这个选项"),
    ("chek", "错误：多了“chek”"), ("modules shw", "帮助：是不是“show”？"),
    ("mvoe 夜市 --to 明天", "帮助：是不是“move”？"), ("plan a b c", "错误：多了 2 个：“b”“c”"),
    ("carry", "错误：缺少“<workspace>”"), ("move x", "错误：缺少“--why <why>”"),
    ("move x --why", "错误：“--why <why>”后面缺少内容"), ("plan --seed abc", "错误：“--seed <seed>”不能写“abc”"),
    ("plan --profile xx", "，可写 public、working、full"),
    ("plan --json=3", "错误：选项“--json”后面不写内容，却写了“3”"),
    ("carry x --to zwei y", "错误：“--to <to>”不能写“zwei”"), ("plan --language fr", "可写 zh、en"),
    ("postpone x --to 明天 --why 雨", "错误：延期不写新的时间"), ("sheet --confirm", "错误：--confirm"),
    ("move --to 明天", "错误：缺少“<activity>”"), ("submit", "错误：缺少"), ("roster xx", "错误：多了“xx”"),
    ("check a --workspace b", "错误：工作区写了两个"),
  ])
  func `a wrong command line is answered in Chinese`(line: String, word: String) throws {
    let outcome = try Tool.run(line.split(separator: " ").map(String.init))
    #expect(outcome.status == 64 && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.errors.contains(word), "\(outcome.errors)")
    for english in [
      "Error", "Usage", "Help:", "Missing", "Unknown", "Unexpected", "invalid", "Please", "See '",
      "did you", "Did you",
    ] { #expect(!outcome.errors.contains(english), "\(english): \(outcome.errors)") }
    let foreign = try Tool.run(["--language", "en"] + line.split(separator: " ").map(String.init))
    #expect(foreign.status == 64)
    #expect(
      !foreign.errors.unicodeScalars.contains { $0.value == 0xFF1A || $0.value == 0x201C },
      "\(foreign.errors)")
  }

  @Test func `a workspace may be named by its option wherever it has a place`() throws {
    let folder = Tool.root.path + "/campaigns/minimal"
    let outcome = try Tool.run(["check", "--workspace", folder])
    #expect(outcome.status == 0 && outcome.output == "没有发现问题\n", "\(outcome)")
  }

  @Test(arguments: [
    [], ["plan"], ["sheet"], ["register"], ["register", "import"], ["confirm"],
    ["calendar", "days"],
    ["modules", "show"], ["submissions"], ["roster", "draw"], ["solve"], ["carry"],
  ])
  func `help screens have the headings of their language`(command: [String]) throws {
    let chinese = try Tool.run(command + ["--help"])
    #expect(chinese.status == 0 && chinese.errors.isEmpty)
    #expect(chinese.output.contains("用法：") && chinese.output.contains("选项：\n"))
    for english in [
      "OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Show ", "default:", "values:",
      "for more", "for detailed",
    ] { #expect(!chinese.output.contains(english), "\(english): \(chinese.output)") }
    let foreign = try Tool.run(["--language", "en"] + command + ["--help"])
    #expect(foreign.output.contains("USAGE: ") && !foreign.output.contains("用法"))
  }

  @Test func `a reader that goes away stops no command that writes files`() throws {
    let folder = try TemporaryFolder()
    try Tool.shell(
      "cp -r campaigns/district-sheets/. '\(folder.path)'; rm -r '\(folder.path)/mappings.yaml'",
      in: Tool.root)
    // The reader is gone before the first word: every write meets a closed pipe.
    func run(_ line: String) throws -> String {
      try Tool.shell(
        "set -o pipefail; (sleep 0.3; exec \(line)) 2> errors | true; echo ${PIPESTATUS[0]}; cat errors",
        in: folder.url
      ).output
    }
    let tool = "'\(Tool.executable.path)'"
    let sheet = "sheets/江北南岸计划.xlsx"
    #expect(try run("\(tool) sheet \(sheet) --confirm").hasPrefix("0\n"))
    #expect(try folder.read("mappings.yaml").contains("活动/名称: 活动名称"))
    #expect(try run("\(tool) sheet 'sheets/渝中区排期表.xlsx#7月' --confirm").hasPrefix("0\n"))
    #expect(
      try run("\(tool) sheet 'sheets/渝中区排期表.xlsx#7月' --write-ids --yes").hasPrefix("0\n"))
    let planned = try run("\(tool) plan --json --emit calendars")
    #expect(planned.hasPrefix("0\n"), "\(planned)")
    #expect(folder.exists("out/plan.json"))
    let published = try run("\(tool) publish")
    #expect(published.hasPrefix("0\n"), "\(published)")
    #expect(folder.exists("published/calendars/city.ics") && folder.exists("publication.yaml"))
    // What is only for its reader ends with him, at once and quietly.
    let days = try Tool.shell(
      "set -o pipefail; \(tool) calendar days 1900-02-01 2100-01-31 | head -n 1 | wc -l; echo ${PIPESTATUS[0]}",
      in: folder.url)
    #expect(days.output == "1\n0\n" && days.errors.isEmpty, "\(days)")
  }

  @Test func `sheet without a file shows what is not confirmed, and says what is`() throws {
    let folder = try TemporaryFolder()
    try Tool.shell("cp -r campaigns/district-sheets/. '\(folder.path)'", in: Tool.root)
    let all = try Tool.run(["sheet"], in: folder.url)
    #expect(all.status == 0 && all.output.contains("张排期表都确认过了：sheets/"), "\(all)")
    #expect(!all.output.contains("tables/"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "mappings.yaml"))
    try folder.write("种类,数量\n甲,3\n", to: "库存.csv")
    let open = try Tool.run(["sheet"], in: folder.url)
    #expect(
      open.output.contains("还没有确认的排期表 2 张：sheets/江北南岸计划.xlsx、sheets/渝中区排期表.xlsx"), "\(open)")
    #expect(open.output.contains("看不出是排期表的 1 张：库存.csv"))
    #expect(open.output.contains("--confirm"))
    let english = try Tool.run(["--language", "en", "sheet"], in: folder.url)
    #expect(english.output.contains("schedule sheets not confirmed yet (2): "))
    let empty = try TemporaryFolder()
    let nothing = try Tool.run(["sheet"], in: empty.url)
    #expect(nothing.status == 0 && nothing.output.contains("没有排期表"), "\(nothing)")
  }

  @Test func `importing another table is answered in one sentence, with nobody's data in it`()
    throws
  {
    let folder = try TemporaryFolder()
    try Tool.shell("cp campaigns/minimal/workspace.yaml '\(folder.path)'", in: Tool.root)
    try folder.write("编号,名称,区县,类型,容量\nV1,广场,东河区,广场,100\n", to: "场地.csv")
    let wrong = try Tool.run(["register", "import", "场地.csv"], in: folder.url)
    #expect(wrong.status == 65, "\(wrong)")
    #expect(wrong.errors.components(separatedBy: "错误").count == 3, "\(wrong.errors)")
    #expect(wrong.errors.contains("表头是：编号、名称、区县、类型、容量") && wrong.errors.contains("--schema"))
    // Without a header its first row is somebody.
    try folder.write("冉渝江,990000198808080011,10299259781\n", to: "人.csv")
    let people = try Tool.run(["register", "import", "人.csv"], in: folder.url)
    #expect(people.status == 65 && people.errors.contains("没有表头"), "\(people)")
    #expect(!people.errors.contains("冉渝江") && !people.errors.contains("9900001988"))
  }
}
