internal import Diagnostics

extension Splicing {
  /// Adds to and removes from a list or mapping of one entry to a line.
  mutating func spliceBlock(_ change: Changes) throws(YAMLEditRefused) {
    let parts = change.collection.parts
    guard let heads = heads(of: change.collection, parts), let first = heads.first else {
      throw refused(.yamlEditUnsafe, at: change.path)
    }
    let indent = text.column(of: first)
    let kept = parts.indices.filter { !change.removed.contains($0) }
    guard let firstKept = kept.first else {
      replaceAll(change, parts, heads, indent: indent)
      return
    }
    var removed = change.removed
    if removed.contains(0), !text.beginsLine(first) {
      // `- a: 1` over `  b: 2`: what is kept moves up beside the dash.
      let tail = text.lastLineEnd(of: parts[firstKept - 1].end)
      if firstKept == 1, isBlankOrBreaks(tail..<heads[firstKept]) {
        splice(first..<heads[firstKept], "", at: change.path)
      } else {
        var start = first
        while start > text.start, text.bytes[start - 1] == 0x20 { start -= 1 }
        splice(start..<text.lastLineEnd(of: parts[0].end), "", at: change.path)
      }
      removed.remove(0)
    }
    for index in removed { remove(from: heads[index], to: parts[index].end, at: change.path) }
    for addition in change.added {
      let after = kept.last { $0 <= addition.after } ?? kept[0]
      let end = text.lastLineEnd(of: parts[after].end)
      splice(end..<end, text.lineBreak + pad(indent) + block(addition, indent), at: change.path)
    }
  }

  private mutating func remove(from head: Int, to end: Int, at path: YAMLPath) {
    let tail = text.lastLineEnd(of: end)
    if text.beginsLine(head) {
      splice(text.lineStart(of: head)..<text.afterBreak(tail), "", at: path)
    } else {
      splice(head..<tail, "", at: path)
    }
  }

  /// What is left of a list or mapping without any of its old entries: the new ones, or `[]`.
  private mutating func replaceAll(
    _ change: Changes, _ parts: [(start: Int, end: Int)], _ heads: [Int], indent: Int
  ) {
    var new = change.added.map { block($0, indent) }
      .joined(separator: text.lineBreak + pad(indent))
    if change.added.isEmpty {
      let isSequence: Bool =
        if case .sequence = change.collection.kind { true } else { false }
      new =
        bracketPadding(of: change.collection, in: change.parent)
        + (isSequence ? "[]" : "{}")
    }
    splice(heads[0]..<text.lastLineEnd(of: parts[0].end), new, at: change.path)
    for index in parts.indices.dropFirst() {
      remove(from: heads[index], to: parts[index].end, at: change.path)
    }
  }

  /// Blanks before what takes the place of a list: in block style it may stand right below its
  /// key, other values must be indented.
  func bracketPadding(of collection: Layout, in parent: Layout?) -> String {
    guard case .mapping? = parent?.kind, let parent,
      text.column(of: parent.start) == text.column(of: collection.start)
    else { return "" }
    return "  "
  }

  /// Where each entry begins, its dash included.
  private func heads(of collection: Layout, _ parts: [(start: Int, end: Int)]) -> [Int]? {
    guard case .sequence = collection.kind else { return parts.map(\.start) }
    var heads: [Int] = []
    for index in parts.indices {
      let from = index == 0 ? collection.start : parts[index - 1].end
      let head = text.skippingBlanks(from)
      guard head < text.bytes.count, text.bytes[head] == UInt8(ascii: "-") else { return nil }
      heads.append(head)
    }
    return heads
  }

  private func block(
    _ addition: (after: Int, key: String?, node: YAMLNode), _ indent: Int
  ) -> String {
    let lines =
      addition.key.map { BlockText.lines(key: $0, addition.node) }
      ?? BlockText.lines(item: addition.node)
    return lines.enumerated().map { number, line in
      number == 0 || line.isEmpty ? line : pad(indent) + line
    }.joined(separator: text.lineBreak)
  }

  private func pad(_ count: Int) -> String { String(repeating: " ", count: count) }

  private func isBlankOrBreaks(_ range: Range<Int>) -> Bool {
    text.bytes[range].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }
}
