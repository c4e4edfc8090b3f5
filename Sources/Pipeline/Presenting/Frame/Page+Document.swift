import Diagnostics
import PlanModel

extension Page {
  /// The pages that every page leads to.
  enum Entrance: String, CaseIterable {
    case now = "index"
    case year = "calendar"
    case list
    case districts
    case campaigns

    var name: Text {
      switch self {
      case .now: Text(zh: "近期", en: "Now")
      case .year: Text(zh: "日历", en: "Calendar")
      case .list: Text(zh: "一览表", en: "List")
      case .districts: Text(zh: "区县", en: "Districts")
      case .campaigns: Text(zh: "专项", en: "Campaigns")
      }
    }

    var path: String { rawValue + ".html" }
  }

  /// The whole page around its main part.
  ///
  /// - Parameters:
  ///   - title: as the browser's tab and bookmarks show it.
  ///   - name: a class for the style of this kind of page.
  func document(title: String, name: HTMLText, _ main: HTMLText) -> [UInt8] {
    let html: HTMLText = """
      <!doctype html>
      <html lang="\(language.tag)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="\(shared(SharedFiles.style))">
      <script src="\(shared(SharedFiles.script))" defer></script>
      </head>
      <body class="\(name)">
      <a class="skip" href="#main">\(say(PageWords.skip))</a>
      <header class="bar">
      <a class="brand" href="\(link(Entrance.now.path))">\(siteName)</a>
      <nav aria-label="\(say(PageWords.navigation))"><ul>
      \(Entrance.allCases.map(item))</ul></nav>
      <a class="tongue" href="\(otherLanguage)" lang="\(language.other.tag)" \
      hreflang="\(language.other.tag)">\(PageWords.language[language.other])</a>
      </header>
      <main id="main" tabindex="-1">
      \(main)</main>
      <footer>
      <p>\(say(PageWords.hotlines))</p>
      <p>\(say(PageWords.source))</p>
      </footer>
      </body>
      </html>

      """
    return html.bytes
  }

  /// `重庆市 2026`.
  private var siteName: HTMLText {
    "\(say(site.plan.city)) <b>\(site.years)</b>"
  }

  private func item(_ entrance: Entrance) -> HTMLText {
    let current: HTMLText = isPublic && entrance.path == path ? " aria-current=\"page\"" : ""
    return """
      <li><a href="\(link(entrance.path))"\(current)>\(say(entrance.name))</a></li>

      """
  }

  /// What a title ends with: whose pages these are.
  func title(_ words: String) -> String {
    let city = say(site.plan.city)
    return city.isEmpty ? words : "\(words) – \(city)"
  }
}
