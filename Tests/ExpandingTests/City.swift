import CampaignKit
import CampaignKitTesting
import Expanding
import Testing

/// A module that drafts what a test hands it.
struct Scripted: CampaignModule {
  static let manifest = ModuleManifest(
    id: "scripted", name: Text(zh: "脚本", en: "Scripted"), summary: Text(zh: "甲", en: "A"),
    spacing: [.init(kind: "fair", same: 14, neighbours: 4)], example: "x")

  var script: @Sendable (Campaign) -> Draft = { _ in Draft() }

  init(options: NoOptions = NoOptions()) {}

  init(_ script: @escaping @Sendable (Campaign) -> Draft) { self.script = script }

  func draft(for campaign: Campaign) -> Draft { script(campaign) }
}

/// A workspace of the sample city whose campaigns draft these scripts.
func workspace(
  _ scripts: [@Sendable (Campaign) -> Draft], state: Campaign.State = .draft,
  change: (inout Workspace) -> Void = { _ in }
) -> Workspace {
  let city = SampleCity()
  let entries = scripts.enumerated().map { index, script in
    var campaign = city.campaign("c\(index + 1)")
    campaign.state = state
    return Workspace.Entry(campaign: campaign, module: Scripted(script))
  }
  var workspace = Workspace(
    city: Text(zh: "示例市", en: "Sample"), horizon: city.horizon,
    plannedOn: city.horizon.lowerBound.adding(days: -30), languages: [.zh], seed: 1,
    calendar: city.calendar, tables: city.tables, campaigns: entries,
    source: SourceLocation(startOf: "workspace.yaml"))
  change(&workspace)
  return workspace
}

/// An activity in the north over the campaign's window, changed as the test wants it.
func activity(
  _ key: String, of campaign: Campaign, _ change: (inout Activity) -> Void = { _ in }
) -> Activity {
  Activity(
    key, title: Text(zh: "会", en: "Fair"), what: Text(zh: "会", en: "fair"), unit: "north",
    kind: "fair", window: campaign.window, slots: [span("09:00-12:00")], place: .online,
    source: campaign.source
  ).with(change)
}

/// A draft of one activity.
func draft(
  of campaign: Campaign, _ change: (inout Activity) -> Void = { _ in }
) -> Draft {
  var draft = Draft()
  draft.activities = [activity("a", of: campaign, change)]
  return draft
}

func span(_ text: String) -> TimeSpan {
  guard let span = TimeSpan(text) else { preconditionFailure("\(text) is no span") }
  return span
}

func day(_ text: String) -> CivilDate {
  guard let date = CivilDate(text) else { preconditionFailure("\(text) is no date") }
  return date
}

/// The agenda and the codes of what was said.
func expand(
  _ workspace: Workspace, last: Publication? = nil
) -> (agenda: Agenda, found: [String]) {
  var issues = Issues()
  let agenda = agenda(for: workspace, last: last, issues: &issues)
  return (agenda, issues.sorted.map(\.code))
}

/// The only request of a workspace with one activity.
func request(
  last: Publication? = nil, plannedOn: String? = nil,
  _ edit: @escaping @Sendable (inout Activity) -> Void = { _ in },
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Problem.Activity {
  let workspace = workspace([{ draft(of: $0, edit) }]) { workspace in
    if let plannedOn { workspace.plannedOn = day(plannedOn) }
  }
  let (agenda, found) = expand(workspace, last: last)
  #expect(found == [], sourceLocation: sourceLocation)
  return try #require(agenda.problem.activities.first, sourceLocation: sourceLocation)
}
