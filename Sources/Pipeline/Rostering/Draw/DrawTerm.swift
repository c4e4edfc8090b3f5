public import Diagnostics

/// A condition on one column of the register. A missing value meets none.
public struct DrawTerm: Hashable, Sendable {
  public var column: String
  public var test: Test
  /// Where the column is named.
  public var source: SourceLocation

  public enum Test: Hashable, Sendable {
    /// From the first to the second, both included; nothing where the first is greater.
    case between(Int, Int)
    case oneOf(Set<Int>)
  }

  public init(column: String, test: Test, source: SourceLocation) {
    self.column = column
    self.test = test
    self.source = source
  }
}
