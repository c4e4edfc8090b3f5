import Diagnostics

extension Table {
  /// The rows of a sheet below its header, under the names given.
  ///
  /// What a merged range covers has the range's value, so that a district written once beside
  /// five rows stands in all of them.
  ///
  /// - Parameters:
  ///   - names: what columns are called, by their number in the sheet; others are left out.
  ///   - header: the number of the row in which the names stand.
  ///   - rows: numbers of the rows to take.
  public init(_ sheet: SourceSheet, names: [Int: String], header: Int, rows: [Int]) {
    let columns = names.keys.sorted()
    var entries: [TableContents.Entry] = []
    var starts: [Int] = []
    for row in rows {
      starts.append(entries.count)
      for column in columns {
        entries.append(sheet.tableEntry(row: row, column: column))
      }
    }
    let cells = columns.map { column in
      Cell(names[column] ?? "", at: sheet.location(row: header, column: column))
    }
    self.init(
      file: sheet.file, header: cells,
      contents: TableContents(
        file: sheet.file, sheet: sheet.name, utf8: sheet.contents.utf8, width: columns.count,
        entries: entries, starts: starts))
  }
}
