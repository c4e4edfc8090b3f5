public import CampaignKit
public import ConfigValue
public import Diagnostics
public import PlanModel

/// The unit that files a campaign: as the command line says, or else the file's own `报送单位`, or
/// else the only unit that takes part. A former name is answered with a warning.
public func filer(
  of value: ConfigValue, named word: String?, in workspace: Workspace, issues: inout Issues
) -> Unit? {
  let names = UnitNames(workspace.tables.units, horizon: workspace.horizon)
  if let word {
    return names.unit(named: word, at: value.location, issues: &issues)
  }
  var own = Issues()
  var said: Located<String>?
  var units: [Located<String>] = []
  if var reader = RecordReader(value, key: "专项", issues: &own) {
    said = reader.optional(ConfigName("filed_by", zh: "报送单位"), issues: &own)
    units = reader.optional(ConfigName("units", zh: "区县", "单位"), issues: &own) ?? []
  }
  if let said { return names.unit(named: said.value, at: said.location, issues: &issues) }
  // What is wrong with the names is said once, where the campaign is read.
  let found = names.units(named: units, issues: &own)
  if found.count == 1 { return found[0] }
  issues.report(.submissionNoUnit, at: value.location)
  return nil
}

/// The id that a campaign file gives itself; nil where it gives none.
public func campaignID(of value: ConfigValue) -> Located<String>? {
  var issues = Issues()
  guard var reader = RecordReader(value, key: "专项", issues: &issues) else { return nil }
  return reader.optional(ConfigName("id", zh: "编号"), issues: &issues)
}

/// Says where an id cannot be filed by a unit, because it is the city's own or another unit's.
public func checkClaim(
  _ id: Located<String>, by unit: Unit, in workspace: Workspace, issues: inout Issues
) {
  if workspace.campaigns.contains(where: {
    $0.campaign.id == id.value && $0.campaign.filing == nil
  }) {
    issues.report(.submissionStanding, at: id.location, ["id": Text(id.value)])
  }
  for filings in workspace.filings where filings.unit != unit.id {
    guard filings.record.submissions.contains(where: { $0.value.campaign.value == id.value })
    else { continue }
    let other = workspace.tables.units.first { $0.id == filings.unit }?.name
    issues.report(
      .submissionElsewhere, at: id.location,
      ["id": Text(id.value), "unit": other ?? Text(filings.unit)])
  }
}
