/// The lines of a file, for the few diagnostics that look at what was written.
struct SourceLines {
  private let bytes: UnsafeRawBufferPointer
  /// Where a line is known to begin: questions come in the order of the file.
  private var known = (line: 0, offset: 0)

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The lines of a range, at most `most` of them, each without its break and cut at 500 scalars.
  mutating func lines(_ range: ClosedRange<Int>, most: Int) -> [Line] {
    if range.lowerBound < known.line { known = (0, 0) }
    while known.line < range.lowerBound, known.offset < bytes.count {
      known = (known.line + 1, nextLine(after: known.offset))
    }
    var result: [Line] = []
    var offset = known.offset
    for number in range.prefix(most) where known.line == range.lowerBound && offset <= bytes.count {
      result.append(line(number, at: offset))
      offset = nextLine(after: offset)
    }
    return result
  }

  /// The mark, or the end of the file if it lies behind that. NB: libyaml ends a file that does
  /// not end in a line break one line further down.
  mutating func inside(_ mark: Mark) -> Mark {
    guard mark.line > 0, lines(mark.line...mark.line, most: 1).isEmpty else { return mark }
    var start = bytes.count
    while start > 0, !Self.isBreak(bytes[start - 1]) { start -= 1 }
    let column = bytes[start...].count { $0 & 0xC0 != 0x80 }
    return Mark(line: mark.line - 1, column: column)
  }

  private func line(_ number: Int, at start: Int) -> Line {
    var scalars: [Unicode.Scalar] = []
    var index = start
    while index < bytes.count, scalars.count < 500, !Self.isBreak(bytes[index]) {
      if bytes[index] < 0x80 {
        scalars.append(Unicode.Scalar(bytes[index]))
        index += 1
      } else {
        // The source check has found every scalar well-formed.
        guard let (value, length) = UTF8Decoding.scalar(in: bytes, at: index),
          let scalar = Unicode.Scalar(value)
        else { break }
        scalars.append(scalar)
        index += length
      }
    }
    return Line(number: number, scalars: scalars)
  }

  private func nextLine(after offset: Int) -> Int {
    var index = offset
    while index < bytes.count, !Self.isBreak(bytes[index]) { index += 1 }
    guard index < bytes.count else { return bytes.count + 1 }
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    return index + (isPair ? 2 : 1)
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

/// One line as it was written.
struct Line {
  /// From 0, as libyaml counts.
  var number: Int
  var scalars: [Unicode.Scalar]
  /// Where `scalars` begin on the line.
  var column = 0

  /// The line from the first scalar that is neither blank nor tab.
  var content: Line { dropping(scalars.prefix { $0 == " " || $0 == "\t" }.count) }

  func dropping(_ count: Int) -> Line {
    Line(number: number, scalars: Array(scalars.dropFirst(count)), column: column + count)
  }

  func mark(_ index: Int) -> Mark { Mark(line: number, column: column + index) }

  var text: String { String(scalars) }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
