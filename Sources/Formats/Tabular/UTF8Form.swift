/// How far some bytes are UTF-8, as the Unicode Standard's table 3-7 defines it.
struct UTF8Form {
  /// The offset of the first byte that belongs to no whole character; nil for valid UTF-8.
  private(set) var firstInvalid: Int?
  private(set) var invalidBytes = 0
  private(set) var firstNUL: Int?
  /// Whole characters of three or four bytes, as Chinese ones are. Text in GB 18030 contains
  /// almost none of them by accident, but many of two bytes.
  private(set) var longSequences = 0

  init(of bytes: Span<UInt8>) {
    let count = bytes.count
    var index = 0
    while index < count {
      index = UTF8Form.plainEnd(of: bytes, from: index)
      guard index < count else { break }
      let lead = bytes[index]
      if lead < 0x80 {
        if lead == 0, firstNUL == nil { firstNUL = index }
        index += 1
        continue
      }
      let length = UTF8Form.length(of: bytes, at: index)
      if length == 0 {
        if firstInvalid == nil { firstInvalid = index }
        invalidBytes += 1
        index += 1
      } else {
        if length > 2 { longSequences += 1 }
        index += length
      }
    }
  }

  /// Where ASCII without NUL, looked at eight bytes at a time, ends for sure no sooner.
  private static func plainEnd(of bytes: Span<UInt8>, from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var index = start
      while index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let below = (word &- 0x0101_0101_0101_0101) & ~word
        guard (word | below) & 0x8080_8080_8080_8080 == 0 else { return index }
        index += 8
      }
      return index
    }
  }

  /// The bytes of the character at `index`, at least 2; 0 where there is no whole one.
  private static func length(of bytes: Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard length > 0, index + length <= bytes.count, second.contains(bytes[index + 1]) else {
      return 0
    }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
