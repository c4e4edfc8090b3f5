public import Diagnostics
import Tabular

/// A sheet of a workbook as the CSV that a register is read from; lines are the sheet's rows.
public enum WorkbookTable {
  /// Nil after an error.
  ///
  /// - Parameter name: the sheet; nil for the first that is not hidden and not empty.
  public static func csv(
    _ bytes: [UInt8], file: String, sheet name: String?, issues: inout Issues
  ) -> [UInt8]? {
    let choice = name.map(SheetReader.Choice.named) ?? .first
    var found = Issues()
    let sheet = SheetReader.sheets(of: bytes, file: file, choice: choice, issues: &found).first
    for var issue in found.all {
      // NB: a register's file is named on the command line, where no # is read.
      if issue.code == DiagnosticKind.sheetWhich.code {
        issue.help = Text(zh: "要用别的，加 --table 工作表名", en: "for another one add --table SHEET")
      }
      issues.append(issue)
    }
    guard let sheet else { return nil }
    var writer = CSVWriter(.plain)
    var csv: [UInt8] = []
    var line = 1
    for row in sheet.rows {
      // NB: an empty line is passed over when it is read, but counts.
      while line < row {
        csv.append(UInt8(ascii: "\n"))
        line += 1
      }
      var values = [String](repeating: "", count: sheet.width)
      for (column, cell) in sheet.cells(ofRow: row) where column >= 1 && column <= sheet.width {
        // A line end within a cell would make two lines of one row.
        values[column - 1] = cell.text.replacing("\n", with: " ").replacing("\r", with: " ")
      }
      writer.write(values)
      csv += writer.takeBytes()
      line += 1
    }
    return csv
  }
}
