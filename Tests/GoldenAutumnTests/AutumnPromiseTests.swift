import CampaignKit
import CampaignKitTesting
import GoldenAutumn
import ModuleTrials
import Testing

@Suite struct AutumnPromiseTests {
  @Test(
    "it keeps the promises of a module",
    arguments: [
      "招聘会: [{代号: d, 名称: {zh: 会, en: Fair}, 每区县: {默认: 3, 东城区: 1}, 场地类型: [广场], 展位: 12, 行业: [制造]}]",
      "招聘会: [{代号: w, 名称: {zh: 会, en: Fair}, 日期: 11月第一个周日, 场地类型: [广场]}]\n优先入场: 30分钟",
      "公布时间: {从: 9月10日, 到: 10月31日}\n已订场地: [{代号: a, 日期: 9月5日, 地点: 北山文化馆, 时段: 09:00-12:00}]",
      "走访企业: {每区县: 1, 每次家数: 1}", "走访失业人员: {每区县: 2}",
    ])
  func contract(yaml: String) throws {
    let found = contractViolations(of: try season(yaml), in: [try campaign()]) { example in
      trial(of: example, with: [GoldenAutumn.self]).found
    }
    #expect(found == [])
  }

  @Test func `what becomes of a booking, and its size, change no key`() throws {
    let booking = "公布时间: {从: 9月10日, 到: 10月31日}\n已订场地: [{代号: a, 日期: 9月5日, 地点: 北山文化馆, 时段: 09:00-12:00"
    let edited = try [", 答复: 改期}]", ", 答复: 保留}]", ", 预计人数: 2000, 名称: 别名}]"].map {
      try season(booking + $0)
    }
    #expect(
      contractViolations(of: try season(booking + "}]"), in: [try campaign()], edited: edited) == []
    )
  }

  @Test func `what init writes plans without a word`() {
    let (found, activities) = trial(of: GoldenAutumn.manifest.example, with: [GoldenAutumn.self])
    #expect(found.map { "\($0.location) \($0.message.en)" } == [])
    #expect(activities.count == 10)
    let visits = activities.filter { $0.kind.hasSuffix("visit") }
    #expect(visits.count == 5 && visits.allSatisfy { $0.audience == .internal })
  }

  @Test func `the readmes list every key, their examples plan and fit the schema`() throws {
    let records = [
      GoldenAutumn.Options.fields, AutumnFair.fields, HallBooking.fields, FirmVisits.fields,
      PeopleVisits.fields, JoblessPerson.fields,
    ]
    for readme in try ModuleReadme.all(of: "GoldenAutumn") {
      #expect(readme.differences(from: records) == [])
      #expect(readme.schemaViolations(of: GoldenAutumn.self) == [])
      #expect(!readme.examples.isEmpty)
      for example in readme.examples {
        let (found, activities) = trial(of: example, with: [GoldenAutumn.self])
        // The one booking that nobody has decided on is what the example shows.
        #expect(found.map(\.code) == ["golden-autumn.keep-or-move"])
        #expect(activities.count > 10)
      }
    }
  }
}
