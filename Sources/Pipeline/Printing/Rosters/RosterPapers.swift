public import CivilTime
public import Diagnostics
public import PlanModel
import Tabular

/// The rosters of a plan for the office printer: `rosters/ACTIVITY.xlsx` with everything that one
/// activity is printed with, a tab for each roster.
///
/// What a roster's paper withholds, such as a payment without minutes, is not made at all.
///
/// - Parameter masking: how much of a person's data the lists show.
public func rosterPapers(
  of plan: Plan, language: Language = .zh, masking: Masking = .working, today: CivilDate
) -> [Artifact] {
  let printed = PrintedPlan(plan, language: language, masking: masking, today: today)
  var order: [String] = []
  var rosters: [String: [Roster]] = [:]
  for roster in plan.rosters where roster.paper.isPrinted(as: .list) {
    if rosters[roster.activity] == nil { order.append(roster.activity) }
    rosters[roster.activity, default: []].append(roster)
  }
  return order.map { activity in
    // What names somebody comes first, the sheet to sign in after it.
    let own = rosters[activity] ?? []
    let sorted = own.filter { $0.kind != .open } + own.filter { $0.kind == .open }
    return Artifact(path: "rosters/\(pathComponent(activity)).xlsx") {
      let sheets = sorted.flatMap { roster in
        printed.tables(of: roster).flatMap { $0.table.sheets(named: $0.name) }
      }
      return printed.workbook(printed.item(activity)?.activity.title[language] ?? activity, sheets)
    }
  }
}

extension RosterPaper {
  func isPrinted(as form: Form) -> Bool { withheld == nil && forms.contains(form) }
}
