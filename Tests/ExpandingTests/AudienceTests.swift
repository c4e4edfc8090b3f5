import CampaignKit
import Expanding
import Testing

/// A module whose tours are for nobody outside.
private struct Discreet: CampaignModule {
  static let manifest = ModuleManifest(
    id: "discreet", name: Text(zh: "内部", en: "Discreet"), summary: Text(zh: "甲", en: "A"),
    audiences: ["tour": .leaders, "visit": .internal], example: "x")

  init(options: NoOptions = NoOptions()) {}

  func draft(for campaign: Campaign) -> Draft {
    for kind in ["fair", "tour", "visit"] {
      activity(kind, of: campaign) { $0.kind = kind }
    }
  }
}

@Suite struct AudienceTests {
  @Test(arguments: Audience.allCases)
  func `a kind that is for few stays so, whatever the campaign says`(audience: Audience) {
    let workspace = workspace([]) { workspace in
      var campaign = Campaign(
        id: "c", title: "甲", window: workspace.horizon, units: workspace.tables.units,
        tables: workspace.tables, calendar: workspace.calendar, horizon: workspace.horizon,
        plannedOn: workspace.plannedOn, source: workspace.source)
      campaign.audience = audience
      workspace.campaigns = [Workspace.Entry(campaign: campaign, module: Discreet())]
    }
    var issues = Issues()
    let items = agenda(for: workspace, issues: &issues).items
    #expect(items.map(\.activity.kind) == ["fair", "tour", "visit"])
    #expect(items.map(\.activity.audience) == [.public, .leaders, .internal])
  }
}
