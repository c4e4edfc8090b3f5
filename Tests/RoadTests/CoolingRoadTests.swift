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
