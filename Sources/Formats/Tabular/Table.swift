public import Diagnostics

/// A table with a header, each cell with its place in the file.
///
/// The text is kept once, as bytes; cells are made when they are asked for. A table of 100 MB
/// takes its own size and 16 bytes a cell.
public struct Table: Sendable {
  /// The path as the user would type it.
  public let file: String
  /// The header's cells; empty ones at its right end are left out.
  public let header: [Cell]
  /// The rows below the header that are not wholly empty, each as wide as the header.
  public var rows: Rows { Rows(contents: contents) }

  let contents: TableContents

  init(file: String, header: [Cell], contents: TableContents) {
    self.file = file
    self.header = header
    self.contents = contents
  }

  /// One row of a table: as many cells as the header has.
  public struct Row: Sendable, RandomAccessCollection {
    let contents: TableContents
    let index: Int

    public var startIndex: Int { 0 }
    public var endIndex: Int { contents.width }

    public subscript(column: Int) -> Cell {
      contents.cell(contents.entry(column, ofRow: index))
    }

    /// The place of the row's first cell.
    public var location: SourceLocation { contents.location(contents.entry(0, ofRow: index)) }
  }

  public struct Rows: Sendable, RandomAccessCollection {
    let contents: TableContents

    public var startIndex: Int { 0 }
    public var endIndex: Int { contents.count }
    public subscript(index: Int) -> Row { Row(contents: contents, index: index) }
  }
}

/// The cells of all rows below a header, row by row, as places in one text.
final class TableContents: Sendable {
  struct Entry: Sendable {
    var start: UInt32
    var end: UInt32
    var line: UInt32
    /// The column in the upper 30 bits, the field's form in the lower two.
    var columnAndForm: UInt32

    /// The field that begins at `start`, wherever it stands.
    init(_ field: CSVScanner.Field, line: Int, column: Int) {
      start = UInt32(field.start)
      end = UInt32(field.end)
      self.line = UInt32(clamping: line)
      columnAndForm = UInt32(min(column, 1 << 30 - 1)) << 2 | UInt32(field.form.rawValue)
    }

    var column: Int { Int(columnAndForm >> 2) }

    var field: CSVScanner.Field {
      CSVScanner.Field(
        start: Int(start), end: Int(end),
        form: CSVScanner.Field.Form(rawValue: UInt8(columnAndForm & 3)) ?? .plain)
    }
  }

  let file: String
  /// The sheet of a workbook; nil for a text file.
  let sheet: String?
  let utf8: [UInt8]
  let width: Int
  let entries: [Entry]
  /// Where each row's entries begin.
  let starts: [Int]

  init(
    file: String, sheet: String? = nil, utf8: [UInt8], width: Int, entries: [Entry], starts: [Int]
  ) {
    self.file = file
    self.sheet = sheet
    self.utf8 = utf8
    self.width = width
    self.entries = entries
    self.starts = starts
  }

  var count: Int { starts.count }

  /// A row that is shorter than the header ends in one empty entry for all that it lacks.
  func entry(_ column: Int, ofRow row: Int) -> Entry {
    precondition(column >= 0 && column < width, "a row is as wide as the header")
    let end = row + 1 < starts.count ? starts[row + 1] : entries.count
    return entries[min(starts[row] + column, end - 1)]
  }

  func location(_ entry: Entry) -> SourceLocation {
    SourceLocation(file: file, line: Int(entry.line), column: entry.column, sheet: sheet)
  }

  func cell(_ entry: Entry) -> Cell {
    Cell(text(of: entry.field, in: utf8), at: location(entry))
  }
}

/// The value of a field of valid UTF-8.
func text(of field: CSVScanner.Field, in utf8: [UInt8]) -> String {
  switch field.form {
  case .plain, .quoted: String(decoding: utf8[field.content], as: UTF8.self)
  case .escaped, .unclosed:
    String(decoding: CSVScanner.decoded(field, of: utf8.span), as: UTF8.self)
  }
}
