import CampaignKit
import CivilTime
import ConfigValue
import Diagnostics
import PlanModel
import Tabular

/// Reads the schedule sheets that campaigns name.
struct ScheduleLoading {
  let files: WorkspaceFiles
  let context: SheetContext

  /// The same where a campaign's lists have brought more organisations.
  func knowing(_ organisations: [Organisation]) -> ScheduleLoading {
    ScheduleLoading(files: files, context: SheetContext(context, organisations: organisations))
  }

  /// Adds to a campaign what its sheets have fixed.
  func add(
    _ sources: [Located<ScheduleSource>], to campaign: inout Campaign, issues: inout Issues
  ) {
    var rows: [ListedActivity] = []
    for source in sources {
      let unit = source.value.unit.flatMap {
        context.units.unit(named: $0.value, at: $0.location, issues: &issues)?.id
      }
      for name in names(of: source, issues: &issues) {
        var said = Issues()
        var isNew = false
        for sheet in sheets(of: name, source, issues: &said) {
          let count = campaign.sheets.count
          read(sheet, of: name, unit, into: &rows, &campaign, issues: &said)
          isNew = isNew || campaign.sheets.count == count
        }
        // Which sheet of a workbook was taken is said until its columns are confirmed, and then no
        // more.
        for diagnostic in said.all
        where isNew || diagnostic.code != DiagnosticKind.sheetWhich.code {
          issues.append(diagnostic)
        }
      }
    }
    campaign.listed = ScheduleMerging(rows, issues: &issues).listed
  }

  /// Adds what a sheet has fixed that is only being filed.
  func add(
    _ schedule: IncomingSchedule, to campaign: inout Campaign, issues: inout Issues
  ) {
    campaign.sheets = [
      Self.record(of: schedule.proposal, file: schedule.proposal.sheet.file, schedule.owner)
    ]
    let rows = schedule.activities(
      in: campaign.window, campaign: campaign.title.zh, issues: &issues)
    campaign.listed = ScheduleMerging(rows, issues: &issues).listed
  }

  private func read(
    _ sheet: SourceSheet, of name: String, _ unit: String?, into rows: inout [ListedActivity],
    _ campaign: inout Campaign, issues: inout Issues
  ) {
    let command = sheetCommand(for: name, sheet.name, in: files)
    guard
      let proposal = SheetProposal.confirmed(
        sheet, as: .schedule, in: context, command: command, issues: &issues)
    else { return }
    let owner = unit ?? proposal.owner(named: name, in: context)
    let reader = ScheduleReader(
      proposal: proposal, context: context, window: campaign.window, campaign: campaign.title.zh,
      unit: owner, index: campaign.sheets.count, command: command)
    rows += reader.activities(issues: &issues)
    campaign.sheets.append(Self.record(of: proposal, file: name, owner))
  }

  private static func record(
    of proposal: SheetProposal, file: String, _ owner: String?
  ) -> ScheduleSheet {
    ScheduleSheet(
      file: file, sheet: proposal.sheet.name, header: proposal.header.upperBound,
      columns: proposal.columns.map {
        .init(number: $0.number, heading: $0.heading, field: $0.field?.en)
      }, unit: owner, title: proposal.title)
  }

  /// The files that a source names; a `*` stands for any characters.
  private func names(of source: Located<ScheduleSource>, issues: inout Issues) -> [String] {
    let pattern = source.value.file
    guard pattern.contains("*") else { return [pattern] }
    let found = files.names(like: pattern)
    if found.isEmpty {
      issues.report(
        .unreadable, at: source.location,
        [
          "path": Text(pattern),
          "reason": Text(zh: "没有这样的文件", en: "there is no such file"),
        ])
    }
    return found
  }

  private func sheets(
    of name: String, _ source: Located<ScheduleSource>, issues: inout Issues
  ) -> [SourceSheet] {
    guard let bytes = bytes(of: name, in: files, at: source.location, issues: &issues) else {
      return []
    }
    let choice: SheetReader.Choice =
      source.value.sheet.map { $0 == "*" ? .all : .named($0) } ?? .first
    return SheetReader.sheets(
      of: bytes, file: files.shown(name), choice: choice, issues: &issues)
  }
}

/// The command that shows a sheet of a workspace, as one would type it.
func sheetCommand(for name: String, _ sheet: String?, in files: WorkspaceFiles) -> String {
  let path = files.shown(name) + (sheet.map { "#\($0)" } ?? "")
  return "chengnuan sheet \(path.shellWord)"
}

extension SheetProposal {
  /// The columns of a sheet as they were confirmed; nil after saying that nobody has, or what it
  /// lacks.
  static func confirmed(
    _ sheet: SourceSheet, as kind: SheetKind, in context: SheetContext, command: String,
    issues: inout Issues
  ) -> SheetProposal? {
    guard let proposal = SheetProposal(sheet, as: kind, in: context) else {
      issues.report(
        .sheetNoHeader, at: sheet.location(row: sheet.rows.first ?? 1, column: 1))
      return nil
    }
    let place = sheet.location(
      row: proposal.header.upperBound, column: proposal.columns.first?.number ?? 1)
    let isSchedule = kind.name == SheetKind.schedule.name
    let full = command + (isSchedule ? "" : " --as \(kind.name.text.zh)")
    guard proposal.isConfirmed else {
      issues.report(.sheetUnconfirmed, at: place, ["command": Text(full)])
      return nil
    }
    let missing = proposal.missing
    for name in missing {
      issues.report(
        .sheetLacksColumn, at: place,
        ["name": Text(zh: name.zh.first ?? name.en, en: name.en), "command": Text(full)])
    }
    return missing.isEmpty ? proposal : nil
  }

  /// The unit whose name stands in the title of the sheet, in the sheet's own name or in that of
  /// the file.
  func owner(named file: String, in context: SheetContext) -> String? {
    [title, sheet.name, file].compactMap { $0 }
      .lazy.compactMap { ColumnMatching.unit(in: $0, context.units) }.first
  }
}
