import Glibc

/// GB 18030, the Chinese encoding that holds all of Unicode, GBK and GB 2312.
enum GB18030 {
  /// What became of an attempt to read bytes.
  enum Conversion {
    case converted([UInt8])
    /// Not GB 18030 from this offset on.
    case invalid(Int)
    /// This machine's C library has no table of the encoding.
    case unavailable
  }

  /// Converts valid UTF-8 back; nil where this machine cannot.
  static func bytes(fromUTF8 utf8: [UInt8]) -> [UInt8]? {
    guard case .converted(let bytes) = converted(utf8, from: "UTF-8", to: "GB18030") else {
      return nil
    }
    return bytes
  }

  /// Converts to UTF-8 with the C library's own table, through a buffer of fixed size.
  static func utf8(from bytes: [UInt8]) -> Conversion {
    converted(bytes, from: "GB18030", to: "UTF-8")
  }

  private static func converted(
    _ bytes: [UInt8], from encoding: String, to target: String
  ) -> Conversion {
    // NB: iconv reports failure to open as the pointer -1.
    guard let converter = iconv_open(target, encoding), Int(bitPattern: converter) != -1 else {
      return .unavailable
    }
    defer { iconv_close(converter) }
    var source = bytes
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    return source.withUnsafeMutableBytes { raw in
      var input = raw.bindMemory(to: CChar.self).baseAddress
      var left = raw.count
      while left > 0 {
        let (failure, written) = chunk.withUnsafeMutableBytes { buffer in
          var output = buffer.bindMemory(to: CChar.self).baseAddress
          var room = buffer.count
          let outcome = iconv(converter, &input, &left, &output, &room)
          return (outcome == -1 ? errno : 0, buffer.count - room)
        }
        result.append(contentsOf: chunk[..<written])
        if failure != 0, failure != E2BIG { return .invalid(raw.count - left) }
      }
      return .converted(result)
    }
  }
}
