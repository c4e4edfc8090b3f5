import CampaignKit
import Diagnostics
import PlanModel
import Tabular

/// The sheet that a campaign's file names, CSV or XLSX; nil after an error at the line that names it.
func sheet(_ name: SheetName, in files: WorkspaceFiles, issues: inout Issues) -> CampaignSheet? {
  let source = ScheduleSource(name.path.value)
  guard let bytes = bytes(of: source.file, in: files, at: name.path.location, issues: &issues)
  else { return nil }
  let file = files.shown(source.file)
  if SheetReader.isArchive(bytes) {
    let choice: SheetReader.Choice = source.sheet.map { .named($0) } ?? .first
    return SheetReader.sheets(of: bytes, file: file, choice: choice, issues: &issues).first
      .map { CampaignSheet($0, isPersonal: name.isPersonal) }
  }
  guard let table = CSVReader.table(of: bytes, file: file, issues: &issues) else { return nil }
  return CampaignSheet(
    header: table.header.map { CampaignSheet.Cell($0.text, at: $0.location) },
    rows: table.rows.map { row in row.map { CampaignSheet.Cell($0.text, at: $0.location) } },
    isPersonal: name.isPersonal)
}

extension CampaignSheet {
  /// A sheet of a workbook as people keep it: titles above the header stand alone in their rows.
  fileprivate init(_ sheet: SourceSheet, isPersonal: Bool) {
    let header = sheet.rows.first { sheet.cells(ofRow: $0).count > 1 } ?? sheet.rows.first ?? 1
    func cells(of row: Int) -> [Cell] {
      guard sheet.width > 0 else { return [] }
      return (1...sheet.width).map { column in
        Cell(
          sheet.shown(row: row, column: column)?.text ?? "",
          at: sheet.location(row: row, column: column))
      }
    }
    self.init(
      header: cells(of: header), rows: sheet.rows.filter { $0 > header }.map(cells),
      isPersonal: isPersonal)
  }
}
