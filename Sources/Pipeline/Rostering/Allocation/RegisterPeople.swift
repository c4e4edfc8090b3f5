internal import PlanModel

/// Those of a register who are archived for hardship, by unit: that in which they work, or that of
/// their home where they work elsewhere.
struct RegisterPeople {
  /// The columns that this asks of a register.
  static let columns: Set<String> = [
    "hardship", "home_district", "work_district", "id_no", "name", "phone", "update_date",
  ]

  private var people: [String: [Recipient]] = [:]

  init(_ register: Register, units: [Unit]) {
    guard let hardship = register.column("hardship"), let home = register.column("home_district"),
      let work = register.column("work_district"), let numbers = register.text("id_no"),
      let names = register.text("name"), let phones = register.text("phone")
    else { return }
    let updated = register.column("update_date")
    var latest: [Int: Int] = [:]
    for row in 0..<register.count {
      guard let key = numbers.withUTF8(at: row, IdentityRule.strict.personKey) else { continue }
      let known = latest[key]
      let isLater =
        known.map {
          (updated?.value(at: $0) ?? .min) < (updated?.value(at: row) ?? .min)
        } ?? true
      if isLater { latest[key] = row }
    }
    for (_, row) in latest.sorted(by: { $0.key < $1.key }) {
      let code = hardship.value(at: row, or: 0)
      guard let level = HardshipClass(registerCode: code) else { continue }
      let district = work.value(at: row, or: 0) > 0 ? work.value(at: row) : home.value(at: row)
      guard let district, units.indices.contains(district - 1) else { continue }
      people[units[district - 1].id, default: []].append(
        Recipient(
          name: names[row], identity: numbers[row], phone: phones[row], hardship: level))
    }
  }

  /// In the order of their identity numbers.
  func people(of unit: String) -> [Recipient] { people[unit] ?? [] }
}

extension HardshipClass {
  /// As registers write it; 0 is for nobody's hardship.
  var registerCode: Int {
    switch self {
    case .deep: 1
    case .relative: 2
    case .accident: 3
    }
  }

  init?(registerCode: Int) {
    guard let found = Self.allCases.first(where: { $0.registerCode == registerCode }) else {
      return nil
    }
    self = found
  }
}
