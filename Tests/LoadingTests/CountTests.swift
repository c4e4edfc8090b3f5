import CampaignKit
import CivilTime
import Diagnostics
import PlanModel
import Testing

@Suite struct CountTests {
  private func folder(_ rows: String) -> Folder {
    Folder(
      "表: {实际数: t.csv}\n",
      ["c.yaml": campaign(), "t.csv": "专项,指标,数量,区县,日期,其中,约\n" + rows])
  }

  @Test func `what units report is read with its day, its group and how sure it is`() throws {
    let (workspace, issues) = folder("c1,进场求职人数,320,,2026-03-07,农民工,约\nc1,场次,1,,,,否\n").load()
    #expect(issues.all.map(\.code) == [])
    let counts = try #require(workspace).tables.counts
    #expect(counts.map(\.amount) == [320, 1] && counts.map(\.isAbout) == [true, false])
    #expect(counts[0].date == CivilDate("2026-03-07") && counts[0].group == "农民工")
    #expect(counts[0].unit == nil && counts[1].date == nil)
  }

  @Test(
    "a campaign or an indicator that nobody has, and what is no number, are named at their line",
    arguments: [
      ("c2,场次,1,,,,\n", "plan.unknown-name t.csv:2:1"),
      ("c1,厂次,1,,,,\n", "plan.unknown-name t.csv:2:1"),
      ("c1,场次,两场,,,,\n", "config.invalid-value t.csv:2:7"),
      ("c1,场次,,,,,\n", "config.empty-value t.csv:2:1"),
    ])
  func mistakes(row: String, found: String) {
    #expect(folder(row).found() == [found])
  }
}
