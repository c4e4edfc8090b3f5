/// Turns `JSONText` into bytes.
struct JSONWriter {
  var bytes: [UInt8] = []

  /// Everything on one line; `spaced` puts a space after each comma and colon.
  mutating func write(_ value: JSONText, spaced: Bool) {
    switch value {
    case .null: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .int(let value): put(String(value))
    case .string(let value): write(string: value)
    case .array(let elements):
      put("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { put(spaced ? ", " : ",") }
        write(element, spaced: spaced)
      }
      put("]")
    case .object(let members):
      put("{")
      for (index, member) in members.enumerated() {
        if index > 0 { put(spaced ? ", " : ",") }
        write(string: member.key)
        put(spaced ? ": " : ":")
        write(member.value, spaced: spaced)
      }
      put("}")
    }
  }

  /// The form for people; see `JSONText.pretty`.
  mutating func writeIndented(_ value: JSONText, depth: Int) {
    if value.holdsNoOther {
      let start = bytes.count
      write(value, spaced: true)
      if value.isScalar || bytes.count - start + 2 * depth <= 100 { return }
      bytes.removeSubrange(start...)
    }
    switch value {
    case .null, .bool, .int, .string: break
    case .array(let elements):
      put("[")
      for (index, element) in elements.enumerated() {
        startLine(after: index, depth: depth + 1)
        writeIndented(element, depth: depth + 1)
      }
      startLine(after: 0, depth: depth)
      put("]")
    case .object(let members):
      put("{")
      for (index, member) in members.enumerated() {
        startLine(after: index, depth: depth + 1)
        write(string: member.key)
        put(": ")
        writeIndented(member.value, depth: depth + 1)
      }
      startLine(after: 0, depth: depth)
      put("}")
    }
  }

  private mutating func startLine(after elements: Int, depth: Int) {
    put(elements > 0 ? ",\n" : "\n")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// Escapes what RFC 8259 §7 asks for and nothing else, so that Chinese stays readable.
  private mutating func write(string: String) {
    put("\"")
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): put("\\\"")
      case UInt8(ascii: "\\"): put("\\\\")
      case UInt8(ascii: "\n"): put("\\n")
      case UInt8(ascii: "\r"): put("\\r")
      case UInt8(ascii: "\t"): put("\\t")
      case 0..<0x20:
        put("\\u00")
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    put("\"")
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

extension JSONText {
  fileprivate var isScalar: Bool {
    switch self {
    case .null, .bool, .int, .string: true
    case .array, .object: false
    }
  }

  fileprivate var holdsNoOther: Bool {
    switch self {
    case .null, .bool, .int, .string: true
    case .array(let elements): elements.allSatisfy(\.isScalar)
    case .object(let members): members.allSatisfy(\.value.isScalar)
    }
  }
}
