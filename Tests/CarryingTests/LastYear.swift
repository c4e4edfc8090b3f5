import CampaignKit
import Carrying
import Catalog
import CivilTime
import Diagnostics
import Loading

/// A small workspace in memory that is carried to another year.
struct LastYear {
  var files: [String: String]

  /// The settings of 2026 and whatever else a test wants.
  init(_ files: [String: String], settings: String = LastYear.settings) {
    self.files = files.merging(["workspace.yaml": settings]) { $1 }
  }

  static let settings = """
    # 示范市，全年
    城市: 示范市
    规划期: {从: 2026-01-01, 到: 2026-12-31}   # 一个自然年
    制表日: 2025-12-20

    """

  /// One campaign with what a test writes into it.
  static func campaign(
    id: String = "spring-2026", window: String = "{从: 3月1日, 到: 4月30日}", _ more: String = ""
  ) -> String {
    """
    编号: \(id)
    模块: 招聘会
    标题: 2026年春季招聘会
    时间: \(window)
    \(more)场次:
    - {代号: a, 名称: 招聘会, 每周: 周六, 线上: 是, 预计人数: 200}

    """
  }

  struct NextYear {
    var files: [String: String]
    var decisions: [Decision]
    var continuing: Set<String>
    var issues: Issues

    func decision(on old: String) -> Decision? { decisions.first { $0.old == old } }
  }

  func carried(to year: Int) -> NextYear? {
    var issues = Issues()
    guard let workspace = loaded(issues: &issues), !issues.hasErrors else { return nil }
    let next = Carrying.carried(
      workspace,
      files: files.sorted { $0.key < $1.key }.map {
        WorkspaceFile(path: $0.key, bytes: Array($0.value.utf8))
      }, to: year, issues: &issues)
    return NextYear(
      files: Dictionary(
        uniqueKeysWithValues: next.files.map {
          ($0.path, String(decoding: $0.bytes, as: UTF8.self))
        }),
      decisions: next.decisions, continuing: next.continuing, issues: issues)
  }

  func loaded(issues: inout Issues) -> Workspace? {
    let files = files
    var folder = WorkspaceFiles(
      path: "", names: files.keys.filter { !$0.contains("/") }.sorted()
    ) { name in
      files[name].map { .success(Array($0.utf8)) }
        ?? .failure(.init(reason: "no such file", isMissing: true))
    }
    folder.records = files.keys.filter { $0.hasSuffix("/record.yaml") }.sorted()
    return workspace(
      from: folder, modules: BuiltIn.modules, today: CivilDate(dayNumber: 20_450), issues: &issues)
  }
}
