import Diagnostics

// RFC 8259 §7: strings.
extension JSONReader {
  /// A string whose opening quote is next.
  mutating func scanString() -> JSONSlice? {
    let quote = index
    var hasEscapes = false
    index += 1
    while true {
      index = bytes.withUnsafeBufferPointer { bytes in
        var position = index
        while position < limit, bytes[position].isPlain { position &+= 1 }
        return position
      }
      guard index < limit else {
        fail(
          .jsonTruncated, at: index, ["place": Text(zh: "一段文字", en: "a text")],
          notes: [(quote, Self.beganHere)])
        return nil
      }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return JSONSlice(range: quote + 1..<index - 1, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        guard scanEscape(of: quote) else { return nil }
      case 0x80...:
        guard let (_, length) = UTF8Scalar.decoded(in: bytes, at: index, limit: limit) else {
          fail(.jsonInvalidUTF8, at: index, ["byte": Text(hexadecimal(bytes[index], digits: 2))])
          return nil
        }
        index += length
      default:
        failForControl(in: quote)
        return nil
      }
    }
  }

  /// An escape whose backslash is next.
  private mutating func scanEscape(of quote: Int) -> Bool {
    let backslash = index
    guard index + 1 < limit else {
      index = limit
      fail(
        .jsonTruncated, at: index, ["place": Text(zh: "一段文字", en: "a text")],
        notes: [(quote, Self.beganHere)])
      return false
    }
    guard bytes[index + 1] == UInt8(ascii: "u") else {
      guard Self.escaped(bytes[index + 1]) != nil else {
        fail(.jsonBadEscape, at: backslash, ["found": Text(scalars(backslash, count: 2))])
        return false
      }
      index += 2
      return true
    }
    guard let unit = codeUnit(at: backslash) else {
      fail(.jsonBadEscape, at: backslash, ["found": Text(scalars(backslash, count: 6))])
      return false
    }
    switch unit {
    case 0xD800..<0xDC00:
      guard let low = codeUnit(at: backslash + 6), (0xDC00..<0xE000).contains(low) else {
        fail(.jsonLoneSurrogate, at: backslash, ["found": Text(scalars(backslash, count: 6))])
        return false
      }
      index += 12
    case 0xDC00..<0xE000:
      fail(.jsonLoneSurrogate, at: backslash, ["found": Text(scalars(backslash, count: 6))])
      return false
    default: index += 6
    }
    return true
  }

  /// The UTF-16 code unit of a `\uXXXX`; nil where none stands.
  private func codeUnit(at backslash: Int) -> UInt32? {
    guard backslash + 6 <= limit, bytes[backslash] == UInt8(ascii: "\\"),
      bytes[backslash + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[backslash + 2..<backslash + 6] {
      guard let digit = byte.hexadecimalDigit else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// The byte that a backslash and this one stand for.
  private static func escaped(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The bytes of a string that has been scanned, with every escape resolved.
  func unescaped(_ slice: JSONSlice) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(slice.range.count)
    var position = slice.range.lowerBound
    while position < slice.range.upperBound {
      guard bytes[position] == UInt8(ascii: "\\") else {
        result.append(bytes[position])
        position += 1
        continue
      }
      if let byte = Self.escaped(bytes[position + 1]) {
        result.append(byte)
        position += 2
      } else if let unit = codeUnit(at: position) {
        var value = unit
        position += 6
        if (0xD800..<0xDC00).contains(unit), let low = codeUnit(at: position) {
          value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
          position += 6
        }
        result += UTF8Scalar.bytes(of: value)
      }
    }
    return result
  }
}

extension UInt8 {
  /// Whether it stands for itself in a string: ASCII but no quote, backslash or control character.
  fileprivate var isPlain: Bool {
    self >= 0x20 && self < 0x80 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }

  fileprivate var hexadecimalDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
