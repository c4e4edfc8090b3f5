import CampaignKit
import Diagnostics
import PlanModel
import Tabular

/// Reads the tables of a workspace, CSV and XLSX alike, by the names of this house or by the
/// headings that somebody has confirmed.
struct TableReading {
  let files: WorkspaceFiles
  let mappings: SheetMappings

  /// A table of one kind; nil after an error.
  func table(
    of kind: SheetKind, at path: String, named place: SourceLocation, issues: inout Issues
  ) -> Table? {
    let source = ScheduleSource(path)
    guard let bytes = bytes(of: source.file, in: files, at: place, issues: &issues) else {
      return nil
    }
    let file = files.shown(source.file)
    // A plain CSV file is read as one, with all that its reader says of ragged rows and quotes.
    if !SheetReader.isArchive(bytes), !isRemembered(bytes, file, kind) {
      var own = Issues()
      let table = CSVReader.table(of: bytes, file: file, issues: &own)
      let command = sheetCommand(for: source.file, nil, in: files) + " --as \(kind.name.text.zh)"
      if let table, kind.required.contains(where: { table.column($0) == nil }),
        propose(bytes, file, kind)?.missing.isEmpty == true
      {
        issues.report(
          .sheetUnconfirmed, at: table.header.first?.location ?? SourceLocation(startOf: file),
          ["command": Text(command)])
        return nil
      }
      issues.append(contentsOf: own)
      return table
    }
    let choice: SheetReader.Choice = source.sheet.map { .named($0) } ?? .first
    var said = Issues()
    let sheets = SheetReader.sheets(of: bytes, file: file, choice: choice, issues: &said)
    let table = sheets.first.flatMap { sheet in
      SheetProposal.confirmed(
        sheet, as: kind, in: context,
        command: sheetCommand(for: source.file, sheet.name, in: files), issues: &said)?.table
    }
    // Which sheet was taken is said until its columns are confirmed.
    for diagnostic in said.all
    where table == nil || diagnostic.code != DiagnosticKind.sheetWhich.code {
      issues.append(diagnostic)
    }
    return table
  }

  /// Nothing of a workspace is needed to know the headings of a table.
  private var context: SheetContext {
    SheetContext(
      units: [], venues: [], horizon: CivilSpan.any, mappings: mappings)
  }

  private func isRemembered(_ bytes: [UInt8], _ file: String, _ kind: SheetKind) -> Bool {
    mappings.all.contains { $0.kind.name == kind.name }
      && propose(bytes, file, kind)?.isConfirmed == true
  }

  private func propose(_ bytes: [UInt8], _ file: String, _ kind: SheetKind) -> SheetProposal? {
    var silent = Issues()
    return SourceSheet(csv: bytes, file: file, issues: &silent).flatMap {
      SheetProposal($0, as: kind, in: context)
    }
  }
}
