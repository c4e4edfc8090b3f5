import CampaignKit
import Catalog
import CivilTime
import ConfigValue
import Diagnostics
import Loading
import MarkedYAML
import PlanModel
import Submitting
import Testing

/// Two units with a square and a hall each, one stage crew, one leader and one firm for both.
struct SmallCity {
  var today = "2026-02-02"
  var rules = ""
  /// Lines of fairs of the city's own campaign.
  var standing = ["{代号: city, 名称: 市场, 区县: [甲区], 日期: 3月14日, 地点: 甲广场, 时段: 09:00-12:00, 预计人数: 300}"]
  /// What lies in `submissions/`.
  var filed: [String: String] = [:]

  private var files: [String: String] {
    var files = [
      "workspace.yaml": """
      城市: 试市
      规划期: {从: 2026-01-01, 到: 2026-12-31}
      表: {单位: u.csv, 场地: v.csv, 队伍: t.csv, 领导: l.csv, 企业: e.csv}
      报送: {截止: 2026-02-01}
      \(rules)
      """,
      "u.csv":
        "编号,名称,简称,英文名,曾用名,相邻,撤销日期,并入\na,甲区,甲,A,,b,,\nb,乙区,乙,B,,a,,\nc,丙县,丙,C,,,2025-11-06,b\n",
      "v.csv": """
      编号,名称,英文名,区县,类型,容量,室内,停用
      A1,甲广场,A Square,甲区,广场,5000,否,
      A2,甲馆,A Hall,甲区,体育馆,1500,是,2026-03-20..2026-03-21
      B1,乙广场,B Square,乙区,广场,5000,否,
      B2,乙馆,B Hall,乙区,体育馆,1500,是,

      """,
      "t.csv": "编号,名称,英文名,驻地,服务区县,技能,停班,每日上限\nT,舞台队,Crew,甲区,甲区、乙区,舞台,,1\n",
      "l.csv": "编号,名称,英文名,外出\nL,某领导,Somebody,2026-04-01..2026-04-02\n",
      "e.csv": "编号,名称,英文名,统一社会信用代码,所在区县,行业,岗位数,招聘人数\nE,某公司,Some firm,,甲区,餐饮,1,2\n",
      "city.yaml": """
      编号: city-2026
      模块: 招聘会
      标题: 全市招聘会
      牵头: 市局
      时间: {从: 3月1日, 到: 4月30日}
      场次:
      \(standing.map { "- \($0)" }.joined(separator: "\n"))
      """,
    ]
    for (name, text) in filed { files[name] = text }
    return files
  }

  func load(_ incoming: [IncomingCampaign] = []) throws -> (Workspace, Issues) {
    let files = files
    var source = WorkspaceFiles(path: "", names: files.keys.filter { !$0.contains("/") }.sorted()) {
      files[$0].map { .success(Array($0.utf8)) }
        ?? .failure(.init(reason: "no such file", isMissing: true))
    }
    source.records = files.keys.filter { $0.hasSuffix("record.yaml") }.sorted()
    var issues = Issues()
    let loaded = workspace(
      from: source, modules: BuiltIn.modules, today: try #require(CivilDate(today)),
      incoming: incoming, issues: &issues)
    return (try #require(loaded, "\(issues.sorted)"), issues)
  }

  /// The clashes of a campaign of 乙区, or of another unit, with these fairs.
  func clashes(of fairs: [String], unit: String = "b", name: String = "乙区") throws -> [Clash] {
    let text = SmallCity.campaign(fairs, units: name)
    var issues = Issues()
    let value = try #require(
      configValue(yaml: Array(text.utf8), file: "sent.yaml", issues: &issues))
    let filing = Filing(unit: unit, date: try #require(CivilDate(today)))
    let (loaded, found) = try load([IncomingCampaign(value: value, filing: filing)])
    #expect(!found.hasErrors, "\(found.sorted)")
    return Submitting.clashes(of: ["sent-2026"], in: loaded, issues: &issues)
  }

  static func campaign(
    _ fairs: [String], id: String = "sent-2026", units: String = "乙区", extra: String = ""
  ) -> String {
    """
    编号: \(id)
    模块: 招聘会
    标题: 报送的招聘会
    时间: {从: 3月1日, 到: 4月30日}
    区县: [\(units)]
    \(extra.isEmpty ? "预告天数: 7" : extra)
    场次:
    \(fairs.map { "- \($0)" }.joined(separator: "\n"))
    """
  }
}
