public import Diagnostics
public import Tabular

/// A row that a register was not given, and why.
public struct RejectedRow: Sendable {
  /// The line in the file, from 1.
  public let line: Int
  /// The number of the column that the first fault is about, from 1.
  public let column: Int
  public let kind: DiagnosticKind
  /// All that is wrong with it.
  public let reason: Text
  /// Whether the row was taken in all the same, as one about nobody known.
  public let isKept: Bool
  /// What stood there. Personal data: for the file of rejects alone.
  public private(set) var values: [String]

  /// Its place and the reason alone.
  var withoutValues: RejectedRow {
    var row = self
    row.values = []
    return row
  }

  /// The row as it goes into the file of rejects: line, column, code, reason, whether it was kept,
  /// then what stood there.
  public func write(to writer: inout CSVWriter, in language: Language) {
    writer.write(
      [String(line), String(column), kind.code, reason[language], isKept ? "1" : "0"] + values)
  }
}
