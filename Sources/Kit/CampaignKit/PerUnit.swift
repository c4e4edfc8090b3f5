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

    public init(unit: String, count: Int, source: SourceLocation) {
      self.unit = unit
      self.count = count
      self.source = source
    }
  }

  public init(usual: Int, exceptions: [Exception] = []) {
    self.usual = usual
    self.exceptions = exceptions
  }

  public static var shape: ConfigShape { .counts(allowed) }

  /// More than one a day is a slip of the pen.
  private static let allowed = 0...366
  private static let usualName = ConfigName("default", zh: "默认")

  public static func decode(_ value: ConfigValue, key: String, issues: inout Issues) -> PerUnit? {
    guard case .mapping(let entries) = value.content else {
      return count(value, key: key, issues: &issues).map { PerUnit(usual: $0, exceptions: []) }
    }
    guard var reader = RecordReader(value, key: key, issues: &issues) else { return nil }
    var own = Issues()
    let usual = reader.entry(usualName, issues: &own)
    var result = PerUnit(usual: 0, exceptions: [])
    if let usual, let count = count(usual.value, key: usual.key, issues: &own) {
      result.usual = count
    }
    for entry in entries where !usualName.matches(entry.key) {
      if let count = count(entry.value, key: entry.key, issues: &own) {
        result.exceptions.append(
          Exception(unit: entry.key, count: count, source: entry.keyLocation))
      }
    }
    issues.append(contentsOf: own)
    return own.hasErrors ? nil : result
  }

  private static func count(_ value: ConfigValue, key: String, issues: inout Issues) -> Int? {
    guard let count = Int.decode(value, key: key, issues: &issues) else { return nil }
    if allowed.contains(count) { return count }
    issues.report(
      .outOfRange, at: value.location,
      [
        "key": Text(key), "value": Text(String(count)),
        "range": Text("\(allowed.lowerBound)–\(allowed.upperBound)"),
      ], notes: value.originNotes)
    return nil
  }

  /// The number for `unit`, by any name of today's.
  public func count(for unit: Unit) -> Int {
    exceptions.last { unit.isCalled($0.unit) }?.count ?? usual
  }

  /// The same numbers with every exception under the id of the unit that it means today; a name
  /// that no table knows is an error where it stands, and a former one a warning.
  public func resolved(in campaign: Campaign, issues: inout Issues) -> PerUnit {
    let names = campaign.unitNames
    var result = PerUnit(usual: usual, exceptions: [])
    for exception in exceptions {
      if let unit = names.unit(named: exception.unit, at: exception.source, issues: &issues) {
        var found = exception
        found.unit = unit.id
        result.exceptions.append(found)
      }
    }
    return result
  }
}

/// As a file would say it: the default of an option.
extension PerUnit: CustomStringConvertible {
  public var description: String {
    let others = exceptions.map { "\($0.unit): \($0.count)" }
    return others.isEmpty
      ? "\(usual)" : "{" + (["默认: \(usual)"] + others).joined(separator: ", ") + "}"
  }
}
