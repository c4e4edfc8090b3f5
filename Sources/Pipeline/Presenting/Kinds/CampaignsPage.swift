import CivilTime
import Diagnostics
import PlanModel

/// The drives of the year, and the themes that run through them.
struct CampaignsPage {
  let page: Page

  private var site: Site { page.site }

  var bytes: [UInt8] {
    let heading = page.say(CampaignWords.heading(site.years))
    let themes = site.shownThemes.map {
      Chip(site.themeName($0), site.byTheme[$0] ?? [], PagePath.theme($0))
    }
    return page.document(
      title: page.title(heading), name: "campaigns",
      """
      <h1>\(heading)</h1>
      <ul class="cards">
      \(site.shownCampaigns.map(card))</ul>
      \(page.chips(NowWords.themes, themes))
      """)
  }

  private func card(_ id: String) -> HTMLText {
    let campaign = site.campaigns[id]
    let lead = campaign?.lead.map { page.line($0) } ?? .none
    let dates = campaign.map { page.span($0.window) } ?? ""
    return """
      <li><h2><a href="\(page.link(PagePath.campaign(id)))">\(page.tagged(site.campaignTitle(id)))</a></h2>
      <p>\(dates)</p>
      <p>\(page.say(PageWords.count(site.byCampaign[id]?.standing ?? 0)))\(lead)</p></li>

      """
  }
}

/// One drive: what it rests on, who runs it, and every activity of it.
struct CampaignPage {
  let page: Page
  let id: String

  private var site: Site { page.site }

  var bytes: [UInt8] {
    let entries = site.byCampaign[id] ?? []
    let title = site.campaignTitle(id)
    let units = site.shownUnits.compactMap { unit -> Chip? in
      let own = entries.filter { $0.unit == unit }
      return own.isEmpty ? nil : Chip(site.unitName(unit), own, PagePath.unit(unit))
    }
    return page.document(
      title: page.title(page.say(title)), name: "campaign",
      """
      \(page.crumbs([(Page.Entrance.campaigns.name, Page.Entrance.campaigns.path)]))\
      <h1>\(page.tagged(title))</h1>
      <p class="lead">\(page.say(PageWords.count(entries.standing)))</p>
      \(page.facts(facts))\(site.campaigns[id] == nil ? .none : page.subscription(FeedPath.campaign(id)))\
      \(page.chips(CampaignWords.units, units))\(page.allDays(entries))
      """)
  }

  private var facts: [(Text, HTMLText)] {
    guard let campaign = site.campaigns[id] else { return [] }
    var facts: [(Text, HTMLText)] = [
      (CampaignWords.time, "\(page.span(campaign.window))"),
      (CampaignWords.basis, "\(campaign.basis ?? page.say(CampaignWords.noBasis))"),
      (CampaignWords.state, "\(page.say(CampaignWords.name(of: campaign.state)))"),
    ]
    if let lead = campaign.lead { facts.append((CampaignWords.lead, page.tagged(Text(lead)))) }
    if !campaign.partners.isEmpty {
      facts.append(
        (
          CampaignWords.partners,
          page.tagged(
            Text(
              zh: campaign.partners.joined(separator: "、"),
              en: campaign.partners.joined(separator: ", ")))
        ))
    }
    if let bring = campaign.bring { facts.append((CampaignWords.bring, page.tagged(bring))) }
    return facts
  }
}

extension Page {
  /// `2026年1月23日至3月31日`, `23 Jan to 31 Mar 2026`.
  func span(_ days: ClosedRange<CivilDate>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    if language == .zh {
      return first.year == last.year
        ? "\(first.chinese)至\(DayWords.day(last, .zh))" : "\(first.chinese)至\(last.chinese)"
    }
    let start = DayWords.day(first, .en) + (first.year == last.year ? "" : " \(first.year)")
    return "\(start) to \(DayWords.day(last, .en)) \(last.year)"
  }

  fileprivate func line(_ lead: String) -> HTMLText { " · \(tagged(Text(lead)))" }

  /// Months with their days, under the page's own heading.
  func allDays(_ entries: [Publication.Entry], without: Set<LinePart> = []) -> HTMLText {
    let months = entries.grouped { Month(of: $0.start.date) }
    return HTMLText(
      months.map { month, entries in
        """
        <section class="inmonth">
        <h2>\(month.shortName(language, in: site.horizon)) <small>\(say(PageWords.count(entries.standing)))\
        </small></h2>
        \(days(entries, without: without))</section>

        """
      })
  }
}

enum CampaignWords {
  static let time = Text(zh: "时间", en: "Time")
  static let basis = Text(zh: "依据", en: "Basis")
  static let noBasis = Text(zh: "待发文", en: "notice still to come")
  static let state = Text(zh: "状态", en: "Status")
  static let lead = Text(zh: "牵头", en: "Lead")
  static let partners = Text(zh: "协办", en: "With")
  static let bring = Text(zh: "携带", en: "Bring")
  static let units = Text(zh: "参加的区县", en: "Districts that take part")

  static func heading(_ years: String) -> Text {
    Text(zh: "\(years)年专项活动", en: "Campaigns of \(years)")
  }

  static func name(of state: Campaign.State) -> Text {
    switch state {
    case .draft: Text(zh: "草稿", en: "draft")
    case .pending: Text(zh: "待批", en: "waiting for approval")
    case .approved: Text(zh: "已批", en: "approved")
    case .postponed: Text(zh: "延期待定", en: "postponed")
    case .cancelled: Text(zh: "已取消", en: "cancelled")
    }
  }
}
