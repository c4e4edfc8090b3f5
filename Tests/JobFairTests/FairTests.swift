import CampaignKit
import CampaignKitTesting
import JobFair
import Testing

@Suite struct FairTests {
  private func fair(_ keys: String, place: String = "线上: 是") throws -> Activity {
    let draft = try series("日期: 3月7日, " + keys, place: place)
      .draft(for: campaign("2026-01-01", "2026-04-30", units: ["north"]))
    return try #require(draft.activities.first, "\(draft.diagnostics)")
  }

  @Test(
    "a licence is asked for from a thousand people on",
    arguments: [
      (1, 0, ""), (999, 0, ""), (1000, 3, "区县公安机关"), (4999, 3, "区县公安机关"), (5000, 3, "市公安局"),
      (200_000, 3, "市公安局"),
    ])
  func licence(attendance: Int, count: Int, police: String) throws {
    let tasks = try fair("预计人数: \(attendance)").tasks.filter { $0.key.hasPrefix("licence") }
    #expect(tasks.map(\.daysBefore) == Array([30, 21, 20].prefix(count)))
    #expect(tasks.isEmpty || tasks[1].title.zh.contains(police))
    #expect(tasks.allSatisfy { $0.basis != nil })
  }

  @Test func `a deadline on closed counters rolls back to the workday before`() throws {
    let tasks = try fair("预计人数: 1000").tasks
    let calendar = ChineseCalendar()
    let march = try #require(CivilDate("2026-03-09"))
    let due = tasks.map { "\($0.key) \($0.due(for: march, calendar: calendar))" }
    #expect(
      due == [
        // D-30 is Saturday 7 February; D-21 and D-20 fall into the Spring Festival, 15 to 23
        // February, before which the counters close on Saturday the 14th, a day worked ahead.
        "licence-papers 2026-02-06", "licence-apply 2026-02-14", "licence-last-day 2026-02-14",
        "fair-papers 2026-03-02", "announce 2026-03-02",
      ])
  }

  @Test(
    "a fair is announced as many days ahead as the campaign says",
    arguments: [("7", 7), ("0", nil), ("60", 60)])
  func announced(days: String, expected: Int?) throws {
    let module = try fairs("预告天数: \(days)\n场次:\n- {名称: 会, 日期: 3月7日, 线上: 是}\n")
    let draft = module.draft(for: try campaign("2026-03-01", "2026-03-31"))
    let fair = try #require(draft.activities.first)
    #expect(fair.tasks.first { $0.key == "announce" }?.daysBefore == expected)
    #expect(fair.publicityDays == (expected ?? 0))
  }

  @Test(
    "one member of staff looks after ten booths",
    arguments: [(0, 1), (1, 1), (10, 1), (11, 2), (100, 10), (101, 11)])
  func staff(booths: Int, staff: Int) throws {
    #expect(try fair("展位: \(booths)").needs == [.staff(staff)])
  }

  @Test func `booths ask for employers, and everybody may come in`() throws {
    let with = try fair("展位: 20, 行业: [制造, 家政], 预计人数: 300").rosters
    #expect(with.map(\.kind) == [.open, .supply])
    #expect(with.map(\.seats) == [300, 20])
    #expect(with.last?.trades == ["制造", "家政"])
    #expect(with.last?.cooldownDays == 8)
    #expect(try fair("预计人数: 300").rosters.map(\.kind) == [.open])
  }

  @Test func `two branches of one legal entity share one booth`() throws {
    let draft = try series("日期: 3月7日, 展位: 9, 企业: [示例企业2, 示例企业1, 示例企业3]")
      .draft(for: campaign("2026-03-01", "2026-03-31", units: ["north"]))
    #expect(draft.codes == ["campaign.same-entity"])
    #expect(draft.activities.first?.rosters.last?.invited == ["E2", "E1"])
    #expect(draft.activities.first.map { Set($0.employers).count == $0.employers.count } == true)
  }

  @Test func `an unknown employer does not shift the blame to another`() throws {
    let draft = try fairs(
      "场次:\n- 名称: 会\n  日期: 3月7日\n  线上: 是\n  企业:\n  - 没有的厂\n  - 示例企业2\n  - 示例企业3\n"
    )
    .draft(for: campaign("2026-03-01", "2026-03-31", units: ["north"]))
    #expect(draft.codes == ["plan.unknown-name", "campaign.same-entity"])
    #expect(draft.diagnostics.map(\.location.line) == [6, 8])
  }

  @Test func `a fair takes the place, the hours and the people that it asks for`() throws {
    let fair = try fair(
      "时段: [09:00-12:00, 14:00-17:00], 队伍技能: [招聘服务], 设备: [舞台车], 主题: 家政, 优先级: 3",
      place: "场地类型: [广场]")
    #expect(fair.place == .types(["广场"], indoor: false))
    #expect(fair.slots.map(\.description) == ["09:00-12:00", "14:00-17:00"])
    #expect(fair.needs == [.staff(1), .team(skill: "招聘服务"), .equipment(id: "stage", amount: 1)])
    #expect(fair.theme?.id == "domestic")
    #expect(fair.priority == 3)
    #expect(fair.title == Text(zh: "北山招聘会", en: "North 招聘会"))
    #expect(try self.fair("优先级: 1", place: "地点: 北山广场").place == .venues(["V1"]))
  }

  @Test(
    "what the tables do not have is named",
    arguments: [
      ("日期: 3月7日, 地点: 北山广厂", ["plan.unknown-name"]),
      ("日期: 3月7日, 场地类型: [广厂]", ["plan.unknown-name"]),
      ("日期: 3月7日, 线上: 是, 行业: [制造, 家证]", ["plan.unknown-name"]),
      ("日期: 3月7日, 线上: 是, 队伍技能: [招聘], 设备: [飞机]", ["plan.unknown-name", "plan.unknown-name"]),
      ("巡回: [石门镇, 石门乡], 线上: 是", ["plan.unknown-name"]),
      ("每区县: {默认: 1, 西城区: 2}, 线上: 是", ["workspace.unknown-unit"]),
      ("每区县: {默认: 1, 南江市: 2}, 线上: 是", ["workspace.former-unit"]),
      ("日期: 3月7日, 线上: 是, 区县: [西城区]", ["workspace.unknown-unit"]),
      ("日期: 3月7日, 线上: 是, 区县: [东城区]", ["workspace.unit-elsewhere"]),
      ("日期: 3月7日, 每周: 周一, 线上: 是", ["config.needs-one-of"]), ("线上: 是", ["config.needs-one-of"]),
      ("日期: 3月7日, 线上: 是, 地点: 北山广场", ["config.needs-one-of"]),
      ("每周: 周一", ["config.needs-one-of"]),
      ("每区县: 1, 线上: 是, 时间: {从: 6月1日, 到: 6月30日}", ["campaign.outside-window"]),
    ])
  func unknown(keys: String, codes: [String]) throws {
    let module = try fairs("场次:\n- {名称: 招聘会, \(keys)}\n")
    let draft = module.draft(
      for: try campaign("2026-03-01", "2026-03-31", units: ["north", "south"]))
    #expect(draft.codes == codes)
  }

  @Test func `two series with one key draft one of them`() throws {
    let draft = try fairs("场次:\n- {名称: 甲, 日期: 3月7日, 线上: 是}\n- {名称: 乙, 日期: 3月8日, 线上: 是}\n")
      .draft(for: campaign("2026-03-01", "2026-03-31", units: ["north"]))
    #expect(draft.keys == ["north.fair"])
    #expect(draft.codes == ["job-fair.same-key"])
    #expect(draft.diagnostics.first?.notes.map(\.location.line) == [2])
  }
}
