/// The bytes of a document, a byte order mark included, and where its lines begin.
struct EditableText: Sendable {
  let bytes: [UInt8]
  private let lineStarts: [Int]
  /// How the document breaks its lines: as at the end of the first one.
  let lineBreak: String

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var index = starts[0]
    var found: String?
    while index < bytes.count {
      let isPair =
        bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        found = found ?? (isPair ? "\r\n" : bytes[index] == 0x0A ? "\n" : "\r")
        index += isPair ? 1 : 0
        starts.append(index + 1)
      }
      index += 1
    }
    lineStarts = starts
    lineBreak = found ?? "\n"
  }

  var start: Int { lineStarts[0] }

  /// The byte at which a character begins; the end of the file for what lies behind it.
  func offset(of mark: Mark) -> Int {
    guard mark.line < lineStarts.count else { return bytes.count }
    var offset = lineStarts[mark.line]
    var column = mark.column
    while column > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column -= 1
    }
    return offset
  }

  func lineStart(of offset: Int) -> Int {
    var index = offset
    while index > start, !isBreak(index - 1) { index -= 1 }
    return index
  }

  /// Where the line ends, before its break.
  func lineEnd(of offset: Int) -> Int {
    var index = offset
    while index < bytes.count, !isBreak(index) { index += 1 }
    return index
  }

  /// Where the last line of a part ends that ends at `offset`: a text may hold its own last break.
  func lastLineEnd(of offset: Int) -> Int {
    guard offset > start, isBreak(offset - 1) else { return lineEnd(of: offset) }
    let isPair =
      offset > start + 1 && bytes[offset - 1] == 0x0A && bytes[offset - 2] == 0x0D
    return offset - (isPair ? 2 : 1)
  }

  /// Behind the line break at `offset`, if there is one.
  func afterBreak(_ offset: Int) -> Int {
    guard offset < bytes.count, isBreak(offset) else { return offset }
    let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    return offset + (isPair ? 2 : 1)
  }

  /// Characters before `offset` on its line.
  func column(of offset: Int) -> Int {
    bytes[lineStart(of: offset)..<offset].count { $0 & 0xC0 != 0x80 }
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether nothing but blanks stands before `offset` on its line.
  func beginsLine(_ offset: Int) -> Bool { isBlank(lineStart(of: offset)..<offset) }

  func isBreak(_ index: Int) -> Bool { bytes[index] == 0x0A || bytes[index] == 0x0D }

  /// The offset of the first byte from `offset` on that is neither blank nor break nor comment.
  func skippingBlanks(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case UInt8(ascii: "#"): index = lineEnd(of: index)
      default: return index
      }
    }
    return index
  }

  func token(from offset: Int) -> UInt8? {
    let index = skippingBlanks(offset)
    return index < bytes.count ? bytes[index] : nil
  }

  /// The end of a text in block style without the blank lines below it, which belong to nobody,
  /// unless its header keeps them (`|+`: YAML 1.2.2 §8.1.1.2).
  func endOfBlockScalar(from start: Int, to end: Int) -> Int {
    let header = bytes[start..<min(end, lineEnd(of: start))]
    let indicators = header.prefix { $0 != UInt8(ascii: "#") }
    guard !indicators.contains(UInt8(ascii: "+")) else { return end }
    var index = end
    while index > start, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index - 1]) { index -= 1 }
    return index
  }
}
