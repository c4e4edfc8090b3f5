public import CivilTime
public import Diagnostics
public import PlanModel
import Presenting
import Printing
import Rostering
public import Publishing

/// All files of a plan: what `Publishing` makes of it, with `.pages` what `Presenting` shows, and
/// with `.rosters` and `.sheets` what `Printing` puts on paper.
///
/// Each is rendered by its own closure, so that they can be rendered in parallel and in any order.
/// Paths are unique.
///
/// - Parameters:
///   - masking: how much of a person's data rosters show.
///   - links: the addresses of what is private in a folder that is served; nil in the planners'
///     own, where it has plain names.
public func files(
  of plan: Plan, for proposal: Proposal, emit: Set<Emission> = Set(Emission.allCases),
  language: Language = .zh, masking: Masking = .working, links: PrivateLinks? = nil
) -> [Artifact] {
  var made = artifacts(
    of: plan, for: proposal, emit: emit, language: language, masking: masking, links: links)
  let today = proposal.today
  if emit.contains(.rosters) {
    made += rosterPapers(of: plan, language: language, masking: masking, today: today)
  }
  if emit.contains(.sheets) {
    made += sheets(
      of: plan, language: language, masking: masking,
      statistics: statistics(of: plan, period: monthSoFar(today)), today: today)
  }
  if emit.contains(.pages) {
    made += pages(of: plan, for: proposal, linksFeeds: emit.contains(.calendars))
    made += officePages(of: plan, for: proposal) { links?.path(ofPages: $0) ?? $0 }
  }
  return made
}

/// What campaigns were to reach, what came of them in a period, and what so far.
public func statistics(of plan: Plan, period: ClosedRange<CivilDate>) -> [Statistics] {
  Rostering.statistics(
    of: plan.agenda, schedule: plan.schedule, rosters: plan.rosters, period: period)
}

/// From the first of the month to a day of it.
public func monthSoFar(_ today: CivilDate) -> ClosedRange<CivilDate> {
  today.adding(days: 1 - today.day)...today
}
