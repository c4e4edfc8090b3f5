import CampaignKit
import CampaignKitTesting
import Testing

@Suite struct FairTermsTests {
  @Test(
    "days are cut into even runs",
    arguments: [
      (10, 3, [3, 3, 4]), (3, 3, [1, 1, 1]), (2, 4, [1, 1, 1, 1]), (5, 0, []), (0, 3, []),
    ])
  func runs(days: Int, count: Int, lengths: [Int]) {
    let days = (0..<days).map { CivilDate(dayNumber: 20_000 + $0) }
    let runs = evenRuns(of: count, in: days)
    #expect(runs.map(\.count) == lengths)
    if days.count >= count { #expect(runs.flatMap { $0 } == (count == 0 ? [] : days)) }
  }

  @Test(
    "the Spring Festival is that of the winter in which a campaign begins",
    arguments: [
      ("2026-01-23", "2026-02-17"), ("2025-12-01", "2026-02-17"), ("2026-03-31", "2026-02-17"),
      ("2027-01-10", "2027-02-06"), ("2026-10-01", "2027-02-06"),
    ])
  func festival(first: String, festival: String) throws {
    let first = try #require(CivilDate(first))
    let campaign = SampleCity().campaign(window: first...first.adding(days: 30))
    #expect(campaign.springFestival.description == festival)
  }

  @Test func `terms add to what an activity says, and take nothing from it`() throws {
    let campaign = SampleCity().campaign()
    var terms = FairTerms()
    terms.attendance = 1200
    terms.booths = 25
    let task = TaskRule(key: "own", title: Text(zh: "自己的", en: "its own"), daysBefore: 1)
    let plain = Activity(
      "a", title: "甲", what: "会", unit: "north", kind: "fair", window: campaign.window,
      slots: [], place: .online, source: campaign.source
    ).due(task)
    let fair = terms.applied(to: plain, of: campaign, inviting: [], by: InvitationTerms())
    #expect(
      fair.tasks.map(\.key)
        == [
          "own", "licence-papers", "licence-apply", "licence-last-day", "fair-papers", "announce",
        ])
    #expect(fair.needs == [.staff(3)])
    #expect(fair.slots == [.hours(9, 12)])
    #expect(fair.rosters.map(\.seats) == [1200, 25])
    #expect(fair.title == plain.title && fair.place == plain.place)
  }

  @Test(
    "private and small employers come first, and who is unknown last",
    arguments: [
      (Organisation.Nature.private, Organisation.Size.micro, 0), (.private, .small, 0),
      (.selfEmployed, nil, 0), (.private, .large, 1), (.state, .small, 1), (.private, nil, 1),
      (.state, .large, 2), (nil, nil, 2), (nil, .micro, 1),
    ] as [(Organisation.Nature?, Organisation.Size?, Int)])
  func rank(nature: Organisation.Nature?, size: Organisation.Size?, rank: Int) {
    var firm = SampleCity().tables.organisations[0]
    firm.nature = nature
    firm.size = size
    #expect(firm.smallPrivateRank == rank)
  }
}
