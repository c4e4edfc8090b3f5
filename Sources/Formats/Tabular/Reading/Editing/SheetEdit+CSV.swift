import Diagnostics

extension SheetEdit {
  /// The text file with the fields replaced where they stand.
  func csv(_ bytes: [UInt8], file: String, issues: inout Issues) -> [UInt8]? {
    guard let source = SourceText(bytes, file: file, issues: &issues) else { return nil }
    // What is not to change must come back as it was.
    guard source.encoding == .utf8 || GB18030.bytes(fromUTF8: source.utf8) == bytes else {
      issues.report(.sheetEditEncoding, at: SourceLocation(startOf: file))
      return nil
    }
    let utf8 = source.utf8
    let dialect = CSVDialect(of: source)
    var scanner = CSVScanner(separator: dialect.separator, from: dialect.start)
    var fields: [CSVScanner.Field] = []
    var result = Array(utf8[..<dialect.start])
    var copied = dialect.start
    var row = 0
    let rows = byRow
    while scanner.nextRecord(of: utf8.span, into: &fields) {
      row += 1
      guard let changes = rows[row], let last = fields.last else { continue }
      for (column, value) in changes.sorted(by: { $0.key < $1.key }) {
        if column <= fields.count {
          let field = fields[column - 1]
          result += utf8[copied..<field.start]
          result += Self.field(
            value.text, quoted: field.form != .plain, separator: dialect.separator)
          copied = field.end
        } else {
          result += utf8[copied..<last.end]
          copied = last.end
          let missing = column - max(fields.count, changes.keys.filter { $0 < column }.max() ?? 0)
          result += [UInt8](repeating: dialect.separator, count: missing)
          result += Self.field(value.text, quoted: false, separator: dialect.separator)
        }
      }
    }
    result += utf8[copied...]
    let encoded = source.encoding == .utf8 ? result : GB18030.bytes(fromUTF8: result)
    // NB: encoding and separator are told from the text itself, so that a change may tip them.
    guard let encoded, isSound(bytes, encoded) else {
      issues.report(.sheetEditEncoding, at: SourceLocation(startOf: file))
      return nil
    }
    return encoded
  }

  /// Whether the file reads as before but for the cells that change.
  private func isSound(_ before: [UInt8], _ after: [UInt8]) -> Bool {
    var issues = Issues()
    guard let old = SourceSheet(csv: before, file: "", issues: &issues),
      let new = SourceSheet(csv: after, file: "", issues: &issues)
    else { return false }
    let changed = byRow
    for row in Set(old.rows).union(new.rows) {
      var expected = Dictionary(
        old.cells(ofRow: row).map { ($0.column, $0.cell.raw) }, uniquingKeysWith: { $1 })
      for (column, value) in changed[row] ?? [:] where new.cell(row: row, column: column) != nil {
        expected[column] = value.text
      }
      let found = Dictionary(
        new.cells(ofRow: row).map { ($0.column, $0.cell.raw) }, uniquingKeysWith: { $1 })
      if expected.filter({ !$0.value.isEmpty }) != found.filter({ !$0.value.isEmpty }) {
        return false
      }
    }
    return true
  }

  private static func field(_ text: String, quoted: Bool, separator: UInt8) -> [UInt8] {
    let bytes = Array(text.utf8).filter { $0 != 0 }
    let needsQuotes = bytes.contains {
      $0 == separator || $0 == quote || $0 == lineFeed || $0 == carriageReturn
    }
    guard quoted || needsQuotes else { return bytes }
    return [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }
}
