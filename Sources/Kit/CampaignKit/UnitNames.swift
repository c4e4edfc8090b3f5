public import CivilTime
public import ConfigValue
public import Diagnostics
public import PlanModel

/// Finds units by any name that people give them, today's or yesterday's.
public struct UnitNames: Sendable {
  private let table: [Unit]
  private let horizon: ClosedRange<CivilDate>
  /// Every name but the former ones, and the index of its unit.
  private var names: [String: Int] = [:]
  private var formerNames: [String: Int] = [:]

  public init(_ units: [Unit], horizon: ClosedRange<CivilDate>) {
    table = units
    self.horizon = horizon
    // A unit that stands has the better right to a name than one that is gone.
    let order =
      units.indices.filter { stands(units[$0]) } + units.indices.filter { !stands(units[$0]) }
    for index in order {
      let unit = units[index]
      for name in [unit.id, unit.name.zh, unit.shortName.zh, unit.name.en, unit.shortName.en]
      where names[name] == nil {
        names[name] = index
      }
      for name in unit.aliases where formerNames[name] == nil { formerNames[name] = index }
    }
  }

  /// The units that still stand on the first day of the horizon, in the order of the table.
  public var current: [Unit] { table.filter(stands) }

  /// All current units for `全部` or nothing; otherwise those with the names.
  public func units(named words: [Located<String>], issues: inout Issues) -> [Unit] {
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
  public func unit(
    named word: String, at place: SourceLocation, issues: inout Issues
  ) -> Unit? {
    if let index = names[word], stands(table[index]) { return table[index] }
    if let index = names[word] ?? formerNames[word] {
      return unitOfToday(table[index], calledBy: word, at: place, issues: &issues)
    }
    let near = nearest(
      to: word, among: current.flatMap { [$0.name.zh, $0.shortName.zh, $0.name.en] })
    issues.report(
      .unknownUnit, at: place, ["name": Text(word)],
      help: near.map(Text.didYouMean))
    return nil
  }

  private func stands(_ unit: Unit) -> Bool {
    guard let abolished = unit.abolished else { return true }
    return horizon.lowerBound <= abolished.on
  }

  /// Follows successors to a unit that stands; a successor may itself be gone by now.
  private func unitOfToday(
    _ unit: Unit, calledBy word: String, at place: SourceLocation, issues: inout Issues
  ) -> Unit? {
    var found = unit
    for _ in table {
      guard !stands(found) else {
        issues.report(.formerUnit, at: place, ["old": Text(word), "new": found.name])
        return found
      }
      guard let id = found.abolished?.successor, let next = table.first(where: { $0.id == id })
      else { break }
      found = next
    }
    issues.report(
      .formerUnitGone, at: place,
      ["old": Text(word), "date": Text(found.abolished?.on.description ?? "")])
    return nil
  }
}

extension Campaign {
  /// Every name of a unit that the campaign's tables know.
  public var unitNames: UnitNames {
    UnitNames(tables.units.isEmpty ? units : tables.units, horizon: horizon)
  }

  /// The campaign's own units with these names; all of them for `全部` or nothing.
  ///
  /// A name that no table knows, and a unit that takes no part in the campaign, are errors where
  /// they stand.
  public func units(named words: [Located<String>], issues: inout Issues) -> [Unit] {
    if words.isEmpty || words.contains(where: { ["全部", "all"].contains($0.value) }) {
      return units
    }
    let names = unitNames
    var wanted: Set<String> = []
    for word in words {
      guard let unit = names.unit(named: word.value, at: word.location, issues: &issues) else {
        continue
      }
      if units.contains(where: { $0.id == unit.id }) {
        wanted.insert(unit.id)
      } else {
        issues.report(.unitElsewhere, at: word.location, ["unit": unit.name])
      }
    }
    return units.filter { wanted.contains($0.id) }
  }
}
