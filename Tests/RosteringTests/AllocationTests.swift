import CivilTime
import Diagnostics
import PlanModel
import Rostering
import Testing

@Suite struct AllocationTests {
  private func people(_ numbers: ClosedRange<Int>) -> [Recipient] {
    numbers.map { SampleWinter.person($0) }
  }

  private func column(_ name: String, of roster: Roster) -> [String] {
    guard let index = roster.columns.firstIndex(where: { $0.name.zh == name }) else { return [] }
    return roster.fullRows.map { $0[index] }
  }

  @Test func `everybody of a list is covered once, shared out evenly among the visits`() {
    var winter = SampleWinter()
    winter.campaign("w")
    for visit in 1...3 { winter.visit("\(visit)", day: visit, people(1...8)) }
    var issues = Issues()
    let rosters = winter.rosters(issues: &issues)
    #expect(rosters.map(\.filled) == [3, 3, 2])
    #expect(
      rosters.flatMap { column("姓名", of: $0) } == (1...8).map { "人\($0)" })
    #expect(rosters.flatMap { column("慰问金", of: $0) } == Array(repeating: "2000", count: 8))
    #expect(issues.all == [])
  }

  @Test(
    "people over visits with room come out evenly and never exceed it",
    arguments: UInt64(0)..<100)
  func even(seed: UInt64) {
    var random = SeededGenerator(seed)
    let seats = (0..<random.number(1...6)).map { _ in random.number(0...12) }
    let count = random.number(0...60)
    var winter = SampleWinter()
    winter.campaign("w")
    for (index, seats) in seats.enumerated() {
      winter.visit("\(index)", day: index + 1, seats: seats, people(1...max(1, count)))
    }
    var issues = Issues()
    let filled = winter.rosters(issues: &issues).map(\.filled)
    #expect(zip(filled, seats).allSatisfy { $0 <= $1 })
    #expect(filled.reduce(0, +) == min(max(1, count), seats.reduce(0, +)))
    let open = zip(filled, seats).filter { $0 < $1 }.map(\.0)
    #expect((filled.max() ?? 0) - (open.min() ?? filled.max() ?? 0) <= 1)
  }

  @Test func `whoever finds no room is counted`() {
    var winter = SampleWinter()
    winter.campaign("w")
    winter.visit("1", day: 1, seats: 3, people(1...8))
    var issues = Issues()
    let roster = winter.rosters(issues: &issues)[0]
    #expect(
      roster.shortfalls == [.init(stratum: Text(zh: "没有安排走访", en: "not visited"), missing: 5)])
    #expect(issues.all.map(\.code) == ["roster.not-covered"])
  }

  @Test(
    "without minutes or budget there are nominations, and nothing to sign or to pay by",
    arguments: [(nil, 9999, "会议纪要编号"), ("8号", nil, "经费预算"), (nil, nil, "经费预算、会议纪要编号")]
      as [(String?, Int?, String)])
  func withheld(minutes: String?, budget: Int?, missing: String) {
    var winter = SampleWinter()
    winter.campaign("w", budget: budget)
    winter.visit("1", day: 1, people(1...2)) { $0.minutes = minutes }
    var issues = Issues()
    let roster = winter.rosters(issues: &issues)[0]
    #expect(roster.paper.withheld?.zh == missing)
    #expect(roster.benefits == nil)
    #expect(roster.filled == 2)
    #expect(!roster.columns.contains { $0.kind == .money || $0.kind == .signature })
    #expect(issues.all.map(\.code) == ["roster.not-payable"])
    #expect(issues.all[0].message.zh.contains(missing))
  }

  @Test func `what is signed has the columns of the real paper`() {
    var winter = SampleWinter()
    winter.campaign("w")
    winter.visit("1", day: 1, people(1...1)) { $0.goods = 200 }
    var issues = Issues()
    let roster = winter.rosters(issues: &issues)[0]
    #expect(
      roster.columns.map(\.name.zh) == [
        "序号", "姓名", "身份证号", "工作单位", "困难类别", "电话", "慰问金", "物资折款", "领取人签字(按印)",
        "代领人及关系", "领取日期", "备注",
      ])
    #expect(column("物资折款", of: roster) == ["200"] && column("慰问金", of: roster) == ["2000"])
    #expect(roster.paper.basis == "8号")
    #expect(roster.benefits?.given.map(\.yuan) == [2200])
  }

  @Test(
    "one person is known again however the number is written, across units and campaigns",
    arguments: [
      (1, "990000198808080011"), (1, "９９００００１９８８０８０８００１１"), (1, "990000 19880808 0011"),
      (1, "990000880808001"),
    ])
  func twice(number: Int, written: String) throws {
    var winter = SampleWinter()
    winter.campaign("union")
    winter.visit("1", unit: "a", day: 9, [SampleWinter.person(1)])
    winter.campaign("bureau")
    var same = SampleWinter.person(1)
    same.identity = written
    winter.visit("1", unit: "b", day: 2, [same, SampleWinter.person(2)])
    #expect(SampleWinter.identity(1) == "990000198808080011" || written.isEmpty)
    var issues = Issues()
    let rosters = winter.rosters(issues: &issues)
    // The bureau comes first in time, so that the union's line is the second.
    #expect(rosters.map(\.filled) == [2, 0])
    let found = try #require(issues.all.first)
    #expect(found.code == "roster.benefit-twice" && found.location == place(1001))
    #expect(!found.message.zh.contains("人1") && !found.message.zh.contains("9900"))
  }

  @Test func `with a reason it stands and says so; another benefit stands with a warning`() {
    var winter = SampleWinter()
    winter.campaign("union")
    winter.visit("1", unit: "a", day: 1, [SampleWinter.person(1), SampleWinter.person(2)])
    winter.campaign("bureau")
    winter.visit("2", unit: "b", day: 2, [SampleWinter.person(1, reason: "火灾")])
    winter.visit("3", unit: "b", day: 3, []) { _ in }
    winter.campaign("league")
    winter.visit("3", unit: "b", day: 20, [SampleWinter.person(2)]) { $0.benefit = "助学" }
    var issues = Issues()
    let rosters = winter.rosters(issues: &issues)
    #expect(rosters.map(\.filled) == [2, 1, 0, 1])
    #expect(column("备注", of: rosters[1]) == ["重复，理由：火灾"])
    #expect(issues.all.map(\.code) == ["roster.visited-lately"])
  }

  @Test(
    "caps count for the person, per visit, round and year",
    arguments: [
      (Allocation.Caps(time: 1500), ["1500", "1500"]), (.init(round: 3000), ["2000", "1000"]),
      (.init(year: 2500), ["2000", "500"]), (.init(round: 2000), ["2000"]),
    ] as [(Allocation.Caps, [String])])
  func caps(caps: Allocation.Caps, money: [String]) {
    var winter = SampleWinter()
    winter.campaign("w")
    winter.visit("1", unit: "a", day: 1, [SampleWinter.person(1)]) { $0.caps = caps }
    winter.visit("2", unit: "b", day: 40, [SampleWinter.person(1)]) {
      $0.caps = caps
      $0.benefit = "助学"
    }
    var issues = Issues()
    #expect(winter.rosters(issues: &issues).flatMap { column("慰问金", of: $0) } == money)
    #expect(issues.all.map(\.code) == (money.count == 1 ? ["roster.benefit-capped"] : []))
  }

  @Test(
    "where money is short a meeting decides, and then what it decided holds",
    arguments: [
      (Allocation.Shortage.meeting, []), (.byClass, ["2000", "1500"]),
      (.proRata, ["888", "1777", "1333"]),
    ] as [(Allocation.Shortage, [String])])
  func short(rule: Allocation.Shortage, money: [String]) {
    var winter = SampleWinter()
    winter.campaign("w", budget: 4000)
    winter.visit(
      "1", day: 1,
      [.relative, .deep, .accident].enumerated().map { SampleWinter.person($0 + 1, $1) }
    ) { $0.whenShort = rule }
    var issues = Issues()
    let roster = winter.rosters(issues: &issues)[0]
    #expect(column("慰问金", of: roster) == money)
    #expect(roster.waiting == (rule == .byClass ? 1 : 0))
    #expect(
      issues.all.map(\.code)
        == ["roster.money-short"] + (rule == .meeting ? ["roster.not-payable"] : []))
    #expect(issues.all[0].message.zh.contains("差 500 元"))
  }

  @Test func `the worst off are not left out for being visited after the horizon`() {
    var winter = SampleWinter()
    winter.campaign("w", budget: 6000)
    // Three deep cases and two relative ones on one list; the visit of day 1 has room for three.
    let people = [HardshipClass.relative, .deep, .relative, .deep, .deep].enumerated()
      .map { SampleWinter.person($0 + 1, $1) }
    winter.visit("1", day: 1, seats: 3, people) { $0.whenShort = .byClass }
    winter.visit("2", day: 150, seats: 5, people) { $0.whenShort = .byClass }
    winter.leaveUnplaced("w.2")
    var issues = Issues()
    let roster = winter.rosters(issues: &issues)[0]
    // Of 6000 the two of January have 4000, so that December pays its one and no more.
    #expect(column("姓名", of: roster) == ["人2"])
    #expect(column("慰问金", of: roster) == ["2000"])
  }

  @Test func `whom the bank pays signs for the goods, and the account is for the bank`() {
    var winter = SampleWinter()
    winter.campaign("w")
    var person = SampleWinter.person(1)
    (person.account, person.bank) = ("6200000012345678901", "示例银行")
    winter.visit("1", day: 1, [person]) { $0.payment = .bank }
    var issues = Issues()
    let roster = winter.rosters(issues: &issues)[0]
    #expect(column("账号", of: roster) == ["6200000012345678901"])
    #expect(roster.columns.contains { $0.name.zh.contains("代领") })
    #expect(roster.columns.suffix(2).map(\.name.zh) == ["开户行", "账号"], "paper leaves them out")
    let account = roster.columns.firstIndex { $0.kind == .bankCard } ?? 0
    #expect(roster.rows(for: .working)[0][account] == "***************8901")
    #expect(roster.rows(for: .publicList)[0][account] == "")
  }

  @Test func `a round that began in another workspace keeps its people, caps and money`() {
    var before = SampleWinter()
    before.campaign("w")
    before.visit("1", day: 1, people(1...4))
    var issues = Issues()
    var held = before.rosters(issues: &issues).compactMap(\.benefits)
    held[0].date = SampleWinter.today.adding(days: -20)
    held[0].activity = "w.december"
    #expect(held[0].given.allSatisfy { $0.person.utf8.count == 32 })
    var winter = SampleWinter()
    winter.campaign("w", budget: 10_000)
    winter.visit("2", day: 5, people(1...6))
    winter.last.benefits = held
    let roster = winter.rosters(issues: &issues)[0]
    // Four were helped in December, and 8000 of the 10000 are gone.
    #expect(column("姓名", of: roster) == ["人5", "人6"])
    #expect(issues.all.map(\.code) == ["roster.money-short", "roster.not-payable"])
    #expect(issues.all[0].message.zh.contains("经费只有 2000 元"))
    winter.key = [9]
    #expect(winter.rosters(issues: &issues)[0].filled == 6, "another key knows nobody")
  }

  @Test func `nothing of a plan but the hashes depends on the key`() {
    var winter = SampleWinter()
    winter.campaign("w")
    for visit in 1...3 { winter.visit("\(visit)", day: visit, people(1...20)) }
    var issues = Issues()
    let one = winter.rosters(issues: &issues)
    winter.key = [7, 7]
    let other = winter.rosters(issues: &issues)
    #expect(one.map(\.fullRows) == other.map(\.fullRows))
    #expect(one.map { $0.benefits?.given } != other.map { $0.benefits?.given })
  }

  @Test func `the register's people are visited where they work, or else where they live`() {
    var texts: [String: RegisterText] = [:]
    for (name, values) in [
      "id_no": (1...4).map(SampleWinter.identity), "name": ["甲", "乙", "丙", "丁"],
      "phone": ["1", "2", "3", "4"],
    ] {
      var text = RegisterText()
      for value in values { text.append(utf8: value.utf8) }
      texts[name] = text
    }
    let register = Register(
      count: 4,
      columns: [
        "hardship": RegisterColumn([1, 2, 3, 0]), "home_district": RegisterColumn([1, 1, 2, 1]),
        "work_district": RegisterColumn([2, 0, 1, 1]), "update_date": RegisterColumn([1, 1, 1, 1]),
        "consent": RegisterColumn([1, 1, 1, 1]), "trade": RegisterColumn([1, 1, 1, 1]),
      ], texts: texts)
    var winter = SampleWinter()
    winter.campaign("w")
    for unit in ["a", "b"] {
      winter.visit(unit, unit: unit, day: 1, []) { $0.recipients = nil }
    }
    var issues = Issues()
    let rosters = winter.rosters(register: register, issues: &issues)
    #expect(rosters.map { column("姓名", of: $0) } == [["乙", "丙"], ["甲"]])
    #expect(column("慰问金", of: rosters[0]) == ["1000", "1500"])
  }
}
