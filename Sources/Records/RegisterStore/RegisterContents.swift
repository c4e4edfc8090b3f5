import CivilTime
import Diagnostics
import PlanModel
import Tabular

/// A register while its file is read, column by column.
struct RegisterContents {
  /// Something wrong with a row, and the cell that it is about.
  struct Problem {
    let kind: DiagnosticKind
    let cell: Int
    var arguments: [String: Text] = [:]
  }

  private struct Numbers {
    let field: RegisterField
    let place: Int
    var values: [Int] = []
  }

  private struct Texts {
    let field: RegisterField
    let place: Int
    var values = RegisterText()
  }

  private let width: Int
  private var numbers: [Numbers] = []
  private var texts: [Texts] = []
  private var row: [Int] = []
  private var count = 0
  private var lastRecord = 0
  /// The record numbers so far, once they are found not to rise.
  private var records: Set<Int>?

  init(width: Int) { self.width = width }

  mutating func read(_ field: RegisterField, from place: Int) {
    if field.kind == .text {
      texts.append(Texts(field: field, place: place))
    } else {
      numbers.append(Numbers(field: field, place: place))
      row.append(missing)
    }
  }

  /// Takes in one row, or says what is wrong with it and leaves it out; a row whose identity
  /// number alone is wrong is taken in all the same.
  mutating func append(_ cells: [CSVScanner.Field], of bytes: Span<UInt8>) -> Problem? {
    for slot in numbers.indices {
      let field = numbers[slot].field
      let cell = cells[numbers[slot].place]
      guard let value = value(of: cell, field.kind, in: bytes) else {
        return Problem(
          kind: .tableRegisterValue, cell: numbers[slot].place,
          arguments: ["column": Text(field.name), "expected": field.expected])
      }
      row[slot] = value
    }
    // NB: `wid` is the first of all fields, and always read.
    guard row[0] != missing else {
      let field = numbers[0].field
      return Problem(
        kind: .tableRegisterValue, cell: numbers[0].place,
        arguments: ["column": Text(field.name), "expected": field.expected])
    }
    guard isNew(row[0]) else {
      return Problem(kind: .tableRegisterTwice, cell: numbers[0].place)
    }
    for slot in numbers.indices { numbers[slot].values.append(row[slot]) }
    count += 1
    var problem: Problem?
    for slot in texts.indices {
      let value = CSVScanner.decoded(cells[texts[slot].place], of: bytes)
      texts[slot].values.append(utf8: value)
      if texts[slot].field.name == "id_no" {
        problem = identityProblem(value, cell: texts[slot].place)
      }
    }
    return problem
  }

  var register: Register {
    var columns: [String: RegisterColumn] = [:]
    for column in numbers {
      columns[column.field.name] = RegisterColumn(column.values, missing: missing)
    }
    var named: [String: RegisterText] = [:]
    for text in texts { named[text.field.name] = text.values }
    return Register(count: count, columns: columns, texts: named)
  }

  /// What `cell` says; `missing` for an empty one, nil for what cannot be read.
  private func value(
    of cell: CSVScanner.Field, _ kind: RegisterField.Kind, in bytes: Span<UInt8>
  ) -> Int? {
    guard cell.form == .plain || cell.form == .quoted else { return nil }
    var content = cell.content
    while let first = content.first, bytes[first] == UInt8(ascii: " ") {
      content.removeFirst()
    }
    while let last = content.last, bytes[last] == UInt8(ascii: " ") { content.removeLast() }
    if content.isEmpty { return missing }
    switch kind {
    case .number(let range):
      guard let number = wholeNumber(bytes, content), range.contains(number) else { return nil }
      return number
    case .date: return dayNumber(bytes, content)
    case .text: return nil
    }
  }

  private mutating func isNew(_ record: Int) -> Bool {
    if records == nil, record > lastRecord {
      lastRecord = record
      return true
    }
    if records == nil { records = Set(numbers[0].values) }
    return records?.insert(record).inserted ?? false
  }

  private func identityProblem(_ text: [UInt8], cell: Int) -> Problem? {
    if text.isEmpty || IdentityRule.strict.personKey(text.span) != nil { return nil }
    let string = String(decoding: text, as: UTF8.self)
    if let damage = SpreadsheetDamage(identityNumber: string) {
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
private let missing = Int.min

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
