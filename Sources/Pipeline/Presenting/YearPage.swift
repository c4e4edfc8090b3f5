import CivilTime
import Diagnostics
import PlanModel

/// The page that lists the year's public activities: months, days, and for each unit and theme an
/// anchor that shows only its own (`index.html#u-500103`). Works without JavaScript, prints, and
/// says nothing that depends on the day it is looked at.
struct YearPage {
  let city: Text
  let horizon: ClosedRange<CivilDate>
  let provisionalYears: [Int]
  let units: [Unit]
  let language: Language
  /// Whether the feeds are written too, so that links to them lead somewhere.
  let linksFeeds: Bool
  /// What is shown, in the order of time.
  let entries: [Publication.Entry]

  init(plan: Plan, proposal: Proposal, language: Language, linksFeeds: Bool) {
    city = plan.city
    horizon = plan.agenda.horizon
    provisionalYears = plan.agenda.provisionalYears
    units = plan.agenda.standingUnits
    self.language = language
    self.linksFeeds = linksFeeds
    entries = proposal.next.entries(in: FeedPath.city)
      .sorted { ($0.start, $0.end, $0.uid) < ($1.start, $1.end, $1.uid) }
  }

  var bytes: [UInt8] {
    let lists = filters
    let page: HTMLText = """
      <!doctype html>
      <html lang="\(language == .zh ? "zh-Hans-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(PageStyle.css)
      \(HTMLText(lists.flatMap(\.filters).map(\.rule)))</style>
      </head>
      <body id="all">
      \(header)
      \(HTMLText(lists.map(list)))\(months)
      \(HTMLText(lists.flatMap(\.filters).map(banner)))\(main)
      <footer><p>\(PageWords.description(provisionalYears: provisionalYears)[language])</p></footer>
      </body>
      </html>

      """
    return Array(page.markup.utf8)
  }

  private var title: String {
    let (first, last) = (horizon.lowerBound.year, horizon.upperBound.year)
    let years = first == last ? "\(first)" : "\(first)–\(last)"
    return language == .zh
      ? "\(city.zh)\(years)年活动安排"
      : [city.en, "activities \(years)"].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var header: HTMLText {
    let other: Language = language == .zh ? .en : .zh
    let current = entries.count { $0.status != .cancelled }
    return """
      <header>
      <p class="tongue"><a href="../\(other.rawValue)/index.html" lang="\(other.rawValue)">\
      \(PageWords.language[other])</a></p>
      <h1>\(title)</h1>
      <p>\(PageWords.total(current)[language])\(cityFeed)</p>
      \(notice)</header>
      """
  }

  private var cityFeed: HTMLText {
    guard linksFeeds else { return "" }
    return """
       · <a class="feed" href="../../calendars/city.ics">\(PageWords.subscribeAll[language])</a>
      """
  }

  private var notice: HTMLText {
    let tentative = entries.count { $0.status == .tentative }
    if tentative == 0 { return "" }
    let words = isAllTentative ? PageWords.allTentative : PageWords.someTentative
    let years = provisionalYears.map { " " + PageWords.tentativeYear($0)[language] }
    return "<p class=\"notice\">\(words[language])\(years.joined())</p>\n"
  }

  /// Whether nothing is certain; then one notice says so and not every line.
  var isAllTentative: Bool { entries.allSatisfy { $0.status != .confirmed } }

  /// Links to the months that have activities.
  private var months: HTMLText {
    let links = byMonth.map { month, _ -> HTMLText in
      "<a href=\"#\(month.anchor)\">\(month.name(language, in: horizon))</a>\n"
    }
    return "<nav class=\"months\" aria-label=\"\(PageWords.months[language])\">\n\(links)</nav>"
  }

  private var main: HTMLText {
    let sections = byMonth.map { month, entries -> HTMLText in
      let days = entries.grouped { $0.start.date }.map { date, entries in day(date, entries) }
      return """
        <section id="\(month.anchor)">
        <h2>\(month.name(language, in: horizon)) <small>\(PageWords.count(entries.count)[language])\
        </small></h2>
        \(days)</section>

        """
    }
    let nothing: HTMLText = "<p>\(PageWords.nothing[language])</p>\n"
    return "<main>\n\(sections.isEmpty ? [nothing] : sections)</main>"
  }

  private var byMonth: [(Month, [Publication.Entry])] {
    entries.grouped { Month(year: $0.start.date.year, number: $0.start.date.month) }
  }
}

/// A month of a year, as a heading and an anchor.
struct Month: Hashable {
  var year: Int
  var number: Int

  var anchor: String { "m-\(year)-\(number < 10 ? "0" : "")\(number)" }

  func name(_ language: Language, in horizon: ClosedRange<CivilDate>) -> String {
    let isOneYear = horizon.lowerBound.year == year && horizon.upperBound.year == year
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    switch language {
    case .zh: return isOneYear ? "\(number)月" : "\(year)年\(number)月"
    case .en: return isOneYear ? names[number - 1] : "\(names[number - 1]) \(year)"
    }
  }
}

extension Array {
  /// Neighbours with an equal key together, in their order.
  func grouped<Key: Equatable>(by key: (Element) -> Key) -> [(Key, [Element])] {
    var groups: [(Key, [Element])] = []
    for element in self {
      let key = key(element)
      if groups.last?.0 == key {
        groups[groups.count - 1].1.append(element)
      } else {
        groups.append((key, [element]))
      }
    }
    return groups
  }
}
