/// Tells the line and column of ever later offsets of one UTF-8 text, both in Unicode scalars
/// from 1.
///
/// LF, CRLF and CR each end a line, as the scanner and every editor see it.
///
/// - Complexity: one step per byte in all, however many offsets are asked for.
public struct TextCursor: Sendable {
  public private(set) var offset: Int
  public private(set) var line = 1
  public private(set) var column = 1

  /// A cursor before the text's first character; `start` is behind a byte order mark.
  public init(from start: Int = 0) { offset = start }

  /// Goes on to `target`, which must not lie before the offset reached already.
  public mutating func advance(to target: Int, of bytes: Span<UInt8>) {
    precondition(target >= offset, "a text cursor only goes forward")
    while offset < target {
      let byte = bytes[offset]
      offset += 1
      if byte == lineFeed
        || byte == carriageReturn && !(offset < bytes.count && bytes[offset] == lineFeed)
      {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
