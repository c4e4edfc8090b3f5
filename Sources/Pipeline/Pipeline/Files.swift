public import Diagnostics
public import PlanModel
import Presenting
public import Publishing

/// All files of a plan: what `Publishing` makes of it and, with `.pages`, what `Presenting` shows.
///
/// Each is rendered by its own closure, so that they can be rendered in parallel and in any order.
/// Paths are unique.
///
/// - Parameter links: the addresses of what is private in a folder that is served; nil in the
///   planners' own, where it has plain names.
public func files(
  of plan: Plan, for proposal: Proposal, emit: Set<Emission> = Set(Emission.allCases),
  language: Language = .zh, links: PrivateLinks? = nil
) -> [Artifact] {
  let made = artifacts(of: plan, for: proposal, emit: emit, language: language, links: links)
  guard emit.contains(.pages) else { return made }
  return made + pages(of: plan, for: proposal, linksFeeds: emit.contains(.calendars))
}
