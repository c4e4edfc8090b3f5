import Diagnostics
import PlanModel
import Rostering
import Testing

@Suite struct OpenAndListTests {
  private let number = "990000198808080011"
  private let other = "99000019880808002X"

  private func list(_ seats: Int, _ people: [(String, String?)]) -> SampleFairs {
    var fairs = SampleFairs()
    let entries = people.enumerated().map { index, person in
      RosterRequest.ListEntry(
        fields: [person.0, person.1 ?? "", "13800005678"], identity: person.1,
        source: place(index + 1))
    }
    fairs.add(
      "x", unit: "a", day: 1,
      RosterRequest(
        .list, seats: seats, entries: entries,
        columns: ["姓名", "身份证号", "电话"].map { RosterColumn(heading: Text($0)) }))
    return fairs
  }

  @Test func `an open roster is twenty numbered lines for people nobody knows yet`() {
    var fairs = SampleFairs()
    fairs.add("x", unit: "a", day: 1, RosterRequest(.open, seats: 800))
    fairs.add("y", unit: "a", day: 2, RosterRequest(.open, seats: 0))
    var issues = Issues()
    let rosters = fairs.rosters(issues: &issues)
    #expect(rosters.map(\.seats) == [800, 300], "expected people stand in for seats")
    #expect(rosters.allSatisfy { $0.filled == 0 && $0.waiting == 0 && $0.reach == nil })
    #expect(rosters[0].columns.map(\.name.zh) == ["序号", "姓名", "单位", "电话", "签到时间", "签名"])
    #expect(rosters[0].fullRows.map { $0[0] } == (1...20).map(String.init))
    #expect(rosters[0].fullRows.allSatisfy { $0.dropFirst() == ["", "", "", "", ""] })
  }

  @Test(arguments: [("a", [], 3), ("b", [], 2), ("c", [], 0), ("a", ["4"], 2), ("b", ["4"], 1)])
  func `an open activity reaches who lives or works there and agreed`(
    unit: String, trades: [String], people: Int
  ) {
    func column(_ values: Int?...) -> RegisterColumn { RegisterColumn(values) }
    let register = Register(
      count: 5,
      columns: [
        "home_district": column(1, 1, 2, 1, 3), "work_district": column(1, 2, 1, 1, nil),
        "consent": column(1, 1, 1, 0, nil), "trade": column(4, 1, nil, 4, 4),
        "job_intent_1": column(0, 0, 5, 0, 0),
      ])
    var fairs = SampleFairs()
    fairs.add("x", unit: unit, day: 1, RosterRequest(.open, seats: 9, trades: trades))
    var issues = Issues()
    #expect(fairs.rosters(register: register, issues: &issues)[0].reach == people)
  }

  @Test func `a place has what is known of it before anybody has it`() {
    var fairs = list(3, [("张三", nil)])
    fairs.items[0].activity.rosters[0].columns.append(RosterColumn("座位号"))
    fairs.items[0].activity.rosters[0].places = (1...3).map { ["", "", "", "\($0)号"] }
    var issues = Issues()
    let roster = fairs.rosters(issues: &issues)[0]
    #expect(roster.filled == 1 && roster.waiting == 0)
    #expect(roster.fullRows.map { $0[4] } == ["1号", "2号", "3号"])
    #expect(roster.fullRows.map { $0.last } == ["入选", "", ""])
  }

  @Test func `a list keeps the organiser's order, and who comes last waits`() {
    var issues = Issues()
    let roster = list(1, [("张小三", number), ("欧阳明月", nil)]).rosters(issues: &issues)[0]
    #expect(roster.filled == 1 && roster.waiting == 1 && issues.all.isEmpty)
    #expect(
      roster.rows(for: .working) == [
        ["1", "张*三", "990000********0011", "138****5678", "入选"],
        ["2", "欧阳*月", "", "138****5678", "候补"],
      ])
  }

  @Test(arguments: [
    "990000198808080011", " 990000 19880808 0011", "990000880808001", "９９００００１９８８０８０８００１１",
  ])
  func `one person gets one seat, however the number is written`(again: String) {
    var issues = Issues()
    let roster = list(9, [("甲乙", number), ("丙丁", again)]).rosters(issues: &issues)[0]
    #expect(roster.filled == 1)
    #expect(issues.all.map(\.code) == ["roster.person-twice"])
    #expect(issues.all[0].location == place(2) && issues.all[0].notes[0].location == place(1))
  }

  @Test(arguments: [
    ("99000019880808001", "位数"), ("990000198808080012", "校验码"), ("99000019880808O011", "字符"),
    ("990000198502300018", "出生日期"),
  ])
  func `a wrong number is named and keeps its line`(number: String, word: String) {
    var issues = Issues()
    let roster = list(9, [("甲乙", number)]).rosters(issues: &issues)[0]
    #expect(roster.filled == 1)
    #expect(issues.all.map(\.code) == ["roster.not-an-identity"])
    #expect(issues.all[0].message.zh.contains(word))
  }

  @Test func `no diagnostic holds personal data`() {
    var issues = Issues()
    let people = [
      ("甲乙丙", number), ("丁戊己", number), ("庚辛壬", "990000198808080012"), ("癸子丑", "123"),
    ]
    _ = list(2, people).rosters(issues: &issues)
    #expect(issues.all.count == 3)
    let text = issues.all.map { "\($0)" }.joined()
    for (name, number) in people {
      #expect(!text.contains(name))
      #expect(!text.contains("“\(number)”") && !text.contains("'\(number)'"))
    }
    #expect(!text.contains("99000019") && !text.contains("13800005678"))
  }

  @Test func `only what is placed has rosters, by time and then by id`() {
    var fairs = SampleFairs()
    fairs.add("c", unit: "a", day: 2, RosterRequest(.open, seats: 1))
    fairs.add(
      "b", unit: "b", day: 1, RosterRequest(.supply, seats: 1), RosterRequest(.open, seats: 1))
    fairs.add("a", unit: "c", day: 2, RosterRequest(.open, seats: 1))
    fairs.add("gone", unit: "c", day: 2, isPlaced: false, RosterRequest(.open, seats: 1))
    var issues = Issues()
    let rosters = fairs.rosters(issues: &issues)
    #expect(rosters.map(\.activity) == ["demo.b", "demo.b", "demo.a", "demo.c"])
    #expect(rosters.map(\.kind) == [.supply, .open, .open, .open])
  }

  @Test(arguments: [RosterKind.draw, .allocation])
  func `what a plan does not fill is said at the activity`(kind: RosterKind) {
    var fairs = SampleFairs()
    fairs.add("x", unit: "a", day: 1, RosterRequest(kind, seats: 3))
    var issues = Issues()
    #expect(fairs.rosters(issues: &issues).isEmpty)
    #expect(issues.all.map(\.code) == ["roster.not-planned"])
    #expect(issues.all[0].location == place(100))
  }
}
