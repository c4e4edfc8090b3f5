internal import Diagnostics
internal import PlanModel

extension DrawPlan {
  /// Reports every column that the plan needs and `register` does not have as numbers: those of
  /// terms where they are named, all others once, at the plan.
  func check(against register: Register, issues: inout Issues) {
    var named: Set<String> = []
    for event in events {
      for term in event.terms + event.quotas.flatMap(\.terms) {
        named.insert(term.column)
        check(term, against: register, issues: &issues)
      }
    }
    if register.text(DrawColumn.identity) == nil {
      issues.report(.drawRegisterLacks, at: source, ["column": Text(DrawColumn.identity)])
    }
    for column in columns.subtracting(named).sorted() where register.column(column) == nil {
      issues.report(.drawRegisterLacks, at: source, ["column": Text(column)])
    }
  }

  private func check(_ term: DrawTerm, against register: Register, issues: inout Issues) {
    if register.column(term.column) != nil { return }
    if register.text(term.column) != nil {
      issues.report(.drawColumnIsText, at: term.source, ["column": Text(term.column)])
    } else {
      let near = nearest(to: term.column, among: register.columnNames)
      issues.report(
        .drawUnknownColumn, at: term.source, ["column": Text(term.column)],
        help: near.map(Text.didYouMean))
    }
  }
}
