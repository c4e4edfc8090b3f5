import CampaignKit
import GoldenAutumn
import ModuleTrials
import Testing

@Suite struct AutumnFairTests {
  private func draft(_ yaml: String) throws -> Draft {
    try season(yaml).draft(for: campaign(units: ["north", "south"]))
  }

  @Test func `fairs lie within the announced window, as far as their own goes`() throws {
    let fair = "招聘会: [{代号: d, 名称: 会, 每区县: {默认: 2, 南江: 1}, 场地类型: [广场]"
    let open = try draft(fair + "}]")
    #expect(open.keys == ["north.d.1", "north.d.2", "south.d.1"])
    #expect(try open.activity("north.d.1").window.lowerBound.description == "2026-09-01")
    let announced = try draft(fair + "}]\n公布时间: {从: 9月10日, 到: 10月31日}")
    let window = try announced.activity("north.d.1").window
    #expect("\(window)" == "2026-09-10...2026-10-31")
    let own = try draft(
      fair + ", 时间: {从: 10月20日, 到: 11月20日}}]\n公布时间: {从: 9月10日, 到: 10月31日}")
    #expect("\(try own.activity("north.d.1").window)" == "2026-10-20...2026-10-31")
    let outside = try draft(
      fair + ", 时间: {从: 11月10日, 到: 11月20日}}]\n公布时间: {从: 9月10日, 到: 10月31日}")
    #expect(outside.codes == ["golden-autumn.outside-announced"] && outside.keys == [])
    let holidays = try draft(fair + ", 时间: {从: 10月1日, 到: 10月7日}}]")
    #expect(holidays.codes == ["campaign.no-open-day"] && holidays.keys == [])
  }

  @Test func `a named day is the same for all units, and holidays are left out`() throws {
    let draft = try draft(
      "招聘会: [{代号: d, 名称: 会, 日期: [11月第一个周日, 10月1日], 地点: 北山广场, 区县: 北山}]")
    #expect(draft.keys == ["north.d"])
    #expect(try draft.activity("north.d").days == ["2026-11-01"])
    #expect(draft.codes == ["golden-autumn.on-holiday"])
  }

  @Test func `private and small employers are invited first unless the file says no`() throws {
    let fair = "招聘会: [{代号: d, 名称: 会, 每区县: 1, 场地类型: [广场], 展位: 9, 行业: [制造]}]"
    func flags(_ draft: Draft) -> [Bool] {
      draft.activities.flatMap(\.rosters).filter { $0.kind == .supply }.map(\.smallPrivateFirst)
    }
    #expect(flags(try draft(fair)) == [true, true])
    #expect(flags(try draft(fair + "\n民营小微优先: 否")) == [false, false])
  }

  @Test func `people long out of work come in earlier and are told first`() throws {
    let fair = "招聘会: [{代号: d, 名称: 会, 每区县: 1, 场地类型: [广场]}]\n"
    let early = try draft(fair + "优先入场: 30分钟\n预告天数: 7").activity("north.d.1")
    #expect(early.details.zh.hasSuffix("长期失业人员可提前30分钟入场。"))
    #expect(early.tasks.first { $0.key == "tell-first" }?.daysBefore == 10)
    #expect(try draft(fair).activity("north.d.1").tasks.map(\.key) == ["fair-papers", "announce"])
  }

  @Test(
    "what is not clear is named",
    arguments: [
      ("每区县: 1", ["config.needs-one-of"]), ("场地类型: [广场]", ["config.needs-one-of"]),
      ("每区县: 1, 日期: 9月1日, 场地类型: [广场]", ["config.needs-one-of"]),
      ("每区县: 1, 场地类型: [广厂]", ["plan.unknown-name"]),
      ("日期: 12月5日, 场地类型: [广场]", ["campaign.outside-window"]),
    ])
  func unclear(keys: String, codes: [String]) throws {
    #expect(try draft("招聘会: [{代号: d, 名称: 会, \(keys)}]").codes == codes)
  }
}

@Suite struct VisitTests {
  private func draft(_ yaml: String, firms: [Organisation] = []) throws -> Draft {
    try season(yaml).draft(
      for: campaign(units: ["north"]) { $0.tables.organisations = firms })
  }

  private func visited(_ draft: Draft) -> [[String]] {
    draft.activities.map { $0.rosters[0].entries.map { String($0.fields[0].dropLast()) } }
  }

  private let firms = [
    firm("big", .private, .large, openings: 900), firm("state", .state, .large),
    firm("small", .private, .small), firm("shop", .selfEmployed, nil),
    firm("micro", .private, .micro, openings: 3), firm("hungry", .private, .micro, openings: 30),
    firm("unknown", nil, nil), firm("far", .private, .micro, unit: "south"),
  ]

  @Test func `private and small firms are visited first, then the larger and the unknown`() throws {
    let draft = try draft("走访企业: {每区县: 3, 每次家数: 3}", firms: firms)
    #expect(
      visited(draft) == [["hungry", "micro", "small"], ["shop", "big", "state"], ["unknown"]])
    #expect(draft.codes == ["golden-autumn.few-firms"])
    let plain = try self.draft("走访企业: {每区县: 1, 每次家数: 2}\n民营小微优先: 否", firms: firms)
    #expect(visited(plain) == [["big", "hungry"]])
  }

  @Test func `a legal entity is visited once, and only firms that are asked for`() throws {
    let twins = [
      firm("one", .private, .micro, code: "X"), firm("two", .private, .small, code: "X"),
      firm("three", .state, .micro),
    ]
    #expect(visited(try draft("走访企业: {每区县: 1, 每次家数: 3}", firms: twins)) == [["one", "three"]])
    #expect(
      visited(try draft("走访企业: {每区县: 1, 每次家数: 3, 性质: [民营]}", firms: twins)) == [["one"]])
  }

  @Test func `without a table of firms outings are planned all the same`() throws {
    let draft = try draft("走访企业: {每区县: 2, 每次家数: 4}")
    #expect(draft.keys == ["north.firms.1", "north.firms.2"] && draft.codes == [])
    #expect(draft.activities.flatMap(\.rosters).map(\.seats) == [4, 4])
  }

  @Test func `outings go through the season in turn`() throws {
    let draft = try draft("走访企业: {每区县: 3}")
    let windows = draft.activities.map(\.window)
    #expect(windows.first?.lowerBound.description == "2026-09-01")
    #expect(windows.last?.upperBound.description == "2026-11-30")
    #expect(zip(windows, windows.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
  }

  @Test func `the longest out of work are visited first, and who finds no room waits`() throws {
    func cell(_ text: String) -> CampaignSheet.Cell {
      .init(text, at: SourceLocation(file: "people.csv", line: 2, column: 1))
    }
    let people = [("甲", "14"), ("乙", "30个月"), ("丙", ""), ("丁", "20")]
    let draft = try season("走访失业人员: {每区县: 2, 每次人数: 1, 名单: people.csv}").draft(
      for: campaign(units: ["north"]) {
        $0.lists["people.csv"] = CampaignSheet(
          header: ["姓名", "失业时间"].map(cell), rows: people.map { [cell($0.0), cell($0.1)] },
          isPersonal: true)
      })
    #expect(visited(draft).map(\.count) == [1, 3])
    let names = draft.activities.map { $0.rosters[0].entries.map { $0.fields[0] } }
    #expect(names == [["乙"], ["丁", "甲", "丙"]])
  }

  @Test func `visits are internal, on workdays, and no address is given away`() throws {
    let draft = try draft(
      "走访企业: {每区县: 1, 带队: [张局长]}\n走访失业人员: {每区县: 1}", firms: firms)
    #expect(draft.keys == ["north.firms.1", "north.people.1"])
    for visit in draft.activities {
      #expect(visit.audience == .internal)
      #expect(visit.dayKinds == [.workday] && visit.publicityDays == 0)
      #expect(visit.place == .named(Text(zh: "北山区走访", en: "North, on the way")))
      #expect(GoldenAutumn.manifest.audiences[visit.kind] == .internal)
    }
    #expect(draft.activities[0].groups == ["张局长"])
  }

  @Test func `people long out of work are visited before the first fair that is found`() throws {
    let draft = try draft(
      "走访失业人员: {每区县: 2, 每次人数: 5}\n招聘会: [{代号: d, 名称: 会, 每区县: 2, 场地类型: [广场]}]")
    #expect(draft.precedences == [.init("north.people.1", before: "north.d.1", lag: 1...90)])
    let people = try draft.activity("north.people.1").rosters[0]
    #expect(people.seats == 5 && people.entries.isEmpty)
    #expect(people.columns.allSatisfy { $0.sensitivity > .open && $0.daysKept != nil })
    #expect(try self.draft("走访失业人员: {每区县: 2}").precedences == [])
  }
}
