import CampaignKit
import Carrying
import CivilTime
import Diagnostics
import PlanModel
import Testing

@Suite struct CarryingTests {
  @Test func `settings get the same days of the new year, and keep their comments`() throws {
    let next = try #require(LastYear([:]).carried(to: 2027))
    #expect(
      next.files["workspace.yaml"] == """
        # 示范市，全年
        城市: 示范市
        规划期: {从: 2027-01-01, 到: 2027-12-31}   # 一个自然年
        制表日: 2026-12-20

        """)
    #expect(next.decisions.contains { $0.rule == .provisional && $0.new == "2027" })
  }

  @Test func `ids, titles and names of files get the new year; anchors stay`() throws {
    let year = LastYear(["spring-2026.yaml": LastYear.campaign(window: "{从: 春节后首个工作日, 到: 4月30日}")])
    let next = try #require(year.carried(to: 2027))
    #expect(next.files.keys.sorted() == ["spring-2027.yaml", "workspace.yaml"])
    let file = try #require(next.files["spring-2027.yaml"])
    #expect(file.hasPrefix("编号: spring-2027\n模块: 招聘会\n标题: 2027年春季招聘会\n"))
    #expect(file.contains("时间: {从: 春节后首个工作日, 到: 4月30日}"))
    #expect(!file.contains("待核"))
  }

  @Test func `an id without a year gets one, because its UIDs would come again`() throws {
    let next = try #require(LastYear(["a.yaml": LastYear.campaign(id: "spring")]).carried(to: 2027))
    #expect(next.files["a.yaml"]?.hasPrefix("编号: spring-2027\n") == true)
  }

  @Test(arguments: [
    // The first workday after the Spring Festival: provisional without the notice of 2027.
    ("2026-02-24", "2027-02-09", "随“春节后首个工作日”，放假安排未公布，暂定"),
    ("2026-03-03", "2027-02-20", "随“元宵”"), ("2026-06-19", "2027-06-09", "随“端午”"),
    ("2026-05-01", "2027-05-01", "同月同日"), ("2026-03-08", "2027-03-08", "同月同日"),
    ("2026-11-01", "2027-11-07", "随“农民工日”"), ("2026-03-12", "2027-03-18", "同周同星期"),
    ("2026年7月20日", "2027年7月26日", "同周同星期"), ("2026/9/9", "2027/9/15", "同周同星期"),
    // Week 53 of 2026 becomes week 52 of 2027.
    ("2026-12-30", "2027-12-29", "同周同星期"),
  ])
  func `a date moves with its anchor, stays on a fixed day, or keeps week and weekday`(
    old: String, new: String, rule: String
  ) throws {
    let campaign = LastYear.campaign(window: "{从: 1月1日, 到: 12月31日}")
      .replacing("每周: 周六", with: "日期: \(old)")
    let next = try #require(LastYear(["a.yaml": campaign]).carried(to: 2027))
    let file = try #require(next.files["a.yaml"])
    #expect(file.contains("日期: \(new)"))
    let decision = try #require(next.decision(on: old))
    #expect(decision.new == new)
    #expect(decision.rule.words.zh == rule)
    let line = file.split(separator: "\n", omittingEmptySubsequences: false)[decision.line - 1]
    #expect(line.contains(new), "the list points at \(line)")
    #expect(file.contains("# 待核：\(old) → \(new)（\(rule)）") == decision.rule.needsDecision)
  }

  @Test func `a window keeps the first and last days of months`() throws {
    let year = LastYear(["a.yaml": LastYear.campaign(window: "{从: 2026-03-01, 到: 2026-03-31}")])
    let next = try #require(year.carried(to: 2027))
    #expect(next.files["a.yaml"]?.contains("{从: 2027-03-01, 到: 2027-03-31}") == true)
  }

  @Test func `numbers of notices and approvals are taken back, with what they were`() throws {
    let campaign = LastYear.campaign("依据: 示例〔2026〕1号   # 虚构\n状态: 已批\n")
    let next = try #require(LastYear(["a.yaml": campaign]).carried(to: 2027))
    let file = try #require(next.files["a.yaml"])
    #expect(
      file.contains(
        """
        # 待核：示例〔2026〕1号 → 待发文（去年的号，待重新取得）
        依据: 待发文   # 虚构
        # 待核：已批 → 草稿（回到草稿）
        状态: 草稿
        """))
  }

  @Test func `closures of tables move as spans; holidays and history stay`() throws {
    let settings =
      LastYear.settings
      + "表: {单位: units-2026.csv, 场地: venues.csv, 节假日: holidays.csv}\n"
    let venues = """
      编号,名称,区县,类型,停用,说明\r
      V1,东河广场,东河区,广场,"2026-04-05..2026-04-13、2026-07-20","建于2026-01-05，勿改"\r

      """
    let holidays = "日期,名称,安排\n2026-01-01,元旦,休\n"
    let units = "编号,名称,撤销日期\nU1,东河区,\nU2,旧区,2025-11-06\n"
    let year = LastYear(
      ["venues.csv": venues, "holidays.csv": holidays, "units-2026.csv": units], settings: settings)
    let next = try #require(year.carried(to: 2027))
    #expect(
      next.files["venues.csv"]
        == venues.replacing("2026-04-05..2026-04-13", with: "2027-04-05..2027-04-13")
        .replacing("2026-07-20", with: "2027-07-26"))
    #expect(next.files["holidays.csv"] == holidays)
    #expect(next.files["units-2027.csv"] == units)
    #expect(next.files["workspace.yaml"]?.contains("单位: units-2027.csv") == true)
    #expect(next.decision(on: "2026-07-20")?.line == 2)
  }

  @Test func `a round across the new year goes on as it is, and has a next one`() throws {
    let year = LastYear([
      "warmth.yaml": LastYear.campaign(id: "warmth-2026", window: "{从: 12月3日, 到: 元宵}", "状态: 已批\n")
    ])
    let next = try #require(year.carried(to: 2027))
    #expect(next.continuing == ["warmth-2026"])
    let old = try #require(next.files["warmth.yaml"])
    #expect(old.contains("编号: warmth-2026\n"))
    #expect(old.contains("时间: {从: 2026年12月3日, 到: 2027年元宵}"))
    #expect(old.contains("状态: 已批"))
    let new = try #require(next.files["warmth-2027.yaml"])
    #expect(new.contains("编号: warmth-2027\n") && new.contains("{从: 12月3日, 到: 元宵}"))
    #expect(new.contains("状态: 草稿"))
    // A year later the first round is over and left behind; the second one goes on.
    let again = try #require(
      LastYear(next.files, settings: next.files["workspace.yaml"]!).carried(to: 2028))
    #expect(again.continuing == ["warmth-2027"])
    #expect(
      again.files.keys.sorted() == ["warmth-2027.yaml", "warmth-2028.yaml", "workspace.yaml"])
  }

  @Test func `a round in the settings goes on there, and its next one gets a file`() throws {
    let settings =
      LastYear.settings
        + """
        专项:
        - 编号: warmth
          模块: 招聘会
          标题: 送温暖
          时间: {从: 2026-12-03, 到: 2027-03-05}
          场次: [{代号: a, 名称: 招聘会, 每周: 周六, 线上: 是}]

        """
    let next = try #require(LastYear([:], settings: settings).carried(to: 2027))
    #expect(next.files["workspace.yaml"]?.contains("时间: {从: 2026-12-03, 到: 2027-03-05}") == true)
    #expect(next.files["warmth-2027.yaml"]?.contains("warmth-2027") == true)
    #expect(next.files["warmth-2027.yaml"]?.contains("2027-12-09") == true)
  }

  @Test(arguments: [2027, 2028, 2032, 2100])
  func `what was carried loads without errors`(to year: Int) throws {
    let campaign = LastYear.campaign(window: "{从: 2026-03-02, 到: 2026-05-31}", "依据: 示例〔2026〕1号\n")
    let next = try #require(LastYear(["a-2026.yaml": campaign]).carried(to: year))
    var issues = Issues()
    let loaded = LastYear(next.files, settings: next.files["workspace.yaml"]!).loaded(
      issues: &issues)
    #expect(!issues.hasErrors)
    #expect(loaded?.horizon.lowerBound.year == year)
    #expect(loaded?.campaigns.map(\.campaign.id) == ["spring-\(year)"])
  }

  @Test(arguments: Language.allCases)
  func `the list says place, before, now and rule`(language: Language) throws {
    let campaign = LastYear.campaign("依据: 示例〔2026〕1号\n")
    let year = LastYear(["a.yaml": campaign])
    var issues = Issues()
    let workspace = try #require(year.loaded(issues: &issues))
    let next = carried(
      workspace, files: year.files.map { WorkspaceFile(path: $0.key, bytes: Array($0.value.utf8)) },
      to: 2027, issues: &issues)
    let list = next.list(year: 2027, language: language)
    let rule = Decision.Rule.reset.words[language]
    #expect(list.contains("| a.yaml:6 | 示例〔2026〕1号 | 待发文 | \(rule) |"))
    #expect(Carried.isList(Carried.listName(year: 2027, language: language)))
  }
}
