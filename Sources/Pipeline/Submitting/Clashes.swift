public import CampaignKit
public import Diagnostics
public import PlanModel

/// What the activities of some campaigns are at odds with: the standing plan, what other units have
/// filed, the calendar and the law.
///
/// - Parameters:
///   - campaigns: ids of the campaigns to look at, which are part of the workspace.
///   - last: what was published before; what stands in it stays where it is.
///   - issues: receives what the modules say about the campaigns.
/// - Returns: the gravest first. Pure: no clock, no files.
public func clashes(
  of campaigns: Set<String>, in workspace: Workspace, last: Publication = Publication(),
  issues: inout Issues
) -> [Clash] {
  var search = ClashSearch(campaigns, in: workspace, last: last, issues: &issues)
  return search.clashes()
}

/// The clashes of everything that waits for the city's word with what stands and, the earlier filed
/// first, with one another.
public func clashesOfPending(
  in workspace: Workspace, last: Publication = Publication(), issues: inout Issues
) -> [Clash] {
  let pending = Set(workspace.campaigns.map(\.campaign).filter { !$0.stands }.map(\.id))
  if pending.isEmpty { return [] }
  var seen: Set<Set<String>> = []
  return clashes(of: pending, in: workspace, last: last, issues: &issues).filter { clash in
    // Two that wait may each be told of the other; once is enough.
    guard let theirs = clash.theirs, theirs.state == .pending else { return true }
    let pair: Set<String> = [
      clash.ours.activity, theirs.activity, clash.kind.rawValue + clash.subject.zh,
    ]
    return seen.insert(pair).inserted
  }
}
