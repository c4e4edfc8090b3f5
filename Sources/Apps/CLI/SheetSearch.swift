import CampaignKit
import ConfigValue
import Diagnostics
import Loading
import MarkedYAML
import Output

/// The sheets that lie in a workspace, for a `sheet` that names no file.
struct SheetSearch {
  /// Schedule sheets whose columns nobody has confirmed.
  private(set) var open: [String] = []
  /// Those that somebody has.
  private(set) var confirmed: [String] = []
  /// Sheets that no file of the workspace names and that list no activities.
  private(set) var others: [String] = []

  init(_ folder: String, at desk: SheetDesk) throws {
    let disk = desk.session.disk
    let files = try touchingDisk { try disk.keptFiles(in: folder) }
    var tables: Set<String> = []
    var named: Set<String> = []
    for file in files where !file.contains("/") && file.hasSuffix(".yaml") {
      var silent = Issues()
      guard let bytes = try? disk.read(desk.session.path(of: file)),
        let value = configValue(yaml: bytes, file: file, issues: &silent)
      else { continue }
      let words = Set(Self.strings(in: value).map { ScheduleSource($0).file })
      if file == "workspace.yaml" { tables.formUnion(words) } else { named.formUnion(words) }
    }
    for file in files where Self.isSheet(file) && !tables.contains(file) {
      let path = desk.session.path(of: file)
      var look = desk
      // A file that cannot be read is shown with what is wrong with it.
      let proposals = try look.proposals(of: path, as: .schedule, setting: [])
      if proposals.contains(where: { $0.proposal.isConfirmed }) {
        confirmed.append(path)
      } else if look.session.issues.all.contains(where: Self.isUnreadable) || named.contains(file)
        || proposals.contains(where: { $0.proposal.missing.isEmpty })
      {
        open.append(path)
      } else {
        others.append(path)
      }
    }
    // A list of firms is what its campaign takes it for.
    others.removeAll { named.contains($0) }
  }

  /// What was found, in words.
  var text: String {
    func list(_ files: [String], _ comma: String) -> String { files.joined(separator: comma) }
    var lines: [String] = []
    if open.isEmpty {
      lines.append(
        confirmed.isEmpty
          ? words(
            "这个文件夹里没有排期表。把排期表（XLSX 或 CSV）放进来，或写文件名：chengnuan sheet 文件",
            "there is no schedule sheet in this folder; put one in (XLSX or CSV), or name it: chengnuan sheet FILE"
          )
          : words(
            "\(confirmed.count) 张排期表都确认过了：\(list(confirmed, "、"))",
            "every schedule sheet is confirmed (\(confirmed.count)): \(list(confirmed, ", "))"))
    } else {
      lines.append(
        words(
          "还没有确认的排期表 \(open.count) 张：\(list(open, "、"))",
          "schedule sheets not confirmed yet (\(open.count)): \(list(open, ", "))"))
      if !confirmed.isEmpty {
        lines.append(
          words(
            "确认过的 \(confirmed.count) 张：\(list(confirmed, "、"))",
            "confirmed (\(confirmed.count)): \(list(confirmed, ", "))"))
      }
    }
    if !others.isEmpty {
      lines.append(
        words(
          "看不出是排期表的 \(others.count) 张：\(list(others, "、"))；是别的表就写 --as 种类",
          "not taken for schedule sheets (\(others.count)): \(list(others, ", ")); say what one is with --as KIND"
        ))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether something is wrong with a file itself, and not only that nothing in it looks like a header.
  private static func isUnreadable(_ found: Diagnostic) -> Bool {
    found.severity == .error && found.code != DiagnosticKind.sheetNoHeader.code
  }

  private static func isSheet(_ path: String) -> Bool {
    let ending = path.lowercased()
    let isKept = !["submissions/", "private/", "register/"].contains { path.hasPrefix($0) }
    return isKept && [".xlsx", ".xlsm", ".csv"].contains { ending.hasSuffix($0) }
  }

  private static func strings(in value: ConfigValue) -> [String] {
    switch value.content {
    case .scalar(let scalar): [scalar.text]
    case .sequence(let items): items.flatMap(strings)
    case .mapping(let entries): entries.flatMap { strings(in: $0.value) }
    }
  }
}
