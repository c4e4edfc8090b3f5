import ConfigValue
public import Diagnostics
public import PlanModel

/// What a fair's terms name, looked up in the tables of its campaign.
extension FairTerms {
  /// Whether the tables know every name. A table that is not kept knows nothing, so only teams,
  /// equipment and goods, which somebody has to send, are asked of an empty one.
  public func namesAreKnown(in campaign: Campaign, issues: inout Issues) -> Bool {
    let tables = campaign.tables
    var known = KnownNames()
    known.check(
      venueTypes, Text(zh: "场地类型", en: "type of venue"),
      Set(tables.venues.map(\.type)).sorted())
    known.check(
      team, Text(zh: "队伍技能", en: "skill of a team"),
      Set(tables.teams.flatMap(\.skills)).sorted())
    known.check(
      equipment, Text(zh: "设备", en: "equipment"),
      tables.equipment.flatMap { [$0.name.zh, $0.id, $0.name.en] })
    if !tables.leaders.isEmpty {
      known.check(
        leaders, Text(zh: "领导", en: "leader"),
        tables.leaders.flatMap { [$0.name.zh, $0.id, $0.name.en] })
    }
    if !tables.staff.isEmpty {
      known.check(
        helpers.entries.map(\.name), Text(zh: "人员技能", en: "skill of staff"),
        Set(tables.staff.map(\.skill)).sorted())
    }
    known.check(
      goods.entries.map(\.name), Text(zh: "物资", en: "goods"),
      tables.goods.flatMap { [$0.name.zh, $0.id, $0.name.en] })
    if !tables.organisations.isEmpty {
      known.check(
        trades, Text(zh: "行业", en: "trade"), Set(tables.organisations.map(\.trade)).sorted())
    }
    issues.append(contentsOf: known.issues)
    return !known.issues.hasErrors
  }

  /// Where a fair of `unit` may be; nil, with an error, where a venue is unknown.
  ///
  /// - Parameter township: the one township that it is for; without a hall of its own there the
  ///   fair is held in the open, where nobody books.
  public func place(
    in unit: Unit, township: String? = nil, of campaign: Campaign, issues: inout Issues
  ) -> Activity.Place? {
    if !venue.isEmpty { return campaign.place(named: venue, in: unit, issues: &issues) }
    let types = Set(venueTypes.map(\.value))
    guard let township else { return .types(types.sorted(), indoor: isIndoor) }
    let there = campaign.tables.venues.filter {
      $0.unit == unit.id && $0.township == township && types.contains($0.type)
    }
    return there.isEmpty ? .named(Text(unit.shortName.zh + township)) : .venues(there.map(\.id))
  }

  /// The employers invited by name, one to a legal entity: of two branches of one firm the first
  /// gets the booth, and the other is named.
  public func invited(by campaign: Campaign, issues: inout Issues) -> [Organisation] {
    var first: [String: Organisation] = [:]
    return employers.compactMap { name in
      guard let found = campaign.organisations(named: [name], issues: &issues).first else {
        return nil
      }
      guard let other = first[found.legalEntity] else {
        first[found.legalEntity] = found
        return found
      }
      issues.report(.sameEntity, at: name.location, ["name": found.name, "other": other.name])
      return nil
    }
  }
}

/// Words that tables should know, and what is said of those that they do not.
private struct KnownNames {
  var issues = Issues()

  mutating func check(_ words: [Located<String>], _ what: Text, _ known: [String]) {
    for word in words where !known.contains(word.value) {
      issues.report(unknown: what, word, among: known)
    }
  }
}
