import CampaignKit
import CivilTime
import Diagnostics
import PlanModel

/// Which halls the activities of the standing plan hold, as it was published: a campaign that looks for
/// a free day of a hall sees them beside what files fix.
struct StandingHalls {
  private var uses: [HallUse] = []

  /// - Parameter last: what was published; nil or empty before the first time.
  init(_ workspace: Workspace, _ last: Publication?) {
    let campaigns = Dictionary(
      workspace.campaigns.map { ($0.campaign.id, $0.campaign) },
      uniquingKeysWith: { first, _ in first })
    var fixed: [String: Set<String>] = [:]
    for campaign in campaigns.values {
      fixed[campaign.id] = Set(campaign.pins.keys).union(campaign.listed.map(\.key))
    }
    for entry in last?.entries ?? [] {
      guard entry.status == .confirmed || entry.status == .tentative, !entry.isAllDay,
        let venue = entry.venue, let campaign = campaigns[entry.campaign],
        campaign.state != .cancelled, campaign.state != .postponed,
        entry.activity.hasPrefix(campaign.id + "."), entry.start.date == entry.end.date,
        let hours = TimeSpan(from: entry.start.time, to: entry.end.time)
      else { continue }
      let key = String(entry.activity.dropFirst(campaign.id.count + 1))
      // Where a file says when and where, the file counts, whatever was published.
      if fixed[campaign.id]?.contains(key) == true { continue }
      uses.append(
        HallUse(
          campaign: campaign.id, venue: venue, date: entry.start.date, hours: hours,
          source: campaign.source))
    }
  }

  /// The campaign, told which halls others hold.
  func told(_ campaign: Campaign) -> Campaign {
    guard !uses.isEmpty else { return campaign }
    var campaign = campaign
    campaign.bookedElsewhere += uses.filter { $0.campaign != campaign.id }
    return campaign
  }
}
