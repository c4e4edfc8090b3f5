import Diagnostics
import PlanModel

/// Who wanted what another unit has, for the office: the log of arbitration.
struct ArbitrationPage {
  static let path = "arbitration.html"

  let page: Page
  let arbitration: [Arbitration]

  var bytes: [UInt8] {
    let agenda = page.site.plan.agenda
    let title = page.say(ListWords.arbitration)
    let lines = arbitration.map { one -> HTMLText in
      let id = agenda.problem.activities[one.activity].id
      return """
        <li>\(page.tagged(agenda.words(for: one))) \
        <a class="why" href="\(PagePath.activity(id))">\(page.say(ListWords.why))</a></li>

        """
    }
    return page.document(
      title: page.title(title), name: "activity",
      """
      <h1>\(title)</h1>
      <p class="notice">\(page.say(ListWords.notToBeForwarded))</p>
      <p>\(page.say(ListWords.arbitrationRules))</p>
      <ol>
      \(lines)</ol>
      """)
  }
}
