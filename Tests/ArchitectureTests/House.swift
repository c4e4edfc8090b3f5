/// Who may import whom: the arrows of the house, written down a second time, apart from the
/// manifest, so that neither can be bent alone.
enum House {
  /// The lowest floor, target by target, because its rooms stand on one another.
  static let kit: [String: Set<String>] = [
    "Diagnostics": [],
    "CivilTime": [],
    "ConfigValue": ["Diagnostics", "CivilTime"],
    "Fingerprints": [],
    "PlanModel": ["Diagnostics", "CivilTime"],
    "CampaignKit": ["Diagnostics", "CivilTime", "ConfigValue", "PlanModel"],
    "CampaignKitTesting": ["CampaignKit"],
  ]
  static let formats: Set<String> = [
    "MarkedYAML", "MarkedJSON", "Instances", "Archives", "Tabular", "ICalendar", "QRCodes",
    "Documents",
  ]
  /// What a format is written in: its reader stands on the reader of that.
  static let notations: [String: Set<String>] = [
    "Instances": ["MarkedJSON"], "Tabular": ["Archives"], "Documents": ["Archives"],
  ]
  static let stages: Set<String> = [
    "Loading", "Carrying", "Revising", "Expanding", "Scheduling", "Rostering", "Publishing",
    "Printing",
    "Presenting",
  ]
  /// Rooms beside the road: they look at what a campaign would do to the plan, and so walk a part of
  /// the road themselves, stage by stage.
  static let besides: [String: Set<String>] = [
    "Submitting": ["Carrying", "Expanding", "Loading", "Scheduling", "Rostering"]
  ]
  static let records: Set<String> = ["RegisterStore"]
  static let apps: Set<String> = ["Output", "CLI"]
  static let system: Set<String> = ["CYAML", "CXLSXWriter", "CQRencode", "CZip", "CXML2"]

  /// Libraries from outside and module maps have one owner each.
  static let owners: [String: Set<String>] = [
    "CYAML": ["MarkedYAML"],
    "CXLSXWriter": ["Tabular"],
    "CQRencode": ["QRCodes"],
    "CZip": ["Archives"],
    "CXML2": ["Tabular"],
    "Crypto": ["Fingerprints"],
    "ArgumentParser": ["CLI"],
  ]

  /// What comes with the toolchain, and who needs it. Nobody needs Foundation: it costs start-up
  /// time, and it knows clocks and locales.
  static let toolchain: [String: Set<String>] = [
    "Swift": Set(kit.keys).union(formats).union(stages).union(besides.keys).union(records).union(
      apps),
    "Dispatch": ["PlanModel"],
    "Synchronization": ["PlanModel"],
    "Glibc": ["Archives", "ICalendar", "Tabular", "Output", "CLI"],
    "Testing": ["CampaignKitTesting"],
  ]

  /// The one target that may hand on what it imports.
  static let exporters: Set<String> = ["CampaignKit"]

  /// Where the sources of a target lie; nil if the house knows no such target.
  static func folder(of target: String) -> String? {
    if kit[target] != nil { return "Sources/Kit/\(target)" }
    if formats.contains(target) { return "Sources/Formats/\(target)" }
    if stages.contains(target) || besides[target] != nil || target == "Pipeline" {
      return "Sources/Pipeline/\(target)"
    }
    if records.contains(target) { return "Sources/Records/\(target)" }
    if apps.contains(target) { return "Sources/Apps/\(target)" }
    if system.contains(target) { return "Sources/System/\(target)" }
    return nil
  }

  /// Targets of the house that a target may import. `modules` are the campaign modules.
  static func mayImport(_ target: String, modules: Set<String>) -> Set<String> {
    let values = Set(kit.keys).subtracting(["CampaignKitTesting"])
    if let allowed = kit[target] { return allowed }
    if formats.contains(target) {
      return values.subtracting(["CampaignKit"]).union(notations[target] ?? [])
    }
    if stages.contains(target) || records.contains(target) { return values.union(formats) }
    if let stages = besides[target] { return values.union(formats).union(stages) }
    if target == "Pipeline" { return values.union(formats).union(stages) }
    if apps.contains(target) {
      return values.union(formats).union(stages).union(records).union(apps)
        .union(besides.keys).union(["Pipeline", "Catalog"]).subtracting([target, "CLI"])
    }
    if target == "Catalog" { return modules.union(["CampaignKit"]) }
    if modules.contains(target) { return ["CampaignKit"] }
    return []
  }

  /// What is wrong with the imports of one file; empty if nothing is.
  static func violations(
    of imports: [Import], in target: String, modules: Set<String>
  ) -> [String] {
    imports.compactMap { item in
      if item.isExported, !exporters.contains(target) {
        return "\(target) hands on \(item.module)"
      }
      if item.isTestable { return "\(target) imports the inside of \(item.module)" }
      let importers = owners[item.module] ?? toolchain[item.module]
      let isAllowed =
        importers?.contains(target) ?? mayImport(target, modules: modules).contains(item.module)
      return isAllowed ? nil : "\(target) imports \(item.module)"
    }
  }
}
