/// Folds content lines (RFC 5545 §3.1): no line has more than 75 octets, no character and no escape
/// is split between two.
enum Folding {
  /// The longest line without its line break.
  static let width = 75

  /// Appends a content line with its line breaks.
  @inline(__always)
  static func append(_ content: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    if content.count <= width {
      bytes.append(contentsOf: content)
    } else {
      appendFolded(content, to: &bytes)
    }
    bytes.append(.carriageReturn)
    bytes.append(.lineFeed)
  }

  private static func appendFolded(
    _ content: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    var start = 0
    var room = width
    while content.count - start > room {
      let end = breakPoint(in: content, from: start, room: room)
      guard end < content.count else { break }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: content[start..<end]))
      bytes.append(.carriageReturn)
      bytes.append(.lineFeed)
      bytes.append(0x20)
      start = end
      // The blank of the fold counts.
      room = width - 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: content[start...]))
  }

  /// The last place at which the line may end.
  private static func breakPoint(
    in content: UnsafeBufferPointer<UInt8>, from start: Int, room: Int
  ) -> Int {
    let limit = start + room
    var end = limit
    // A character of UTF-8 has at most three octets behind its first; longer runs are no UTF-8.
    while end > limit - 3, content[end] & 0xC0 == 0x80 { end -= 1 }
    if content[end] & 0xC0 == 0x80 { end = limit }
    // An escape stays on one line: naive readers unescape before they unfold.
    var backslashes = 0
    while end - backslashes > start, content[end - backslashes - 1] == UInt8(ascii: "\\") {
      backslashes += 1
    }
    if !backslashes.isMultiple(of: 2), end - 1 > start { end -= 1 }
    // NB: a CR before a line break would be taken for a part of it, and be lost.
    while end > start, content[end - 1] == .carriageReturn { end -= 1 }
    if end > start { return end }
    end = limit
    while end < content.count, content[end - 1] == .carriageReturn { end += 1 }
    return end
  }
}
