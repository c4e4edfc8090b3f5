import CivilTime
import Diagnostics
import PlanModel

/// The year of a unit as a strip: a tick for each activity on its day, a lane for each campaign.
///
/// A picture only; what it shows stands in words beside it and on the page that it belongs to.
struct Strip {
  let page: Page
  let entries: [Publication.Entry]

  private static let laneHeight = 10

  private var site: Site { page.site }

  var html: HTMLText {
    let lanes = site.shownCampaigns.enumerated().filter { _, campaign in
      entries.contains { $0.campaign == campaign }
    }
    guard !lanes.isEmpty else { return .none }
    let height = lanes.count * Strip.laneHeight
    let length = site.days.count
    let ticks = lanes.enumerated().map { lane, campaign -> HTMLText in
      let days = Set(
        entries.filter { $0.campaign == campaign.element && $0.status != .cancelled }
          .map { site.horizon.lowerBound.days(until: $0.start.date) })
      let top = lane * Strip.laneHeight + 1
      let path = days.filter { (0..<length).contains($0) }.sorted()
        .map { "M\($0).5 \(top)v8" }.joined()
      return "<path class=\"c\(campaign.offset % 8)\" d=\"\(path)\"/>"
    }
    return """
      <svg class="strip" viewBox="0 0 \(length) \(height)" preserveAspectRatio="none" aria-hidden="true" \
      style="height:\(height)px"><path class="grid" d="\(grid(height))"/>\(ticks)</svg>
      """
  }

  /// A line at the first of each month.
  private func grid(_ height: Int) -> String {
    site.days.enumerated().filter { $1.date.day == 1 }.map { "M\($0.offset) 0v\(height)" }.joined()
  }

  /// The months above strips; only for eyes, since each activity has its date in words.
  static func months(_ page: Page) -> HTMLText {
    let months = page.site.months.map { month, days -> HTMLText in
      "<span style=\"flex:\(days.count)\">\(month.briefName(page.language))</span>"
    }
    return "<div class=\"ticks\" aria-hidden=\"true\">\(months)</div>\n"
  }

  /// The colours of the campaigns among some activities, in the order of their lanes.
  static func legend(_ page: Page, _ entries: [Publication.Entry]) -> HTMLText {
    let shown = Set(entries.map(\.campaign))
    let lanes = page.site.shownCampaigns.enumerated().filter { shown.contains($1) }
    let items = lanes.map { index, id -> HTMLText in
      """
      <li><i class="k\(index % 8)" aria-hidden="true"></i> \
      <a href="\(page.link(PagePath.campaign(id)))">\(page.tagged(page.site.campaignTitle(id)))</a></li>

      """
    }
    return "<ul class=\"lanes\">\n\(items)</ul>\n"
  }
}
