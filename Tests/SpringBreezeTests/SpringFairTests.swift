import CampaignKit
import ModuleTrials
import SpringBreeze
import Testing

@Suite struct SpringFairTests {
  private func draft(_ yaml: String, _ campaign: Campaign? = nil) throws -> Draft {
    try drive(yaml).draft(for: campaign ?? SpringBreezeTests.campaign())
  }

  @Test func `each unit has its number of fairs, on any open day`() throws {
    let draft = try draft("补排: {每区县招聘会: {默认: 2, 南江县: 1, 东城: 0}, 场地类型: [广场]}")
    #expect(draft.keys == ["north.fair.1", "north.fair.2", "south.fair.1"])
    #expect(draft.codes == [])
    let fair = try draft.activity("north.fair.1")
    // The Spring Festival's days off, 15 to 23 February, and the days of no other holiday.
    #expect(!fair.days.contains("2026-02-20") && fair.days.contains("2026-02-24"))
    #expect(fair.wish.weekend && fair.kind == "job-fair")
  }

  @Test func `fairs that are to be on market days are, in units that have any`() throws {
    let draft = try draft(
      "补排: {每区县招聘会: 1, 赶场日: 是, 时间: {从: 3月1日, 到: 3月31日}, 场地类型: [广场]}")
    let campaign = try campaign("2026-03-01", "2026-03-31")
    let market = try #require(campaign.units[0].marketDays)
    #expect(
      try draft.activity("north.fair.1").days
        == market.dates(in: campaign.window, calendar: campaign.calendar).map(\.description))
    #expect(try draft.activity("south.fair.1").days.count == 31)
    #expect(try !draft.activity("north.fair.1").wish.weekend)
  }

  @Test func `micro fairs deal the market days out, and a city district has none`() throws {
    let draft = try draft("微型招聘会: {每区县: 3, 场地类型: [广场]}")
    #expect(draft.codes == [])
    #expect(draft.keys == ["north.market.1", "north.market.2", "north.market.3"])
    let days = draft.activities.flatMap(\.days)
    #expect(days == days.sorted() && Set(days).count == days.count)
    #expect(!days.contains("2026-02-20"), "a market day in the holidays is left out")
  }

  @Test func `a unit that is named and has no market days is answered`() throws {
    #expect(
      try draft("微型招聘会: {每区县: {默认: 1, 南江: 2}, 场地类型: [广场]}").codes
        == ["campaign.no-market-days"])
    let few = try draft(
      "微型招聘会: {每区县: 9, 场地类型: [广场], 时间: {从: 3月1日, 到: 3月7日}}")
    #expect(few.codes == ["campaign.few-market-days"] && few.keys.count < 9)
  }

  @Test func `fairs that may be held on no day are not left out in silence`() throws {
    let holidays = try draft(
      "补排: {每区县招聘会: 1, 场地类型: [广场], 时间: {从: 2月16日, 到: 2月20日}}")
    #expect(holidays.codes == ["campaign.no-open-day"] && holidays.keys == [])
  }

  @Test func `lunar days serve every unit alike`() throws {
    let draft = try draft("微型招聘会: {每区县: 1, 重复: 农历每月初八, 场地类型: [广场], 时间: {从: 3月1日, 到: 3月31日}}")
    #expect(draft.keys == ["north.market.1", "south.market.1", "east.market.1"])
    #expect(Set(draft.activities.map(\.days)) == [["2026-03-26"]])
  }

  @Test func `streams are named by their week after the Spring Festival`() throws {
    let keys = try draft("直播带岗: {每周: 周五}", campaign("2026-02-02", "2026-03-08")).keys
    // The festival is on Tuesday, 17 February; on Friday the 20th counters are closed.
    #expect(keys == ["live.before-2", "live.before-1", "live.week-1", "live.week-2"])
    let both = try draft("直播带岗: {每周: [周五, 周二]}", campaign("2026-02-24", "2026-02-27")).keys
    #expect(both == ["live.week-1-tue", "live.week-1-fri"])
  }

  @Test func `the units host streams in turn, whatever the order of the table`() throws {
    let draft = try draft("直播带岗: {每周: 周五}", campaign("2026-02-24", "2026-04-10"))
    let hosts = draft.activities.map(\.unit)
    #expect(zip(hosts, hosts.dropFirst()).allSatisfy { $0 != $1 })
    #expect(Set(hosts) == ["north", "south", "east"])
    let reversed = try self.draft(
      "直播带岗: {每周: 周五}",
      campaign("2026-02-24", "2026-04-10") { $0.units.reverse() })
    #expect(reversed.activities.map(\.unit) == hosts)
    let two = try self.draft("直播带岗: {每周: 周五, 主播区县: [南江, 东城]}")
    #expect(Set(two.activities.map(\.unit)) == ["south", "east"])
  }

  @Test(
    "keys are the same in every year",
    arguments: [
      "补排: {每区县招聘会: 2, 场地类型: [广场]}", "微型招聘会: {每区县: 2, 场地类型: [广场]}",
      "启动仪式: {地点: 北山广场, 直播连线: 是, 分会场: [{区县: 南江, 地点: 南江广场}]}",
      "服务台: [{代号: law, 名称: 法律, 驻点天数: 9}]", "返岗专车: [{代号: gd, 到达: 广东, 每区县: 2}]",
    ])
  func years(yaml: String) throws {
    let module = try drive(yaml)
    let keys = try [2024, 2025, 2026].map { year in
      module.draft(for: try campaign("\(year)-01-20", "\(year)-03-31")).keys
    }
    #expect(Set(keys).count == 1 && !keys[0].isEmpty)
  }
}
