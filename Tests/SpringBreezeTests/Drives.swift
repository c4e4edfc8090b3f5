import CampaignKit
import CampaignKitTesting
import ModuleTrials
import SpringBreeze
import Testing

/// The module with the options that a file would give it.
func drive(
  _ yaml: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> SpringBreeze {
  let (found, said) = options(SpringBreeze.Options.self, from: yaml)
  return SpringBreeze(
    options: try #require(found, "\(said)", sourceLocation: sourceLocation))
}

/// The sample city's campaign over some days of a spring.
func campaign(
  _ first: String = "2026-01-25", _ last: String = "2026-03-31", units: [String] = [],
  change: (inout Campaign) throws -> Void = { _ in }
) throws -> Campaign {
  let first = try #require(CivilDate(first))
  let last = try #require(CivilDate(last))
  var campaign = SampleCity().campaign(window: first...last)
  campaign.tables.staff = [
    Staff(unit: nil, skill: "律师", count: 6, source: campaign.source)
  ]
  campaign.tables.equipment.append(
    Equipment(id: "coach", name: Text(zh: "大巴", en: "Coach"), quantity: 4, source: campaign.source))
  if !units.isEmpty { campaign.units = campaign.units.filter { units.contains($0.id) } }
  try change(&campaign)
  return campaign
}

/// A list that a campaign names.
func sheet(_ header: [String], _ rows: [[String]]) -> CampaignSheet {
  func cell(_ text: String, _ line: Int) -> CampaignSheet.Cell {
    .init(text, at: SourceLocation(file: "list.csv", line: line, column: 1))
  }
  return CampaignSheet(
    header: header.map { cell($0, 1) },
    rows: rows.enumerated().map { index, row in row.map { cell($0, index + 2) } },
    isPersonal: true)
}
