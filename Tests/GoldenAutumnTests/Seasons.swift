import CampaignKit
import CampaignKitTesting
import GoldenAutumn
import ModuleTrials
import Testing

/// The module with the options that a file would give it.
func season(
  _ yaml: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> GoldenAutumn {
  let (found, said) = options(GoldenAutumn.Options.self, from: yaml)
  return GoldenAutumn(
    options: try #require(found, "\(said)", sourceLocation: sourceLocation))
}

/// The sample city's campaign from September to November, planned on 24 August 2026.
func campaign(
  units: [String] = [], change: (inout Campaign) throws -> Void = { _ in }
) throws -> Campaign {
  let first = try #require(CivilDate("2026-09-01"))
  let last = try #require(CivilDate("2026-11-30"))
  var campaign = SampleCity().campaign(window: first...last)
  campaign.plannedOn = try #require(CivilDate("2026-08-24"))
  if !units.isEmpty { campaign.units = campaign.units.filter { units.contains($0.id) } }
  try change(&campaign)
  return campaign
}

/// A firm of the north.
func firm(
  _ id: String, _ nature: Organisation.Nature?, _ size: Organisation.Size?, openings: Int = 10,
  code: String? = nil, unit: String = "north"
) -> Organisation {
  var firm = Organisation(
    id: id, name: Text(zh: "\(id)厂", en: id), creditCode: code, unit: unit, trade: "制造", posts: 1,
    openings: openings, source: SourceLocation(file: "firms.csv", line: 2, column: 1))
  firm.nature = nature
  firm.size = size
  return firm
}
