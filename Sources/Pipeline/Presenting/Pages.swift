public import PlanModel
import Diagnostics

/// The pages of a plan, in both languages.
///
/// - Parameter linksFeeds: whether the feeds are written too, so that links to them lead somewhere.
public func pages(of plan: Plan, for proposal: Proposal, linksFeeds: Bool) -> [Artifact] {
  Language.allCases.map { language in
    let page = YearPage(
      plan: plan, proposal: proposal, language: language, linksFeeds: linksFeeds)
    return Artifact(path: "pages/\(language.rawValue)/index.html") { page.bytes }
  }
}
