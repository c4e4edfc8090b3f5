internal import CYAML
internal import Diagnostics

/// A syntax error as libyaml tells it.
struct SyntaxProblem {
  /// libyaml's own words, such as "did not find expected key".
  var text: String
  var mark: Mark
  /// What libyaml was reading, such as "while parsing a block mapping", and where that begins.
  var context: String?
  var contextMark: Mark?

  init(_ parser: yaml_parser_t) {
    text = parser.problem.map { String(cString: $0) } ?? "unknown problem"
    mark = Mark(parser.problem_mark)
    context = parser.context.map { String(cString: $0) }
    contextMark = context == nil ? nil : Mark(parser.context_mark)
  }

  /// Our kind for libyaml's sentence. The sentences stand in libyaml 0.2.5's reader.c, scanner.c
  /// and parser.c; what a later version adds falls to the general kind, which quotes it.
  var kind: DiagnosticKind {
    switch text {
    case "could not find expected ':'": .yamlMissingColon
    case "mapping values are not allowed in this context", "found unexpected ':'":
      .yamlUnexpectedColon
    case "block sequence entries are not allowed in this context",
      "did not find expected '-' indicator":
      .yamlUnexpectedDash
    case "mapping keys are not allowed in this context", "did not find expected key":
      .yamlIndentation
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      .yamlUnclosedBracket
    case "found unexpected end of stream", "found unexpected document indicator":
      .yamlUnclosedQuote
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      .yamlEscape
    case "found character that cannot start any token": .yamlReservedCharacter
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      .yamlTab
    case "did not find expected alphabetic or numeric character": .yamlAnchorName
    case "did not find expected node content": .yamlMissingValue
    case "found undefined tag handle", "did not find the expected '>'",
      "did not find expected tag URI", "did not find URI escaped octet",
      "found an incorrect leading UTF-8 octet", "found an incorrect trailing UTF-8 octet":
      .yamlTagSyntax
    case "found an indentation indicator equal to 0": .yamlBlockHeader
    case "did not find expected comment or line break":
      context == "while scanning a block scalar" ? .yamlBlockHeader : .yamlDirective
    case "did not find expected whitespace or line break":
      context == "while scanning a tag" ? .yamlTagSyntax : .yamlDirective
    case "could not find expected directive name", "found unexpected non-alphabetical character",
      "found unknown directive name", "found extremely long version number",
      "did not find expected version number", "did not find expected digit or '.' character",
      "did not find expected whitespace", "did not find expected '!'",
      "found duplicate %YAML directive", "found duplicate %TAG directive",
      "found incompatible YAML document":
      .yamlDirective
    case "did not find expected <document start>": .yamlDocumentStart
    default: .yamlSyntax
    }
  }

  /// Reports it, or rather the full-width character behind it.
  func report(after last: Mark, in lines: inout SourceLines, file: String, _ issues: inout Issues) {
    if let finding = LookAlikes.finding(behind: self, after: last, &lines) {
      let place = SourceLocation(file, finding.mark)
      let isKnown = issues.all.contains { $0.code == finding.kind.code && $0.location == place }
      if !isKnown { issues.report(finding.kind, at: place, finding.arguments) }
      return
    }
    var notes: [Diagnostic.Note] = []
    if let contextName, let contextMark, contextMark != mark {
      notes.append(Diagnostic.Note(contextName, at: SourceLocation(file, contextMark)))
    }
    let place = SourceLocation(file, lines.inside(mark))
    issues.report(kind, at: place, ["problem": Text(text)], notes: notes)
  }

  /// What was being read, as a note at its beginning.
  var contextName: Text? {
    switch context {
    case "while parsing a block mapping":
      Text(zh: "这个映射从这里开始", en: "the mapping begins here")
    case "while parsing a block collection":
      Text(zh: "这个列表从这里开始", en: "the list begins here")
    case "while parsing a flow mapping":
      Text(zh: "“{”在这里打开", en: "the '{' stands here")
    case "while parsing a flow sequence":
      Text(zh: "“[”在这里打开", en: "the '[' stands here")
    case "while scanning a quoted scalar", "while parsing a quoted scalar":
      Text(zh: "引号在这里打开", en: "the quotation begins here")
    case "while scanning a block scalar":
      Text(zh: "这段文字从这里开始", en: "the text block begins here")
    case "while scanning a simple key":
      Text(zh: "这个键从这里开始", en: "the key begins here")
    default: nil
    }
  }
}
