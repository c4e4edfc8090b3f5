import CampaignKit
import CampaignKitTesting
import Expanding
import Foundation
import Loading
import MarkedYAML
import SummerCooling
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Plugins/SummerCooling")

/// What loading and expanding a one-file workspace says.
private func found(in text: String) -> [Diagnostic] {
  var issues = Issues()
  let files = WorkspaceFiles(path: "", names: ["workspace.yaml"]) { _ in
    .success(Array(text.utf8))
  }
  let loaded = workspace(
    from: files, modules: [SummerCooling.self], today: CivilDate(dayNumber: 20_000),
    issues: &issues)
  if let loaded { _ = agenda(for: loaded, issues: &issues) }
  return issues.sorted
}

@Suite struct PromiseTests {
  private static let points = """
    站点:
    - {编号: A, 名称: 甲, 区县: 北山, 乡镇街道: 桥头镇}
    - {编号: B, 名称: 乙, 区县: 北山, 室内备用: 北山文化馆}
    - {编号: C, 名称: 丙, 区县: 南江, 日定额: 4, 从: 7月10日}
    """

  @Test("every kind of round keeps the promises of a module", arguments: ["区县", "乡镇街道", "站点"])
  func contract(grouping: String) throws {
    let keys = "物品: {水: 8}\n日历条目: \(grouping)\n慰问团: [{名称: 慰问, 每区县: 2}]\n"
    var hot = try summer(
      "2026-07-01", "2026-07-31", units: ["north", "south"], forecast: [("2026-07-22", 390)])
    hot.id = "hot-2026"
    let campaigns = [try summer("2026-07-01", "2026-08-31", units: ["north", "south"]), hot]
    let module = try cooling(keys + Self.points)
    let edited = try [
      cooling(keys + Self.points.replacingOccurrences(of: "甲", with: "改名的站")),
      cooling(keys.replacingOccurrences(of: "水: 8", with: "水: 80") + Self.points),
      cooling(keys + "进货: [{物品: 水, 数量: 10, 到货: 7月1日}]\n" + Self.points),
    ]
    let violations = contractViolations(of: module, in: campaigns, edited: edited) {
      found(in: $0)
    }
    #expect(violations == [])
  }

  @Test("the readme lists every key, and its examples plan", arguments: [Language.zh, .en])
  func readme(language: Language) throws {
    let name = language == .zh ? "README.zh.md" : "README.md"
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let fields =
      SummerCooling.fields + CoolingPoint.fields + CoolingDelivery.fields + CoolingCount.fields
      + CoolingTour.fields
    #expect(readmeViolations(in: text, fields: fields, language: language) == [])
    let examples = readmeExamples(in: text)
    #expect(!examples.isEmpty)
    for example in examples {
      let errors = found(in: example).filter { $0.severity == .error }
      #expect(errors.map { "\($0.location) \($0.message.en)" } == [])
    }
  }

  @Test(
    "the schema refuses what the decoder refuses",
    arguments: [
      "{编号: a, 模块: 夏送清凉, 标题: 甲, 时间: {从: 7月1日, 到: 7月2日}, 站点: [{名称: 甲}]}",
      "{编号: a, 模块: 夏送清凉, 标题: 甲, 时间: {从: 7月1日, 到: 7月2日}, 机动: 101}",
      "{编号: a, 模块: 夏送清凉, 标题: 甲, 时间: {从: 7月1日, 到: 7月2日}, 日历条目: 街区}",
      "{编号: a, 模块: 夏送清凉, 标题: 甲, 时间: {从: 7月1日, 到: 7月2日}, 定额: 20}",
    ])
  func refuses(yaml: String) throws {
    var issues = Issues()
    let value = try #require(configValue(yaml: Array(yaml.utf8), file: "t", issues: &issues))
    let schema = ModuleSchema(module: SummerCooling.self).json
    #expect(!schemaViolations(of: value, against: schema).isEmpty)
    guard var reader = RecordReader(value, key: "t", issues: &issues) else { return }
    _ = CampaignHeader.decode(from: &reader, issues: &issues)
    _ = SummerCooling.Options.decode(from: &reader, issues: &issues)
    reader.finish(issues: &issues)
    #expect(issues.hasErrors)
  }
}
