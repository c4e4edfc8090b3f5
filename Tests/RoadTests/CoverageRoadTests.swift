import Foundation
import Testing

/// Who was reached where nothing is drawn: by the money of an allocation, or a seat on a list.
@Suite struct CoverageRoadTests {
  private func copy(_ campaign: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/\(campaign)"), to: folder.url.appending(path: "w"))
    return folder
  }

  private func rows(_ folder: TemporaryFolder) throws -> [[String]] {
    try folder.read("w/private/coverage/coverage.csv").replacing("\u{FEFF}", with: "")
      .split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
  }

  @Test func `those of an allocation's list are eligible, and whoever gets something is reached`()
    throws
  {
    let folder = try copy("winter-warmth")
    let outcome = try Tool.run(
      ["roster", "coverage", "w", "--threshold", "2", "--language", "zh"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = try rows(folder)
    // Counted apart: lines with a name, and what the plan's own table of rosters says is filled.
    let listed = try folder.read("w/tables/people.csv").split(whereSeparator: \.isNewline)
    let numbers = Set(
      listed.dropFirst().map { $0.split(separator: ",")[1].filter { $0 != " " }.uppercased() })
    _ = try Tool.run(["plan", "w"], in: folder.url)
    let summary = try folder.read("w/out/rosters/summary.csv").split(whereSeparator: \.isNewline)
      .dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let filled = summary.compactMap { Int($0[6]) }.reduce(0, +)
    let all = try #require(rows.first { $0[1] == "合计" })
    #expect(all[3] == String(numbers.count) && all[4] == String(filled), "\(all)")
    for (dimension, part) in [
      ("区县", "渝中区"), ("性别", "女"), ("年龄", "40–49 岁"), ("困难类别", "深度困难"),
    ] {
      let parts = rows.filter { $0[0] == dimension }
      #expect(parts.contains { $0[1] == part }, "\(dimension)")
      #expect(parts.compactMap { Int($0[4]) }.reduce(0, +) == filled, "\(dimension)")
      #expect(outcome.output.contains(part))
    }
    #expect(!rows.contains { $0[0] == "工种" }, "nobody's trade is known")
    for page in ["zh", "en"] {
      #expect(try folder.read("w/private/coverage/\(page).html").contains("<svg"))
    }
    #expect(
      FileManager.default.fileExists(
        atPath: folder.url.appending(path: "w/private/coverage/coverage.xlsx").path))
    // As with draws a small count is hidden unless one asks.
    let usual = try Tool.run(["roster", "coverage", "w"], in: folder.url)
    #expect(usual.status == 0)
    #expect(try self.rows(folder).contains { $0[1] == "60 岁以上" && $0[3] == "—" })
  }

  @Test func `a seat on an office's own list reaches, and a child without consent is not reached`()
    throws
  {
    let folder = try copy("other-rosters")
    let outcome = try Tool.run(
      ["roster", "coverage", "w", "--threshold", "2", "--language", "en"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    // Trainees 8, teams 9, children 6 of whom one may not come, passengers 5 on 4 seats, relief 2.
    let all = try #require(try rows(folder).first { $0[1] == "合计" })
    #expect(Array(all[2...4]) == ["30", "30", "28"], "\(all)")
  }

  @Test func `where no campaign names anybody there is nothing to count`() throws {
    let folder = try copy("minimal")
    let outcome = try Tool.run(
      ["roster", "coverage", "w", "--language", "en"], in: folder.url)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("neither a register nor a campaign's list"))
  }
}
