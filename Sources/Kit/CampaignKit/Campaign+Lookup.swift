public import ConfigValue
public import Diagnostics
public import PlanModel

/// What modules look up in a campaign's tables by the names that people write.
extension Campaign {
  /// The place that a unit's activities take, from the names of venues in a file.
  ///
  /// Without a table of venues any name will do: nobody books it. With one the names must be in
  /// it, for the unit asked for.
  public func place(
    named names: [Located<String>], in unit: Unit, issues: inout Issues
  ) -> Activity.Place? {
    if tables.venues.isEmpty {
      return .named(Text(names.map(\.value).joined(separator: "、")))
    }
    var ids: [String] = []
    for name in names {
      let matches = tables.venues.filter {
        $0.id == name.value || $0.name.zh == name.value || $0.name.en == name.value
          || $0.shortName.zh == name.value
      }
      if let venue = matches.first(where: { $0.unit == unit.id }) ?? matches.first {
        ids.append(venue.id)
      } else {
        let near = nearest(to: name.value, among: tables.venues.map(\.name.zh))
        issues.report(
          .unknownInPlan, at: name.location,
          ["what": Text(zh: "场地", en: "venue"), "name": Text(name.value)],
          help: near.map(Text.didYouMean))
      }
    }
    return ids.isEmpty ? nil : .venues(ids)
  }

  /// The organisations with these names or ids, in that order.
  public func organisations(
    named names: [Located<String>], issues: inout Issues
  ) -> [Organisation] {
    names.compactMap { name in
      if let match = tables.organisations.first(where: {
        $0.id == name.value || $0.name.zh == name.value || $0.name.en == name.value
      }) {
        return match
      }
      let near = nearest(to: name.value, among: tables.organisations.map(\.name.zh))
      issues.report(
        .unknownInPlan, at: name.location,
        ["what": Text(zh: "企业", en: "organisation"), "name": Text(name.value)],
        help: near.map(Text.didYouMean))
      return nil
    }
  }

  /// The ids of leaders with these names or ids; somebody whom no table lists is known by name.
  public func leaders(named names: [Located<String>]) -> [String] {
    names.map { name in
      tables.leaders.first { [$0.id, $0.name.zh, $0.name.en].contains(name.value) }?.id
        ?? name.value
    }
  }
}
