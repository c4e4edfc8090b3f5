internal import ConfigValue
internal import Diagnostics

/// The few forms of value that a draw's plan has. A value that is wrong was reported, so what is
/// returned in its place is never used.
extension RecordReader {
  mutating func required<Value: ConfigDecodable>(
    _ key: String, as type: Value.Type, issues: inout Issues
  ) -> Value? {
    required(ConfigName(key), as: type, issues: &issues)
  }

  mutating func optional<Value: ConfigDecodable>(
    _ key: String, as type: Value.Type, issues: inout Issues
  ) -> Value? {
    optional(ConfigName(key), as: type, issues: &issues)
  }

  /// A whole number within `range`; required where there is no `standard`.
  mutating func number(
    _ key: String, in range: ClosedRange<Int>, or standard: Int? = nil, _ issues: inout Issues
  ) -> Int {
    let value =
      standard == nil
      ? required(key, as: Int.self, issues: &issues)
      : optional(key, as: Int.self, issues: &issues)
    guard let value else { return standard ?? range.lowerBound }
    guard range.contains(value) else {
      issues.report(
        .outOfRange, at: place(of: ConfigName(key)),
        [
          "key": Text(key), "value": Text(String(value)),
          "range": Text(
            zh: "\(range.lowerBound) 到 \(range.upperBound)",
            en: "\(range.lowerBound)...\(range.upperBound)"),
        ])
      return range.lowerBound
    }
    return value
  }

  /// The values of a list, each read with its number from 1; an absent list is empty.
  mutating func items<Item>(
    _ key: String, isRequired: Bool = false, _ issues: inout Issues,
    _ read: (ConfigValue, Int, inout Issues) -> Item?
  ) -> [Item] {
    guard let entry = entry(ConfigName(key), issues: &issues) else {
      if isRequired { issues.report(.missingKey, at: location, ["key": Text(key)]) }
      return []
    }
    guard case .sequence(let values) = entry.value.content else {
      issues.report(wrongType: entry.value, key: key, expected: Text(zh: "列表", en: "a list"))
      return []
    }
    return values.indices.compactMap { read(values[$0], $0 + 1, &issues) }
  }

  mutating func scope(_ issues: inout Issues) -> DrawEvent.Scope {
    guard let word = required("scope", as: String.self, issues: &issues) else { return .home }
    guard let scope = DrawEvent.Scope(rawValue: word) else {
      issues.report(
        .invalidValue, at: place(of: ConfigName("scope")),
        [
          "key": "scope", "value": Text(word),
          "expected": Text(zh: "H、W、E 之一", en: "one of H, W, E"),
        ])
      return .home
    }
    return scope
  }

  mutating func weights(_ issues: inout Issues) -> DrawWeights {
    var weights = DrawWeights()
    guard let entry = entry(ConfigName("weights"), issues: &issues),
      var reader = RecordReader(entry.value, key: "weights", issues: &issues)
    else { return weights }
    let keys: [(String, WritableKeyPath<DrawWeights, Int>)] = [
      ("hd", \.deepHardship), ("hr", \.relativeHardship), ("ha", \.accidentHardship),
      ("day", \.day), ("un", \.unionMember), ("ch", \.child), ("lb", \.leftBehind),
      ("ar", \.arrears), ("yr", \.year), ("used", \.used),
    ]
    for (key, path) in keys {
      weights[keyPath: path] = reader.number(
        key, in: -1_000_000...1_000_000, or: 0, &issues)
    }
    reader.finish(issues: &issues)
    return weights
  }

  /// Whether the key is there at all, whatever its value: no value stands where its mapping does.
  func has(_ key: String) -> Bool { place(of: ConfigName(key)) != location }
}
