public import Diagnostics
public import PlanModel

extension Campaign {
  /// The lines of a list of people by id of unit, in the order of the list. A line without a unit
  /// belongs to the only one, where there is one; any other that names none of `units` is left out
  /// with a word at its line, which says nothing of what stands there.
  public func people<Line>(
    _ lines: [Located<Line>], of units: [Unit], named name: (Line) -> String?,
    issues: inout Issues
  ) -> [String: [Located<Line>]] {
    var found: [String: [Located<Line>]] = [:]
    for line in lines {
      let word = name(line.value)
      let unit =
        word == nil && units.count == 1
        ? units[0] : units.first { unit in word.map(unit.isCalled) ?? false }
      if let unit {
        found[unit.id, default: []].append(line)
      } else {
        issues.report(.listUnit, at: line.location)
      }
    }
    return found
  }
}
