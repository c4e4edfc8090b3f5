import CampaignKit
import CivilTime
import Diagnostics
import Glibc
import Loading
import Output
import PlanModel
import Tabular

/// What `sheet` does with one file after the other.
struct SheetDesk {
  var session: Session
  private var context: SheetContext
  private var taken: Set<String>
  private let window: ClosedRange<CivilDate>

  init(workspace path: String, day: DayOptions) throws {
    session = try Session(path: path, day: day)
    let workspace = session.workspace
    let today = day.today ?? DayOptions.systemDate
    let year = workspace?.horizon ?? Self.year(of: today)
    window = year
    let numbers = (workspace?.campaigns ?? []).flatMap { $0.campaign.listed.map(\.number) }
    let published = try session.lastPublication().entries.compactMap {
      $0.activity.split(separator: ".").last.map { $0.uppercased() }
    }
    taken = Set(numbers + published)
    // The workspace may well have problems, an unconfirmed sheet among them; they are not the
    // matter here.
    session.issues = Issues()
    let file = session.path(of: SheetMappings.file)
    var mappings = SheetMappings()
    if let bytes = try? session.disk.read(file) {
      mappings = SheetMappings(yaml: bytes, file: file, issues: &session.issues)
    }
    context = SheetContext(
      units: workspace?.tables.units ?? [], venues: workspace?.tables.venues ?? [],
      horizon: year, mappings: mappings)
  }

  private static func year(of day: CivilDate) -> ClosedRange<CivilDate> {
    let first = CivilDate(year: day.year, month: 1, day: 1) ?? day
    return first...(CivilDate(year: day.year, month: 12, day: 31) ?? day)
  }

  /// The sheets of a file with what their columns seem to hold.
  mutating func proposals(
    of file: String, as kind: SheetKind, setting columns: [String]
  ) throws -> [(proposal: SheetProposal, name: String)] {
    let source = ScheduleSource(file)
    let bytes = try touchingDisk { try session.disk.read(source.file) }
    let choice: SheetReader.Choice = source.sheet.map { $0 == "*" ? .all : .named($0) } ?? .first
    let sheets = SheetReader.sheets(
      of: bytes, file: source.file, choice: choice, issues: &session.issues)
    return sheets.compactMap { sheet in
      guard var proposal = SheetProposal(sheet, as: kind, in: context) else {
        session.issues.report(
          .sheetNoHeader, at: sheet.location(row: sheet.rows.first ?? 1, column: 1))
        return nil
      }
      proposal.apply(columns, issues: &session.issues)
      return (proposal, source.file)
    }
  }

  /// Adds the columns to `mappings.yaml`.
  mutating func remember(_ proposal: SheetProposal) throws {
    let missing = proposal.missing
    guard missing.isEmpty, !session.issues.hasErrors else { return reportMissing(of: proposal) }
    try remember(proposal.mapping)
  }

  private mutating func remember(_ mapping: SheetMapping) throws {
    let path = session.path(of: SheetMappings.file)
    let old = access(path, F_OK) == 0 ? try touchingDisk { try session.disk.read(path) } : nil
    let text = SheetMappings.text(
      adding: mapping, to: old.map { String(decoding: $0, as: UTF8.self) },
      remembered: context.mappings, language: session.workspace?.languages.first ?? .zh)
    try touchingDisk { try session.disk.replaceFile(at: path, with: Array(text.utf8)) }
    let mappings = SheetMappings(yaml: Array(text.utf8), file: path, issues: &session.issues)
    context = SheetContext(context, mappings: mappings)
    Terminal.print(words("已记进 \(path)\n", "remembered in \(path)\n"))
  }

  private mutating func reportMissing(of proposal: SheetProposal) {
    for name in proposal.missing {
      session.issues.report(
        .sheetLacksColumn,
        at: proposal.sheet.location(
          row: proposal.header.upperBound, column: proposal.columns.first?.number ?? 1),
        [
          "name": Text(zh: name.zh.first ?? name.en, en: name.en),
          "command": Text("chengnuan sheet \(proposal.sheet.file.shellWord)"),
        ])
    }
  }

  /// Says which numbers the rows get, and writes them where that is wanted.
  mutating func number(
    _ proposal: SheetProposal, of file: String, writing: Bool
  ) throws {
    // A sheet of which it is not known what it lists gets none; what is missing is said by the look
    // at its rows.
    guard proposal.missing.isEmpty else { return preview(proposal, of: file) }
    let numbering = SheetNumbering(proposal, in: context, file: file, taken: taken)
    guard !numbering.entries.isEmpty else {
      Terminal.print(words("每一行都有编号，不用写\n", "every row has a number already\n"))
      return
    }
    for entry in numbering.entries {
      Terminal.print(
        words("  第 \(entry.row) 行  \(entry.number)\n", "  row \(entry.row)  \(entry.number)\n"))
    }
    guard writing else {
      Terminal.print(
        words(
          "要写的共 \(numbering.entries.count) 个，还没有写。写进 \(file)：再加 --yes（先关掉打开着它的 Excel 或 WPS）\n",
          """
          \(numbering.entries.count) numbers, none of them written yet. To write them to \(file) add --yes (close it \
          in Excel or WPS first)

          """))
      return
    }
    let bytes = try touchingDisk { try session.disk.read(file) }
    let edit = SheetEdit(numbering.changes, sheet: proposal.sheet.name)
    guard let changed = edit.applied(to: bytes, file: file, issues: &session.issues) else { return }
    try touchingDisk { try session.disk.replaceFile(at: file, with: changed) }
    taken.formUnion(numbering.entries.map(\.number))
    Terminal.print(
      words(
        "已把 \(numbering.entries.count) 个编号写进 \(file)，别的内容没有动\n",
        "\(numbering.entries.count) numbers are written to \(file); nothing else was touched\n"))
    if let mapping = numbering.mapping { try remember(mapping) }
  }

  /// Reads the rows as the plan would, and keeps what is unclear for the report.
  mutating func preview(_ proposal: SheetProposal, of file: String) {
    guard proposal.missing.isEmpty else { return reportMissing(of: proposal) }
    var found = Issues()
    let listed = proposal.preview(
      in: context, file: file, window: window, campaign: words("规划期", "horizon"),
      command: "chengnuan sheet \(file.shellWord)", issues: &found)
    _ = listed
    // A row without a number is to be expected here, and said by the advice.
    for diagnostic in found.all {
      // Without a workspace nobody knows the units yet; what to do first is said by the advice.
      let isOfUnits = [DiagnosticKind.unknownUnit, .sheetNoUnit, .sheetBlankUnit]
        .contains { $0.code == diagnostic.code }
      if isOfUnits, !hasWorkspace { continue }
      var copy = diagnostic
      if diagnostic.code == DiagnosticKind.sheetNoNumber.code { copy.severity = .note }
      session.issues.append(copy)
    }
  }

  /// Whether there is a workspace to which the sheets may belong.
  var hasWorkspace: Bool { access(session.path(of: "workspace.yaml"), F_OK) == 0 }

  /// How a workspace is made of the sheets, where there is none.
  func adviseStart(_ files: [String]) {
    guard !hasWorkspace, !files.isEmpty else { return }
    let list = files.map(\.shellWord).joined(separator: " ")
    Terminal.print(
      words(
        "这里还没有工作区，先由这些表建一个：chengnuan init . --sheets \(list)\n",
        "there is no workspace here yet; make one of these sheets: chengnuan init . --sheets \(list)\n"
      ))
  }

  /// What to type next.
  func advise(_ proposal: SheetProposal, _ file: String, confirmed: Bool, numbered: Bool) {
    guard !session.issues.hasErrors, hasWorkspace else { return }
    let kind = proposal.kind.name.en == "schedule" ? "" : " --as \(proposal.kind.name.text.zh)"
    if !proposal.isConfirmed, !confirmed {
      Terminal.print(
        words(
          "对的话记下来：chengnuan sheet \(file.shellWord)\(kind) --confirm；有一列不对：--column 表头=内容\n",
          "if it is right: chengnuan sheet \(file.shellWord)\(kind) --confirm; if a column is not: --column HEADING=WHAT\n"
        ))
    }
  }
}
