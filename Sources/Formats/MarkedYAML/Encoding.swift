/// The encodings that a file is found in when it is not in UTF-8.
enum Encoding {
  /// What the first bytes say: a byte order mark, or the zeros of ASCII in 16 bits.
  static func announced(by bytes: UnsafeRawBufferPointer) -> String? {
    guard bytes.count >= 2 else { return nil }
    let start = (bytes[0], bytes[1], bytes.count > 2 ? bytes[2] : 1, bytes.count > 3 ? bytes[3] : 1)
    switch start {
    case (0xFF, 0xFE, 0, 0), (0, 0, 0xFE, 0xFF): return "UTF-32"
    case (0xFF, 0xFE, _, _), (0xFE, 0xFF, _, _): return "UTF-16"
    case (1..., 0, 1..., 0), (0, 1..., 0, 1...): return bytes.count >= 4 ? "UTF-16" : nil
    default: return nil
    }
  }

  /// What bytes that are not UTF-8 may be: GB18030 if they are well-formed as that, and if most
  /// of what lies beyond ASCII is not UTF-8, as a UTF-8 file with one broken byte would be.
  static func guessed(from bytes: UnsafeRawBufferPointer) -> String? {
    var index = 0
    var (good, bad) = (0, 0)
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      if let (_, length) = UTF8Decoding.scalar(in: bytes, at: index) {
        good += 1
        index += length
      } else {
        bad += 1
        index += 1
      }
    }
    return bad > good && isGB18030(bytes) ? "GB18030" : nil
  }

  /// GB 18030-2022 §6: one byte up to 7F; two, 81-FE and then 40-7E or 80-FE; or four, 81-FE and
  /// 30-39 twice. A NUL is no text in any encoding.
  private static func isGB18030(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 1...0x7F: index += 1
      case 0x81...0xFE:
        guard index + 1 < bytes.count else { return false }
        switch bytes[index + 1] {
        case 0x40...0x7E, 0x80...0xFE: index += 2
        case 0x30...0x39:
          guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
            (0x30...0x39).contains(bytes[index + 3])
          else { return false }
          index += 4
        default: return false
        }
      default: return false
      }
    }
    return true
  }
}
