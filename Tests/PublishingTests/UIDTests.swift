import CivilTime
import Diagnostics
import PlanModel
import Publishing
import Testing

@Suite struct UIDTests {
  /// Worked out by CPython's uuid.uuid5 in the namespace of the README.
  @Test(arguments: [
    ("cq-spring-2026", "fair-500103-01", "51952d94-8429-59e6-9149-dda6881b6148"),
    ("春风行动", "w-09", "35edadf8-1c22-5aa3-bbe3-4c0a0b546252"),
  ])
  func `a UID is the version 5 UUID of campaign and key`(
    campaign: String, key: String, uid: String
  ) {
    #expect(ActivityUID.uid(campaign: campaign, key: key) == uid)
  }

  @Test func `a deadline has a UID of its own`() {
    #expect(
      ActivityUID.uid(campaign: "cq-spring-2026", key: "fair-500103-01", task: "licence")
        == "021ccd0b-35a9-51ef-8f97-373333051c46")
  }

  @Test(
    arguments: [
      { $0.day = "2026-09-09" }, { $0.title = "别的" }, { $0.unit = "500105" }, { $0.venue = "hall" },
      { $0.theme = nil }, { $0.slot = "09:00-12:00" }, { $0.audience = .internal },
    ] as [@Sendable (inout City.Fair) -> Void])
  func `a UID outlives every edit`(edit: @Sendable (inout City.Fair) -> Void) {
    var fair = City.Fair(key: "a")
    let uid = City(fair).proposal(on: "2026-01-10").next.entries[0].uid
    edit(&fair)
    let entries = City(.init(key: "0"), fair).proposal(on: "2026-01-10").next.entries
    #expect(entries.first { $0.activity == "spring.a" }?.uid == uid)
  }

  @Test func `ids that join to the same text have different UIDs`() {
    #expect(
      ActivityUID.uid(campaign: "a", key: "b.c") != ActivityUID.uid(campaign: "a.b", key: "c"))
  }
}
