import CampaignKit
import CivilTime
import Diagnostics
import Testing

@Suite struct CampaignTests {
  @Test func `campaigns come from the settings and from every other file`() throws {
    let inline = "专项:\n- {编号: c0, 模块: job-fair, 标题: 甲, 时间: {从: 3月1日, 到: 3月31日}, 场次: []}\n"
    let folder = Folder(
      inline, ["b.yaml": campaign("c2"), "a.yml": campaign("c1"), ".c.yaml": "["])
    let (workspace, issues) = folder.load()
    #expect(issues.all.isEmpty)
    #expect(workspace?.campaigns.map(\.campaign.id) == ["c0", "c1", "c2"])
    #expect(workspace?.campaigns.first?.campaign.module == "job-fair")
  }

  @Test(
    "what is wrong in a campaign is said where it stands",
    arguments: [
      (campaign(module: "招聘慧"), ["workspace.unknown-module a.yaml:2:5"]),
      (campaign("专项一"), ["workspace.invalid-id a.yaml:1:5"]),
      (campaign("../x"), ["workspace.invalid-id a.yaml:1:5"]),
      (campaign(units: "测试县"), ["workspace.unknown-unit a.yaml:5:5"]),
      (campaign(window: "{从: 春结, 到: 3月1日}"), ["anchor.invalid a.yaml:4:9"]),
      (campaign(window: "{从: 2月30日, 到: 3月1日}"), ["anchor.invalid a.yaml:4:9"]),
      (campaign(window: "{从: 3月1日, 到: 2026年2月29日}"), ["anchor.invalid a.yaml:4:18"]),
      (campaign(window: "{从: 2月29日, 到: 3月1日}"), ["anchor.absent a.yaml:4:9"]),
      (campaign(window: "{从: 2026-05-31, 到: 2026-05-01}"), ["anchor.reversed a.yaml:4:5"]),
      (campaign(window: "{从: 2025-03-01, 到: 2025-05-01}"), ["plan.outside-horizon a.yaml:1:1"]),
      (campaign(fair: "每周: 周六, 线上: 是, 代号: 春/季"), ["workspace.invalid-id a.yaml:7:32"]),
      (campaign(fair: "每周: 周六, 线上: 是, 预计人数: 0"), ["config.out-of-range a.yaml:7:34"]),
      (campaign() + "\n备注: 无", ["config.unknown-key a.yaml:8:1"]),
      ("", ["yaml.empty a.yaml:1:1"]), ("# 只有注释\n", ["yaml.empty a.yaml:1:1"]),
      ("- 一\n", ["config.wrong-type a.yaml:1:1"]),
    ])
  func wrong(text: String, found: [String]) {
    #expect(Folder("", ["a.yaml": text]).found() == found)
  }

  @Test(
    "a fair and what is fixed of it take either word for where they are, and not both",
    arguments: ["场地", "地点", "venue"])
  func venueWords(word: String) {
    let tables = [
      "units.csv": "编号,名称\nu,甲区\n",
      "venues.csv": "编号,名称,区县,类型,容量\nv,会堂,甲区,会堂,900\n",
    ]
    func found(_ fair: String, _ pin: String) -> [String] {
      let text = campaign(fair: "代号: f, 每区县: 1, \(fair)") + "\n固定:\n- {活动: u.f.1, \(pin)}\n"
      let files = tables.merging(["a.yaml": text]) { $1 }
      return Folder("表: {单位: units.csv, 场地: venues.csv}\n", files).found()
    }
    #expect(found("\(word): 会堂", "\(word): 会堂") == [])
    let other = word == "地点" ? "场地" : "地点"
    #expect(
      found("\(word): 会堂, \(other): 会堂", "\(word): 会堂, \(other): 会堂").map { $0.prefix(16) }
        == ["config.key-twice", "config.key-twice"])
  }

  @Test func `one id serves one campaign`() throws {
    let folder = Folder("", ["a.yaml": campaign("c1"), "b.yaml": campaign("c1")])
    let (workspace, issues) = folder.load()
    #expect(issues.all.map(\.code) == ["workspace.campaign-twice"])
    #expect(issues.all.first?.location.description == "b.yaml:1:5")
    #expect(issues.all.first?.notes.map(\.location.description) == ["a.yaml:1:5"])
    #expect(workspace?.campaigns.count == 1)
  }

  @Test func `every problem of every file comes in one run`() {
    let folder = Folder(
      "种子: x\n表: {设备: no.csv}\n",
      ["a.yaml": campaign(module: "没有"), "b.yaml": campaign(units: "外县"), "c.yaml": "\t- a"])
    let codes = folder.load().issues.sorted.map { "\($0.location.file) \($0.code)" }
    #expect(
      codes == [
        "a.yaml workspace.unknown-module", "b.yaml workspace.unknown-unit", "c.yaml yaml.tab",
        "workspace.yaml config.invalid-value", "workspace.yaml workspace.unreadable",
      ])
  }

  @Test func `a campaign in GBK is named as such`() {
    var folder = Folder()
    folder.files["a.yaml"] = [0xB1, 0xE0, 0xBA, 0xC5, 0x3A, 0x20, 0x63, 0x31, 0x0A]
    #expect(folder.load().issues.all.map(\.location.file) == ["a.yaml"])
    #expect(folder.load().issues.hasErrors)
    #expect(folder.load().issues.all.first?.code.hasPrefix("yaml.") == true)
  }

  @Test func `a campaign of ten megabytes ends well`() {
    let note = "# " + String(repeating: "注", count: 300) + "\n"
    let text = String(repeating: note, count: 11_000) + campaign()
    #expect(text.utf8.count > 9_900_000)
    #expect(Folder("", ["a.yaml": text]).found() == [])
  }

  @Test(
    "a pending notice is no notice",
    arguments: [("待发文", nil), ("渝〔2026〕1号", "渝〔2026〕1号"), ("pending", nil)])
  func basis(written: String, basis: String?) {
    let folder = Folder("", ["a.yaml": campaign() + "\n依据: \(written)\n"])
    #expect(folder.load().workspace?.campaigns.first?.campaign.basis == basis)
  }

  @Test func `goals are set for what the module counts, by any of its words`() throws {
    let folder = Folder("", ["a.yaml": campaign() + "\n计划数: {企业: 1200, posts: 30000}\n"])
    let (workspace, issues) = folder.load()
    #expect(issues.all.isEmpty)
    let goals = try #require(workspace?.campaigns.first?.campaign.goals)
    #expect(goals.map(\.indicator.id) == ["employers", "posts"])
    #expect(goals.map(\.amount) == [1200, 30_000])
    #expect(goals.first?.source.description == "a.yaml:8:7")
    let wrong = Folder("", ["a.yaml": campaign() + "\n计划数: {起业: 1200}\n"])
    #expect(wrong.found() == ["plan.unknown-name a.yaml:8:7"])
  }
}
