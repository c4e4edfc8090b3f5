import Diagnostics

/// A cell's place in its sheet, both from 1, as spreadsheets write it: `C7`.
public struct CellReference: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let row: Int
  public let column: Int

  /// Nil outside the 1,048,576 rows and 16,384 columns that a sheet has.
  public init?(row: Int, column: Int) {
    guard (1...1_048_576).contains(row), (1...16_384).contains(column) else { return nil }
    self.row = row
    self.column = column
  }

  /// Reads `C7` and `$C$7`.
  public init?(_ text: String) {
    var column = 0
    var row = 0
    var hasDigits = false
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      if isDigit(byte) {
        hasDigits = true
        row = row * 10 + Int(byte &- UInt8(ascii: "0"))
      } else {
        let letter = Int(byte | 0x20) - Int(UInt8(ascii: "a")) + 1
        guard !hasDigits, (1...26).contains(letter) else { return nil }
        column = column * 26 + letter
      }
      guard row <= 1_048_576, column <= 16_384 else { return nil }
    }
    self.init(row: row, column: column)
  }

  public var description: String { SourceLocation.letters(of: column) + String(row) }

  public static func < (a: CellReference, b: CellReference) -> Bool {
    (a.row, a.column) < (b.row, b.column)
  }
}

/// A rectangle of cells.
public struct CellRange: Hashable, Sendable {
  public let rows: ClosedRange<Int>
  public let columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Reads `A1:C2`, and `A1` as a range of one.
  public init?(_ text: String) {
    let ends = text.split(separator: ":").map { CellReference(String($0)) }
    guard let first = ends.first, let first, let last = ends.last, let last, ends.count <= 2,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }

  public func contains(row: Int, column: Int) -> Bool {
    rows.contains(row) && columns.contains(column)
  }
}
