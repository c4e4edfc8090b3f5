internal import Diagnostics

extension LookAlikes {
  /// The look-alike behind a syntax error, searched from the last event to the problem.
  static func finding(behind problem: SyntaxProblem, after last: Mark, _ lines: inout SourceLines)
    -> Finding?
  {
    let first = min(problem.contextMark?.line ?? last.line, last.line, problem.mark.line)
    // NB: a problem is reported where libyaml gave up, at times a line behind the cause.
    let near = max(first, problem.mark.line - 40)
    let isFlow = problem.context?.contains("flow") == true
    if problem.kind == .yamlUnclosedQuote || problem.kind == .yamlEscape {
      return behindQuote(problem, &lines)
    }
    let range = near...max(near, problem.mark.line)
    let candidates = lines.lines(range, most: 41)
    for line in candidates {
      if !isFlow, let found = tab(line) { return found }
      if let found = hash(line) ?? leadingSpace(line) ?? dash(line, needsBlank: true) {
        return found
      }
      if isFlow {
        if let found = inFlow(line, problem) { return found }
      } else if let found = entry(line) ?? startOfValue(line) ?? bracketOf(line) {
        return found
      }
    }
    return nil
  }

  private static func behindQuote(_ problem: SyntaxProblem, _ lines: inout SourceLines) -> Finding?
  {
    guard let start = problem.contextMark,
      let line = lines.lines(start.line...start.line, most: 1).first
    else { return nil }
    let closing = line.scalars.indices.first { index in
      index > start.column && openQuotes.contains(line.scalars[index])
    }
    return closing.map { quote(line, at: $0) }
  }

  /// `键: “值: ……`: a value that begins with a look-alike.
  private static func startOfValue(_ line: Line) -> Finding? {
    let scalars = line.scalars
    guard let colon = scalars.firstIndex(of: ":") else { return nil }
    let rest = scalars[(colon + 1)...]
    guard let start = rest.firstIndex(where: { $0 != " " }), start > colon + 1 else { return nil }
    if openQuotes.contains(scalars[start]) { return quote(line, at: start) }
    if isOddSpace(scalars[start]) { return space(line, at: start) }
    return nil
  }

  /// `键: ｛……`, and `启动仪式：{……: ……}`, whose colon comes before any ASCII one.
  private static func bracketOf(_ line: Line) -> Finding? {
    let scalars = line.scalars
    guard let colon = scalars.firstIndex(of: ":") else { return nil }
    let rest = scalars[(colon + 1)...]
    guard let start = rest.firstIndex(where: { $0 != " " }) else { return nil }
    return brackets[scalars[start]] == nil ? nil : bracket(line, at: start)
  }

  /// The first full-width mark outside quotes, inside the brackets.
  private static func inFlow(_ line: Line, _ problem: SyntaxProblem) -> Finding? {
    var quote: Unicode.Scalar?
    for (index, scalar) in line.scalars.enumerated() {
      if let context = problem.contextMark, line.mark(index) < context { continue }
      if let open = quote {
        if scalar == open { quote = nil }
        continue
      }
      switch scalar {
      case "\"", "'": quote = scalar
      case "，", "；": return comma(line, at: index)
      case "［", "］", "｛", "｝", "】": return bracket(line, at: index)
      case "：":
        let from = line.scalars[..<index].lastIndex { ["{", "[", ",", " "].contains($0) } ?? -1
        return entry(line.dropping(from + 1), longest: 40)
      default: break
      }
    }
    return nil
  }
}
