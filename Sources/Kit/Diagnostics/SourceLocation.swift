/// A place in a file that somebody can open: lines and columns in Unicode scalars from 1.
public struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path as the user would type it, relative to the workspace where possible.
  public var file: String
  public var line: Int
  public var column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The first character of a file, for what concerns the file as a whole.
  public init(startOf file: String) { self.init(file: file, line: 1, column: 1) }

  public var description: String { "\(file):\(line):\(column)" }

  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}
