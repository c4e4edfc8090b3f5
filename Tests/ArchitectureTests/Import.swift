/// One `import` of a source file.
struct Import: Hashable {
  let module: String
  var isExported = false
  var isTestable = false

  /// Every import in a source, whatever its attributes, access level, kind and submodule; also
  /// behind `#if`. Comments and string literals of several lines do not count.
  static func all(in source: String) -> [Import] {
    guard source.contains("import") else { return [] }
    return code(of: source).filter { $0.contains("import") }.flatMap { line in
      line.split(separator: ";").compactMap(Import.init)
    }
  }

  private init?(_ statement: Substring) {
    let pattern =
      #/\s*((?:(?:@\w+(?:\([^)]*\))?|public|package|internal|fileprivate|private)\s+)*)import\s+(?:(?:typealias|struct|class|enum|protocol|let|var|func)\s+)?`?([A-Za-z_]\w*)`?(?:\.\S+)?\s*(?://.*)?/#
    guard let match = statement.wholeMatch(of: pattern) else { return nil }
    module = String(match.output.2)
    isExported = match.output.1.contains("@_exported")
    isTestable = match.output.1.contains("@testable")
  }

  /// The lines that are neither in a comment of several lines nor in a literal of several lines.
  private static func code(of source: String) -> [String] {
    var comments = 0
    var isLiteral = false
    return source.split(whereSeparator: \.isNewline).compactMap { line in
      // Most lines are neither, and looking at each character takes long in a debug build.
      if comments == 0, !isLiteral, !line.contains("/*"), !line.contains(#"""""#) {
        let comment = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)
        return String(comment[0])
      }
      var rest = line
      var kept = ""
      while !rest.isEmpty {
        if isLiteral || comments == 0, rest.hasPrefix(#"""""#) {
          isLiteral.toggle()
          rest.removeFirst(3)
        } else if isLiteral {
          rest.removeFirst()
        } else if rest.hasPrefix("/*") {
          comments += 1
          rest.removeFirst(2)
        } else if comments > 0, rest.hasPrefix("*/") {
          comments -= 1
          rest.removeFirst(2)
        } else if comments == 0, rest.hasPrefix("//") {
          break
        } else {
          if comments == 0 { kept.append(rest[rest.startIndex]) }
          rest.removeFirst()
        }
      }
      return kept.isEmpty ? nil : kept
    }
  }
}
