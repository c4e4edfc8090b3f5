public import CampaignKit
public import Diagnostics
import Expanding
public import PlanModel
import Publishing
public import Rostering
public import Scheduling

/// The road, one way: a workspace becomes an agenda, a schedule, rosters and a proposal for what
/// subscribers will see. Loading came before and Output follows; both touch files, this does not.
///
/// - Parameters:
///   - last: what was published before.
///   - register: the people known, where the workspace has a register.
///   - registerColumns: the columns that the register has, where the rules of a draw are to be held
///     against them; nil where nobody looked.
///   - peopleKey: makes the hashes by which the record knows people across units and years.
///   - draws: seats that have been drawn by the rules of campaigns.
///   - effort: how long to search for something better than what is laid out first; nil where the
///     workspace says it. What has been announced stays where it is all the same.
///   - threads: make the search faster and change nothing else.
///   - pace: told after every round of the search how far it is; says whether to go on.
///   - observe: told the name of each stage as it ends, for progress and measurements.
/// - Returns: the plan and what publishing it would change. `issues` receives what the stages
///   found, unplaced activities among them; after an error the plan is not to be published.
public func plan(
  _ workspace: Workspace, last: Publication = Publication(), register: Register? = nil,
  registerColumns: Set<String>? = nil, peopleKey: [UInt8] = [], draws: [DrawnSeats] = [],
  seed: UInt64? = nil,
  effort: Effort? = nil, threads: Int = 1,
  pace: (Progress) -> Pace = { _ in .goOn }, observe: (Stage) -> Void = { _ in },
  issues: inout Issues
) -> (plan: Plan, proposal: Proposal) {
  let seed = seed ?? workspace.seed
  var agenda = agenda(for: workspace, last: last, issues: &issues)
  let rules = checkedDraws(of: workspace, agenda, registerColumns, issues: &issues)
  observe(.expanding)
  // What units have asked for takes only the room that the standing plan leaves.
  let tiers = agenda.tiers
  let effort = effort ?? workspace.searchMoves.map(Effort.moves) ?? .brief(for: tiers)
  let schedule =
    tiers.contains(1)
    ? schedule(
      for: agenda.problem, in: tiers, seed: seed, effort: effort, keepsAnnounced: true,
      threads: threads, pace: pace)
    : schedule(
      for: agenda.problem, seed: seed, effort: effort, keepsAnnounced: true, threads: threads,
      pace: pace)
  for (campaign, rules) in rules {
    agenda.addDeadlines(of: rules, campaign: campaign, in: schedule, issues: &issues)
  }
  agenda.unplaced(in: schedule).forEach { issues.append($0) }
  observe(.scheduling)
  let rosters = rosters(
    for: agenda, schedule: schedule, last: last, register: register, key: peopleKey,
    draws: draws, seed: seed, language: workspace.languages.first ?? .zh, issues: &issues)
  // What an error keeps out of the plan is not what it lacks.
  if !issues.hasErrors {
    missedGoals(of: agenda, schedule: schedule, rosters: rosters).forEach { issues.append($0) }
  }
  observe(.rostering)
  let proposal = proposal(
    agenda: agenda, schedule: schedule, rosters: rosters, last: last, today: workspace.plannedOn)
  var plan = Plan(
    city: workspace.city, agenda: agenda, schedule: schedule, rosters: rosters, seed: seed,
    moves: schedule.effort.moves, folder: workspace.folder)
  plan.address = workspace.address
  observe(.publishing)
  return (plan, proposal)
}

/// What the modules have to say about a workspace that has errors already, so that every problem of
/// every file is reported in one run.
public func inspect(
  _ workspace: Workspace, registerColumns: Set<String>? = nil, issues: inout Issues
) {
  let agenda = agenda(for: workspace, issues: &issues)
  checkForms(of: agenda, issues: &issues)
  _ = checkedDraws(of: workspace, agenda, registerColumns, issues: &issues)
}

/// A stage of the road, for progress.
public enum Stage: String, CaseIterable, Sendable {
  case loading
  case expanding
  case scheduling
  case rostering
  case publishing
  case writing

  public var name: Text {
    switch self {
    case .loading: Text(zh: "读入", en: "loading")
    case .expanding: Text(zh: "展开", en: "expanding")
    case .scheduling: Text(zh: "排期", en: "scheduling")
    case .rostering: Text(zh: "名册", en: "rostering")
    case .publishing: Text(zh: "发布", en: "publishing")
    case .writing: Text(zh: "写出", en: "writing")
    }
  }
}
