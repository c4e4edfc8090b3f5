public import Diagnostics
public import Tabular

/// The cells of one sheet as they stand, title rows and all.
public struct SheetGrid: Sendable {
  /// The path as the user would type it.
  public var file: String
  /// Rows of cells; a row may be shorter than others.
  public var rows: [[Cell]]

  public init(file: String, rows: [[Cell]]) {
    self.file = file
    self.rows = rows
  }

  /// A table with its header as the first row.
  public init(_ table: Table) {
    self.init(file: table.file, rows: [table.header] + table.rows.map { Array($0) })
  }

  /// A file of CSV in UTF-8 or GB 18030, with whatever titles stand above its header; nil after
  /// errors.
  init?(csv bytes: [UInt8], file: String, issues: inout Issues) {
    guard let source = SourceText(bytes, file: file, issues: &issues) else { return nil }
    // A title is a line of one cell; an empty line in its place keeps every other where it is.
    var text: [UInt8] = []
    var titles: [[Cell]] = []
    var isAbove = true
    let lines = source.utf8[source.start...].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if number > 0 { text.append(UInt8(ascii: "\n")) }
      let cells = line.split {
        [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")].contains($0)
      }
      .map { String(decoding: $0, as: UTF8.self).trimmingBlanks.trimming(["\""]) }
      .filter { !$0.isEmpty && $0 != "\"" }
      isAbove = isAbove && cells.count < 2 && number < 20
      if isAbove {
        let place = SourceLocation(file: file, line: number + 1, column: 1)
        if let title = cells.first { titles.append([Cell(title, at: place)]) }
      } else {
        text += line
      }
    }
    guard let table = CSVReader.table(of: text, file: file, issues: &issues) else { return nil }
    self.init(table)
    rows.insert(contentsOf: titles, at: 0)
  }

  /// The place of a row's first cell.
  func location(of row: [Cell]) -> SourceLocation {
    row.first?.location ?? SourceLocation(startOf: file)
  }
}

extension [Cell] {
  /// The cell at a column; nil where there is none or nothing stands in it.
  func cell(_ column: Int) -> Cell? {
    indices.contains(column) && !self[column].isEmpty ? self[column] : nil
  }
}
