import MarkedYAML

/// A document as somebody might have laid it out: block and flow style mixed, comments
/// everywhere, any indentation, line breaks and quotes.
struct RandomDocument {
  private(set) var text = ""
  let node: YAMLNode
  private var random: Seeded
  private let lineBreak: String
  private var serial = 0

  init(seed: UInt64) {
    var random = Seeded(state: seed)
    node = .mapping(Self.members(depth: 3, &random))
    lineBreak = ["\n", "\n", "\r\n"].randomElement(using: &random) ?? "\n"
    self.random = random
    if chance(5) { text += "\u{FEFF}" }
    comments(0)
    if case .mapping(let members) = node { block(members, 0) }
    comments(0)
    if chance(3), text.hasSuffix(lineBreak) {
      // NB: CR LF is one Character.
      text.removeLast()
    }
  }

  static func node(depth: Int, _ random: inout Seeded) -> YAMLNode {
    switch Int.random(in: 0..<(depth == 0 ? 6 : 10), using: &random) {
    case 0: return .integer(Int.random(in: -9...2026, using: &random))
    case 1: return .bool(Bool.random(using: &random))
    case 2...5:
      let texts = [
        "甲", "春风行动：专场", "09:00-12:00", "2026-03-01", "yes", "it's", "a b", "一，二", "x: y", "# no",
        "",
        "一\n二", "【甲、乙】", "\"q\"", "7", "null", "- a", "[b]",
      ]
      return .text(texts.randomElement(using: &random) ?? "")
    case 6, 7:
      return .sequence(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in node(depth: depth - 1, &random) })
    default: return .mapping(members(depth: depth - 1, &random))
    }
  }

  private static func members(depth: Int, _ random: inout Seeded) -> [YAMLNode.Member] {
    let keys = ["编号", "标题", "时段", "a", "b-c", "it's", "x, y", "2026", "场次"].shuffled(using: &random)
    let count = Int.random(in: 1..<5, using: &random)
    return keys.prefix(count).map { .init($0, node(depth: depth, &random)) }
  }

  private mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &random) == 0 }

  private mutating func comments(_ indent: Int) {
    while chance(4) {
      serial += 1
      text += chance(3) ? "" : pad(indent) + "# 注\(serial)\t: [x] "
      text += lineBreak
    }
  }

  private mutating func endLine() {
    serial += 1
    text += chance(3) ? " # 行\(serial)" : chance(4) ? "  " : ""
    text += lineBreak
  }

  private func pad(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func block(
    _ members: [YAMLNode.Member], _ indent: Int, isBesideDash: Bool = false
  ) {
    for (number, member) in members.enumerated() {
      if number > 0 || !isBesideDash {
        comments(indent)
        text += pad(indent)
      }
      text += scalar(.text(member.key), isFlow: false) + ":"
      value(member.value, indent, isItem: false)
    }
  }

  private mutating func value(_ node: YAMLNode, _ indent: Int, isItem: Bool) {
    let deeper = indent + (chance(3) ? 4 : 2)
    switch node {
    case .mapping(let members) where !members.isEmpty && !chance(3):
      if isItem, chance(2) {
        text += " "
        block(members, indent + 2, isBesideDash: true)
      } else {
        endLine()
        block(members, deeper)
      }
    case .sequence(let items) where !items.isEmpty && !chance(3):
      endLine()
      let dash = isItem || chance(2) ? deeper : indent
      for item in items {
        comments(dash)
        text += pad(dash) + "-"
        value(item, dash, isItem: true)
      }
    case .text(let string) where string == "一\n二" && chance(2):
      text += " |-" + (chance(2) ? " # 头" : "") + lineBreak
      text += pad(deeper) + "一" + lineBreak + pad(deeper) + "二" + lineBreak
    default:
      text += " " + flow(node, indent + 1, top: true)
      endLine()
    }
  }

  private mutating func flow(_ node: YAMLNode, _ indent: Int, top: Bool) -> String {
    switch node {
    case .sequence(let items):
      return wrapped(items.map { flow($0, indent + 1, top: false) }, "[", "]", indent)
    case .mapping(let members):
      let parts = members.map {
        scalar(.text($0.key), isFlow: true) + ": " + flow($0.value, indent + 1, top: false)
      }
      return wrapped(parts, "{", "}", indent)
    default: return scalar(node, isFlow: !top)
    }
  }

  private mutating func wrapped(
    _ parts: [String], _ open: String, _ close: String, _ indent: Int
  ) -> String {
    let trailing = !parts.isEmpty && chance(4) ? "," : ""
    if chance(3) {
      let lines = parts.map { part in lineBreak + pad(indent + 1) + part }
      serial += 1
      let comment = trailing.isEmpty && chance(2) ? " # 尾\(serial)" : ""
      return open + lines.joined(separator: ",") + trailing + comment + lineBreak + pad(indent)
        + close
    }
    return open + parts.joined(separator: chance(2) ? ", " : " ,  ") + trailing + close
  }

  private mutating func scalar(_ node: YAMLNode, isFlow: Bool) -> String {
    switch node {
    case .integer(let integer): return "\(integer)"
    case .bool(let bool): return "\(bool)"
    case .text(let string):
      let needsQuotes =
        string.isEmpty || ["7", "null", "2026"].contains(string) || isFlow
        || string.contains { "：，:#'\"\n[]-、".contains($0) }
      guard needsQuotes || chance(3) else { return string }
      if string.contains("\n") || chance(2) {
        return "\""
          + string.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
          .replacing("\n", with: "\\n") + "\""
      }
      return "'" + string.replacing("'", with: "''") + "'"
    default: return "null"
    }
  }
}
