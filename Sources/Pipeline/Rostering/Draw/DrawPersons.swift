internal import PlanModel

/// The persons behind a register's records, in the order of their keys, column by column.
///
/// Records with one identity number are one person. The latest record speaks for the person (of
/// equally late ones the one with the smallest `wid`), except that the last visits are the latest
/// of all its records: a visit happened, whichever record knows of it.
struct DrawPersons {
  /// What stands in a column where the register has no value; no term holds for it.
  static let missing = Int.min

  /// 17 digits each; ascending.
  let keys: [Int]
  private var columns: [String: [Int]] = [:]

  init(_ register: Register, rule: IdentityRule, columns names: Set<String>) {
    let numbers = (register.personKeys(by: rule) ?? []).map { $0 ?? Self.missing }
    let records = Self.recordsByPerson(register, numbers)
    let firsts = records.indices.filter { index in
      index == 0 || numbers[Int(records[index])] != numbers[Int(records[index - 1])]
    }
    let speakers = firsts.map { Int(records[$0]) }
    keys = speakers.map { numbers[$0] }
    let lastVisits = Set(DrawColumn.kinds.map(DrawColumn.lastVisit))
    for name in names.sorted() {
      guard let column = register.column(name) else { continue }
      let values = column.values(or: Self.missing)
      guard lastVisits.contains(name) else {
        columns[name] = speakers.map { values[$0] }
        continue
      }
      columns[name] = zip(firsts, firsts.dropFirst() + [records.count]).map { start, end in
        (start..<end).reduce(Self.missing) { max($0, values[Int(records[$1])]) }
      }
    }
  }

  var count: Int { keys.count }

  /// The values of one of the columns asked for; missing for everyone where there is none.
  func column(_ name: String) -> [Int] {
    columns[name] ?? Array(repeating: Self.missing, count: count)
  }

  /// The records that name a person, by person, the one that speaks for them first.
  private static func recordsByPerson(_ register: Register, _ numbers: [Int]) -> [Int32] {
    let updated =
      register.column(DrawColumn.updated)?.values(or: missing)
      ?? Array(repeating: missing, count: register.count)
    let ids =
      register.column(DrawColumn.record)?.values(or: .max) ?? Array(0..<register.count)
    return numbers.indices.filter { numbers[$0] != missing }.map { Int32($0) }
      .sorted { first, second in
        let (a, b) = (Int(first), Int(second))
        if numbers[a] != numbers[b] { return numbers[a] < numbers[b] }
        if updated[a] != updated[b] { return updated[a] > updated[b] }
        return (ids[a], a) < (ids[b], b)
      }
  }
}
