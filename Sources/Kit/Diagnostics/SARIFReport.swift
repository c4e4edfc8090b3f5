/// Diagnostics for code hosts and editors: SARIF 2.1.0 (OASIS), what `check --format sarif` prints.
///
/// One run, whose rules are all the kinds there are, so that a rule keeps its index whatever was
/// found. SARIF has one language to a run; the other one stands in the property bags.
public struct SARIFReport: Sendable {
  public var language: Language
  public var kinds: [DiagnosticKind]

  /// - Parameter kinds: the kinds of the house and those that modules bring.
  public init(language: Language, kinds: [DiagnosticKind] = Catalogue.all) {
    self.language = language
    self.kinds = kinds
  }

  /// The whole log, diagnostics in the order given.
  public func json(_ diagnostics: [Diagnostic]) -> JSONText {
    let indices = Dictionary(
      kinds.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { a, _ in a })
    let run: JSONText = [
      "tool": ["driver": ["name": "chengnuan", "rules": .array(kinds.map(rule))]],
      "language": .string(Text(zh: "zh-CN", en: "en")[language]),
      "columnKind": "unicodeCodePoints",
      "results": .array(diagnostics.map { result($0, index: indices[$0.code]) }),
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": .array([run]),
    ]
  }

  /// A reportingDescriptor (§3.49).
  private func rule(_ kind: DiagnosticKind) -> JSONText {
    [
      "id": .string(kind.code),
      "shortDescription": message(kind.message),
      "fullDescription": message(kind.explanation),
      "help": message(kind.help ?? kind.explanation),
      "defaultConfiguration": ["level": .string(kind.severity.rawValue)],
      "properties": [
        "message": JSONText(kind.message), "help": JSONText(kind.help),
        "explanation": JSONText(kind.explanation),
      ],
    ]
  }

  /// A result (§3.27). Its help follows the message on a line of its own, because there is no
  /// place for it that viewers show.
  private func result(_ diagnostic: Diagnostic, index: Int?) -> JSONText {
    var members: [JSONText.Member] = [.init("ruleId", .string(diagnostic.code))]
    if let index { members.append(.init("ruleIndex", .int(index))) }
    members += [
      .init("level", .string(diagnostic.severity.rawValue)),
      .init("message", message(sentence(diagnostic))),
      .init("locations", .array([.object([physical(diagnostic.location)])])),
    ]
    if !diagnostic.notes.isEmpty {
      members.append(.init("relatedLocations", .array(related(diagnostic.notes))))
    }
    let bag: JSONText = [
      "message": JSONText(diagnostic.message), "help": JSONText(diagnostic.help),
    ]
    members.append(.init("properties", bag))
    return .object(members)
  }

  private func sentence(_ diagnostic: Diagnostic) -> Text {
    guard let help = diagnostic.help else { return diagnostic.message }
    return Text(
      zh: "\(diagnostic.message.zh)\n帮助：\(help.zh)",
      en: "\(diagnostic.message.en)\nhelp: \(help.en)")
  }

  private func related(_ notes: [Diagnostic.Note]) -> [JSONText] {
    notes.enumerated().map { offset, note in
      .object([
        .init("id", .int(offset)), physical(note.location),
        .init("message", message(note.message)),
      ])
    }
  }

  /// A physicalLocation (§3.29), whose columns count Unicode scalars (§3.14.17).
  private func physical(_ location: SourceLocation) -> JSONText.Member {
    .init(
      "physicalLocation",
      [
        "artifactLocation": ["uri": .string(uri(location.file))],
        "region": ["startLine": .int(location.line), "startColumn": .int(location.column)],
      ])
  }

  /// A message (§3.11). Single braces would be placeholders (§3.11.5), and `[a](1)` a link
  /// (§3.11.6).
  private func message(_ text: Text) -> JSONText {
    let plain = text[language]
    let mayLink = plain.contains("](")
    var escaped = ""
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "{", "}": escaped.unicodeScalars += [scalar, scalar]
      case "[", "]": escaped.unicodeScalars += mayLink ? ["\\", scalar] : [scalar]
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return ["text": .string(escaped)]
  }

  /// The file as a URI (RFC 3986): relative to wherever the log lies, or with the scheme `file`
  /// if the path is absolute.
  private func uri(_ file: String) -> String {
    var result = file.hasPrefix("/") ? "file://" : ""
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    for byte in file.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result.unicodeScalars += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return result
  }
}
