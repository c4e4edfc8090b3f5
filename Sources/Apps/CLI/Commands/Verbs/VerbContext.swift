import CampaignKit
import CivilTime
import Diagnostics
import MarkedYAML
import Output
import PlanModel
import Publishing
import Revising

/// What a verb knows of its activity before anything changes.
struct VerbContext {
  let item: Agenda.Item
  let plan: Plan
  let workspace: Workspace
  /// As subscribers know it; nil where it was never published.
  let entry: Publication.Entry?

  var campaign: Campaign { plan.agenda.campaigns[item.campaign] }

  var isPublic: Bool { max(item.activity.audience, campaign.audience) == .public }

  /// Whether people have it in their calendars.
  var isAnnounced: Bool { entry?.status == .confirmed || entry?.status == .tentative }

  /// Where it stands in the plan, or else stood when it was published.
  var standing: Standing? {
    Standing(of: item, in: plan.agenda, plan.schedule) ?? entry.map(Standing.init)
  }

  func checkCampaign(_ issues: inout Issues) {
    guard [.cancelled, .postponed].contains(campaign.state) else { return }
    issues.report(
      .revisingCampaignOff, at: campaign.source,
      [
        "title": campaign.title,
        "state": Text(zh: campaign.state.name.zh[0], en: campaign.state.name.en),
      ])
  }

  func checkOver(today: CivilDate, _ issues: inout Issues) {
    guard isAnnounced, let entry, entry.end <= CivilDateTime(today, .midnight) else { return }
    let date = entry.start.date
    issues.report(
      .revisingOver, at: SourceLocation(startOf: "ACTIVITY"),
      [
        "title": item.activity.title,
        "date": Text(zh: date.chineseShort, en: date.englishShort),
      ])
  }

  /// A venue by its name or id, the unit's own first.
  func venue(called word: String, _ issues: inout Issues) -> String? {
    let venues = workspace.tables.venues
    let found = venues.filter {
      [$0.id, $0.name.zh, $0.name.en, $0.shortName.zh, $0.shortName.en].contains(word)
    }
    if let venue = found.first(where: { $0.unit == item.activity.unit }) ?? found.first {
      return venue.id
    }
    issues.report(
      .unknownInPlan, at: SourceLocation(startOf: "--at"),
      ["what": Text(zh: "场地", en: "venue"), "name": Text(word)],
      help: nearest(to: word, among: venues.map(\.name.zh)).map(Text.didYouMean))
    return nil
  }
}

/// The file of a campaign, and how to write into it.
struct EditedFile {
  let path: String
  let bytes: [UInt8]
  let editing: PinEditing
  private let campaign: SourceLocation

  init(_ campaign: Campaign, _ session: inout Session) throws {
    path = campaign.source.file
    self.campaign = campaign.source
    bytes = try touchingDisk { [disk = session.disk, path] in try disk.read(path) }
    var found = Issues()
    guard let document = YAMLDocument(yaml: bytes, file: path, issues: &found),
      let editing = PinEditing(document, campaignAt: campaign.source)
    else {
      session.issues.report(
        .revisingUnwritable, at: campaign.source, ["title": campaign.title])
      session.report()
      throw Failure.input
    }
    self.editing = editing
  }

  /// Where the line of an activity stands after the edit.
  func place(of activity: String, in bytes: [UInt8]) -> SourceLocation {
    var found = Issues()
    return YAMLDocument(yaml: bytes, file: path, issues: &found)
      .flatMap { PinEditing($0, campaignAt: campaign) }?.place(of: activity) ?? campaign
  }
}
