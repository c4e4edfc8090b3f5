/// How a new entry is written among others in block style: on one line where it fits, as people
/// write it (`时段: [09:00-12:00, 14:00-17:00]`), else with its parts below it.
enum BlockText {
  /// Longest list or mapping that stays on the line of its key, in characters.
  private static let longestFlow = 80

  static func lines(key: String, _ value: YAMLNode) -> [String] {
    lines(opening: InPlace(isInFlow: false).text(key) + ":", value)
  }

  static func lines(item value: YAMLNode) -> [String] {
    guard inner(of: value) != nil else { return lines(opening: "-", value) }
    let nested = indented(inner(of: value) ?? [])
    return ["- " + nested[0].dropFirst(2)] + nested.dropFirst()
  }

  private static func lines(opening: String, _ value: YAMLNode) -> [String] {
    if let inner = inner(of: value) { return [opening] + indented(inner) }
    if case .text(let string) = value, let block = ScalarWriting.block(string, indent: 2) {
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return [opening + " " + lines[0]] + lines.dropFirst()
    }
    return [opening + " " + InPlace(isInFlow: false).text(value)]
  }

  /// The lines of a list or mapping that needs lines of its own.
  private static func inner(of value: YAMLNode) -> [String]? {
    let flow = InPlace(isInFlow: false).text(value)
    switch value {
    case .mapping(let members) where !members.isEmpty:
      guard members.contains(where: { !$0.value.isOneLine }) || isLong(flow) else { return nil }
      return members.flatMap { lines(key: $0.key, $0.value) }
    case .sequence(let items) where !items.isEmpty:
      guard items.contains(where: { !$0.isOneLine }) || isLong(flow) else { return nil }
      return items.flatMap { lines(item: $0) }
    default: return nil
    }
  }

  private static func isLong(_ text: String) -> Bool { text.unicodeScalars.count > longestFlow }

  private static func indented(_ lines: [String]) -> [String] {
    lines.map { $0.isEmpty ? "" : "  " + $0 }
  }
}

extension YAMLNode {
  fileprivate var isOneLine: Bool {
    switch self {
    case .text(let string): !string.utf8.contains(UInt8(ascii: "\n"))
    case .sequence(let items): items.isEmpty
    case .mapping(let members): members.isEmpty
    case .null, .bool, .integer, .decimal: true
    }
  }
}
