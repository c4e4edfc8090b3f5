import CivilTime
import Diagnostics
import Foundation
import PlanModel
import Publishing
import Testing

@Suite struct PlanJSONTests {
  /// One activity of each status, with rosters and tasks.
  private static var city: City {
    var city = City(
      .init(
        key: "a", teams: ["team-1"],
        tasks: [
          TaskRule(key: "licence", title: Text(zh: "许可", en: "Licence"), daysBefore: 30),
          TaskRule(key: "notice", title: Text(zh: "预告", en: "Notice"), daysBefore: 7),
        ], pin: .init(date: day("2026-07-22"), venue: "square")),
      .init(key: "b", day: nil, title: Text(zh: "引号\"反斜\\换行\n", en: "\u{1}")),
      .init(key: "c", audience: .internal, status: .postponed),
      .init(key: "d", status: .cancelled))
    city.obstacles = [
      "b": [Obstacle(rule: .heat, count: 12), Obstacle(rule: .venueOverlap, count: 3)]
    ]
    city.rosters = [
      Roster(
        activity: "spring.a", kind: .supply, seats: 30, filled: 28, waiting: 2,
        shortfalls: [.init(stratum: Text(zh: "制造业", en: "industry"), missing: 2)],
        columns: [RosterColumn("n")],
        rows: [["x"]])
    ]
    city.calendar = ChineseCalendar(holidays: .empty)
    return city
  }

  private func root() throws -> [String: Any] {
    let bytes = planJSON(of: PlanJSONTests.city.plan)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func equal(_ a: Any?, _ b: NSObject) -> Bool { (a as? NSObject) == b }

  @Test func `the top level has the keys of the contract in their order`() throws {
    let text = String(decoding: planJSON(of: PlanJSONTests.city.plan), as: UTF8.self)
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("\"") }
      .map { String($0.dropFirst().prefix { $0 != "\"" }) }
    #expect(
      keys == [
        "format", "horizon", "provisional", "seed", "moves", "score", "activities", "rosters",
        "tasks",
      ])
    let root = try root()
    #expect(equal(root["format"], "chengnuan-plan-1" as NSString))
    #expect(equal(root["horizon"], ["from": "2026-01-01", "to": "2026-12-31"] as NSDictionary))
    #expect(equal(root["provisional"], [2026] as NSArray))
    #expect(equal(root["seed"], 7 as NSNumber))
    #expect(equal(root["moves"], 1000 as NSNumber))
  }

  @Test func `the score says what each rule costs`() throws {
    let score = try #require(try root()["score"] as? [String: Any])
    #expect(Set(score.keys) == ["hard", "medium", "soft", "by_kind"])
    let costs = try #require(score["by_kind"] as? [String: Int])
    #expect(Set(costs.keys) == Set(SoftRule.allCases.map(\.rawValue)))
    #expect(costs.values.reduce(0, +) == score["soft"] as? Int)
  }

  @Test func `a placed activity says when, where and by whom`() throws {
    let activities = try #require(try root()["activities"] as? [[String: Any]])
    #expect(
      equal(
        activities[0],
        [
          "id": "spring.a", "uid": ActivityUID.uid(campaign: "spring", key: "a"),
          "campaign": "spring", "module": "job-fair", "series": NSNull(), "unit": "500103",
          "audience": "public", "title": ["zh": "渝中区招聘会", "en": "Yuzhong job fair"],
          "status": "placed", "start": "2026-07-22T14:30", "end": "2026-07-22T17:00",
          "all_day": false, "venue": "square", "teams": ["team-1"], "pinned": ["date", "venue"],
          "source": ["file": "campaigns/spring.yaml", "line": 3, "column": 5], "reasons": [],
        ] as NSDictionary))
  }

  @Test func `an activity without a place says why`() throws {
    let activities = try #require(try root()["activities"] as? [[String: Any]])
    #expect(
      activities.map { $0["status"] as? String } == [
        "placed", "unplaced", "postponed", "cancelled",
      ])
    for activity in activities.dropFirst() {
      #expect(Set(activity.keys) == Set(activities[0].keys))
      #expect(activity["start"] is NSNull && activity["end"] is NSNull)
      #expect(activity["venue"] is NSNull)
    }
    #expect(
      equal(
        activities[1]["reasons"],
        [["code": "heat", "count": 12], ["code": "venue_overlap", "count": 3]] as NSArray))
    #expect(
      equal(activities[1]["title"], ["zh": "引号\"反斜\\换行\n", "en": "\u{1}"] as NSDictionary))
    #expect(equal(activities[2]["audience"], "internal" as NSString))
  }

  @Test func `rosters are counted and nobody is named`() throws {
    #expect(
      equal(
        try root()["rosters"],
        [
          [
            "activity": "spring.a", "kind": "supply", "seats": 30, "filled": 28, "waiting": 2,
            "short": [["stratum": ["zh": "制造业", "en": "industry"], "missing": 2]],
          ]
        ] as NSArray))
  }

  @Test func `tasks are due on workdays, earliest first`() throws {
    let tasks = try #require(try root()["tasks"] as? [[String: Any]])
    #expect(tasks.map { $0["key"] as? String } == ["licence", "notice"])
    #expect(tasks.map { $0["due"] as? String } == ["2026-06-22", "2026-07-15"])
    #expect(equal(tasks[0]["title"], ["zh": "许可", "en": "Licence"] as NSDictionary))
    #expect(tasks.allSatisfy { $0["activity"] as? String == "spring.a" })
  }

  @Test func `changes are told with before and after`() throws {
    var fair = City.Fair(key: "a")
    let last = City(fair).proposal(on: "2026-01-10").next
    fair.day = "2026-07-23"
    let text = try #require(
      City(fair, .init(key: "b")).files(after: last, on: "2026-02-01")["changes.json"])
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let changes = try #require(root["changes"] as? [[String: Any]])
    #expect(changes.map { $0["kind"] as? String } == ["moved", "added"])
    #expect((changes[0]["before"] as? [String: Any])?["start"] as? String == "2026-07-22T14:30")
    #expect((changes[0]["after"] as? [String: Any])?["start"] as? String == "2026-07-23T14:30")
    #expect(changes[1]["before"] is NSNull)
    #expect((root["counts"] as? [String: Int])?["moved"] == 1)
    #expect(root["unchanged"] as? Int == 0)
  }
}
