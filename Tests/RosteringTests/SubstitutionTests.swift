import CivilTime
import Diagnostics
import PlanModel
import Rostering
import Testing

/// Who may move up from a waiting list once seats have changed hands.
@Suite struct SubstitutionTests {
  private func book(_ plan: LotteryPlan, _ people: LotteryPeople, seed: String) -> (
    LotteryBook, LotteryResult
  ) {
    let result = draw(plan, from: people, seed: seed)
    return (LotteryBook(plan, people, result), result)
  }

  @Test(arguments: [
    "caps: {draw: 1}", "caps: {round: 1}", "caps: {year: 1}", "benefit: 4\ncooldown: 60",
  ])
  func `whoever has been given a seat meanwhile does not get a second one beyond the rules`(
    rule: String
  ) throws {
    let plan = try LotteryBench.plan(
      "seats: 1\nconsent: no\nwaiting: 300%\n" + rule,
      activities: [("a", "2026-03-01", 1), ("b", "2026-04-01", 1)])
    let people = try LotteryBench.people(["last_visit_4"], (1...4).map { [$0, 0] })
    var wasFirst = 0
    for seed in 0..<30 {
      var (book, result) = book(plan, people, seed: "\(seed)")
      let waiting = result.activities[0].waiting[0].places.map(\.person)
      let other = try #require(result.activities[1].seated.first?.person)
      if waiting.first == other { wasFirst += 1 }
      let made = try book.amend(
        .decline, result.activities[0].seated[0].person, at: "a", by: "office",
        on: CivilDate(dayNumber: 20_454), why: "ill")
      #expect(made.substitute == waiting.first { $0 != other })
    }
    #expect(wasFirst > 0)
  }

  @Test(
    arguments: [
      ("caps: {round: 1}", "with the seats of this round"),
      ("caps: {draw: 1}", "with the seats of this draw"),
      ("caps: {year: 1}", "with the seats of this year"),
      ("benefit: 4\ncooldown: 60", "within 60 days of another benefit"),
      ("groups: [{column: household, at_most: 2}]", "whose household or employer has its seats"),
      ("groups: [{column: household, together: yes}]", ""),
    ] as [(String, String)])
  func `where nobody can move up it is said why, with how many`(rule: String, why: String) throws {
    let plan = try LotteryBench.plan(
      "seats: 2\nconsent: no\nwaiting: 300%\n" + rule,
      activities: [("a", "2026-03-01", 2), ("b", "2026-04-01", 2)])
    // Four people of one household: who waits for the first has a seat in the second.
    let people = try LotteryBench.people(
      ["last_visit_4", "household"], (1...4).map { [$0, 0, 1] })
    var (book, result) = book(plan, people, seed: "s")
    let seated = result.activities[0].seated.map(\.person)
    guard seated.count == 2, !why.isEmpty else { return #expect(seated.isEmpty) }
    #expect(book.hindrances(at: "a").reduce(0) { $0 + $1.count } <= 2)
    let made = try book.amend(
      .decline, seated[0], at: "a", by: "office", on: CivilDate(dayNumber: 20_454), why: "ill")
    if why.hasPrefix("whose household") {
      // A seat is free again, and so is the household's second.
      #expect(made.substitute != nil)
      #expect(book.hindrances(at: "a").map(\.why.en) == [why])
    } else {
      #expect(made.substitute == nil)
      #expect(book.hindrances(at: "a").map { "\($0.count) \($0.why.en)" } == ["2 " + why])
    }
  }

  @Test func `where one of a group gives up, the others stay, and whoever waits alone moves up`()
    throws
  {
    let plan = try LotteryBench.plan(
      """
      seats: 2
      consent: no
      waiting: 300%
      groups: [{column: household, together: yes}]
      """, activities: [("a", "2026-03-01", 2)])
    // Three pairs and one alone.
    let people = try LotteryBench.people(
      ["household"], [[1, 1], [2, 1], [3, 2], [4, 2], [5, 3], [6, 3], [7, 4]])
    var tried = 0
    for seed in 0..<40 {
      var (book, result) = book(plan, people, seed: "\(seed)")
      let seated = result.activities[0].seated.map(\.person)
      let alone = try #require(PersonKey(LotteryBench.key(7)))
      if seated.contains(alone) { continue }
      tried += 1
      let made = try book.amend(
        .decline, seated[0], at: "a", by: "office", on: CivilDate(dayNumber: 20_454), why: "ill")
      #expect(made.substitute == alone)
      #expect(Set(book.standing(of: "a").map(\.place.person)) == [seated[1], alone])
      let again = try book.amend(
        .decline, seated[1], at: "a", by: "office", on: CivilDate(dayNumber: 20_454), why: "ill")
      #expect(again.substitute == nil)
    }
    #expect(tried > 10)
  }

  @Test(arguments: [(0, true), (-1, true), (1, false), (365, false)])
  func `after the last day of an activity nobody moves up`(days: Int, moves: Bool) throws {
    let plan = try LotteryBench.plan("seats: 1\nconsent: no\nwaiting: 300%")
    let people = try LotteryBench.people([], (1...6).map { [$0] })
    var (book, result) = book(plan, people, seed: "s")
    let day = try #require(CivilDate(year: 2026, month: 3, day: 1)).dayNumber + days
    let made = try book.amend(
      .decline, result.activities[0].seated[0].person, at: "a", by: "office",
      on: CivilDate(dayNumber: day), why: "ill")
    #expect((made.substitute != nil) == moves)
    #expect(book.isOver("a", on: CivilDate(dayNumber: day)) == !moves)
    var replayed = LotteryBook(plan, people, result)
    #expect(replayed.replay(book.csv) == nil)
  }

  @Test(arguments: UInt64(0)..<120)
  func `no rule is broken by any number of substitutes, and they follow from the file`(
    seed: UInt64
  ) throws {
    let sample = SampleLottery(seed)
    let plan = try sample.plan()
    let people = try sample.snapshot()
    let result = draw(plan, from: people, seed: "s", keepsOrder: true)
    var book = LotteryBook(plan, people, result)
    var random = SeededGenerator(seed)
    for _ in 0..<40 {
      let activity = plan.activities[random.number(0...plan.activities.count - 1)]
      let standing = book.standing(of: activity.id)
      if standing.isEmpty { continue }
      let leaving = standing[random.number(0...standing.count - 1)].place.person
      let made = try book.amend(
        random.once(in: 4) ? .accept : .decline, leaving, at: activity.id, by: "office",
        on: CivilDate(dayNumber: SampleLottery.dayOne - 10), why: "ill")
      if let substitute = made.substitute, sample.together {
        try expectAlone(substitute, activity.id, sample, book, result)
      }
    }
    try expectRules(sample, plan, book)
    var replayed = LotteryBook(plan, people, result)
    #expect(replayed.replay(book.csv) == nil)
    #expect(replayed.csv == book.csv)
  }

  private func number(_ key: PersonKey) throws -> Int {
    try #require(Int(key.description.suffix(8), radix: 16))
  }

  /// All rules about more than one seat, asked of what everybody has, one by one.
  private func expectRules(
    _ sample: SampleLottery, _ plan: LotteryPlan, _ book: LotteryBook
  ) throws {
    var seats: [Int: [SampleLottery.Activity]] = [:]
    for activity in sample.activities {
      let here = try book.standing(of: activity.id).map { try number($0.place.person) }
      #expect(Set(here).count == here.count && here.count <= activity.seats)
      for person in here { seats[person, default: []].append(activity) }
      for (column, most) in [("household", sample.household), ("employer_id", sample.employer)] {
        guard let most else { continue }
        let values = here.compactMap { person in
          sample.people.first { $0["person"] == person }?[column]
        }
        for value in Set(values) { #expect(values.count { $0 == value } <= most) }
      }
    }
    func year(_ day: Int) -> Int { LiteralLottery.date(day).0 }
    for (person, own) in seats {
      let past = sample.benefits.filter { $0.person == person }
      if let most = sample.capDraw { #expect(own.count <= most) }
      if let most = sample.capRound {
        #expect(
          own.count + Set(past.filter { $0.round == "test" }.map { "\($0.day)|\($0.kind)" }).count
            <= most)
      }
      for (index, one) in own.enumerated() {
        for other in own[(index + 1)...] {
          #expect(one.end < other.start || other.end < one.start)
          #expect(abs(one.start - other.start) >= sample.cooldown)
        }
        if let most = sample.capYear {
          let given = Set(
            past.filter { year($0.day) == year(one.start) }.map {
              "\($0.day)|\($0.kind)|\($0.round)"
            })
          #expect(own.count { year($0.start) == year(one.start) } + given.count <= most)
        }
      }
    }
  }

  /// Nobody of the same household was eligible here, has no seat anywhere and still waits.
  private func expectAlone(
    _ key: PersonKey, _ activity: String, _ sample: SampleLottery, _ book: LotteryBook,
    _ result: LotteryResult
  ) throws {
    let person = try number(key)
    let row = sample.people.first { $0["person"] == person }
    guard let household = row?["household"] else { return }
    let gone = Set(book.amendments.filter { $0.activity == activity }.map(\.person))
    let busy = Set(sample.activities.flatMap { book.standing(of: $0.id).map(\.place.person) })
    let order = result.activities.first { $0.id == activity }?.order.map(\.person) ?? []
    for other in order where other != key && !gone.contains(other) && !busy.contains(other) {
      let number = try number(other)
      #expect(sample.people.first { $0["person"] == number }?["household"] != household)
    }
  }
}
