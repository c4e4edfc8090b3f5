import CampaignKit
import CampaignKitTesting
import MarkedYAML
import Testing
import WinterWarmth

/// The module with the options that a file would give it.
func warmth(
  _ yaml: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> WinterWarmth {
  var issues = Issues()
  let value = try #require(
    configValue(yaml: Array(yaml.utf8), file: "t.yaml", issues: &issues),
    sourceLocation: sourceLocation)
  let options = WinterWarmth.Options.decode(value, key: "t", issues: &issues)
  return WinterWarmth(
    options: try #require(options, "\(issues.all)", sourceLocation: sourceLocation))
}

/// A campaign of the sample city over some days of a winter, with a list of people as CSV-like rows.
func winter(
  _ first: String = "2026-12-03", _ last: String = "2027-02-20", units: [String] = ["north"],
  people rows: [String] = []
) throws -> Campaign {
  let first = try #require(CivilDate(first))
  let last = try #require(CivilDate(last))
  var campaign = SampleCity().campaign(window: first...last)
  campaign.units = campaign.units.filter { units.contains($0.id) }
  campaign.plannedOn = try #require(CivilDate("2026-11-30"))
  if let header = rows.first {
    campaign.lists["people.csv"] = CampaignSheet(
      header: cells(header, line: 1),
      rows: rows.dropFirst().enumerated().map { cells($1, line: $0 + 2) }, isPersonal: true)
  }
  return campaign
}

private func cells(_ row: String, line: Int) -> [CampaignSheet.Cell] {
  row.split(separator: ",", omittingEmptySubsequences: false).enumerated().map {
    CampaignSheet.Cell(
      String($1), at: SourceLocation(file: "people.csv", line: line, column: $0 + 1))
  }
}

extension Draft {
  var codes: [String] { diagnostics.map(\.code) }

  /// The people behind the first visit's list.
  func recipients() throws -> [Recipient] {
    try #require(activities.first?.rosters.first?.allocation?.recipients)
  }
}
