internal import Diagnostics

extension Splicing {
  mutating func set(_ path: YAMLPath, _ node: YAMLNode) throws(YAMLEditRefused) {
    let trail = try trail(to: path)
    guard let old = trail.last, !isSharing(trail) else { throw refused(.yamlEditShared, at: path) }
    let isInFlow = trail.dropLast().contains(where: \.isFlowCollection)
    switch old.kind {
    case .scalar(.block): setBlockScalar(old, node, indent: indent(of: trail), at: path)
    case .scalar, .alias:
      let quote = old.anchor == nil ? text.bytes[old.start..<old.end].first : nil
      let new = InPlace(isInFlow: isInFlow).text(node, quote: quote)
      if old.start < old.end {
        splice(old.start..<old.end, new, at: path)
      } else {
        setNothing(old, new, trail, at: path)
      }
    case .sequence(isFlow: true, _), .mapping(isFlow: true, _):
      guard !source.hasComment(in: old) else { throw refused(.yamlEditComment, at: path) }
      splice(old.start..<old.end, InPlace(isInFlow: isInFlow).text(node), at: path)
    case .sequence, .mapping:
      guard !source.hasComment(in: old) else { throw refused(.yamlEditComment, at: path) }
      setBlockCollection(old, node, trail, at: path)
    }
  }

  /// A key or dash with nothing behind it.
  private mutating func setNothing(
    _ old: Layout, _ new: String, _ trail: [Layout], at path: YAMLPath
  ) {
    var opening = " "
    if case .mapping(_, let pairs)? = trail.dropLast().last?.kind,
      let last = path.steps.last, let index = trail.dropLast().last?.index(of: last),
      pairs[index].lacksColon
    {
      opening = ": "
    }
    splice(old.start..<old.start, opening + new, at: path)
  }

  /// The text below a `|` or `>`. A comment behind the header stays.
  private mutating func setBlockScalar(
    _ old: Layout, _ node: YAMLNode, indent: Int, at path: YAMLPath
  ) {
    let headerLine = text.lineEnd(of: old.start)
    let header = text.bytes[old.start..<headerLine].firstIndex(of: UInt8(ascii: "#"))
    var headerEnd = min(header ?? headerLine, max(old.end, old.start))
    while headerEnd > old.start, text.bytes[headerEnd - 1] == 0x20 { headerEnd -= 1 }
    var lines = ""
    var head = InPlace(isInFlow: false).text(node)
    if case .text(let string) = node, let block = ScalarWriting.block(string, indent: indent) {
      head = String(block.prefix { $0 != "\n" })
      lines = String(block.dropFirst(head.count)).replacing("\n", with: text.lineBreak)
    }
    splice(old.start..<headerEnd, head, at: path)
    let rest = min(headerLine, old.end)..<old.end
    splice(rest.isEmpty ? headerLine..<headerLine : rest, lines, at: path)
  }

  /// A list or mapping over several lines becomes one value, beside its key where only blanks
  /// stand between.
  private mutating func setBlockCollection(
    _ old: Layout, _ node: YAMLNode, _ trail: [Layout], at path: YAMLPath
  ) {
    let new = InPlace(isInFlow: false).text(node)
    var start = old.start
    while start > text.start, [0x20, 0x09, 0x0A, 0x0D].contains(text.bytes[start - 1]) {
      start -= 1
    }
    let isBehindKey = start > text.start && text.bytes[start - 1] == UInt8(ascii: ":")
    let isEntry: Bool =
      if case .mapping? = trail.dropLast().last?.kind { true } else { false }
    if isBehindKey, isEntry {
      splice(start..<old.end, " " + new, at: path)
    } else {
      let padding = bracketPadding(of: old, in: trail.dropLast().last)
      splice(old.start..<old.end, padding + new, at: path)
    }
  }

  /// How far the lines below the entry that holds the last value of a trail are indented.
  private func indent(of trail: [Layout]) -> Int {
    guard let parent = trail.dropLast().last else { return 2 }
    return text.column(of: parent.start) + 2
  }

  /// Comment lines above the line on which the value at a path, or its key, begins.
  mutating func write(_ comment: String, above path: YAMLPath) throws(YAMLEditRefused) {
    let trail = try trail(to: path)
    var place = trail[trail.count - 1].start
    if case .mapping(_, let pairs)? = trail.dropLast().last?.kind,
      let last = path.steps.last, let index = trail[trail.count - 2].index(of: last)
    {
      place = pairs[index].key.start
    }
    let start = text.lineStart(of: place)
    let blanks = text.bytes[start..<place].prefix { $0 == 0x20 || $0 == 0x09 }
    let indentation = String(decoding: blanks, as: UTF8.self)
    let lines = comment.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let printable = ScalarWriting.printable(line)
      return indentation + (printable.isEmpty ? "#" : "# " + printable) + text.lineBreak
    }
    splice(start..<start, lines.joined(), at: path)
  }
}
