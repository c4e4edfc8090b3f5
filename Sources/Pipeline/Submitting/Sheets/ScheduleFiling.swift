import CampaignKit
import CivilTime
import ConfigValue
import Diagnostics
import Loading
import PlanModel
import Tabular

/// Makes a campaign of the schedule sheet (排期表) that a unit keeps: by the columns that somebody has
/// confirmed, or by headings that need nobody's word.
struct ScheduleFiling {
  let sheet: SourceSheet
  let name: String
  let path: String
  let reading: Reading

  init(_ sheet: SourceSheet, name: String, path: String, reading: Reading) {
    self.sheet = sheet
    self.name = name
    self.path = path
    self.reading = reading
  }

  private var workspace: Workspace { reading.workspace }
  private var start: SourceLocation { SourceLocation(startOf: path) }

  private var command: String {
    let file = path + (sheet.name.map { "#\($0)" } ?? "")
    return "chengnuan sheet \(file.shellWord)\(reading.options)"
  }

  /// Nil after errors.
  func received(_ bytes: [UInt8], issues: inout Issues) -> Received? {
    let context = SheetContext(workspace, mappings: reading.mappings)
    guard let proposal = proposal(context, issues: &issues) else { return nil }
    let place = sheet.location(
      row: proposal.header.upperBound, column: proposal.columns.first?.number ?? 1)
    guard let first = proposal.rows.first else {
      issues.report(.submissionNoRows, at: place)
      return nil
    }
    let schedule = IncomingSchedule(
      proposal, in: context, file: name, unit: reading.unit?.id, command: command)
    let choice = ModuleChoice(
      modules: reading.modules, workspace: workspace,
      words: [proposal.title, sheet.name, name].compactMap { $0 }, titles: schedule.titles,
      unit: reading.unit?.id ?? schedule.owner)
    guard let (module, why) = choice.module(said: reading.module) else {
      issues.report(
        .submissionNoModule, at: place,
        ["modules": Text(listing: reading.modules.map { $0.manifest.name })])
      return nil
    }
    reportHeadcounts(schedule, issues: &issues)
    let value = value(
      schedule, module, at: sheet.location(row: first, column: 1), title: proposal.title)
    var found = Received(
      name: name, bytes: bytes, value: value,
      yaml: Received.yaml(of: value, madeFrom: name))
    found.schedule = schedule
    found.remarks = remarks(proposal, module, why)
    return found
  }

  private func proposal(_ context: SheetContext, issues: inout Issues) -> SheetProposal? {
    guard let proposal = SheetProposal(sheet, as: .schedule, in: context) else {
      issues.report(.sheetNoHeader, at: sheet.location(row: sheet.rows.first ?? 1, column: 1))
      return nil
    }
    let place = sheet.location(
      row: proposal.header.upperBound, column: proposal.columns.first?.number ?? 1)
    for column in proposal.missing {
      issues.report(
        .sheetLacksColumn, at: place,
        [
          "name": Text(zh: column.zh.first ?? column.en, en: column.en), "command": Text(command),
        ])
    }
    guard proposal.missing.isEmpty else { return nil }
    if !proposal.isPlain { issues.report(.sheetUnconfirmed, at: place, ["command": Text(command)]) }
    return proposal.isPlain ? proposal : nil
  }

  /// How it was understood, where nobody has said it.
  private func remarks(
    _ proposal: SheetProposal, _ module: any CampaignModule.Type, _ why: Text?
  ) -> [Text] {
    var remarks: [Text] = []
    if let why {
      let name = module.manifest.name
      remarks.append(
        Text(
          zh: "按“\(name.zh)”收（\(why.zh)）；不对就加 --module",
          en: "taken for \(name.en) (\(why.en)); give --module if it is not"))
    }
    if !proposal.isConfirmed {
      remarks.append(
        Text(
          zh: "按表头认出：\(proposal.reading.zh)；有一列不对：\(command) --column 表头=内容 --confirm",
          en:
            "by its headings: \(proposal.reading.en); if one is wrong: \(command) --column HEADING=WHAT --confirm"
        ))
    }
    return remarks
  }

  private func reportHeadcounts(_ schedule: IncomingSchedule, issues: inout Issues) {
    let rows = schedule.rowsWithoutHeadcount
    guard let first = rows.first else { return }
    issues.report(
      .submissionNoHeadcount, at: schedule.headcountPlace(ofRow: first),
      ["count": Text("\(rows.count)"), "rows": Text(rows: rows)])
  }

  // The campaign.

  private func value(
    _ schedule: IncomingSchedule, _ module: any CampaignModule.Type, at place: SourceLocation,
    title: String?
  ) -> ConfigValue {
    let units = workspace.tables.units.filter { schedule.units.contains($0.id) }
    let window = window(schedule.dates)
    let id = id(of: reading.unit?.id ?? schedule.owner ?? sole(units), module, window)
    let year = window.lowerBound.year
    var building = RecordBuilding()
    building.set(["编号"], CellWords.text(id, at: place))
    building.set(["模块"], CellWords.text(module.manifest.name.zh, at: place))
    building.set(
      ["标题"],
      CellWords.text(title ?? "\(year)年\(module.manifest.name.zh)排期", at: titlePlace ?? place))
    building.set(["时间", "从"], CellWords.text(window.lowerBound.description, at: place))
    building.set(["时间", "到"], CellWords.text(window.upperBound.description, at: place))
    let named = units.isEmpty ? [reading.unit].compactMap { $0 } : units
    building.set(
      ["区县"],
      ConfigValue(.sequence(named.map { CellWords.text($0.name.zh, at: place) }), at: place))
    return building.value(at: start)
  }

  private var titlePlace: SourceLocation? {
    sheet.rows.first.flatMap { sheet.cells(ofRow: $0).first?.cell.location }
  }

  private func sole(_ units: [Unit]) -> String? { units.count == 1 ? units[0].id : nil }

  /// Whole months, so that there is room to move; all of the horizon where no row has a day.
  private func window(_ dates: [CivilDate]) -> ClosedRange<CivilDate> {
    guard let first = dates.min(), let last = dates.max() else { return workspace.horizon }
    let start = first.adding(days: 1 - first.day)
    let end = last.adding(days: CivilDate.daysInMonth(last.month, of: last.year) - last.day)
    let whole = start...end
    return whole.overlaps(workspace.horizon) ? whole.clamped(to: workspace.horizon) : whole
  }

  /// An id for it: that of the unit's schedule of the same module and time, whose next version it
  /// then is, or a new one.
  private func id(
    of unit: String?, _ module: any CampaignModule.Type, _ window: ClosedRange<CivilDate>
  ) -> String {
    let base = "\(unit?.lowercased() ?? "sheet")-schedule-\(window.lowerBound.year)"
    for number in 1... {
      let id = number == 1 ? base : "\(base)-\(number)"
      let known = workspace.campaigns.first { $0.campaign.id == id }?.campaign
      if let known, known.filing?.unit == unit {
        if known.module == module.manifest.id, known.window.overlaps(window) { return id }
      } else if known == nil {
        // What was sent back is not read any more: the next one takes its place.
        return id
      }
    }
    return base
  }
}
