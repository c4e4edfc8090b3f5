import ConfigValue
public import Diagnostics
public import Fingerprints
public import PlanModel
import Tabular

/// Takes a file of people in, by a schema.
public struct RegisterImport {
  let schema: RegisterSchema
  let keyed: KeyedID
  private let forgotten: Set<Int>
  private let same: [(Int, Int)]

  /// - Parameters:
  ///   - keyed: turns identity numbers into what tells persons apart.
  ///   - forgotten: persons who are to be left out.
  ///   - same: pairs of records, by `wid`, of which somebody said that they are one person.
  public init(
    schema: RegisterSchema, keyed: KeyedID, forgotten: Set<Int> = [], same: [(Int, Int)] = []
  ) {
    self.schema = schema
    self.keyed = keyed
    self.forgotten = forgotten
    self.same = same
  }

  /// Reads a CSV file in memory; nil, with an error, where it is no table or lacks a column.
  ///
  /// - Parameters:
  ///   - progress: what an import of the same file by the same schema has done before, and where to
  ///     keep what this one does.
  ///   - reject: called with each row that cannot be taken in.
  ///   - observe: told now and then how many bytes are done.
  public func read(
    _ memory: FixedMemory, file: String, progress: ImportProgress = ImportProgress(),
    reject: @escaping (RejectedRow) -> Void,
    observe: (Int) -> Void, issues: inout Issues
  ) -> ImportedRegister? {
    guard let source = RegisterSource(memory, file: file, issues: &issues) else { return nil }
    return withExtendedLifetime(source.memory) {
      var rejected = progress.done.reduce(0) { $0 + $1.rejected }
      var reading = RegisterReading(
        source, file: file, fields: schema.fields, persons: .keyed(keyed),
        progress: progress,
        reject: {
          rejected += $0.isKept ? 0 : 1
          reject(isForgotten($0) ? $0.withoutValues : $0)
        })
      let wanted = schema.fields.filter { $0.storage != .none && $0.storage != .hash }
      let register = reading.register(columns: Set(wanted.map(\.name)), observe: observe)
      issues.append(contentsOf: reading.issues)
      return register.map { finished($0, rejected, reading.identities) }
    }
  }

  /// Whether a row is about somebody who asked to be forgotten, and is not to be kept as it stands.
  private func isForgotten(_ row: RejectedRow) -> Bool {
    !forgotten.isEmpty
      && row.values.contains { Self.person($0, keyed: keyed).map(forgotten.contains) ?? false }
  }

  /// The person behind an identity number as this register knows it; nil where it is none.
  public static func person(_ number: String, keyed: KeyedID) -> Int? {
    PersonRule.keyed(keyed).key(of: Array(number.utf8).withUnsafeBytes { Array($0) })
  }

  private func finished(
    _ register: Register, _ rejected: Int, _ identities: IdentityCounts
  ) -> ImportedRegister {
    var register = joined(register)
    var left = 0
    if !forgotten.isEmpty, let persons = register.persons {
      let rows = (0..<Int32(register.count)).filter {
        persons.value(at: Int($0)).map { !forgotten.contains($0) } ?? true
      }
      left = register.count - rows.count
      if left > 0 { register = register.keeping(rows) }
    }
    let persons = register.persons
    let nobody = (0..<register.count).count { persons?.value(at: $0) == nil }
    return ImportedRegister(
      register: register, rejected: rejected, forgotten: left, nobody: nobody,
      identities: identities, doubts: doubts(register))
  }

  /// Makes one person of both records of each pair that is one: of all who have either number, and
  /// of a record without a usable number whoever the other one is.
  private func joined(_ register: Register) -> Register {
    guard !same.isEmpty, let persons = register.persons, let ids = register.column("wid") else {
      return register
    }
    var rows: [Int: Int] = [:]
    let wanted = Set(same.flatMap { [$0.0, $0.1] })
    for row in 0..<register.count {
      if let id = ids.value(at: row), wanted.contains(id) { rows[id] = row }
    }
    var keys = persons.values(or: missing)
    var joined: [Int: Int] = [:]
    func person(_ key: Int) -> Int {
      var key = key
      while let other = joined[key] { key = other }
      return key
    }
    for (first, second) in same {
      guard let one = rows[first], let other = rows[second] else { continue }
      let (key, old) = (person(keys[one]), person(keys[other]))
      if key == missing {
        keys[one] = old
      } else if old == missing {
        keys[other] = key
      } else if key != old {
        joined[old] = key
      }
    }
    return register.with(
      persons: .filled(count: keys.count, as: Int64.self) { target in
        for (row, key) in keys.enumerated() {
          target[row] = key == missing ? .min : Int64(person(key))
        }
      })
  }

  /// The pairs that somebody has to look at; those who were said to be one are not among them.
  private func doubts(_ register: Register) -> [Doubt] {
    guard let persons = register.persons, let ids = register.column("wid") else { return [] }
    var doubts: Set<Doubt> = []
    func id(_ row: Int) -> Int { ids.value(at: row, or: 0) }
    let births = register.column("birth")
    let sexes = register.column("sex")
    var holders = FirstRows(register.count)
    for row in 0..<register.count {
      guard let key = persons.value(at: row) else { continue }
      let earlier = holders.row(
        UInt64(bitPattern: Int64(key)), or: row, isEqual: { persons.value(at: $0) == key })
      guard earlier != row else { continue }
      let differs = [births, sexes].contains {
        guard let one = $0?.value(at: row), let other = $0?.value(at: earlier) else { return false }
        return one != other
      }
      if differs { doubts.insert(Doubt(.sameNumber, id(earlier), id(row))) }
    }
    if let names = register.text("name"), let phones = register.text("phone") {
      holders.removeAll()
      for row in 0..<register.count {
        guard let code = Self.code(names, phones, row) else { continue }
        let earlier = holders.row(code, or: row) {
          names.isEqual(at: row, to: names, at: $0) && phones.isEqual(at: row, to: phones, at: $0)
        }
        if earlier != row, persons.value(at: row) != persons.value(at: earlier) {
          doubts.insert(Doubt(.sameName, id(earlier), id(row)))
        }
      }
    }
    for (one, other) in same {
      for reason in Doubt.Reason.allCases { doubts.remove(Doubt(reason, one, other)) }
    }
    return doubts.sorted {
      ($0.first, $0.second, $0.reason.rawValue) < ($1.first, $1.second, $1.reason.rawValue)
    }
  }

  /// A number that stands for name and telephone number (FNV-1a); nil where one is empty.
  private static func code(_ names: RegisterText, _ phones: RegisterText, _ row: Int) -> UInt64? {
    var code: UInt64 = 0xCBF2_9CE4_8422_2325
    var isWhole = true
    for text in [names, phones] {
      text.withUTF8(at: row) { bytes in
        if bytes.isEmpty { isWhole = false }
        for index in 0..<bytes.count {
          code = (code ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
        }
      }
      code = (code ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    return isWhole ? code : nil
  }
}
