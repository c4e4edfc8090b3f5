import CampaignKit
import CampaignKitTesting
import Expanding
import Testing

/// A record of the activity `c1.a` as it was published.
private func published(
  _ start: String, venue: String? = nil, removedOn: CivilDate? = nil
) -> Publication {
  let parts = start.split(separator: " ")
  let date = day(String(parts[0]))
  let time = TimeOfDay(String(parts[1])) ?? span("09:00-10:00").start
  return Publication(
    entries: [
      Publication.Entry(
        uid: "u", activity: "c1.a", campaign: "c1", campaignTitle: "专项", unit: "north",
        theme: nil, organisations: [], audience: .public, title: "会", shortTitle: "会", details: "",
        start: CivilDateTime(date, time), end: CivilDateTime(date, time), isAllDay: false,
        venue: venue, place: "", status: .confirmed, sequence: 0,
        modified: .init(day("2025-12-02")), removedOn: removedOn)
    ])
}

@Suite struct PublishedTests {
  @Test func `an activity knows where it was published`() throws {
    let request = try request(last: published("2026-03-07 09:00", venue: "V1")) {
      $0.place = .venues(["V1"])
    }
    #expect(request.previous == Placement(day: 65, start: 6, venue: 0))
    #expect(request.pin == .none, "it may still be moved, at a cost")
  }

  @Test func `what was called off, or stood elsewhere in time, has no place to keep`() throws {
    let removed = published("2026-03-07 09:00", removedOn: day("2026-01-01"))
    #expect(try request(last: removed).previous == nil)
    #expect(try request(last: published("2026-03-07 05:00")).previous == nil)
    #expect(try request().previous == nil)
  }

  @Test func `what was promised before the horizon counts as held and is not asked for again`() {
    let (agenda, found) = expand(
      workspace([{ draft(of: $0) { _ in } }]), last: published("2025-12-07 09:00"))
    #expect(found == [])
    #expect(agenda.items.isEmpty && agenda.problem.activities.isEmpty)
  }

  @Test(
    "what was announced is kept from two weeks before, or when it is too late to announce it anew",
    arguments: [
      ("2026-03-20", 300, true), ("2026-03-13", 300, true), ("2026-03-08", 300, true),
      ("2026-03-07", 300, true), ("2026-02-22", 300, true), ("2026-02-21", 300, false),
      ("2026-02-20", 1000, true), ("2026-02-15", 1000, false),
    ])
  func announced(today: String, attendance: Int, isKept: Bool) throws {
    let last = published("2026-03-07 09:00")
    let request = try request(last: last, plannedOn: today) { $0.attendance = attendance }
    #expect(request.pin.day == (isKept ? 65 : nil))
    #expect(request.pin.start == (isKept ? 6 : nil))
  }

  @Test func `a pin of the file's own wins over what was published`() throws {
    let last = published("2026-03-07 09:00")
    let request = try request(last: last, plannedOn: "2026-03-05") {
      $0.pin.date = day("2026-03-21")
    }
    #expect(request.pin == .init(day: 79))
  }
}
