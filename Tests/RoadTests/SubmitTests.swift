import Foundation
import Testing

@Suite struct SubmitTests {
  /// The example, where it can be written to.
  private func example() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Tool.shell(
      "cp -r campaigns/filing/. '\(folder.path)'; rm -rf '\(folder.path)/expected'", in: Tool.root)
    return folder
  }

  @Test(arguments: [("zh_CN.UTF-8", "zh"), ("en_US.UTF-8", "en")])
  func `two units file, and everybody is told what is recorded`(
    locale: String, language: String
  ) throws {
    let folder = try example()
    let environment = ["LANG": locale]
    var text = ""
    for arguments in [
      ["submit", "inbox/渝中区.yaml", "inbox/两江新区.yaml"], ["submissions"],
      ["submissions", "--missing"], ["check"],
    ] {
      let outcome = try Tool.run(arguments, in: folder.url, environment: environment)
      #expect(outcome.status == 0)
      text += "$ chengnuan " + arguments.joined(separator: " ") + "\n"
      text += outcome.output + outcome.errors + "\n"
    }
    text += try folder.read("submissions/500103/record.yaml")
    let place = Tool.root.appending(path: "campaigns/filing/expected/\(language).txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
      Issue.record("recorded \(language).txt anew: read it, then run without RECORD")
    }
    #expect(text == (try? String(contentsOf: place, encoding: .utf8)))
  }

  @Test func `JSON has both sides of each clash with their places`() throws {
    let folder = try example()
    let outcome = try Tool.run(["submit", "inbox/渝中区.yaml", "--json"], in: folder.url)
    let document =
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let file = try #require((document?["files"] as? [[String: Any]])?.first)
    #expect(file["filed"] as? Bool == true && file["version"] as? Int == 1)
    let clashes = try #require(file["clashes"] as? [[String: Any]])
    let venue = try #require(clashes.first { $0["kind"] as? String == "venue" })
    let theirs = try #require(venue["theirs"] as? [String: Any])
    #expect(theirs["file"] as? String == "spring.yaml" && theirs["line"] as? Int == 10)
    #expect((venue["remedies"] as? [Any])?.isEmpty == false)
  }

  @Test func `with errors nothing is filed, and every problem is said`() throws {
    let folder = try example()
    let text = try folder.read("inbox/渝中区.yaml")
      .replacingOccurrences(of: "3月5日", with: "3月55日")
      .replacingOccurrences(of: "解放碑广场", with: "解放碑广埸")
    try folder.write(text, to: "inbox/坏.yaml")
    let outcome = try Tool.run(
      ["submit", "inbox/坏.yaml", "inbox/两江新区.yaml"], in: folder.url)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("inbox/坏.yaml:18:"), "\(outcome.errors)")
    #expect(
      !folder.exists("submissions/500103") && folder.exists("submissions/CQ-LJXQ/record.yaml"))
  }

  @Test(
    arguments: [
      ("", 65), ("- 1\n", 65), ("编号: 1\n", 65), ("\u{0}", 65), ("编号: {", 65),
    ] as [(String, Int32)])
  func `whatever comes in is answered and not filed`(text: String, status: Int32) throws {
    let folder = try example()
    try folder.write(text, to: "inbox/x.yaml")
    let outcome = try Tool.run(["submit", "inbox/x.yaml"], in: folder.url)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains("inbox/x.yaml:"))
    #expect(!folder.exists("submissions"))
  }

  @Test func `strict files nothing that clashes, and a dry run nothing at all`() throws {
    let folder = try example()
    #expect(try Tool.run(["submit", "inbox/渝中区.yaml", "--strict"], in: folder.url).status == 65)
    #expect(try Tool.run(["submit", "inbox/渝中区.yaml", "--dry-run"], in: folder.url).status == 0)
    #expect(!folder.exists("submissions"))
    #expect(try Tool.run(["submit", "inbox/无此.yaml"], in: folder.url).status == 74)
  }

  @Test func `the same file twice touches nothing, and a new version says what changed`() throws {
    let folder = try example()
    try Tool.run(["submit", "inbox/渝中区.yaml"], in: folder.url)
    let before = try TemporaryFolder.contents(of: folder.url.appending(path: "submissions"))
    try Tool.run(["submit", "inbox/渝中区.yaml", "--today", "2026-02-08"], in: folder.url)
    #expect(
      try TemporaryFolder.contents(of: folder.url.appending(path: "submissions")) == before)
    let text = try folder.read("inbox/渝中区.yaml").replacingOccurrences(of: "2000", with: "800")
    try folder.write(text, to: "inbox/新.yaml")
    let outcome = try Tool.run(
      ["submit", "inbox/新.yaml", "--today", "2026-02-09"], in: folder.url)
    #expect(outcome.output.contains("第 2 版") && outcome.output.contains("2000 → 800"))
    #expect(folder.exists("submissions/500103/received/yz-spring-2026.1.yaml"))
    #expect(try folder.read("submissions/500103/yz-spring-2026.yaml") == text)
  }

  @Test func `what waits is in no public calendar until the city approves it`() throws {
    let folder = try example()
    try Tool.run(["submit", "inbox/两江新区.yaml"], in: folder.url)
    try Tool.run(["plan"], in: folder.url)
    let feed = "out/calendars/campaign/ljxq-spring-2026.ics"
    #expect(!folder.exists(feed))
    #expect(try folder.read("out/plan.json").contains("周四小型招聘会"))
    let record = try folder.read("submissions/CQ-LJXQ/record.yaml")
    try folder.write(
      record.replacingOccurrences(of: "待批\n", with: "已批\n"),
      to: "submissions/CQ-LJXQ/record.yaml")
    try Tool.run(["plan"], in: folder.url)
    #expect(folder.exists(feed))
  }

  @Test func `two who file at once lose nothing`() throws {
    let folder = try example()
    let outcome = try Tool.shell(
      """
      for unit in 渝中区 两江新区; do
        '\(Tool.executable.path)' submit inbox/$unit.yaml >/dev/null 2>&1 & pids+=" $!"
      done
      for pid in $pids; do wait $pid || exit 1; done
      """, in: folder.url)
    #expect(outcome.status == 0)
    #expect(folder.exists("submissions/500103/record.yaml"))
    #expect(folder.exists("submissions/CQ-LJXQ/record.yaml"))
  }

  @Test func `a schedule in GBK with titles is filed like any other`() throws {
    let folder = try example()
    try folder.write(
      """
      渝中区2026年春季招聘会排期表,,,,,
      填报单位：渝中区,,,,,
      序号,活动名称,举办时间,举办地点,预计人数（人）,参会企业数
      1,解放碑春风招聘会,2026年2月28日（周六）9：00—12：00,解放碑广场,1200,30
      2,体育馆家政专场,2026/3/20 14:00-16:00,渝中体育馆,200,20

      """, to: "utf8.csv")
    try Tool.shell("iconv -f utf-8 -t gbk utf8.csv > 排期.csv", in: folder.url)
    let owned = try Tool.run(["submit", "排期.csv", "--dry-run"], in: folder.url)
    #expect(owned.status == 0 && owned.output.contains("渝中区"), "\(owned)")
    let outcome = try Tool.run(["submit", "排期.csv", "--unit", "市中区"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("场地：解放碑广场") && outcome.output.contains("排期.csv:4:"))
    #expect(outcome.errors.contains("现为渝中区"))
    let yaml = try folder.read("submissions/500103/500103-schedule-2026.yaml")
    #expect(yaml.contains("标题: 渝中区2026年春季招聘会排期表"))
    #expect(folder.exists("submissions/500103/received/500103-schedule-2026.1.csv"))
    #expect(try Tool.run(["check"], in: folder.url).status == 0)
  }

  @Test func `a form is an XLSX file that a spreadsheet can open`() throws {
    let folder = try example()
    let outcome = try Tool.run(
      ["modules", "form", "招聘会", "-o", "表.xlsx", "--workspace", "."], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let bytes = try Data(contentsOf: folder.url.appending(path: "表.xlsx"))
    #expect(bytes.starts(with: Data("PK".utf8)))
    #expect(try Tool.run(["modules", "form", "无此"], in: folder.url).status == 64)
  }
}

/// The city's word on what was filed, from the command line.
@Suite struct ApprovalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try Tool.shell(
      "cp -r campaigns/filing/. '\(folder.path)'; rm -rf '\(folder.path)/expected'", in: Tool.root)
    try Tool.run(["submit", "inbox/两江新区.yaml"], in: folder.url)
  }

  private func run(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(["submissions"] + arguments, in: folder.url)
  }

  private var record: String {
    get throws { try folder.read("submissions/CQ-LJXQ/record.yaml") }
  }

  @Test
  func `what is approved is in the plan and the public calendar, what is returned in neither`()
    throws
  {
    let feed = "out/calendars/campaign/ljxq-spring-2026.ics"
    #expect(try run().output.contains("待批 1 件"))
    let approved = try run("--approve", "ljxq-spring-2026", "--why", "同意", "--by", "市局就业处")
    #expect(approved.status == 0 && approved.output.contains("已批：两江新区"), "\(approved)")
    #expect(try record.contains("意见: 同意") && record.contains("经办: 市局就业处"))
    #expect(try !run().output.contains("待批"))
    try Tool.run(["plan"], in: folder.url)
    #expect(folder.exists(feed))
    let again = try run("--approve", "两江新区", "--why", "同意")
    #expect(again.status == 0 && again.output.contains("没有改动"))
    #expect(try run("--return", "两江新区", "--why", "与全市启动仪式撞了").status == 0)
    try Tool.run(["plan"], in: folder.url)
    #expect(!folder.exists(feed))
    #expect(try !folder.read("out/plan.json").contains("ljxq-spring-2026"))
    #expect(try run("--missing").output.contains("两江新区"))
    let json = try run("--json").output
    #expect(json.contains("\"outcome\": \"returned\"") && json.contains("\"date\": \"2026-02-06\""))
  }

  @Test(
    arguments: [
      (["--approve", "ljxq-spring-2026"], 64), (["--why", "同意"], 64),
      (["--approve", "无此", "--why", "同意"], 64),
      (["--approve", "两江新区", "--why", "找13800000000"], 65),
    ] as [([String], Int32)])
  func `a decision without a reason, on nothing, or with a telephone number is refused`(
    arguments: [String], status: Int32
  ) throws {
    let before = try record
    let outcome = try Tool.run(["submissions"] + arguments, in: folder.url)
    #expect(outcome.status == status, "\(outcome)")
    #expect(try record == before)
  }
}
