public import CampaignKit
public import CivilTime
import ConfigValue
public import Diagnostics
import MarkedYAML
import PlanModel

/// The workspace that a folder describes, with every problem of every file reported at once.
///
/// - Parameters:
///   - modules: the kinds of campaign that files may name.
///   - today: the day on which the plan is made, where `workspace.yaml` does not say it.
///   - overrideToday: whether `today` wins over the file, because the user asked for it.
///   - incoming: campaigns that are being filed; each takes the place of the version before it.
/// - Returns: nil only when city or horizon are not known. After errors the workspace holds what
///   could be read; whoever plans it looks at `issues` first.
public func workspace(
  from files: WorkspaceFiles, modules: [any CampaignModule.Type], today: CivilDate,
  overrideToday: Bool = false, incoming: [IncomingCampaign] = [], issues: inout Issues
) -> Workspace? {
  guard files.names.contains(settingsName) else {
    issues.report(
      .noWorkspace, at: SourceLocation(startOf: files.shown(settingsName)),
      ["path": Text(files.path.isEmpty ? "." : files.path)])
    return nil
  }
  guard let root = yaml(settingsName, in: files, issues: &issues),
    var settings = Settings(root, today: today, overrideToday: overrideToday, issues: &issues)
  else {
    // Nothing to go by, but what is wrong with the files themselves can be said all the same.
    for name in campaignNames(in: files) { _ = yaml(name, in: files, issues: &issues) }
    return nil
  }
  settings.mappings = sheetMappings(in: files, issues: &issues)
  let calendar = calendar(of: settings, in: files, issues: &issues)
  let tables = tables(of: settings, in: files, calendar: calendar, issues: &issues)
  var workspace = Workspace(
    city: settings.city, horizon: settings.horizon, plannedOn: settings.plannedOn,
    languages: settings.languages, seed: settings.seed, calendar: calendar, tables: tables,
    campaigns: [], register: settings.register, source: root.location)
  workspace.rules = settings.rules
  workspace.address = settings.address
  workspace.searchMoves = settings.searchMoves
  let names = UnitNames(tables.units, horizon: workspace.horizon)
  workspace.rules.blocked = settings.blockedDays.compactMap {
    $0.value.resolved(
      in: workspace.horizon, names: names, calendar: calendar, at: $0.location, issues: &issues)
  }
  for year in workspace.horizon.lowerBound.year...workspace.horizon.upperBound.year
  where settings.isWhole && calendar.isProvisional(year: year) {
    issues.report(.provisionalYear, at: settings.horizonPlace, ["year": Text(String(year))])
  }
  var reader = CampaignReader(
    modules: modules, workspace: workspace, files: files, knowsHorizon: settings.isWhole,
    schedules: ScheduleLoading(
      files: files,
      context: SheetContext(
        units: tables.units, venues: tables.venues, horizon: workspace.horizon,
        mappings: settings.mappings, organisations: tables.organisations,
        leaders: tables.leaders)))
  for value in settings.campaigns { reader.read(value, issues: &issues) }
  for name in campaignNames(in: files) {
    guard let value = yaml(name, in: files, issues: &issues) else { continue }
    if value.isRegisterSchema {
      issues.report(.registerSchemaHere, at: value.location)
    } else {
      reader.read(value, issues: &issues)
    }
  }
  workspace.filings = filings(in: files, names: names, issues: &issues)
  readFilings(of: workspace, in: files, but: incoming, with: &reader, issues: &issues)
  workspace.campaigns = reader.entries.tellingOneAnother
  reader.checkCounts(of: tables.counts, issues: &issues)
  workspace.tables.organisations = reader.organisations
  workspace.personalFiles = reader.personalFiles
  workspace.duties = reader.duties
  if let request = settings.filing,
    let duty = request.duty(
      for: workspace.horizon, of: nil, title: Text(zh: "全年计划", en: "Plan of the year"),
      names: names, calendar: calendar, issues: &issues)
  {
    workspace.duties.insert(duty, at: 0)
  }
  return settings.isWhole ? workspace : nil
}

/// The file with the settings of a workspace.
let settingsName = "workspace.yaml"

/// What stands beside campaign files without being one.
private let otherNames: Set<String> = [
  settingsName, "publication.yaml", SheetMappings.file,
]

/// Every YAML file of the folder but the settings, the record of what was published and the marks
/// that office programs leave beside a file that they have open.
private func campaignNames(in files: WorkspaceFiles) -> [String] {
  files.names.filter {
    ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !otherNames.contains($0)
      && !$0.hasPrefix(".") && !$0.hasPrefix("~$")
  }.sorted()
}

extension ConfigValue {
  /// Whether this is what `register import --schema` takes: columns, and nothing else.
  fileprivate var isRegisterSchema: Bool {
    guard case .mapping(let entries) = content, entries.count == 1 else { return false }
    return ["columns", "列"].contains(entries[0].key)
  }
}

/// What is remembered of the columns of sheets; nothing where the file is not there.
func sheetMappings(in files: WorkspaceFiles, issues: inout Issues) -> SheetMappings {
  let name = SheetMappings.file
  guard files.names.contains(name),
    let bytes = bytes(
      of: name, in: files, at: SourceLocation(startOf: files.shown(name)), issues: &issues)
  else { return SheetMappings() }
  return SheetMappings(yaml: bytes, file: files.shown(name), issues: &issues)
}

private func yaml(
  _ name: String, in files: WorkspaceFiles, issues: inout Issues
) -> ConfigValue? {
  bytes(of: name, in: files, at: SourceLocation(startOf: files.shown(name)), issues: &issues)
    .flatMap { configValue(yaml: $0, file: files.shown(name), issues: &issues) }
}

/// The bytes of a file that is named at `place`.
func bytes(
  of name: String, in files: WorkspaceFiles, at place: SourceLocation, issues: inout Issues
) -> [UInt8]? {
  switch files.read(name) {
  case .success(let bytes): return bytes
  case .failure(let failure):
    let near = failure.isMissing ? nearest(to: name, among: files.names) : nil
    issues.report(
      .unreadable, at: place, ["path": Text(name), "reason": failure.reason],
      help: near.map(Text.didYouMean))
    return nil
  }
}
