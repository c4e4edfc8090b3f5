import Foundation
import Testing

/// A year's workspace carried to the next, as a user would do it.
@Suite struct CarryTests {
  private let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test func `the example across the new year is carried to the byte`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Tool.run([
      "carry", "campaigns/new-year", "--to", "2027", folder.path + "/next",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let made = try TemporaryFolder.contents(of: folder.url.appending(path: "next"))
      .filter { !$0.key.hasPrefix("carried-2027/") && !$0.key.hasPrefix("README") }
    let golden = Tool.root.appending(path: "campaigns/new-year/carried-2027")
    if isRecording {
      try? FileManager.default.removeItem(at: golden)
      for (name, bytes) in made {
        let file = golden.appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
      }
      Issue.record("recorded carried-2027 anew: read it, then run without RECORD")
      return
    }
    let expected = try TemporaryFolder.contents(of: golden)
    #expect(made.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in expected { #expect(made[name] == bytes, "\(name) differs") }
  }

  @Test(arguments: ["campaigns/minimal", "campaigns/chongqing-2026", "campaigns/new-year"])
  func `what was carried checks and plans at once, and can be carried again`(example: String) throws
  {
    let folder = try TemporaryFolder()
    for (from, year) in [(example, "2027"), (folder.path + "/2027", "2028")] {
      let next = folder.path + "/" + year
      let carried = try Tool.run(["carry", from, "--to", year, next])
      #expect(carried.status == 0, "\(carried.errors)")
      let checked = try Tool.run(["check", next])
      #expect(checked.status == 0, "\(checked.errors)")
      #expect(checked.errors.contains("\(year)年的节假日安排尚未发布"))
    }
    let planned = try Tool.run(["plan", folder.path + "/2028", "--json", "--emit", "pages"])
    #expect(planned.status == 0, "\(planned.errors)")
    #expect(planned.output.contains("\"provisional\":[2028]"))
  }

  @Test func `a round across the new year keeps its UIDs, and SEQUENCE goes on`() throws {
    let folder = try TemporaryFolder()
    let old = folder.path + "/2026"
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/new-year"), to: URL(filePath: old))
    #expect(try Tool.run(["publish", old, "--today", "2026-11-20"]).status == 0)
    let next = folder.path + "/2027"
    let carried = try Tool.run(["carry", old, "--to", "2027", next])
    #expect(carried.status == 0, "\(carried.errors)")
    let record = try folder.read("2027/publication.yaml")
    let uids = try lines(
      "uid: ", of: folder.read("2026/publication.yaml"), campaign: "demo-warmth-2026")
    #expect(uids.count >= 4)
    for uid in uids { #expect(record.contains(uid)) }
    #expect(!record.contains("demo-spring-2026"))
    // Published before the old year is over: what is still to come of it is not called off.
    let published = try Tool.run(["publish", next, "--today", "2026-12-15"])
    #expect(published.status == 0, "\(published.errors)")
    let after = try folder.read("2027/publication.yaml")
    for uid in uids { #expect(after.contains(uid)) }
    #expect(!after.contains("cancelled"))
    #expect(after.contains("2027-01-07T14:00"))
  }

  @Test(arguments: [
    (["--to", "2026", "NEW"], Int32(64), "不晚于"), (["--to", "2025", "NEW"], 64, "不晚于"),
    (["--to", "2101", "NEW"], 64, "1900 到 2100"), (["--to", "1899", "NEW"], 64, "1900 到 2100"),
    (["--to", "zwei", "NEW"], 64, "zwei"), (["NEW"], 64, "--to"),
    (["--to", "2027", "WORKSPACE/next"], 64, "里面"), (["--to", "2027", "WORKSPACE"], 74, "不是空的"),
    (["--to", "2027", "FULL"], 74, "不是空的"),
  ])
  func `misuse is named and makes nothing`(
    arguments: [String], status: Int32, word: String
  ) throws {
    let folder = try TemporaryFolder()
    let workspace = folder.path + "/2026"
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/minimal"), to: URL(filePath: workspace))
    try FileManager.default.createDirectory(
      atPath: folder.path + "/full", withIntermediateDirectories: true)
    try folder.write("x", to: "full/x")
    let before = try TemporaryFolder.contents(of: folder.url)
    let outcome = try Tool.run(
      ["carry", workspace]
        + arguments.map {
          $0.replacingOccurrences(of: "NEW", with: folder.path + "/new")
            .replacingOccurrences(of: "WORKSPACE", with: workspace)
            .replacingOccurrences(of: "FULL", with: folder.path + "/full")
        })
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(word), "\(outcome.errors)")
    #expect(try TemporaryFolder.contents(of: folder.url) == before)
  }

  private func lines(_ key: String, of text: String, campaign: String) -> [String] {
    text.components(separatedBy: "- activity: ").dropFirst()
      .filter { $0.hasPrefix(campaign) }
      .compactMap {
        $0.components(separatedBy: key).last?.split(separator: "\n").first.map(String.init)
      }
  }
}
