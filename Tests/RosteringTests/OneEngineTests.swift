import CivilTime
import Diagnostics
import PlanModel
import Rostering
import Testing

/// Whether plans of the benchmark's kind and campaigns' rules mean the same where they say the same.
@Suite struct OneEngineTests {
  @Test(arguments: UInt64(0)..<120)
  func `a campaign's draw is what a literal reading of its rules gives`(seed: UInt64) throws {
    let sample = SampleLottery(seed)
    let drawn = draw(try sample.plan(), from: try sample.snapshot(), seed: "s\(seed)")
    #expect(
      String(decoding: drawn.csv, as: UTF8.self)
        == LiteralLottery.lines(of: sample, seed: "s\(seed)"))
  }

  @Test func `the samples use every rule and leave seats, quotas and lists open`() throws {
    var seen: Set<String> = []
    for seed in UInt64(0)..<120 {
      let sample = SampleLottery(seed)
      seen.insert(sample.scope)
      if sample.together { seen.insert("together") }
      for activity in draw(try sample.plan(), from: try sample.snapshot(), seed: "s").activities {
        for step in activity.funnel.indices.dropFirst()
        where activity.funnel[step].count < activity.funnel[step - 1].count {
          seen.insert(activity.funnel[step].rule.en.prefix { $0.isLetter }.description)
        }
        for short in activity.shortfalls { seen.insert(short.name.en) }
        if activity.eligible > activity.seats { seen.insert("contest") }
      }
    }
    #expect(
      seen.isSuperset(of: [
        "home", "work", "either", "city", "together", "age", "children", "hardship", "agreed", "a",
        "fewer", "no", "seats", "w", "p", "contest",
      ]), "\(seen.sorted())")
  }

  /// A hundred thousand people with a score each that nobody else has, so that lots, which are drawn
  /// over different names of a person, decide nothing.
  private func register(_ count: Int) -> Register {
    var random = SeededGenerator(7)
    var columns: [String: [Int?]] = [:]
    var numbers = RegisterText()
    let ranks = (0..<count).shuffled(using: &random)
    for index in 0..<count {
      let key =
        990_000_000_000_000_00 + random.number(1960...2009) * 10_000_000
        + random.number(1...12) * 100_000 + random.number(1...28) * 1000 + index % 1000
      let check = String(UnicodeScalar(IdentityNumber.checkCharacter(of: key)))
      numbers.append(utf8: Array("\(key)\(check)".utf8))
      let values: [String: Int?] = [
        "wid": index + 1, "home_district": random.number(1...41),
        "work_district": random.number(0...41), "birth": Self.birth(key),
        "update_date": 19_000, "hardship": random.number(0...3), "sex": random.number(1...2),
        "children": random.number(0...4), "consent": random.number(0...1),
        "arrears": ranks[index],
        "last_visit_4": random.once(in: 3) ? random.number(19_000...20_500) : nil,
      ]
      for (name, value) in values { columns[name, default: []].append(value) }
    }
    return Register(
      count: count, columns: columns.mapValues { RegisterColumn($0) }, texts: ["id_no": numbers])
  }

  private static func birth(_ key: Int) -> Int {
    let digits = Array(String(key)).compactMap(\.wholeNumberValue)
    let number = digits[6..<14].reduce(0) { $0 * 10 + $1 }
    var day = 0
    for year in 1970..<max(1970, number / 10_000) { day += year % 4 == 0 ? 366 : 365 }
    for year in min(1970, number / 10_000)..<1970 { day -= year % 4 == 0 ? 366 : 365 }
    let months = [31, number / 10_000 % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    day += months.prefix(number / 100 % 100 - 1).reduce(0, +)
    return day + number % 100 - 1
  }

  @Test func `both kinds of plan seat the same of 100,000 people where they ask the same`() throws {
    let register = register(100_000)
    let days = (0..<41).map { 20_600 + $0 * 3 }
    let here = SourceLocation(file: "plan.json", line: 1, column: 1)
    func term(_ column: String, _ lower: Int, _ upper: Int) -> DrawTerm {
      DrawTerm(column: column, test: .between(lower, upper), source: here)
    }
    var plan = DrawPlan(
      seed: "s", maxPerPerson: 1, cooldownDays: 150, waitPercent: 20, events: [], source: here)
    for index in 0..<41 {
      var event = DrawEvent(
        id: index + 1, district: index + 1, kind: 4, scope: .either, start: days[index],
        end: days[index], capacity: 60, births: -20_000...20_000, source: here)
      event.terms = [term("children", 1, 9), term("consent", 1, 1)]
      event.quotas = [
        DrawQuota(name: "w", need: 25, terms: [term("sex", 2, 2)], source: here),
        DrawQuota(name: "p", need: 30, terms: [term("hardship", 1, 2)], source: here),
      ]
      event.weights.arrears = 1
      plan.events.append(event)
    }
    var issues = Issues()
    let numbered = try #require(draw(plan, from: register, rule: .strict, issues: &issues))
    let lottery = try LotteryBench.plan(
      """
      seats: 60
      terms: {children: 1-9}
      consent: yes
      benefit: 4
      cooldown: 150
      caps: {draw: 1}
      weights: [{column: arrears, each: 1}]
      quotas: [{name: w, seats: 25, terms: {sex: female}}, {name: p, seats: 30, terms: {hardship: [deep, relative]}}]
      """,
      activities: (0..<41).map { ("a\($0 + 1)", CivilDate(dayNumber: days[$0]).description, 60) })
    let hash = PersonHash(key: [9])
    let people = try #require(
      LotteryPeople(register, for: lottery.rules, hash: hash, issues: &issues))
    let hashed = draw(lottery, from: people, seed: "s")
    #expect(issues.all.isEmpty && hashed.activities.count == numbered.events.count)
    func key(_ number: Int) -> String {
      let check = String(UnicodeScalar(IdentityNumber.checkCharacter(of: number)))
      return hash(Recipient(name: "", identity: "\(number)\(check)", hardship: .relative))
    }
    for event in numbered.events {
      let activity = try #require(hashed.activities.first { $0.id == "a\(event.id)" })
      #expect(event.seated.count == 60 && event.eligible == activity.eligible)
      #expect(
        event.seated.map { key($0.person) } == activity.seated.map(\.person.description))
      #expect(
        event.waiting.map { key($0.person) }
          == activity.waiting[0].places.map(\.person.description))
    }
  }
}
