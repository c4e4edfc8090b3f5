public import Diagnostics
public import PlanModel

/// One column that a register's file may have: what its values are, and what is done with them.
public struct RegisterField: Hashable, Sendable {
  /// The name in terms, messages and files.
  public let name: String
  /// What a file may call it besides.
  public var headers: [String] = []
  public let kind: Kind
  /// The values that a column of codes may have, with what they mean.
  public var codes: [Int: Text] = [:]
  /// What a number counts, such as 元; nil where it is no amount.
  public var unit: String?
  public var sensitivity = RosterColumn.Sensitivity.personal
  /// What the values are needed for, as one tells the people whose they are.
  public var purpose = Text("")
  /// Days after an import for which the values may be kept; nil: as long as there is a register.
  public var daysKept: Int?
  public var storage = Storage.plain

  public enum Kind: Hashable, Sendable {
    /// A code, count, amount or flag (0 or 1).
    case number(ClosedRange<Int>)
    case date
    /// What names a person; only read when asked for.
    case text
  }

  /// How a register keeps a column.
  public enum Storage: String, Sendable, CaseIterable {
    /// As it is.
    case plain
    /// Only as a code that tells equal values apart from others, under a key kept elsewhere.
    case hash
    /// Under a key kept elsewhere.
    case sealed
    /// Not at all.
    case none
  }

  public init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// Room for every value that the column may have.
  var width: RegisterColumn.Width {
    switch kind {
    case .number(let range): RegisterColumn.width(range.lowerBound, range.upperBound)
    case .date: .four
    case .text: .eight
    }
  }

  /// The code whose meaning a file writes, in either language.
  func code(of word: String) -> Int? {
    codes.first { $0.value.zh == word || $0.value.en.lowercased() == word.lowercased() }?.key
  }

  /// How a message names the column to somebody who has to add it.
  var title: Text {
    guard let header = headers.first else { return Text(name) }
    return Text(zh: "\(header)（\(name)）", en: "\(header) (\(name))")
  }

  /// What a value must be, for messages.
  var expected: Text {
    if !codes.isEmpty {
      let list = codes.keys.sorted().map(String.init).joined(separator: ",")
      return Text(zh: "代码 \(list) 之一", en: "one of the codes \(list)")
    }
    return switch kind {
    case .number(0...1): Text(zh: "是、否或 1、0", en: "yes, no, 1 or 0")
    case .number(let range):
      Text(
        zh: "从 \(range.lowerBound) 到 \(range.upperBound) 的整数",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .date: Text(zh: "日期（如 2026-02-24）", en: "a date like 2026-02-24")
    case .text: Text(zh: "文字", en: "text")
    }
  }
}
