public import ConfigValue
public import Diagnostics
public import PlanModel

extension ConfigValue {
  /// The rules of a draw with the districts that conditions name by their numbers in the table of
  /// units, as registers and sealed folders have them; whoever reads the rules later needs no table.
  ///
  /// A district that the table lacks is an error: nobody would be of it, and nobody would notice.
  public func numberingDistricts(_ units: [Unit], issues: inout Issues) -> ConfigValue {
    let terms = ConfigName("terms", zh: "条件")
    return mapped { entry in
      if terms.matches(entry.key) { return entry.value.numberedTerms(units, &issues) }
      if ConfigName("quotas", zh: "保留名额").matches(entry.key) {
        return entry.value.each { quota in
          quota.mapped { terms.matches($0.key) ? $0.value.numberedTerms(units, &issues) : $0.value }
        }
      }
      if ConfigName("weights", zh: "优先分").matches(entry.key) {
        return entry.value.each { $0.numberedWeight(units, &issues) }
      }
      return entry.value
    }
  }

  private func numberedTerms(_ units: [Unit], _ issues: inout Issues) -> ConfigValue {
    mapped { entry in
      entry.value.numbered(entry.key, units, &issues)
    }
  }

  /// `{列: 户籍区县, 为: 石桥县, 加: 10}`.
  private func numberedWeight(_ units: [Unit], _ issues: inout Issues) -> ConfigValue {
    guard case .mapping(let entries) = content,
      let column = entries.first(where: { ConfigName("column", zh: "列").matches($0.key) }),
      case .scalar(let word) = column.value.content
    else { return self }
    return mapped { entry in
      ConfigName("is", zh: "为").matches(entry.key)
        ? entry.value.numbered(word.text, units, &issues) : entry.value
    }
  }

  /// What a condition asks of a column; of one that holds districts each name becomes its number.
  private func numbered(_ key: String, _ units: [Unit], _ issues: inout Issues) -> ConfigValue {
    guard let column = LotteryColumn.named(key), !units.isEmpty,
      column.name == DrawColumn.home || column.name == DrawColumn.work
    else { return self }
    return each { value in
      guard case .scalar(let scalar) = value.content else { return value }
      if let place = units.firstIndex(where: { $0.isCalled(scalar.text) }) {
        return ConfigValue(
          .scalar(Scalar(String(place + 1), .integer(place + 1))), at: value.location,
          origin: value.origin)
      }
      let ends = scalar.text.split(separator: "-").map { Int($0) ?? 0 }
      if ends.count <= 2, ends.allSatisfy((1...units.count).contains) { return value }
      let names = units.flatMap { [$0.name.zh, $0.name.en, $0.shortName.zh, $0.id] }
      issues.report(
        .drawDistrict, at: value.location,
        ["column": Text(key), "value": Text(scalar.text)],
        help: nearest(to: scalar.text, among: names).map(Text.didYouMean))
      // One that the rules can go on with: there is an error already.
      return ConfigValue(.scalar(Scalar("1", .integer(1))), at: value.location)
    }
  }

  /// The items of a list, or the value itself.
  private func each(_ change: (ConfigValue) -> ConfigValue) -> ConfigValue {
    guard case .sequence(let values) = content else { return change(self) }
    return ConfigValue(.sequence(values.map(change)), at: location, origin: origin)
  }

  private func mapped(_ change: (ConfigValue.Entry) -> ConfigValue) -> ConfigValue {
    guard case .mapping(let entries) = content else { return self }
    let changed = entries.map {
      Entry(key: $0.key, keyLocation: $0.keyLocation, value: change($0))
    }
    return ConfigValue(.mapping(changed), at: location, origin: origin)
  }
}
