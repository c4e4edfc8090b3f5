import Foundation
import Testing

/// Why activities are where they are, as the command line, `plan.json` and the pages say it.
@Suite struct ExplainTests {
  /// The spring example while the only market of one county is being rebuilt.
  static func rebuilding() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.removeItem(at: folder.url)
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/spring-breeze"), to: folder.url)
    let venues = try folder.read("tables/venues.csv")
    let closed = venues.replacingOccurrences(
      of: "06:00-14:00,每天,,是,乡镇客运到柳湾镇",
      with: "06:00-14:00,每天,2026-01-01..2026-04-20,是,乡镇客运到柳湾镇")
    #expect(closed != venues)
    try folder.write(closed, to: "tables/venues.csv")
    return folder
  }

  @Test(arguments: [
    ("zh", "场地“柳湾集市”有时不开放", "改一处就能排上"),
    ("en", "the venue 'Liuwan Market' is closed at times", "Single changes that place it"),
  ])
  func `what stays out is told why, at which line, and what would help`(
    language: String, requirement: String, repairs: String
  ) throws {
    let folder = try Self.rebuilding()
    let outcome = try Tool.run(
      ["explain", "ys-spring-2026.YS-2.market.1", "--language", language], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = outcome.output
    #expect(text.contains(requirement))
    #expect(text.contains("tables/venues.csv:6:1"))
    #expect(text.contains("spring.yaml:34:3"))
    #expect(text.contains(repairs))
    #expect(text.contains("[ys-spring-2026.YS-2.market.1:venue-V-21]"))
  }

  @Test func `plan json says why of every activity, and its sums are right`() throws {
    let folder = try Self.rebuilding()
    let outcome = try Tool.run(["plan", "--emit", "pages"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let plan = try PlanFile(try folder.read("out/plan.json"))
    #expect(plan.activities.count > 30)
    var sum = plan.score.nobodys_share ?? [:]
    for activity in plan.activities {
      let why = try #require(activity.why, "\(activity.id)")
      #expect(why.blocked.values.reduce(0, +) + why.open == why.candidates, "\(activity.id)")
      sum.merge(why.share ?? [:]) { $0 + $1 }
      guard activity.status == "unplaced" else { continue }
      #expect(!(why.conflict ?? []).isEmpty && !(why.repairs ?? []).isEmpty)
      let counts = Dictionary(uniqueKeysWithValues: activity.reasons.map { ($0.code, $0.count) })
      #expect(counts == why.blocked)
    }
    #expect(sum.filter { $0.value != 0 } == plan.score.by_kind.filter { $0.value != 0 })
    #expect(sum.values.reduce(0, +) == plan.score.soft)
  }

  @Test func `a repair is written into its file, and the plan keeps it`() throws {
    let activity = "ys-spring-2026.YS-2.market.1"
    let folder = try Self.rebuilding()
    let before = try folder.read("spring.yaml")
    let outcome = try Tool.run(
      ["plan", "--emit", "calendars", "--accept", "\(activity):venue-V-21"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let after = try folder.read("spring.yaml")
    let changed = before.replacingOccurrences(
      of: "场地类型: [乡镇集市]", with: "场地类型: [乡镇集市, 广场]")
    #expect(after == changed && after != before)
    let plan = try PlanFile(try folder.read("out/plan.json"))
    #expect(plan.score.hard == 0)
    #expect(plan.activities.first { $0.id == activity }?.status == "placed")
    // Once is enough.
    let again = try Tool.run(["plan", "--accept", "\(activity):venue-V-21"], in: folder.url)
    #expect(again.status == 65 && again.errors.contains("repair.needless"))
    #expect(try folder.read("spring.yaml") == after)
  }

  @Test func `every repair that is offered holds when it is accepted`() throws {
    let folder = try Self.rebuilding()
    #expect(try Tool.run(["plan", "--emit", "calendars"], in: folder.url).status == 0)
    let plan = try PlanFile(try folder.read("out/plan.json"))
    let offers = plan.activities.flatMap { activity in
      (activity.why?.repairs ?? []).map { (activity.id, $0.id) }
    }
    #expect(offers.count >= 3)
    for (activity, repair) in offers {
      let copy = try Self.rebuilding()
      let outcome = try Tool.run(
        ["plan", "--emit", "calendars", "--accept", repair], in: copy.url)
      #expect(outcome.status == 0, "\(repair): \(outcome.errors)")
      let repaired = try PlanFile(try copy.read("out/plan.json"))
      #expect(repaired.score.hard == 0)
      #expect(repaired.activities.first { $0.id == activity }?.status == "placed")
    }
  }

  @Test(arguments: ["ys-spring-2026.YS-2.market.1:venue-V-99", "nobody:day-2026-03-01", ""])
  func `a repair that is not offered changes nothing`(id: String) throws {
    let folder = try Self.rebuilding()
    let before = try TemporaryFolder.contents(of: folder.url)
    let outcome = try Tool.run(["plan", "--accept", id, "--language", "en"], in: folder.url)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("repair.unknown"))
    #expect(try TemporaryFolder.contents(of: folder.url) == before)
  }

  @Test func `the office has a page with all of it, and the public has not`() throws {
    let folder = try Self.rebuilding()
    #expect(try Tool.run(["plan", "--emit", "pages"], in: folder.url).status == 0)
    let list = try folder.read("out/pages/internal/office/zh/index.html")
    #expect(list.contains("activity/ys-spring-2026.YS-2.market.1.html"))
    let page = try folder.read(
      "out/pages/internal/office/zh/activity/ys-spring-2026.YS-2.market.1.html")
    #expect(page.contains("有时不开放") && page.contains("tables/venues.csv:6:1"))
    let english = try folder.read(
      "out/pages/internal/office/en/activity/ys-spring-2026.opening.html")
    #expect(english.contains("What this place costs"))
    for language in ["zh", "en"] {
      let pages = folder.url.appending(path: "out/pages/\(language)")
      for (name, bytes) in try TemporaryFolder.contents(of: pages) {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("spring.yaml:") && !text.contains("有时不开放"), "\(name)")
      }
    }
  }
}

/// What a test reads of `plan.json`.
struct PlanFile: Decodable {
  struct Score: Decodable {
    var hard: Int
    var soft: Int
    var by_kind: [String: Int]
    var nobodys_share: [String: Int]?
  }

  struct Reason: Decodable {
    var code: String
    var count: Int
  }

  struct Repair: Decodable {
    var id: String
    var cost: Int
  }

  struct Requirement: Decodable {
    var requirement: String
    var file: String
    var line: Int
    /// Of the first conflict: whether a place is open without it.
    var enough: Bool?
  }

  struct Why: Decodable {
    var share: [String: Int]?
    var candidates: Int
    var open: Int
    var blocked: [String: Int]
    var conflict: [Requirement]?
    var further_conflicts: [[Requirement]]?
    var repairs: [Repair]?
  }

  struct Activity: Decodable {
    var id: String
    var status: String
    var start: String?
    var venue: String?
    var teams: [String]?
    var reasons: [Reason]
    var why: Why?
  }

  var score: Score
  var activities: [Activity]

  init(_ text: String) throws {
    self = try JSONDecoder().decode(PlanFile.self, from: Data(text.utf8))
  }
}
