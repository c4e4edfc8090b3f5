import CivilTime
import Diagnostics
import PlanModel

/// One district or organisation: its year as a strip, its venues, and every activity of it.
struct UnitPage {
  let page: Page
  let id: String

  private var site: Site { page.site }

  var bytes: [UInt8] {
    let entries = site.byUnit[id] ?? []
    let name = site.unitName(id)
    let venues = site.shownVenues.compactMap { venue -> Chip? in
      guard site.venues[venue]?.unit == id else { return nil }
      return Chip(site.venueName(venue), site.byVenue[venue] ?? [], PagePath.venue(venue))
    }
    let strip = Strip(page: page, entries: entries).html
    let isStanding = site.plan.agenda.standingUnits.contains { $0.id == id }
    return page.document(
      title: page.title(page.say(name)), name: "unit",
      """
      \(page.crumbs([(Page.Entrance.districts.name, Page.Entrance.districts.path)]))\
      <h1>\(page.tagged(name))</h1>
      <p class="lead">\(page.say(PageWords.count(entries.standing)))</p>
      \(isStanding ? page.subscription(FeedPath.unit(id)) : .none)\
      \(strip.isEmpty ? .none : "\(Strip.months(page))\(strip)\n\(Strip.legend(page, entries))")\
      \(page.chips(UnitWords.venues, venues))\
      \(entries.isEmpty ? nothing : page.allDays(entries, without: [.unit]))
      """)
  }

  private var nothing: HTMLText { "<p>\(page.say(PageWords.nothing))</p>\n" }
}

/// One venue: where it is, how to get there, and every public activity at it.
struct VenuePage {
  let page: Page
  let id: String

  private var site: Site { page.site }

  var bytes: [UInt8] {
    let entries = site.byVenue[id] ?? []
    let name = site.venueName(id)
    let unit = site.venues[id]?.unit ?? entries.first?.unit
    let crumbs = unit.map { [(site.unitName($0), PagePath.unit($0))] } ?? []
    return page.document(
      title: page.title(page.say(name)), name: "venue",
      """
      \(page.crumbs([(Page.Entrance.districts.name, Page.Entrance.districts.path)] + crumbs))\
      <h1>\(page.tagged(name))</h1>
      <p class="lead">\(page.say(PageWords.count(entries.standing)))</p>
      \(page.facts(facts))\(page.subscription(FeedPath.venue(id)))\
      \(page.allDays(entries, without: [.place]))
      """)
  }

  private var facts: [(Text, HTMLText)] {
    guard let venue = site.venues[id] else { return [] }
    var facts: [(Text, HTMLText)] = []
    if let address = venue.address { facts.append((UnitWords.address, page.tagged(address))) }
    if let transit = venue.transit { facts.append((UnitWords.transit, page.tagged(transit))) }
    if let township = venue.township {
      facts.append((UnitWords.township, page.tagged(Text(township))))
    }
    facts.append(
      (
        UnitWords.type,
        page.tagged(Text(venue.type))
          + "\(page.say(venue.isIndoor ? UnitWords.indoor : UnitWords.outdoor))"
      ))
    if venue.capacity < .max {
      facts.append((UnitWords.capacity, "\(page.say(UnitWords.people(venue.capacity)))"))
    }
    if let hours = venue.hours { facts.append((UnitWords.hours, "\(hours.display)")) }
    return facts
  }
}

/// One theme, for those who look for their trade everywhere.
struct ThemePage {
  let page: Page
  let id: String

  var bytes: [UInt8] {
    let entries = page.site.byTheme[id] ?? []
    let name = page.site.themeName(id)
    return page.document(
      title: page.title(page.say(name)), name: "theme",
      """
      \(page.crumbs([(Page.Entrance.campaigns.name, Page.Entrance.campaigns.path)]))\
      <h1>\(page.tagged(name))</h1>
      <p class="lead">\(page.say(PageWords.count(entries.standing)))</p>
      \(page.subscription(FeedPath.theme(id)))\(page.allDays(entries))
      """)
  }
}

enum UnitWords {
  static let venues = Text(zh: "本地场地", en: "Venues")
  static let address = Text(zh: "地址", en: "Address")
  static let transit = Text(zh: "交通", en: "Bus and metro")
  static let township = Text(zh: "乡镇街道", en: "Township")
  static let type = Text(zh: "场地", en: "Kind")
  static let indoor = Text(zh: "（室内）", en: " (indoors)")
  static let outdoor = Text(zh: "（露天）", en: " (open air)")
  static let capacity = Text(zh: "容量", en: "Room for")
  static let hours = Text(zh: "开放时间", en: "Open")

  static func people(_ count: Int) -> Text {
    Text(zh: "\(count.grouped) 人", en: "\(count.grouped) people")
  }
}
