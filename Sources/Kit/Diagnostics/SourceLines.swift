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

  /// The line of that number, from 1, without its line break; nil if the file has no such line.
  /// Bytes that are no UTF-8 become U+FFFD.
  subscript(line: Int) -> String? {
    guard starts.indices.contains(line - 1) else { return nil }
    var end = line < starts.count ? starts[line] : bytes.count
    while end > starts[line - 1], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[starts[line - 1]..<end], as: UTF8.self)
  }
}
