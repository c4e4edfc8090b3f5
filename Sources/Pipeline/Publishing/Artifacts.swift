public import Diagnostics
import ICalendar
public import PlanModel

/// The files of a plan: `plan.json`, `changes.json` and what `emit` asks for.
///
/// Each is rendered by its own closure, so that they can be rendered in parallel and in any order.
/// Paths are unique.
public func artifacts(
  of plan: Plan, for proposal: Proposal, emit: Set<Emission> = Set(Emission.allCases),
  language: Language = .zh
) -> [Artifact] {
  var artifacts = [
    Artifact(path: "plan.json") { planJSON(of: plan) },
    Artifact(path: "changes.json") { ChangesJSON(proposal: proposal).bytes },
  ]
  if emit.contains(.calendars) {
    let files = Feeds(plan: plan, proposal: proposal, language: language).files
    artifacts += files.map { file in Artifact(path: file.path) { file.feed.bytes() } }
  }
  if emit.contains(.rosters) {
    artifacts += RosterFiles(plan: plan, proposal: proposal, language: language).artifacts
  }
  if emit.contains(.pages) {
    let linksFeeds = emit.contains(.calendars)
    artifacts += Language.allCases.map { language in
      let page = YearPage(
        plan: plan, proposal: proposal, language: language, linksFeeds: linksFeeds)
      return Artifact(path: "pages/\(language.rawValue)/index.html") { page.bytes }
    }
  }
  return artifacts
}

/// The bytes of `plan.json`, which `plan --json` prints too.
public func planJSON(of plan: Plan) -> [UInt8] { PlanJSON(plan: plan).bytes }
