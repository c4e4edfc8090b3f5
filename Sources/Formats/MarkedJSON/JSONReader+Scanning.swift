import Diagnostics

// The grammar of RFC 8259, byte by byte. Each scanner begins at its first byte and ends behind its
// last one; a fault ends the reading.
extension JSONReader {
  /// RFC 8259 §2: `ws`.
  mutating func skipBlanks() {
    while index < limit {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  /// RFC 8259 §3: the literal names.
  mutating func scanWord(_ word: StaticString) -> Bool {
    let begin = index
    let length = word.utf8CodeUnitCount
    let isThere =
      limit - begin >= length
      && bytes.withUnsafeBufferPointer { bytes in
        (0..<length).allSatisfy { bytes[begin + $0] == word.utf8Start[$0] }
      }
    guard isThere, !isWordByte(at: begin + length) else {
      failForValue()
      return false
    }
    index += length
    return true
  }

  /// RFC 8259 §6: `number` that is an integer.
  mutating func scanInteger(expected: Text) -> Int? {
    let begin = index
    let isNegative = bytes[index] == UInt8(ascii: "-")
    var position = index + (isNegative ? 1 : 0)
    let first = position
    var value = 0
    var overflows = false
    while position < limit, bytes[position].isDigit {
      let digit = Int(bytes[position] - UInt8(ascii: "0"))
      let (product, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, above) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      overflows = overflows || over || above
      value = sum
      position += 1
    }
    let isPlain =
      position > first && (bytes[first] != UInt8(ascii: "0") || position == first + 1)
      && !isWordByte(at: position)
    guard isPlain else {
      let problem = mismatch(expected: expected)
      // A fraction or an exponent is a number, but no integer; the rest is neither.
      if scanNumber() { report(problem) }
      return nil
    }
    index = position
    if overflows {
      report(
        .jsonNumberTooLarge, at: begin,
        ["place": Text(nameOfPlace), "value": Text(quoted(begin..<position))])
      return nil
    }
    return value
  }

  /// RFC 8259 §6: `number`.
  @discardableResult
  mutating func scanNumber() -> Bool {
    let begin = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    let whole = scanDigits()
    var isGood = whole > 0 && (whole == 1 || bytes[first] != UInt8(ascii: "0"))
    if index < limit, bytes[index] == UInt8(ascii: ".") {
      index += 1
      isGood = scanDigits() > 0 && isGood
    }
    if index < limit, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < limit, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
        index += 1
      }
      isGood = scanDigits() > 0 && isGood
    }
    if isGood, !isWordByte(at: index) { return true }
    failForNumber(at: begin)
    return false
  }

  private mutating func scanDigits() -> Int {
    let begin = index
    while index < limit, bytes[index].isDigit { index += 1 }
    return index - begin
  }

  /// Whether a byte goes on with a word or a number.
  func isWordByte(at index: Int) -> Bool {
    guard index < limit else { return false }
    switch bytes[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "+"), UInt8(ascii: "-"):
      return true
    default: return false
    }
  }

  /// Whether these bytes stand at a range.
  func holds(_ other: [UInt8], at range: Range<Int>) -> Bool {
    guard range.count == other.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      other.withUnsafeBufferPointer { other in
        var index = 0
        while index < other.count, bytes[range.lowerBound &+ index] == other[index] { index &+= 1 }
        return index == other.count
      }
    }
  }
}

extension UInt8 {
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
