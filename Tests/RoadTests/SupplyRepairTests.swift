import Foundation
import Testing

/// Repairs of what is used up and of what takes time beforehand: goods, money, announcements, licences.
@Suite struct SupplyRepairTests {
  /// A unit with too few leaflets, too little money and too little time.
  static func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      城市: 示范市
      规划期: {从: 2026-01-01, 到: 2026-12-31}
      制表日: 2026-03-01
      语言: [zh, en]
      表: {单位: units.csv, 场地: venues.csv, 物资: goods.csv, 预算: budgets.csv}

      """, to: "workspace.yaml")
    try folder.write("编号,名称,英文名\nD-1,示范区,Demo District\n", to: "units.csv")
    try folder.write(
      "编号,名称,英文名,区县,类型,容量\nV-1,示范广场,Demo Square,示范区,广场,3000\n", to: "venues.csv")
    try folder.write(
      "编号,名称,英文名,数量,到货日期\nW-1,宣传册,Leaflets,150,\nW-1,宣传册,Leaflets,100,2026-04-20\n",
      to: "goods.csv")
    try folder.write(
      "编号,名称,英文名,金额,专项\nB-1,\"宣传,经费\",Publicity Budget,7000,talks-2026\n",
      to: "budgets.csv")
    func campaign(_ name: String, _ terms: String, header: String = "") throws {
      try folder.write(
        """
        编号: \(name)-2026
        模块: 招聘会
        标题: 示范招聘会
        时间: {从: 3月1日, 到: 4月30日}
        \(header)场次:
        - {代号: f, 名称: 招聘会, 时段: 09:00-12:00, 地点: 示范广场, \(terms)}

        """, to: "\(name).yaml")
    }
    try campaign("handout", "每区县: 3, 预计人数: 200, 物资: {宣传册: 100}")
    try campaign("talks", "每区县: 3, 预计人数: 200, 每场经费: 3000")
    try campaign("own", "每区县: 3, 预计人数: 200, 每场经费: 2000", header: "经费: 5000   # 元\n")
    try campaign("soon", "日期: 3月5日, 预计人数: 200")
    // On a working day, so that none of the others, which like rest days better, has the square.
    try campaign("big", "日期: 3月12日, 预计人数: 1500")
    return folder
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var campaign: String
    /// How the repair's id begins behind that of the activity.
    var repair: String
    var file: String
    var before: String
    var after: String
    var zh: String
    var en: String
    var testDescription: String { campaign }
  }

  static let cases = [
    Case(
      campaign: "handout", repair: "more-goods-W-1", file: "goods.csv", before: "Leaflets,150,",
      after: "Leaflets,200,", zh: "“宣传册”现有的一批由 150 加到 200（加 50）",
      en: "raise the stock of 'Leaflets', there already, from 150 to 200 (50 more)"),
    Case(
      campaign: "talks", repair: "more-budget-B-1", file: "budgets.csv",
      before: "Publicity Budget,7000,", after: "Publicity Budget,9000,",
      zh: "经费“宣传,经费”由 7000 元加到 9000 元（加 2000 元）",
      en: "raise the budget of 'Publicity Budget' from 7000 to 9000 yuan (2000 more)"),
    Case(
      campaign: "own", repair: "more-budget-campaign-own-2026", file: "own.yaml",
      before: "经费: 5000   # 元", after: "经费: 6000   # 元",
      zh: "由 5000 元加到 6000 元", en: "from 5000 to 6000 yuan"),
    Case(
      campaign: "soon", repair: "lead-2026-03-05", file: "soon.yaml",
      before: "每", after: "提前4天公布，不足7天",
      zh: "提前量由 7 天缩到 4 天（按规定 2026-02-26 前就要公布）",
      en: "announce it 4 instead of 7 days ahead (it was due by 2026-02-26)"),
    Case(
      campaign: "big", repair: "lead-2026-03-12", file: "big.yaml",
      before: "每", after: "许可已于2026-02-20前申请",
      zh: "许可要提前 20 天，须已在 2026-02-20 前向公安机关申请",
      en: "its licence takes 20 days and must have been asked for by 2026-02-20"),
  ]

  /// The one activity of a campaign that has no place, and the repair of the case.
  private func offer(_ one: Case, in folder: TemporaryFolder) throws -> (id: String, repair: String)
  {
    let outcome = try Tool.run(["explain", "--unplaced", "--json"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let plan = try PlanFile(outcome.output)
    let stuck = try #require(plan.activities.first { $0.id.hasPrefix(one.campaign + "-") })
    #expect(stuck.status == "unplaced")
    let repairs = stuck.why?.repairs ?? []
    #expect(repairs.map(\.cost) == repairs.map(\.cost).sorted())
    let found = repairs.first { $0.id.hasPrefix("\(stuck.id):\(one.repair)") }
    return (stuck.id, try #require(found?.id, "\(repairs.map(\.id))"))
  }

  @Test(arguments: cases)
  func `what is short is offered with how much, and when it was due`(one: Case) throws {
    let folder = try Self.workspace()
    let (id, repair) = try offer(one, in: folder)
    for (language, words) in [("zh", one.zh), ("en", one.en)] {
      let text = try Tool.run(["explain", id, "--language", language], in: folder.url).output
      #expect(text.contains(words) && text.contains("[\(repair)]"), "\(text)")
    }
  }

  @Test(arguments: cases)
  func `accepted, it stands in its own cell or line, and the plan has the activity`(
    one: Case
  ) throws {
    let folder = try Self.workspace()
    let (id, repair) = try offer(one, in: folder)
    let before = try TemporaryFolder.contents(of: folder.url)
    let outcome = try Tool.run(
      ["plan", "--emit", "calendars", "--accept", repair], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let plan = try PlanFile(try folder.read("out/plan.json"))
    #expect(plan.score.hard == 0)
    #expect(plan.activities.first { $0.id == id }?.status == "placed")
    let after = try TemporaryFolder.contents(of: folder.url).filter { !$0.key.hasPrefix("out/") }
    let changed = after.filter { before[$0.key] != $0.value }.map(\.key)
    #expect(changed == [one.file])
    let (old, new) = (
      String(decoding: before[one.file] ?? Data(), as: UTF8.self), try folder.read(one.file)
    )
    if one.repair.hasPrefix("more-") {
      #expect(new == old.replacingOccurrences(of: one.before, with: one.after) && new != old)
    } else {
      #expect(new.hasPrefix(old) && new.contains(one.after), "\(new)")
    }
  }

  @Test func `people of whom there are too few are asked for in the right number`() throws {
    let folder = try Self.workspace()
    try folder.write(
      try folder.read("workspace.yaml").replacing("预算: budgets.csv", with: "人员: staff.csv"),
      to: "workspace.yaml")
    try folder.write("单位,技能,人数\n示范区,律师,1\n", to: "staff.csv")
    try folder.write(
      try folder.read("talks.yaml").replacing("每场经费: 3000", with: "人手: {律师: 3}"),
      to: "talks.yaml")
    let plan = try PlanFile(
      try Tool.run(["explain", "talks-2026.D-1.f.1", "--json"], in: folder.url).output)
    let repairs = plan.activities[0].why?.repairs ?? []
    let repair = try #require(repairs.first { $0.id.contains(":more-") }?.id)
    let outcome = try Tool.run(
      ["plan", "--emit", "calendars", "--accept", repair, "--language", "en"], in: folder.url)
    #expect(outcome.status == 0 && outcome.errors.contains("have 2 more of"), "\(outcome.errors)")
    #expect(try folder.read("staff.csv") == "单位,技能,人数\n示范区,律师,3\n")
  }
}
