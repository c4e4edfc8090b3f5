import CivilTime
import Diagnostics
import PlanModel
import Publishing
import Testing

@Suite struct ProposalTests {
  typealias Status = Publication.Entry.Status

  /// One act of the organiser: what the fair is then, and the day it is published.
  struct Step: CustomTestStringConvertible, Sendable {
    var name: String
    var today: String
    var change: @Sendable (inout City.Fair) -> Void
    var kind: Change.Kind?
    var status: Status
    var sequence: Int
    var modified: String
    var isDropped = false

    var testDescription: String { "\(today) \(name)" }
  }

  static let life: [Step] = [
    Step(
      name: "publish", today: "2026-01-10", change: { _ in }, kind: .added, status: .confirmed,
      sequence: 0, modified: "2026-01-01T00:00:00Z"),
    Step(
      name: "nothing new", today: "2026-01-20", change: { _ in }, kind: nil, status: .confirmed,
      sequence: 0, modified: "2026-01-01T00:00:00Z"),
    Step(
      name: "another title", today: "2026-02-01", change: { $0.title = "大型招聘会" },
      kind: .renamed, status: .confirmed, sequence: 0, modified: "2026-02-01T00:00:00Z"),
    Step(
      name: "another day", today: "2026-02-10", change: { $0.day = "2026-07-23" }, kind: .moved,
      status: .confirmed, sequence: 1, modified: "2026-02-10T00:00:00Z"),
    Step(
      name: "other hours on the same day", today: "2026-02-10",
      change: { $0.slot = "09:00-12:00" }, kind: .moved, status: .confirmed, sequence: 2,
      modified: "2026-02-10T00:00:01Z"),
    Step(
      name: "another venue", today: "2026-02-11", change: { $0.venue = "hall" }, kind: .moved,
      status: .confirmed, sequence: 3, modified: "2026-02-11T00:00:00Z"),
    Step(
      name: "put off", today: "2026-02-12", change: { $0.status = .postponed },
      kind: .postponed, status: .postponed, sequence: 4, modified: "2026-02-12T00:00:00Z"),
    Step(
      name: "still put off", today: "2026-02-14", change: { _ in }, kind: nil,
      status: .postponed, sequence: 4, modified: "2026-02-12T00:00:00Z"),
    Step(
      name: "planned again", today: "2026-02-15",
      change: {
        $0.status = .planned
        $0.day = "2026-08-01"
      }, kind: .revived, status: .confirmed, sequence: 5, modified: "2026-02-15T00:00:00Z"),
    Step(
      name: "cancelled", today: "2026-03-01", change: { $0.status = .cancelled },
      kind: .cancelled, status: .cancelled, sequence: 6, modified: "2026-03-01T00:00:00Z"),
    Step(
      // The feed of the venue that it left in February forgets it.
      name: "90 days later", today: "2026-05-30", change: { _ in }, kind: .expired,
      status: .cancelled, sequence: 6, modified: "2026-03-01T00:00:00Z"),
    Step(
      name: "91 days later", today: "2026-05-31", change: { _ in }, kind: .expired,
      status: .cancelled, sequence: 6, modified: "2026-03-01T00:00:00Z", isDropped: true),
    Step(
      name: "92 days later", today: "2026-06-01", change: { _ in }, kind: nil,
      status: .cancelled, sequence: 6, modified: "2026-03-01T00:00:00Z", isDropped: true),
    Step(
      name: "planned once more", today: "2026-06-02", change: { $0.status = .planned },
      kind: .revived, status: .confirmed, sequence: 7, modified: "2026-06-02T00:00:00Z"),
    Step(
      name: "no place found", today: "2026-06-03", change: { $0.day = nil }, kind: .cancelled,
      status: .cancelled, sequence: 8, modified: "2026-06-03T00:00:00Z"),
    Step(
      name: "put off after it was called off", today: "2026-06-04",
      change: { $0.status = .postponed }, kind: .postponed, status: .postponed, sequence: 9,
      modified: "2026-06-04T00:00:00Z"),
    Step(
      name: "cancelled for good", today: "2026-06-05", change: { $0.status = .cancelled },
      kind: .cancelled, status: .cancelled, sequence: 10, modified: "2026-06-05T00:00:00Z"),
  ]

  @Test(arguments: life.indices)
  func `a fair goes through a long life under one UID`(upTo last: Int) throws {
    var fair = City.Fair(key: "fair-01")
    var record = Publication()
    var uids: Set<String> = []
    for step in ProposalTests.life[...last] {
      step.change(&fair)
      let proposal = City(fair).proposal(after: record, on: step.today)
      let before = record
      record = proposal.next
      uids.insert(record.entries[0].uid)
      guard step.today == ProposalTests.life[last].today, step.name == ProposalTests.life[last].name
      else { continue }
      #expect(proposal.changes.map(\.kind) == (step.kind.map { [$0] } ?? []))
      #expect(record.entries[0].status == step.status)
      #expect(record.entries[0].sequence == step.sequence)
      #expect(stamp(record.entries[0].modified) == step.modified)
      #expect(proposal.shown.isEmpty == step.isDropped)
      if step.kind == nil { #expect(record == before) }
    }
    #expect(record.entries.count == 1 && uids.count == 1)
  }

  @Test func `a fair that vanishes from the files is called off`() {
    let first = City(.init(key: "a"), .init(key: "b")).proposal(on: "2026-01-10")
    let second = City(.init(key: "b")).proposal(after: first.next, on: "2026-02-01")
    #expect(second.changes.map(\.kind) == [.cancelled])
    #expect(second.changes[0].after.activity == "spring.a")
    #expect(second.next.entries.map(\.sequence) == [1, 0])
    #expect(second.next.entries[0].removedOn == day("2026-02-01"))
    #expect(second.unchanged == 1)
  }

  @Test(arguments: [nil, "2026-07-01", "2026-03-01"])
  func `what is past stays as it was`(newDay: String?) {
    let first = City(.init(key: "a", day: "2026-03-05")).proposal(on: "2026-01-10")
    let fairs = newDay.map { [City.Fair(key: "a", day: $0)] } ?? []
    let later = City(fairs: fairs).proposal(after: first.next, on: "2026-03-06")
    if newDay == "2026-07-01" {
      #expect(later.changes.map(\.kind) == [.moved])
    } else {
      #expect(later.changes.isEmpty)
      #expect(later.next == first.next)
    }
    // On the day itself it can still be called off or moved.
    let sameDay = City(fairs: fairs).proposal(after: first.next, on: "2026-03-05")
    #expect(sameDay.changes.map(\.kind) == [newDay == nil ? .cancelled : .moved])
  }

  @Test(arguments: [
    (Campaign.State.cancelled, Change.Kind.cancelled), (.postponed, .postponed),
  ])
  func `a campaign takes its activities along`(state: Campaign.State, kind: Change.Kind) {
    var city = City(.init(key: "a"), .init(key: "b", day: "2026-09-01"))
    let first = city.proposal(on: "2026-01-10")
    city.campaigns = [City.campaign("spring", state: state)]
    let second = city.proposal(after: first.next, on: "2026-02-01")
    #expect(second.changes.map(\.kind) == [kind, kind])
  }

  @Test func `nothing is promised that was never placed`() {
    let city = City(
      .init(key: "a", day: nil), .init(key: "b", status: .postponed),
      .init(key: "c", status: .cancelled))
    let proposal = city.proposal(on: "2026-01-10")
    #expect(proposal.next.entries.isEmpty && proposal.changes.isEmpty)
  }

  @Test func `a new fair begins on the day it is first published`() {
    let first = City(.init(key: "a")).proposal(on: "2026-01-10")
    let second = City(.init(key: "a"), .init(key: "b")).proposal(
      after: first.next, on: "2026-02-01")
    #expect(second.changes.map(\.kind) == [.added])
    #expect(
      second.next.entries.map { stamp($0.modified) } == [
        "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z",
      ])
  }

  @Test func `a change before the horizon begins still moves the clock forward`() {
    let first = City(.init(key: "a")).proposal(on: "2025-12-10")
    let second = City(.init(key: "a", day: "2026-07-23"))
      .proposal(after: first.next, on: "2025-12-20")
    #expect(stamp(second.next.entries[0].modified) == "2026-01-01T00:00:01Z")
  }

  @Test func `a place remembers where it was before`() {
    let first = City(.init(key: "a")).proposal(on: "2026-01-10")
    let second = City(.init(key: "a", venue: "hall")).proposal(after: first.next, on: "2026-01-11")
    #expect(second.next.entries[0].previous?.venue == "square")
    let third = City(.init(key: "a", day: "2026-07-25", venue: "hall"))
      .proposal(after: second.next, on: "2026-01-12")
    #expect(third.next.entries[0].previous?.venue == "hall")
    #expect(third.next.entries[0].previous?.start.date == day("2026-07-22"))
  }

  @Test(arguments: [
    (nil as String?, Campaign.State.approved, ChineseCalendar(), Status.tentative),
    ("文号", .draft, ChineseCalendar(), .tentative),
    ("文号", .pending, ChineseCalendar(), .tentative),
    ("文号", .approved, ChineseCalendar(holidays: .empty), .tentative),
    ("文号", .approved, ChineseCalendar(), .confirmed),
  ])
  func `what may still change is tentative and says why`(
    basis: String?, state: Campaign.State, calendar: ChineseCalendar, status: Status
  ) {
    var city = City(.init(key: "a"))
    city.campaigns = [City.campaign("spring", basis: basis, state: state)]
    city.campaigns[0].calendar = calendar
    let entry = city.proposal(on: "2026-01-10").next.entries[0]
    #expect(entry.status == status)
    #expect(entry.details.zh.contains("暂定") == (status == .tentative))
    #expect(entry.details.en.contains("Provisional") == (status == .tentative))
    #expect(entry.details.zh.contains("文号") == (basis != nil))
  }

  @Test func `becoming certain raises SEQUENCE`() {
    var city = City(.init(key: "a"))
    city.campaigns = [City.campaign("spring", state: .pending)]
    let first = city.proposal(on: "2026-01-10")
    city.campaigns = [City.campaign("spring")]
    let second = city.proposal(after: first.next, on: "2026-01-11")
    #expect(second.changes.map(\.kind) == [.confirmed])
    #expect(second.next.entries[0].sequence == 1)
    city.campaigns = [City.campaign("spring", basis: nil)]
    let third = city.proposal(after: second.next, on: "2026-01-12")
    #expect(third.changes.map(\.kind) == [.unconfirmed])
  }

  @Test func `changes come in the order in which one phones`() {
    let before = City(
      .init(key: "a"), .init(key: "b"), .init(key: "c"), .init(key: "d"), .init(key: "e"))
    let first = before.proposal(on: "2026-01-10")
    let after = City(
      .init(key: "a", title: "别的"), .init(key: "b", day: "2026-05-01"),
      .init(key: "c", day: "2026-04-01"), .init(key: "d", status: .postponed),
      .init(key: "f"))
    let second = after.proposal(after: first.next, on: "2026-02-01")
    #expect(
      second.changes.map(\.kind) == [.cancelled, .postponed, .moved, .moved, .added, .renamed])
    #expect(second.changes[2].after.activity == "spring.c")
  }

  private func stamp(_ moment: Publication.Moment) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let seconds = moment.seconds
    return "\(moment.date)T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z"
  }
}
