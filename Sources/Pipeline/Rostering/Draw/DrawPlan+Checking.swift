internal import Diagnostics
internal import PlanModel

extension DrawPlan {
  /// Reports every column that the plan needs and `register` does not have as numbers: those of
  /// terms where they are named, all others once, at the plan.
  func check(against register: Register, issues: inout Issues) {
    if register.text(DrawColumn.identity) == nil, register.persons == nil {
      issues.report(.drawRegisterLacks, at: source, ["column": Text(DrawColumn.identity)])
    }
    check(numbers: register.columnNames, issues: &issues) { register.text($0) != nil }
  }

  /// The same for persons that are laid out already.
  func check(against persons: PersonTable, issues: inout Issues) {
    check(numbers: persons.columnNames + [DrawColumn.record], issues: &issues) { _ in false }
  }

  private func check(numbers: [String], issues: inout Issues, isText: (String) -> Bool) {
    let known = Set(numbers)
    var named: Set<String> = []
    for event in events {
      for term in event.terms + event.quotas.flatMap(\.terms) {
        named.insert(term.column)
        if known.contains(term.column) { continue }
        if isText(term.column) {
          issues.report(.drawColumnIsText, at: term.source, ["column": Text(term.column)])
        } else {
          let near = nearest(to: term.column, among: numbers)
          issues.report(
            .drawUnknownColumn, at: term.source, ["column": Text(term.column)],
            help: near.map(Text.didYouMean))
        }
      }
    }
    for column in columns.subtracting(named).sorted() where !known.contains(column) {
      issues.report(.drawRegisterLacks, at: source, ["column": Text(column)])
    }
  }
}
