import CampaignKit
import CampaignKitTesting
import ModuleTrials
import SpringBreeze
import Testing

@Suite struct SpringPromiseTests {
  @Test(
    "it keeps the promises of a module",
    arguments: [
      "启动仪式: {地点: 北山广场, 直播连线: 是, 分会场: [{区县: 南江, 地点: 南江广场}]}",
      "补排: {每区县招聘会: {默认: 4, 东城区: 2}, 赶场日: 是, 场地类型: [广场]}",
      "微型招聘会: {每区县: 3, 场地类型: [广场]}", "直播带岗: {每周: [周三, 周五], 企业数: 6, 行业: [家政]}",
      "服务台: [{代号: law, 名称: {zh: 法律服务站, en: Legal desk}, 驻点天数: 10, 人手: {律师: 1}}]",
      "返岗专车: [{代号: gd, 到达: {zh: 东莞, en: Dongguan}, 每区县: 2, 人数: 90, 车辆: 大巴}]",
    ])
  func contract(yaml: String) throws {
    let campaigns = try [
      campaign(), campaign("2025-01-20", "2025-03-31"), campaign("2026-03-01", "2026-06-30"),
    ]
    // A spring without an opening: the first workday after the festival lies before it.
    let fitting = yaml.hasPrefix("启动") ? Array(campaigns.prefix(2)) : campaigns
    let found = contractViolations(of: try drive(yaml), in: fitting) { example in
      trial(of: example, with: [SpringBreeze.self]).found
    }
    #expect(found == [])
  }

  @Test func `titles, sizes and places can be edited without a change of key`() throws {
    let module = try drive("补排: {每区县招聘会: 2, 场地类型: [广场]}")
    let edited = try [
      "补排: {每区县招聘会: 2, 名称: 别名, 场地类型: [广场]}", "补排: {每区县招聘会: 2, 预计人数: 3000, 展位: 9, 场地类型: [文化馆]}",
      "补排: {每区县招聘会: 2, 时段: 14:00-17:00, 遇节假日: 照常, 场地类型: [广场]}",
    ].map { try drive($0) }
    #expect(contractViolations(of: module, in: [try campaign()], edited: edited) == [])
  }

  @Test func `what init writes plans without a word`() {
    let (found, activities) = trial(of: SpringBreeze.manifest.example, with: [SpringBreeze.self])
    #expect(found.map { "\($0.location) \($0.message.en)" } == [])
    #expect(activities.count > 15)
  }

  @Test func `the readmes list every key, their examples plan and fit the schema`() throws {
    let records = [
      SpringBreeze.Options.fields, Opening.fields, BranchVenue.fields, DistrictFairs.fields,
      MarketFairs.fields, LiveStreams.fields, ServiceDesk.fields, CharterTrip.fields,
      Passenger.fields,
    ]
    for readme in try ModuleReadme.all(of: "SpringBreeze") {
      #expect(readme.differences(from: records) == [])
      #expect(readme.schemaViolations(of: SpringBreeze.self) == [])
      #expect(!readme.examples.isEmpty)
      for example in readme.examples {
        let (found, activities) = trial(of: example, with: [SpringBreeze.self])
        #expect(found.map { "\($0.location) \($0.message.en)" } == [])
        #expect(activities.count > 20)
      }
    }
  }

  @Test func `what is counted can be a goal, in the words of those who report`() {
    let names = SpringBreeze.manifest.indicators.flatMap(\.names)
    for word in ["企业", "岗位", "场次", "直播带岗", "专车", "输送人数"] { #expect(names.contains(word)) }
  }
}
