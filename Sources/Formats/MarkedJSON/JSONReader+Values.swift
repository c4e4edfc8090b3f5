import Diagnostics

// Each reads the next value. Where that is of another kind, it is reported and passed over, and the
// answer is nil.
extension JSONReader {
  /// The kind of the next value, which stays unread; nil where the text is broken.
  public mutating func peek() -> JSONKind? {
    skipBlanks()
    guard index < limit else {
      if !hasFailed { failAtEnd() }
      return nil
    }
    switch bytes[index] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    default:
      failForValue()
      return nil
    }
  }

  /// Reads a `null` if one is next, and says whether it was.
  public mutating func null() -> Bool {
    guard peek() == .null else { return false }
    return scanWord("null")
  }

  public mutating func bool() -> Bool? {
    guard next(.bool, expected: JSONKind.bool.name) else { return nil }
    let isTrue = bytes[index] == UInt8(ascii: "t")
    return scanWord(isTrue ? "true" : "false") ? isTrue : nil
  }

  /// A `true` or `false`, also as the 1 or 0 that some programs write.
  public mutating func flag() -> Bool? {
    if peek() == .bool { return bool() }
    return int(in: 0...1, expected: JSONKind.bool.name).map { $0 == 1 }
  }

  public mutating func string() -> String? { slice().map { text(of: $0) } }

  /// A string that stays in `bytes`.
  public mutating func slice() -> JSONSlice? {
    next(.string, expected: JSONKind.string.name) ? scanString() : nil
  }

  /// An integer. `1.0` and `1e3` are none, because programs differ in what they make of them.
  public mutating func int() -> Int? { int(in: .min ... .max) }

  /// An integer of a range; others are reported.
  public mutating func int(in range: ClosedRange<Int>) -> Int? {
    int(in: range, expected: Text(zh: "整数", en: "an integer"))
  }

  private mutating func int(in range: ClosedRange<Int>, expected: Text) -> Int? {
    guard next(.number, expected: expected) else { return nil }
    let begin = index
    guard let value = scanInteger(expected: expected) else { return nil }
    if range.contains(value) { return value }
    report(
      .jsonOutOfRange, at: begin,
      ["place": Text(nameOfPlace), "value": Text("\(value)"), "range": range.words])
    return nil
  }

  /// Passes over the next value, whatever it is; its syntax is checked.
  public mutating func skip() {
    switch peek() {
    case .object: members { $1.skip() }
    case .array: elements { $1.skip() }
    case .string: _ = scanString()
    case .number: scanNumber()
    case .bool: _ = scanWord(bytes[index] == UInt8(ascii: "t") ? "true" : "false")
    case .null: _ = scanWord("null")
    case nil: break
    }
  }

  /// Whether the next value is of a kind; if not it is reported and passed over.
  mutating func next(_ kind: JSONKind, expected: Text) -> Bool {
    guard let found = peek() else { return false }
    if found == kind { return true }
    report(mismatch(expected: expected))
    skip()
    return false
  }

  /// "X must be an integer, not Y", at the next value.
  func mismatch(expected: Text) -> Problem {
    Problem(
      kind: .jsonWrongType, offset: index,
      arguments: [
        "place": Text(nameOfPlace), "expected": expected, "found": sight(at: index),
      ])
  }
}

extension ClosedRange<Int> {
  fileprivate var words: Text {
    if lowerBound == .min { return Text(zh: "不大于 \(upperBound)", en: "at most \(upperBound)") }
    if upperBound == .max { return Text(zh: "不小于 \(lowerBound)", en: "at least \(lowerBound)") }
    return Text(zh: "在 \(lowerBound) 到 \(upperBound) 之间", en: "in \(lowerBound)...\(upperBound)")
  }
}
