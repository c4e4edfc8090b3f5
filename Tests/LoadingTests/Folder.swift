import CampaignKit
import Catalog
import CivilTime
import Diagnostics
import Expanding
import Loading
import PlanModel
import Testing

/// A workspace that exists in memory only.
struct Folder {
  var files: [String: [UInt8]] = [:]

  /// A workspace with these settings, a horizon of 2026 and what else the test needs.
  init(_ settings: String = "", _ files: [String: String] = [:]) {
    self.files["workspace.yaml"] = Array((Self.header + settings).utf8)
    for (name, text) in files { self.files[name] = Array(text.utf8) }
  }

  /// Two lines that every workspace needs; settings of a test begin on line 3.
  static let header = "城市: 测试市\n规划期: {从: 2026-01-01, 到: 2026-12-31}\n"

  /// The workspace, with everything that was found.
  func load(today: String = "2026-01-05") -> (workspace: Workspace?, issues: Issues) {
    var issues = Issues()
    let files = files
    let source = WorkspaceFiles(path: "", names: files.keys.sorted()) { name in
      files[name].map { .success($0) } ?? .failure(.init(reason: "no such file"))
    }
    let workspace = workspace(
      from: source, modules: BuiltIn.modules,
      today: CivilDate(today) ?? CivilDate(dayNumber: 0), issues: &issues)
    return (workspace, issues)
  }

  /// `code file:line:column` of everything found, sorted.
  func found(today: String = "2026-01-05") -> [String] {
    load(today: today).issues.sorted.map { "\($0.code) \($0.location)" }
  }
}

extension [String: String] {
  /// A table and the setting that names it.
  static func table(_ name: String, _ csv: String) -> (settings: String, files: [String: String]) {
    ("表: {\(name): t.csv}\n", ["t.csv": csv])
  }
}

/// A workspace of one table, `t.csv`.
func folder(table name: String, _ csv: String) -> Folder {
  let (settings, files) = [String: String].table(name, csv)
  return Folder(settings, files)
}

/// A campaign of weekly fairs; `change` replaces lines of it.
func campaign(
  _ id: String = "c1", module: String = "招聘会", window: String = "{从: 2026-03-01, 到: 2026-04-30}",
  units: String = "全部", fair: String = "每周: 周六, 线上: 是"
) -> String {
  """
  编号: \(id)
  模块: \(module)
  标题: 测试
  时间: \(window)
  区县: \(units)
  场次:
  - {名称: 招聘会, \(fair)}
  """
}
