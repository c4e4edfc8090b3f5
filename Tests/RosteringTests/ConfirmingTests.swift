import CivilTime
import Diagnostics
import PlanModel
import Rostering
import Testing

/// Until when people say whether they come, and what becomes of a seat when they do not.
@Suite struct ConfirmingTests {
  private let calendar = ChineseCalendar()

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private func drawn(
    _ rules: String = "", confirmBy: String? = nil
  ) throws -> (plan: LotteryPlan, people: LotteryPeople, result: LotteryResult, book: LotteryBook) {
    var plan = try LotteryBench.plan("seats: 2\nconsent: no\nwaiting: 300%\n" + rules)
    plan.activities[0].confirmBy = try confirmBy.map { try day($0).dayNumber }
    let people = try LotteryBench.people([], (1...8).map { [$0] })
    let result = draw(plan, from: people, seed: "s")
    return (plan, people, result, LotteryBook(plan, people, result))
  }

  /// The activity is on Sunday, 1 March 2026; its eve is a Saturday on which everybody works.
  @Test(arguments: [
    ("", "2026-02-09", "2026-02-11"),
    // Friday: the weekend does not count, and here it has a Saturday of work.
    ("", "2026-02-06", "2026-02-10"), ("", "2026-02-13", "2026-02-24"),
    ("confirm_within: 5", "2026-02-09", "2026-02-14"),
    ("confirm_within: 0", "2026-02-09", "2026-02-09"),
    // Never after the eve, nor before the day on which they were called.
    ("", "2026-02-27", "2026-02-28"), ("confirm_within: 30", "2026-02-09", "2026-02-28"),
    ("", "2026-02-28", "2026-02-28"), ("", "2026-03-01", "2026-03-01"),
  ])
  func `a substitute has some workdays to answer, and at most until the eve`(
    rules: String, called: String, until: String
  ) throws {
    let (plan, _, _, book) = try drawn(rules)
    #expect(try plan.confirmBy(at: "a", calledOn: day(called), calendar) == day(until))
    #expect(try book.confirmBy(at: "a", calledOn: day(called), calendar) == day(until))
    #expect(try plan.confirmBy(at: "x", calledOn: day(called), calendar) == nil)
  }

  @Test func `who does not answer in time makes room for the next, one after the other`() throws {
    var (plan, people, result, book) = try drawn()
    let first = result.activities[0].seated[0].person
    let waiting = result.activities[0].waiting[0].places.map(\.person)
    let called = try day("2026-02-09")
    var leaving = first
    for (round, next) in waiting.enumerated() {
      let date = called.adding(days: round * 2)
      let until = try #require(book.confirmBy(at: "a", calledOn: date, calendar))
      let made = try book.amend(
        round == 0 ? .decline : .lapse, leaving, at: "a", by: "office", on: date, why: "no answer",
        confirmBy: date)
      #expect(made.substitute == next && made.confirmBy == date)
      #expect(until >= date)
      let open = try #require(book.unanswered.first)
      #expect(open.seat.place.person == next && open.seat.isSubstitute && open.number == 1)
      #expect(!open.seat.isOverdue(on: date) && open.seat.isOverdue(on: date.adding(days: 1)))
      // Too early, and for somebody who never had to answer.
      for (person, known) in [
        (next, date as CivilDate?), (result.activities[0].seated[1].person, nil),
      ] {
        #expect(throws: LotteryBook.Refusal.notOverdue(known)) {
          try book.amend(.lapse, person, at: "a", by: "office", on: date, why: "x")
        }
      }
      leaving = next
    }
    let last = try book.amend(
      .lapse, leaving, at: "a", by: "office", on: day("2026-02-27"), why: "no answer",
      confirmBy: day("2026-02-28"))
    #expect(last.substitute == nil && last.confirmBy == nil)
    #expect(book.unanswered.isEmpty)
    var replayed = LotteryBook(plan, people, result)
    #expect(replayed.replay(book.csv) == nil)
    #expect(replayed.head == book.head)
  }

  @Test func `who has said yes is never too late`() throws {
    var (_, _, result, book) = try drawn(confirmBy: "2026-02-20")
    let seated = result.activities[0].seated.map(\.person)
    #expect(book.unanswered.map(\.seat.place.person) == seated)
    try book.amend(.accept, seated[0], at: "a", by: "o", on: day("2026-02-25"), why: "rang")
    #expect(book.unanswered.map(\.seat.place.person) == Array(seated.dropFirst()))
    #expect(throws: LotteryBook.Refusal.notOverdue(try day("2026-02-20"))) {
      try book.amend(.lapse, seated[0], at: "a", by: "o", on: day("2026-02-25"), why: "x")
    }
    let made = try book.amend(
      .lapse, seated[1], at: "a", by: "o", on: day("2026-02-25"), why: "x",
      confirmBy: day("2026-02-27"))
    #expect(made.substitute != nil)
  }

  @Test(arguments: [
    // A day before the call, one on the day of the activity, none at all, no day.
    "2026-02-08", "2026-03-01", "", "soon",
  ])
  func `another day to confirm by does not hold`(forged: String) throws {
    var (plan, people, result, book) = try drawn()
    try book.amend(
      .decline, result.activities[0].seated[0].person, at: "a", by: "o", on: day("2026-02-09"),
      why: "ill", confirmBy: day("2026-02-11"))
    let csv = String(decoding: book.csv, as: UTF8.self)
    #expect(csv.contains(",2026-02-11,ill,"))
    var replayed = LotteryBook(plan, people, result)
    let text = csv.replacing(",2026-02-11,ill,", with: ",\(forged),ill,")
    #expect(replayed.replay(Array(text.utf8)) == 1)
    // Whoever makes the hashes anew as well is held to what a day can be.
    var forger = LotteryBook(plan, people, result)
    guard let other = CivilDate(forged) else { return }
    try forger.amend(
      .decline, result.activities[0].seated[0].person, at: "a", by: "o", on: day("2026-02-09"),
      why: "ill", confirmBy: other)
    var judge = LotteryBook(plan, people, result)
    #expect(judge.replay(forger.csv) == 1)
  }

  @Test func `chains from before there were such days hold and go on`() throws {
    var (plan, people, result, book) = try drawn()
    for seat in result.activities[0].seated {
      try book.amend(
        .decline, seat.person, at: "a", by: "o", on: day("2026-02-09"), why: "ill")
    }
    let older = String(decoding: book.csv, as: UTF8.self).split(separator: "\n").map { line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false)
      cells.remove(at: 7)
      return cells.joined(separator: ",") + "\n"
    }.joined()
    #expect(older.hasPrefix("number,date,by,activity,action,person,substitute,why,sha256\n"))
    var replayed = LotteryBook(plan, people, result)
    #expect(replayed.replay(Array(older.utf8)) == nil)
    #expect(replayed.head == book.head)
    let next = try #require(replayed.standing(of: "a").first)
    #expect(next.isSubstitute && next.confirmBy == nil)
    try replayed.amend(
      .decline, next.place.person, at: "a", by: "o", on: day("2026-02-10"), why: "ill",
      confirmBy: day("2026-02-12"))
    var whole = LotteryBook(plan, people, result)
    #expect(whole.replay(replayed.csv) == nil)
  }

  @Test func `whoever asks is told until when to answer, and why the seat went on`() throws {
    var (plan, people, result, book) = try drawn()
    let waiting = result.activities[0].waiting[0].places.map(\.person)
    func answer(_ key: PersonKey) throws -> String {
      let made = try #require(
        LotteryAnswer(of: key, at: "a", in: plan, people, seed: "s", book: book))
      return made.lines.map { $0.zh + $0.en }.joined()
    }
    try book.amend(
      .decline, result.activities[0].seated[0].person, at: "a", by: "o", on: day("2026-02-09"),
      why: "ill", confirmBy: day("2026-02-11"))
    #expect(try answer(waiting[0]).contains("请于 2026-02-11 前（含当日）确认"))
    #expect(try answer(waiting[0]).contains("To confirm by 2026-02-11"))
    try book.amend(
      .lapse, waiting[0], at: "a", by: "o", on: day("2026-02-12"), why: "x",
      confirmBy: day("2026-02-14"))
    #expect(try answer(waiting[0]).contains("到期没有确认"))
    #expect(try !answer(waiting[0]).contains("请于"))
    #expect(try answer(waiting[1]).contains("请于 2026-02-14 前"))
  }
}
