import CivilTime
import Diagnostics
import PlanModel

/// What one opens first: today, this week and the next, then ways to all the rest. The only page
/// that depends on the day it was made for; to whoever opens it in another week, `NowDays` gives the
/// days of that one.
struct NowPage {
  let page: Page

  private var site: Site { page.site }
  private var language: Language { page.language }

  var bytes: [UInt8] {
    let title = page.say(PageWords.title(city: site.plan.city, years: site.years))
    return page.document(
      title: title, name: "now",
      """
      <h1>\(title)</h1>
      <p class="lead">\(page.say(PageWords.total(site.entries.standing)))\(cityFeed)</p>
      \(notice)\(weeks)\(directory)
      """)
  }

  private var cityFeed: HTMLText {
    guard site.linksFeeds else { return .none }
    return """
      <span class="feed"> · <a href="\(page.feed(FeedPath.city))">\(page.say(PageWords.subscribeAll))</a></span>
      """
  }

  private var notice: HTMLText {
    let tentative = site.entries.count { $0.status == .tentative }
    if tentative == 0 { return .none }
    let words = site.isAllTentative ? PageWords.allTentative : PageWords.someTentative
    let years = site.plan.agenda.provisionalYears.map {
      " " + page.say(PageWords.tentativeYear($0))
    }
    return "<p class=\"notice\">\(page.say(words))\(years.joined())</p>\n"
  }

  /// This week from today on and the next one; where both are empty, what comes first after them.
  private var weeks: HTMLText {
    let sunday = site.today.adding(days: 7 - site.today.weekday.rawValue)
    let thisWeek = site.entries.filter { $0.isOn(site.today...sunday) }
    let next = sunday.adding(days: 1)...sunday.adding(days: 7)
    let nextWeek = site.entries.filter { next.contains($0.start.date) }
    let later = site.entries.filter { $0.start.date > next.upperBound }.prefix(12)
    var parts: [HTMLText] = []
    if site.horizon.contains(site.today) || !thisWeek.isEmpty {
      let monday = sunday.adding(days: -6)
      parts.append(section(weekHeading(NowWords.thisWeek, monday), today: thisWeek))
    }
    if !nextWeek.isEmpty {
      parts.append(
        section(
          weekHeading(NowWords.nextWeek, next.lowerBound), "\(page.days(nextWeek))"))
    }
    if thisWeek.count + nextWeek.count < 4, !later.isEmpty {
      parts.append(section("\(page.say(NowWords.later))", "\(page.days(Array(later)))"))
    }
    if site.entries.isEmpty { parts.append("<p>\(page.say(PageWords.nothing))</p>\n") }
    return """
      <div id="weeks" data-monday="\(sunday.adding(days: -6).description)" \
      data-first="\(site.horizon.lowerBound.description)" \
      data-last="\(site.horizon.upperBound.description)">
      \(parts)</div>

      """
  }

  /// The word, which holds for a week, and the dates, which hold for good.
  private func weekHeading(_ words: Text, _ monday: CivilDate) -> HTMLText {
    let (first, last) = (monday, monday.adding(days: 6))
    let dates = [first, last].map { DayWords.day($0, language) }
    return """
      <span data-week="\(monday.description)">\(page.say(words))</span> \
      <small>\(dates.joined(separator: "–"))</small>
      """
  }

  private func section(_ heading: HTMLText, _ content: HTMLText) -> HTMLText {
    "<section class=\"week\">\n<h2>\(heading)</h2>\n\(content)</section>\n"
  }

  /// Today by itself, even when it is empty, and then the rest of the week.
  private func section(_ heading: HTMLText, today entries: [Publication.Entry]) -> HTMLText {
    let now = entries.filter { $0.isOn(site.today...site.today) }
    let rest = entries.filter { !$0.isOn(site.today...site.today) }
    let today: HTMLText = """
      <section class="day today" id="d-\(site.today.description)" data-day="\(site.today.description)">
      <h3><em>\(page.say(DayWords.today))</em> \(page.dayHeading(site.today))</h3>
      \(now.isEmpty ? empty : list(now))</section>

      """
    return section(heading, "\(today)\(page.days(rest))")
  }

  private var empty: HTMLText { "<p class=\"none\">\(page.say(NowWords.nothingToday))</p>\n" }

  private func list(_ entries: [Publication.Entry]) -> HTMLText {
    "<ul class=\"acts\">\n\(entries.map { page.line($0) })</ul>\n"
  }

  /// Ways to every unit, theme and campaign.
  private var directory: HTMLText {
    let units = site.shownUnits.map {
      Chip(site.unitName($0), site.byUnit[$0] ?? [], PagePath.unit($0))
    }
    let themes = site.shownThemes.map {
      Chip(site.themeName($0), site.byTheme[$0] ?? [], PagePath.theme($0))
    }
    let campaigns = site.shownCampaigns.map {
      Chip(site.campaignTitle($0), site.byCampaign[$0] ?? [], PagePath.campaign($0))
    }
    return HTMLText([
      page.chips(NowWords.units, units), page.chips(NowWords.themes, themes),
      page.chips(NowWords.campaigns, campaigns),
    ])
  }
}

extension Publication.Entry {
  /// Whether some of it lies within these days.
  func isOn(_ days: ClosedRange<CivilDate>) -> Bool {
    start.date <= days.upperBound && slot.lastDay >= days.lowerBound
  }
}

enum NowWords {
  static let thisWeek = Text(zh: "本周", en: "This week")
  static let nextWeek = Text(zh: "下周", en: "Next week")
  static let later = Text(zh: "接下来", en: "Coming up")
  static let nothingToday = Text(zh: "今天没有活动。", en: "Nothing today.")
  static let units = Text(zh: "按区县看", en: "By district")
  static let themes = Text(zh: "按专场看", en: "By theme")
  static let campaigns = Text(zh: "按专项看", en: "By campaign")
}
