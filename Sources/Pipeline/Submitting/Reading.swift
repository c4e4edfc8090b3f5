public import CampaignKit
import ConfigValue
public import Diagnostics
import MarkedYAML
public import PlanModel
import Tabular

/// What is in a file that a unit sends: a campaign in YAML, a schedule in CSV, or the grid of a
/// sheet. Every problem is reported where it stands.
///
/// - Parameters:
///   - path: as the user typed it.
///   - unit: the unit that files it, where the command line says so.
/// - Returns: nil after errors.
public func received(
  _ bytes: [UInt8], path: String, by unit: Unit?, in workspace: Workspace,
  modules: [any CampaignModule.Type], issues: inout Issues
) -> Received? {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  guard bytes.count <= largestFile else {
    issues.report(
      .submissionTooLarge, at: SourceLocation(startOf: path),
      ["size": Text("\(bytes.count >> 20)"), "limit": Text("\(largestFile >> 20)")])
    return nil
  }
  let lower = name.lowercased()
  guard [".csv", ".tsv", ".txt", ".xlsx"].contains(where: lower.hasSuffix) else {
    return configValue(yaml: bytes, file: path, issues: &issues).map {
      Received(name: name, bytes: bytes, value: $0, yaml: bytes)
    }
  }
  // The form's own sheet is the first; a schedule in a workbook is usually there, too.
  let sheet = SheetReader.sheets(of: bytes, file: path, issues: &issues).first
  guard let grid = sheet.map({ SheetGrid($0) }) else { return nil }
  return received(
    grid, name: name, bytes: bytes, by: unit, in: workspace, modules: modules,
    issues: &issues)
}

/// The campaign in a sheet, whatever the file was in which it came: a filled form, or a schedule.
public func received(
  _ grid: SheetGrid, name: String, bytes: [UInt8], by unit: Unit?, in workspace: Workspace,
  modules: [any CampaignModule.Type], issues: inout Issues
) -> Received? {
  let value: ConfigValue?
  if let module = FormSheet.module(of: grid, among: modules) {
    value = FormSheet(grid: grid, fields: SheetFields(module)).campaign()
  } else if let module = modules.first(where: { $0.manifest.id == "job-fair" }) {
    value = ScheduleSheet(grid: grid, module: module, workspace: workspace, unit: unit)
      .campaign(issues: &issues)
  } else {
    value = nil
  }
  guard let value else { return nil }
  var writer = YAMLWriter()
  writer.write(comment: "由 \(name) 生成 / made from \(name)")
  writer.write(YAMLNode(value))
  return Received(name: name, bytes: bytes, value: value, yaml: Array(writer.text.utf8))
}

/// A year of a whole city is far smaller; more than this is something else.
private let largestFile = 64 << 20
