import Diagnostics
import Rostering
import Testing

/// A small campaign's draw with every rule that there is, people, and what they had before.
struct SampleLottery {
  typealias Row = [String: Int]

  struct Activity {
    var id: String
    var district: Int
    var start: Int
    var end: Int
    var seats: Int
  }

  struct Benefit {
    var person: Int
    var day: Int
    var kind: String
    var round: String
  }

  static let dayOne = 20_454
  var people: [Row] = []
  var benefits: [Benefit] = []
  var activities: [Activity] = []
  var scope = "either"
  var ages: ClosedRange<Int>?
  var children: ClosedRange<Int>?
  var hardships: [String]?
  var consent = true
  var guardian: Int?
  var deep = 0
  var child = 0
  var oldness = 0
  var day = 0
  var here = 0
  var women: String?
  var poor: Int?
  var benefit: Int?
  var cooldown = 0
  var capDraw: Int?
  var capRound: Int?
  var capYear: Int?
  var household: Int?
  var together = false
  var employer: Int?
  var waiting = 20

  init(_ seed: UInt64) {
    var random = SeededGenerator(seed)
    func maybe<Value>(_ value: Value) -> Value? { random.once(in: 2) ? value : nil }
    for _ in 0..<random.number(20...60) { addPerson(&random) }
    for index in 0..<random.number(3...8) {
      let start = Self.dayOne + random.number(0...40) * 10
      activities.append(
        Activity(
          id: "t.\((index * 5) % 8)", district: random.number(1...3), start: start,
          end: start + (random.once(in: 3) ? random.number(1...25) : 0),
          seats: random.number(0...12)))
    }
    activities.sort { ($0.start, $0.id) < ($1.start, $1.id) }
    scope = ["home", "work", "either", "city"][random.number(0...3)]
    ages = maybe(random.number(12...20)...random.number(30...60))
    children = maybe(0...random.number(1...3))
    hardships = maybe(["none", "deep", "accident"])
    consent = random.once(in: 2)
    guardian = maybe(random.number(14...30))
    deep = random.number(0...5) * 100
    child = random.number(-20...40)
    oldness = random.number(-1...1)
    day = random.number(0...1)
    here = random.number(-90...0)
    women = [nil, "30%", "2", "100%"][random.number(0...3)]
    poor = maybe(random.number(0...3))
    benefit = maybe(random.number(1...6))
    cooldown = [0, 30, 200][random.number(0...2)]
    capDraw = maybe(random.number(1...2))
    capRound = maybe(random.number(1...3))
    capYear = maybe(random.number(1...3))
    household = random.once(in: 3) ? random.number(1...2) : nil
    together = household == nil && random.once(in: 3)
    employer = random.once(in: 3) ? random.number(1...3) : nil
    waiting = [0, 20, 150][random.number(0...2)]
  }

  private mutating func addPerson(_ random: inout SeededGenerator) {
    let number = people.count * 37 + random.number(1...30)
    var row: Row = [
      "person": number, "home_district": random.number(1...3),
      "work_district": random.number(1...3), "sex": random.number(1...2),
      "hardship": random.number(0...3), "children": random.number(0...5),
      "consent": random.number(0...1), "guardian_consent": random.number(0...1),
      "household": random.number(1...9), "employer_id": random.number(1...6),
      "birth": Self.dayOne - random.number(12 * 365...60 * 365),
    ]
    // The days on which ages turn.
    if random.once(in: 4) { row["birth"] = [13_208, 13_938, 3_345][random.number(0...2)] }
    for kind in 1...6 where random.once(in: 3) {
      row["last_visit_\(kind)"] = Self.dayOne - random.number(-300...900)
    }
    for column in ["birth", "work_district", "household", "children"] where random.once(in: 8) {
      row[column] = nil
    }
    people.append(row)
    while random.once(in: 3) {
      benefits.append(
        Benefit(
          person: number, day: Self.dayOne - random.number(-200...500),
          kind: String(random.number(1...6)), round: ["test", "other"][random.number(0...1)]))
    }
  }

  // MARK: As files

  func plan() throws -> LotteryPlan {
    var lines = [
      "seats: 1", "scope: \(scope)", "consent: \(consent)", "waiting: \(waiting)%",
      "cooldown: \(cooldown)",
    ]
    var terms: [String] = []
    if let ages { terms.append("age: \(ages.lowerBound)-\(ages.upperBound)") }
    if let children { terms.append("children: \(children.lowerBound)-\(children.upperBound)") }
    if let hardships { terms.append("hardship: [\(hardships.joined(separator: ", "))]") }
    lines.append("terms: {\(terms.joined(separator: ", "))}")
    if let guardian { lines.append("guardian: \(guardian)") }
    if let benefit { lines.append("benefit: \(benefit)") }
    let caps = [("draw", capDraw), ("round", capRound), ("year", capYear)].compactMap { name, cap in
      cap.map { "\(name): \($0)" }
    }
    lines.append("caps: {\(caps.joined(separator: ", "))}")
    lines += [
      "weights:", "- {column: hardship, is: deep, points: \(deep)}",
      "- {column: children, each: \(child), at_most: 3}", "- {column: age, each: \(oldness)}",
      "- {column: days_since_last, each: \(day), at_most: 400}",
      "- {column: seats_here, each: \(here)}", "quotas:",
    ]
    if let women { lines.append("- {name: w, seats: \(women), terms: {sex: female}}") }
    if let poor { lines.append("- {name: p, seats: \(poor), terms: {hardship: [deep, relative]}}") }
    if women == nil, poor == nil { lines[lines.count - 1] = "quotas: []" }
    var groups: [String] = []
    if let household { groups.append("{column: household, at_most: \(household)}") }
    if together { groups.append("{column: household, together: yes}") }
    if let employer { groups.append("{column: employer_id, at_most: \(employer)}") }
    lines.append("groups: [\(groups.joined(separator: ", "))]")
    let text =
      "format: chengnuan-draw-1\ncampaign: test\ntitle: {zh: 试, en: test}\ndraw:\n"
      + lines.map { "  \($0)\n" }.joined() + "activities:\n"
      + activities.map {
        """
        - {id: \($0.id), title: {zh: 班, en: trip}, unit: U1, unit_name: {zh: 区, en: unit}, \
        district: \($0.district), start: '\(date($0.start))', end: '\(date($0.end))', \
        seats: \($0.seats)}

        """
      }.joined()
    var issues = Issues()
    let plan = LotteryPlan(yaml: Array(text.utf8), file: "rules.yaml", issues: &issues)
    #expect(issues.all.isEmpty, "\(issues.all.map(\.message)) in \(text)")
    return try #require(plan)
  }

  func snapshot() throws -> LotteryPeople {
    let columns = Set(people.flatMap(\.keys)).subtracting(["person"]).sorted()
    let lines = people.map { row in
      ([LotteryBench.key(row["person"] ?? 0)]
        + columns.map { row[$0].map(String.init) ?? "" }).joined(separator: ",") + "\n"
    }.sorted()
    let text = (["person"] + columns).joined(separator: ",") + "\n" + lines.joined()
    let past = benefits.map {
      "\(LotteryBench.key($0.person)),\(date($0.day)),\($0.kind),\($0.round),U9,other\n"
    }
    return try #require(
      LotteryPeople(
        csv: Array(text.utf8),
        history: Array(("person,day,kind,round,unit,campaign\n" + past.joined()).utf8)))
  }

  /// `2026-01-01`, by counting.
  private func date(_ day: Int) -> String {
    let (year, month, date) = LiteralLottery.date(day)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(date < 10 ? "0" : "")\(date)"
  }
}
