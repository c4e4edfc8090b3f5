import CivilTime
import Diagnostics
import PlanModel
import Publishing
import Testing

@Suite struct ArtifactsTests {
  /// A city with every audience, status and sort of roster.
  private static func full(seed: UInt64 = 1, shuffled: Bool = false) -> City {
    var random = Seeded(seed)
    let units = ["500103", "500105", "500229"]
    var fairs = (10..<70).map { number in
      City.Fair(
        key: "fair-\(number)", unit: units.randomElement(using: &random)!,
        day: City.horizon.lowerBound.adding(days: Int.random(in: 0..<360, using: &random))
          .description,
        venue: Bool.random(using: &random) ? "square" : "hall",
        title: Text(zh: "公开活动<\(number)>&", en: "Open \(number)"),
        teams: Bool.random(using: &random) ? ["team-1"] : [])
    }
    for index in fairs.indices where index % 5 == 0 {
      fairs[index].audience = index % 10 == 0 ? .internal : .leaders
      fairs[index].title = Text(zh: "机密慰问\(index)", en: "Secret \(index)")
      fairs[index].details = "机密说明"
      fairs[index].theme = Activity.Theme(id: "secret", name: "机密主题")
      fairs[index].tasks = [TaskRule(key: "t", title: "机密事项", daysBefore: 3)]
    }
    if shuffled { fairs.shuffle(using: &random) }
    var city = City(fairs: fairs)
    city.rosters = fairs.enumerated().map { index, fair in
      Roster(
        activity: "spring.\(fair.key)", kind: .list, seats: 2, filled: 1,
        columns: [.personName, .identity],
        rows: [["机密姓名", "990000199001011234"]])
    }
    return city
  }

  @Test func `nothing internal and nobody's name leaves the house`() {
    let city = ArtifactsTests.full()
    let last = city.proposal(on: "2026-01-10").next
    var later = city
    for index in later.fairs.indices {
      if index % 3 == 0 { later.fairs[index].status = .cancelled }
      if index % 3 == 1 { later.fairs[index].day = "2026-12-01" }
    }
    for files in [city.files(on: "2026-01-10"), later.files(after: last, on: "2026-01-20")] {
      let isPublic = { (path: String) in
        path.hasPrefix("pages/")
          || path.hasPrefix("calendars/") && !path.hasPrefix("calendars/internal/")
      }
      let open = files.filter { isPublic($0.key) }
      #expect(open.count > 10)
      for (path, text) in open {
        let unfolded = text.replacing("\r\n ", with: "")
        #expect(!unfolded.contains("机密") && !unfolded.contains("Secret"), "\(path)")
        #expect(!unfolded.contains("secret") && !path.contains("secret"), "\(path)")
        #expect(!unfolded.contains("990000"), "\(path)")
      }
      let within = files.filter { $0.key.hasPrefix("calendars/internal/") }
      #expect(within.values.contains { $0.contains("机密") })
      for (path, text) in files where !path.hasPrefix("rosters/") {
        #expect(!text.contains("990000") && !text.contains("机密姓名"), "\(path)")
      }
      for text in [files["calendars/internal/city.ics"]!, files["calendars/deadlines.ics"]!] {
        #expect(!text.contains("领导"))
      }
    }
  }

  @Test(arguments: 1...4)
  func `threads change no byte`(threads: Int) {
    let city = ArtifactsTests.full()
    let all = artifacts(of: city.plan, for: city.proposal(on: "2026-01-10"))
    let together = parallelMap(count: all.count, threads: threads) { all[$0].render() }
    #expect(together == all.map { $0.render() })
    #expect(Set(all.map(\.path)).count == all.count)
  }

  @Test(arguments: UInt64(0)..<10)
  func `the order of the files of a workspace changes no feed and no page`(seed: UInt64) {
    let straight = ArtifactsTests.full(seed: seed).files(on: "2026-01-10")
    let shuffled = ArtifactsTests.full(seed: seed, shuffled: true).files(on: "2026-01-10")
    for (path, text) in straight where path.hasPrefix("calendars/") || path.hasPrefix("pages/") {
      #expect(shuffled[path] == text, "\(path)")
    }
    #expect(
      yaml(of: ArtifactsTests.full(seed: seed).proposal(on: "2026-01-10").next)
        == yaml(of: ArtifactsTests.full(seed: seed, shuffled: true).proposal(on: "2026-01-10").next)
    )
  }

  @Test func `an unchanged plan changes no byte after it was published`() {
    let city = ArtifactsTests.full()
    let first = city.proposal(on: "2026-01-10")
    let second = city.proposal(after: first.next, on: "2026-03-01")
    #expect(second.next == first.next && second.changes.isEmpty)
    let before = city.files(on: "2026-01-10")
    let after = city.files(after: first.next, on: "2026-03-01")
    // The first page alone is made for a day.
    for (path, text) in before
    where path != "changes.json" && !["pages/zh/index.html", "pages/en/index.html"].contains(path) {
      #expect(after[path] == text, "\(path)")
    }
    #expect(yaml(of: second.next) == yaml(of: first.next))
  }

  @Test(
    arguments: [
      ([], ["changes.json", "plan.json"]),
      ([.rosters], ["changes.json", "plan.json", "rosters/spring.a.csv", "rosters/summary.csv"]),
    ] as [(Set<Emission>, [String])])
  func `only what is asked for is written`(emit: Set<Emission>, paths: [String]) {
    var city = City(.init(key: "a"))
    city.rosters = [
      Roster(activity: "spring.a", kind: .open, seats: 1, filled: 0, columns: [], rows: [])
    ]
    let all = artifacts(of: city.plan, for: city.proposal(on: "2026-01-10"), emit: emit)
    #expect(all.map(\.path).sorted() == paths)
  }

  @Test func `a Chinese id is a path of plain ASCII`() {
    var city = City(.init(key: "a", campaign: "春风/../行动"))
    city.campaigns = [City.campaign("春风/../行动")]
    let paths = artifacts(of: city.plan, for: city.proposal(on: "2026-01-10")).map(\.path)
    #expect(paths.allSatisfy { $0.allSatisfy { $0.isASCII } && !$0.contains("/../") })
    #expect(
      paths.contains("calendars/campaign/~e6~98~a5~e9~a3~8e~2f..~2f~e8~a1~8c~e5~8a~a8.ics"))
  }

  @Test func `the sign-in sheet stands beside the roster that names somebody`() {
    var city = City(.init(key: "a"))
    let name = RosterColumn(Text(zh: "单位", en: "firm"))
    city.rosters = [
      Roster(
        activity: "spring.a", kind: .open, seats: 300, filled: 0, columns: [RosterColumn("签名")],
        rows: []),
      Roster(
        activity: "spring.a", kind: .supply, seats: 3, filled: 2, waiting: 1,
        shortfalls: [.init(stratum: Text(zh: "制造业", en: "industry"), missing: 1)],
        columns: [name], rows: [["巴渝,家政"], ["=1+1"]]),
      Roster(activity: "spring.a", kind: .supply, seats: 1, filled: 0, columns: [name], rows: []),
    ]
    let files = city.files(on: "2026-01-10")
    #expect(files["rosters/spring.a.sign_in.csv"] == "\u{FEFF}签名\r\n")
    #expect(files["rosters/spring.a.csv"] == "\u{FEFF}单位\r\n\"巴渝,家政\"\r\n'=1+1\r\n")
    #expect(files["rosters/spring.a.supply.csv"] != nil)
    let lines = files["rosters/summary.csv"]!.split(separator: "\r\n")
    #expect(lines.count == 4)
    #expect(lines[2] == "spring.a,渝中区招聘会,2026-07-22,渝中区,参会单位,3,2,1,制造业 1,")
  }
}
