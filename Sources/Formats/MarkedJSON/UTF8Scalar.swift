/// Well-formed UTF-8, one scalar at a time: Unicode 15 §3.9, table 3-7.
enum UTF8Scalar {
  /// The scalar that starts with the byte at `index`, and how many bytes it takes; nil where none
  /// does.
  static func decoded(in bytes: [UInt8], at index: Int, limit: Int) -> (UInt32, Int)? {
    let lead = bytes[index]
    let length: Int
    var value: UInt32
    switch lead {
    case 0..<0x80: return (UInt32(lead), 1)
    case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
    default: return nil
    }
    guard index + length <= limit else { return nil }
    for next in bytes[index + 1..<index + length] {
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    switch length {
    case 3: guard value >= 0x800, !(0xD800...0xDFFF).contains(value) else { return nil }
    case 4: guard (0x10000...0x10FFFF).contains(value) else { return nil }
    default: break
    }
    return (value, length)
  }

  static func bytes(of value: UInt32) -> [UInt8] {
    Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
  }
}
