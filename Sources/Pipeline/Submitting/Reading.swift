public import CampaignKit
import ConfigValue
public import Diagnostics
public import Loading
import MarkedYAML
public import PlanModel
import Tabular

/// Reads what units send: a campaign in YAML, a filled form, or a schedule with headings of its own.
public struct Reading {
  let workspace: Workspace
  let modules: [any CampaignModule.Type]
  /// The columns of sheets that somebody has confirmed.
  let mappings: SheetMappings
  /// The unit that files, where the command line says so.
  let unit: Unit?
  /// The module of a schedule, where the command line says so.
  let module: (any CampaignModule.Type)?
  /// What follows the file on the command line that shows a sheet.
  let options: String

  public init(
    in workspace: Workspace, modules: [any CampaignModule.Type],
    mappings: SheetMappings = SheetMappings(), by unit: Unit? = nil,
    module: (any CampaignModule.Type)? = nil, options: String = ""
  ) {
    self.workspace = workspace
    self.modules = modules
    self.mappings = mappings
    self.unit = unit
    self.module = module
    self.options = options
  }

  /// What is in a file. Every problem is reported where it stands.
  ///
  /// - Parameter path: as the user typed it.
  /// - Returns: nil after errors.
  public func received(_ bytes: [UInt8], path: String, issues: inout Issues) -> Received? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard bytes.count <= Self.largestFile else {
      issues.report(
        .submissionTooLarge, at: SourceLocation(startOf: path),
        ["size": Text("\(bytes.count >> 20)"), "limit": Text("\(Self.largestFile >> 20)")])
      return nil
    }
    let lower = name.lowercased()
    guard [".csv", ".tsv", ".txt", ".xlsx"].contains(where: lower.hasSuffix) else {
      return configValue(yaml: bytes, file: path, issues: &issues).map {
        Received(name: name, bytes: bytes, value: $0, yaml: bytes)
      }
    }
    // The form's own sheet is the first; a schedule in a workbook is usually there, too.
    var said = Issues()
    let sheet = SheetReader.sheets(of: bytes, file: path, issues: &said).first
    if let sheet, let module = FormSheet.module(of: SheetGrid(head: sheet), among: modules) {
      let sheets = SheetReader.sheets(of: bytes, file: path, choice: .all, issues: &issues)
      return received(form(of: sheets), of: module, name: name, bytes: bytes)
    }
    issues.append(contentsOf: said)
    guard let sheet else { return nil }
    let filing = ScheduleFiling(sheet, name: name, path: path, reading: self)
    return filing.received(bytes, issues: &issues)
  }

  /// The sheets of a form one below the other, without the one that helps.
  private func form(of sheets: [SourceSheet]) -> SheetGrid {
    let filled = sheets.filter {
      ![ModuleForm.help.zh, ModuleForm.help.en].contains($0.name ?? "")
    }
    var grid = SheetGrid(file: sheets.first?.file ?? "", rows: [])
    for sheet in filled { grid.rows += SheetGrid(sheet).rows }
    return grid
  }

  /// The campaign of a filled form.
  public func received(
    _ grid: SheetGrid, of module: any CampaignModule.Type, name: String, bytes: [UInt8]
  ) -> Received {
    let value = FormSheet(grid: grid, fields: SheetFields(module)).campaign()
    return Received(
      name: name, bytes: bytes, value: value, yaml: Received.yaml(of: value, madeFrom: name))
  }

  /// A year of a whole city is far smaller; more than this is something else.
  private static let largestFile = 64 << 20
}
