import Foundation
import Testing

/// Districts that want one hall and one van, and where it is said who got it.
@Suite struct ArbitrationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.removeItem(at: folder.url)
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/shared-halls"), to: folder.url)
  }

  private struct Log: Decodable {
    struct Holder: Decodable { var unit: String }
    struct Words: Decodable { var zh, en: String }
    struct Line: Decodable {
      var activity: String
      var unit: String
      var wanted: String
      var what: String
      var id: String
      var held_by: [Holder]
      var rule: String
      var got: String?
      var got_venue: String?
      var words: Words
    }
    var arbitration: [Line]
  }

  private func planned(_ language: String) throws -> (log: [Log.Line], said: String) {
    let outcome = try Tool.run(["plan", "--language", language], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try folder.read("out/plan.json")
    return (
      try JSONDecoder().decode(Log.self, from: Data(json.utf8)).arbitration, outcome.output
    )
  }

  @Test func `who got the hall and the van, by which rule, and what the other got is logged`()
    throws
  {
    let lines = try planned("en").log
    let told = lines.map { line in
      [
        line.unit, line.what, line.id, String(line.wanted.prefix(10)),
        line.held_by.map(\.unit).joined(separator: "+"), line.rule,
        String(line.got?.prefix(10) ?? "nothing"), line.got_venue ?? "",
      ]
    }
    #expect(
      told == [
        ["YS-2", "equipment", "G-1", "2026-04-11", "YS-3", "priority", "2026-04-10", "V-21"],
        ["YS-2", "venue", "V-01", "2026-05-16", "YS-1", "choices", "2026-05-15", "V-01"],
        ["YS-3", "venue", "V-01", "2026-03-14", "YS-2", "filed", "2026-03-13", "V-01"],
      ], "\(told)")
  }

  @Test(arguments: [
    (
      "zh", "争用裁定 3 条：",
      "石桥县“石桥春季大型招聘会”想在3月14日(周六) 09:00–12:00用“市会展中心”，归青河区“青河春季大型招聘会”（先报的在先）；改排在3月13日(周五) 09:00–12:00 市会展中心"
    ),
    (
      "en", "arbitration, 3 in all:",
      "'Shiqiao Great spring fair' of Shiqiao wanted 'City Exhibition Hall' on Sat 14 Mar 09:00–12:00; it goes to 'Qinghe Great spring fair' of Qinghe (what was filed earlier goes first); placed on Fri 13 Mar 09:00–12:00 City Exhibition Hall instead"
    ),
  ])
  func `terminal, file and page say the same in both languages`(
    language: String, heading: String, line: String
  ) throws {
    let (log, said) = try planned(language)
    #expect(said.contains(heading) && said.contains(line), "\(said)")
    let words = log.map { language == "zh" ? $0.words.zh : $0.words.en }
    #expect(words.contains { $0.hasPrefix(line) }, "\(words)")
    let office = "out/pages/internal/office/\(language)"
    let page = try folder.read("\(office)/arbitration.html")
    #expect(log.allSatisfy { page.contains("activity/\($0.activity).html") })
    #expect(page.contains(language == "zh" ? "先报的在先" : "what was filed earlier goes first"))
    #expect(try folder.read("\(office)/index.html").contains("href=\"arbitration.html\""))
    #expect(!folder.exists("out/pages/\(language)/arbitration.html"))
  }

  @Test func `a hall that is not the city's is still no other unit's`() throws {
    let venues = try folder.read("tables/venues.csv")
    try folder.write(venues.replacing("每天,,,是\n", with: "每天,,,\n"), to: "tables/venues.csv")
    let outcome = try Tool.run(["check", "--language", "en"], in: folder.url)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("lies in Yunshan, not in Qinghe [plan.venue-elsewhere]"))
    #expect(outcome.errors.contains("'every_unit'"))
  }
}
