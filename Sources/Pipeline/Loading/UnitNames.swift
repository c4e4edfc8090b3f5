import CampaignKit
import CivilTime
import Diagnostics
import PlanModel

/// Finds units by any name that people give them, today's or yesterday's.
struct UnitNames {
  private let table: [Unit]
  private let horizon: ClosedRange<CivilDate>
  /// Every name but the former ones, and the index of its unit.
  private var names: [String: Int] = [:]
  private var formerNames: [String: Int] = [:]

  init(_ units: [Unit], horizon: ClosedRange<CivilDate>) {
    table = units
    self.horizon = horizon
    for (index, unit) in units.enumerated() {
      for name in [unit.id, unit.name.zh, unit.shortName.zh, unit.name.en, unit.shortName.en]
      where names[name] == nil {
        names[name] = index
      }
      for name in unit.aliases where formerNames[name] == nil { formerNames[name] = index }
    }
  }

  /// The units that still stand on the first day of the horizon, in the order of the table.
  var current: [Unit] { table.filter(stands) }

  /// All current units for `全部` or nothing; otherwise those with the names.
  func units(named words: [Located<String>], issues: inout Issues) -> [Unit] {
    if words.isEmpty || words.contains(where: { ["全部", "all"].contains($0.value) }) {
      return current
    }
    var wanted: Set<String> = []
    for word in words {
      if let unit = unit(named: word.value, at: word.location, issues: &issues) {
        wanted.insert(unit.id)
      }
    }
    return table.filter { wanted.contains($0.id) }
  }

  /// The unit of today that a word names; a former name is answered with a warning.
  func unit(
    named word: String, at place: SourceLocation, issues: inout Issues
  ) -> Unit? {
    if let index = names[word] {
      let unit = table[index]
      if stands(unit) { return unit }
      return successor(of: unit, calledBy: word, at: place, issues: &issues)
    }
    if let index = formerNames[word] {
      warn(word, isNow: table[index], at: place, issues: &issues)
      return table[index]
    }
    let near = nearest(
      to: word, among: current.flatMap { [$0.name.zh, $0.shortName.zh, $0.name.en] })
    issues.report(
      .unknownUnit, at: place, ["name": Text(word)],
      help: near.map { Text(zh: "是不是想写“\($0)”？", en: "did you mean '\($0)'?") })
    return nil
  }

  private func stands(_ unit: Unit) -> Bool {
    guard let abolished = unit.abolished else { return true }
    return horizon.lowerBound <= abolished.on
  }

  private func successor(
    of unit: Unit, calledBy word: String, at place: SourceLocation, issues: inout Issues
  ) -> Unit? {
    if let id = unit.abolished?.successor, let next = table.first(where: { $0.id == id }) {
      warn(word, isNow: next, at: place, issues: &issues)
      return next
    }
    issues.report(
      .formerUnitGone, at: place,
      ["old": Text(word), "date": Text(unit.abolished?.on.description ?? "")])
    return nil
  }

  private func warn(
    _ word: String, isNow unit: Unit, at place: SourceLocation, issues: inout Issues
  ) {
    issues.report(.formerUnit, at: place, ["old": Text(word), "new": unit.name])
  }
}
