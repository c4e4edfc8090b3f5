import CampaignKit
import Diagnostics
import PlanModel
import Tabular

/// The sheet that a campaign's file names; nil after an error at the line that names it.
func sheet(_ name: SheetName, in files: WorkspaceFiles, issues: inout Issues) -> CampaignSheet? {
  guard
    let bytes = bytes(of: name.path.value, in: files, at: name.path.location, issues: &issues),
    let table = CSVReader.table(of: bytes, file: files.shown(name.path.value), issues: &issues)
  else { return nil }
  return CampaignSheet(
    header: table.header.map { CampaignSheet.Cell($0.text, at: $0.location) },
    rows: table.rows.map { row in row.map { CampaignSheet.Cell($0.text, at: $0.location) } },
    isPersonal: name.isPersonal)
}
