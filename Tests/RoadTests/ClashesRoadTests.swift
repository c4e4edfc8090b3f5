import Foundation
import Testing

/// Who is on two lists at about the same time, before the car leaves.
@Suite struct ClashesRoadTests {
  @Test
  func `two offices that visit one family in one district are told apart, and nobody is named`()
    throws
  {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/winter-warmth"), to: folder.url.appending(path: "w"))
    let list = try folder.read("w/tables/people.csv").split(separator: "\n").prefix(6)
    try folder.write(list.map { $0 + "\n" }.joined(), to: "w/tables/league.csv")
    try folder.write(
      """
      编号: league-2026
      模块: 冬送温暖
      标题: 青年送温暖
      依据: 示例〔2026〕21号
      状态: 已批
      牵头: 团市委
      时间: {从: 12月3日, 到: 元宵}
      经费: 100000
      轮次: 2026年冬团
      名单: tables/league.csv
      慰问金: {深度困难: 2000, 相对困难: 1000, 意外致困: 1500}
      困难标准: {低保: 735}
      走访:
      - {代号: league, 名称: 团委走访, 时间: {从: 12月10日, 到: 12月31日}, 每区县: 1, 每次户数: 5}
      """, to: "w/league.yaml")
    let outcome = try Tool.run(["roster", "clashes", "w"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    #expect(
      lines.contains { $0.contains(" demo-warmth-2026.") && $0.contains("：渝中区·团市委 2026-12-") })
    #expect(lines.contains { $0.contains(" league-2026.") && $0.contains("：渝中区·市总工会 2026-12-") })
    for row in list.dropFirst() {
      for cell in row.split(separator: ",").prefix(2) { #expect(!outcome.output.contains(cell)) }
    }
    // Within a day there is nothing.
    let near = try Tool.run(["roster", "clashes", "w", "--days", "0"], in: folder.url)
    #expect(near.output == "前后 0 天内重复 0 处\n")
    let english = try Tool.run(["roster", "clashes", "w", "--language", "en"], in: folder.url)
    #expect(english.output.contains(", 团市委 2026-12-"))
  }
}
