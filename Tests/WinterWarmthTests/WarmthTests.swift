import CampaignKit
import CampaignKitTesting
import Testing
import WinterWarmth

@Suite struct WarmthTests {
  private let visits = "慰问金: {深度困难: 2000}\n走访:\n- {名称: 走访, 每区县: 2, 每次户数: 25}\n"

  @Test func `home visits are internal, have no address, and follow one another`() throws {
    let draft = try warmth(visits).draft(for: winter())
    #expect(draft.activities.map(\.key) == ["north.visit.1", "north.visit.2"])
    #expect(draft.activities.allSatisfy { $0.audience == .internal })
    #expect(draft.activities.allSatisfy { $0.place == .named(Text(zh: "入户", en: "at home")) })
    #expect(draft.precedences.map(\.after) == ["north.visit.2"])
    #expect(draft.activities.map { $0.rosters.map(\.seats) } == [[25], [25]])
  }

  @Test func `a campaign that is for everybody does not make a visit public`() throws {
    var campaign = try winter()
    campaign.audience = .public
    let draft = try warmth(visits + "- {代号: boss, 名称: 领导慰问, 出席: [市领导甲]}\n")
      .draft(for: campaign)
    #expect(draft.activities.map(\.audience) == [.internal, .internal, .leaders])
    #expect(WinterWarmth.manifest.audience == .internal)
    #expect(WinterWarmth.manifest.audiences.values.allSatisfy { $0 == .internal })
  }

  @Test func `the deadlines of the flow come once for a unit, open steps only`() throws {
    let steps = "流程:\n- {步骤: 分配名额, 完成: 11月1日}\n- {步骤: 初审, 提前: 18}\n"
    let draft = try warmth(visits + steps).draft(for: winter())
    let tasks = draft.activities[0].tasks
    #expect(draft.activities[1].tasks == [])
    #expect(
      tasks.map { "\($0.key) \($0.daysBefore)" } == [
        "step-nominate 26", "step-check 18", "step-notice 12", "step-decide 7", "step-pay -14",
      ])
    #expect(tasks.last?.title.zh.contains("先要：集体研究、会议纪要编号、经费") == true)
    #expect(tasks.first?.title.zh == "单位推荐，先建档后帮扶")
  }

  @Test(
    "money needs the minutes of a meeting, and a public notice that has ended",
    arguments: [
      ("", nil, nil), ("- {步骤: 集体研究, 完成: 11月30日, 会议纪要: 8号}", "8号", nil),
      ("- {步骤: 公示, 从: 11月20日}\n- {步骤: 集体研究, 会议纪要: 8号}", "8号", "公示期满（5 个工作日）"),
      ("- {步骤: 集体研究, 区县: [南江], 会议纪要: 8号}", nil, nil),
      ("- {步骤: 集体研究, 会议纪要: 8号}\n- {步骤: 集体研究, 区县: [北山], 会议纪要: 9号}", "9号", nil),
    ] as [(String, String?, String?)])
  func minutes(steps: String, minutes: String?, obstacle: String?) throws {
    let draft = try warmth(visits + (steps.isEmpty ? "" : "流程:\n" + steps + "\n"))
      .draft(for: winter(units: ["north", "south"]))
    let allocation = try #require(draft.activities[0].rosters[0].allocation)
    #expect(allocation.minutes == minutes)
    #expect(allocation.obstacle?.zh == obstacle)
  }

  @Test(
    "what is wrong with the flow is named",
    arguments: [
      ("- {步骤: 公示, 从: 11月20日, 完成: 11月24日}", ["winter-warmth.short-notice"]),
      ("- {步骤: 公示, 从: 11月20日, 完成: 11月27日}", []),
      ("- {步骤: 公示, 会议纪要: 8号}", ["winter-warmth.minutes-elsewhere"]),
      ("- {步骤: 初审, 完成: 11月9日}\n- {步骤: 集体研究, 完成: 11月2日}", ["winter-warmth.out-of-order"]),
      ("- {步骤: 初审, 区县: [西城]}", ["workspace.unknown-unit"]),
    ] as [(String, [String])])
  func flow(steps: String, codes: [String]) throws {
    #expect(try warmth(visits + "流程:\n" + steps + "\n").draft(for: winter()).codes == codes)
  }

  @Test(
    "a class follows from income, spending, persons and loss, or is what the list says",
    arguments: [
      (",60000,50000,3,", "深度困难"), (",60000,33000,3,", "相对困难"), (",60000,1000,3,", nil),
      (",10000,0,4,8001", "意外致困"), (",10000,0,4,8000", "深度困难"), ("意外致困,60000,1000,3,", "意外致困"),
      ("相对困难,,,,", "相对困难"), (",,,,", nil),
    ] as [(String, String?)])
  func classes(cells: String, expected: String?) throws {
    let draft = try warmth("名单: people.csv\n困难标准: {低保: 735}\n" + visits).draft(
      for: winter(people: ["姓名,困难类别,家庭年收入,刚性支出,家庭人口,意外损失", "甲某," + cells, "乙某,深度困难,,,,"]))
    let found = try draft.recipients().map(\.hardship.title.zh)
    #expect(found == [expected, "深度困难"].compactMap { $0 })
    #expect(draft.codes == (expected == nil ? ["winter-warmth.no-class"] : []))
  }

  @Test func `no message quotes what a list holds`() throws {
    let draft = try warmth("名单: people.csv\n困难标准: {低保: 735}\n" + visits).draft(
      for: winter(
        units: ["north", "south"],
        people: [
          "姓名,身份证号,区县,困难类别,家庭年收入", "甲某,990000198808080011,秘密街,深度困难,", "乙某,,北山,很困难,",
          "丙某,,北山,,三万", "丁某,,北山,相对困难,1",
        ]))
    #expect(
      draft.codes == [
        "winter-warmth.cell", "winter-warmth.cell", "winter-warmth.cell", "winter-warmth.no-class",
        "winter-warmth.class-differs",
      ])
    for diagnostic in draft.diagnostics {
      let words = diagnostic.message.zh + diagnostic.message.en
      for secret in ["甲某", "9900", "秘密街", "很困难", "三万"] { #expect(!words.contains(secret)) }
    }
    #expect("\(try draft.recipients())" == "[relative]")
  }

  @Test func `a unit with an empty list has no visit, and one with a register's has`() throws {
    let module = try warmth("名单: people.csv\n" + visits)
    let draft = module.draft(
      for: try winter(units: ["north", "south"], people: ["姓名,区县,困难类别", "甲某,南江,深度困难"]))
    #expect(Set(draft.activities.map(\.unit)) == ["south"])
    #expect(
      try warmth(visits).draft(for: winter()).activities[0].rosters[0].allocation?.recipients == nil
    )
  }
}
