import CivilTime
import PlanModel
import Tabular

/// What stands in a cell, however an office writes it: flags as 是 and 否, full-width digits, dates
/// with points, strokes or 年月日. Only rows that are not plain come here.
enum RegisterCell {
  /// What `cell` says; `missing` for an empty one, nil for what cannot be read.
  static func value(
    of cell: CSVScanner.Field, _ field: RegisterField, in bytes: Span<UInt8>
  ) -> Int? {
    guard cell.form == .plain || cell.form == .quoted else { return nil }
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
      if range == 0...1, let flag = flags[text.lowercased()] { return flag }
      var digits = text[...]
      if let unit = field.unit, !unit.isEmpty, digits.hasSuffix(unit) {
        digits = digits.dropLast(unit.count)
      }
      guard let number = wholeNumber(digits), range.contains(number) else { return nil }
      return number
    case .date: return dayNumber(text)
    case .text: return nil
    }
  }

  /// How people tick a box, or leave it.
  private static let flags: [String: Int] = [
    "是": 1, "有": 1, "对": 1, "√": 1, "✓": 1, "✔": 1, "y": 1, "yes": 1, "true": 1, "t": 1,
    "否": 0, "无": 0, "没有": 0, "不是": 0, "×": 0, "✗": 0, "n": 0, "no": 0, "false": 0, "f": 0,
  ]

  /// Without blanks around it, and with full-width characters as ASCII.
  static func halfWidth(_ utf8: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      scalars.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
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

  /// Days since 1970-01-01 of `2026-02-24`, `2026/2/24`, `2026.2.24`, `2026年2月24日` or `20260224`;
  /// midnight behind it, as databases have it, says nothing more.
  private static func dayNumber(_ text: String) -> Int? {
    var day = text[...]
    for midnight in [" 00:00:00", "T00:00:00", " 00:00", " 0:00:00", " 0:00"]
    where day.hasSuffix(midnight) {
      day = day.dropLast(midnight.count)
      break
    }
    if day.utf8.count == 8, let digits = wholeNumber(day), digits >= 1000_00_00 {
      return CivilDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)?
        .dayNumber
    }
    if day.hasSuffix("日") || day.hasSuffix("号") { day = day.dropLast() }
    let separators: [Character] = day.contains("年") ? ["年", "月"] : ["-", "/", "."]
    let parts = day.split(omittingEmptySubsequences: false) { separators.contains($0) }
    guard parts.count == 3, parts[0].utf8.count == 4 else { return nil }
    let numbers = parts.compactMap { part -> Int? in
      let digits = part.drop { $0 == " " }
      guard (1...4).contains(digits.utf8.count) else { return nil }
      return digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) ? Int(digits) : nil
    }
    guard numbers.count == 3, numbers[0] >= 1000 else { return nil }
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])?.dayNumber
  }
}
