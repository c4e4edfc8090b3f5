import Foundation
import Testing

/// What the READMEs show is what the commands print and what the files hold.
///
/// Each block between `<!-- NAME:begin -->` and `<!-- NAME:end -->` is made here and compared;
/// `RECORD=1` writes it anew and fails the run.
@Suite(.serialized) struct ReadmeTests {
  private static let readmes = [("README.md", "en_US.UTF-8"), ("README.zh.md", "zh_CN.UTF-8")]

  @Test(arguments: readmes)
  func `the output of plan is the one shown`(readme: String, locale: String) throws {
    let out = try TemporaryFolder()
    let outcome = try Tool.run(
      ["plan", "campaigns/chongqing-2026", "--out", out.path + "/out"],
      environment: ["LANG": locale])
    let shown = outcome.output.replacingOccurrences(
      of: out.path + "/out", with: "campaigns/chongqing-2026/out")
    try expect(shown, in: readme, named: "plan-output")
  }

  @Test(arguments: readmes)
  func `what has no place is explained as shown`(readme: String, locale: String) throws {
    let outcome = try Tool.run(
      [
        "explain", "cq-halls-2026.500114.month-end.2026-4", "--workspace",
        "campaigns/chongqing-2026",
      ], environment: ["LANG": locale])
    #expect(outcome.status == 0, "\(outcome.errors)")
    try expect(outcome.output, in: readme, named: "explain-output")
  }

  @Test(arguments: readmes)
  func `a mistake is answered as shown`(readme: String, locale: String) throws {
    let folder = try TemporaryFolder()
    let good = try String(
      contentsOf: Tool.root.appending(path: "campaigns/minimal/workspace.yaml"), encoding: .utf8)
    let bad = good.replacingOccurrences(of: "春节后首个工作日", with: "春结后首个工作日")
      .replacingOccurrences(of: "预计人数", with: "预记人数")
    try folder.write(bad, to: "workspace.yaml")
    let outcome = try Tool.run(["check"], in: folder.url, environment: ["LANG": locale])
    #expect(outcome.status == 65)
    try expect(outcome.errors, in: readme, named: "check-output")
  }

  @Test(arguments: readmes)
  func `the feed shown is part of the golden one`(readme: String, locale: String) throws {
    let feed = try golden("calendars/district/CQ-LJXQ.ics")
      .replacingOccurrences(of: "\r\n", with: "\n")
    let event = try #require(
      feed.range(of: "BEGIN:VEVENT[\\s\\S]*?END:VEVENT\n", options: .regularExpression))
    try expect(String(feed[event]), in: readme, named: "feed")
  }

  @Test(arguments: readmes)
  func `the roster shown is the head of the golden one`(readme: String, locale: String) throws {
    let roster = try golden("rosters/cq-spring-2026.opening.csv")
      .replacingOccurrences(of: "\u{FEFF}", with: "").replacingOccurrences(of: "\r\n", with: "\n")
    let head = roster.split(separator: "\n").prefix(6).joined(separator: "\n") + "\n"
    try expect(head, in: readme, named: "roster")
  }

  @Test(arguments: readmes)
  func `the module shown compiles, because it is a file of the tests`(
    readme: String, locale: String
  ) throws {
    let source = try text("Tests/CampaignKitTests/BloodDrive.swift")
    let from = try #require(source.range(of: "// README:begin\n"))
    let to = try #require(source.range(of: "// README:end\n"))
    try expect(String(source[from.upperBound..<to.lowerBound]), in: readme, named: "module")
  }

  @Test(arguments: readmes)
  func `the campaign files shown plan without a warning`(readme: String, locale: String) throws {
    let page = try text(readme)
    let blocks = page.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(blocks.count == 2)
    for block in blocks {
      let folder = try TemporaryFolder()
      try folder.write(block, to: "workspace.yaml")
      let outcome = try Tool.run(["plan"], in: folder.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test(arguments: readmes)
  func `the funnel shown is that of the example's draw`(readme: String, locale: String) throws {
    let outcome = try Tool.run(
      ["roster", "funnel", "ys-trips-2026", "--workspace", "campaigns/drawn-seats"],
      environment: ["LANG": locale])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let first = outcome.output.split(separator: "\n").prefix(11).joined(separator: "\n") + "\n"
    try expect(first, in: readme, named: "draw-funnel")
  }

  @Test(arguments: readmes)
  func `every command is in the table`(readme: String, locale: String) throws {
    let page = try text(readme)
    let help = try Tool.run(["--help"], environment: ["LANG": "en_US.UTF-8"]).output
    let list = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
    // What is described in several lines goes on further to the right.
    let names = list.split(separator: "\n").prefix { $0.hasPrefix("  ") && !$0.contains("See") }
      .filter { !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names.count >= 9)
    for name in names { #expect(page.contains("`\(name)"), "\(name) is missing") }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Tool.root.appending(path: path), encoding: .utf8)
  }

  private func golden(_ path: String) throws -> String {
    try text("campaigns/chongqing-2026/expected/" + path)
  }

  private func expect(_ made: String, in readme: String, named name: String) throws {
    let page = try text(readme)
    let fence = name == "module" ? "swift" : "text"
    let begin = "<!-- \(name):begin -->\n```\(fence)\n"
    let end = "```\n<!-- \(name):end -->"
    let from = try #require(page.range(of: begin), "\(readme) has no block \(name)")
    let to = try #require(page.range(of: end), "\(readme) has no end of block \(name)")
    let shown = String(page[from.upperBound..<to.lowerBound])
    guard ProcessInfo.processInfo.environment["RECORD"] == "1", shown != made else {
      #expect(shown == made, "\(readme): block \(name) is not what is made")
      return
    }
    let recorded = page.replacingCharacters(in: from.upperBound..<to.lowerBound, with: made)
    try Data(recorded.utf8).write(to: Tool.root.appending(path: readme))
    Issue.record("recorded \(name) in \(readme) anew: read it, then run without RECORD")
  }
}
