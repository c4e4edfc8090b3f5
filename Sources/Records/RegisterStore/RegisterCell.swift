import CivilTime
import ConfigValue
import PlanModel
import Tabular

/// What stands in a cell, however an office writes it: flags as 是 and 否, full-width digits, dates
/// with points, strokes or 年月日. Only rows that are not plain come here.
enum RegisterCell {
  /// What `cell` says; `missing` for an empty one, nil for what cannot be read.
  static func value(
    of cell: CSVScanner.Field, _ field: RegisterField, in bytes: Span<UInt8>
  ) -> Int? {
    guard cell.isWhole else { return nil }
    // Most cells of a row that is not plain are plain themselves.
    if let value = plain(cell.content, field, in: bytes) { return value }
    var text: [UInt8] = []
    text.reserveCapacity(cell.content.count)
    for index in cell.content { text.append(bytes[index]) }
    return value(of: text, field)
  }

  /// Digits alone, and nothing at all.
  private static func plain(
    _ content: Range<Int>, _ field: RegisterField, in bytes: Span<UInt8>
  ) -> Int? {
    if content.isEmpty { return missing }
    guard field.codes.isEmpty, case .number(let range) = field.kind, content.count < 11 else {
      return nil
    }
    var value = 0
    for index in content {
      let digit = Int(bytes[index] &- UInt8(ascii: "0"))
      guard digit < 10 else { return nil }
      value = value * 10 + digit
    }
    return range.contains(value) ? value : nil
  }

  private static func value(of cell: [UInt8], _ field: RegisterField) -> Int? {
    let text = halfWidth(cell)
    if text.isEmpty { return missing }
    if !field.codes.isEmpty {
      if let code = field.code(of: text) { return code }
      return wholeNumber(text).flatMap { field.codes[$0] == nil ? nil : $0 }
    }
    switch field.kind {
    case .number(let range):
      if range == 0...1, let flag = answer(written: text) { return flag ? 1 : 0 }
      var digits = text[...]
      if let unit = field.unit, !unit.isEmpty, digits.hasSuffix(unit) {
        digits = digits.dropLast(unit.count)
      }
      guard let number = wholeNumber(digits), range.contains(number) else { return nil }
      return number
    case .date: return CivilDate(written: text)?.dayNumber
    case .text: return nil
    }
  }

  /// Without blanks around it, and with full-width characters as ASCII.
  static func halfWidth(_ utf8: [UInt8]) -> String {
    let text = String(decoding: utf8, as: UTF8.self)
    let scalars = (asciiForm(of: text)?.ascii ?? text).unicodeScalars
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0.value == 0xFEFF }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The number that some digits write, with a minus or not; nil for all else.
  private static func wholeNumber(_ text: some StringProtocol) -> Int? {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let digits = text.utf8.dropFirst(isNegative ? 1 : 0)
    guard (1...18).contains(digits.count) else { return nil }
    var value = 0
    for byte in digits {
      let digit = Int(byte &- UInt8(ascii: "0"))
      guard digit < 10 else { return nil }
      value = value * 10 + digit
    }
    return isNegative ? -value : value
  }
}

extension CSVScanner.Field {
  /// Whether its content is what it says, quotes or not.
  var isWhole: Bool { form == .plain || form == .quoted }
}
