import CampaignKit
import CampaignKitTesting
import GoldenAutumn
import ModuleTrials
import Testing

@Suite struct ListedTests {
  private func campaign() throws -> Campaign {
    try GoldenAutumnTests.campaign(units: ["north", "south"]) {
      $0.listed = [
        row("A-1", "北山招聘会", "2026-09-05"), row("A-2", "走访重点企业", "2026-09-08"),
        row("A-3", "专场招聘会", "2026-09-12"), row("A-4", "上门走访长期失业人员", "2026-09-15"),
      ]
    }
  }

  private func keys(_ fill: String, _ second: String) throws -> [String] {
    try season(
      """
      招聘会:
      - {代号: a, 名称: 甲, 每区县: 1, 场地类型: [广场]\(fill)}
      - {代号: b, 名称: 乙, 每区县: 2, 场地类型: [广场]\(second)}
      """
    ).draft(for: campaign()).keys
  }

  @Test func `fairs of a sheet count where the series says so, each for one series`() throws {
    let all = ["north.a.1", "south.a.1", "north.b.1", "north.b.2", "south.b.1", "south.b.2"]
    #expect(try keys("", "") == all)
    #expect(try keys(", 补排: 是", ", 补排: 是") == ["south.a.1", "north.b.1", "south.b.1", "south.b.2"])
    #expect(try keys("", ", 补排: 是") == ["north.a.1", "south.a.1", "south.b.1", "south.b.2"])
  }

  @Test func `a visit of a sheet is as internal as any`() throws {
    let campaign = try campaign()
    let season = try season("公布时间: {从: 9月1日, 到: 10月31日}")
    let rows = campaign.listed.map { season.listedActivity(for: $0, of: campaign) }
    #expect(rows.map(\.kind) == ["job-fair", "firm-visit", "job-fair", "people-visit"])
    #expect(rows.map(\.audience) == [.public, .internal, .public, .internal])
  }

  @Test func `the promises of a module hold beside a sheet`() throws {
    let module = try season("招聘会: [{代号: a, 名称: 甲, 每区县: 3, 补排: 是, 场地类型: [广场]}]")
    #expect(contractViolations(of: module, in: [try campaign()]) == [])
  }
}
