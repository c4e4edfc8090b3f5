import Diagnostics
import PlanModel
import Tabular

/// A register while its file is read, column by column.
final class RegisterContents {
  /// Something wrong with a row, and the cell that it is about.
  struct Problem {
    let kind: DiagnosticKind
    let cell: Int
    var arguments: [String: Text] = [:]

    /// A value that is none of its column's, by the name that the file itself has for it.
    init(_ field: RegisterField, called header: String, cell: Int) {
      self.init(
        kind: .tableRegisterValue, cell: cell,
        arguments: ["column": Text(header), "expected": field.expected])
    }

    init(kind: DiagnosticKind, cell: Int, arguments: [String: Text] = [:]) {
      self.kind = kind
      self.cell = cell
      self.arguments = arguments
    }
  }

  private struct Numbers {
    let field: RegisterField
    let place: Int
    /// What the file calls the column.
    let header: String
    let values: GrowingColumn
  }

  private struct Texts {
    let field: RegisterField
    let place: Int
    var values = RegisterText()
  }

  private var numbers: [Numbers] = []
  private var plain: [PlainNumber] = []
  private var texts: [Texts] = []
  private var persons: (rule: PersonRule, place: Int, values: GrowingColumn)?
  private var count = 0
  /// What identity numbers the records have.
  private(set) var identities = IdentityCounts()
  private var keptIdentities = IdentityCounts()
  /// The records that were kept in parts already.
  private var kept = 0
  private var capacity: Int
  private var records = RecordNumbers()
  /// The records to keep; nil: all.
  private var wanted: RecordNumbers?

  init(likelyCount: Int) { capacity = max(64, likelyCount + likelyCount / 50) }

  func read(_ field: RegisterField, from place: Int, called header: String) {
    if field.kind == .text {
      texts.append(Texts(field: field, place: place))
    } else {
      let column = GrowingColumn(field.width, capacity: capacity)
      numbers.append(Numbers(field: field, place: place, header: header, values: column))
      plain.append(PlainNumber(field, place: place, column))
    }
  }

  /// From now on only some records are kept.
  func keep(only records: Set<Int>) {
    var wanted = RecordNumbers()
    for record in records where record >= 0 { _ = wanted.insert(record) }
    self.wanted = wanted
  }

  /// Works out whom each record is about, from the identity number in `place`.
  func readPersons(by rule: PersonRule, from place: Int) {
    persons = (rule, place, GrowingColumn(.eight, capacity: capacity))
  }

  /// Takes in one row whose fields lie between the ends given; false, with nothing taken in, where
  /// something about it is not plain.
  func append(
    _ bytes: UnsafeRawBufferPointer, from start: Int, ends: UnsafeBufferPointer<Int>
  ) -> Bool {
    if count == capacity { grow() }
    let allRight = plain.withUnsafeBufferPointer { plain in
      for index in plain.indices {
        guard plain[index].store(bytes, from: start, ends: ends, at: count) else { return false }
      }
      return true
    }
    guard allRight else { return false }
    func cell(_ place: Int) -> UnsafeRawBufferPointer {
      let first = place == 0 ? start : ends[place - 1] + 1
      return UnsafeRawBufferPointer(rebasing: bytes[first..<ends[place]])
    }
    if let persons {
      let text = cell(persons.place)
      let key = persons.rule.key(of: text)
      guard key != nil || text.isEmpty else { return false }
      persons.values.set(key ?? missing, at: count)
    }
    for slot in texts where slot.field.name == "id_no" {
      let text = cell(slot.place)
      let key = IdentityRule.strict.personKey(text.bindMemory(to: UInt8.self).span)
      guard key != nil || text.isEmpty else { return false }
    }
    // NB: `wid` is the first of all fields, and always read.
    let record = numbers[0].values.value(at: count)
    guard record != missing, records.insert(record) else { return false }
    if let wanted, !wanted.contains(record) { return true }
    for slot in texts.indices { texts[slot].values.append(utf8: cell(texts[slot].place)) }
    if let persons { identities.add(cell(persons.place), isUsable: true) }
    count += 1
    return true
  }

  /// Takes in one row, or says all that is wrong with it and leaves it out; a row whose identity
  /// number alone is wrong is taken in all the same.
  func append(_ cells: [CSVScanner.Field], of bytes: Span<UInt8>) -> [Problem] {
    if count == capacity { grow() }
    var problems: [Problem] = []
    for (index, slot) in numbers.enumerated() {
      let cell = cells[slot.place]
      if let value = value(of: cell, in: index, bytes) {
        slot.values.set(value, at: count)
      } else {
        problems.append(Problem(slot.field, called: slot.header, cell: slot.place))
      }
    }
    // NB: `wid` is the first of all fields, and what is wrong with it was noted first.
    let slot = numbers[0]
    if problems.first?.cell != slot.place {
      let record = slot.values.value(at: count)
      if record == missing {
        problems.insert(Problem(slot.field, called: slot.header, cell: slot.place), at: 0)
      } else if records.contains(record) {
        problems.insert(
          Problem(
            kind: .tableRegisterTwice, cell: slot.place, arguments: ["column": Text(slot.header)]),
          at: 0)
      }
    }
    let isLeftOut = !problems.isEmpty
    if let persons {
      let value = CSVScanner.decoded(cells[persons.place], of: bytes)
      let key = persons.rule.key(of: value)
      persons.values.set(key ?? missing, at: count)
      if key == nil,
        let problem = identityProblem(
          value, cell: persons.place, isStrict: persons.rule.asksForDamage)
      {
        problems.append(problem)
      }
      if !isLeftOut { identities.add(value, isUsable: key != nil) }
    } else if let text = texts.first(where: { $0.field.name == "id_no" }),
      let problem = identityProblem(
        CSVScanner.decoded(cells[text.place], of: bytes), cell: text.place)
    {
      problems.append(problem)
    }
    if isLeftOut { return problems }
    let record = slot.values.value(at: count)
    _ = records.insert(record)
    if let wanted, !wanted.contains(record) { return [] }
    for slot in texts.indices {
      texts[slot].values.append(
        utf8: CSVScanner.decoded(cells[texts[slot].place], of: bytes))
    }
    count += 1
    return problems
  }

  /// What a cell of a column says; most columns have few spellings, each of which is read once.
  private func value(
    of cell: CSVScanner.Field, in column: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    bytes.withUnsafeBytes { raw in
      if cell.isWhole, let known = plain[column].spelled(raw, cell.content) { return known }
      let value = RegisterCell.value(of: cell, numbers[column].field, in: bytes)
      if cell.isWhole, let value { plain[column].learn(value, from: raw, cell.content) }
      return value
    }
  }

  var register: Register {
    var columns: [String: RegisterColumn] = [:]
    for column in numbers { columns[column.field.name] = column.values.column(count: count) }
    var named: [String: RegisterText] = [:]
    for text in texts { named[text.field.name] = text.values }
    return Register(
      count: count, columns: columns, texts: named,
      persons: persons?.values.column(count: count, isNarrowed: false))
  }

  /// What came in since the last part.
  func part(before end: Int, rejected: Int) -> ImportPart {
    let rows = kept..<count
    kept = count
    var columns: [String: RegisterColumn] = [:]
    for column in numbers { columns[column.field.name] = column.values.copy(of: rows) }
    var named: [String: RegisterText] = [:]
    for text in texts {
      var part = RegisterText()
      for row in rows {
        text.values.withUTF8(at: row) { bytes in
          bytes.withUnsafeBytes { part.append(utf8: $0) }
        }
      }
      named[text.field.name] = part
    }
    let register = Register(
      count: rows.count, columns: columns, texts: named, persons: persons?.values.copy(of: rows))
    defer { keptIdentities = identities }
    return ImportPart(
      end: end, register: register, rejected: rejected, identities: identities - keptIdentities)
  }

  /// Takes in what was kept; false, with nothing taken in, where it is not of the same columns.
  func append(_ part: ImportPart) -> Bool {
    let register = part.register
    var columns = numbers.map { ($0.values, register.column($0.field.name)) }
    if let persons { columns.append((persons.values, register.persons)) }
    let named = texts.map { register.text($0.field.name) }
    guard columns.allSatisfy({ $0.1?.width == $0.0.width }), !named.contains(where: { $0 == nil })
    else { return false }
    while capacity < count + register.count { grow() }
    for (values, column) in columns { if let column { values.set(column, from: count) } }
    for row in count..<(count + register.count) {
      let record = numbers[0].values.value(at: row)
      guard record >= 0, records.insert(record) else { return false }
    }
    for (slot, text) in named.enumerated() {
      guard let text else { continue }
      for row in 0..<register.count {
        text.withUTF8(at: row) { bytes in
          bytes.withUnsafeBytes { texts[slot].values.append(utf8: $0) }
        }
      }
    }
    count += register.count
    kept = count
    identities = identities + part.identities
    keptIdentities = identities
    return true
  }

  private func grow() {
    capacity += capacity / 2
    for number in numbers { number.values.grow(to: capacity) }
    persons?.values.grow(to: capacity)
    for index in plain.indices { plain[index].renew(numbers[index].values) }
  }

  private func identityProblem(
    _ text: [UInt8], cell: Int, isStrict: Bool = true
  ) -> Problem? {
    if text.isEmpty || IdentityRule.strict.personKey(text.span) != nil { return nil }
    let string = String(decoding: text, as: UTF8.self)
    if isStrict, let damage = SpreadsheetDamage(identityNumber: string) {
      return Problem(
        kind: .tableDamagedIdentityNumber, cell: cell, arguments: ["how": damage.text])
    }
    do throws(IdentityNumber.Fault) {
      _ = try IdentityNumber(string)
      return nil
    } catch {
      return Problem(
        kind: .tableRegisterIdentity, cell: cell, arguments: ["fault": error.text])
    }
  }
}

/// Stands for an empty cell while a file is read; no field of a register may be so small.
let missing = Int.min

extension IdentityNumber.Fault {
  /// What is wrong, as the end of "this identity number …".
  fileprivate var text: Text {
    switch self {
    case .length: Text(zh: "不是 18 位", en: "does not have 18 characters")
    case .character: Text(zh: "有数字以外的字符", en: "has characters other than digits")
    case .checkCharacter: Text(zh: "校验码不对", en: "has a wrong check character")
    case .birthDate: Text(zh: "的出生日期不存在", en: "has a birth date that does not exist")
    }
  }
}
