import Diagnostics
import PlanModel
import Rostering

/// A small register and plan with every trap planted: the same person with 15 digits, a small x
/// or blanks; later records with fewer visits; wrong check characters; people who live in one
/// district and work in another; several days; overlapping strata; shortage; equal scores.
struct SampleDraw {
  typealias Record = [String: Int]

  static let here = SourceLocation(file: "plan.json", line: 1, column: 1)
  static let dayOne = 20_000
  var records: [Record] = []
  var numbers: [String] = []
  var plan = DrawPlan(seed: "", events: [], source: here)

  init(_ seed: UInt64, people: ClosedRange<Int> = 30...90) {
    var random = SeededGenerator(seed)
    for _ in 0..<random.number(people) { addPerson(&random) }
    plan.seed = "seed-\(seed)"
    plan.maxPerPerson = random.number(1...3)
    plan.cooldownDays = [0, 20, 60, 365][random.number(0...3)]
    plan.waitPercent = [0, 15, 20, 50][random.number(0...3)]
    plan.events = (0..<random.number(8...25)).map { event(101 + ($0 * 7) % 26, &random) }
  }

  private mutating func addPerson(_ random: inout SeededGenerator) {
    let year = random.number(1950...2005)
    let key =
      990_000_000_000_000_00 + year * 10_000_000 + random.number(1...12) * 100_000
      + random.number(1...28) * 1000 + random.number(0...999)
    let home = random.number(1...3)
    for copy in 0..<(random.once(in: 4) ? random.number(2...3) : 1) {
      var record: Record = [
        "wid": records.count + 1, "home_district": copy > 0 && random.once(in: 3) ? 1 : home,
        "work_district": random.number(0...3), "birth": (year - 1970) * 365,
        "update_date": 19_000 + random.number(0...5), "hardship": random.number(0...3),
        "union_member": random.number(0...1), "children": random.number(0...5),
        "left_behind": random.number(0...5), "arrears": random.number(0...1),
        "years_city": random.number(0...30), "sex": random.number(1...2),
        "trade": random.number(0...4), "consent": random.once(in: 6) ? 0 : 1,
      ]
      for kind in 1...6 where random.once(in: 3) {
        record["last_visit_\(kind)"] = SampleDraw.dayOne - random.number(-10...900)
      }
      if random.once(in: 10) { record["trade"] = nil }
      records.append(record)
      numbers.append(SampleDraw.written(key, year, &random))
    }
  }

  private static func written(
    _ key: Int, _ year: Int, _ random: inout SeededGenerator
  ) -> String {
    let digits = String(key)
    let number = digits + String(UnicodeScalar(IdentityNumber.checkCharacter(of: key)))
    switch random.number(0...9) {
    case 0,
      1 where year < 2000:
      return String(digits.prefix(6)) + String(digits.dropFirst(8))
    case 2: return number.lowercased()
    case 3: return number.prefix(6) + " " + number.dropFirst(6).prefix(8) + " " + number.suffix(4)
    case 4: return digits + (number.hasSuffix("1") ? "2" : "1")
    default: return number
    }
  }

  private func event(_ id: Int, _ random: inout SeededGenerator) -> DrawEvent {
    let capacity = random.number(0...14)
    let start = SampleDraw.dayOne + random.number(0...60)
    var event = DrawEvent(
      id: id, district: random.number(1...3), kind: random.number(1...6),
      scope: DrawEvent.Scope.allCases[random.number(0...2)], start: start,
      end: start + (random.once(in: 3) ? random.number(1...15) : 0), capacity: capacity,
      births: -9000...random.number(5000...14_000), source: SampleDraw.here)
    event.terms = [
      DrawTerm(column: "consent", test: .between(1, 1), source: SampleDraw.here)
    ]
    if random.once(in: 3) {
      event.terms.append(
        DrawTerm(column: "trade", test: .oneOf([0, 2, 4]), source: SampleDraw.here))
    }
    var left = capacity
    for (column, range) in [("sex", (2, 2)), ("hardship", (1, 3)), ("trade", (0, 1))]
    where random.once(in: 2) {
      let need = random.number(0...left)
      left -= need
      event.quotas.append(
        DrawQuota(
          name: column, need: need,
          terms: [
            DrawTerm(column: column, test: .between(range.0, range.1), source: SampleDraw.here)
          ], source: SampleDraw.here))
    }
    if random.once(in: 3) { return event }
    event.weights.deepHardship = 900
    event.weights.relativeHardship = 500
    event.weights.accidentHardship = 700
    event.weights.day = random.number(0...1)
    event.weights.unionMember = random.number(0...60)
    event.weights.child = 40
    event.weights.leftBehind = random.number(-20...80)
    event.weights.arrears = 150
    event.weights.year = random.number(0...3)
    event.weights.used = random.number(0...300)
    return event
  }

  /// The register, its records in the order of `rows`.
  func register(rows: [Int]? = nil) -> Register {
    let rows = rows ?? Array(records.indices)
    let names = [
      "wid", "home_district", "work_district", "birth", "update_date", "hardship",
      "union_member", "children", "left_behind", "arrears", "years_city", "sex", "trade",
      "consent",
    ]
    var texts = RegisterText()
    for row in rows { texts.append(utf8: Array(numbers[row].utf8)) }
    let columns = (names + (1...6).map { "last_visit_\($0)" }).map { name in
      (name, RegisterColumn(rows.map { records[$0][name] }))
    }
    return Register(
      count: rows.count, columns: Dictionary(uniqueKeysWithValues: columns),
      texts: ["id_no": texts])
  }
}
