/// The lines of one file, found once however many diagnostics point into it.
///
/// A line ends at a line feed, a carriage return or both, as YAML 1.2 §5.4 and the table reader
/// count them.
struct SourceLines {
  private let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var starts = [bytes.starts(with: mark) ? mark.count : 0]
    for (index, byte) in bytes.enumerated() {
      let next = index + 1
      switch byte {
      case UInt8(ascii: "\n"): starts.append(next)
      case UInt8(ascii: "\r") where next == bytes.count || bytes[next] != UInt8(ascii: "\n"):
        starts.append(next)
      default: break
      }
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// Where the last part asked for was found, so that places in ascending order cost one walk along
  /// a line, however long that is.
  private var last: (line: Int, column: Int, index: Int) = (0, 1, 0)

  /// The line of that number, from 1, without its line break, or of a long line what stands around
  /// the column; and the column within that. Nil if the file has no such line. Bytes that are no
  /// UTF-8 become U+FFFD.
  mutating func part(line: Int, around column: Int) -> (text: String, column: Int)? {
    guard starts.indices.contains(line - 1) else { return nil }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    if end - start <= Self.longLine {
      return (String(decoding: bytes[start..<end], as: UTF8.self), column)
    }
    let first = max(1, column - Self.surroundings)
    if last.line != line || last.column > first { last = (line, 1, start) }
    last.index = index(last.index, advancedBy: first - last.column, limit: end)
    last.column = first
    let stop = index(last.index, advancedBy: column - first + Self.surroundings, limit: end)
    return (String(decoding: bytes[last.index..<stop], as: UTF8.self), column - first + 1)
  }

  /// Bytes of a line that is shown from its beginning; scalars shown at most on both sides of a
  /// column in longer ones. Both are more than any terminal is wide.
  private static let longLine = 8_000
  private static let surroundings = 1_000

  /// The byte so many scalars further on.
  private func index(_ index: Int, advancedBy count: Int, limit: Int) -> Int {
    var index = index
    var count = count
    while index < limit {
      if bytes[index] & 0xC0 != 0x80 {
        if count == 0 { break }
        count -= 1
      }
      index += 1
    }
    return index
  }
}
