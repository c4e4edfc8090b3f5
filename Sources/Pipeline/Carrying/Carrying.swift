public import CampaignKit
import CivilTime
import ConfigValue
public import Diagnostics
import MarkedYAML
import PlanModel

/// Next year's workspace from this year's.
///
/// Anchors stay as they are and resolve anew. Dates with a year are shifted (see `DateShift`),
/// years in ids, titles and names of files replaced, numbers of notices and licences taken back,
/// approvals too. A campaign whose window crosses the end of the horizon is there twice: as it is,
/// so that it goes on under its id, and as its next round. Everything else in the files stays as
/// it is, byte for byte.
///
/// - Parameters:
///   - workspace: this year's, as it was read from `files`.
///   - files: all files of its folder but what is written by the program.
///   - year: the year in which the new horizon begins, later than the old one's.
/// - Returns: the new files with a list of what became what. Pure: no clock, no disk.
public func carried(
  _ workspace: Workspace, files: [WorkspaceFile], to year: Int, issues: inout Issues
) -> Carried {
  var carrying = Carrying(workspace, files: files, to: year)
  return carrying.carried(issues: &issues)
}

private struct Carrying {
  let workspace: Workspace
  let files: [WorkspaceFile]
  let shift: DateShift
  let names: YearNames
  let language: Language
  let documents: [String: YAMLDocument]
  let rounds: Rounds
  let renamed: [String: String]
  /// The files that the workspace is made of; others are copied as they are.
  let used: Set<String>
  let filed: FiledCampaigns
  /// The schedule sheets by their file, and the files of those whose campaign goes on.
  let sheets: [String: [SheetCarrying.Part]]
  let keptSheets: Set<String>
  private var result = Carried(files: [], decisions: [], continuing: [])

  init(_ workspace: Workspace, files: [WorkspaceFile], to year: Int) {
    self.workspace = workspace
    self.files = files
    let horizon = workspace.horizon
    let step = year - horizon.lowerBound.year
    shift = DateShift(calendar: workspace.calendar, horizon: horizon, years: step)
    names = YearNames(years: horizon.lowerBound.year...horizon.upperBound.year, step: step)
    language = workspace.languages.first ?? .zh
    var documents: [String: YAMLDocument] = [:]
    var windows: [String: ConfigValue] = [:]
    filed = FiledCampaigns(workspace)
    sheets = SheetCarrying.parts(of: workspace)
    for file in files where file.isDocument || filed.files[file.path] != nil {
      var found = Issues()
      let document = YAMLDocument(yaml: file.bytes, file: file.path, issues: &found)
      documents[file.path] = document
      guard let document else { continue }
      for campaign in campaigns(in: document.value) {
        windows[campaign.id] = campaign.value.entry(Keys.window)?.value
      }
    }
    self.documents = documents
    let rounds = Rounds(workspace, windows: windows)
    self.rounds = rounds
    var renamed: [String: String] = [:]
    for id in workspace.campaigns.map(\.campaign.id) {
      let new = names.carried(id)
      // NB: an id without a year would give last year's UIDs with a lower SEQUENCE.
      renamed[id] = new == id ? "\(id)-\(year)" : new
    }
    let going = workspace.campaigns.map(\.campaign).filter { rounds.continuing[$0.id] != nil }
    keptSheets = Set(going.flatMap { $0.sheets.map(\.file) })
    let mentioned = Set(documents.values.flatMap { strings(in: $0.value) })
    // A sheet may be named with `#` and its name behind the file, or be one of those like `*.xlsx`.
    let known = mentioned.union(mentioned.map { ScheduleSource($0).file }).union(sheets.keys)
    used = Set(files.map(\.path).filter { known.contains($0) }).union(documents.keys)
    for path in used {
      let new = filed.renamed(path, ids: renamed) ?? names.carried(path)
      if new != path {
        renamed[path] = new
      } else if keptSheets.contains(path) {
        // The round that goes on keeps its sheet; the next round gets one of its own.
        renamed[path] = path.numbered(year)
      }
    }
    for text in mentioned where renamed[text] == nil {
      if text.contains("*"), names.carried(text) != text { renamed[text] = names.carried(text) }
      let file = ScheduleSource(text).file
      if file != text, let new = renamed[file] { renamed[text] = new + text.dropFirst(file.count) }
    }
    self.renamed = renamed
  }

  mutating func carried(issues: inout Issues) -> Carried {
    result.continuing = Set(rounds.continuing.keys)
    for file in files where !filed.staysBehind(file.path, continuing: result.continuing) {
      if let document = documents[file.path] {
        carry(file, document, issues: &issues)
      } else if filed.records[file.path] == nil {
        carryTable(file)
      }
    }
    for file in files {
      if let record = filed.records[file.path] { carry(file, record, issues: &issues) }
    }
    let horizon = workspace.horizon
    for year in shift.sameDay(horizon.lowerBound).year...shift.sameDay(horizon.upperBound).year
    where workspace.calendar.isProvisional(year: year) {
      let place = result.decisions.first { $0.file == settings && $0.rule == .sameDay }
      result.decisions.append(
        Decision(
          file: settings, line: place?.line ?? 0, old: "", new: String(year), rule: .provisional))
    }
    result.files.sort { $0.path < $1.path }
    result.decisions.sort { ($0.file, $0.line) < ($1.file, $1.line) }
    return result
  }

  // MARK: Documents

  private mutating func carry(
    _ file: WorkspaceFile, _ document: YAMLDocument, issues: inout Issues
  ) {
    let inside = campaigns(in: document.value).map(\.id)
    let own = document.value.entry(Keys.id)?.value.string
    if let own, rounds.finished.contains(own) { return }
    if let own, rounds.continuing[own] != nil {
      // The file stays where it is, for the round that goes on; the next round gets another.
      edit(document, as: file.path, continuing: rounds.continuing, issues: &issues)
      let next = renamed[file.path] ?? file.path.numbered(nextYear)
      edit(document, as: next, continuing: [:], issues: &issues)
      note(file: next, old: own, new: renamed[own] ?? own, rule: .nextRound)
      return
    }
    edit(
      document, as: renamed[file.path] ?? file.path, continuing: rounds.continuing, issues: &issues)
    for id in inside where rounds.continuing[id] != nil {
      nextRound(of: id, in: document, issues: &issues)
    }
  }

  private mutating func edit(
    _ document: YAMLDocument, as path: String,
    continuing: [String: DocumentCarrying.Continuation], issues: inout Issues
  ) {
    let (document, dropped) = PinCarrying(continuing: Set(continuing.keys)).cleaned(document)
    for words in dropped { note(file: path, old: words, new: "", rule: .dropped) }
    var changes = DocumentCarrying(
      shift: shift, names: names, language: language, renamed: renamed, continuing: continuing)
    changes.take(document.value)
    var removed: [YAMLPath] = []
    if let list = document.value.entry(Keys.campaigns),
      case .sequence(let items) = list.value.content
    {
      for (index, item) in items.enumerated() {
        if let id = item.entry(Keys.id)?.value.string, rounds.finished.contains(id) {
          removed.append([.key(list.key), .index(index)])
        }
      }
    }
    let kept = changes.changes.filter { change in
      !removed.contains { change.path.steps.starts(with: $0.steps) }
    }
    let edited = DocumentEditing(document: document, language: language).making(
      kept, removing: removed, issues: &issues)
    add(edited.bytes, edited.decisions, as: path)
    if path != document.file, continuing.isEmpty == rounds.continuing.isEmpty || continuing.isEmpty
    {
      note(file: path, old: document.file, new: path, rule: .year)
    }
  }

  /// The next round of a campaign that stands in a list of several: a file of its own.
  private mutating func nextRound(
    of id: String, in document: YAMLDocument, issues: inout Issues
  ) {
    guard let value = campaigns(in: document.value).first(where: { $0.id == id })?.value else {
      return
    }
    var writer = YAMLWriter()
    writer.write(YAMLNode(value))
    let path = (renamed[id] ?? id) + ".yaml"
    var found = Issues()
    guard let own = YAMLDocument(yaml: Array(writer.text.utf8), file: path, issues: &found) else {
      return
    }
    edit(own, as: path, continuing: [:], issues: &issues)
    note(file: path, old: id, new: renamed[id] ?? id, rule: .nextRound)
  }

  // MARK: What units have filed

  /// The record of a unit, behind its campaigns.
  private mutating func carry(
    _ file: WorkspaceFile, _ filings: Workspace.Filings, issues: inout Issues
  ) {
    var found = Issues()
    guard let document = YAMLDocument(yaml: file.bytes, file: file.path, issues: &found) else {
      return
    }
    let folder = String(file.path.dropLast(SubmissionRecord.name.count))
    var entries: [RecordCarrying.Entry] = []
    for (index, submission) in filings.record.submissions.map(\.value).enumerated() {
      let (id, path) = (submission.campaign.value, folder + submission.file.value)
      guard filed.files[path] != nil, let new = renamed[id], !rounds.finished.contains(id) else {
        continue
      }
      let next = renamed[path] ?? path.numbered(nextYear)
      var entry = RecordCarrying.Entry(
        index: index, id: id, goesOn: rounds.continuing[id] != nil)
      if let made = result.files.first(where: { $0.path == next && (next != path || !entry.goesOn) }
      ) {
        let received = "received/\(new).1.yaml"
        entry.next = RecordCarrying.Entry.Next(
          id: new, file: String(next.dropFirst(folder.count)), received: received,
          bytes: made.bytes)
        result.files.append(WorkspaceFile(path: folder + received, bytes: made.bytes))
        note(file: next, old: id, new: new, rule: .refile)
      }
      entries.append(entry)
    }
    let record = RecordCarrying(
      document: document, entries: entries, date: shift.sameDay(workspace.plannedOn)
    ).carried(issues: &issues)
    if let record { result.files.append(WorkspaceFile(path: file.path, bytes: record)) }
  }

  // MARK: Tables

  private mutating func carryTable(_ file: WorkspaceFile) {
    let path = renamed[file.path] ?? file.path
    if keptSheets.contains(file.path) { result.files.append(file) }
    if let parts = sheets[file.path] {
      let (bytes, decisions) = SheetCarrying(shift: shift).carried(file, parts)
      add(bytes, decisions, as: path)
      if path != file.path { note(file: path, old: file.path, new: path, rule: .year) }
      return
    }
    // Holidays are facts of their years.
    guard used.contains(file.path), file.path.hasSuffix(".csv"), file.path != holidays,
      file.path != workspace.register?.file,
      let (bytes, decisions) = TableCarrying(shift: shift).carried(file)
    else {
      result.files.append(WorkspaceFile(path: path, bytes: file.bytes))
      if path != file.path { note(file: path, old: file.path, new: path, rule: .year) }
      if used.contains(file.path), file.path.hasSuffix(".xlsx") {
        note(file: path, old: file.path, new: path, rule: .untouched)
      }
      return
    }
    add(bytes, decisions, as: path)
    if path != file.path { note(file: path, old: file.path, new: path, rule: .year) }
  }

  /// The path of the table of holidays.
  private var holidays: String? {
    documents[settings]?.value.entry(Keys.tables)?.value.entry(Keys.holidays)?.value.string
  }

  private var nextYear: Int { workspace.horizon.lowerBound.year + names.step }

  /// A new file, with what was decided in it.
  private mutating func add(_ bytes: [UInt8], _ decisions: [Decision], as path: String) {
    result.files.append(WorkspaceFile(path: path, bytes: bytes))
    result.decisions += decisions.map {
      var decision = $0
      decision.file = path
      return decision
    }
  }

  private mutating func note(file: String, old: String, new: String, rule: Decision.Rule) {
    result.decisions.append(Decision(file: file, line: 0, old: old, new: new, rule: rule))
  }
}

private let settings = "workspace.yaml"
