import Foundation
import Testing

/// The verbs of an evening, as an organiser types them, on the example that is published in June.
@Suite struct VerbTests {
  private let folder: TemporaryFolder
  private let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
  private static let example = Tool.root.appending(path: "campaigns/evening")

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Self.example, to: folder.url.appending(path: "evening"))
    #expect(try run("publish", "--today", "2026-06-05").status == 0)
  }

  private func run(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(arguments, in: folder.url.appending(path: "evening"))
  }

  private func file(_ name: String) throws -> String { try folder.read("evening/" + name) }

  @Test func `an evening's edits are those of the example, to the byte`() throws {
    let edits = [
      ["move", "大坪专场", "--to", "19:00-21:00", "--why", "预报最高39℃"],
      ["postpone", "夜市", "--why", "广场检修"],
      ["move", "夜市", "--to", "7月31日 晚上7点", "--why", "检修完成", "--by", "夜市办"],
      ["cancel", "weekly.2026-w31", "--why", "周边施工"],
      ["confirm", "毕业生", "--why", "方案已定"],
      ["confirm", "大型", "--why", "许可已办"],
    ]
    for edit in edits {
      let outcome = try Tool.run(edit, in: folder.url.appending(path: "evening"))
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let golden = Self.example.appending(path: "after")
    for name in ["summer.yaml", "graduates.yaml"] {
      let made = try file(name)
      if isRecording {
        try FileManager.default.createDirectory(at: golden, withIntermediateDirectories: true)
        try Data(made.utf8).write(to: golden.appending(path: name))
        Issue.record("recorded \(name) anew: read it, then run without RECORD")
        continue
      }
      let expected = try String(contentsOf: golden.appending(path: name), encoding: .utf8)
      #expect(made == expected)
      let before = try String(
        contentsOf: Self.example.appending(path: name), encoding: .utf8)
      for line in before.split(separator: "\n") where line.contains("#") {
        #expect(made.contains(line), "a comment is gone: \(line)")
      }
    }
  }

  @Test func `the notice says what changed, why, and whom to tell`() throws {
    let moved = try run("move", "大坪专场", "--to", "19:00-21:00", "--why", "预报最高39℃")
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(moved.output.contains("参会企业32家"))
    let notice = try run("diff", "--for", "wechat", "--unit", "渝中区", "--clock", "18:00")
    let expected = """
      【活动变更】渝中区 7月21日18:00 第2版
      改期1项:渝中大坪专场招聘会(500103.daping) 原:7月22日(周三) 14:30–17:00 现:19:00–21:00 地点不变 \
      原因:预报最高39℃ 需通知:参会企业32家、承办单位(渝中区)、场地(大坪广场)、服务队1支、牵头(市人力社保局)、协办(市总工会)
      取消0项,新增0项,其余不变

      """
    #expect(notice.output == expected)
    for readme in ["README.md", "README.zh.md"] {
      let page = try String(contentsOf: Tool.root.appending(path: readme), encoding: .utf8)
      #expect(page.contains(expected), "\(readme) shows another notice")
    }
    let other = try run("diff", "--for", "wechat", "--unit", "500108", "--clock", "18:00")
    #expect(other.output == "【活动变更】南岸区 7月21日18:00 第2版\n改期0项,取消0项,新增0项,其余不变\n")
    let english = try run("--language", "en", "diff", "--for", "wechat", "--clock", "18:00")
    #expect(english.output.hasPrefix("[Changes] Demo City, Tue 21 Jul 18:00, edition 2\nMoved 1: "))
    #expect(english.output.contains("Tell: 32 employers, the organiser (Yuzhong District)"))
  }

  @Test func `why reaches feeds, pages, the list of changes and the record`() throws {
    _ = try run("move", "大坪专场", "--to", "19:00-21:00", "--why", "预报最高39℃")
    _ = try run("cancel", "weekly.2026-w31", "--why", "周边施工")
    #expect(try run("plan").status == 0)
    #expect(try file("out/changes.json").contains("\"reason\":{\"zh\":\"预报最高39℃\""))
    #expect(try file("out/changes.json").contains("{\"who\":\"employers\",\"count\":32,"))
    #expect(try file("out/pages/zh/index.html").contains("原因：预报最高39℃"))
    #expect(try run("publish").status == 0)
    let feed = try file("published/calendars/city.ics").replacingOccurrences(of: "\r\n ", with: "")
    #expect(feed.contains("原因：预报最高39℃"))
    #expect(feed.contains("SUMMARY:【取消】") && feed.contains("原因：周边施工"))
    #expect(try file("publication.yaml").contains("edition: 2"))
    #expect(try run("diff").output == "不变 15\n")
  }

  @Test func `the same verb twice changes nothing the second time`() throws {
    for edit in [
      ["move", "大坪专场", "--to", "明天 19:00", "--why", "高温"], ["postpone", "夜市", "--why", "检修"],
      ["cancel", "毕业生", "--why", "无场地"], ["confirm", "大型", "--why", "许可已办"],
    ] {
      let evening = folder.url.appending(path: "evening")
      #expect(try Tool.run(edit, in: evening).status == 0)
      let before = try TemporaryFolder.contents(of: evening)
      let again = try Tool.run(edit, in: evening)
      #expect(again.status == 0 && again.output.contains("没有改动"), "\(edit): \(again.output)")
      #expect(try TemporaryFolder.contents(of: evening) == before)
    }
  }

  @Test
  func `a large event lists what the law asks of a change, and its calendar of deadlines has it`()
    throws
  {
    let moved = try run("move", "大型", "--to", "8月8日", "--why", "场馆让期")
    #expect(moved.output.contains("须在原定日期前取得公安机关同意，7月24日(周五)前"), "\(moved.output)")
    #expect(moved.output.contains("需通知：公安机关"))
    #expect(try run("publish").status == 0)
    let deadlines = try file("published/calendars/deadlines.ics")
    #expect(deadlines.contains("DTSTART;VALUE=DATE:20260724"))
    #expect(try run("diff").output == "不变 15\n")
  }

  /// What was typed, the exit status, and words of the answer.
  @Test(arguments: [
    (["move", "北坪集市", "--to", "明天", "--why", "x"], 64, ["没有这场活动：“北坪集市”"]),
    (["move", "南坪", "--to", "明天", "--why", "x"], 64, ["可以指 6 场活动", "weekly.2026-w30"]),
    (["move", "夜市", "--to", "7月20日", "--why", "x"], 65, ["--to:1:1", "已经过去，今天是7月21日"]),
    (["move", "夜市", "--to", "10月8日", "--why", "x"], 65, ["2026-10-08 在规划期"]),
    (["move", "夜市", "--to", "某天", "--why", "x"], 65, ["--to:1:1", "看不懂"]),
    (["move", "夜市", "--to", "18:45", "--why", "x"], 65, ["18:45-21:15 不在"]),
    (
      ["move", "大坪专场", "--to", "7月28日", "--why", "x"], 65,
      ["venues.csv:2:1", "场地“大坪广场”7月28日(周二)停用", "最近能排的：7月27日(周一) 14:30–17:00 大坪广场"]
    ),
    (
      ["move", "大坪专场", "--to", "7月24日 19:00", "--why", "x"], 65,
      ["场地已被占用：渝中夜市招聘会", "最近能排的：7月24日(周五) 16:00–18:30"]
    ),
    (
      ["move", "大型", "--to", "8月2日", "--why", "x"], 65,
      ["leaders.csv:2:1", "“示例领导”8月2日(周日)不在", "最近能排的：8月4日(周二) 09:00–12:00"]
    ),
    (
      ["move", "大型", "--at", "大坪广场", "--why", "x"], 65,
      ["须在7月3日(周五)前申请安全许可，已经过了"]
    ),
    (["move", "大型", "--at", "大平广场", "--why", "x"], 65, ["--at:1:1", "是不是想写“大坪广场”"]),
    (["cancel", "夜市", "--why", "请打 138 0000 1111"], 65, ["--why:1:4", "电话或身份证号码"]),
    (["cancel", "夜市", "--why", "示例领导另有安排"], 65, ["原因里提到“示例领导”"]),
    (["cancel", "夜市", "--why", " "], 65, ["--why 是空的"]),
    (["cancel", "weekly.2026-w25", "--why", "x"], 65, ["已经办过"]),
    (["move", "夜市", "--why", "x"], 64, ["--to"]), (["cancel", "夜市"], 64, ["--why"]),
    (["postpone", "夜市", "--to", "明天", "--why", "x"], 64, ["chengnuan move"]),
    (["cancel", "夜市", "--why", "x", "--workspace", "nowhere"], 74, ["nowhere"]),
  ])
  func `what cannot be is named at its place, and nothing is changed`(
    arguments: [String], status: Int, words: [String]
  ) throws {
    let evening = folder.url.appending(path: "evening")
    let before = try TemporaryFolder.contents(of: evening)
    let outcome = try Tool.run(arguments, in: evening)
    #expect(Int(outcome.status) == status, "\(outcome.errors)\(outcome.output)")
    for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
    #expect(try TemporaryFolder.contents(of: evening) == before)
    #expect(!folder.exists("evening/nowhere"))
  }

  @Test func `with --anyway it is written, and the plan says what does not fit`() throws {
    let moved = try run("move", "大坪专场", "--to", "7月28日", "--why", "x", "--anyway")
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(try file("summer.yaml").contains("日期: 2026-07-28"))
    #expect(try run("check").errors.contains("未能排上：场地不开放"))
  }

  @Test func `what was called off comes back, and the way back leaves the same bytes`() throws {
    let first = ["move", "大坪专场", "--to", "7月23日 19:00-21:00", "--why", "高温"]
    let evening = folder.url.appending(path: "evening")
    #expect(try Tool.run(first, in: evening).status == 0)
    let before = try file("summer.yaml")
    #expect(try run("cancel", "大坪专场", "--why", "停电").status == 0)
    #expect(try run("publish").status == 0)
    #expect(try file("published/calendars/city.ics").contains("【取消】"))
    let back = try Tool.run(first, in: evening)
    #expect(back.status == 0, "\(back.errors)")
    #expect(try file("summer.yaml") == before)
    #expect(try run("diff").output.contains("恢复 渝中招聘会·大坪"))
  }

  @Test func `publishing what is not as diff showed it is refused`() throws {
    _ = try run("postpone", "夜市", "--why", "检修")
    let tag = try #require(
      run("diff").output.split(separator: "\n").last?.split(separator: "：").last.map(String.init))
    _ = try run("cancel", "毕业生", "--why", "无场地")
    let refused = try run("publish", "--expect", tag)
    #expect(refused.status == 75 && refused.errors.contains(tag), "\(refused.errors)")
    #expect(try !file("publication.yaml").contains("postponed"))
    let now = try #require(
      run("diff").output.split(separator: "\n").last?.split(separator: "：").last.map(String.init))
    #expect(try run("publish", "--expect", now).status == 0)
  }
}
