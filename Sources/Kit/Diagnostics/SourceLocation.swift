/// A place in a file that somebody can open: lines and columns in Unicode scalars from 1.
public struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path as the user would type it, relative to the workspace where possible.
  public var file: String
  public var line: Int
  public var column: Int
  /// The sheet of a workbook, whose rows and columns line and column then are; nil for text.
  public var sheet: String?

  public init(file: String, line: Int, column: Int, sheet: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.sheet = sheet
  }

  /// The first character of a file, for what concerns the file as a whole.
  public init(startOf file: String) { self.init(file: file, line: 1, column: 1) }

  public var description: String { "\(file):\(line):\(column)" }

  /// The cell as spreadsheets name it, behind the name of its sheet: `7月!C7`; nil for text.
  public var cell: String? {
    guard let sheet else { return nil }
    return "\(sheet)!\(Self.letters(of: column))\(line)"
  }

  /// The letters by which spreadsheets name a column: `A` for 1, `AB` for 28.
  public static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.sheet ?? "", a.line, a.column) < (b.file, b.sheet ?? "", b.line, b.column)
  }
}
