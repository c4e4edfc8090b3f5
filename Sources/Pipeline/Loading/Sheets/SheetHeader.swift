import Tabular

/// The rows of a sheet in which its headings stand, one or two of them.
struct SheetHeader: Hashable {
  /// Numbers of the first and the last row.
  var rows: ClosedRange<Int>
  /// What stands above each column, by the column's number.
  var headings: [Int: String]

  /// What the headings are called whatever their order: how a sheet of the same make is known
  /// again.
  var keys: Set<String> { Set(headings.values.map { ColumnName.key(of: $0) }) }

  /// Every row, and every pair of rows, that could be the header, from the top.
  ///
  /// A title has one cell; a header has several. Two rows are one header where cells of the upper
  /// one are merged over several columns, or over both rows.
  static func candidates(in sheet: SourceSheet) -> [SheetHeader] {
    var candidates: [SheetHeader] = []
    for row in sheet.rows.prefix(20) {
      let upper = texts(of: row, in: sheet)
      guard Set(sheet.cells(ofRow: row).map(\.column)).count > 1 || sheet.width == 1 else {
        continue
      }
      if isTwofold(row, in: sheet) {
        candidates.append(SheetHeader(rows: row...(row + 1), texts: both(row, in: sheet)))
      }
      candidates.append(SheetHeader(rows: row...row, texts: upper))
    }
    return candidates
  }

  private init(rows: ClosedRange<Int>, texts: [Int: String]) {
    self.rows = rows
    headings = texts
    // One heading above several columns, or two columns of one name, are told apart by a number.
    var seen: [String: Int] = [:]
    for column in texts.keys.sorted() {
      guard let text = texts[column] else { continue }
      let key = ColumnName.key(of: text)
      seen[key, default: 0] += 1
      if let count = seen[key], count > 1 { headings[column] = "\(text)#\(count)" }
    }
  }

  private static func isTwofold(_ row: Int, in sheet: SourceSheet) -> Bool {
    guard
      sheet.rows.contains(row + 1) || sheet.merges.contains(where: { $0.rows == row...(row + 1) })
    else { return false }
    return sheet.cells(ofRow: row).contains { column, _ in
      guard let range = sheet.merge(row: row, column: column) else { return false }
      let isAcross =
        range.rows == row...row && range.columns.count > 1
        && range.columns.count < max(3, sheet.width * 2 / 3)
      return isAcross || range.rows == row...(row + 1)
    }
  }

  private static func texts(of row: Int, in sheet: SourceSheet) -> [Int: String] {
    var texts: [Int: String] = [:]
    for (column, cell) in sheet.cells(ofRow: row) where !cell.isEmpty {
      texts[column] = heading(cell)
    }
    return texts
  }

  private static func both(_ row: Int, in sheet: SourceSheet) -> [Int: String] {
    var texts: [Int: String] = [:]
    for column in 1...max(1, sheet.width) {
      let upper = sheet.shown(row: row, column: column)
      let lower = sheet.shown(row: row + 1, column: column)
      let words = [upper, lower == upper ? nil : lower].compactMap { $0 }
        .filter { !$0.isEmpty }.map(heading)
      if !words.isEmpty { texts[column] = words.joined(separator: "/") }
    }
    return texts
  }

  /// A heading without the line breaks that narrow columns ask for.
  private static func heading(_ cell: Cell) -> String {
    String(String.UnicodeScalarView(cell.text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }))
  }
}
