import CampaignKit
import GoldenAutumn
import ModuleTrials
import Testing

@Suite struct BookingTests {
  private let announced = "公布时间: {从: 9月10日, 到: 10月31日}\n"

  private func draft(
    _ bookings: String, _ more: String = "", change: (inout Campaign) -> Void = { _ in }
  ) throws -> Draft {
    try season(announced + more + "已订场地: [\(bookings)]\n").draft(for: campaign(change: change))
  }

  private func booking(_ date: String, _ more: String = "", key: String = "a") -> String {
    "{代号: \(key), 日期: \(date), 地点: 北山文化馆, 时段: 09:00-12:00\(more)}"
  }

  @Test func `a booking within the announced window is held as booked`() throws {
    let draft = try draft(booking("9月12日"))
    #expect(draft.codes == [])
    let fair = try draft.activity("north.hall-a")
    #expect(fair.days == ["2026-09-12"])
    #expect(fair.place == .venues(["V2"]) && fair.slots == [.hours(9, 12)])
    #expect(fair.tasks.allSatisfy { $0.key != "keep-or-move" })
  }

  @Test func `one outside is listed: how far, where it could go, and by when to reply`() throws {
    let draft = try draft(booking("9月5日"))
    #expect(draft.codes == ["golden-autumn.keep-or-move"])
    let said = draft.diagnostics[0].message
    // Five workdays after Monday, 24 August.
    #expect(
      said.zh
        == "北山金秋招聘会（北山文化馆，2026年9月5日）在公布时间 2026-09-10 至 2026-10-31 之外 5 天："
        + "保留，或改到2026年9月10日；请在2026年8月31日前答复")
    let fair = try draft.activity("north.hall-a")
    #expect(fair.days == ["2026-09-05"], "until somebody decides it stays where it is")
    let reply = try #require(fair.tasks.first { $0.key == "keep-or-move" })
    #expect(reply.daysBefore == 5)
    #expect(reply.title.zh == "答复：保留，或改到2026年9月10日")
  }

  @Test(
    "the day offered is the nearest on which the hall is free",
    arguments: [
      ("9月5日", "", "2026-09-10"), ("11月3日", "", "2026-10-31"),
      ("9月5日", "2026-09-10..2026-09-12", "2026-09-13"),
      ("11月20日", "2026-10-20..2026-10-31", "2026-10-19"),
    ])
  func nearest(date: String, closed: String, free: String) throws {
    let draft = try draft(booking(date)) { campaign in
      let days = closed.split(separator: ".").compactMap { CivilDate(String($0)) }
      if days.count == 2 { campaign.tables.venues[1].closed = [days[0]...days[1]] }
    }
    let day = try #require(CivilDate(free))
    #expect(draft.diagnostics[0].message.en.contains("move to \(day);"))
  }

  @Test func `holidays, closed kinds of day and hours, and days of others are not free`() throws {
    // 1 to 7 October are holidays; of the days around them only workdays are open.
    let draft = try season(
      "公布时间: {从: 9月30日, 到: 10月15日}\n已订场地: [\(booking("9月28日")), \(booking("9月30日", key: "b"))]\n"
    )
    .draft(for: campaign { $0.tables.venues[1].openDayKinds = [.workday] })
    #expect(draft.codes == ["golden-autumn.keep-or-move"])
    #expect(draft.diagnostics[0].message.en.contains("move to 2026-10-08;"))
    let never = try self.draft(booking("9月5日")) { campaign in
      campaign.tables.venues[1].hours = .hours(13, 18)
    }
    #expect(never.diagnostics[0].message.zh.contains("没有空日子"))
  }

  @Test func `a hall that another campaign of the workspace has is not free`() throws {
    let draft = try draft(booking("9月5日")) { campaign in
      campaign.bookedElsewhere = [
        HallUse(
          campaign: "other", venue: "V2", date: CivilDate("2026-09-10") ?? campaign.plannedOn,
          hours: .hours(11, 13), source: campaign.source)
      ]
    }
    #expect(draft.diagnostics[0].message.en.contains("move to 2026-09-11;"))
  }

  @Test func `a fair that a sheet has in a hall is a booking, and is listed outside the window`()
    throws
  {
    let module = try season(announced)
    let rows = ["2026-09-05", "2026-09-20", "2026-11-20"].enumerated().map { index, date in
      var row = row("A-\(index)", "北山招聘会", date)
      (row.hours, row.place) = (.hours(9, 12), .venues(["V2"]))
      return row
    }
    let campaign = try campaign { $0.listed = rows }
    let draft = module.draft(for: campaign)
    #expect(draft.codes == ["golden-autumn.keep-or-move", "golden-autumn.keep-or-move"])
    #expect(draft.diagnostics[0].help?.zh.contains("排期表") == true && draft.keys == [])
    let tasks = rows.map { module.listedActivity(for: $0, of: campaign).tasks.map(\.key) }
    #expect(tasks.map { $0.contains("keep-or-move") } == [true, false, true])
  }

  @Test func `two bookings of a hall are not offered one day`() throws {
    let draft = try draft(booking("9月4日") + ", " + booking("9月5日", key: "b"))
    let said = draft.diagnostics.map(\.message.en).joined()
    #expect(draft.codes.count == 2)
    #expect(said.contains("move to 2026-09-10;") && said.contains("move to 2026-09-11;"))
  }

  @Test func `a decision ends the question, and the key stays`() throws {
    let kept = try draft(booking("9月5日", ", 答复: 保留"))
    #expect(kept.codes == [])
    #expect(try kept.activity("north.hall-a").days == ["2026-09-05"])
    let moved = try draft(booking("9月5日", ", 答复: 改期"))
    #expect(moved.codes == [])
    #expect(try moved.activity("north.hall-a").days == ["2026-09-10"])
    let chosen = try draft(booking("9月5日", ", 答复: 改期, 改到: 9月19日"))
    #expect(try chosen.activity("north.hall-a").days == ["2026-09-19"])
  }

  @Test(
    "a decision that cannot be is named",
    arguments: [
      (", 答复: 改期, 改到: 9月1日", ["golden-autumn.cannot-move"]),
      (", 答复: 改期, 改到: 10月1日", ["golden-autumn.cannot-move"]),
      (", 答复: 改期, 改到: 9月20日", ["golden-autumn.cannot-move"]),
    ])
  func cannotMove(decision: String, codes: [String]) throws {
    let other = booking("9月20日", key: "b")
    let draft = try draft(booking("9月5日", decision) + ", " + other)
    #expect(draft.codes == codes)
    #expect(draft.keys == ["north.hall-b"])
  }

  @Test func `a decision where there is nothing to decide is answered`() throws {
    #expect(try draft(booking("9月12日", ", 答复: 保留")).codes == ["golden-autumn.nothing-to-decide"])
  }

  @Test func `replies count from the day of the notice, and may be overdue`() throws {
    let soon = try draft(booking("9月5日"), "公布日期: 8月20日\n答复天数: 10\n")
    #expect(soon.diagnostics[0].message.en.hasSuffix("reply by 2026-09-03"))
    #expect(
      try soon.activity("north.hall-a").tasks.first { $0.key == "keep-or-move" }?.daysBefore == 2)
    let late = try draft(booking("9月5日"), "公布日期: 8月3日\n")
    #expect(late.codes == ["golden-autumn.reply-overdue"])
    #expect(try late.activity("north.hall-a").days == ["2026-09-05"])
  }

  @Test func `without an announced window every booking stands`() throws {
    let draft = try season("已订场地: [\(booking("9月5日"))]").draft(for: campaign())
    #expect(draft.codes == [] && draft.keys == ["north.hall-a"])
  }

  @Test(
    "a booking names one hall and its hours, within the campaign",
    arguments: [
      ("{代号: a, 日期: 9月12日, 地点: 北山文化馆}", ["golden-autumn.one-hall"]),
      ("{代号: a, 日期: 9月12日, 时段: 09:00-12:00}", ["golden-autumn.one-hall"]),
      ("{代号: a, 日期: 9月12日, 地点: 北山文化宫, 时段: 09:00-12:00}", ["plan.unknown-name"]),
      ("{代号: a, 日期: 12月1日, 地点: 北山文化馆, 时段: 09:00-12:00}", ["campaign.outside-window"]),
    ])
  func faulty(booking: String, codes: [String]) throws {
    #expect(try draft(booking).codes == codes)
  }

  @Test func `two bookings with one key draft one of them`() throws {
    let draft = try draft(booking("9月12日") + ", " + booking("9月13日"))
    #expect(draft.keys == ["north.hall-a"] && draft.codes == ["golden-autumn.same-key"])
  }
}
