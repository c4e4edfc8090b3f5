import Foundation
import Testing

/// The verbs of an evening on what units have filed: in the file that holds the activity and in no other.
@Suite struct FiledVerbTests {
  private let folder: TemporaryFolder
  private static let unit = "submissions/500103/"

  init() throws {
    folder = try TemporaryFolder()
    try Tool.shell(
      "cp -r campaigns/filing/. '\(folder.path)'; rm -rf '\(folder.path)/expected'", in: Tool.root)
  }

  private func run(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(arguments, in: folder.url)
  }

  /// The files under `submissions/` whose bytes a step has changed.
  private func changed(by step: () throws -> Void) throws -> [String] {
    let place = folder.url.appending(path: "submissions")
    let before = try TemporaryFolder.contents(of: place)
    try step()
    let after = try TemporaryFolder.contents(of: place)
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
  }

  private func status(of uid: String, in feed: String) -> String? {
    feed.components(separatedBy: "BEGIN:VEVENT").first { $0.contains(uid) }?
      .components(separatedBy: "\r\n").first { $0.hasPrefix("STATUS:") }
  }

  @Test func `a filed campaign is edited where it lies, and nothing else of it is touched`() throws
  {
    #expect(try run("submit", "inbox/渝中区.yaml").status == 0)
    #expect(try run("submissions", "--approve", "yz-spring-2026", "--why", "同意").status == 0)
    let path = Self.unit + "yz-spring-2026.yaml"
    let before = try folder.read(path)
    let files = try changed {
      let moved = try run("move", "家政", "--to", "3月6日 14:00-17:00", "--why", "市里开会")
      #expect(moved.status == 0 && moved.output.contains("写在 \(path):31:5"), "\(moved)")
      let off = try run("cancel", "square", "--why", "广场检修")
      #expect(off.status == 0, "\(off)")
    }
    #expect(files == ["500103/yz-spring-2026.yaml"])
    #expect(
      try folder.read(path) == before + """
        固定:
          - {活动: 500103.home, 日期: 2026-03-06, 开始: 14:00, 结束: 17:00, 原因: 市里开会}
          - {活动: 500103.square, 状态: 取消, 原因: 广场检修}

        """)
    let notice = try run("diff", "--for", "wechat")
    #expect(notice.output.contains("渝中家政专场招聘会(500103.home) 3月6日(周五) 14:00–17:00"))
    // What the unit sends later has none of it, and that is said.
    let again = try Tool.run(
      ["submit", "inbox/渝中区.yaml", "--today", "2026-02-07"], in: folder.url)
    #expect(again.status == 0, "\(again)")
  }

  @Test func `confirmed without a number it waits for is certain in feeds, pages and lists`() throws
  {
    #expect(try run("submit", "inbox/渝中区.yaml").status == 0)
    #expect(try run("submissions", "--approve", "yz-spring-2026", "--why", "同意").status == 0)
    #expect(
      try run("move", "家政", "--to", "3月6日 14:00-17:00", "--why", "市里开会").status == 0)
    #expect(try run("publish").status == 0)
    let place = "DTSTART;TZID=Asia/Shanghai:20260306T140000"
    let feed = "published/calendars/city.ics"
    #expect(try status(of: place, in: folder.read(feed)) == "STATUS:TENTATIVE")
    let confirmed = try run("confirm", "家政", "--why", "场地已签")
    #expect(confirmed.status == 0, "\(confirmed)")
    let notice = try run("diff", "--for", "wechat")
    #expect(notice.output.contains("转为确定1项:渝中家政专场招聘会(500103.home)"), "\(notice)")
    #expect(try run("publish").status == 0)
    #expect(try status(of: place, in: folder.read(feed)) == "STATUS:CONFIRMED")
    #expect(try run("plan", "--emit", "pages").status == 0)
    let pages = try TemporaryFolder.contents(of: folder.url.appending(path: "out/pages/zh"))
    let page = pages.first { $0.key.contains("yz-spring-2026.500103.home") }?.value
    let text = String(decoding: try #require(page, "\(pages.keys.sorted())"), as: UTF8.self)
    #expect(!text.contains("暂定"), "\(text)")
    // A later move takes it back: another time was not confirmed.
    #expect(try run("move", "家政", "--to", "3月9日 14:00-17:00", "--why", "再改").status == 0)
    #expect(try run("publish").status == 0)
    #expect(
      try status(of: "DTSTART;TZID=Asia/Shanghai:20260309T140000", in: folder.read(feed))
        == "STATUS:TENTATIVE")
  }

  private static let sheet = """
    渝中区夏季排期表
    活动名称,日期,时间,地点,预计人数,状态,备注
    甲专场,3月11日（周三）,9:00-12:00,渝中体育馆,300,,"自带,雨具"
    乙专场,3月12日,14:00-17:00,渝中体育馆,200,,

    """

  @Test func `rows of a filed sheet are changed cell by cell, and confirmed in their status`()
    throws
  {
    try folder.write(Self.sheet, to: "排期.csv")
    let sent = try run("submit", "排期.csv", "--module", "招聘会", "--unit", "渝中区")
    #expect(sent.status == 0, "\(sent)")
    let id = "500103-schedule-2026"
    #expect(try run("submissions", "--approve", id, "--why", "同意").status == 0)
    #expect(try run("publish").status == 0)
    let path = Self.unit + id + ".csv"
    let before = try folder.read(path)
    let files = try changed {
      let moved = try run("move", "甲专场", "--to", "3月13日 9:00-12:00", "--why", "检修")
      #expect(moved.status == 0 && moved.output.contains("排期表的这一行也改了"), "\(moved)")
      let certain = try run("confirm", "乙专场", "--why", "已定")
      #expect(certain.status == 0 && certain.output.contains("排期表的这一行也改了"), "\(certain)")
    }
    #expect(files == ["500103/\(id).csv", "500103/\(id).yaml"])
    let after = before.replacingOccurrences(of: "3月11日（周三）", with: "3月13日（周五）")
      .replacingOccurrences(of: "自带,雨具", with: "自带,雨具；2月6日改期：检修")
      .replacingOccurrences(of: ",200,,", with: ",200,确定,2月6日确定：已定")
    #expect(try folder.read(path) == after)
    let again = try run("confirm", "乙专场", "--why", "已定")
    #expect(again.output.contains("没有改动"), "\(again)")
    let notice = try run("diff", "--for", "wechat").output
    #expect(notice.contains("改期1项:甲专场") && notice.contains("转为确定1项:乙专场"), "\(notice)")
    #expect(try run("publish").status == 0)
    let feed = try folder.read("published/calendars/city.ics")
    #expect(status(of: "20260312T140000", in: feed) == "STATUS:CONFIRMED")
    #expect(status(of: "20260313T090000", in: feed) == "STATUS:TENTATIVE")
  }

  @Test func `what was filed comes over the new year, counts as not filed, and is filed anew`()
    throws
  {
    try folder.write(Self.sheet, to: "排期.csv")
    for file in ["inbox/渝中区.yaml", "inbox/两江新区.yaml", "排期.csv"] {
      let sent = try run(
        "submit", file, "--module", "招聘会",
        "--unit", file.contains("两江") ? "两江新区" : "渝中区")
      #expect(sent.status == 0, "\(sent)")
    }
    #expect(try run("submissions", "--approve", "yz-spring-2026", "--why", "同意").status == 0)
    #expect(try run("cancel", "square", "--why", "广场检修").status == 0)
    let carried = try run("carry", ".", "--to", "2027", folder.path + "-next")
    defer { try? FileManager.default.removeItem(atPath: folder.path + "-next") }
    #expect(carried.status == 0, "\(carried)")
    #expect(!carried.errors.contains("错误"), "\(carried.errors)")
    let next = URL(filePath: folder.path + "-next")
    let checked = try Tool.run(["check"], in: next)
    #expect(checked.status == 0, "\(checked)")
    let before = try Tool.run(["submissions"], in: next)
    #expect(before.output.contains("去年的，未重报"), "\(before)")
    let yaml = try String(
      contentsOf: next.appending(path: Self.unit + "yz-spring-2027.yaml"), encoding: .utf8)
    #expect(!yaml.contains("固定") && !yaml.contains("广场检修"))
    try Data(yaml.replacingOccurrences(of: "2000", with: "900").utf8)
      .write(to: next.appending(path: "inbox/new.yaml"))
    let filed = try Tool.run(["submit", "inbox/new.yaml", "--unit", "渝中区"], in: next)
    #expect(filed.status == 0 && filed.output.contains("第 2 版"), "\(filed)")
    #expect(filed.output.contains("2000 → 900"), "\(filed)")
    let after = try Tool.run(["submissions"], in: next)
    #expect(after.output.contains("yz-spring-2027") && after.output != before.output, "\(after)")
  }
}
