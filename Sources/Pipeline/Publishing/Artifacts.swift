public import Diagnostics
import ICalendar
public import PlanModel
import Tabular

/// The files of a plan: `plan.json`, `changes.json` and what `emit` asks for.
///
/// Each is rendered by its own closure, so that they can be rendered in parallel and in any order.
/// Paths are unique.
///
/// - Parameters:
///   - masking: how much of a person's data the rosters show.
///   - links: the addresses of private feeds in a folder that is served; nil in the planners' own,
///     where they have plain names.
public func artifacts(
  of plan: Plan, for proposal: Proposal, emit: Set<Emission> = Set(Emission.allCases),
  language: Language = .zh, masking: Masking = .working, links: PrivateLinks? = nil
) -> [Artifact] {
  var artifacts = [
    Artifact(path: "plan.json") { planJSON(of: plan) },
    Artifact(path: "changes.json") { ChangesJSON(proposal: proposal, plan: plan).bytes },
  ]
  if emit.contains(.calendars) {
    artifacts += feedFiles(of: plan, for: proposal, language: language).map { file in
      Artifact(path: file.path(with: links), isSecret: links != nil && file.isPrivate) {
        file.feed.bytes()
      }
    }
    if links != nil {
      artifacts += PrivateLinks.coverPaths.map { path in
        Artifact(path: path) { PrivateLinks.cover }
      }
    }
  }
  if emit.isSuperset(of: [.calendars, .pages]) {
    artifacts += ActivityCalendars(plan: plan, proposal: proposal).artifacts
  }
  if emit.contains(.rosters) {
    artifacts +=
      RosterFiles(
        plan: plan, proposal: proposal, language: language, masking: masking
      ).artifacts
  }
  return artifacts
}

/// The bytes of `plan.json`, which `plan --json` prints too.
public func planJSON(of plan: Plan) -> [UInt8] { PlanJSON(plan: plan).bytes }

/// Explanations of some activities as a program reads them: the lines of `plan.json` about them.
public func explanationsJSON(of ids: Set<String>, in plan: Plan) -> [UInt8] {
  PlanJSON(plan: plan).bytes(of: ids)
}

/// The list of the private feeds and pages for the planners: what each is called, and where it lies
/// below `published/`.
public func privateLinksCSV(
  of plan: Plan, for proposal: Proposal, language: Language, links: PrivateLinks
) -> [UInt8] {
  var writer = CSVWriter()
  writer.write(
    [
      Text(zh: "日历或页面", en: "calendar or page"),
      Text(zh: "published/ 下的位置", en: "below published/"),
    ]
    .map { $0[language] })
  for file in feedFiles(of: plan, for: proposal, language: language) where file.isPrivate {
    writer.write([file.feed.name, file.path(with: links)])
  }
  for (name, folder) in [(Names.officePages, PagePath.office), (Names.leaders, PagePath.leaders)] {
    let path = "pages/\(links.path(ofPages: folder))/\(language.rawValue)/index.html"
    writer.write([name[language], path])
  }
  return writer.bytes
}

private func feedFiles(
  of plan: Plan, for proposal: Proposal, language: Language
) -> [FeedFile] {
  Feeds(plan: plan, proposal: proposal, language: language).files
}
