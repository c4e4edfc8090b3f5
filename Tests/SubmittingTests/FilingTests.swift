import CampaignKit
import CivilTime
import ConfigValue
import Diagnostics
import MarkedYAML
import PlanModel
import Submitting
import Testing

@Suite struct FilingTests {
  private let fair = "{代号: f, 名称: 报送, 日期: 3月14日, 地点: 乙广场, 预计人数: 400}"
  private let unit = Unit(
    id: "b", name: Text(zh: "乙区", en: "B"), shortName: "乙", source: SourceLocation(startOf: "u.csv")
  )

  private func step(
    _ text: String, on date: String = "2026-02-02", record: String? = nil, before: String? = nil
  ) throws -> FilingStep {
    var issues = Issues()
    let bytes = Array(text.utf8)
    let value = try #require(configValue(yaml: bytes, file: "sent.yaml", issues: &issues))
    let step = FilingStep(
      Received(name: "sent.yaml", bytes: bytes, value: value, yaml: bytes), campaign: "sent-2026",
      by: unit, on: try #require(CivilDate(date)),
      record: record.map { (Array($0.utf8), "record.yaml") }, before: before.map { Array($0.utf8) },
      language: .zh, issues: &issues)
    #expect(!issues.hasErrors, "\(issues.sorted)")
    return try #require(step)
  }

  private func text(_ step: FilingStep, _ path: String) throws -> String {
    String(decoding: try #require(step.files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  @Test func `the first version brings its file, what came in, and a record`() throws {
    let first = try step(SmallCity.campaign([fair]))
    #expect(first.version == 1 && !first.isUnchanged && first.changes == [])
    #expect(
      first.files.map(\.path) == [
        "received/sent-2026.1.yaml", "sent-2026.yaml", "record.yaml",
      ])
    #expect(try text(first, "record.yaml").contains("状态: 待批"))
  }

  @Test func `the same file twice changes nothing`() throws {
    let campaign = SmallCity.campaign([fair])
    let first = try step(campaign)
    let again = try step(
      campaign, on: "2026-02-09", record: text(first, "record.yaml"), before: campaign)
    #expect(again.isUnchanged && again.version == 1 && again.files.isEmpty)
  }

  @Test func `a new version keeps what people wrote in the record and waits again`() throws {
    let campaign = SmallCity.campaign([fair])
    let record = try text(step(campaign), "record.yaml")
      .replacing("状态: 待批", with: "状态: 已批   # 2月3日会议\n    批示: 同意")
    let changed = campaign.replacing("400", with: "500").replacing("3月14日", with: "3月15日")
    let second = try step(changed, on: "2026-02-09", record: record, before: campaign)
    #expect(second.version == 2 && second.reopens)
    #expect(
      second.changes == ["场次 · f · 日期: 3月14日 → 3月15日", "场次 · f · 预计人数: 400 → 500"])
    let written = try text(second, "record.yaml")
    #expect(written.contains("状态: 待批   # 2月3日会议") && written.contains("批示: 同意"))
    #expect(written.contains("received/sent-2026.2.yaml"))
    #expect(try text(second, "received/sent-2026.2.yaml") == changed)
  }

  @Test func `fairs that come and go are named by their keys`() throws {
    let campaign = SmallCity.campaign([fair])
    let other = SmallCity.campaign([fair.replacing("代号: f", with: "代号: g")])
    let second = try step(
      other, record: text(step(campaign), "record.yaml"), before: campaign)
    #expect(second.changes == ["- 场次 · f", "+ 场次 · g"])
  }

  @Test(arguments: [
    ("待批", Campaign.State.pending, Audience.internal), ("已批", .approved, .public),
  ])
  func `only the city approves, and until then nobody outside sees it`(
    word: String, state: Campaign.State, audience: Audience
  ) throws {
    let campaign = SmallCity.campaign([fair], extra: "状态: 已批")
    let record = try text(step(campaign), "record.yaml").replacing("待批", with: word)
    var city = SmallCity()
    city.filed = ["submissions/b/record.yaml": record, "submissions/b/sent-2026.yaml": campaign]
    let (loaded, issues) = try city.load()
    #expect(!issues.hasErrors, "\(issues.sorted)")
    let filed = try #require(loaded.campaigns.first { $0.campaign.id == "sent-2026" }).campaign
    #expect(filed.state == state && filed.audience == audience)
    #expect(filed.filing?.unit == "b" && filed.filedOn == CivilDate("2026-02-02"))
    #expect(filed.stands == (state == .approved))
  }

  @Test func `what was sent back is kept and not planned`() throws {
    let campaign = SmallCity.campaign([fair])
    var city = SmallCity()
    city.filed = [
      "submissions/b/record.yaml": try text(step(campaign), "record.yaml")
        .replacing("待批", with: "退回"),
      "submissions/b/sent-2026.yaml": campaign,
    ]
    let (loaded, _) = try city.load()
    #expect(!loaded.campaigns.contains { $0.campaign.id == "sent-2026" })
    #expect(filingStatuses(of: loaded)[0].rows.map(\.outcome) == [.missing, .returned])
  }

  @Test(arguments: [
    ("2026-01-20", "2026-01-30", [FilingStatus.Outcome.missing, .filed], "note"),
    ("2026-02-03", "2026-02-02", [.missing, .late], "warning"),
    ("2026-02-03", "2026-02-01", [.missing, .filed], "warning"),
  ])
  func `who has not filed is a note before the day and a warning after it`(
    today: String, filed: String, outcomes: [FilingStatus.Outcome], severity: String
  ) throws {
    let campaign = SmallCity.campaign([fair])
    var city = SmallCity(today: today)
    city.filed = [
      "submissions/b/record.yaml": try text(step(campaign, on: filed), "record.yaml"),
      "submissions/b/sent-2026.yaml": campaign,
    ]
    let (loaded, issues) = try city.load()
    #expect(!issues.hasErrors, "\(issues.sorted)")
    let status = try #require(filingStatuses(of: loaded).first)
    #expect(status.rows.map(\.outcome) == outcomes)
    #expect(status.diagnostics.first?.severity.rawValue == severity)
    #expect(status.message(.zh).hasSuffix("未报送(1):甲区\n"))
    #expect(status.message(.en).contains("not filed (1): A"))
  }

  @Test func `last year's file is told what carrying it over would make of it`() throws {
    let (loaded, _) = try SmallCity().load()
    let text = SmallCity.campaign([fair])
      .replacing("{从: 3月1日, 到: 4月30日}", with: "{从: 2025-03-01, 到: 2025-04-30}")
    var issues = Issues()
    let bytes = Array(text.utf8)
    let value = try #require(configValue(yaml: bytes, file: "sent.yaml", issues: &issues))
    let received = Received(name: "sent.yaml", bytes: bytes, value: value, yaml: bytes)
    #expect(reportLastYear(received, in: loaded, issues: &issues))
    let said = try #require(issues.sorted.first)
    #expect(said.code == "submission.last-year" && said.location.line == 4)
    #expect(said.help?.zh.contains("2025-03-01 → 2026-") == true, "\(said)")
  }

  @Test(
    arguments: [
      ("区县: [丙县]", "乙区", ["workspace.former-unit"]), ("区县: [甲区, 乙区]", nil, ["submission.no-unit"]),
      ("区县: [甲区, 乙区]\n报送单位: 甲区", "甲区", []),
      ("区县: 全部\n报送单位: 丙县", "乙区", ["workspace.former-unit"]),
    ] as [(String, String?, [String])])
  func `the unit that files is found, also by a former name`(
    lines: String, unit: String?, codes: [String]
  ) throws {
    let (loaded, _) = try SmallCity().load()
    let text = SmallCity.campaign([fair]).replacing("区县: [乙区]", with: lines)
    var issues = Issues()
    let value = try #require(
      configValue(yaml: Array(text.utf8), file: "sent.yaml", issues: &issues))
    let found = filer(of: value, named: nil, in: loaded, issues: &issues)
    #expect(found?.name.zh == unit)
    // A name in the list of units is remarked on where the campaign is read.
    #expect(lines.contains("[丙县]") || issues.sorted.map(\.code) == codes)
  }

  /// Mistakes that people make in a record, and where they are answered.
  @Test(arguments: [
    ("状态: 待批", "状态: 同意", "config.invalid-value record.yaml:7:9"),
    (
      "格式: chengnuan-submissions-1", "格式: chengnuan-submissions-9",
      "submission.format record.yaml:2:5"
    ),
    ("单位: 乙区", "单位: 已区", "workspace.unknown-unit record.yaml:3:5"),
    ("文件: sent-2026.yaml", "文件: sent-2027.yaml", "workspace.unreadable record.yaml:6:9"),
    ("    状态: 待批\n", "    状态: 待批\n    批式: 同意\n", "config.unknown-key record.yaml:8:5"),
  ])
  func `a record that somebody spoilt is answered where it is`(
    good: String, bad: String, answer: String
  ) throws {
    let campaign = SmallCity.campaign([fair])
    let record = try text(step(campaign), "record.yaml")
    #expect(record.contains(good))
    var city = SmallCity()
    city.filed = [
      "submissions/b/record.yaml": record.replacing(good, with: bad),
      "submissions/b/sent-2026.yaml": campaign,
    ]
    let (_, issues) = try city.load()
    let said = issues.sorted.map { "\($0.code) \($0.location)" }
    #expect(said == [answer.replacing("record.yaml", with: "submissions/b/record.yaml")])
  }
}
