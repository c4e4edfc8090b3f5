import CampaignKit
import CampaignKitTesting
import JobFair
import MarkedYAML
import Testing

/// The module with the options that a file would give it.
func fairs(
  _ yaml: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> JobFair {
  var issues = Issues()
  let value = try #require(
    configValue(yaml: Array(yaml.utf8), file: "t.yaml", issues: &issues),
    sourceLocation: sourceLocation)
  let options = JobFair.Options.decode(value, key: "t", issues: &issues)
  return JobFair(
    options: try #require(options, "\(issues.all)", sourceLocation: sourceLocation))
}

/// A module of one series, online unless the keys say a place.
func series(_ keys: String, place: String = "线上: 是") throws -> JobFair {
  try fairs("场次:\n- {名称: 招聘会, \(keys), \(place)}\n")
}

/// The sample city's campaign over some days.
func campaign(_ first: String, _ last: String, units: [String] = []) throws -> Campaign {
  let first = try #require(CivilDate(first))
  let last = try #require(CivilDate(last))
  var campaign = SampleCity().campaign(window: first...last)
  if !units.isEmpty { campaign.units = campaign.units.filter { units.contains($0.id) } }
  return campaign
}

extension Draft {
  var keys: [String] { activities.map(\.key) }
  var codes: [String] { diagnostics.map(\.code) }

  /// The days on which the activity of that key may begin.
  func days(of key: String) -> [String] {
    guard let activity = activities.first(where: { $0.key == key }) else { return [] }
    return activity.window.filter { !activity.excludedDates.contains($0) }.map(\.description)
  }
}
