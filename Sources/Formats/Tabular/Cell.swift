public import Diagnostics

/// One cell of a table and where it stands.
public struct Cell: Hashable, Sendable {
  /// The value exactly as the file has it, without the quotes of CSV.
  public let raw: String
  /// The place of the cell's first character, which is the quote of a quoted one.
  public let location: SourceLocation

  public init(_ raw: String, at location: SourceLocation) {
    self.raw = raw
    self.location = location
  }

  /// The value without blanks around it, which never mean anything in a sheet: spaces, tabs,
  /// line ends, no-break and ideographic spaces.
  public var text: String { trimmed(raw) }

  /// Whether nothing but blanks stands in the cell.
  public var isEmpty: Bool { raw.unicodeScalars.allSatisfy(isBlank) }
}

/// `text` without the blanks at both ends.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last else { return text }
  guard isBlank(first) || isBlank(last) else { return text }
  guard let from = scalars.firstIndex(where: { !isBlank($0) }),
    let to = scalars.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(scalars[from...to])
}

/// The characters that stand for nothing at the edge of a cell.
func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case " ", "\t", "\n", "\r", "\u{A0}", "\u{3000}", "\u{200B}", "\u{FEFF}": true
  default: false
  }
}
