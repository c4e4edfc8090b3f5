import CampaignKit
import Diagnostics
import Testing

/// Whole schedule sheets: mappings, several units, gaps.
@Suite struct ScheduleSheetTests {
  private let campaign =
    "专项:\n- {编号: c, 模块: job-fair, 标题: 夏季送岗, 时间: {从: 2026-07-01, 到: 2026-08-31}, 排期表: [a.csv, b.csv]}\n"
  private let header = "编号,活动名称,日期,时间,地点,单位\n"

  private func load(_ a: String, _ b: String) -> (listed: [ListedActivity], issues: [Diagnostic]) {
    let folder = Folder(campaign, ["a.csv": header + a, "b.csv": header + b])
    let (workspace, issues) = folder.load()
    return (workspace?.campaigns.first?.campaign.listed ?? [], issues.sorted)
  }

  @Test func `two sheets become one list that keeps who said what`() {
    let (listed, issues) = load(
      "A-2,乙,7月23日,,礼堂,city\nA-1,甲,7月22日,,广场,city\n", "B-1,丙,7月24日,,公园,city\n")
    #expect(listed.map(\.number) == ["A-1", "A-2", "B-1"])
    #expect(listed.map(\.source.file) == ["a.csv", "a.csv", "b.csv"])
    #expect(listed.map(\.source.line) == [3, 2, 2])
    #expect(issues.isEmpty, "\(issues.map(\.message.en))")
  }

  @Test(arguments: [
    ("A-1,甲,7月22日,9:00-12:00,广场,city\n", "sheet.filed-twice"),
    ("A-1,甲,7月22日,14:00-17:00,广场,city\n", "sheet.contradiction"),
    ("A-1,甲,7月23日,9:00-12:00,广场,city\n", "sheet.contradiction"),
    ("B-9,甲,7月22日,9:00-12:00,广场,city\n", "sheet.looks-alike"),
  ])
  func `what two departments say of one activity is shown with both places`(b: String, code: String)
    throws
  {
    let (_, issues) = load("A-1,甲,7月22日,9:00-12:00,广场,city\n", b)
    let found = try #require(issues.first)
    #expect(issues.map(\.code) == [code])
    #expect(found.location.file == "b.csv" && found.notes.first?.location.file == "a.csv")
  }

  @Test func `a list of firms says whom a campaign may invite, known before or not`() throws {
    let firms =
      "专项:\n- {编号: c, 模块: job-fair, 标题: 甲, 时间: {从: 2026-07-01, 到: 2026-08-31}, 企业名单: [f.csv], 场次: [{名称: 甲, 日期: 7月4日, 地点: 广场, 展位: 5}]}\n- {编号: d, 模块: job-fair, 标题: 乙, 时间: {从: 2026-07-01, 到: 2026-08-31}, 场次: [{名称: 乙, 日期: 7月5日, 地点: 广场}]}\n表: {企业: e.csv}\n"
    let folder = Folder(
      firms,
      [
        "e.csv": "编号,名称,行业,岗位数,招聘人数\nE1,甲公司,餐饮,1,2\nE2,乙公司,餐饮,1,2\n",
        "f.csv": "名称,行业\n乙公司,餐饮\n丙公司,家政\n",
      ])
    let (loaded, issues) = folder.load()
    let workspace = try #require(loaded)
    #expect(!issues.hasErrors, "\(issues.sorted)")
    let made = try #require(workspace.tables.organisations.first { $0.name.zh == "丙公司" })
    #expect(workspace.campaigns.map(\.campaign.firms) == [["E2", made.id], nil])
    let entry = workspace.campaigns[0]
    let rosters = entry.module.draft(for: entry.campaign).activities.flatMap(\.rosters)
    let supply = try #require(rosters.first { $0.kind == .supply })
    #expect(supply.among == ["E2", made.id] && supply.trades == ["家政", "餐饮"])
  }

  @Test func `rows without a unit are named together, and merged cells count for all their rows`() {
    let units = ["u.csv": "编号,名称,简称,英文名\na,甲区,甲,A\nb,乙区,乙,B\n"]
    var files = units
    files["a.csv"] = header + "A-1,甲,7月22日,,礼堂,甲区\nA-2,乙,7月23日,,礼堂,\nA-3,丙,7月24日,,礼堂,\n"
    files["b.csv"] = header + "B-1,丁,7月24日,,公园,乙区\n"
    let issues = Folder(campaign + "表: {单位: u.csv}\n", files).load().issues.sorted
    #expect(issues.map(\.code) == ["sheet.blank-unit"], "\(issues)")
    #expect(issues.first?.message.zh == "第 3、4 行没有填单位" && issues.first?.location.line == 3)
    #expect(issues.first?.help?.zh.contains("“单位”") == true)
  }

  @Test func `columns that were confirmed are known again in any order`() {
    let mapping = "- 种类: 排期表\n  对应: {活动编号: 编号, 活动主题: 活动名称, 活动时间: 日期, 联系电话: 不用}\n"
    let folder = Folder(
      campaign.replacing("[a.csv, b.csv]", with: "'*月.csv'"),
      [
        "mappings.yaml": mapping, "7月.csv": "活动编号,活动主题,活动时间,联系电话\nA-1,甲,7月22日,1\n",
        "8月.csv": "某区8月排期,,,\n活动时间,联系电话,活动编号,活动主题\n8月2日,1,A-2,乙\n合计,,,1场\n填表人：某人,,,\n",
      ])
    let (workspace, issues) = folder.load()
    #expect(workspace?.campaigns.first?.campaign.listed.map(\.title) == ["甲", "乙"])
    #expect(issues.all.isEmpty, "\(issues.all.map(\.message.en))")
  }

  @Test(arguments: [
    ("- {种类: 排其表, 对应: {甲: 日期}}\n", "sheet.unknown-kind mappings.yaml:1:8"),
    ("- {种类: 排期表, 对应: {甲: 日子}}\n", "sheet.unknown-column mappings.yaml:1:21"),
    ("- {种类: 排期表}\n", "config.missing-key mappings.yaml:1:3"),
  ])
  func `a mistake in what is remembered is said where it stands`(yaml: String, found: String) {
    let folder = Folder("", ["mappings.yaml": yaml])
    #expect(folder.found().contains(found), "\(folder.found())")
  }

  @Test func `tables may have headings of their own, too, once confirmed`() {
    let files = [
      "v.csv": "场馆名称,场地编号,所属区县,场地类型\n礼堂,V1,city,礼堂\n",
      "mappings.yaml": "- {种类: 场地, 对应: {场馆名称: 名称, 场地编号: 编号, 所属区县: 区县, 场地类型: 类型}}\n",
    ]
    let confirmed = Folder("表: {场地: v.csv}\n", files).load()
    #expect(confirmed.workspace?.tables.venues.map(\.id) == ["V1"])
    #expect(confirmed.issues.all.isEmpty)
    let asked = Folder("表: {场地: v.csv}\n", ["v.csv": files["v.csv"] ?? ""]).load()
    #expect(asked.issues.all.map(\.code) == ["sheet.unconfirmed"])
  }
}
