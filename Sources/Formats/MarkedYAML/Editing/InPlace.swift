internal import ConfigValue

/// How a value is spelt in the middle of a file that somebody else wrote: plain wherever this
/// reader takes it as meant, as people write dates and times (`09:00-12:00`), else in quotes.
struct InPlace {
  /// Between brackets, where commas and brackets end a plain text.
  var isInFlow: Bool

  /// - Parameter quote: the first byte of what stood there; its quotes are kept.
  func text(_ node: YAMLNode, quote: UInt8? = nil) -> String {
    switch node {
    case .null: return "null"
    case .bool(let bool): return bool ? "true" : "false"
    case .integer(let integer): return String(integer)
    case .decimal(let decimal): return ScalarWriting.decimal(decimal)
    case .sequence(let items):
      let inner = InPlace(isInFlow: true)
      return "[" + items.map { inner.text($0) }.joined(separator: ", ") + "]"
    case .mapping(let members):
      let inner = InPlace(isInFlow: true)
      return "{"
        + members.map { inner.text($0.key) + ": " + inner.text($0.value) }
        .joined(separator: ", ") + "}"
    case .text(let string):
      switch quote {
      case UInt8(ascii: "\""): return ScalarWriting.escaped(string)
      case UInt8(ascii: "'"): return ScalarWriting.singleQuoted(string)
      default: return text(string)
      }
    }
  }

  func text(_ string: String) -> String {
    isPlain(string) ? string : ScalarWriting.quoted(string)
  }

  private func isPlain(_ string: String) -> Bool {
    guard ScalarWriting.isPlain(string, numbersToo: true) else { return false }
    guard isInFlow else { return true }
    guard !string.utf8.contains(where: { ",[]{}?".utf8.contains($0) }) else { return false }
    let line = Line(number: 0, scalars: Array(string.unicodeScalars))
    return LookAlikes.onlyItem(line) == nil
      && [Position.flowItem, .flowValue, .key(isFlow: true)].allSatisfy {
        LookAlikes.finding(in: line, $0) == nil
      }
  }
}
