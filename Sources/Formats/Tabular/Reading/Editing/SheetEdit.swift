import Archives
public import CivilTime
public import Diagnostics

/// Changes single cells of somebody's sheet and leaves everything else as it is.
///
/// Of a workbook only the part with that sheet is written anew, and in it only the cells named
/// (and what has to grow with them: the sheet's dimension and a row's span): styles, widths,
/// formulas and all other parts keep their bytes. Of a CSV file the encoding, the quoting and the
/// line ends of everything else stay.
///
/// ```swift
/// let edit = SheetEdit([.init(row: 7, column: 3, .date(day, else: "7月23日"))], sheet: "7月")
/// let changed = edit.applied(to: bytes, file: "排期.xlsx", issues: &issues)
/// ```
///
/// To find the row by its 编号, ask the campaign: `listed` has for each number its row as
/// `source.line`, and `sheets[listed.sheet].column(of: "date")` the column.
public struct SheetEdit: Sendable {
  /// One cell and what is to stand in it.
  public struct Change: Hashable, Sendable {
    /// From 1; of a CSV file the number of the record.
    public var row: Int
    /// From 1.
    public var column: Int
    public var value: Value

    public init(row: Int, column: Int, _ value: Value) {
      self.row = row
      self.column = column
      self.value = value
    }

    /// Sets the cell to a text.
    public init(row: Int, column: Int, text: String) {
      self.init(row: row, column: column, .text(text))
    }
  }

  public enum Value: Hashable, Sendable {
    /// Text, which no program takes for anything else.
    case text(String)
    /// A day: the number that a workbook stores for it where the cell is formatted as a date, and
    /// the text otherwise.
    case date(CivilDate, else: String)
    /// A number, which stays one where a workbook had one, so that sums go on adding up.
    case number(Int)

    var text: String {
      switch self {
      case .text(let text), .date(_, else: let text): text
      case .number(let number): "\(number)"
      }
    }
  }

  public let changes: [Change]
  /// The sheet's name; nil for CSV, and for the first sheet that a workbook shows.
  public let sheet: String?

  public init(_ changes: [Change], sheet: String? = nil) {
    self.changes = changes
    self.sheet = sheet
  }

  /// The file with the changes made, or nil after reporting why they cannot be.
  ///
  /// - Complexity: linear in the part that changes; everything else is copied.
  public func applied(
    to bytes: [UInt8], file: String, issues: inout Issues
  ) -> [UInt8]? {
    SheetReader.isArchive(bytes)
      ? workbook(bytes, file: file, issues: &issues) : csv(bytes, file: file, issues: &issues)
  }

  /// The changes of each row by column; of two for one cell the later one stands.
  var byRow: [Int: [Int: Value]] {
    var rows: [Int: [Int: Value]] = [:]
    for change in changes { rows[change.row, default: [:]][change.column] = change.value }
    return rows
  }

  private func workbook(
    _ bytes: [UInt8], file: String, issues: inout Issues
  ) -> [UInt8]? {
    guard let workbook = SourceWorkbook(bytes, file: file, issues: &issues) else { return nil }
    let entry = workbook.sheets.first { entry in
      sheet.map { entry.name == $0 } ?? !entry.isHidden
    }
    guard let entry else {
      issues.report(
        .sheetUnknown, at: SourceLocation(startOf: file),
        [
          "sheet": Text(sheet ?? ""),
          "sheets": Text(workbook.sheets.map(\.name).joined(separator: ", ")),
        ])
      return nil
    }
    guard let part = workbook.contents(of: entry, issues: &issues),
      let merged = workbook.sheet(entry, issues: &issues)
    else { return nil }
    for change in changes {
      guard let range = merged.merge(row: change.row, column: change.column),
        range.rows.count > 1 || range.columns.lowerBound != change.column
      else { continue }
      issues.report(
        .sheetEditMerged,
        at: SourceLocation(
          file: file, line: change.row, column: change.column, sheet: entry.name))
      return nil
    }
    do throws(WorksheetEdit.Refusal) {
      var edit = WorksheetEdit(part.bytes, of: workbook)
      let changed = try edit.applying(byRow)
      return workbook.archive.replacing(part.entry, with: changed)
    } catch {
      switch error {
      case .formula(let cell):
        issues.report(
          .sheetEditFormula,
          at: SourceLocation(file: file, line: cell.row, column: cell.column, sheet: entry.name))
      case .unreadable:
        issues.report(
          .sheetXML, at: SourceLocation(startOf: file), ["part": Text(part.entry.name)])
      }
      return nil
    }
  }
}
