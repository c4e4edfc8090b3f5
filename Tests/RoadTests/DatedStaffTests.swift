import Foundation
import Testing

/// What stands in the way, by the row that says it on the day in question.
@Suite struct DatedStaffTests {
  private static let staff = "单位,技能,人数,日期\nA,律师,2,\nA,律师,0,2026-08-08..2026-08-09\n"

  static func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let files = [
      "workspace.yaml": """
      城市: 示范市
      规划期: {从: 2026-01-01, 到: 2026-12-31}
      制表日: 2026-01-05
      表: {单位: units.csv, 场地: venues.csv, 队伍: teams.csv, 人员: staff.csv, 企业: orgs.csv}
      预报:
      - 甲区 7月1日 38℃
      - 甲区 8月2日 38℃

      """,
      "units.csv": "编号,名称,相邻,横坐标,纵坐标,工作人员\nA,甲区,B,0,0,10\nB,乙区,A,40,0,10\n",
      "venues.csv": """
      编号,名称,区县,类型,容量,室内
      A1,甲广场,A,广场,500,否
      B1,乙馆,B,体育馆,500,是

      """,
      "teams.csv": "编号,名称,驻地,技能,服务区县\nT0,零队,B,别的,B\nT1,一队,B,招聘服务,B\n",
      "staff.csv": staff,
      "orgs.csv": "编号,名称,行业,岗位数,招聘人数\nE1,示例厂,制造,3,10\n",
      "a.yaml": """
      编号: h
      模块: 招聘会
      标题: 热
      时间: {从: 5月1日, 到: 9月30日}
      场次:
      - {代号: hot, 名称: 热, 每区县: 1, 时间: {从: 8月2日, 到: 8月2日}, 区县: [甲区], 地点: 甲广场, 时段: [13:00-15:00], 高温时段: [13:30-15:00], 预计人数: 100}
      - {代号: law, 名称: 律, 每区县: 1, 时间: {从: 8月8日, 到: 8月9日}, 区县: [甲区], 地点: 甲广场, 时段: [09:00-10:00], 人手: {律师: 1}, 预计人数: 100}
      - {代号: team, 名称: 队, 每区县: 1, 时间: {从: 8月15日, 到: 8月16日}, 区县: [甲区], 地点: 甲广场, 时段: [09:00-10:00], 队伍技能: [招聘服务], 预计人数: 100}
      - {代号: emp1, 名称: 企业一, 日期: 2026-05-17, 区县: [甲区], 地点: 甲广场, 时段: [09:00-12:00], 企业: [示例厂], 预计人数: 100}
      - {代号: emp2, 名称: 企业二, 每区县: 1, 时间: {从: 5月17日, 到: 5月17日}, 区县: [乙区], 地点: 乙馆, 时段: [10:00-13:00], 企业: [示例厂], 预计人数: 100}

      """,
    ]
    for (name, text) in files { try folder.write(text, to: name) }
    return folder
  }

  @Test(arguments: [
    ("h.A.hot.1", "workspace.yaml:7:"), ("h.A.law.1", "staff.csv:3:1"),
    ("h.A.team.1", "teams.csv:3:1"), ("h.B.emp2.1", "；登记在 orgs.csv:2:1）"),
  ])
  func `what stands in the way is cited where it is said of that day, unit or employer`(
    activity: String, place: String
  ) throws {
    let folder = try Self.workspace()
    let outcome = try Tool.run(["explain", activity, "--today", "2026-04-05"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(place), "\(outcome.output)")
    #expect(!outcome.output.contains("employer/"))
  }

  @Test func `more people are written into the row that speaks of the day`() throws {
    let folder = try Self.workspace()
    let outcome = try Tool.run(
      [
        "plan", "--emit", "calendars", "--today", "2026-04-05", "--accept",
        "h.A.law.1:more-staff/A/律师",
      ],
      in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try folder.read("staff.csv")
        == Self.staff.replacingOccurrences(of: "律师,0,", with: "律师,1,"))
  }

  @Test func `what has one day only is not called fixed`() throws {
    let folder = try Self.workspace()
    let outcome = try Tool.run(
      ["plan", "--emit", "calendars", "--today", "2026-04-05"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = outcome.output + outcome.errors
    #expect(text.contains("撞上只能在这一天办的“甲区企业一”"), "\(text)")
    #expect(!text.contains("已定的"))
  }
}
