public import CampaignKit
import CampaignKitTesting
import Expanding
import Foundation
import Loading
import MarkedYAML

/// What loading and expanding a one-file workspace with one module says, and what it asks for.
public func trial(
  of text: String, with modules: [any CampaignModule.Type]
) -> (found: [Diagnostic], activities: [Activity]) {
  var issues = Issues()
  let files = WorkspaceFiles(path: "", names: ["workspace.yaml"]) { _ in
    .success(Array(text.utf8))
  }
  let loaded = workspace(
    from: files, modules: modules, today: CivilDate(dayNumber: 20_000), issues: &issues)
  let activities = loaded.map { agenda(for: $0, issues: &issues).items.map(\.activity) } ?? []
  return (issues.sorted, activities)
}

/// The options that a file would give a module, and what there is to say about them.
public func options<Options: ModuleOptions>(
  _ type: Options.Type = Options.self, from yaml: String
) -> (options: Options?, found: [Diagnostic]) {
  var issues = Issues()
  guard let value = configValue(yaml: Array(yaml.utf8), file: "t.yaml", issues: &issues) else {
    return (nil, issues.sorted)
  }
  let options = Options.decode(value, key: "t", issues: &issues)
  return (options, issues.sorted)
}

/// A module's README in one language, as its tests read it.
public struct ModuleReadme: Sendable {
  public let name: String
  public let text: String

  /// Both languages, in `Plugins/<module>`.
  public static func all(of module: String) throws -> [ModuleReadme] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Plugins/\(module)")
    return try ["README.md", "README.zh.md"].map { name in
      ModuleReadme(
        name: name,
        text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }

  private var isChinese: Bool { name.contains("zh") }

  /// The whole workspaces that it shows.
  public var examples: [String] {
    text.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
  }

  /// How its tables of keys differ from the fields of these records, in their order.
  public func differences(from records: [[ConfigField]]) -> [String] {
    let rows = text.components(separatedBy: "\n").filter { $0.hasPrefix("| `") }
    let fields = records.flatMap { $0 }
    var found = rows.count == fields.count ? [] : ["\(rows.count) rows, \(fields.count) keys"]
    for (row, field) in zip(rows, fields) {
      let zh = field.name.zh.first ?? ""
      let keys = isChinese ? [zh, field.name.en] : [field.name.en, zh]
      let begin = "| `\(keys[0])` | `\(keys[1])` | "
      let meaning = isChinese ? field.meaning.zh : field.meaning.en
      if row != begin + meaning + " |" { found.append("\(row) is not \(begin)\(meaning) |") }
    }
    return found
  }

  /// What the schema of a module says against the campaigns that its examples show.
  public func schemaViolations(of module: any CampaignModule.Type) -> [String] {
    let schema = ModuleSchema(module: module).json
    return examples.flatMap { example -> [String] in
      var issues = Issues()
      guard
        case .mapping(let entries)? = configValue(
          yaml: Array(example.utf8), file: name, issues: &issues)?.content,
        let campaigns = entries.first(where: { ["campaigns", "专项"].contains($0.key) }),
        case .sequence(let values) = campaigns.value.content
      else { return ["an example has no campaigns"] }
      return values.flatMap { CampaignKitTesting.schemaViolations(of: $0, against: schema) }
    }
  }
}
