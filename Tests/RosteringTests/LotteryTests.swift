import CivilTime
import Diagnostics
import PlanModel
import Rostering
import Testing

@Suite struct LotteryTests {
  private let plain = "seats: 3\nconsent: no\nwaiting: 2"

  @Test func `quotas come first, a missing person is a result, and the cheapest way out is said`()
    throws
  {
    let plan = try LotteryBench.plan(
      """
      seats: 3
      consent: no
      terms: {children: 1-9}
      quotas:
      - {name: women, seats: 2, terms: {sex: female}}
      waiting: 100%
      """)
    // One woman has children; two others have none, five men have.
    let rows = (1...5).map { [$0, 1, 2] } + [[6, 2, 2], [7, 2, 0], [8, 2, 0]]
    let people = try LotteryBench.people(["sex", "children"], rows)
    let drawn = draw(plan, from: people, seed: "s").activities[0]
    #expect(drawn.seated.count == 3)
    #expect(drawn.seated.contains { $0.person.description == LotteryBench.key(6) })
    #expect(drawn.shortfalls.map(\.missing) == [1])
    #expect(drawn.shortfalls[0].relaxation.en.contains("wider by 1"))
    #expect(drawn.shortfalls[0].relaxation.en.contains("2 more are eligible"))
    #expect(drawn.funnel.map(\.count) == [8, 6, 6, 3])
  }

  @Test func `quotas beyond the seats are a result that says by how much`() throws {
    let plan = try LotteryBench.plan(
      """
      seats: 3
      consent: no
      quotas:
      - {name: women, seats: 2, terms: {sex: female}}
      - {name: men, seats: 2, terms: {sex: male}}
      """)
    let people = try LotteryBench.people(["sex"], (1...8).map { [$0, $0 % 2 + 1] })
    let short = draw(plan, from: people, seed: "s").activities[0].shortfalls
    #expect(short.map(\.missing) == [1])
    #expect(short[0].relaxation.en.contains("1 seats too many"))
  }

  @Test(
    arguments: [
      // Three are eligible, of two households of which one may send one.
      (
        "groups: [{column: household, at_most: 1}]", "at most 2 of one 'household' instead of 1"
      ),
      // Two households of two, and three seats.
      ("groups: [{column: household, together: yes}]", "do not keep one 'household' together"),
      ("terms: {children: 3-9}", "wider by 1"),
      ("benefit: 4\ncooldown: 100", "a cool-down of 59 days instead of 100"),
      ("terms: {sex: female}", "without 'sex: female'"),
      ("terms: {children: 3-9, sex: female}", "no single rule will do: make it 0 seats"),
    ] as [(String, String)])
  func `what falls short is told with the rule that costs least to bend`(
    rules: String, way: String
  ) throws {
    let plan = try LotteryBench.plan("seats: 3\nconsent: no\nwaiting: 0\n" + rules)
    // Benefits on 1 January 2026, 59 days before the activity.
    let people = try LotteryBench.people(
      ["household", "children", "sex", "last_visit_4"],
      [[1, 1, 2, 1, 20_454], [2, 1, 2, 1, 20_454], [3, 2, 2, 1, 20_454], [4, 2, 1, 1, 20_454]])
    let short = draw(plan, from: people, seed: "s").activities[0].shortfalls
    #expect(short.count == 1)
    #expect(short.first?.relaxation.en.contains(way) == true, "\(short.map(\.relaxation.en))")
  }

  @Test func `a household gets no more seats than it may, and one lot where it stays together`()
    throws
  {
    let capped = try LotteryBench.plan(
      "seats: 3\nconsent: no\ngroups: [{column: household, at_most: 1}]")
    let people = try LotteryBench.people(["household"], (1...9).map { [$0, $0 % 3] })
    let seated = draw(capped, from: people, seed: "s").activities[0].seated
    #expect(seated.count == 3)
    let together = try LotteryBench.plan(
      "seats: 5\nconsent: no\ngroups: [{column: household, together: yes}]",
      activities: [("a", "2026-03-01", 5)])
    let whole = draw(together, from: people, seed: "s").activities[0]
    #expect(whole.seated.count == 3, "two whole households would be six")
    #expect(Set(whole.seated.map(\.lot)).count == 1)
    #expect(whole.shortfalls.map(\.missing) == [2])
  }

  @Test func `cool-downs and caps count what other campaigns and workspaces gave`() throws {
    let plan = try LotteryBench.plan(
      """
      seats: 9
      consent: no
      benefit: 4
      cooldown: 100
      round: spring
      caps: {draw: 1, round: 1, year: 2}
      """, activities: [("a", "2026-03-01", 9), ("b", "2026-09-01", 9)])
    let one = LotteryBench.key(1)
    let two = LotteryBench.key(2)
    let three = LotteryBench.key(3)
    let people = try LotteryBench.people(
      ["last_visit_4"], (1...4).map { [$0, 0] },
      history: [
        "\(one),2026-01-10,4,winter,U9,other", "\(two),2025-03-01,visit,spring,U9,other",
        "\(three),2026-01-01,x,y,U9,other", "\(three),2026-01-02,x,y,U9,other",
      ])
    let result = draw(plan, from: people, seed: "s")
    #expect(LotteryBench.seated(result) == [LotteryBench.key(4)])
    #expect(LotteryBench.seated(result, 1) == [one])
  }

  @Test func `below the age of consent a guardian must have agreed`() throws {
    let plan = try LotteryBench.plan("seats: 9\nconsent: yes\nguardian: 14")
    // Born 2012-03-01 and a day later: fourteen on the day, and not yet.
    let people = try LotteryBench.people(
      ["birth", "consent", "guardian_consent"],
      [[1, 15_400, 1, 0], [2, 15_401, 1, 0], [3, 15_401, 1, 1], [4, 15_400, 0, 1]])
    let seated = Set(LotteryBench.seated(draw(plan, from: people, seed: "s")))
    #expect(seated == [LotteryBench.key(1), LotteryBench.key(3)])
  }

  @Test(
    arguments: [
      ("seats: 3\nterms: {1️⃣hardshp: deep}", "hardship"),
      ("seats: 3\nterms: {困难类别: 1️⃣深度困}", "深度困难"),
      ("1️⃣seat: 3", "seats"),
      ("seats: 3\nquotas:\n- {name: w, seats: 1️⃣120%, terms: {sex: female}}", nil),
      ("seats: 3\nterms: {age: 1️⃣18~59}", nil),
      ("seats: 3\ngroups:\n- 1️⃣{column: household}", nil),
    ] as [(String, String?)])
  func `what is wrong in the rules is said with its place before anything runs`(
    marked: String, meant: String?
  ) throws {
    let text = marked.replacing("1️⃣", with: "")
    let before = marked.prefix { $0 != "1️⃣" }
    let line = before.count { $0 == "\n" } + 5
    let column =
      (before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0) + 3
    var issues = Issues()
    let document =
      "format: f\ncampaign: test\ntitle: t\ndraw:\n"
      + text.split(separator: "\n").map { "  " + $0 + "\n" }.joined()
    #expect(LotteryPlan(yaml: Array(document.utf8), file: "r", issues: &issues) == nil)
    let found = try #require(
      issues.sorted.first { $0.location.line == line && $0.location.column == column })
    if let meant { #expect(found.help?.en.contains(meant) == true) }
  }

  @Test func `rules in Chinese and in English draw the same`() throws {
    let people = try LotteryBench.people(
      ["sex", "hardship"], (1...40).map { [$0, $0 % 2 + 1, $0 % 4] })
    let english = try LotteryBench.plan(
      """
      seats: 3
      consent: no
      scope: home
      weights: [{column: hardship, is: deep, points: 9}]
      quotas: [{name: w, seats: 34%, terms: {sex: female}}]
      """)
    let chinese = try LotteryBench.plan(
      """
      名额: 3
      本人同意: 否
      范围: 户籍地
      优先分: [{列: 困难类别, 为: 深度困难, 加: 9}]
      保留名额: [{名称: w, 名额: 34%, 条件: {性别: 女}}]
      """)
    #expect(
      draw(english, from: people, seed: "x").csv == draw(chinese, from: people, seed: "x").csv)
  }

  @Test func `a seat that falls free goes to its own stratum's waiting list, in order`() throws {
    let plan = try LotteryBench.plan(
      """
      seats: 3
      consent: no
      quotas: [{name: women, seats: 1, terms: {sex: female}}]
      waiting: 200%
      """)
    let people = try LotteryBench.people(["sex"], (1...20).map { [$0, $0 % 2 + 1] })
    let result = draw(plan, from: people, seed: "s")
    var book = LotteryBook(plan, people, result)
    let drawn = result.activities[0]
    let kept = try #require(drawn.seated.first { $0.stratum == 0 })
    let list = try #require(drawn.waiting.first { $0.stratum == 0 })
    let made = try book.amend(
      .decline, kept.person, at: "a", by: "office", on: .init(dayNumber: 20_500), why: "ill")
    #expect(made.substitute == list.places[0].person)
    #expect(book.standing(of: "a").count == 3)
    let again = try book.amend(
      .remove, list.places[0].person, at: "a", by: "office", on: .init(dayNumber: 20_501), why: "x")
    #expect(again.substitute == list.places[1].person)
    #expect(throws: LotteryBook.Refusal.notSeated) {
      try book.amend(
        .accept, kept.person, at: "a", by: "o", on: .init(dayNumber: 20_502), why: "late")
    }
    var replayed = LotteryBook(plan, people, result)
    #expect(replayed.replay(book.csv) == nil)
    var changed = LotteryBook(plan, people, result)
    let lines = String(decoding: book.csv, as: UTF8.self).replacing("ill", with: "well")
    #expect(changed.replay(Array(lines.utf8)) == 1)
  }

  @Test func `whoever asks is told the rule, the score, the lot and what was missing`() throws {
    let plan = try LotteryBench.plan(
      """
      seats: 1
      consent: no
      terms: {困难类别: [深度困难, 相对困难]}
      weights: [{column: hardship, is: deep, points: 9}]
      """, activities: [("a", "2026-03-01", 1)])
    let people = try LotteryBench.people(["hardship"], [[1, 1], [2, 2], [3, 3]])
    func answer(_ number: Int) throws -> String {
      let key = try #require(PersonKey(LotteryBench.key(number)))
      let made = try #require(LotteryAnswer(of: key, at: "a", in: plan, people, seed: "s"))
      return made.lines.map(\.zh).joined(separator: "\n")
    }
    #expect(try answer(1).contains("结论：入选"))
    #expect(try answer(2).contains("差 9 分"))
    #expect(try answer(3).contains("登记的“困难类别”是：意外致困"))
    #expect(try answer(4).contains("没有这个人"))
  }

  @Test func `whoever is of another district is told which one is registered`() throws {
    let plan = try LotteryBench.plan(
      "seats: 1\nconsent: no\nscope: home",
      activities: [("a1", "2026-03-01", 1), ("b2", "2026-03-02", 1)])
    let people = try LotteryBench.people([], [[1]])
    let key = try #require(PersonKey(LotteryBench.key(1)))
    let answer = try #require(LotteryAnswer(of: key, at: "b2", in: plan, people, seed: "s"))
    let said = answer.lines.map { $0.zh + "\n" + $0.en }.joined(separator: "\n")
    #expect(said.contains("不符合：户籍在本区县。登记的户籍区县是区"), "\(said)")
    #expect(said.contains("in the register 'home_district' is unit"))
    #expect(said.contains("结论：不合格"))
  }
}
