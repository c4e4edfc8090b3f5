import CampaignKit
import CivilTime
import Diagnostics
import Testing

@Suite struct SettingsTests {
  @Test func `two lines are a workspace`() throws {
    let (loaded, issues) = Folder().load()
    let workspace = try #require(loaded)
    #expect(issues.all.isEmpty)
    #expect(workspace.city == Text("测试市"))
    #expect(workspace.plannedOn.description == "2026-01-05")
    #expect(workspace.languages == [.zh])
    #expect(workspace.tables.units.map(\.id) == ["city"])
  }

  @Test func `a folder without workspace yaml is no workspace`() {
    var folder = Folder()
    folder.files = ["notes.txt": []]
    let (workspace, issues) = folder.load()
    #expect(workspace == nil)
    #expect(issues.all.map(\.code) == ["workspace.empty"])
  }

  @Test(
    "settings are checked",
    arguments: [
      ("语言: [zh, fr]\n", ["config.invalid-value workspace.yaml:3:10"]),
      ("种子: 四\n", ["config.invalid-value workspace.yaml:3:5"]),
      ("搜索步数: -1\n", ["config.out-of-range workspace.yaml:3:7"]),
      ("search_moves: 1000000001\n", ["config.out-of-range workspace.yaml:3:15"]),
      ("搜索步数: 0\n", []),
      ("表: {场馆: a.csv}\n", ["config.unknown-key workspace.yaml:3:5"]),
      ("表: {单位: a.csv}\n", ["workspace.unreadable workspace.yaml:3:9"]),
      ("登记册: {文件: r.csv, 样本: -5}\n", ["config.out-of-range workspace.yaml:3:22"]),
      ("登记册: {样本: 5}\n", ["config.missing-key workspace.yaml:3:6"]),
      ("制表日: 2月29日\n", ["anchor.absent workspace.yaml:3:6"]),
      ("专项:\n", ["config.wrong-type workspace.yaml:3:4"]),
      ("语言: []\n", []),
    ])
  func settings(text: String, found: [String]) {
    #expect(Folder(text).found() == found)
  }

  @Test(
    "a horizon that cannot be planned is refused",
    arguments: [
      ("{从: 2026-01-01, 到: 2126-01-01}", "config.out-of-range"),
      ("{从: 2026-05-31, 到: 2026-05-01}", "anchor.reversed"),
      ("2026", "config.wrong-type"), ("{从: 2026-01-01}", "config.missing-key"),
    ])
  func horizon(text: String, code: String) {
    var folder = Folder()
    folder.files["workspace.yaml"] = Array("城市: 测试市\n规划期: \(text)\n".utf8)
    let (workspace, issues) = folder.load()
    #expect(workspace == nil)
    #expect(issues.all.map(\.code) == [code])
  }

  @Test func `other files are checked even where the settings are wrong`() {
    var folder = Folder("", ["a.yaml": campaign(fair: "每周: 周八, 线上: 是")])
    folder.files["workspace.yaml"] = Array("规划期: {从: 2026-01-01, 到: 2026-12-31}\n".utf8)
    #expect(
      folder.found() == [
        "config.invalid-value a.yaml:7:17", "config.missing-key workspace.yaml:1:1",
      ])
    folder.files["workspace.yaml"] = Array("城市: [\n".utf8)
    folder.files["b.yaml"] = Array("编号: *x\n".utf8)
    let codes = folder.load().issues.sorted.map(\.code)
    #expect(codes.contains("yaml.undefined-alias"))
    #expect(codes.contains("yaml.missing-value"))
  }

  @Test func `the day that was asked for wins over the file`() {
    let folder = Folder("制表日: 2025-12-20\n")
    #expect(folder.load().workspace?.plannedOn.description == "2025-12-20")
  }

  @Test func `a year without a notice is provisional`() {
    var folder = Folder()
    folder.files["workspace.yaml"] = Array(
      "城市: 测试市\n规划期: {从: 2031-01-01, 到: 2031-12-31}\n".utf8)
    #expect(folder.found() == ["plan.provisional-year workspace.yaml:2:6"])
  }
}
