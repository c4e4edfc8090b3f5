import CampaignKit
import ModuleTrials
import SpringBreeze
import Testing

@Suite struct DeskTests {
  private let fairs = "补排: {每区县招聘会: 3, 场地类型: [广场]}\n"

  private func draft(_ yaml: String) throws -> Draft {
    try drive(yaml).draft(for: campaign(units: ["north"]))
  }

  @Test func `a desk brings its lawyers to every fair, and the public is told`() throws {
    let draft = try draft(fairs + "服务台: [{代号: law, 名称: 法律服务台, 人手: {律师: 2}}]")
    #expect(draft.codes == [])
    #expect(draft.keys.count == 3)
    for fair in draft.activities {
      #expect(fair.needs.contains(.staff(2, skill: "律师")))
      #expect(fair.details.zh.hasSuffix("现场设法律服务台。"))
    }
  }

  @Test(
    "a scarce desk stands beside every n-th fair of a unit",
    arguments: [(1, [1, 2, 3]), (2, [1, 3]), (3, [1]), (9, [1])])
  func every(every: Int, ordinals: [Int]) throws {
    let draft = try draft(fairs + "服务台: [{代号: law, 名称: 法律, 人手: {律师: 1}, 每几场: \(every)}]")
    let with = draft.activities.filter { $0.needs.contains(.staff(1, skill: "律师")) }.map(\.key)
    #expect(with == ordinals.map { "north.fair.\($0)" })
  }

  @Test func `a desk stands beside what it names`() throws {
    let draft = try draft(
      fairs + "启动仪式: {地点: 北山广场}\n微型招聘会: {每区县: 1, 场地类型: [广场]}\n"
        + "服务台: [{代号: a, 名称: 甲台, 随: [启动仪式, 微型招聘会]}, {代号: b, 名称: 乙台}]")
    func says(_ words: String) -> [String] {
      draft.activities.filter { $0.details.zh.contains(words) }.map(\.key)
    }
    #expect(says("甲台") == ["opening", "north.market.1"])
    #expect(says("乙台").count == 5)
    #expect(says("甲台、乙台") == ["opening", "north.market.1"])
  }

  @Test func `a standing desk is open on workdays and keeps nobody out of its hall`() throws {
    let draft = try draft("服务台: [{代号: law, 名称: 法律服务站, 驻点天数: 20, 驻点场地类型: [文化馆], 队伍技能: [舞台]}]")
    let desk = try draft.activity("north.desk-law")
    #expect(desk.span == 20 && desk.staysOpen)
    #expect(desk.closedKinds == [.rest, .holiday])
    #expect(desk.window.upperBound.adding(days: 19).description == "2026-03-31")
    #expect(desk.needs == [.staff(1), .team(skill: "舞台")])
    #expect(desk.place == .types(["文化馆"], indoor: false))
  }

  @Test(
    "what the tables do not have is named",
    arguments: [
      ("人手: {厨师: 1}", ["plan.unknown-name"]), ("队伍技能: [律师团]", ["plan.unknown-name"]),
      ("驻点天数: 3, 驻点场地类型: [大厅]", ["plan.unknown-name"]),
    ])
  func unknown(keys: String, codes: [String]) throws {
    #expect(try draft("服务台: [{代号: law, 名称: 法律, \(keys)}]").codes == codes)
  }

  @Test func `two desks with one key draft one of them`() throws {
    let draft = try draft("服务台: [{代号: a, 名称: 甲, 驻点天数: 2}, {代号: a, 名称: 乙, 驻点天数: 2}]")
    #expect(draft.keys == ["north.desk-a"])
    #expect(draft.codes == ["spring-breeze.same-key"])
  }
}

@Suite struct TripTests {
  private func draft(_ keys: String, _ campaign: Campaign? = nil) throws -> Draft {
    try drive("返岗专车: [{代号: gd, 到达: 东莞, \(keys)}]")
      .draft(for: campaign ?? SpringBreezeTests.campaign(units: ["north"]))
  }

  @Test(
    "seats tell how many vehicles and escorts a trip needs",
    arguments: [(1, 49, 1), (49, 49, 1), (50, 49, 2), (196, 49, 4), (100, 30, 4)])
  func vehicles(passengers: Int, seats: Int, vehicles: Int) throws {
    let trip = try draft("人数: \(passengers), 每车座位: \(seats), 车辆: 大巴, 每车经费: 3000")
      .activity("north.trip-gd.1")
    #expect(
      trip.needs == [
        .staff(vehicles), .money(3000 * vehicles), .equipment(id: "coach", amount: vehicles),
      ])
    #expect(trip.rosters.map(\.seats) == [passengers])
  }

  @Test func `a trip for which there are too few vehicles is an error, with the numbers`() throws {
    let draft = try draft("人数: 300, 车辆: 大巴")
    #expect(draft.codes == ["spring-breeze.few-vehicles"])
    #expect(draft.keys == [])
    #expect(draft.diagnostics[0].message.zh == "300 人要 7 辆“大巴”，设备表里只有 4 辆")
    #expect(try self.draft("车辆: 飞机").codes == ["plan.unknown-name"])
  }

  @Test func `trips of a unit are spread over the days after the festival`() throws {
    let draft = try draft("每区县: 3")
    #expect(draft.keys == ["north.trip-gd.1", "north.trip-gd.2", "north.trip-gd.3"])
    let days = draft.activities.map(\.days)
    // 正月初四 is 20 February, 正月二十 8 March.
    #expect(days.first?.first == "2026-02-20" && days.last?.last == "2026-03-08")
    #expect(Set(days.flatMap { $0 }).count == days.flatMap { $0 }.count)
    #expect(draft.activities.allSatisfy { $0.dayKinds.contains(.holiday) })
  }

  @Test func `sign-up ends as many days ahead as the file says`() throws {
    let trip = try draft("提前天数: 5").activity("north.trip-gd.1")
    #expect(trip.publicityDays == 5)
    #expect(
      trip.tasks.map { "\($0.key) \($0.daysBefore)" } == [
        "demand 19", "vehicles 12", "sign-up-ends 5", "passengers 2",
      ])
    #expect(trip.tasks[1].basis != nil)
    #expect(try draft("方式: 专列").activity("north.trip-gd.1").tasks[1].basis == nil)
  }

  @Test func `the list of passengers asks for somebody to call, and is for those who work with it`()
    throws
  {
    let columns = try draft("").activity("north.trip-gd.1").rosters[0].columns
    #expect(columns.contains { $0.name.zh == "紧急联系电话" && $0.kind == .phone })
    #expect(columns.contains { $0.kind == .identity })
    #expect(columns.filter { $0.kind != .remark }.allSatisfy { $0.sensitivity > .open })
    #expect(columns.filter { $0.kind != .remark }.allSatisfy { $0.daysKept != nil })
  }

  /// A list of passengers of which each has a unit and what brings them first.
  private func signedUp(_ people: [(name: String, unit: String, priority: String)]) throws
    -> Campaign
  {
    try campaign(units: ["north", "south"]) {
      $0.lists["list.csv"] = sheet(
        ["姓名", "区县", "优先类别"], people.map { [$0.name, $0.unit, $0.priority] })
    }
  }

  private func names(_ trip: Activity) -> [String] {
    trip.rosters[0].entries.map { $0.fields[0] }
  }

  @Test func `those who signed up fill the trips of their unit, with vehicle and seat`() throws {
    let people = try signedUp([
      ("甲", "北山", ""), ("乙", "南江", ""), ("丙", "北山", "脱贫人口"), ("丁", "西城", ""),
    ])
    let draft = try draft("出发: [北山], 每区县: 2, 人数: 2, 每车座位: 1, 乘客名单: list.csv", people)
    let trip = try draft.activity("north.trip-gd.1")
    #expect(names(trip) == ["甲", "丙"], "there are seats for all: the order of the list holds")
    #expect(trip.rosters[0].places.map { [$0[9], $0[10]] } == [["1", "1"], ["2", "1"]])
    #expect(try names(draft.activity("north.trip-gd.2")) == [])
    #expect(draft.codes == ["roster.list-unit", "roster.list-unit"])
    #expect(draft.diagnostics.allSatisfy { !$0.message.zh.contains("丁") })
  }

  @Test func `where seats are short those who come first have them, and the rest wait`() throws {
    let people = try signedUp([
      ("甲", "北山", ""), ("乙", "北山", "大龄"), ("丙", "北山", "脱贫人口"), ("丁", "北山", "大龄"),
    ])
    let draft = try draft("出发: [北山], 每区县: 2, 人数: 1, 乘客名单: list.csv", people)
    #expect(try names(draft.activity("north.trip-gd.1")) == ["丙"])
    #expect(try names(draft.activity("north.trip-gd.2")) == ["乙", "丁", "甲"])
  }

  @Test func `a route leaves from where it says`() throws {
    let whole = try campaign()
    #expect(
      try draft("出发: [南江, 东城], 每区县: {默认: 1, 南江县: 2}", whole).keys
        == ["south.trip-gd.1", "south.trip-gd.2", "east.trip-gd.1"])
    #expect(try draft("上车点: 北山广场").activity("north.trip-gd.1").place == .venues(["V1"]))
    #expect(
      try draft("时间: {从: 5月1日, 到: 5月2日}").codes == ["campaign.outside-window"])
  }

  @Test func `two routes with one key draft one of them`() throws {
    let draft = try drive("返岗专车: [{代号: a, 到达: 东莞}, {代号: a, 到达: 宁波}]")
      .draft(for: campaign(units: ["north"]))
    #expect(draft.keys == ["north.trip-a.1"])
    #expect(draft.codes == ["spring-breeze.same-key"])
  }
}
