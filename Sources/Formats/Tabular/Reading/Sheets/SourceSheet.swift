public import Diagnostics

/// A sheet as somebody keeps it: cells with their places, before anybody says which row is the
/// header.
///
/// The text is kept once, as bytes; cells are made when they are asked for. Rows and columns count
/// from 1.
public struct SourceSheet: Sendable {
  /// The path as the user would type it.
  public let file: String
  /// The sheet's name within a workbook; nil for CSV.
  public let name: String?
  public let merges: [CellRange]
  /// Rows that the workbook hides; they are read all the same, because a filter hides rows, too.
  public let hiddenRows: Set<Int>
  /// The numbers of the rows that have cells, in ascending order.
  public let rows: [Int]
  /// The number of the last column with a cell.
  public let width: Int

  let contents: SheetContents
  private let starts: [Int]
  private let covers: [Int: [CellRange]]

  init(
    file: String, name: String?, contents: SheetContents, merges: [CellRange] = [],
    hiddenRows: Set<Int> = []
  ) {
    self.file = file
    self.name = name
    self.contents = contents
    self.merges = merges
    self.hiddenRows = hiddenRows
    var rows: [Int] = []
    var starts: [Int] = []
    var width = 0
    for (index, entry) in contents.entries.enumerated() {
      if rows.last != entry.row {
        rows.append(entry.row)
        starts.append(index)
      }
      width = max(width, entry.column)
    }
    self.rows = rows
    self.starts = starts + [contents.entries.count]
    self.width = width
    // A range of many rows is found by each of them; ranges of whole columns are left out.
    var covers: [Int: [CellRange]] = [:]
    var covered = 0
    for range in merges where range.rows.count <= 10_000 && covered < 1_000_000 {
      covered += range.rows.count
      for row in range.rows { covers[row, default: []].append(range) }
    }
    self.covers = covers
  }

  /// The most cells that are read of one sheet.
  static let limit = 4_000_000

  /// One cell with its text's place.
  struct Entry: Sendable {
    let rowNumber: UInt32
    let columnNumber: UInt16
    let form: UInt8
    let start: UInt32
    let end: UInt32

    init(_ reference: CellReference, _ place: SheetText.Place, form: CSVScanner.Field.Form = .plain)
    {
      rowNumber = UInt32(reference.row)
      columnNumber = UInt16(reference.column)
      self.form = form.rawValue
      start = place.start
      end = place.end
    }

    var row: Int { Int(rowNumber) }
    var column: Int { Int(columnNumber) }
    var field: CSVScanner.Field {
      CSVScanner.Field(
        start: Int(start), end: Int(end), form: CSVScanner.Field.Form(rawValue: form) ?? .plain)
    }
  }

  /// The cells of one row that have text, from left to right, with their columns.
  public func cells(ofRow row: Int) -> [(column: Int, cell: Cell)] {
    guard let index = index(ofRow: row) else { return [] }
    return (starts[index]..<starts[index + 1]).map {
      (contents.entries[$0].column, cell(at: $0))
    }
  }

  /// The cell at a place, or nil where nothing stands.
  public func cell(row: Int, column: Int) -> Cell? {
    indexOfCell(row: row, column: column).map { cell(at: $0) }
  }

  private func indexOfCell(row: Int, column: Int) -> Int? {
    guard let index = index(ofRow: row) else { return nil }
    var low = starts[index]
    var high = starts[index + 1]
    while low < high {
      let middle = (low + high) / 2
      if contents.entries[middle].column < column { low = middle + 1 } else { high = middle }
    }
    guard low < starts[index + 1], contents.entries[low].column == column else { return nil }
    return low
  }

  /// The merged range that covers a place.
  public func merge(row: Int, column: Int) -> CellRange? {
    covers[row]?.first { $0.columns.contains(column) }
  }

  /// What people see at a place: the cell, or that of the merged range which covers it.
  public func shown(row: Int, column: Int) -> Cell? {
    if let own = cell(row: row, column: column) { return own }
    guard let range = merge(row: row, column: column) else { return nil }
    return cell(row: range.rows.lowerBound, column: range.columns.lowerBound)
  }

  /// The place of a cell, whether something stands there or not.
  public func location(row: Int, column: Int) -> SourceLocation {
    if let cell = cell(row: row, column: column) { return cell.location }
    guard name == nil else {
      return SourceLocation(file: file, line: row, column: column, sheet: name)
    }
    guard let index = index(ofRow: row) else { return SourceLocation(startOf: file) }
    return cell(at: starts[index]).location
  }

  private func index(ofRow row: Int) -> Int? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row ? low : nil
  }

  private func cell(at index: Int) -> Cell {
    let place = place(at: index)
    return Cell(
      text(of: contents.entries[index].field, in: contents.utf8),
      at: SourceLocation(file: file, line: place.line, column: place.column, sheet: name))
  }

  private func place(at index: Int) -> (line: Int, column: Int) {
    guard !contents.places.isEmpty else {
      return (contents.entries[index].row, contents.entries[index].column)
    }
    return (Int(contents.places[index].line), Int(contents.places[index].column))
  }

  /// What people see at a place, as a table keeps it.
  func tableEntry(row: Int, column: Int) -> TableContents.Entry {
    var found = indexOfCell(row: row, column: column)
    if found == nil, let range = merge(row: row, column: column) {
      found = indexOfCell(row: range.rows.lowerBound, column: range.columns.lowerBound)
    }
    guard let found else {
      let place = location(row: row, column: column)
      return TableContents.Entry(
        CSVScanner.Field(start: 0, end: 0, form: .plain), line: place.line, column: place.column)
    }
    let place = place(at: found)
    return TableContents.Entry(
      contents.entries[found].field, line: place.line, column: place.column)
  }
}

/// The cells of a sheet row by row, as places in one text.
final class SheetContents: Sendable {
  let utf8: [UInt8]
  /// By row and column, each place once.
  let entries: [SourceSheet.Entry]
  /// Where each of them stands in a text file; empty for a workbook, where row and column say it.
  let places: [(line: UInt32, column: UInt32)]

  init(utf8: [UInt8], entries: [SourceSheet.Entry], places: [(line: UInt32, column: UInt32)] = []) {
    self.utf8 = utf8
    self.entries = entries
    self.places = places
  }

  /// Puts the cells of a workbook into order; of two at one place the later one stands.
  convenience init(utf8: [UInt8], unordered: [SourceSheet.Entry]) {
    func key(_ entry: SourceSheet.Entry) -> Int { entry.row << 16 | entry.column }
    let isOrdered = zip(unordered, unordered.dropFirst()).allSatisfy { key($0) < key($1) }
    guard !isOrdered else {
      self.init(utf8: utf8, entries: unordered)
      return
    }
    var last: [Int: SourceSheet.Entry] = [:]
    for entry in unordered { last[key(entry)] = entry }
    self.init(utf8: utf8, entries: last.values.sorted { key($0) < key($1) })
  }
}
