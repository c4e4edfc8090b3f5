internal import PlanModel

/// How many people of a register an open activity can tell of itself: those who live or work in
/// its unit and agreed to be told. The register is gone through once for each set of trades, not
/// once for each activity.
///
/// Districts of the register are numbers: the unit's place in the table of units, from 1.
struct Reach {
  /// The columns that counting asks of a register.
  static let columns: Set<String> = [
    "home_district", "work_district", "consent", "trade", "job_intent_1", "job_intent_2",
    "job_intent_3", "id_no", "update_date",
  ]

  private let numbers: [String: Int]
  private let home: [Int]
  private let work: [Int]
  /// Trade, and the trades looked for; the latter are stored one higher, zero being none.
  private let trades: [[Int]]
  private let agreed: [Int]
  private var counts: [Set<Int>: [Int: Int]] = [:]

  init(_ register: Register, units: [Unit]) {
    numbers = Dictionary(
      units.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    func values(_ name: String) -> [Int] {
      register.column(name)?.values(or: PersonTable.missing)
        ?? Array(repeating: PersonTable.missing, count: register.count)
    }
    home = values("home_district")
    work = values("work_district")
    trades =
      [values("trade")]
      + (1...3).map {
        values("job_intent_\($0)").map { $0 > 0 ? $0 - 1 : PersonTable.missing }
      }
    let consent = values("consent")
    agreed = Self.speakers(of: register).filter { consent[$0] == 1 }
  }

  /// The people reached in `unit`; only those of or in search of `trades`, where these are codes.
  /// Nil for a unit that the table does not list.
  mutating func count(in unit: String, trades names: [String]) -> Int? {
    guard let district = numbers[unit] else { return nil }
    let codes = Set(names.compactMap { Int($0) })
    if let known = counts[codes] { return known[district] ?? 0 }
    var byDistrict: [Int: Int] = [:]
    for person in agreed
    where codes.isEmpty || trades.contains(where: { codes.contains($0[person]) }) {
      byDistrict[home[person], default: 0] += 1
      if work[person] != home[person] { byDistrict[work[person], default: 0] += 1 }
    }
    counts[codes] = byDistrict
    return byDistrict[district] ?? 0
  }

  /// One record for each person, the latest; every record where nothing tells persons apart.
  private static func speakers(of register: Register) -> [Int] {
    guard let keys = register.personKeys(by: .strict) else { return Array(0..<register.count) }
    let updated = register.column(DrawColumn.updated)
    var latest: [Int: Int] = [:]
    var speakers: [Int] = []
    for row in keys.indices {
      guard let key = keys[row] else {
        speakers.append(row)
        continue
      }
      guard let place = latest[key] else {
        latest[key] = speakers.count
        speakers.append(row)
        continue
      }
      let known = updated?.value(at: speakers[place]) ?? .min
      if updated?.value(at: row) ?? .min > known { speakers[place] = row }
    }
    return speakers
  }
}
