import Diagnostics

/// One pass over a CSV text, from its header to its last row.
struct CSVReading {
  var issues: Issues { found.issues }

  private let file: String
  private let utf8: [UInt8]
  private var scanner: CSVScanner
  private var cursor: TextCursor
  private var fields: [CSVScanner.Field] = []
  private var found = FirstFew()

  init(_ source: SourceText, file: String) {
    self.file = file
    utf8 = source.utf8
    let dialect = CSVDialect(of: source)
    scanner = CSVScanner(separator: dialect.separator, from: dialect.start)
    cursor = TextCursor(from: source.start)
    if dialect.separator != UInt8(ascii: ",") {
      found.report(
        .tableSeparator, at: SourceLocation(startOf: file), ["separator": dialect.name])
    }
  }

  mutating func table() -> Table? {
    guard let first = firstHeader() else {
      found.report(.tableEmpty, at: SourceLocation(startOf: file))
      return nil
    }
    let header = first.map { cell($0) }
    checkNames(in: header)
    let contents = rows(below: header)
    if contents.count == 0 { found.report(.tableNoRows, at: header[0].location) }
    found.countRest(in: file)
    return Table(file: file, header: header, contents: contents)
  }

  /// The header's fields up to the last that is not empty, passing over a title above them.
  private mutating func firstHeader() -> [CSVScanner.Field]? {
    guard nextRow() else { return nil }
    // A title that a spreadsheet pads to the table's width: one cell, then only empty ones.
    if fields.count > 1, fields.dropFirst().allSatisfy(isBlank) {
      let before = self
      if nextRow(), fields.count == before.fields.count, fields.count(where: { !isBlank($0) }) > 1 {
        let title = before.fields[0]
        report(
          .tableTitleRow, at: title.start, ["title": Text(trimmed(text(of: title, in: utf8)))])
      } else {
        self = before
      }
    }
    let width = fields.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
    return Array(fields[..<width])
  }

  private mutating func rows(below header: [Cell]) -> TableContents {
    let width = header.count
    var entries: [TableContents.Entry] = []
    var starts: [Int] = []
    while nextRow() {
      starts.append(entries.count)
      let surplus = fields.dropFirst(width).first { !isBlank($0) }
      if surplus != nil || fields.count < width { reportRagged(width: width, surplus: surplus) }
      for field in fields.prefix(width) {
        entries.append(entry(field))
      }
      // One empty cell stands for all that a short row lacks, or few bytes could ask for much.
      if fields.count < width, let last = fields.last {
        entries.append(entry(CSVScanner.Field(start: last.end, end: last.end, form: .plain)))
      }
    }
    return TableContents(
      file: file, utf8: utf8, width: width, entries: entries, starts: starts)
  }

  /// The next record that is not wholly empty; its quotes are checked.
  private mutating func nextRow() -> Bool {
    let bytes = utf8
    while scanner.nextRecord(of: bytes.span, into: &fields) {
      for field in fields where field.form == .escaped || field.form == .unclosed {
        checkQuotes(of: field)
      }
      // NB: one quote too many swallows the rest of the file; there is no row in that.
      if fields.last?.form == .unclosed { return false }
      if !fields.allSatisfy(isBlank) { return true }
    }
    return false
  }

  private mutating func checkNames(in header: [Cell]) {
    var known: [String: Cell] = [:]
    for cell in header where !cell.isEmpty {
      let key = ColumnName.key(of: cell.text)
      if let first = known[key] {
        let note = Diagnostic.Note(
          Text(zh: "第一次出现在这里", en: "first given here"), at: first.location)
        guard found.admits(.tableColumnTwice) else { continue }
        found.report(
          .tableColumnTwice, at: cell.location, ["column": Text(cell.text)], notes: [note])
      } else {
        known[key] = cell
      }
    }
    if let only = header.first, header.count == 1,
      let wide = only.text.unicodeScalars.first(where: { "，；、".unicodeScalars.contains($0) })
    {
      found.report(
        .tableFullWidthSeparator, at: only.location, ["found": Text(String(wide))])
    }
  }

  private mutating func reportRagged(width: Int, surplus: CSVScanner.Field?) {
    let width = Text(String(width))
    if let surplus, let last = fields.lastIndex(where: { !isBlank($0) }) {
      report(
        .tableRaggedRow, at: surplus.start,
        ["found": Text(String(last + 1)), "expected": width])
    } else {
      report(
        .tableRaggedRow, at: fields[0].start,
        ["found": Text(String(fields.count)), "expected": width])
    }
  }

  private mutating func checkQuotes(of field: CSVScanner.Field) {
    if field.form == .unclosed {
      report(.tableUnclosedQuote, at: field.start)
    } else if let after = textAfterQuotes(of: field) {
      report(.tableTextAfterQuote, at: after)
    }
  }

  /// Reports the first few of a kind, each at an offset that the cursor has still to reach.
  private mutating func report(
    _ kind: DiagnosticKind, at offset: Int, _ arguments: [String: Text] = [:]
  ) {
    guard found.admits(kind) else { return }
    var ahead = cursor
    ahead.advance(to: offset, of: utf8.span)
    found.report(
      kind, at: SourceLocation(file: file, line: ahead.line, column: ahead.column), arguments)
  }

  /// The offset of the first character behind a closing quote that is neither a blank nor the
  /// end of the field.
  private func textAfterQuotes(of field: CSVScanner.Field) -> Int? {
    var index = field.start + 1
    while index < field.end {
      if utf8[index] == quote {
        guard index + 1 < field.end, utf8[index + 1] == quote else { break }
        index += 1
      }
      index += 1
    }
    return utf8[min(index + 1, field.end)..<field.end]
      .firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
  }

  private func isBlank(_ field: CSVScanner.Field) -> Bool {
    if field.start == field.end { return true }
    // Longer values hold more than blanks in practice; the exact answer costs a string.
    if field.form == .plain, utf8[field.start] > 0x20, utf8[field.start] < 0x80 { return false }
    return text(of: field, in: utf8).unicodeScalars.allSatisfy(Tabular.isBlank)
  }

  private mutating func cell(_ field: CSVScanner.Field) -> Cell {
    Cell(text(of: field, in: utf8), at: location(field))
  }

  private mutating func entry(_ field: CSVScanner.Field) -> TableContents.Entry {
    let place = location(field)
    return TableContents.Entry(field, line: place.line, column: place.column)
  }

  private mutating func location(_ field: CSVScanner.Field) -> SourceLocation {
    let bytes = utf8
    cursor.advance(to: field.start, of: bytes.span)
    return SourceLocation(file: file, line: cursor.line, column: cursor.column)
  }
}
