import CampaignKit
import CivilTime
import ConfigValue
import MarkedYAML
import PlanModel

/// Campaigns that lie across the end or the beginning of a horizon.
struct Rounds {
  /// Those that go on into the next horizon, by id.
  private(set) var continuing: [String: DocumentCarrying.Continuation] = [:]
  /// Those that came over from the year before and whose next round is in the workspace already.
  private(set) var finished: Set<String> = []

  init(_ workspace: Workspace, windows: [String: ConfigValue]) {
    let horizon = workspace.horizon
    let campaigns = workspace.campaigns.map(\.campaign)
    for campaign in campaigns {
      let window = campaign.window
      if window.contains(horizon.upperBound), window.upperBound > horizon.upperBound {
        continuing[campaign.id] = DocumentCarrying.Continuation(
          from: Rounds.year(of: windows[campaign.id], Keys.from, on: window.lowerBound, workspace),
          to: Rounds.year(of: windows[campaign.id], Keys.to, on: window.upperBound, workspace))
      } else if window.lowerBound < horizon.lowerBound,
        campaigns.contains(where: { $0.id != campaign.id && base($0.id) == base(campaign.id) })
      {
        finished.insert(campaign.id)
      }
    }
  }

  /// The year in which the anchor of a window's end names the day that it was taken to be.
  private static func year(
    of window: ConfigValue?, _ keys: Set<String>, on date: CivilDate, _ workspace: Workspace
  ) -> Int {
    guard let text = window?.entry(keys)?.value.scalarText,
      let anchor = try? Anchor.parse(text).get()
    else { return date.year }
    return [date.year, date.year + 1, date.year - 1].first {
      anchor.date(in: $0, calendar: workspace.calendar) == .success(date)
    } ?? date.year
  }
}

/// An id without its year, which the rounds of one campaign have in common.
private func base(_ id: String) -> String {
  id.replacing(/-?(?:19|20|21)\d\d/, with: "")
}
