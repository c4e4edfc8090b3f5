internal import Diagnostics

/// Where a plain scalar stands.
enum Position {
  case root
  /// After `key:` or `-`; `ownLine` if that is on a line above.
  case value(ownLine: Bool)
  case key(isFlow: Bool)
  case flowItem
  case flowValue
}

extension LookAlikes {
  /// Whether a plain scalar can hold anything that this file looks for: none of it is ASCII but
  /// for lines that follow one another, and no Chinese character starts with these bytes.
  static func deservesLook(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where byte >= 0x80 {
      if byte == 0xEF || byte == 0xE3 || byte == 0xE2 || byte == 0xC2 { return true }
    }
    return false
  }

  /// The first finding in a plain scalar on one line.
  static func finding(in line: Line, _ position: Position) -> Finding? {
    switch position {
    case .key(let isFlow): return inKey(line, isFlow: isFlow)
    case .flowItem:
      if let comma = line.scalars.firstIndex(of: "，") { return Self.comma(line, at: comma) }
    case .flowValue:
      if let comma = line.scalars.firstIndex(of: "，"),
        line.scalars[comma...].contains("：")
      {
        return Self.comma(line, at: comma)
      }
    case .root: if let found = entry(line) { return found }
    case .value(ownLine: true):
      if let found = dash(line, needsBlank: true) { return found }
      if let found = entry(line, longest: 8), found.kind == .yamlFullWidthColon {
        let fix = found.arguments["fix"]?.en ?? ""
        return perhaps(line, at: found.mark.column - line.column, fix: fix)
      }
    case .value(ownLine: false): break
    }
    return atEnds(line)
  }

  private static func inKey(_ line: Line, isFlow: Bool) -> Finding? {
    let scalars = line.scalars
    if let found = leadingSpace(line) { return found }
    if isFlow, let comma = scalars.firstIndex(of: "，") { return Self.comma(line, at: comma) }
    if let colon = scalars.firstIndex(of: "："), colon + 1 < scalars.count,
      ["{", "[", "“", "｛", "［"].contains(scalars[colon + 1])
    {
      return entry(line, longest: 40)
    }
    if let first = scalars.first, openQuotes.contains(first) {
      return perhaps(line, at: 0, fix: unquoted(scalars))
    }
    return nil
  }

  private static func atEnds(_ line: Line) -> Finding? {
    let scalars = line.scalars
    guard scalars.count > 1, let first = scalars.first, let last = scalars.last else { return nil }
    if isOddSpace(first) { return perhapsSpace(line, at: 0) }
    if isOddSpace(last) { return perhapsSpace(line, at: scalars.count - 1) }
    let inner = scalars[1..<(scalars.count - 1)]
    if first == "［" && (last == "］" || last == "]") || first == "｛" && (last == "｝" || last == "}")
    {
      return bracket(line, at: 0)
    }
    if first == "【", last == "】", !inner.contains("】"),
      inner.contains(where: { $0 == "，" || $0 == "、" || $0 == "," })
    {
      return perhaps(line, at: 0, fix: line.text.replacingMarks)
    }
    if openQuotes.contains(first), openQuotes.contains(last) || last == "」",
      !inner.contains(where: { openQuotes.contains($0) })
    {
      return perhaps(line, at: 0, fix: unquoted(scalars))
    }
    if let hash = scalars.indices.first(where: { isHash(scalars, at: $0) }) {
      return perhaps(line, at: hash, fix: "#" + String(scalars[(hash + 1)...]))
    }
    return nil
  }

  private static func isHash(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars[index] == "＃", index > 0, index + 1 < scalars.count else { return false }
    return scalars[index - 1] == " " && scalars[index + 1] == " "
  }

  private static func perhapsSpace(_ line: Line, at index: Int) -> Finding {
    var found = space(line, at: index)
    found.kind = .yamlPerhapsFullWidth
    found.arguments["fix"] = Text(String(line.scalars.filter { !isOddSpace($0) }).clipped)
    return found
  }

  private static func unquoted(_ scalars: [Unicode.Scalar]) -> String {
    "\"" + String(scalars.filter { !openQuotes.contains($0) && $0 != "」" }) + "\""
  }

  /// A plain scalar over several lines that reads like the lines of a mapping or list.
  static func finding(inLines lines: [Line]) -> Finding? {
    for line in lines.dropFirst() {
      if let found = hash(line) { return found }
    }
    for look in [{ entry($0) }, { dash($0, needsBlank: false) }, tightDash] {
      let findings = lines.map { $0.content.scalars.isEmpty ? nil : look($0) }
      if findings.count > 1, findings.allSatisfy({ $0 != nil }) { return findings[0] }
    }
    return nil
  }

  /// `{从：春节}`: a flow mapping's entry without a value, whose key holds the colon.
  static func valueless(key: Line) -> Finding? { entry(key, longest: 40) }

  /// `[甲、乙]`: one item that looks like several. `逢三、六、九` is one.
  static func onlyItem(_ line: Line) -> Finding? {
    let scalars = line.scalars
    guard let mark = scalars.firstIndex(of: "、") else { return nil }
    let numerals: Set<Unicode.Scalar> = [
      "逢", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "初", "周", "日", "月", "号", "、",
    ]
    guard !scalars.allSatisfy({ numerals.contains($0) || ("0"..."9").contains($0) }) else {
      return nil
    }
    return perhaps(line, at: mark, fix: "[" + line.text.replacingMarks + "]")
  }
}
