import CampaignKit
import CampaignKitTesting
import Expanding
import Foundation
import JobFair
import Loading
import MarkedYAML
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Plugins/JobFair")

/// What loading and expanding a one-file workspace says, and how much it asks for.
private func outcome(of text: String) -> (found: [Diagnostic], activities: Int) {
  var issues = Issues()
  let files = WorkspaceFiles(path: "", names: ["workspace.yaml"]) { _ in
    .success(Array(text.utf8))
  }
  let loaded = workspace(
    from: files, modules: [JobFair.self], today: CivilDate(dayNumber: 20_000), issues: &issues)
  let count = loaded.map { agenda(for: $0, issues: &issues).items.count } ?? 0
  return (issues.sorted, count)
}

@Suite struct PromiseTests {
  @Test(
    "every way of recurring keeps the promises of a module",
    arguments: [
      "日期: [3月7日, 正月十六]", "每周: [周六, 周日]", "重复: 农历每月初八", "赶场日: {默认: 3, 南江: 0, 东城: 0}",
      "巡回: 是", "每区县: {默认: 4, 东城区: 2}", "每周: 周三, 遇节假日: 照常, 主题: 家政, 展位: 12",
    ])
  func contract(keys: String) throws {
    let window = try campaign("2026-01-15", "2026-06-30").window
    let campaigns = [SampleCity().campaign(window: window), SampleCity(year: 2025).campaign()]
    let module = try series(keys, place: "场地类型: [广场]")
    let edited = try [
      fairs("场次:\n- {名称: 改过的名称, \(keys), 场地类型: [广场]}\n"),
      series("预计人数: 5000, " + keys, place: "场地类型: [文化馆, 广场], 室内: 是"),
      series(keys, place: "线上: 是"),
    ]
    let found = contractViolations(of: module, in: campaigns, edited: edited) {
      outcome(of: $0).found
    }
    #expect(found == [])
  }

  @Test("the examples of the readme plan", arguments: ["README.md", "README.zh.md"])
  func examples(name: String) throws {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let examples = text.split(separator: "```yaml\n").dropFirst()
      .compactMap { $0.split(separator: "```").first.map(String.init) }
    #expect(!examples.isEmpty)
    for example in examples {
      let outcome = outcome(of: example)
      #expect(outcome.found.map { "\($0.location) \($0.message.en)" } == [])
      #expect(outcome.activities > 20)
    }
  }

  @Test("the readme lists every key, and no other", arguments: ["README.md", "README.zh.md"])
  func keys(name: String) throws {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let listed = rows.map { row in
      row.split(separator: "|").prefix(2).map { $0.filter { !" `".contains($0) } }
    }
    let fields = JobFair.fields + FairSeries.fields
    let isChinese = name.contains("zh")
    #expect(
      listed
        == fields.map { field in
          let zh = field.name.zh.first ?? ""
          return isChinese ? [zh, field.name.en] : [field.name.en, zh]
        })
    for (row, field) in zip(rows, fields) {
      #expect(row.contains(isChinese ? field.meaning.zh : field.meaning.en))
    }
  }

  @Test func `the schema accepts the examples`() throws {
    let schema = ModuleSchema(module: JobFair.self).json
    for name in ["README.md", "README.zh.md"] {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let yaml = try #require(
        text.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
      var issues = Issues()
      let root = try #require(
        configValue(yaml: Array(yaml.utf8), file: name, issues: &issues))
      guard case .mapping(let entries) = root.content,
        let campaigns = entries.first(where: { ["campaigns", "专项"].contains($0.key) }),
        case .sequence(let values) = campaigns.value.content
      else {
        Issue.record("\(name) has no campaigns")
        return
      }
      #expect(values.flatMap { schemaViolations(of: $0, against: schema) } == [])
    }
  }

  @Test(
    "the schema refuses what the decoder refuses",
    arguments: [
      "{}", "{编号: a, 模块: 招聘会, 标题: 甲, 时间: {从: 3月1日}, 场次: []}",
      "{编号: a, 模块: 招聘会, 标题: 甲, 时间: {从: 3月1日, 到: 3月2日}, 场次: [{名称: 甲, 优先级: 4}]}",
      "{编号: a, 模块: 招聘会, 标题: 甲, 时间: {从: 3月1日, 到: 3月2日}, 场次: [{名称: 甲, 每周: 周八}]}",
      "{编号: a, 模块: 招聘会, 标题: 甲, 时间: {从: 3月1日, 到: 3月2日}, 场次: [{名称: 甲, 地址: 乙}]}",
      "{编号: a, 模块: 招聘会, 标题: 甲, 时间: {从: 3月1日, 到: 3月2日}, 场次: [{名称: 甲, 每区县: {默认: 400}}]}",
    ])
  func refuses(yaml: String) throws {
    var issues = Issues()
    let value = try #require(configValue(yaml: Array(yaml.utf8), file: "t", issues: &issues))
    #expect(!schemaViolations(of: value, against: ModuleSchema(module: JobFair.self).json).isEmpty)
    guard var reader = RecordReader(value, key: "t", issues: &issues) else { return }
    _ = CampaignHeader.decode(from: &reader, issues: &issues)
    _ = JobFair.Options.decode(from: &reader, issues: &issues)
    reader.finish(issues: &issues)
    #expect(issues.hasErrors)
  }
}
