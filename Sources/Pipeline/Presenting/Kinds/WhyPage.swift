import Diagnostics
import PlanModel

/// Why an activity is where it is, or nowhere, for the office: everything that the plan knows of it.
struct WhyPage {
  let page: Page
  let item: Agenda.Item

  private var plan: Plan { page.site.plan }

  var bytes: [UInt8] {
    page.document(
      title: page.title(page.say(item.activity.title)), name: "reasons",
      """
      <h1>\(page.tagged(item.activity.title))</h1>
      <p class="notice">\(page.say(ListWords.notToBeForwarded))</p>
      \(place)\(parts)\(funnel)\(source)
      """)
  }

  private var index: Int { item.problemIndex ?? 0 }

  private var place: HTMLText {
    let agenda = plan.agenda
    guard let placement = plan.schedule.placements[index] else {
      return "<p class=\"where\">\(page.say(ListWords.unplaced))</p>\n"
    }
    let teams = placement.teams.map { page.tagged(agenda.tables.teams[$0].name) }
    let names = teams.enumerated().map { ($0 == 0 ? " · " : ", ") + $1 }
    return """
      <p class="where">\(page.tagged(agenda.words(for: placement, of: index)))\(names)</p>

      """
  }

  /// Of seats that were drawn: how many people pass each rule.
  private var funnel: HTMLText {
    let funnels = plan.rosters.filter { $0.activity == item.id }.compactMap(\.funnel)
    guard !funnels.isEmpty else { return .none }
    let tables = funnels.map { FunnelPart(funnel: $0, language: page.language).html }
    return "<h2>\(page.say(ListWords.funnel))</h2>\n\(tables)"
  }

  private var parts: HTMLText {
    guard plan.explanations.indices.contains(index) else { return .none }
    let isPlaced = plan.schedule.placements[index] != nil
    let parts = plan.agenda.parts(of: plan.explanations[index], for: item, isPlaced: isPlaced)
    return HTMLText(
      parts.map { part -> HTMLText in
        let lines = part.lines.map { "<li>\(page.tagged(shown($0)))</li>\n" as HTMLText }
        let list: HTMLText = lines.isEmpty ? .none : "<ul>\n\(lines)</ul>\n"
        return "<h2>\(page.tagged(shown(part.heading)))</h2>\n\(list)"
      })
  }

  /// Locations as one who stands in the workspace writes them.
  private func shown(_ text: Text) -> Text {
    func shown(_ words: String) -> String {
      plan.folder.isEmpty ? words : words.replacing(plan.folder, with: "")
    }
    return Text(zh: shown(text.zh), en: shown(text.en))
  }

  private var source: HTMLText {
    let place = item.activity.source.description
    let local = place.hasPrefix(plan.folder) ? String(place.dropFirst(plan.folder.count)) : place
    return "<p class=\"hint\">\(item.id) · \(local)</p>\n"
  }
}
