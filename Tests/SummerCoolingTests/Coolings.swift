import CampaignKit
import CampaignKitTesting
import MarkedYAML
import SummerCooling
import Testing

/// The module with the options that a file would give it.
func cooling(
  _ yaml: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> SummerCooling {
  var issues = Issues()
  let value = try #require(
    configValue(yaml: Array(yaml.utf8), file: "t.yaml", issues: &issues),
    sourceLocation: sourceLocation)
  let options = SummerCooling.Options.decode(value, key: "t", issues: &issues)
  return SummerCooling(
    options: try #require(options, "\(issues.all)", sourceLocation: sourceLocation))
}

/// A campaign of the sample city's north over some days of summer.
func summer(
  _ first: String = "2026-07-20", _ last: String = "2026-07-24", units: [String] = ["north"],
  forecast: [(day: String, degrees: Int)] = []
) throws -> Campaign {
  let first = try #require(CivilDate(first))
  let last = try #require(CivilDate(last))
  var campaign = SampleCity().campaign(window: first...last)
  campaign.units = campaign.units.filter { units.contains($0.id) }
  campaign.heat = [.national, .chongqing]
  campaign.tables.forecast = try forecast.map {
    Forecast(
      unit: "north", date: try #require(CivilDate($0.day)), maximum: $0.degrees,
      source: SourceLocation(file: "workspace.yaml", line: 9, column: 3))
  }
  return campaign
}

extension Draft {
  var codes: [String] { diagnostics.map(\.code) }

  func activity(_ key: String) throws -> Activity {
    try #require(activities.first { $0.key == key }, "\(activities.map(\.key))")
  }

  /// The cells of one column of a door's ledger, from the first row to the last.
  func ledger(_ key: String, _ column: String) throws -> [String] {
    let roster = try #require(try activity(key).rosters.first)
    let index = try #require(roster.columns.firstIndex { $0.name.zh == column })
    return roster.ledger?.rows.map { $0[index].zh } ?? []
  }
}
