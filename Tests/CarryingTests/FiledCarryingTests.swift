import CampaignKit
import Carrying
import Diagnostics
import Loading
import Testing

/// What units have filed, and sheets in folders of their own, over the new year.
@Suite struct FiledCarryingTests {
  private static let settings =
    LastYear.settings + "表: {单位: units.csv}\n"

  private static func record(_ entries: String) -> String {
    """
    # 东河区的报送记录
    格式: chengnuan-submissions-1
    单位: 东河区
    报送:
    \(entries)
    """
  }

  private static func entry(_ id: String, _ state: String) -> String {
    """
    - 专项: \(id)   # 电话里说过
      文件: \(id).yaml
      状态: \(state)
      版本:
      - {日期: 2026-01-05, 原件: received/\(id).1.xlsx, 指纹: aa}
      - {日期: 2026-01-09, 原件: received/\(id).2.xlsx, 指纹: bb, 变化: [人数]}
      批办:
      - {日期: 2026-01-10, 第几版: 2, 结果: \(state), 意见: 同意}

    """
  }

  private static let units = "编号,名称\nU1,东河区\n"

  /// A workspace with these filings, each with its campaign, its sheet and what came in.
  private static func year(
    _ filings: [(id: String, state: String, window: String)]
  ) -> LastYear {
    var files = ["units.csv": units]
    let folder = "submissions/U1/"
    files[folder + "record.yaml"] = record(filings.map { entry($0.id, $0.state) }.joined())
    for filing in filings {
      files[folder + filing.id + ".yaml"] = LastYear.campaign(
        id: filing.id, window: filing.window,
        "区县: 东河区\n排期表: \(folder)\(filing.id).csv\n状态: 已批\n")
      files[folder + filing.id + ".csv"] =
        "编号,活动名称,日期,时间,单位\nDH-1,专场,12月9日（周三）,9:00-12:00,东河区\n"
      files[folder + "received/\(filing.id).1.xlsx"] = "1"
      files[folder + "received/\(filing.id).2.xlsx"] = "2"
    }
    return LastYear(files, settings: settings)
  }

  @Test func `a filed campaign comes along with its sheet, and waits for its unit to file it anew`()
    throws
  {
    let year = Self.year([("dh-2026", "已批", "{从: 12月1日, 到: 12月25日}")])
    let next = try #require(year.carried(to: 2027))
    #expect(
      next.files.keys.filter { $0.hasPrefix("submissions") }.sorted() == [
        "submissions/U1/dh-2027.csv", "submissions/U1/dh-2027.yaml",
        "submissions/U1/received/dh-2027.1.yaml", "submissions/U1/record.yaml",
      ])
    let file = try #require(next.files["submissions/U1/dh-2027.yaml"])
    #expect(file.contains("编号: dh-2027\n") && file.contains("状态: 草稿"))
    #expect(file.contains("排期表: submissions/U1/dh-2027.csv"))
    let sheet = try #require(next.files["submissions/U1/dh-2027.csv"])
    #expect(sheet.contains("DH-1,专场,12月15日（周三）,9:00-12:00,东河区"), "\(sheet)")
    let record = try #require(next.files["submissions/U1/record.yaml"])
    #expect(record.hasPrefix("# 东河区的报送记录\n"))
    #expect(record.contains("- 专项: dh-2027   # 电话里说过"), "\(record)")
    #expect(record.contains("结转自: dh-2026") && record.contains("状态: 待批"), "\(record)")
    #expect(!record.contains("批办") && !record.contains("received/dh-2026"), "\(record)")
    #expect(next.decisions.contains { $0.rule == .refile && $0.new == "dh-2027" })
    var issues = Issues()
    let loaded = try #require(
      LastYear(next.files, settings: next.files["workspace.yaml"]!).loaded(issues: &issues))
    #expect(!issues.hasErrors, "\(issues.all)")
    let campaign = try #require(loaded.campaigns.first?.campaign)
    #expect(campaign.filing?.state == .pending && campaign.listed.count == 1)
    #expect(loaded.filings[0].record.submissions[0].value.isOnlyCarried)
  }

  @Test func `what was sent back stays behind, and a record of nothing else with it`() throws {
    let year = Self.year([("dh-2026", "退回", "{从: 12月1日, 到: 12月25日}")])
    let next = try #require(year.carried(to: 2027))
    #expect(!next.files.keys.contains { $0.hasPrefix("submissions") }, "\(next.files.keys)")
  }

  @Test func `a filed round across the new year goes on with its history, beside its next round`()
    throws
  {
    let year = Self.year([
      ("dh-2026", "退回", "{从: 12月1日, 到: 12月25日}"), ("warm-2026", "已批", "{从: 12月3日, 到: 元宵}"),
    ])
    let next = try #require(year.carried(to: 2027))
    let folder = "submissions/U1/"
    #expect(
      next.files.keys.filter { $0.hasPrefix(folder) }.sorted()
        == [
          "received/warm-2026.1.xlsx", "received/warm-2026.2.xlsx", "received/warm-2027.1.yaml",
          "record.yaml", "warm-2026.csv", "warm-2026.yaml", "warm-2027.csv", "warm-2027.yaml",
        ].map { folder + $0 })
    let record = try #require(next.files[folder + "record.yaml"])
    #expect(!record.contains("dh-2026"))
    #expect(record.contains("专项: warm-2026") && record.contains("received/warm-2026.2.xlsx"))
    #expect(record.contains("结转自: warm-2026") && record.contains("意见: 同意"), "\(record)")
    #expect(next.files[folder + "warm-2026.csv"] == year.files[folder + "warm-2026.csv"])
    #expect(next.files[folder + "warm-2027.csv"]?.contains("12月15日（周三）") == true)
    // A year later the first round is over: its record and what came in of it stay behind.
    let again = try #require(
      LastYear(next.files, settings: next.files["workspace.yaml"]!).carried(to: 2028))
    #expect(again.continuing == ["warm-2027"])
    #expect(again.files[folder + "record.yaml"]?.contains("warm-2026.1") == false)
    #expect(again.files[folder + "warm-2026.yaml"] == nil)
  }

  @Test(arguments: [
    ("7月22日（周三）", "7月28日（周三）"), ("2026/7/22", "2027/7/28"), ("7.22 星期三", "7.28 星期三"),
    ("2026-07-22", "2027-07-28"), ("7月22日-7月24日", "7月28日-7月30日"), ("6月19日 周五", "6月9日 周三"),
    ("5月1日（星期五）", "5月1日（星期六）"), ("2026年8月3日（礼拜一）", "2027年8月9日（礼拜一）"),
    // Of which day the second is nobody says again: it is left, and listed.
    ("7月22-24日", "7月22-24日"),
  ])
  func `a day of a sheet in a folder moves, in the style in which it was written`(
    old: String, new: String
  ) throws {
    let sheet = "排期表,,,\n编号,活动名称,日期,单位\nA-1,\"甲,乙\" ,\(old),东河区\n"
    let files = [
      "units.csv": Self.units, "报来/2026/东河.csv": sheet,
      "a-2026.yaml": LastYear.campaign(
        id: "a-2026", window: "{从: 5月1日, 到: 8月31日}", "区县: 东河区\n排期表: 报来/2026/东河.csv\n"),
      "mappings.yaml": "- 种类: 排期表\n  对应: {编号: 编号, 活动名称: 活动名称, 日期: 日期, 单位: 单位}\n",
    ]
    let year = LastYear(files, settings: Self.settings)
    let next = try #require(year.carried(to: 2027))
    let moved = try #require(next.files["报来/2027/东河.csv"], "\(next.files.keys)")
    #expect(moved == sheet.replacing(old, with: new))
    #expect(next.files["a-2027.yaml"]?.contains("排期表: 报来/2027/东河.csv") == true)
    let decision = try #require(next.decisions.first { $0.file == "报来/2027/东河.csv" && $0.line > 0 })
    #expect(decision.line == 3 && (decision.rule == .untouched) == (old == new))
  }
}
