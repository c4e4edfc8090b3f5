public import ConfigValue
public import Diagnostics
public import PlanModel

/// A number for every unit, with exceptions: `4`, or `{默认: 4, 城口县: 2}`.
public struct PerUnit: ConfigDecodable, Hashable {
  public var usual: Int
  /// By the name that the file gives the unit.
  public var exceptions: [Exception]

  public struct Exception: Hashable, Sendable {
    public var unit: String
    public var count: Int
    public var source: SourceLocation
  }

  public static var shape: ConfigShape { .integer(0...366) }

  private static let usualName = ConfigName("default", zh: "默认")

  public static func decode(_ value: ConfigValue, key: String, issues: inout Issues) -> PerUnit? {
    guard case .mapping(let entries) = value.content else {
      return count(value, key: key, issues: &issues).map { PerUnit(usual: $0, exceptions: []) }
    }
    var result = PerUnit(usual: 0, exceptions: [])
    var isWhole = true
    for entry in entries {
      guard let count = count(entry.value, key: entry.key, issues: &issues) else {
        isWhole = false
        continue
      }
      if usualName.matches(entry.key) {
        result.usual = count
      } else {
        result.exceptions.append(
          Exception(unit: entry.key, count: count, source: entry.keyLocation))
      }
    }
    return isWhole ? result : nil
  }

  private static func count(_ value: ConfigValue, key: String, issues: inout Issues) -> Int? {
    guard let count = Int.decode(value, key: key, issues: &issues) else { return nil }
    if (0...366).contains(count) { return count }
    issues.report(
      .outOfRange, at: value.location,
      ["key": Text(key), "value": Text(String(count)), "range": "0–366"])
    return nil
  }

  /// The number for `unit`.
  public func count(for unit: Unit) -> Int {
    exceptions.last { unit.isCalled($0.unit) }?.count ?? usual
  }
}

extension Unit {
  /// Whether `word` is one of the names under which the table knows the unit.
  public func isCalled(_ word: String) -> Bool {
    word == id || word == name.zh || word == shortName.zh || word == name.en
      || word == shortName.en || aliases.contains(word)
  }
}
