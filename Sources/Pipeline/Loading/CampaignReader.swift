import CampaignKit
import CivilTime
import ConfigValue
import Diagnostics
import PlanModel

/// Reads campaign files one after the other.
struct CampaignReader {
  private(set) var entries: [Workspace.Entry] = []
  private(set) var personalFiles: Set<String> = []
  private(set) var duties: [FilingDuty] = []
  private let modules: [any CampaignModule.Type]
  private let workspace: Workspace
  private let files: WorkspaceFiles
  private let units: UnitNames
  /// Without a horizon of the workspace's own nothing can lie outside it.
  private let knowsHorizon: Bool
  private let schedules: ScheduleLoading
  /// The workspace's own, and those of the lists of firms that campaigns name.
  private(set) var organisations: [Organisation]
  private var places: [String: SourceLocation] = [:]

  init(
    modules: [any CampaignModule.Type], workspace: Workspace, files: WorkspaceFiles,
    knowsHorizon: Bool, schedules: ScheduleLoading
  ) {
    self.modules = modules
    self.files = files
    self.schedules = schedules
    organisations = workspace.tables.organisations
    self.knowsHorizon = knowsHorizon
    self.workspace = workspace
    self.units = UnitNames(workspace.tables.units, horizon: workspace.horizon)
  }

  /// - Parameters:
  ///   - filing: how it came in; nil for the city's own.
  ///   - schedule: the sheet whose rows it is, where one is being filed.
  mutating func read(
    _ value: ConfigValue, filing: Filing? = nil, schedule: IncomingSchedule? = nil,
    issues: inout Issues
  ) {
    guard var reader = RecordReader(value, key: "专项", issues: &issues) else { return }
    let module = module(in: reader, issues: &issues)
    let header = CampaignHeader.decode(from: &reader, issues: &issues)
    let dates = header?.window.dates(
      in: workspace.horizon, calendar: workspace.calendar, issues: &issues)
    let units = units.units(named: header?.units ?? [], issues: &issues)
    // Without a module nobody knows which of the other keys are right.
    guard let module else { return }
    let configured = module.configured(from: &reader, issues: &issues)
    reader.finish(issues: &issues)
    guard let header, claim(header.id, issues: &issues), let dates, let configured else { return }
    guard dates.overlaps(workspace.horizon) else {
      guard knowsHorizon else { return }
      issues.report(
        .outsideHorizon, at: reader.location,
        [
          "title": header.title, "from": Text(dates.lowerBound.description),
          "to": Text(dates.upperBound.description),
          "first": Text(workspace.horizon.lowerBound.description),
          "last": Text(workspace.horizon.upperBound.description),
        ])
      return
    }
    var campaign = Campaign(
      id: header.id.value, module: module.manifest.id, title: header.title,
      basis: header.basis.flatMap { pendingBasis.contains($0) ? nil : $0 }, state: header.state,
      audience: header.audience ?? module.manifest.audience, lead: header.lead,
      partners: header.partners, window: dates, units: units, tables: workspace.tables,
      calendar: workspace.calendar, horizon: workspace.horizon, plannedOn: workspace.plannedOn,
      source: reader.location)
    campaign.indicators = module.manifest.indicators
    campaign.budget = header.budget
    campaign.responsible = header.responsible
    campaign.bring = header.bring
    campaign.partOf = header.partOf?.value
    campaign.filedOn = header.filedOn?.date(
      in: workspace.plannedOn...dates.upperBound, calendar: workspace.calendar, issues: &issues)
    campaign.goals = goals(header.goals, of: module.manifest, issues: &issues)
    if let filing { campaign.file(filing) }
    campaign.pins = pins(header.pins, in: campaign, issues: &issues)
    campaign.namesSheets = !header.schedule.isEmpty
    campaign.firms = FirmList(schedules).add(header.firms, to: &organisations, issues: &issues)
    let schedules = campaign.firms == nil ? schedules : schedules.knowing(organisations)
    if let schedule {
      campaign.namesSheets = true
      schedules.add(schedule, to: &campaign, issues: &issues)
    } else {
      schedules.add(header.schedule, to: &campaign, issues: &issues)
    }
    campaign.tables.organisations = organisations
    campaign.heat = workspace.rules.heat
    let others = [header.draw?.people] + header.rosters.map(\.value.sheet)
    for name in configured.sheets + others.compactMap({ $0 })
    where campaign.lists[name.path.value] == nil {
      if name.isPersonal { personalFiles.insert(files.shown(name.path.value)) }
      campaign.lists[name.path.value] = sheet(name, in: files, issues: &issues)
    }
    campaign.forms = header.rosters.map { form in
      form.value.form(
        with: form.value.people.flatMap { campaign.lists[$0.value] }, at: form.location)
    }
    if let request = header.filing,
      let duty = request.duty(
        for: dates, of: campaign.id, title: campaign.title, names: self.units,
        calendar: workspace.calendar, issues: &issues)
    {
      duties.append(duty)
    }
    var entry = Workspace.Entry(campaign: campaign, module: configured)
    entry.draw = header.draw
    reportMissing(header.draw?.history ?? [], issues: &issues)
    entries.append(entry)
  }

  /// Whoever had something in a workspace that cannot be found would count as having had nothing.
  private func reportMissing(_ history: [Located<String>], issues: inout Issues) {
    for folder in history where !files.list(folder.value).contains("workspace.yaml") {
      var path = folder.value.split(separator: "/", omittingEmptySubsequences: false)
      while path.count > 1, path.last?.isEmpty == true { path.removeLast() }
      let name = path.removeLast()
      let parent = path.joined(separator: "/")
      let near = nearest(to: String(name), among: files.list(path.isEmpty ? "." : parent))
      issues.report(
        .drawHistoryMissing, at: folder.location, ["folder": Text(folder.value)],
        help: near.flatMap { near in
          let meant = (path + [Substring(near)]).joined(separator: "/")
          guard near != name, files.list(meant).contains("workspace.yaml") else { return nil }
          return Text.didYouMean(meant)
        })
    }
  }

  /// What the campaign is meant to reach, of what its module counts.
  private func goals(
    _ amounts: Amounts, of manifest: ModuleManifest, issues: inout Issues
  ) -> [Goal] {
    amounts.entries.compactMap { entry in
      if let indicator = manifest.indicators.first(where: {
        $0.names.contains(entry.name.value)
      }) {
        return Goal(indicator, amount: entry.amount, source: entry.name.location)
      }
      issues.report(
        unknown: Text(zh: "指标", en: "indicator"), entry.name,
        among: manifest.indicators.flatMap(\.names))
      return nil
    }
  }

  /// What the file fixes, by activity; two lines for one activity are an error.
  private func pins(
    _ entries: [Located<PinEntry>], in campaign: Campaign, issues: inout Issues
  ) -> [String: Campaign.Pin] {
    var pins: [String: Campaign.Pin] = [:]
    for entry in entries {
      let activity = entry.value.activity
      if let first = pins[activity.value] {
        issues.report(
          .keyTwice, at: activity.location, ["key": Text(activity.value)],
          notes: [.init(Text(zh: "先写在这里", en: "first given here"), at: first.source)])
      } else if let pin = entry.value.pin(in: campaign, issues: &issues) {
        pins[activity.value] = pin
      }
    }
    return pins
  }

  private func module(
    in reader: RecordReader, issues: inout Issues
  ) -> (any CampaignModule.Type)? {
    // A missing or empty name is said when the header is read; here only a wrong one. Where there is
    // one module only, the rest of the file can be checked all the same.
    var peek = reader
    var said = Issues()
    guard
      let word: Located<String> = peek.optional(ConfigName("module", zh: "模块"), issues: &said)
    else { return modules.count == 1 ? modules.first : nil }
    if let module = modules.first(where: { $0.manifest.names.contains(word.value) }) {
      return module
    }
    let near = nearest(to: word.value, among: modules.flatMap { $0.manifest.names })
    issues.report(
      .unknownModule, at: word.location, ["name": Text(word.value)],
      help: near.map(Text.didYouMean))
    return nil
  }

  /// Whether an id may be used: of plain characters, and by nobody else.
  private mutating func claim(_ id: Located<String>, issues: inout Issues) -> Bool {
    guard PlainID(id.value) != nil else {
      issues.report(.invalidID, at: id.location, ["id": Text(id.value)])
      return false
    }
    if let first = places[id.value] {
      issues.report(
        .campaignTwice, at: id.location, ["id": Text(id.value)],
        notes: [.init(Text(zh: "先用在这里", en: "first used here"), at: first)])
      return false
    }
    places[id.value] = id.location
    return true
  }
}

/// What people write where the number of a notice is still to come.
private let pendingBasis: Set<String> = ["待发文", "待定", "pending"]

extension Campaign {
  /// Makes it one that a unit filed: what it says of its own state does not approve it, and until
  /// the city does it is nobody's business outside.
  fileprivate mutating func file(_ filing: Filing) {
    self.filing = filing
    if filedOn == nil { filedOn = filing.date }
    switch state {
    case .postponed, .cancelled: break
    case .draft, .pending, .approved: state = filing.state == .approved ? .approved : .pending
    }
    if filing.state != .approved { audience = max(audience, .internal) }
  }
}
