public import ConfigValue

/// What the core schema makes of a plain scalar: YAML 1.2.2 §10.3.2.
public enum CoreSchema {
  /// Null, true or false, a number, or else a string. A whole number that no `Int` can hold is a
  /// decimal; so is one with a point or an exponent.
  public static func resolve(plain text: String) -> Scalar.Resolved {
    var copy = text
    return copy.withUTF8 { resolve($0, text) }
  }

  static func resolve(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Scalar.Resolved {
    guard let first = bytes.first else { return .null }
    switch first {
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
      return ["~", "null", "Null", "NULL"].contains(text) ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      return ["true", "True", "TRUE"].contains(text) ? .bool(true) : .string
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      return ["false", "False", "FALSE"].contains(text) ? .bool(false) : .string
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return number(bytes, text) ?? .string
    default: return .string
    }
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String)
    -> Scalar.Resolved?
  {
    if bytes.count > 2, bytes[0] == UInt8(ascii: "0") {
      if bytes[1] == UInt8(ascii: "o") { return integer(text.dropFirst(2), radix: 8) }
      if bytes[1] == UInt8(ascii: "x") { return integer(text.dropFirst(2), radix: 16) }
    }
    if let small = smallInteger(bytes) { return .integer(small) }
    switch text {
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .decimal(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .decimal(-.infinity)
    case ".nan", ".NaN", ".NAN": return .decimal(.nan)
    default: break
    }
    switch shape(bytes) {
    case .integer: return Int(text).map { .integer($0) } ?? Double(text).map { .decimal($0) }
    case .decimal: return Double(text).map { .decimal($0) }
    case .neither: return nil
    }
  }

  /// `[-+]?[0-9]+` of at most 18 digits, which is nearly every number in a file.
  private static func smallInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count <= 18 else { return nil }
    var index = 0
    let isNegative = bytes[0] == UInt8(ascii: "-")
    if isNegative || bytes[0] == UInt8(ascii: "+") { index = 1 }
    guard index < bytes.count else { return nil }
    var value = 0
    while index < bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
      index += 1
    }
    return isNegative ? -value : value
  }

  private static func integer(_ digits: Substring, radix: Int) -> Scalar.Resolved? {
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    if let value = Int(digits, radix: radix) { return .integer(value) }
    var value = 0.0
    for character in digits {
      guard let digit = character.isASCII ? character.hexDigitValue : nil, digit < radix else {
        return nil
      }
      value = value * Double(radix) + Double(digit)
    }
    return .decimal(value)
  }

  private enum Shape {
    case integer
    case decimal
    case neither
  }

  /// `[-+]?[0-9]+` or `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`.
  private static func shape(_ bytes: UnsafeBufferPointer<UInt8>) -> Shape {
    var rest = bytes[...]
    func sign() {
      if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
        rest.removeFirst()
      }
    }
    func digits() -> Int {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest.removeFirst(count)
      return count
    }
    sign()
    var found = digits()
    if rest.isEmpty { return found > 0 ? .integer : .neither }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      found += digits()
    }
    guard found > 0 else { return .neither }
    if let first = rest.first, first == UInt8(ascii: "e") || first == UInt8(ascii: "E") {
      rest.removeFirst()
      sign()
      guard digits() > 0 else { return .neither }
    }
    return rest.isEmpty ? .decimal : .neither
  }
}
