public import CampaignKit
public import CivilTime
public import Diagnostics
public import PlanModel

/// How one duty to file stands: unit by unit, who has filed, who was late, who has not.
public struct FilingStatus: Sendable {
  public var duty: FilingDuty
  public var rows: [Row]
  /// The day from which it is looked at.
  public var today: CivilDate

  public struct Row: Hashable, Sendable {
    public var unit: Unit
    public var outcome: Outcome
    /// Day of the first version.
    public var filedOn: CivilDate?
    /// What was filed, by id of campaign.
    public var campaigns: [String]
  }

  public enum Outcome: String, CaseIterable, Sendable {
    case filed
    case late
    case missing
    /// Filed and sent back: it counts as not filed.
    case returned
    /// Only come over from last year: its unit has not filed it anew.
    case carried

    public var name: Text {
      switch self {
      case .filed: Text(zh: "已报送", en: "filed")
      case .late: Text(zh: "迟报", en: "late")
      case .missing: Text(zh: "未报送", en: "not filed")
      case .returned: Text(zh: "退回", en: "returned")
      case .carried: Text(zh: "去年的，未重报", en: "last year's, not filed anew")
      }
    }
  }

  public var isOver: Bool { today > duty.due }

  /// The units that have filed nothing that counts.
  public var missing: [Unit] {
    rows.filter { [.missing, .returned, .carried].contains($0.outcome) }.map(\.unit)
  }
}

/// How every duty of a workspace stands on the day on which it is planned.
///
/// What was filed answers a duty that its `归入` names; one that says nothing answers every campaign
/// of its module whose days it meets. Whatever was filed answers what the workspace itself asks for. A
/// unit whose rows stand in a schedule sheet (排期表) of the plan has sent them, on a day nobody noted.
public func filingStatuses(of workspace: Workspace) -> [FilingStatus] {
  let campaigns = Dictionary(
    workspace.campaigns.map { ($0.campaign.id, $0.campaign) }, uniquingKeysWith: { a, _ in a })
  return workspace.duties.map { duty in
    let asking = duty.campaign.flatMap { campaigns[$0] }
    let rows = duty.units.compactMap { id -> FilingStatus.Row? in
      guard let unit = workspace.tables.units.first(where: { $0.id == id }) else { return nil }
      let sent = workspace.filings.filter { $0.unit == id }.flatMap { filings in
        filings.record.submissions.map(\.value).filter { submission in
          answers(submission, duty, asking, campaigns)
        }
      }
      let counting = sent.filter { $0.state != .returned && !$0.isOnlyCarried }
      let first = counting.compactMap { $0.firstDay(in: workspace) }.min()
      let listing = workspace.campaigns.map(\.campaign).filter { campaign in
        campaign.filing == nil && (duty.campaign == nil || duty.campaign == campaign.id)
          && campaign.listed.contains { $0.unit == id }
      }
      let outcome: FilingStatus.Outcome =
        first.map { $0 > duty.due ? .late : .filed }
        ?? (listing.isEmpty ? outcome(ofUncounted: sent) : .filed)
      return FilingStatus.Row(
        unit: unit, outcome: outcome, filedOn: first,
        campaigns: (sent.map(\.campaign.value) + listing.map(\.id)).sorted())
    }
    return FilingStatus(duty: duty, rows: rows, today: workspace.plannedOn)
  }
}

/// How it stands where nothing that was sent counts.
private func outcome(ofUncounted sent: [Submission]) -> FilingStatus.Outcome {
  if sent.contains(where: \.isOnlyCarried) { return .carried }
  return sent.isEmpty ? .missing : .returned
}

private func answers(
  _ submission: Submission, _ duty: FilingDuty, _ asking: Campaign?,
  _ campaigns: [String: Campaign]
) -> Bool {
  guard let asking else { return true }
  // What was sent back is not read any more; it answered when it came.
  guard let filed = campaigns[submission.campaign.value] else {
    return submission.state == .returned
  }
  if let named = filed.partOf { return named == asking.id }
  return filed.module == asking.module && filed.window.overlaps(asking.window)
}

extension Submission {
  fileprivate func firstDay(in workspace: Workspace) -> CivilDate? {
    let own = versions.first { $0.value.carriedFrom == nil } ?? versions.first
    guard let anchor = own?.value.date.value,
      case .success(let date) = anchor.date(
        in: workspace.horizon.lowerBound.year, calendar: workspace.calendar)
    else { return nil }
    return date
  }
}
