/// HTML as it is written, with everything from outside escaped.
struct HTMLText: ExpressibleByStringInterpolation {
  private(set) var markup: String

  init(stringLiteral value: String) { markup = value }

  init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

  init(_ parts: [HTMLText]) { markup = parts.map(\.markup).joined() }

  static let none: HTMLText = ""

  var isEmpty: Bool { markup.isEmpty }

  var bytes: [UInt8] { Array(markup.utf8) }

  static func + (a: HTMLText, b: HTMLText) -> HTMLText { "\(a)\(b)" }

  /// Collects literal parts as markup; `\(text)` of a string is escaped, of HTML it is not.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }

    mutating func appendInterpolation(_ text: String) {
      // Most texts have nothing to escape, and there are many of them.
      guard text.utf8.contains(where: { HTMLText.entity(for: $0) != nil }) else {
        markup += text
        return
      }
      for scalar in text.unicodeScalars {
        if let byte = UInt8(exactly: scalar.value), let entity = HTMLText.entity(for: byte) {
          markup += entity
        } else {
          markup.unicodeScalars.append(scalar)
        }
      }
    }

    mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    mutating func appendInterpolation(_ html: HTMLText) { markup += html.markup }

    mutating func appendInterpolation(_ parts: [HTMLText]) {
      for part in parts { markup += part.markup }
    }
  }

  /// What stands for a character that would be markup, or that XML does not allow at all.
  private static func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"): nil
    case 0..<0x20: " "
    default: nil
    }
  }
}
