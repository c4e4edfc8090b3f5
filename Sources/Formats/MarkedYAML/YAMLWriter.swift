/// Writes YAML that people can review and merge: block style, two spaces, Chinese as it is, one
/// value to a line, and the same bytes for the same value.
///
/// Reading gives back what was written; a text that any YAML reader might take for something
/// else (`on`, `09:30`, `2026-03-01`) is quoted.
///
/// ```swift
/// var writer = YAMLWriter()
/// writer.write(["格式": "chengnuan-publication-1", "活动": .sequence(activities)])
/// writer.text
/// ```
public struct YAMLWriter: Sendable {
  /// What has been written so far.
  public private(set) var text = ""

  public init() {}

  /// Writes comment lines, each line of `comment` behind `# `.
  public mutating func write(comment: String) {
    for line in comment.split(separator: "\n", omittingEmptySubsequences: false) {
      text += line.isEmpty ? "#\n" : "# \(ScalarWriting.printable(line))\n"
    }
  }

  /// Writes the one value of the document.
  public mutating func write(_ node: YAMLNode) {
    switch node {
    case .mapping(let members) where !members.isEmpty: write(members, indent: 0)
    case .sequence(let items) where !items.isEmpty: write(items, indent: 0)
    case .text(let string): text += ScalarWriting.quoted(string) + "\n"
    default: text += scalar(node, indent: 0) + "\n"
    }
  }

  private mutating func write(_ members: [YAMLNode.Member], indent: Int) {
    for (index, member) in members.enumerated() {
      if index > 0 { pad(indent) }
      let key = ScalarWriting.oneLine(member.key)
      if key.unicodeScalars.count > ScalarWriting.longestKey {
        text += "? \(key)\n"
        pad(indent)
      } else {
        text += key
      }
      text += ":"
      switch member.value {
      case .mapping(let inner) where !inner.isEmpty:
        text += "\n"
        pad(indent + 2)
        write(inner, indent: indent + 2)
      case .sequence(let items) where !items.isEmpty:
        text += "\n"
        pad(indent + 2)
        write(items, indent: indent + 2)
      default: text += " \(scalar(member.value, indent: indent))\n"
      }
    }
  }

  private mutating func write(_ items: [YAMLNode], indent: Int) {
    for (index, item) in items.enumerated() {
      if index > 0 { pad(indent) }
      text += "- "
      switch item {
      case .mapping(let inner) where !inner.isEmpty: write(inner, indent: indent + 2)
      case .sequence(let inner) where !inner.isEmpty: write(inner, indent: indent + 2)
      default: text += "\(scalar(item, indent: indent))\n"
      }
    }
  }

  private mutating func pad(_ indent: Int) {
    for _ in 0..<indent { text += " " }
  }

  private func scalar(_ node: YAMLNode, indent: Int) -> String {
    switch node {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .integer(let integer): String(integer)
    case .decimal(let decimal): ScalarWriting.decimal(decimal)
    case .text(let string):
      ScalarWriting.block(string, indent: indent + 2) ?? ScalarWriting.oneLine(string)
    case .sequence: "[]"
    case .mapping: "{}"
    }
  }
}
