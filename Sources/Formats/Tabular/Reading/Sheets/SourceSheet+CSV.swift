public import Diagnostics

extension SourceSheet {
  /// The cells of a CSV file, row by row as records stand in it; nil after an error.
  ///
  /// Unlike `CSVReader` it asks for no header and no equal width: this is for files of which
  /// nobody has said yet what stands where.
  public init?(csv bytes: [UInt8], file: String, issues: inout Issues) {
    guard bytes.count <= 1 << 29 else {
      issues.report(.tableTooLarge, at: SourceLocation(startOf: file))
      return nil
    }
    guard let source = SourceText(bytes, file: file, issues: &issues) else { return nil }
    let utf8 = source.utf8
    let dialect = CSVDialect(of: source)
    var scanner = CSVScanner(separator: dialect.separator, from: dialect.start)
    var cursor = TextCursor(from: source.start)
    var fields: [CSVScanner.Field] = []
    var entries: [Entry] = []
    var places: [(line: UInt32, column: UInt32)] = []
    var row = 0
    while scanner.nextRecord(of: utf8.span, into: &fields) {
      row += 1
      for (index, field) in fields.enumerated() where field.start < field.end {
        guard let reference = CellReference(row: row, column: index + 1),
          entries.count < SourceSheet.limit
        else {
          issues.report(.tableTooLarge, at: SourceLocation(startOf: file))
          return nil
        }
        if field.form == .plain, Self.isBlank(utf8[field.start..<field.end]) { continue }
        cursor.advance(to: field.start, of: utf8.span)
        if field.form == .unclosed {
          issues.report(
            .tableUnclosedQuote,
            at: SourceLocation(file: file, line: cursor.line, column: cursor.column))
          return nil
        }
        let place = SheetText.Place(start: UInt32(field.start), end: UInt32(field.end))
        entries.append(Entry(reference, place, form: field.form))
        places.append((UInt32(cursor.line), UInt32(cursor.column)))
      }
    }
    guard !entries.isEmpty else {
      issues.report(.tableEmpty, at: SourceLocation(startOf: file))
      return nil
    }
    self.init(
      file: file, name: nil,
      contents: SheetContents(utf8: utf8, entries: entries, places: places))
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first <= 0x20 || first >= 0x80 else { return bytes.isEmpty }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(Tabular.isBlank)
  }
}
