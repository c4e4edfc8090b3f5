import CampaignKit
import Catalog
import CivilTime
import Diagnostics
import Loading
import Pipeline
import PlanModel
import Presenting
import Testing

/// A small invented town with activities of every audience, planned the whole way.
struct Town {
  var settings = ""
  var files: [String: String] = Town.files

  static let files = [
    "units.csv": """
    编号,名称,简称,英文名,赶场日
    500103,渝中区,渝中,Yuzhong,
    500229,城口县,城口,Chengkou,逢一、四、七
    CQ-GXQ,高新区,高新,High-tech Zone,
    """,
    "venues.csv": """
    编号,名称,简称,英文名,区县,类型,容量,室内,地址,英文地址,交通,英文交通
    square,解放碑广场,解放碑,Jiefangbei Square,渝中区,广场,3000,否,民权路1号,1 Minquan Road,"轨道1、2号线较场口站",Metro 1 and 2 to Jiaochangkou
    hall,城口文化馆,文化馆,,城口县,文化馆,400,是,,,,
    secret-hall,机密礼堂,机密堂,Secret hall,渝中区,礼堂,400,是,机密路9号,9 Secret Road,,
    """,
    "spring.yaml": """
    编号: spring
    模块: 招聘会
    标题: {zh: 春季招聘会, en: Spring fairs}
    依据: 示例〔2026〕1号
    状态: 已批
    牵头: 市人力社保局
    责任人: 就业科
    携带: {zh: 身份证、简历, en: identity card and CV}
    时间: {从: 2026-02-24, 到: 2026-04-30}
    场次:
    - {代号: a, 名称: {zh: 广场招聘会, en: Fair on the square}, 每区县: 3, 区县: [渝中区], 场地类型: [广场], 时段: 09:00-12:00, 预计人数: 1200, 主题: 家政}
    - {代号: m, 名称: {zh: 赶场招聘会, en: Market-day fair}, 赶场日: 2, 区县: [城口县], 地点: 城口文化馆, 预计人数: 200}
    - {代号: live, 名称: "直播<带岗>&", 每周: 周五, 区县: [高新区], 线上: 是}
    """,
    "visits.yaml": """
    编号: visits
    模块: 招聘会
    标题: 机密走访
    公开: 内部
    时间: {从: 2026-03-01, 到: 2026-03-31}
    场次:
    - {名称: 机密慰问, 每区县: 2, 区县: [渝中区], 地点: 机密礼堂}
    """,
    "leaders.yaml": """
    编号: leaders
    模块: 招聘会
    标题: 机密调研
    公开: 仅领导
    时间: {从: 2026-03-01, 到: 2026-03-31}
    场次:
    - {名称: 机密行程, 日期: 3月5日, 区县: [渝中区], 地点: 机密礼堂}
    """,
  ]

  private static let header = """
    城市: {zh: 示范市, en: Demo City}
    规划期: {从: 2026-01-01, 到: 2026-12-31}
    表: {单位: units.csv, 场地: venues.csv}

    """

  /// The workspace as it is read on a day, with everything that was found.
  func read(on today: String) throws -> (workspace: Workspace?, issues: Issues) {
    var all = files
    all["workspace.yaml"] = Town.header + settings
    let bytes = all.mapValues { Array($0.utf8) }
    let source = WorkspaceFiles(path: "", names: bytes.keys.sorted()) { name in
      bytes[name].map { .success($0) } ?? .failure(.init(reason: "no such file"))
    }
    var issues = Issues()
    let day = try #require(CivilDate(today))
    let loaded = workspace(from: source, modules: BuiltIn.modules, today: day, issues: &issues)
    return (loaded, issues)
  }

  /// The plan and what it proposes on a day.
  func planned(on today: String, after last: Publication = Publication()) throws -> (
    plan: Plan, proposal: Proposal
  ) {
    let read = try read(on: today)
    var issues = read.issues
    let workspace = try #require(read.workspace, "\(issues.sorted)")
    let planned = plan(workspace, last: last, issues: &issues)
    #expect(!issues.hasErrors, "\(issues.sorted)")
    return planned
  }

  /// Every file, rendered, by path.
  func rendered(on today: String = "2026-02-10", after last: Publication = Publication()) throws
    -> [String: String]
  {
    let (plan, proposal) = try planned(on: today, after: last)
    return Dictionary(
      uniqueKeysWithValues: Pipeline.files(of: plan, for: proposal).map {
        ($0.path, String(decoding: $0.render(), as: UTF8.self))
      })
  }
}

/// One page of each kind, in both languages.
let kinds = [
  "index.html", "calendar.html", "month/2026-03.html", "list.html", "districts.html",
  "campaigns.html", "unit/500103.html", "unit/500229.html", "campaign/spring.html",
  "venue/square.html", "theme/domestic.html", "activity/spring.500103.a.1.html",
  "activity/spring.CQ-GXQ.live.2026-w10.html",
].flatMap { page in Language.allCases.map { "pages/\($0.rawValue)/\(page)" } }
