import CampaignKit
import CampaignKitTesting
import JobFair
import Testing

@Suite struct OccurrenceTests {
  private func draft(
    _ keys: String, _ first: String, _ last: String, units: [String] = ["north"]
  ) throws -> Draft {
    try series(keys).draft(for: campaign(first, last, units: units))
  }

  @Test(
    "a fair on a named day is held on that day",
    arguments: [
      ("日期: 2026-03-07", "2026-03-07"), ("日期: 正月十六", "2026-03-04"), ("日期: 惊蛰", "2026-03-05"),
      ("日期: 3月第一个周日", "2026-03-01"), ("日期: 春节后首个工作日", "2026-02-24"),
      ("日期: 二月初八", "2026-03-26"),
    ])
  func oneOff(keys: String, day: String) throws {
    let draft = try draft(keys, "2026-02-01", "2026-04-30")
    #expect(draft.keys == ["north.fair"])
    #expect(draft.days(of: "north.fair") == [day])
    #expect(draft.codes == [])
  }

  @Test func `a second date renames nothing`() throws {
    let one = try draft("日期: [3月7日]", "2026-03-01", "2026-03-31").keys
    let two = try draft("日期: [3月7日, 3月8日]", "2026-03-01", "2026-03-31").keys
    #expect(one == ["north.fair"])
    #expect(two == ["north.fair", "north.fair.2"])
  }

  @Test func `a date outside the campaign is named where it stands`() throws {
    let draft = try draft("日期: [3月7日, 6月1日]", "2026-03-01", "2026-03-31")
    #expect(draft.keys == ["north.fair"])
    #expect(draft.codes == ["campaign.outside-window"])
    #expect(draft.diagnostics.first?.location.line == 2)
  }

  @Test func `the twelfth month is found in the winter it belongs to`() throws {
    let draft = try draft("日期: 腊月初八", "2026-01-01", "2026-02-10")
    #expect(draft.days(of: "north.fair") == ["2026-01-26"])
    let december = try self.draft("日期: 冬月十五", "2026-12-01", "2027-01-10")
    #expect(december.days(of: "north.fair").count == 1)
  }

  @Test func `a date that is a holiday is left out with a word, or held on request`() throws {
    let skipped = try draft("日期: 10月1日", "2026-09-01", "2026-10-31")
    #expect(skipped.keys == [])
    #expect(skipped.codes == ["job-fair.on-holiday"])
    let held = try draft("日期: 10月1日, 遇节假日: 照常", "2026-09-01", "2026-10-31")
    #expect(held.days(of: "north.fair") == ["2026-10-01"])
    #expect(held.activities.first?.dayKinds.contains(.holiday) == true)
  }

  @Test(
    arguments: [
      ("每区县: 1", "2026-10-01", "2026-10-07"), ("每周: 周六", "2026-05-01", "2026-05-03"),
      ("每区县: 2, 天数: 3", "2026-09-01", "2026-09-02"),
    ])
  func `a series that may be held on no day says so once`(
    keys: String, first: String, last: String
  ) throws {
    let draft = try draft(keys, first, last, units: ["north", "south"])
    #expect(draft.keys == [] && draft.codes == ["campaign.no-open-day"])
  }

  @Test func `what takes several days ends in time, too`() throws {
    let draft = try draft("每区县: 1, 天数: 3", "2026-06-10", "2026-06-14")
    #expect(draft.days(of: "north.fair.1") == ["2026-06-10", "2026-06-11", "2026-06-12"])
  }

  @Test func `weekly fairs are named by ISO week, and skip public holidays`() throws {
    // 2 May 2026 is a Saturday in the Labour Day holidays.
    let draft = try draft("每周: 周六", "2026-04-20", "2026-05-10")
    #expect(draft.keys == ["north.fair.2026-w17", "north.fair.2026-w19"])
    let held = try self.draft("每周: 周六, 遇节假日: 照常", "2026-04-20", "2026-05-10")
    #expect(
      held.keys == ["north.fair.2026-w17", "north.fair.2026-w18", "north.fair.2026-w19"])
  }

  @Test func `several days of a week have a name each`() throws {
    let draft = try draft("每周: [周六, 周日]", "2026-03-02", "2026-03-08")
    #expect(draft.keys == ["north.fair.2026-w10-sat", "north.fair.2026-w10-sun"])
  }

  @Test func `a weekend that is worked to make up for a holiday is no holiday`() throws {
    // 28 February 2026 is a make-up Saturday.
    let draft = try draft("每周: 周六", "2026-02-28", "2026-02-28")
    #expect(draft.days(of: "north.fair.2026-w09") == ["2026-02-28"])
  }

  @Test func `recurring fairs are counted over the year, so a later start renames none`() throws {
    let all = try draft("重复: 每月15日", "2026-01-01", "2026-04-30")
    let later = try draft("重复: 每月15日", "2026-03-01", "2026-04-30")
    #expect(later.keys == ["north.fair.2026-3", "north.fair.2026-4"])
    #expect(Set(later.keys).isSubset(of: all.keys))
    #expect(all.days(of: "north.fair.2026-3") == later.days(of: "north.fair.2026-3"))
  }

  @Test(
    "recurrences are lunar, by workday or by RRULE",
    arguments: [
      ("重复: 农历每月初八", ["2026-03-26", "2026-04-24"]),
      ("重复: 每月最后一个工作日", ["2026-03-31", "2026-04-30"]),
      ("重复: \"FREQ=MONTHLY;BYDAY=2SA\"", ["2026-03-14", "2026-04-11"]),
    ])
  func recurring(keys: String, days: [String]) throws {
    let draft = try draft(keys, "2026-03-01", "2026-04-30")
    #expect(draft.activities.map(\.window.lowerBound.description) == days)
  }

  @Test func `market-day fairs share the market days out evenly`() throws {
    let draft = try draft("赶场日: 3", "2026-03-01", "2026-03-31")
    #expect(draft.keys == ["north.fair.market-1", "north.fair.market-2", "north.fair.market-3"])
    let days = draft.keys.flatMap { draft.days(of: $0) }
    #expect(days == days.sorted())
    #expect(Set(days).count == days.count)
    let campaign = try campaign("2026-03-01", "2026-03-31")
    let market = try #require(campaign.units[0].marketDays)
    #expect(
      days == market.dates(in: campaign.window, calendar: campaign.calendar).map(\.description))
  }

  @Test func `a unit without market days, or with too few, is named`() throws {
    let none = try draft("赶场日: 2", "2026-03-01", "2026-03-31", units: ["south"])
    #expect(none.codes == ["campaign.no-market-days"])
    let few = try draft("赶场日: 9", "2026-03-01", "2026-03-07")
    #expect(few.codes == ["campaign.few-market-days"])
    #expect(few.keys.count < 9 && !few.keys.isEmpty)
    let zero = try draft("赶场日: {默认: 2, 南江: 0}", "2026-03-01", "2026-03-31", units: ["south"])
    #expect(zero.codes == [] && zero.keys == [])
  }

  @Test func `a tour stops in every township, one after the other`() throws {
    let draft = try draft("巡回: 是", "2026-03-01", "2026-04-30", units: ["north", "south", "east"])
    #expect(draft.keys == ["north.fair.stop-1", "north.fair.stop-2", "south.fair.stop-1"])
    #expect(draft.activities.map(\.township) == ["桥头镇", "石门镇", "河口镇"])
    #expect(draft.series.map(\.key) == ["north.fair", "south.fair"])
    #expect(draft.precedences.map(\.after) == ["north.fair.stop-2"])
    #expect(draft.precedences.first?.lag == 1...21)
  }

  @Test(
    "a tour may list its townships, and yes is said in many ways",
    arguments: [
      ("巡回: [石门镇]", ["north.fair.stop-1"]),
      ("巡回: yes", ["north.fair.stop-1", "north.fair.stop-2"]),
      ("巡回: true", ["north.fair.stop-1", "north.fair.stop-2"]),
      ("巡回: on", ["north.fair.stop-1", "north.fair.stop-2"]), ("巡回: 否, 每区县: 1", ["north.fair.1"]),
    ])
  func tour(keys: String, expected: [String]) throws {
    #expect(try draft(keys, "2026-03-01", "2026-04-30").keys == expected)
  }

  @Test func `so many fairs of each unit may be on any open day`() throws {
    let draft = try draft(
      "每区县: {默认: 2, 南江县: 1}", "2026-04-30", "2026-05-08", units: ["north", "south"])
    #expect(draft.keys == ["north.fair.1", "north.fair.2", "south.fair.1"])
    #expect(
      draft.days(of: "north.fair.1") == ["2026-04-30", "2026-05-06", "2026-05-07", "2026-05-08"])
    #expect(draft.activities.allSatisfy { $0.wish.weekend })
  }

  @Test func `a series keeps to its own part of the campaign and of the units`() throws {
    let own = "每区县: 1, 时间: {从: 3月10日, 到: 6月1日}, 区县: [北山]"
    let draft = try draft(own, "2026-03-01", "2026-03-31", units: ["north", "south"])
    #expect(draft.keys == ["north.fair.1"])
    #expect(draft.activities.first?.window.lowerBound.description == "2026-03-10")
    #expect(draft.activities.first?.window.upperBound.description == "2026-03-31")
  }

  @Test func `keys are the same in every year, whatever the days are`() throws {
    let module = try series("每区县: 3")
    let keys = [2024, 2025, 2026].map { module.draft(for: SampleCity(year: $0).campaign()).keys }
    #expect(Set(keys).count == 1)
  }
}
