import Glibc

/// Finds the content lines of a calendar (RFC 5545 §3.1) without copying them: where each begins,
/// where it ends, and whether it is folded.
///
/// Lines end with LF, and any CR before it belongs to the break; in a file without a single LF they
/// end with CR. A line that begins with a blank continues the one before it. Blank lines, and blanks
/// and byte order marks before the first character of a line that continues nothing, are passed over:
/// files that were put together have marks in their midst.
struct LineScanner {
  /// One content line as it stands in the file, without the line break at its end.
  struct Line {
    var start: Int
    var end: Int
    var isFolded: Bool
  }

  private let octets: UnsafeBufferPointer<UInt8>
  private let lineBreak: UInt8
  /// Where the next line is looked for.
  private(set) var next: Int
  private let end: Int

  /// - Parameters:
  ///   - octets: the whole file.
  ///   - range: whole lines of it.
  init(
    _ octets: UnsafeBufferPointer<UInt8>, lineBreak: UInt8 = .lineFeed, in range: Range<Int>
  ) {
    self.octets = octets
    self.lineBreak = lineBreak
    next = range.lowerBound
    end = range.upperBound
  }

  mutating func line() -> Line? {
    while next < end {
      if octets[next].isBlankOrBreak {
        next &+= 1
      } else if isMark(at: next) {
        next &+= 3
      } else {
        break
      }
    }
    guard next < end else { return nil }
    var line = Line(start: next, end: next, isFolded: false)
    while true {
      let lineEnd = physicalEnd(from: next)
      next = min(lineEnd &+ 1, end)
      line.end = lineEnd
      while line.end > line.start, octets[line.end &- 1] == .carriageReturn { line.end &-= 1 }
      guard next < end, octets[next].isBlank else { return line }
      line.isFolded = true
    }
  }

  /// Goes on behind a part that is of no interest.
  mutating func skip(to offset: Int) { next = offset }

  @inline(__always)
  private func isMark(at offset: Int) -> Bool {
    octets[offset] == 0xEF && offset &+ 2 < end && octets[offset &+ 1] == 0xBB
      && octets[offset &+ 2] == 0xBF
  }

  private func physicalEnd(from start: Int) -> Int {
    guard let base = octets.baseAddress,
      let found = memchr(base + start, Int32(lineBreak), end &- start)
    else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

extension LineScanner {
  /// Calls `body` with each physical line of a content line: its octets without line breaks and
  /// without the blank that a fold puts before it.
  static func forEachPart(
    of line: Line, in octets: UnsafeBufferPointer<UInt8>, lineBreak: UInt8,
    _ body: (Range<Int>) -> Void
  ) {
    var start = line.start
    while true {
      var lineEnd = line.end
      if let base = octets.baseAddress,
        let found = memchr(base + start, Int32(lineBreak), line.end &- start)
      {
        lineEnd = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      }
      var end = lineEnd
      while end > start, octets[end &- 1] == .carriageReturn { end &-= 1 }
      body(start..<end)
      // Behind the line break and the one blank of the fold.
      start = lineEnd &+ 2
      if start >= line.end { return }
    }
  }

  /// Appends a content line to `buffer`, unfolded.
  static func unfold(
    _ line: Line, of octets: UnsafeBufferPointer<UInt8>, lineBreak: UInt8,
    into buffer: inout [UInt8]
  ) {
    guard line.isFolded else {
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: octets[line.start..<line.end]))
      return
    }
    forEachPart(of: line, in: octets, lineBreak: lineBreak) { part in
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: octets[part]))
    }
  }

  /// CR where a file has no LF at all, as very old programs wrote it; otherwise LF.
  static func lineBreak(of octets: UnsafeBufferPointer<UInt8>) -> UInt8 {
    guard let base = octets.baseAddress, memchr(base, Int32(UInt8.lineFeed), octets.count) == nil
    else { return .lineFeed }
    return memchr(base, Int32(UInt8.carriageReturn), octets.count) == nil
      ? .lineFeed : .carriageReturn
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// White space of RFC 5234, which marks a folded line.
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 }

  @inline(__always) var isBlankOrBreak: Bool {
    isBlank || self == .lineFeed || self == .carriageReturn
  }

  /// A lower-case letter of ASCII in upper case; for comparing the names of RFC 5545 §2.
  @inline(__always) var uppercased: UInt8 {
    self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") ? self & 0xDF : self
  }

  @inline(__always) var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
