public import Diagnostics

/// One column that a register's file may have.
public struct RegisterField: Hashable, Sendable {
  /// The name in files, terms and messages.
  public let name: String
  public let kind: Kind

  public enum Kind: Hashable, Sendable {
    /// A code, count, amount or flag (0 or 1).
    case number(ClosedRange<Int>)
    case date
    /// What names a person; only read when asked for.
    case text
  }

  /// What a value must be, for messages.
  var expected: Text {
    switch kind {
    case .number(let range):
      Text(
        zh: "\(range.lowerBound) 到 \(range.upperBound) 的整数",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .date: Text(zh: "日期（如 2026-02-24）", en: "a date like 2026-02-24")
    case .text: Text(zh: "文字", en: "text")
    }
  }
}
