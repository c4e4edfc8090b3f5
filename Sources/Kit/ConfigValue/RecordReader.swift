public import Diagnostics

/// Reads a mapping key by key, in Chinese or English, and reports what nobody asked for.
///
/// Ask for every key first, then call `finish()`: what is left over is unknown, and near misses
/// are answered with the key that was meant.
public struct RecordReader {
  /// Where the mapping begins.
  public let location: SourceLocation
  private let value: ConfigValue
  private var entries: [ConfigValue.Entry]
  private var taken: Set<Int> = []
  private var asked: [ConfigName] = []

  /// - Returns: nil, with an error, when the value is no mapping.
  public init?(_ value: ConfigValue, key: String, issues: inout Issues) {
    guard case .mapping(let entries) = value.content else {
      issues.report(wrongType: value, key: key, expected: Text(zh: "映射（键: 值）", en: "a mapping"))
      return nil
    }
    self.value = value
    self.location = value.location
    self.entries = entries
  }

  /// The entry under any spelling of `name`. Two spellings of one key are an error.
  public mutating func entry(_ name: ConfigName, issues: inout Issues) -> ConfigValue.Entry? {
    asked.append(name)
    let found = entries.indices.filter { name.matches(entries[$0].key) }
    taken.formUnion(found)
    guard let first = found.first else { return nil }
    for extra in found.dropFirst() {
      issues.report(
        .keyTwice, at: entries[extra].keyLocation, ["key": Text(entries[extra].key)],
        notes: [
          Diagnostic.Note(
            Text(zh: "先写在这里", en: "first given here"), at: entries[first].keyLocation)
        ])
    }
    return entries[first]
  }

  public mutating func optional<Value: ConfigDecodable>(
    _ name: ConfigName, as type: Value.Type = Value.self, issues: inout Issues
  ) -> Value? {
    guard let entry = entry(name, issues: &issues) else { return nil }
    if entry.value.isNull {
      issues.report(.emptyValue, at: entry.keyLocation, ["key": Text(entry.key)])
      return nil
    }
    return Value.decode(entry.value, key: entry.key, issues: &issues)
  }

  public mutating func required<Value: ConfigDecodable>(
    _ name: ConfigName, as type: Value.Type = Value.self, issues: inout Issues
  ) -> Value? {
    let isThere = entries.contains { name.matches($0.key) }
    if !isThere {
      asked.append(name)
      issues.report(
        .missingKey, at: location, ["key": name.text],
        notes: value.originNotes)
      return nil
    }
    return optional(name, issues: &issues)
  }

  /// Marks a key as known without reading it: somebody else does.
  public mutating func skip(_ name: ConfigName) {
    asked.append(name)
    taken.formUnion(entries.indices.filter { name.matches(entries[$0].key) })
  }

  /// Where the value of a key stands; the mapping itself where the key is absent.
  public func place(of name: ConfigName) -> SourceLocation {
    entries.first { name.matches($0.key) }?.value.location ?? location
  }

  /// Reports every key that was not asked for.
  public func finish(issues: inout Issues) {
    for index in entries.indices where !taken.contains(index) {
      let entry = entries[index]
      let near = nearest(to: entry.key, among: asked.flatMap(\.all))
      issues.report(
        .unknownKey, at: entry.keyLocation, ["key": Text(entry.key)],
        help: near.map(Text.didYouMean),
        notes: entry.value.originNotes)
    }
  }
}
