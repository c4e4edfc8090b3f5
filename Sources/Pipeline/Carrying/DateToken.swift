import CivilTime

/// A date with its year somewhere in a text: `2026-03-01`, `2026/3/1`, `2026.3.1`, `2026年3月1日`.
///
/// Found in bytes, so that a file in GB 18030 is edited without being decoded.
struct DateToken {
  let range: Range<Int>
  let date: CivilDate
  private let style: Style
  private let isPadded: Bool

  private struct Style {
    let marks: [[UInt8]]
  }

  private static let styles: [Style] =
    ["-", "/", "."].map { Style(marks: [Array($0.utf8), Array($0.utf8), []]) } + [
      Style(marks: ["年", "月", "日"].map { Array($0.utf8) }),
      // The same in GB 18030.
      Style(marks: [[0xC4, 0xEA], [0xD4, 0xC2], [0xC8, 0xD5]]),
    ]

  /// All dates in some of the bytes, in their order.
  static func all(in bytes: [UInt8], _ range: Range<Int>) -> [DateToken] {
    var tokens: [DateToken] = []
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let follows = index > range.lowerBound && bytes[index - 1].isDigit
      if !follows, let token = DateToken(at: index, in: bytes, before: range.upperBound) {
        tokens.append(token)
        index = token.range.upperBound
      } else {
        index += 1
      }
    }
    return tokens
  }

  private init?(at start: Int, in bytes: [UInt8], before end: Int) {
    guard let year = number(of: 4...4, at: start, in: bytes, before: end) else { return nil }
    for style in DateToken.styles {
      var index = start + 4
      guard index.skip(style.marks[0], in: bytes, before: end) else { continue }
      let monthStart = index
      guard let month = number(of: 1...2, at: index, in: bytes, before: end) else { continue }
      index += month.count
      guard index.skip(style.marks[1], in: bytes, before: end) else { continue }
      let dayStart = index
      guard let day = number(of: 1...2, at: index, in: bytes, before: end) else { continue }
      index += day.count
      guard index.skip(style.marks[2], in: bytes, before: end),
        index == end || !bytes[index].isDigit,
        let date = CivilDate(year: year.value, month: month.value, day: day.value)
      else { continue }
      self.style = style
      self.date = date
      range = start..<index
      let zero = UInt8(ascii: "0")
      isPadded =
        style.marks[0] == [UInt8(ascii: "-")] || bytes[monthStart] == zero
        || bytes[dayStart] == zero
      return
    }
    return nil
  }

  /// Another date, written as this one is.
  func written(_ date: CivilDate) -> [UInt8] {
    let (year, month, day) = date.components
    return digits(year, 4).utf8 + style.marks[0] + digits(month, isPadded ? 2 : 1).utf8
      + style.marks[1] + digits(day, isPadded ? 2 : 1).utf8 + style.marks[2]
  }
}

/// The digits at a place, of which there must be so many.
private func number(
  of counts: ClosedRange<Int>, at start: Int, in bytes: [UInt8], before end: Int
) -> (value: Int, count: Int)? {
  var value = 0
  var index = start
  while index < end, bytes[index].isDigit, index - start < counts.upperBound {
    value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    index += 1
  }
  return counts.contains(index - start) ? (value, index - start) : nil
}

extension Int {
  /// Steps over a mark; false where it does not stand there.
  fileprivate mutating func skip(_ mark: [UInt8], in bytes: [UInt8], before end: Int) -> Bool {
    guard self + mark.count <= end, bytes[self..<self + mark.count].elementsEqual(mark) else {
      return false
    }
    self += mark.count
    return true
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
