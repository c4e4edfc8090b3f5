/// A column's name: the one that this house writes, and those that people have in their sheets.
///
/// Names are compared without case, blanks, `_` and `-`, without a star or a remark in
/// parentheses such as `（必填）` or `（家）`, and with full-width letters as ASCII.
public struct ColumnName: Hashable, Sendable {
  /// The English name in `snake_case`.
  public let en: String
  /// The Chinese names, the usual one first.
  public let zh: [String]

  public init(_ en: String, zh: String...) {
    self.en = en
    self.zh = zh
  }

  /// Every spelling, English first.
  public var spellings: [String] { [en] + zh }

  /// What all spellings of one name have in common: the form in which names are compared.
  public static func key(of name: String) -> String {
    var key = String.UnicodeScalarView()
    var depth = 0
    for scalar in name.unicodeScalars {
      let ascii = halfWidth(scalar)
      switch ascii {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      case "_", "-", "*", ":": continue
      case _ where depth > 0 || isBlank(ascii): continue
      default: key.append(ascii)
      }
    }
    // Nothing but a remark is a name of its own.
    return (key.isEmpty ? trimmed(name) : String(key)).lowercased()
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
