public import ConfigValue
public import Diagnostics

/// Amounts by name: `{饮用水: 200, 藿香正气液: 50}`.
public struct Amounts: ConfigDecodable, Hashable {
  public var entries: [Entry]

  public struct Entry: Hashable, Sendable {
    public var name: Located<String>
    public var amount: Int

    public init(name: Located<String>, amount: Int) {
      self.name = name
      self.amount = amount
    }
  }

  public init(_ entries: [Entry] = []) { self.entries = entries }

  private static let allowed = 0...10_000_000

  public static var shape: ConfigShape { .counts(allowed) }

  public static func decode(_ value: ConfigValue, key: String, issues: inout Issues) -> Amounts? {
    guard case .mapping(let entries) = value.content else {
      issues.report(
        wrongType: value, key: key,
        expected: Text(zh: "名称: 数量", en: "a mapping of names to amounts"))
      return nil
    }
    var amounts = Amounts()
    for entry in entries {
      guard let amount = Int.decode(entry.value, key: entry.key, issues: &issues) else { continue }
      guard allowed.contains(amount) else {
        issues.report(
          .outOfRange, at: entry.value.location,
          [
            "key": Text(entry.key), "value": Text(String(amount)),
            "range": Text("\(allowed.lowerBound)–\(allowed.upperBound)"),
          ], notes: entry.value.originNotes)
        continue
      }
      amounts.entries.append(
        Entry(name: Located(entry.key, at: entry.keyLocation), amount: amount))
    }
    return amounts.entries.count == entries.count ? amounts : nil
  }
}

/// Nothing to show where there are no amounts: the default of an option.
extension Amounts: CustomStringConvertible {
  public var description: String {
    entries.map { "\($0.name.value) \($0.amount)" }.joined(separator: "、")
  }
}
