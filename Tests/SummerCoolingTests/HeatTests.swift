import CampaignKit
import CampaignKitTesting
import SummerCooling
import Testing

@Suite struct HeatTests {
  private let points = """
    物品: {水: 1}
    站点:
    - {编号: A, 名称: 广场站, 开放时间: 10:00-17:00}
    - {编号: B, 名称: 码头站, 开放时间: 10:00-17:00, 室内备用: 候船厅}
    - {编号: C, 名称: 社区站, 室内: 是}
    - {编号: D, 名称: 早班站, 开放时间: 06:00-09:00}
    """

  @Test(
    "a text asks for more from its number on, and of several the stricter holds",
    arguments: [
      (349, nil, []), (350, nil, ["换班"]), (369, nil, ["换班"]),
      (370, "12:00-16:00 360", ["6 小时"]), (399, "12:00-16:00 360", ["6 小时"]),
      (400, "00:00-24:00 0", ["停止"]),
    ])
  func strictest(maximum: Int, limits: String?, advice: [String]) {
    let both: [HeatRules] = [.national, .chongqing]
    #expect(both.strictest(at: maximum).map { "\($0.pause) \($0.longest)" } == limits)
    for word in advice { #expect(both.advice(at: maximum).contains { $0.zh.contains(word) }) }
    #expect(both.advice(at: maximum).isEmpty == advice.isEmpty)
  }

  @Test func `the texts ship as data with a version, their steps in order`() {
    for rules in HeatRules.allCases {
      #expect(rules.pack.steps.map(\.from) == [350, 370, 400])
      #expect(!rules.pack.version.isEmpty)
      #expect(rules.pack.step(at: 350)?.advice.zh.contains("孕期") == true)
      #expect(rules.pack.step(at: 350)?.advice.zh.contains("未成年") == true)
    }
  }

  @Test(
    "from 37 degrees on points in the open move; none vanishes",
    arguments: [
      (369, nil), (370, "广场站：10:00–17:00 → 17:00–20:00\n码头站：露天 → 候船厅，10:00–17:00 不变"),
      (
        400,
        "广场站：露天 → 北山文化馆，10:00–17:00 不变\n码头站：露天 → 候船厅，10:00–17:00 不变\n早班站：露天 → 北山文化馆，06:00–09:00 不变"
      ),
    ])
  func moves(maximum: Int, words: String?) throws {
    let draft = try cooling(points)
      .draft(for: summer(forecast: [("2026-07-22", maximum)]))
    #expect(try draft.activity("north.points").span == 5)
    let rows = try draft.ledger("north.points", "站点")
    #expect(Set(rows).count == 4 && rows.count == 20)
    let change = draft.activities.first { $0.key == "north.points.heat.2026-w30-wed" }
    #expect((change != nil) == (words != nil))
    #expect(draft.codes == (words == nil ? [] : ["summer-cooling.heat"]))
    guard let words, let change else { return }
    #expect(change.details.zh.hasSuffix(words))
    #expect(draft.diagnostics[0].notes.map(\.message.zh).joined(separator: "\n") == words)
    #expect(change.usual?.hours.description == (maximum == 370 ? "10:00-17:00" : "06:00-17:00"))
  }

  @Test func `the change says old and new hours to whoever subscribes`() throws {
    let draft = try cooling(points).draft(for: summer(forecast: [("2026-07-22", 390)]))
    let change = try draft.activity("north.points.heat.2026-w30-wed")
    #expect(change.slots.map(\.description) == ["17:00-20:00"])
    #expect(change.usual?.reason.zh == "预报最高39℃")
    let hours = try draft.ledger("north.points", "开放时间")
    #expect(hours.filter { $0 == "17:00–20:00" }.count == 1)
    #expect(try draft.ledger("north.points", "备注").contains("高温，原 10:00–17:00"))
  }

  @Test func `at 40 degrees a point without any roof is kept, and somebody is asked`() throws {
    var campaign = try summer(forecast: [("2026-07-21", 401)])
    campaign.tables.venues = []
    let draft = try cooling(points).draft(for: campaign)
    #expect(
      draft.codes.sorted() == [
        "summer-cooling.heat", "summer-cooling.no-shelter", "summer-cooling.no-shelter",
      ])
    #expect(try draft.ledger("north.points", "站点").count == 20)
  }
}
