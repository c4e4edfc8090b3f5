import Foundation
import Testing

/// What files may say of the year's problem reaches the plan: the same two fairs, with one sentence
/// more in a file, and what becomes of the second of them.
@Suite struct ModelRoadTests {
  private static let tables = [
    "units.csv": "编号,名称,横坐标,纵坐标,工作人员\nA,甲区,0,0,9\nB,乙区,30,0,9\n",
    "venues.csv": """
    编号,名称,区县,类型,容量,室内
    A1,甲馆,A,体育馆,400,是
    A2,甲厅,A,礼堂,400,是
    B1,乙馆,B,体育馆,400,是

    """,
    "teams.csv": "编号,名称,驻地,技能,每日上限,载货\nT1,一队,A,招聘服务,4,100\nT2,二队,A,招聘服务,4,100\n",
    "equipment.csv": "编号,名称,数量\nE1,流动车,1\n",
    "leaders.csv": "编号,名称\nL1,示例甲\n",
    "orgs.csv": "编号,名称,行业,岗位数,招聘人数\nF1,示例厂,制造,3,10\n",
    "staff.csv": "单位,技能,人数\n,律师,1\n",
    "goods.csv": "编号,名称,数量,占载货\nW1,宣传册,100,1\n",
    "budgets.csv": "编号,名称,金额\nM1,招聘经费,3000\n",
  ]

  /// One sentence more, and how the second fair fares with and without it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Of the second fair.
    var unit = "乙"
    var hours = "12:00-14:00"
    /// What both fairs say.
    var both = ""
    var rules = ""
    /// Other tables, by name; and others still beside the sentence.
    var tables: [String: String] = [:]
    var more: [String: String] = [:]
    /// Why it has no place; nil: it has one.
    var without: String?
    var with: String?
  }

  static let cases = [
    Case(
      testDescription: "a hall may be too small at a price", both: "预计人数: 500",
      rules: "规则: {容量: 软}", without: "venue_capacity"),
    Case(
      testDescription: "a team needs time for its way", both: "队伍技能: [招聘服务]",
      rules: "规则: {每10公里分钟: 60}",
      tables: ["teams.csv": "编号,名称,驻地,技能,每日上限\nT1,一队,A,招聘服务,4\n"], with: "team_travel"),
    Case(
      testDescription: "a team needs time to pack and unpack", unit: "甲", both: "队伍技能: [招聘服务]",
      rules: "规则: {转场分钟: 60}",
      tables: ["teams.csv": "编号,名称,驻地,技能,每日上限\nT1,一队,A,招聘服务,4\n"], with: "team_travel"),
    Case(
      testDescription: "a team carries so much in a day", unit: "甲",
      both: "队伍技能: [招聘服务], 物资: {宣传册: 60}",
      tables: [
        "teams.csv": "编号,名称,驻地,技能,每日上限,载货\nT1,一队,A,招聘服务,4,100\n",
        "goods.csv": "编号,名称,数量,占载货\nW1,宣传册,500,1\n",
      ],
      more: ["teams.csv": "编号,名称,驻地,技能,每日上限,载货\nT1,一队,A,招聘服务,4,200\n"],
      without: "team_load"),
    Case(
      testDescription: "a team comes so often in a day", unit: "甲", both: "队伍技能: [招聘服务]",
      tables: ["teams.csv": "编号,名称,驻地,技能,每日上限\nT1,一队,A,招聘服务,4\n"],
      more: ["teams.csv": "编号,名称,驻地,技能,每日上限\nT1,一队,A,招聘服务,1\n"],
      with: "team_max_per_day"),
    Case(
      testDescription: "a unit has so many people for the day", unit: "甲",
      more: ["units.csv": "编号,名称,横坐标,纵坐标,工作人员\nA,甲区,0,0,1\nB,乙区,30,0,9\n"],
      with: "equipment"),
    Case(
      testDescription: "a day that the city keeps free", both: "预计人数: 300",
      rules: "规则: {避让日: [{日期: 2026-05-09, 事由: 考试}]}", with: "forbidden"),
  ]

  private static func workspace(_ one: Case, rules: String, pins: String = "") throws
    -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    for (name, text) in tables.merging(one.tables, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: name)
    }
    try folder.write(
      """
      城市: 示范市
      规划期: {从: 2026-01-01, 到: 2026-12-31}
      制表日: 2026-01-05
      表: {单位: units.csv, 场地: venues.csv, 队伍: teams.csv, 设备: equipment.csv, 人员: staff.csv, 领导: leaders.csv, 企业: orgs.csv, 物资: goods.csv, 预算: budgets.csv}
      \(rules)

      """, to: "workspace.yaml")
    let both = one.both.isEmpty ? "" : ", \(one.both)"
    try folder.write(
      """
      编号: c
      模块: 招聘会
      标题: 两场
      时间: {从: 4月1日, 到: 9月30日}
      场次:
      - {代号: one, 名称: 一, 每区县: 1, 优先级: 3, 时间: {从: 5月9日, 到: 5月9日}, 区县: [甲区], 场地类型: [体育馆], 时段: [10:00-12:00]\(both)}
      - {代号: two, 名称: 二, 每区县: 1, 时间: {从: 5月9日, 到: 5月9日}, 区县: [\(one.unit)区], 场地类型: [体育馆, 礼堂], 时段: [\(one.hours)]\(both)}
      \(pins)

      """, to: "c.yaml")
    return folder
  }

  private static func second(_ folder: TemporaryFolder) throws -> PlanFile.Activity {
    let arguments = ["plan", "--json", "--emit", "calendars", "--today", "2026-01-05"]
    let outcome = try Tool.run(arguments, in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let plan = try PlanFile(outcome.output)
    #expect(plan.score.hard == 0)
    return try #require(plan.activities.first { $0.id.contains(".two.") })
  }

  @Test(arguments: cases)
  func `a rule of the workspace or a row of a table decides`(one: Case) throws {
    var other = one
    other.tables.merge(one.more) { $1 }
    for (one, rules, reason) in [(one, "", one.without), (other, one.rules, one.with)] {
      let found = try Self.second(try Self.workspace(one, rules: rules))
      #expect(found.status == (reason == nil ? "placed" : "unplaced"), "\(rules)")
      if let reason { #expect(found.reasons.map(\.code).contains(reason), "\(found.reasons)") }
    }
  }

  @Test(arguments: [
    // All of it at the same hour as the first: a hall for each, so that nothing else is in the way.
    ("队伍技能: [招聘服务]", "teams.csv", "T2,二队,A,招聘服务,4,100\n", "team_overlap"),
    ("设备: [流动车]", "equipment.csv", "E1,流动车,1", "equipment"),
    ("出席: [示例甲]", "leaders.csv", "L1,示例甲\n", "group_overlap"),
    ("企业: [示例厂]", "orgs.csv", "制造,3,10\n", "group_overlap"),
    ("人手: {律师: 1}", "staff.csv", ",律师,1\n", "equipment"),
    ("物资: {宣传册: 60}", "goods.csv", "宣传册,100,1", "stock"),
    ("每场经费: 2000", "budgets.csv", "招聘经费,3000", "budget"),
  ])
  func `what two units want at once is there once, twice or for either of them`(
    both: String, table: String, row: String, reason: String
  ) throws {
    let plenty = [
      "equipment.csv": "编号,名称,数量\nE1,流动车,2\n", "staff.csv": "单位,技能,人数\n,律师,2\n",
      "leaders.csv": "编号,名称,可代\nL1,示例甲,是\n",
      "orgs.csv": "编号,名称,行业,岗位数,招聘人数,可分头参会\nF1,示例厂,制造,3,10,是\n",
      "goods.csv": "编号,名称,数量\nW1,宣传册,120\n", "budgets.csv": "编号,名称,金额\nM1,招聘经费,4000\n",
    ]
    let text = try #require(Self.tables[table])
    #expect(text.contains(row))
    let scarce = table == "teams.csv" ? text.replacing(row, with: "") : text
    let asked = { (tables: [String: String]) in
      Case(testDescription: both, hours: "10:00-12:00", both: both, tables: tables)
    }
    let short = try Self.second(try Self.workspace(asked([table: scarce]), rules: ""))
    #expect(short.status == "unplaced")
    #expect(short.reasons.map(\.code).contains(reason), "\(short.reasons)")
    let enough = try Self.second(
      try Self.workspace(asked([table: plenty[table] ?? text]), rules: ""))
    #expect(enough.status == "placed", "\(enough.reasons)")
  }

  @Test(arguments: [
    ("日期: 2026-06-20", "2026-06-20T10:00"), ("开始: 15:00", "2026-05-09T15:00"),
    ("场地: 甲厅", "A2"), ("场地: 甲馆", "nothing"), ("队伍: [二队]", "T2"), ("队伍: [一队]", "nothing"),
  ])
  func `each dimension may be fixed alone, and the others find their place`(
    pin: String, found: String
  ) throws {
    // The first fair has the one hall and the first team at these hours.
    let one = Case(
      testDescription: pin, unit: "甲", hours: "10:00-12:00", both: "队伍技能: [招聘服务]")
    let pins = "固定:\n- {活动: A.one.1, 场地: 甲馆, 队伍: [一队]}\n- {活动: A.two.1, \(pin)}"
    let second = try Self.second(try Self.workspace(one, rules: "", pins: pins))
    #expect((second.status == "placed") == (found != "nothing"), "\(second.reasons)")
    let place = [second.start, second.venue].compactMap { $0 } + (second.teams ?? [])
    if found != "nothing" {
      #expect(place.contains(found), "\(place)")
      // Who has that day has the other hall and the other team.
      if second.start == "2026-05-09T10:00" {
        #expect(place.contains("A2") && place.contains("T2"))
      }
    }
  }
}
