import CampaignKit
import CivilTime
import Diagnostics
import Testing

@Suite struct UnitNameTests {
  private static let units = """
    编号,名称,简称,英文名,曾用名,撤销日期,并入
    500103,渝中区,渝中,Yuzhong,市中区,,
    CQ-LJXQ,两江新区,两江,Liangjiang,重庆两江新区,,
    500105,江北区,江北,Jiangbei,江北城区,2025-11-06,CQ-LJXQ
    500112,渝北区,渝北,Yubei,江北县,2025-11-06,CQ-LJXQ
    500199,无主县,无主,Ownerless,,2025-11-06,
    500198,老县,老,Old,,2000-01-01,500112

    """

  private func load(
    _ units: String, year: Int = 2026, file: String? = nil
  ) -> (campaign: Campaign?, found: [Diagnostic]) {
    var folder = Folder("", ["t.csv": Self.units])
    folder.files["workspace.yaml"] = Array(
      "城市: 重庆市\n规划期: {从: \(year)-01-01, 到: \(year)-12-31}\n表: {单位: t.csv}\n".utf8)
    let window = "{从: \(year)-03-01, 到: \(year)-04-30}"
    folder.files["a.yaml"] = Array((file ?? campaign(window: window, units: units)).utf8)
    let (workspace, issues) = folder.load()
    return (workspace?.campaigns.first?.campaign, issues.sorted)
  }

  @Test(
    "a unit is found by any of its names",
    arguments: ["渝中区", "渝中", "Yuzhong", "500103", "[渝中, 渝中区]"])
  func names(word: String) {
    let (campaign, found) = load(word)
    #expect(found.isEmpty)
    #expect(campaign?.units.map(\.id) == ["500103"])
  }

  @Test(
    "a former name stands for the unit of today, with a warning",
    arguments: [
      ("江北区", "CQ-LJXQ"), ("江北", "CQ-LJXQ"), ("500112", "CQ-LJXQ"), ("江北县", "CQ-LJXQ"),
      ("江北城区", "CQ-LJXQ"), ("重庆两江新区", "CQ-LJXQ"), ("市中区", "500103"), ("老县", "CQ-LJXQ"),
    ])
  func former(word: String, id: String) {
    let (campaign, found) = load(word)
    #expect(found.map(\.code) == ["workspace.former-unit"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.location.description == "a.yaml:5:5")
    #expect(campaign?.units.map(\.id) == [id])
  }

  @Test func `before the merger the old names are today's`() {
    let (campaign, found) = load("江北区", year: 2024)
    #expect(found.isEmpty)
    #expect(campaign?.units.map(\.id) == ["500105"])
  }

  @Test func `all units are those that still stand`() {
    #expect(load("全部").campaign?.units.map(\.id) == ["500103", "CQ-LJXQ"])
    #expect(
      load("全部", year: 2024).campaign?.units.map(\.id)
        == ["500103", "CQ-LJXQ", "500105", "500112", "500199"])
  }

  @Test func `a unit that went without a successor is an error`() {
    #expect(load("无主县").found.map(\.code) == ["workspace.former-unit-gone"])
  }

  @Test func `a near miss is answered`() {
    let found = load("渝忠区").found
    #expect(found.map(\.code) == ["workspace.unknown-unit"])
    #expect(found.first?.help?.zh == "是不是想写“渝中区”？")
  }

  @Test func `last year's campaign loads into this year's workspace, and is left out`() {
    let (campaign, found) = load(
      "", file: LoadingTests.campaign(window: "{从: 2025-03-01, 到: 2025-04-30}", units: "江北区"))
    #expect(campaign == nil)
    #expect(found.map(\.code) == ["plan.outside-horizon", "workspace.former-unit"])
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func `exceptions of a number know former names and refuse unknown ones`() throws {
    let (campaign, found) = load("全部")
    #expect(found.isEmpty)
    var issues = Issues()
    let place = SourceLocation(startOf: "a.yaml")
    let counts = PerUnit(
      usual: 4,
      exceptions: [
        .init(unit: "江北区", count: 2, source: place), .init(unit: "渝忠区", count: 1, source: place),
      ])
    let resolved = counts.resolved(in: try #require(campaign), issues: &issues)
    #expect(issues.all.map(\.code) == ["workspace.former-unit", "workspace.unknown-unit"])
    #expect(campaign?.units.map { resolved.count(for: $0) } == [4, 2])
  }
}
