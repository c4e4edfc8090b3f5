internal import Tabular

/// Which rows of a paper table stand on which page, and how high each is.
struct PaperPaging {
  /// At most so many rows on a page of this table.
  let perPage: Int
  /// What a row is high that needs no more.
  let rowHeight: Double
  /// By row of the table.
  let heights: [Double]
  private let runs: [Range<Int>]

  /// - Parameter room: what a page leaves for rows, in points.
  init(_ table: PaperTable, _ widths: PaperWidths, room: Double) {
    runs = table.runs ?? [0..<table.rows.count]
    perPage = Self.perPage(table, runs)
    let usual = min(46, max(18, (room / Double(max(1, perPage))).rounded(.down)))
    rowHeight = usual
    heights = table.rows.map { Self.height(of: $0, table, widths, least: usual) }
  }

  /// The number of rows between the preferred and the greatest one that takes fewest pages.
  private static func perPage(_ table: PaperTable, _ runs: [Range<Int>]) -> Int {
    func pages(_ limit: Int) -> Int {
      runs.reduce(0) { $0 + max(1, ($1.count + limit - 1) / limit) }
    }
    let least = min(table.preferredRows ?? table.rowsPerPage, table.rowsPerPage)
    return (least...table.rowsPerPage).min { (pages($0), $0) < (pages($1), $1) }
      ?? table.rowsPerPage
  }

  /// The rows of each page; one empty page for no rows.
  var pages: [Range<Int>] { runs.flatMap(balanced) }

  /// Rows on as few pages as hold them, and on all of them about as many, so that none has a single
  /// one.
  private func balanced(_ rows: Range<Int>) -> [Range<Int>] {
    let fewest = pages(of: rows, limit: perPage)
    guard fewest.count > 1 else { return fewest }
    for limit in (rows.count / fewest.count)..<perPage {
      let pages = pages(of: rows, limit: limit)
      if pages.count == fewest.count { return pages }
    }
    return fewest
  }

  /// As many rows on each page as fit, at most `limit`.
  private func pages(of rows: Range<Int>, limit: Int) -> [Range<Int>] {
    let room = rowHeight * Double(perPage)
    var pages: [Range<Int>] = []
    var start = rows.lowerBound
    var filled = 0.0
    for row in rows {
      let height = heights[row]
      if row > start, row - start >= limit || filled + height > room + 0.01 {
        pages.append(start..<row)
        (start, filled) = (row, 0)
      }
      filled += height
    }
    pages.append(start..<rows.upperBound)
    return pages
  }

  private static func height(
    of texts: [String], _ table: PaperTable, _ widths: PaperWidths, least: Double
  ) -> Double {
    let look = table.look
    var lines = 1
    for (index, text) in texts.enumerated() where look.cell(table.columns[index]).wraps {
      // What surely fits one line need not be measured character by character.
      if Double(text.utf8.count) < widths.widths[index] - 2 { continue }
      lines = max(lines, widths.lines(text, in: index..<(index + 1)))
    }
    return max(least, Double(lines) * 15 + 3)
  }
}
