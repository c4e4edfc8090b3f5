import CampaignKit
import ModuleTrials
import SpringBreeze
import Testing

@Suite struct OpeningTests {
  private func draft(_ keys: String, _ campaign: Campaign? = nil) throws -> Draft {
    try drive("启动仪式: {\(keys)}").draft(for: campaign ?? SpringBreezeTests.campaign())
  }

  @Test(
    "it is on the first workday after the Spring Festival at half past nine",
    arguments: [
      (2024, "2024-02-18"), (2025, "2025-02-05"), (2026, "2026-02-24"), (2019, "2019-02-11"),
      (2018, "2018-02-22"),
    ])
  func day(year: Int, day: String) throws {
    let campaign = try campaign("\(year)-01-20", "\(year)-03-31")
    let opening = try draft("地点: 北山广场", campaign).activity("opening")
    #expect(opening.days == [day])
    #expect(opening.slots.map(\.description) == ["09:30-12:00"])
    #expect(opening.place == .venues(["V1"]) && opening.unit == "north")
  }

  @Test(
    "day, hour and length are the file's",
    arguments: [
      ("时间: 正月十六 14:00, 时长: 2小时", "2026-03-04", "14:00-16:00"),
      ("时间: 3月1日", "2026-03-01", "09:30-12:00"),
      ("时间: 3月1日, 时段: 10:00-11:00", "2026-03-01", "10:00-11:00"),
    ])
  func hours(keys: String, day: String, hours: String) throws {
    let opening = try draft("地点: 北山广场, " + keys).activity("opening")
    #expect(opening.days == [day])
    #expect(opening.slots.map(\.description) == [hours])
  }

  @Test func `branches open at the same hour, each with its own leader and size`() throws {
    let draft = try draft(
      "地点: 北山广场, 预计人数: 1500, 出席: [甲], 展位: 60, 行业: [制造], 分会场: ["
        + "{区县: 南江县, 场地类型: [广场], 预计人数: 400, 出席: [乙]}, {区县: 东城区, 地点: 东城广场, 展位: 5}]")
    #expect(draft.codes == [])
    #expect(draft.keys == ["opening", "south.branch", "east.branch"])
    #expect(Set(draft.activities.map(\.days)).count == 1)
    #expect(Set(draft.activities.map(\.slots)).count == 1)
    #expect(draft.activities.map(\.groups) == [["甲"], ["乙"], []])
    #expect(draft.activities.map(\.attendance) == [1500, 400, 300])
    #expect(draft.activities[1].place == .types(["广场"], indoor: false))
    #expect(draft.activities[2].place == .venues(["V4"]))
    #expect(
      draft.activities.map { $0.tasks.contains { $0.key == "licence-apply" } } == [
        true, false, false,
      ])
    #expect(draft.activities[2].rosters.last?.trades == ["制造"])
  }

  @Test func `a live link is seen online and is tested the day before`() throws {
    let draft = try draft("地点: 北山广场, 连线队伍: 舞台, 分会场: [{区县: 南江县, 地点: 南江广场}]")
    #expect(draft.keys == ["opening", "opening-live", "south.branch"])
    let live = try draft.activity("opening-live")
    #expect(live.place == .online)
    let opening = try draft.activity("opening")
    #expect(live.slots == opening.slots && live.days == opening.days)
    for key in ["opening", "south.branch"] {
      let venue = try draft.activity(key)
      #expect(venue.needs.contains(.team(skill: "舞台")))
      #expect(venue.tasks.first { $0.key == "link-test" }?.daysBefore == 1)
    }
    #expect(try self.draft("地点: 北山广场, 直播连线: 是").keys == ["opening", "opening-live"])
    #expect(
      try self.draft("地点: 北山广场").activity("opening").tasks.allSatisfy {
        $0.key != "link-test"
      })
  }

  @Test func `the main venue may move to another unit and keeps its key`() throws {
    let here = try draft("地点: 北山广场").activity("opening")
    let there = try draft("地点: 东城广场").activity("opening")
    #expect((here.unit, there.unit) == ("north", "east"))
  }

  @Test(
    "what cannot be is named",
    arguments: [
      ("地点: 北山广厂", ["plan.unknown-name"]), ("预计人数: 5", ["config.needs-one-of"]),
      ("地点: 北山广场, 时间: 5月1日 10:00", ["campaign.outside-window"]),
      ("地点: 北山广场, 时间: 春节 10:00", ["spring-breeze.opening-on-holiday"]),
      ("地点: 北山广场, 时间: 3月1日 10:00, 时段: 10:00-11:00", ["spring-breeze.hours-twice"]),
      ("地点: 北山广场, 时间: 3月1日 21:00, 时长: 4小时", ["spring-breeze.past-midnight"]),
      ("地点: 北山广场, 分会场: [{区县: 北山区, 地点: 北山文化馆}]", ["spring-breeze.branch-twice"]),
      (
        "地点: 北山广场, 分会场: [{区县: 南江县, 地点: 南江广场}, {区县: 南江, 地点: 南江广场}]",
        ["spring-breeze.branch-twice"]
      ), ("地点: 北山广场, 分会场: [{区县: 西城区, 地点: 南江广场}]", ["workspace.unknown-unit"]),
      ("地点: 北山广场, 连线队伍: 直播", ["plan.unknown-name"]),
    ])
  func wrong(keys: String, codes: [String]) throws {
    #expect(try draft(keys).codes == codes)
  }
}
