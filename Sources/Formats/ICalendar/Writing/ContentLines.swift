/// Writes content lines (RFC 5545 §3.1): UTF-8, CRLF, folded so that no line has more than 75
/// octets and neither a character nor an escape is split between two.
struct ContentLines {
  private(set) var bytes: [UInt8] = []
  /// Where the line being written begins; it is folded when it ends.
  private var lineStart = 0
  private var longLine: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// A whole line that needs no escaping.
  mutating func property(_ line: String) {
    append(line)
    endLine()
  }

  /// A line with a value of type TEXT (§3.3.11).
  mutating func property(_ name: String, text: String) {
    append(name)
    append(text: text)
    endLine()
  }

  /// A whole line as octets that are written as they are.
  @inline(__always)
  mutating func line(_ content: UnsafeBufferPointer<UInt8>) {
    Folding.append(content, to: &bytes)
    lineStart = bytes.count
  }

  mutating func endLine() {
    if bytes.count - lineStart > Folding.width {
      longLine.removeAll(keepingCapacity: true)
      longLine.append(contentsOf: bytes[lineStart...])
      bytes.removeSubrange(lineStart...)
      longLine.withUnsafeBufferPointer { Folding.append($0, to: &bytes) }
    } else {
      bytes.append(.carriageReturn)
      bytes.append(.lineFeed)
    }
    lineStart = bytes.count
  }

  /// Appends what is valid as it stands; control characters and line breaks are dropped.
  mutating func append(_ value: String) { append(value, isText: false) }

  /// Appends a TEXT: `\`, `;` and `,` are escaped, line breaks become `\n` and other control
  /// characters, which no calendar may contain, are dropped.
  mutating func append(text: String) { append(text, isText: true) }

  private mutating func append(_ value: String, isText: Bool) {
    var value = value
    value.withUTF8 { octets in
      var run = 0
      var next = 0
      while next < octets.count {
        let start = next
        // Most characters are plain, and of these most are Chinese or ASCII.
        let first = octets[next]
        if first >= 0x20, first < 0x7f, !isText || !Self.isEscaped(first) {
          next += 1
          continue
        }
        if first >= 0xe3, first < 0xf0 {
          next += 3
          continue
        }
        switch Character(in: octets, at: &next, isText: isText) {
        case .plain: break
        case .escaped(let octet):
          bytes.append(contentsOf: octets[run..<start])
          run = next
          bytes.append(UInt8(ascii: "\\"))
          bytes.append(octet)
        case .dropped:
          bytes.append(contentsOf: octets[run..<start])
          run = next
        }
      }
      bytes.append(contentsOf: octets[run...])
    }
  }

  /// Whether a printable character of ASCII has to be escaped in a TEXT.
  private static func isEscaped(_ octet: UInt8) -> Bool {
    octet == UInt8(ascii: "\\") || octet == UInt8(ascii: ";") || octet == UInt8(ascii: ",")
  }
}

extension ContentLines {
  /// What becomes of one character of a value.
  private enum Character {
    case plain
    case escaped(UInt8)
    case dropped

    /// Looks at the character at `next` and steps over it.
    init(in octets: UnsafeBufferPointer<UInt8>, at next: inout Int, isText: Bool) {
      let first = octets[next]
      let length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
      let start = next
      next += length
      let lineBreak = isText ? Character.escaped(UInt8(ascii: "n")) : .dropped
      switch first {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        self = isText ? .escaped(first) : .plain
      case .carriageReturn:
        // CR LF is one line break.
        if next < octets.count, octets[next] == .lineFeed { next += 1 }
        self = lineBreak
      case .lineFeed: self = lineBreak
      case 9: self = .plain
      case 0..<0x20, 0x7f: self = .dropped
      case 0xc2 where octets[start + 1] < 0xa0:
        // C1 controls; NEL among them is a line break.
        self = octets[start + 1] == 0x85 ? lineBreak : .dropped
      case 0xe2 where octets[start + 1] == 0x80 && octets[start + 2] & 0xfe == 0xa8:
        // U+2028 and U+2029: some readers split lines there.
        self = lineBreak
      default: self = .plain
      }
    }
  }
}
