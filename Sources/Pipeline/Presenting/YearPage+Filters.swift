import Diagnostics
import PlanModel

/// A way to see only some activities: an anchor that CSS answers to (`:target`), a link with a
/// count, and a feed.
struct Filter {
  /// Anchor, and class of the lines that stay.
  var anchor: String
  var name: String
  var count: Int
  /// Below `calendars/`.
  var feed: String

  static func unit(_ id: String) -> String { "u-" + pathComponent(id) }
  static func theme(_ id: String) -> String { "t-" + pathComponent(id) }

  static func classes(of entry: Publication.Entry) -> String {
    unit(entry.unit) + (entry.theme.map { " " + theme($0.id) } ?? "")
  }

  /// Hides the other lines, and days and months that have none left. Two rules: a browser that
  /// does not know `:has` drops the whole of the second.
  var rule: HTMLText {
    let id = HTMLText(stringLiteral: anchor.replacing("~", with: "\\~").replacing(".", with: "\\."))
    return """
      #\(id):target~main li:not(.\(id)){display:none}
      #\(id):target~main :is(.day,section):not(:has(.\(id))){display:none}

      """
  }
}

/// Filters of one sort, with a heading.
struct FilterList {
  var heading: Text
  var filters: [Filter]
}

extension YearPage {
  /// By unit and, where there are several, by theme.
  var filters: [FilterList] {
    var counts: [String: Int] = [:]
    var themes: [String: Activity.Theme] = [:]
    for entry in entries where entry.status != .cancelled {
      counts[Filter.unit(entry.unit), default: 0] += 1
      guard let theme = entry.theme else { continue }
      counts[Filter.theme(theme.id), default: 0] += 1
      themes[theme.id] = theme
    }
    let byUnit = units.map { unit in
      Filter(
        anchor: Filter.unit(unit.id), name: unit.name[language],
        count: counts[Filter.unit(unit.id)] ?? 0, feed: "district/\(pathComponent(unit.id)).ics")
    }
    let byTheme = themes.values.sorted { $0.id < $1.id }.map { theme in
      Filter(
        anchor: Filter.theme(theme.id), name: theme.name[language],
        count: counts[Filter.theme(theme.id)] ?? 0, feed: "theme/\(pathComponent(theme.id)).ics")
    }
    return [
      FilterList(heading: PageWords.units, filters: byUnit),
      FilterList(heading: PageWords.themes, filters: byTheme),
    ].filter { !$0.filters.isEmpty }
  }

  /// The links to filters, with their feeds.
  func list(_ list: FilterList) -> HTMLText {
    let items = list.filters.map { filter -> HTMLText in
      """
      <li\(filter.count == 0 ? HTMLText(stringLiteral: " class=\"none\"") : "")>\
      <a href="#\(filter.anchor)">\(filter.name) <small>\(filter.count)</small></a>\
      \(feed(filter, PageWords.feed))</li>

      """
    }
    return """
      <nav class="filters"><h2>\(list.heading[language])</h2>
      <ul>
      \(items)</ul></nav>

      """
  }

  /// What says that a filter is on, and leads back; hidden until its anchor is the target.
  func banner(_ filter: Filter) -> HTMLText {
    """
    <p class="only" id="\(filter.anchor)">\(PageWords.only[language])<b>\(filter.name)</b> \
    \(PageWords.count(filter.count)[language]) · <a href="#all">\(PageWords.showAll[language])</a>\
    \(linksFeeds ? " · " : "")\(feed(filter, PageWords.subscribe))</p>

    """
  }

  private func feed(_ filter: Filter, _ words: Text) -> HTMLText {
    guard linksFeeds else { return "" }
    return """
      <a class="feed" href="../../calendars/\(filter.feed)">\(words[language])</a>
      """
  }
}
