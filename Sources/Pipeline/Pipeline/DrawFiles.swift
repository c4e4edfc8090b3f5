public import CivilTime
public import Diagnostics
public import PlanModel
import Presenting
import Printing

/// The office's lists of one campaign's drawn seats, a workbook for each activity: 花名册 and 候补名单.
public func drawnSheets(
  of campaign: String, in plan: Plan, language: Language, masking: Masking, on day: CivilDate
) -> [Artifact] {
  let own = Set(
    plan.agenda.items.filter { plan.agenda.campaigns[$0.campaign].id == campaign }.map(\.id))
  var drawn = plan
  drawn.rosters = plan.rosters.filter { $0.kind == .draw && own.contains($0.activity) }
  return rosterPapers(of: drawn, language: language, masking: masking, today: day)
}

/// What shows how many people pass each rule of a draw: a page in each language.
public func funnelFiles(
  of funnels: [(title: Text, funnel: RosterFunnel)], title: Text, on day: CivilDate
) -> [Artifact] {
  Language.allCases.map { language in
    Artifact(path: "\(language.rawValue).html") {
      funnelPage(of: funnels, title: title, on: day, language: language)
    }
  }
}
