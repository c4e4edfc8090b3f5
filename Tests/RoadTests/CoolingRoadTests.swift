import Foundation
import Testing

/// What a round of cooling comes to, and what a hot day does to it, from files to feeds.
@Suite struct CoolingRoadTests {
  @Test func `the bottles of 62 points and 30 days come out in the sheets`() throws {
    let out = try TemporaryFolder()
    try Tool.run(["plan", "campaigns/summer-cooling", "--out", out.path + "/out"])
    let rosters = try FileManager.default.contentsOfDirectory(atPath: out.path + "/out/rosters")
      .filter { $0.hasPrefix("spb-cooling-2026") && $0.hasSuffix(".csv") }
    var (lines, bottles) = (0, 0)
    for name in rosters {
      let text = try String(contentsOfFile: out.path + "/out/rosters/" + name, encoding: .utf8)
      let rows = text.split(whereSeparator: \.isNewline).dropFirst()
        .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      lines += rows.count
      bottles += rows.compactMap { Int($0[6]) }.reduce(0, +)
    }
    #expect(lines == 62 * 30)
    #expect(bottles == 37_200)
  }

  @Test
  func `a report says what was planned and what came of it, on a screen, in JSON and on paper`()
    throws
  {
    let out = try TemporaryFolder()
    let paper = out.path + "/report.xlsx"
    let report = try Tool.run(
      ["report", "campaigns/summer-cooling", "--from", "2026-07-16", "--output", paper],
      environment: ["LANG": "zh_CN.UTF-8"])
    #expect(report.status == 0)
    #expect(report.output.contains("渝中送清凉  2026-07-16 – 2026-07-17"))
    // Two days were reported; the period has the second one.
    let visited = report.output.split(separator: "\n").first {
      $0.contains("慰问人数") && $0.contains("605")
    }
    #expect(visited?.contains(" 295 ") == true)
    #expect(report.output.contains("　其中：新就业形态劳动者"))
    #expect(try Data(contentsOf: URL(filePath: paper)).prefix(2) == Data("PK".utf8))
    let json = try Tool.run(["report", "campaigns/summer-cooling", "--json"]).output
    #expect(
      json.contains("\"format\": \"chengnuan-report-1\"") && json.contains("\"planned\": 37200"))
    #expect(try Tool.run(["report", "--from", "2026-02-01", "--to", "2026-01-01"]).status == 64)
  }

  @Test func `one line of forecast moves points, lists old and new, and drops none`() throws {
    let folder = try TemporaryFolder()
    let source = Tool.root.appending(path: "campaigns/summer-cooling")
    for name in ["round-62.yaml", "yuzhong.yaml"] {
      try folder.write(
        String(contentsOf: source.appending(path: name), encoding: .utf8), to: name)
    }
    try FileManager.default.copyItem(
      at: source.appending(path: "tables"), to: folder.url.appending(path: "tables"))
    let settings = try String(
      contentsOf: source.appending(path: "workspace.yaml"), encoding: .utf8)
    let cool = settings.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("预报") && !$0.hasPrefix("- 渝中") }.joined(separator: "\n")
    try folder.write(cool, to: "workspace.yaml")
    #expect(try Tool.run(["publish"], in: folder.url).status == 0)
    let before = try points(in: folder)
    try folder.write(settings, to: "workspace.yaml")
    let diff = try Tool.run(["diff"], in: folder.url, environment: ["LANG": "zh_CN.UTF-8"]).output
    #expect(diff.contains("原 7月22日(周三) 10:00–17:00 → 现 7月22日(周三) 17:30–20:00"))
    #expect(diff.contains("渝中清凉站高温调整"))
    #expect(diff.contains("预报最高39℃"))
    #expect(!diff.contains("取消 "))
    #expect(try Tool.run(["publish"], in: folder.url).status == 0)
    #expect(try before.isSubset(of: points(in: folder)))
  }

  /// The points that the city's feed shows.
  private func points(in folder: TemporaryFolder) throws -> Set<String> {
    let feed = try String(
      contentsOf: folder.url.appending(path: "published/calendars/city.ics"), encoding: .utf8)
    let uids = feed.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("UID:") }
    #expect(uids.count > 10)
    return Set(uids.map(String.init))
  }

  @Test func `no public feed or page says where a group goes`() throws {
    let out = try TemporaryFolder()
    try Tool.run(["plan", "campaigns/summer-cooling", "--out", out.path + "/out"])
    let files = try TemporaryFolder.contents(of: out.url.appending(path: "out"))
    let shown = files.filter {
      $0.key.hasPrefix("calendars/") && !$0.key.hasPrefix("calendars/internal/")
        || $0.key.hasPrefix("pages/") && !$0.key.hasPrefix("pages/internal/")
    }
    #expect(shown.count > 5)
    for (name, bytes) in shown {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("市领导甲"), "\(name)")
      #expect(!text.contains("慰问一线职工"), "\(name)")
      #expect(!text.contains("领导慰问"), "\(name)")
    }
  }
}
