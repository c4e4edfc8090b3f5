import Diagnostics
import PlanModel

/// A way to a page with the number of activities that it shows.
struct Chip {
  var name: Text
  var count: Int
  var path: String

  init(_ name: Text, _ entries: [Publication.Entry], _ path: String) {
    self.name = name
    self.count = entries.standing
    self.path = path
  }
}

extension Page {
  /// Ways under a heading; nothing where there are none.
  func chips(_ heading: Text, _ chips: [Chip]) -> HTMLText {
    guard !chips.isEmpty else { return .none }
    let items = chips.map { chip -> HTMLText in
      """
      <li><a\(chip.count == 0 ? HTMLText(stringLiteral: " class=\"empty\"") : .none) \
      href="\(link(chip.path))">\(tagged(chip.name)) <small>\(chip.count.grouped)</small></a></li>

      """
    }
    return """
      <section class="chips">
      <h2>\(say(heading))</h2>
      <ul>
      \(items)</ul>
      </section>

      """
  }

  /// The way up, for pages below others.
  func crumbs(_ steps: [(Text, String)]) -> HTMLText {
    let items = steps.map { step -> HTMLText in
      "<li><a href=\"\(link(step.1))\">\(tagged(step.0))</a></li>"
    }
    return "<nav class=\"crumbs\" aria-label=\"\(say(PageWords.crumbs))\"><ol>\(items)</ol></nav>\n"
  }

  /// A feed to subscribe to, with its address where the workspace names one.
  func subscription(_ path: String) -> HTMLText {
    guard site.linksFeeds else { return .none }
    let address: HTMLText =
      site.plan.address.map { base in
        """
         <small>\(say(PageWords.address)) <code>\("\(base)/calendars/\(path).ics")</code></small>
        """
      } ?? .none
    return """
      <p class="feeds"><a class="button" href="\(feed(path))">\(say(PageWords.subscribe))</a>\(address)</p>

      """
  }

  /// Facts with their names; nothing where there are none.
  func facts(_ facts: [(Text, HTMLText)]) -> HTMLText {
    guard !facts.isEmpty else { return .none }
    let rows = facts.map { fact -> HTMLText in
      "<div><dt>\(say(fact.0))</dt><dd>\(fact.1)</dd></div>\n"
    }
    return "<dl class=\"facts\">\n\(rows)</dl>\n"
  }
}
