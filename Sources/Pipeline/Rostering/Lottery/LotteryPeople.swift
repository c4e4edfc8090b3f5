import CivilTime
public import Diagnostics
public import PlanModel

/// Everybody whom a draw looks at, as it looks at them: a keyed hash each, and the columns that the
/// rules read. No name, no number, and always in the order of the hashes, so that neither the order
/// of a file nor the spelling of a number can matter.
public struct LotteryPeople: Sendable {
  public internal(set) var keys: [PersonKey] = []
  /// By name, as far as the source has them.
  var columns: [String: RegisterColumn] = [:]
  /// What they had before, in the order of persons, then of days.
  public internal(set) var history: [Line] = []

  /// One benefit that somebody had.
  public struct Line: Hashable, Comparable, Sendable {
    var person: PersonKey
    var day: Int
    var round: String
    var kind: String
    var unit: String
    var campaign: String

    public static func < (a: Line, b: Line) -> Bool {
      (a.person, a.day, a.campaign, a.unit, a.round) < (
        b.person, b.day, b.campaign, b.unit, b.round
      )
    }
  }

  init() {}

  public var count: Int { keys.count }

  /// The value of one person; nil where there is none.
  func value(_ column: String, of person: Int) -> Int? {
    columns[column]?.value(at: person)
  }

  /// The person with a hash; nil for somebody who is not there.
  public func index(of key: PersonKey) -> Int? {
    var lower = 0
    var upper = keys.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if keys[middle] < key { lower = middle + 1 } else { upper = middle }
    }
    return lower < keys.count && keys[lower] == key ? lower : nil
  }

  /// Those of a register whose identity number is one, person by person.
  ///
  /// - Returns: nil, with an error where the rules name it, if the register lacks a column.
  public init?(
    _ register: Register, for rules: LotteryRules, hash: PersonHash, issues: inout Issues
  ) {
    let before = issues.count(.error)
    rules.checkColumns(of: Set(register.columnNames), issues: &issues)
    guard issues.count(.error) == before else { return nil }
    self.init(register, columns: rules.columns, hash: hash)
  }

  /// The same with columns of one's choice; those that the register lacks hold nothing.
  public init(_ register: Register, columns names: Set<String>, hash: PersonHash) {
    let persons = PersonTable(register, rule: .strict, columns: names)
    let numbers = persons.keys.values(or: PersonTable.missing)
    let hashes = numbers.map { hash.key(ofNumber: $0) }
    let order = hashes.indices.sorted { hashes[$0] < hashes[$1] }
    keys = order.map { hashes[$0] }
    for name in names {
      let values = persons.column(name)?.values(or: PersonTable.missing)
      columns[name] = RegisterColumn(
        order.map { values?[$0] ?? PersonTable.missing }, missing: PersonTable.missing)
    }
  }

  /// These people and others; of somebody known to both, these know best.
  public func joined(_ other: LotteryPeople) -> LotteryPeople {
    var joined = LotteryPeople()
    let more = other.keys.indices.filter { index(of: other.keys[$0]) == nil }
    let all =
      keys.indices.map { (key: keys[$0], isOther: false, place: $0) }
      + more.map { (key: other.keys[$0], isOther: true, place: $0) }
    let order = all.sorted { $0.key < $1.key }
    joined.keys = order.map(\.key)
    for name in Set(columns.keys).union(other.columns.keys) {
      joined.columns[name] = RegisterColumn(
        order.map { line in (line.isOther ? other : self).value(name, of: line.place) })
    }
    joined.history = (history + other.history).sorted()
    return joined
  }

  /// Adds what the people had before: other campaigns' and workspaces' benefits.
  public mutating func remember(_ benefits: [Benefits]) {
    for group in benefits {
      for share in group.given {
        guard let key = PersonKey(share.person), index(of: key) != nil else { continue }
        history.append(
          Line(
            person: key, day: group.date.dayNumber, round: group.round, kind: group.kind,
            unit: group.unit, campaign: group.campaign))
      }
    }
    history = Array(Set(history)).sorted()
  }
}

extension PersonHash {
  /// The hash of the person with a number of 17 digits.
  func key(ofNumber number: Int) -> PersonKey {
    var text = ASCIIText()
    text.append("id|")
    text.append(number)
    return key(of: text.bytes)
  }
}
