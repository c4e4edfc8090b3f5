import Diagnostics
import PlanModel
import Rostering
import Testing

/// The chances of the people of a real list, whose lots come from keyed hashes of their numbers: the
/// office's key, the name, the way a number is written and the place in the file move nobody's.
@Suite struct KeyedChanceTests {
  /// Twelve people as lists have them: names long and short, in two scripts; numbers of 18 and of 15
  /// digits, with a small x, blanks or full-width figures; other documents; none at all.
  private static let people: [(name: String, number: String, phone: String)] = {
    var people: [(name: String, number: String, phone: String)] = []
    let names = [
      "一", "赵示例", "欧阳样本示例", "Li Example", "阿", "钱样张", "孙试写", "示例·样本", "Zz", "周样本", "吴例文", "郑示例",
    ]
    for (index, name) in names.enumerated() {
      let key = 99_000_019_600_101_000 + index * 10_001_013
      let digits = String(key)
      let number = digits + String(UnicodeScalar(IdentityNumber.checkCharacter(of: key)))
      let written =
        switch index % 6 {
        case 0: number
        case 1: String(digits.prefix(6)) + String(digits.dropFirst(8))
        case 2: number.lowercased()
        case 3: String(number.prefix(6) + " " + number.dropFirst(6))
        case 4:
          String(
            String.UnicodeScalarView(
              number.unicodeScalars.map { scalar in
                (0x30...0x39).contains(scalar.value)
                  ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
              }))
        default: ""
        }
      people.append((name, written, "102000000\(index < 10 ? "0" : "")\(index)"))
    }
    return people
  }()

  private static func list(_ people: [(name: String, number: String, phone: String)])
    -> CampaignSheet
  {
    func row(_ cells: [String], _ line: Int) -> [CampaignSheet.Cell] {
      cells.enumerated().map {
        .init($1, at: SourceLocation(file: "people.csv", line: line, column: $0 + 1))
      }
    }
    return CampaignSheet(
      header: row(["姓名", "身份证号", "电话"], 1),
      rows: people.enumerated().map { row([$1.name, $1.number, $1.phone], $0 + 2) },
      isPersonal: true)
  }

  private static func snapshot(
    _ people: [(name: String, number: String, phone: String)], _ plan: LotteryPlan, key: [UInt8]
  ) throws -> LotteryPeople {
    var issues = Issues()
    let made = LotteryPeople(
      list: list(people), for: plan.rules, units: [], hash: PersonHash(key: key), issues: &issues)
    #expect(issues.all.isEmpty, "\(issues.all.map(\.message.en))")
    return try #require(made)
  }

  /// By keyed hash, the place of each in the list.
  private static func places(_ plan: LotteryPlan, key: [UInt8]) throws -> [PersonKey: Int] {
    var places: [PersonKey: Int] = [:]
    for (index, person) in people.enumerated() {
      places[try #require(try snapshot([person], plan, key: key).keys.first)] = index
    }
    return places
  }

  private static func plan() throws -> LotteryPlan {
    try LotteryBench.plan("seats: 3\nscope: city\nconsent: no\nwaiting: 3")
  }

  @Test func `over 10,000 seeds everybody on a list wins and waits equally often`() throws {
    let plan = try Self.plan()
    let key: [UInt8] = Array(repeating: 0x5A, count: 32)
    let people = try Self.snapshot(Self.people, plan, key: key)
    let places = try Self.places(plan, key: key)
    #expect(places.count == 12 && people.count == 12)
    var wins = Array(repeating: 0, count: 12)
    var waits = wins
    for seed in 0..<10_000 {
      let drawn = draw(plan, from: people, seed: "spring-\(seed)").activities[0]
      for place in drawn.seated { wins[try #require(places[place.person])] += 1 }
      for place in drawn.waiting[0].places { waits[try #require(places[place.person])] += 1 }
    }
    let limit = ChiSquared.limit(people: 12)
    #expect(ChiSquared.of(wins, seats: 3, draws: 10_000) < limit, "\(wins)")
    #expect(ChiSquared.of(waits, seats: 3, draws: 10_000) < limit, "\(waits)")
  }

  @Test func `over 3,000 keys of the office and one seed it is the same`() throws {
    let plan = try Self.plan()
    var wins = Array(repeating: 0, count: 12)
    for number in 0..<3000 {
      let key = [UInt8(number & 255), UInt8(number >> 8), 7, 9]
      let people = try Self.snapshot(Self.people, plan, key: key)
      let places = try Self.places(plan, key: key)
      for place in draw(plan, from: people, seed: "s").activities[0].seated {
        wins[try #require(places[place.person])] += 1
      }
    }
    #expect(
      ChiSquared.of(wins, seats: 3, draws: 3000) < ChiSquared.limit(people: 12), "\(wins)")
  }

  @Test(arguments: UInt64(0)..<40)
  func `the order of the list, names and spellings change no byte of what is drawn`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed)
    let plan = try Self.plan()
    let changed = Self.people.shuffled(using: &random).map { person in
      guard let number = try? IdentityNumber(person.number) else { return person }
      // Somebody else's name and telephone: whoever has a number is known by that alone.
      let name = ["某甲", "Q", "诸葛某某某"][random.number(0...2)]
      let digits = number.canonical
      let written =
        [digits, digits.lowercased(), digits.prefix(6) + "\u{3000}" + digits.dropFirst(6)][
          random.number(0...2)]
      return (name: name, number: String(written), phone: "")
    }
    let first = try Self.snapshot(Self.people, plan, key: [1])
    let second = try Self.snapshot(changed, plan, key: [1])
    #expect(first.csv == second.csv)
    #expect(
      draw(plan, from: first, seed: "\(seed)").csv == draw(plan, from: second, seed: "\(seed)").csv)
  }

  @Test func `within each kind of person with one score, under quotas, the chances are equal`()
    throws
  {
    let plan = try LotteryBench.plan(
      """
      seats: 5
      consent: no
      waiting: 0
      weights: [{column: hardship, is: deep, points: 9}]
      quotas: [{name: women, seats: 2, terms: {sex: female}}]
      """, activities: [("a", "2026-03-01", 5)])
    // Six of each: women and men without hardship, women and men in it.
    let rows = (0..<24).map { [$0 * 7919 + 1, $0 % 2 + 1, $0 / 2 % 2] }
    let people = try LotteryBench.people(["sex", "hardship"], rows)
    var groups: [PersonKey: (group: Int, place: Int)] = [:]
    for (index, row) in rows.enumerated() {
      let key = try #require(PersonKey(LotteryBench.key(row[0])))
      groups[key] = (index % 4, index / 4)
    }
    var wins = Array(repeating: Array(repeating: 0, count: 6), count: 4)
    var winners: [[Int]] = Array(repeating: [], count: 4)
    for seed in 0..<10_000 {
      var count = [0, 0, 0, 0]
      for place in draw(plan, from: people, seed: "\(seed)").activities[0].seated {
        let (group, index) = try #require(groups[place.person])
        wins[group][index] += 1
        count[group] += 1
      }
      for group in 0..<4 { winners[group].append(count[group]) }
    }
    // Whoever is in hardship comes first, and two of the seats are women's.
    #expect(wins.map { $0.reduce(0, +) }[0] == 0 && wins.map { $0.reduce(0, +) }[1] == 0)
    for group in 2..<4 {
      let found = ChiSquared.of(wins[group], winners: winners[group])
      #expect(found < ChiSquared.limit(people: 6), "\(group): \(wins[group])")
    }
  }

  @Test func `the year's engine over a register gives equal chances over 10,000 seeds, too`() throws
  {
    var sample = SampleDraw(0, people: 0...0)
    for person in 0..<12 {
      // One of them twice, one with 15 digits; the columns are the same for all.
      for copy in 0..<(person == 5 ? 2 : 1) {
        let key = 99_000_019_700_101_001 + person * 20_003
        let digits = String(key)
        sample.numbers.append(
          person == 7
            ? String(digits.prefix(6)) + String(digits.dropFirst(8))
            : digits + String(UnicodeScalar(IdentityNumber.checkCharacter(of: key))))
        sample.records.append([
          "wid": sample.records.count + 1, "home_district": 1, "work_district": 1, "birth": 0,
          "update_date": 19_000 + copy, "hardship": 0, "union_member": 0, "children": 0,
          "left_behind": 0, "arrears": 0, "years_city": 1, "sex": 1, "trade": 1, "consent": 1,
        ])
      }
    }
    sample.plan.events = [
      DrawEvent(
        id: 1, district: 1, kind: 1, scope: .either, start: 20_000, end: 20_000, capacity: 3,
        births: -9000...9000, source: SampleDraw.here)
    ]
    let table = PersonTable(sample.register(), rule: .r1, columns: sample.plan.columns)
    var wins: [Int: Int] = [:]
    for seed in 0..<10_000 {
      sample.plan.seed = "\(seed)"
      var issues = Issues()
      let drawn = try #require(draw(sample.plan, from: table, issues: &issues))
      for place in drawn.events[0].seated { wins[place.person, default: 0] += 1 }
    }
    #expect(wins.count == 12)
    #expect(
      ChiSquared.of(Array(wins.values), seats: 3, draws: 10_000) < ChiSquared.limit(people: 12),
      "\(wins)")
  }
}
