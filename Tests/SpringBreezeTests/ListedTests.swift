import CampaignKit
import CampaignKitTesting
import ModuleTrials
import SpringBreeze
import Testing

@Suite struct ListedTests {
  private func campaign() throws -> Campaign {
    try SpringBreezeTests.campaign(units: ["north", "south"]) {
      $0.listed = [
        row("A-1", "北山春风行动招聘会", "2026-03-05"), row("A-2", "赶场招聘会", "2026-03-06"),
        row("A-3", "直播带岗", "2026-03-07"), row("A-4", "返岗专车", "2026-03-08"),
      ]
    }
  }

  private let module = """
    补排: {每区县招聘会: 2, 场地类型: [广场]}
    微型招聘会: {每区县: 2, 场地类型: [广场]}
    """

  @Test func `what the sheets have fixed is not proposed again, each in its kind`() throws {
    let keys = try drive(module).draft(for: campaign()).keys
    #expect(keys == ["north.fair.1", "south.fair.1", "south.fair.2", "north.market.1"])
  }

  @Test func `a row that is called off is proposed again, and more rows than wanted are no harm`()
    throws
  {
    var campaign = try campaign()
    campaign.listed[0].status = .cancelled
    #expect(
      try drive(module).draft(for: campaign).keys.prefix(2) == ["north.fair.1", "north.fair.2"])
    campaign.listed = try (1...5).map { row("B-\($0)", "专场招聘会", "2026-03-0\($0)") }
    #expect(
      try drive(module).draft(for: campaign).keys.filter { $0.hasPrefix("north.fair") } == [])
  }

  @Test func `a row is of the kind that its title names`() throws {
    let campaign = try campaign()
    let drive = try drive(module)
    let kinds = campaign.listed.map { drive.listedActivity(for: $0, of: campaign).kind }
    #expect(kinds == ["job-fair", "market-fair", "live-stream", "charter-trip"])
  }

  @Test func `the promises of a module hold beside a sheet`() throws {
    let found = contractViolations(of: try drive(module), in: [try campaign()])
    #expect(found == [])
  }
}
