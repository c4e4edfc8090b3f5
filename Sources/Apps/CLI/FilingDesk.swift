import CampaignKit
import Catalog
import ConfigValue
import Diagnostics
import Loading
import MarkedYAML
import Output
import Pipeline
import PlanModel
import Submitting

/// Takes in one file after the other: read, checked, looked at beside the plan, and filed.
struct FilingDesk {
  var workspace: String
  var day: DayOptions
  var unit: String?
  /// The module of a schedule sheet, where it was said.
  var module: String?
  var isStrict: Bool
  var isDryRun: Bool

  func file(_ path: String) throws -> FilingOutcome {
    var outcome = FilingOutcome(file: path)
    outcome.isDryRun = isDryRun
    var standing = try Session(path: workspace, day: day)
    let plan = try standing.loaded()
    let bytes: [UInt8]
    do {
      bytes = try standing.disk.read(path)
    } catch let problem as FileProblem {
      Failure.output(problem.message).report()
      outcome.status = 74
      return outcome
    }
    var issues = Issues()
    let step = try consider(path, bytes, in: plan, &outcome, &issues)
    outcome.found = issues.sorted
    report(outcome.found, of: path, bytes)
    if issues.hasErrors {
      outcome.status = 65
      return outcome
    }
    guard let (step, folder) = step else { return outcome }
    outcome.version = step.version
    outcome.isUnchanged = step.isUnchanged
    outcome.changes = step.changes
    outcome.reopens = step.reopens
    if step.isUnchanged {
      outcome.path = folder + "/" + step.file
      return outcome
    }
    if isDryRun { return outcome }
    if isStrict, outcome.clashes.contains(where: { $0.severity != .note }) {
      outcome.status = 65
      return outcome
    }
    try standing.disk.change(folder: standing.path(of: folder), writing: step.files)
    outcome.path = folder + "/" + step.file
    return outcome
  }

  /// - Returns: what there is to write, and into which folder of the workspace; nil after errors.
  private func consider(
    _ path: String, _ bytes: [UInt8], in plan: Workspace, _ outcome: inout FilingOutcome,
    _ issues: inout Issues
  ) throws -> (FilingStep, folder: String)? {
    let names = UnitNames(plan.tables.units, horizon: plan.horizon)
    let start = SourceLocation(startOf: path)
    let named = unit.flatMap { names.unit(named: $0, at: start, issues: &issues) }
    if unit != nil, named == nil { return nil }
    let reading = Reading(
      in: plan, modules: BuiltIn.modules, mappings: mappings(&issues), by: named,
      module: try module.map { try CLI.module(named: $0) },
      options: workspace == "." ? "" : " --workspace \(workspace.shellWord)")
    guard let received = reading.received(bytes, path: path, issues: &issues) else { return nil }
    outcome.remarks = received.remarks
    let filer = filer(of: received.value, named: unit, in: plan, issues: &issues)
    outcome.unit = filer?.name
    if reportLastYear(received, in: plan, issues: &issues) { return nil }
    let id = campaignID(of: received.value)
    if let id, let filer { checkClaim(id, by: filer, in: plan, issues: &issues) }
    outcome.campaign = id?.value
    // Without a unit the rest of the file is checked all the same, for anybody.
    let holder = filer ?? plan.tables.units.first
    guard let holder else { return nil }
    let filing = Filing(unit: holder.id, date: plan.plannedOn)
    var session = try Session(
      path: workspace, day: day,
      incoming: [
        IncomingCampaign(value: received.value, filing: filing, schedule: received.schedule)
      ])
    for diagnostic in session.issues.all where diagnostic.location.file == path {
      // Whose it is not clear is said once, not for each row.
      if filer == nil, diagnostic.code == DiagnosticKind.sheetNoUnit.code { continue }
      issues.append(diagnostic)
    }
    guard let id, let filer, let loaded = session.workspace, !issues.hasErrors else {
      if let loaded = session.workspace { inspect(loaded, path, &issues) }
      return nil
    }
    let last = try session.lastPublication()
    var said = Issues()
    outcome.clashes = clashes(of: [id.value], in: loaded, last: last, issues: &said)
    for diagnostic in said.all where diagnostic.location.file == path { issues.append(diagnostic) }
    outcome.activities = activityCount(of: id.value, in: loaded)
    let folder = "\(SubmissionRecord.folder)/\(filer.id)"
    let record = plan.filings.first { $0.unit == filer.id }
    let place = record.map { String($0.path.dropLast(SubmissionRecord.name.count + 1)) } ?? folder
    let recordBytes = try record.map { try session.disk.read(session.path(of: $0.path)) }
    let known = record?.record.submissions.first { $0.value.campaign.value == id.value }
    let before = known.flatMap {
      try? session.disk.read(session.path(of: "\(place)/\($0.value.file.value)"))
    }
    let sheet = try? session.disk.read(session.path(of: "\(place)/\(id.value).csv"))
    return FilingStep(
      received.lying(in: place, as: id.value), campaign: id.value, by: filer, on: plan.plannedOn,
      record: recordBytes.map { ($0, session.path(of: "\(place)/\(SubmissionRecord.name)")) },
      before: before, sheetBefore: sheet, language: plan.languages.first ?? .zh, issues: &issues
    ).map { ($0, place) }
  }

  private func mappings(_ issues: inout Issues) -> SheetMappings {
    let path = workspace == "." ? SheetMappings.file : workspace + "/" + SheetMappings.file
    guard let bytes = try? Disk().read(path) else { return SheetMappings() }
    return SheetMappings(yaml: bytes, file: path, issues: &issues)
  }

  private func inspect(_ loaded: Workspace, _ path: String, _ issues: inout Issues) {
    var said = Issues()
    Pipeline.inspect(loaded, issues: &said)
    for diagnostic in said.all where diagnostic.location.file == path { issues.append(diagnostic) }
  }

  private func activityCount(of campaign: String, in workspace: Workspace) -> Int {
    workspace.campaigns.first { $0.campaign.id == campaign }.map {
      $0.module.draft(for: $0.campaign).activities.count + $0.campaign.listed.count
    } ?? 0
  }

  private func report(_ found: [Diagnostic], of path: String, _ bytes: [UInt8]) {
    guard !found.isEmpty else { return }
    let text = TextReport(language: Terminal.language, isColoured: Terminal.isColoured)
    Terminal.say(
      text.text(found) { file in
        file == path && String(validating: bytes, as: UTF8.self) != nil ? bytes : nil
      })
  }
}
