import CampaignKit
import CampaignKitTesting
import SummerCooling
import Testing

@Suite struct CoolingTests {
  @Test func `sixty-two points for thirty days of twenty bottles come to 37200`() throws {
    let points = (1...62).map { "- {编号: P\($0), 名称: \($0)号站}" }.joined(separator: "\n")
    let draft = try cooling("物品: {瓶装水: 20}\n站点:\n\(points)\n")
      .draft(for: summer("2026-07-30", "2026-08-28"))
    let roster = try #require(try draft.activity("north.points").rosters.first)
    #expect(draft.activities.count == 1)
    #expect(roster.seats == 37_200)
    #expect(roster.ledger?.rows.count == 1860)
    #expect(roster.ledger?.filled == 37_200)
    #expect(draft.codes == [])
  }

  @Test func `a door of thirty days is one entry that is in nobody's way`() throws {
    let draft = try cooling("物品: {水: 1}\n站点: [{编号: A, 名称: 甲站}]\n")
      .draft(for: summer("2026-07-01", "2026-07-30"))
    let door = try draft.activity("north.points")
    #expect(door.span == 30 && door.staysOpen)
    #expect(door.audience == .public)
  }

  @Test(
    "what one entry of the calendars stands for can be chosen, and keys never name a day",
    arguments: [
      ("区县", ["north.points"]),
      ("乡镇街道", ["north.points.t0", "north.points.t1", "north.points.t2"]),
      ("站点", ["north.point.A", "north.point.B", "north.point.C", "north.point.D"]),
    ])
  func grouping(word: String, keys: [String]) throws {
    let draft = try cooling(
      """
      物品: {水: 1}
      日历条目: \(word)
      站点:
      - {编号: A, 名称: 甲, 乡镇街道: 桥头镇}
      - {编号: B, 名称: 乙, 乡镇街道: 石门镇}
      - {编号: C, 名称: 丙, 乡镇街道: 桥头镇}
      - {编号: D, 名称: 丁}
      """
    ).draft(for: summer())
    #expect(draft.activities.map(\.key).sorted() == keys)
  }

  @Test func `too little is shared by quota, and each point is told its lack on each day`() throws {
    let draft = try cooling(
      """
      物品: {水: 30}
      站点: [{编号: A, 名称: 甲}, {编号: B, 名称: 乙, 日定额: 10}]
      进货: [{物品: 水, 数量: 90, 到货: 7月1日}, {物品: 水, 数量: 60, 到货: 7月23日}]
      """
    ).draft(for: summer())
    // 40 a day: 90 last for two days and a quarter, 60 for one and a half.
    let roster = try #require(try draft.activity("north.points").rosters.first)
    #expect(
      try draft.ledger("north.points", "累计") == [
        "30", "60", "68", "98", "113", "10", "20", "22", "32", "37",
      ])
    #expect(roster.ledger?.shortfalls.map(\.missing) == [22, 15, 8, 5])
    #expect(roster.ledger?.shortfalls.first?.stratum.zh == "甲 7月22日(周三) 水")
    #expect(roster.seats == 200 && roster.ledger?.filled == 150)
    #expect(draft.codes == ["summer-cooling.short"])
    #expect(draft.diagnostics[0].message.zh.contains("缺 50"))
  }

  @Test func `a unit draws on its own deliveries before the city's`() throws {
    let draft = try cooling(
      """
      物品: {水: 10}
      站点: [{编号: A, 名称: 甲, 区县: 北山}, {编号: B, 名称: 乙, 区县: 南江}]
      进货: [{物品: 水, 数量: 20, 到货: 7月1日, 区县: 北山}, {物品: 水, 数量: 999, 到货: 7月1日}]
      """
    ).draft(for: summer(units: ["north", "south"]))
    #expect(try draft.ledger("north.points", "累计") == ["10", "20", "20", "20", "20"])
    #expect(try draft.ledger("south.points", "累计").last == "50")
  }

  @Test(
    "the count of a day sets the quota of the next, in whole boxes and within bounds",
    arguments: [
      (40, ["40", "44", "44", "44", "44"]), (22, ["40", "26", "26", "26", "26"]),
      (0, ["40", "20", "20", "20", "20"]), (90, ["40", "60", "60", "60", "60"]),
    ])
  func counts(given: Int, quotas: [String]) throws {
    let draft = try cooling(
      """
      物品: {水: 40}
      装箱数: 2
      站点: [{编号: A, 名称: 甲}]
      实发: [{站点: 甲, 日期: 7月20日, 发放数: \(given)}]
      """
    ).draft(for: summer())
    #expect(try draft.ledger("north.points", "日定额") == quotas)
    #expect(try draft.ledger("north.points", "发放数") == ["\(given)", "", "", "", ""])
  }

  @Test func `what is counted goes into the statistics, and several goods have sums of their own`()
    throws
  {
    let draft = try cooling(
      """
      物品: {水: 40, 药: 4}
      站点: [{编号: A, 名称: 甲}]
      实发: [{站点: 甲, 日期: 7月20日, 发放数: 31}, {站点: 甲, 日期: 7月21日, 物品: 药, 发放数: 2}]
      """
    ).draft(for: summer())
    let door = try draft.activity("north.points")
    #expect(door.counts.map { "\($0.indicator) \($0.amount)" } == ["goods 31", "goods 2"])
    #expect(door.counts.allSatisfy { $0.unit == "north" && $0.date != nil })
    let roster = try #require(door.rosters.first)
    #expect(roster.columns[roster.paper.totalledBy ?? 0].name.zh == "物品")
  }

  @Test func `what was not handed out is there on the next day`() throws {
    let draft = try cooling(
      """
      物品: {水: 10}
      机动: 0
      下限: 100
      站点: [{编号: A, 名称: 甲}]
      进货: [{物品: 水, 数量: 44, 到货: 7月20日}]
      实发: [{站点: A, 日期: 7月20日, 发放数: 4}]
      """
    ).draft(for: summer())
    #expect(try draft.ledger("north.points", "累计") == ["4", "14", "24", "34", "44"])
    #expect(draft.codes == [])
  }

  @Test(
    "what does not fit is named where it stands",
    arguments: [
      ("站点: [{编号: A, 名称: 甲}, {编号: A, 名称: 乙}]", "north", "summer-cooling.same-point"),
      ("站点: [{编号: A, 名称: 甲}]", "north south", "summer-cooling.no-unit"),
      ("站点: [{编号: A, 名称: 甲, 从: 9月1日}]", "north", "summer-cooling.never-open"),
      ("高温时段: 14:00-17:00\n站点: [{编号: A, 名称: 甲}]", "north", "summer-cooling.hot-hours"),
      ("实发: [{站点: 丙, 日期: 7月20日, 发放数: 1}]", "north", "plan.unknown-name"),
      ("进货: [{物品: 氺, 数量: 1, 到货: 7月1日}]", "north", "plan.unknown-name"),
      ("站点: [{编号: A, 名称: 甲, 乡镇街道: 桥投镇}]", "north", "plan.unknown-name"),
      (
        "站点: [{编号: A, 名称: 甲}]\n实发: [{站点: A, 日期: 7月30日, 发放数: 1}]", "north",
        "summer-cooling.count-outside"
      ),
      ("站点: [{编号: A, 名称: 甲}]\n慰问团: [{名称: 慰问}, {名称: 又慰问}]", "north", "summer-cooling.same-tour"),
    ])
  func mistakes(keys: String, units: String, code: String) throws {
    let draft = try cooling("物品: {水: 1}\n" + keys)
      .draft(for: summer(units: units.split(separator: " ").map(String.init)))
    #expect(draft.codes == [code])
  }

  @Test func `tours are for the office, and for leaders alone where leaders come`() throws {
    let draft = try cooling(
      """
      物品: {水: 10}
      站点: [{编号: A, 名称: 甲, 服务对象: 骑手}, {编号: B, 名称: 乙}, {编号: C, 名称: 丙}]
      进货: [{物品: 水, 数量: 155, 到货: 7月1日}]
      慰问团:
      - {名称: 慰问, 每区县: 2, 站数: 2, 慰问物品: {水: 5}}
      - {代号: boss, 名称: 领导慰问, 站点: [乙], 出席: [市领导甲]}
      """
    ).draft(for: summer())
    let first = try draft.activity("north.tour.1")
    let second = try draft.activity("north.tour.2")
    let boss = try draft.activity("north.boss.1")
    #expect([first.audience, second.audience, boss.audience] == [.internal, .internal, .leaders])
    #expect(first.place == .named("甲、乙") || first.place == .named(Text(zh: "甲、乙", en: "甲, 乙")))
    #expect(second.place == .named(Text(zh: "丙、甲", en: "丙, 甲")))
    #expect(boss.groups == ["市领导甲"])
    #expect(first.rosters.first?.ledger?.rows.map { $0[4].zh } == ["3", "2"])
    // What the tours take is set aside: 155 less 10 leave 145 of 150.
    #expect(draft.codes == ["summer-cooling.short"])
    #expect(draft.diagnostics[0].message.zh.contains("缺 5，"))
  }
}
