import CampaignKit
import CivilTime
import ConfigValue
import Diagnostics
import PlanModel

/// Reads campaign files one after the other.
struct CampaignReader {
  private(set) var entries: [Workspace.Entry] = []
  private let modules: [any CampaignModule.Type]
  private let workspace: Workspace
  private let units: UnitNames
  private var places: [String: SourceLocation] = [:]

  init(modules: [any CampaignModule.Type], workspace: Workspace) {
    self.modules = modules
    self.workspace = workspace
    self.units = UnitNames(workspace.tables.units, horizon: workspace.horizon)
  }

  mutating func read(_ value: ConfigValue, issues: inout Issues) {
    guard var reader = RecordReader(value, key: "专项", issues: &issues) else { return }
    let id = id(&reader, issues: &issues)
    let module = module(&reader, issues: &issues)
    let title: Text? = reader.required(ConfigName("title", zh: "标题"), issues: &issues)
    let basis: String? = reader.optional(ConfigName("basis", zh: "依据"), issues: &issues)
    let state: Campaign.State? = reader.optional(ConfigName("state", zh: "状态"), issues: &issues)
    let audience: Audience? = reader.optional(ConfigName("audience", zh: "公开"), issues: &issues)
    let lead: String? = reader.optional(ConfigName("lead", zh: "牵头"), issues: &issues)
    let partners: [String]? = reader.optional(
      ConfigName("partners", zh: "协办"), issues: &issues)
    let window: DateWindow? = reader.required(ConfigName("window", zh: "时间"), issues: &issues)
    let names: [Located<String>]? = reader.optional(
      ConfigName("units", zh: "区县", "单位"), issues: &issues)
    let dates = window?.dates(
      in: workspace.horizon, calendar: workspace.calendar, issues: &issues)
    let taking = units.units(named: names ?? [], issues: &issues)
    guard let module else { return }
    let configured = module.configured(from: &reader, issues: &issues)
    reader.finish(issues: &issues)
    guard let id, let title, let dates, let configured else { return }
    guard dates.overlaps(workspace.horizon) else {
      issues.report(
        .outsideHorizon, at: reader.location,
        [
          "title": title, "from": Text(dates.lowerBound.description),
          "to": Text(dates.upperBound.description),
          "first": Text(workspace.horizon.lowerBound.description),
          "last": Text(workspace.horizon.upperBound.description),
        ])
      return
    }
    let campaign = Campaign(
      id: id, title: title, basis: basis.flatMap { pendingBasis.contains($0) ? nil : $0 },
      state: state ?? .draft, audience: audience ?? module.manifest.audience, lead: lead,
      partners: partners ?? [], window: dates, units: taking, tables: workspace.tables,
      calendar: workspace.calendar, horizon: workspace.horizon, plannedOn: workspace.plannedOn,
      source: reader.location)
    entries.append(Workspace.Entry(campaign: campaign, module: configured))
  }

  private mutating func id(_ reader: inout RecordReader, issues: inout Issues) -> String? {
    let name = ConfigName("id", zh: "编号")
    guard let id: Located<String> = reader.required(name, issues: &issues) else { return nil }
    let isPlain = id.value.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isPlain, !id.value.isEmpty, id.value.utf8.count <= 64 else {
      issues.report(.invalidID, at: id.location, ["id": Text(id.value)])
      return nil
    }
    if let first = places[id.value] {
      issues.report(
        .campaignTwice, at: id.location, ["id": Text(id.value)],
        notes: [.init(Text(zh: "先用在这里", en: "first used here"), at: first)])
      return nil
    }
    places[id.value] = id.location
    return id.value
  }

  private func module(
    _ reader: inout RecordReader, issues: inout Issues
  ) -> (any CampaignModule.Type)? {
    let name = ConfigName("module", zh: "模块")
    guard let word: Located<String> = reader.required(name, issues: &issues) else { return nil }
    if let module = modules.first(where: { $0.manifest.names.contains(word.value) }) {
      return module
    }
    let near = nearest(to: word.value, among: modules.flatMap { $0.manifest.names })
    issues.report(
      .unknownModule, at: word.location, ["name": Text(word.value)],
      help: near.map { Text(zh: "是不是想写“\($0)”？", en: "did you mean '\($0)'?") })
    return nil
  }
}

/// What people write where the number of a notice is still to come.
private let pendingBasis: Set<String> = ["待发文", "待定", "pending"]
