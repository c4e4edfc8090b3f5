import CampaignKit
import CampaignKitTesting
import Expanding
import Foundation
import Loading
import MarkedYAML
import Testing
import WinterWarmth

private let folder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Plugins/WinterWarmth")

/// What loading and expanding a one-file workspace says.
private func found(in text: String) -> [Diagnostic] {
  var issues = Issues()
  let files = WorkspaceFiles(path: "", names: ["workspace.yaml"]) { _ in
    .success(Array(text.utf8))
  }
  let loaded = workspace(
    from: files, modules: [WinterWarmth.self], today: CivilDate(dayNumber: 20_000),
    issues: &issues)
  if let loaded { _ = agenda(for: loaded, issues: &issues) }
  return issues.sorted
}

@Suite struct PromiseTests {
  @Test("every kind of visit keeps the promises of a module", arguments: ["入户", "现场"])
  func contract(way: String) throws {
    let keys = "慰问金: {深度困难: 2000}\n走访: [{名称: 走访, 方式: \(way), 每区县: 3}]\n"
    let campaigns = [
      try winter("2026-01-05", "2026-03-03", units: ["north", "south"]),
      try winter("2026-12-03", "2026-12-31", units: ["north"]),
    ]
    let edited = try [
      warmth(keys.replacingOccurrences(of: "名称: 走访", with: "名称: 改名的走访")),
      warmth(keys + "流程: [{步骤: 集体研究, 会议纪要: 8号}]\n"),
      warmth(keys + "上限: {每轮: 1000}\n"),
    ]
    let violations = contractViolations(of: try warmth(keys), in: campaigns, edited: edited) {
      found(in: $0)
    }
    #expect(violations == [])
    #expect(contractViolations(of: try warmth("名单: people.csv\n" + keys), in: [campaigns[1]]) == [])
  }

  @Test("the readme lists every key, and its examples plan", arguments: [Language.zh, .en])
  func readme(language: Language) throws {
    let name = language == .zh ? "README.zh.md" : "README.md"
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let fields =
      WinterWarmth.fields + WarmthVisit.fields + WarmthStep.fields + WarmthCaps.fields
      + WarmthStandard.fields + WarmthPerson.fields
    #expect(readmeViolations(in: text, fields: fields, language: language) == [])
    let examples = readmeExamples(in: text)
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(found(in: example).map { "\($0.location) \($0.message.en)" } == [])
    }
  }

  @Test(
    "the schema refuses what the decoder refuses",
    arguments: [
      "{编号: a, 模块: 冬送温暖, 标题: 甲, 时间: {从: 1月5日, 到: 1月9日}}",
      "{编号: a, 模块: 冬送温暖, 标题: 甲, 时间: {从: 1月5日, 到: 1月9日}, 走访: [{名称: 甲, 方式: 路过}]}",
      "{编号: a, 模块: 冬送温暖, 标题: 甲, 时间: {从: 1月5日, 到: 1月9日}, 走访: [{名称: 甲}], 上限: {每月: 1}}",
      "{编号: a, 模块: 冬送温暖, 标题: 甲, 时间: {从: 1月5日, 到: 1月9日}, 走访: [{名称: 甲}], 流程: [{步骤: 抽签}]}",
    ])
  func refuses(yaml: String) throws {
    var issues = Issues()
    let value = try #require(configValue(yaml: Array(yaml.utf8), file: "t", issues: &issues))
    let schema = ModuleSchema(module: WinterWarmth.self).json
    #expect(!schemaViolations(of: value, against: schema).isEmpty)
    guard var reader = RecordReader(value, key: "t", issues: &issues) else { return }
    _ = CampaignHeader.decode(from: &reader, issues: &issues)
    _ = WinterWarmth.Options.decode(from: &reader, issues: &issues)
    reader.finish(issues: &issues)
    #expect(issues.hasErrors)
  }
}
