import CivilTime
import Diagnostics
import PlanModel
import Printing
import Testing

@Suite struct StatisticsPaperTests {
  private let statistics: Statistics = {
    let visitors = Indicator(
      "visitors", Text(zh: "进场求职人数", en: "visitors"), unit: Text(zh: "人", en: "people"),
      groups: [Text(zh: "农民工", en: "migrant workers")])
    var whole = Statistics.Line(visitors)
    (whole.planned, whole.actual, whole.total) = (400, 90, 319)
    var part = Statistics.Line(visitors, group: visitors.groups[0])
    (part.total, part.isAbout) = (200, true)
    return Statistics(
      campaign: 0, period: day("2026-07-01")...day("2026-07-17"), lines: [whole, part],
      units: [.init(unit: "500103", lines: [whole])])
  }()

  private func report(_ language: Language) -> StatisticsReport {
    StatisticsReport([statistics], of: Office().plan, language: language, today: day("2026-07-17"))
  }

  @Test func `a campaign's table has plan, period, sum and share, those told apart below`() {
    let text = Paper(path: "a.xlsx", bytes: report(.zh).workbook).text
    for words in [
      "送温暖活动统计表", "送温暖活动分区县统计表", "渝中区总工会", "本期实际", "累计", "完成率", "79%",
      "　其中：农民工", "约数", "本期：2026年7月1日至2026年7月17日",
    ] { #expect(text.contains(words), "\(words)") }
    for number in [400, 90, 319, 200] { #expect(text.contains("<v>\(number)</v>")) }
  }

  @Test func `the same is there for a screen and for programs`() {
    #expect(
      report(.en).text.split(separator: "\n") == [
        "Winter warmth  2026-07-01 – 2026-07-17",
        "  indicator                    in      plan  period  so far  of plan",
        "  visitors                     people   400      90     319      79%",
        "    of these: migrant workers  people     –       –     200        –",
      ])
    let json = report(.zh).json.pretty
    #expect(json.contains("chengnuan-report-1") && json.contains("\"total\": 319"))
    #expect(json.contains("\"planned\": null"))
  }

  @Test func `each campaign has its own among the papers of the office`() throws {
    let papers = sheets(
      of: Office().plan, statistics: [statistics], today: day("2026-07-17"))
    let path = "sheets/internal/campaign/demo/statistics.xlsx"
    #expect(papers.contains { $0.path == path })
    #expect(!papers.contains { $0.path.hasPrefix("sheets/public/") && $0.path.contains("stat") })
  }
}
