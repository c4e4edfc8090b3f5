import Diagnostics
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

  /// A sheet with what people see in each cell, titles and merged ones included.
  init(_ sheet: SourceSheet) {
    let width = max(1, min(sheet.width, Self.widest))
    let rows = sheet.rows.map { row in
      (1...width).map { column in
        sheet.shown(row: row, column: column)
          ?? Cell("", at: sheet.location(row: row, column: column))
      }
    }
    self.init(file: sheet.file, rows: rows)
  }

  /// The first rows alone, where a form says what it is.
  init(head sheet: SourceSheet) {
    let rows = sheet.rows.prefix(3).map { row in sheet.cells(ofRow: row).map(\.cell) }
    self.init(file: sheet.file, rows: rows)
  }

  /// Columns that are looked at; no form has more.
  private static let widest = 400

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
