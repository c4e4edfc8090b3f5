import Diagnostics
import PlanModel
import Tabular

/// One pass over a register's file.
struct RegisterReading {
  var issues: Issues { found.issues }

  private let file: String
  private let utf8: [UInt8]
  private var scanner: CSVScanner
  private var cursor: TextCursor
  private var found = FirstFew()
  private var cells: [CSVScanner.Field] = []

  init(_ source: SourceText, file: String) {
    self.file = file
    utf8 = source.utf8
    let dialect = CSVDialect(of: source)
    scanner = CSVScanner(separator: dialect.separator, from: dialect.start)
    cursor = TextCursor(from: source.start)
  }

  mutating func register(columns: Set<String>?) -> Register? {
    let bytes = utf8
    guard scanner.nextRecord(of: bytes.span, into: &cells), let header = header() else {
      found.report(.tableEmpty, at: SourceLocation(startOf: file))
      return nil
    }
    guard var contents = contents(under: header, asked: columns) else { return nil }
    while scanner.nextRecord(of: bytes.span, into: &cells) {
      if cells.count == 1, cells[0].start == cells[0].end { continue }
      if cells[cells.count - 1].form == .unclosed {
        report(.tableUnclosedQuote, at: cells[cells.count - 1].start)
        break
      }
      if let surplus = surplus(width: header.count) {
        report(
          .tableRaggedRow, at: surplus.start,
          ["found": Text(String(cells.count)), "expected": Text(String(header.count))])
      } else if let problem = contents.append(cells, of: bytes.span) {
        report(problem.kind, at: cells[problem.cell].start, problem.arguments)
      }
    }
    found.countRest(in: file)
    return contents.register
  }

  /// The key of each name in the first record; nil where there is none.
  private func header() -> [String]? {
    var names = cells.map { cell in
      String(decoding: CSVScanner.decoded(cell, of: utf8.span), as: UTF8.self)
    }
    while let last = names.last, ColumnName.key(of: last).isEmpty { names.removeLast() }
    return names.isEmpty ? nil : names.map(ColumnName.key)
  }

  /// An empty register with the columns asked for; the missing ones are reported.
  private mutating func contents(
    under header: [String], asked: Set<String>?
  ) -> RegisterContents? {
    var contents = RegisterContents(width: header.count)
    var isComplete = true
    for field in RegisterField.all {
      let isAsked =
        asked?.contains(field.name) ?? (field.kind != .text) || field.name == "wid"
      guard isAsked else { continue }
      let key = ColumnName.key(of: field.name)
      let places = header.indices.filter { header[$0] == key }
      if let place = places.first {
        contents.read(field, from: place)
      } else if asked != nil || field.name == "wid" {
        isComplete = false
        found.report(
          .tableMissingColumn, at: SourceLocation(startOf: file), ["name": Text(field.name)])
      }
      if places.count > 1 {
        report(.tableColumnTwice, at: cells[places[1]].start, ["column": Text(field.name)])
      }
    }
    let known = Set(RegisterField.all.map(\.name))
    for name in (asked ?? []).sorted() where !known.contains(name) {
      isComplete = false
      found.report(.tableMissingColumn, at: SourceLocation(startOf: file), ["name": Text(name)])
    }
    return isComplete ? contents : nil
  }

  /// The cell to point at when the row is not as wide as the header; empty cells at its right
  /// end are no matter.
  private func surplus(width: Int) -> CSVScanner.Field? {
    guard cells.count != width else { return nil }
    return cells.count < width
      ? cells.first : cells[width...].first { $0.start < $0.end }
  }

  /// Reports a problem at an offset of the row just read.
  private mutating func report(
    _ kind: DiagnosticKind, at offset: Int, _ arguments: [String: Text] = [:]
  ) {
    guard found.admits(kind) else { return }
    let bytes = utf8
    var ahead = cursor
    ahead.advance(to: offset, of: bytes.span)
    found.report(
      kind, at: SourceLocation(file: file, line: ahead.line, column: ahead.column), arguments)
    // The rows before this one are done with; header names are reported in any order.
    if let first = cells.first, first.start > cursor.offset {
      cursor.advance(to: first.start, of: bytes.span)
    }
  }
}
