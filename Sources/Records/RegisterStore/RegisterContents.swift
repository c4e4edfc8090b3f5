import CivilTime
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
  }

  private struct Numbers {
    let field: RegisterField
    let place: Int
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
  /// The records that were kept in parts already.
  private var kept = 0
  private var capacity: Int
  private var records = RecordNumbers()

  init(likelyCount: Int) { capacity = max(64, likelyCount + likelyCount / 50) }

  func read(_ field: RegisterField, from place: Int) {
    if field.kind == .text {
      texts.append(Texts(field: field, place: place))
    } else {
      let column = GrowingColumn(field.width, capacity: capacity)
      numbers.append(Numbers(field: field, place: place, values: column))
      plain.append(PlainNumber(field, place: place, column))
    }
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
      for number in plain {
        guard number.store(bytes, from: start, ends: ends, at: count) else { return false }
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
    for slot in texts.indices { texts[slot].values.append(utf8: cell(texts[slot].place)) }
    count += 1
    return true
  }

  /// Takes in one row, or says what is wrong with it and leaves it out; a row whose identity
  /// number alone is wrong is taken in all the same.
  func append(_ cells: [CSVScanner.Field], of bytes: Span<UInt8>) -> Problem? {
    if count == capacity { grow() }
    for slot in numbers.indices {
      let field = numbers[slot].field
      let cell = cells[numbers[slot].place]
      guard let value = value(of: cell, field, in: bytes) else {
        return Problem(
          kind: .tableRegisterValue, cell: numbers[slot].place,
          arguments: ["column": Text(field.name), "expected": field.expected])
      }
      numbers[slot].values.set(value, at: count)
    }
    let record = numbers[0].values.value(at: count)
    guard record != missing else {
      let field = numbers[0].field
      return Problem(
        kind: .tableRegisterValue, cell: numbers[0].place,
        arguments: ["column": Text(field.name), "expected": field.expected])
    }
    guard records.insert(record) else {
      return Problem(kind: .tableRegisterTwice, cell: numbers[0].place)
    }
    var problem: Problem?
    if let persons {
      let value = CSVScanner.decoded(cells[persons.place], of: bytes)
      let key = persons.rule.key(of: value)
      persons.values.set(key ?? missing, at: count)
      if key == nil {
        problem = identityProblem(
          value, cell: persons.place, isStrict: persons.rule.asksForDamage)
      }
    }
    for slot in texts.indices {
      let value = CSVScanner.decoded(cells[texts[slot].place], of: bytes)
      texts[slot].values.append(utf8: value)
      if texts[slot].field.name == "id_no" {
        problem = identityProblem(value, cell: texts[slot].place)
      }
    }
    count += 1
    return problem
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
    return ImportPart(end: end, register: register, rejected: rejected)
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
    return true
  }

  private func grow() {
    capacity += capacity / 2
    for number in numbers { number.values.grow(to: capacity) }
    persons?.values.grow(to: capacity)
    for index in plain.indices { plain[index].renew(numbers[index].values) }
  }

  /// What `cell` says; `missing` for an empty one, nil for what cannot be read.
  private func value(
    of cell: CSVScanner.Field, _ field: RegisterField, in bytes: Span<UInt8>
  ) -> Int? {
    guard cell.form == .plain || cell.form == .quoted else { return nil }
    var content = cell.content
    while let first = content.first, bytes[first] == UInt8(ascii: " ") {
      content.removeFirst()
    }
    while let last = content.last, bytes[last] == UInt8(ascii: " ") { content.removeLast() }
    if content.isEmpty { return missing }
    if !field.codes.isEmpty {
      var text: [UInt8] = []
      for index in content { text.append(bytes[index]) }
      let word = String(decoding: text, as: UTF8.self)
      if let code = field.codes.first(where: { $0.value == word })?.key { return code }
      return wholeNumber(bytes, content).flatMap { field.codes[$0] == nil ? nil : $0 }
    }
    switch field.kind {
    case .number(let range):
      guard let number = wholeNumber(bytes, content), range.contains(number) else { return nil }
      return number
    case .date: return dayNumber(bytes, content)
    case .text: return nil
    }
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

/// The number that some digits write, with a minus or not; nil for all else.
private func wholeNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
  let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
  let digits = range.dropFirst(isNegative ? 1 : 0)
  guard (1...18).contains(digits.count) else { return nil }
  var value = 0
  for index in digits {
    let digit = Int(bytes[index] &- UInt8(ascii: "0"))
    guard digit < 10 else { return nil }
    value = value * 10 + digit
  }
  return isNegative ? -value : value
}

/// Days since 1970-01-01 of `2026-02-24`, or of `2026/2/24` as spreadsheets write it.
private func dayNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
  var parts = (0, 0, 0)
  var part = 0
  var length = 0
  for index in range {
    let byte = bytes[index]
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
      guard part < 2, length > 0 else { return nil }
      part += 1
      length = 0
      continue
    }
    let digit = Int(byte &- UInt8(ascii: "0"))
    guard digit < 10, length < 4 else { return nil }
    length += 1
    switch part {
    case 0: parts.0 = parts.0 * 10 + digit
    case 1: parts.1 = parts.1 * 10 + digit
    default: parts.2 = parts.2 * 10 + digit
    }
  }
  guard part == 2, length > 0, parts.0 >= 1000 else { return nil }
  return CivilDate(year: parts.0, month: parts.1, day: parts.2)?.dayNumber
}

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
