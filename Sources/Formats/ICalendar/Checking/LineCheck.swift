import Diagnostics

/// Looks at the bytes and the physical lines of a file (RFC 5545 §3.1), in one pass.
struct LineCheck {
  private let octets: UnsafeBufferPointer<UInt8>
  private let file: CalendarFile
  private var hasOddBreak = false
  /// The first octet of each line that is no UTF-8, where no fold splits a character.
  private var badPlaces: [Int] = []
  private var badCount = 0
  private var lineStart = 0

  private init(_ file: CalendarFile, _ octets: UnsafeBufferPointer<UInt8>) {
    self.file = file
    self.octets = octets
  }

  static func check(_ file: CalendarFile, into findings: inout Findings) {
    if file.isUTF16 { return findings.report(.calendarUTF16, at: 0) }
    file.bytes.withUnsafeBufferPointer { octets in
      var check = LineCheck(file, octets)
      check.checkLines(&findings)
      check.reportEncoding(&findings)
    }
  }

  /// Only whether the file is UTF-8.
  static func checkEncoding(_ file: CalendarFile, into findings: inout Findings) {
    // What is well-formed as a whole is so in each line, for no line ends within a character; only
    // a fold that splits one, or a fault, asks for a look at every line.
    if (try? UTF8Span(validating: file.bytes.span)) != nil { return }
    file.bytes.withUnsafeBufferPointer { octets in
      var check = LineCheck(file, octets)
      var others = Findings()
      check.checkLines(&others)
      check.reportEncoding(&findings)
    }
  }

  private mutating func checkLines(_ findings: inout Findings) {
    if file.start > 0 { findings.report(.calendarByteOrderMark, at: 0) }
    var start = file.start
    // Where the first part of a character lies that the last line ended with.
    var cut = 0
    var isFirst = true
    var wasBlank = false
    while start < octets.count {
      var end = start
      while end < octets.count, octets[end] != .lineFeed, octets[end] != .carriageReturn {
        end += 1
      }
      let next = checkBreak(at: end, &findings)
      if start == end {
        findings.report(.calendarBlankLine, at: start)
        wasBlank = true
      } else {
        if octets[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) {
          findings.report(.calendarByteOrderMark, at: start)
        }
        if octets[start].isBlank, isFirst || wasBlank {
          findings.report(.calendarFoldOfNothing, at: start)
        }
        if end - start > Folding.width {
          findings.report(.calendarLongLine, at: start, ["octets": Text("\(end - start)")])
        }
        lineStart = start
        cut = checkCharacters(from: start, to: end, rest: cut, &findings)
        if cut > 0 {
          let continues =
            next + 1 < octets.count && octets[next].isBlank && octets[next + 1] & 0xC0 == 0x80
          if continues {
            let lead = octets[start..<end].lastIndex { $0 & 0xC0 != 0x80 } ?? end - 1
            findings.report(.calendarSplitCharacter, at: lead)
          } else {
            noteBad(end - 1)
            cut = 0
          }
        }
        wasBlank = false
        isFirst = false
      }
      start = next
    }
  }

  /// Where the next line begins.
  private mutating func checkBreak(at end: Int, _ findings: inout Findings) -> Int {
    guard end < octets.count else {
      findings.report(.calendarUnfinished, at: end)
      return end
    }
    let isCR = octets[end] == .carriageReturn
    if isCR, end + 1 < octets.count, octets[end + 1] == .lineFeed { return end + 2 }
    if !hasOddBreak {
      hasOddBreak = true
      findings.report(.calendarLineBreak, at: end, ["found": Text(isCR ? "CR" : "LF")])
    }
    return end + 1
  }

  /// Looks for control characters and for what is no UTF-8.
  ///
  /// - Parameter rest: Octets of a character that the line before began.
  /// - Returns: How many octets of a character are still to come.
  private mutating func checkCharacters(
    from start: Int, to end: Int, rest: Int, _ findings: inout Findings
  ) -> Int {
    var index = start
    if rest > 0 { index = min(end, start + 1 + rest) }
    var hasControl = false
    while index < end {
      let octet = octets[index]
      if octet < 0x80 {
        if (octet < 0x20 && octet != 9) || octet == 0x7F, !hasControl {
          hasControl = true
          findings.report(
            .calendarControl, at: index, ["octet": Text(hexadecimal(octet))])
        }
        index += 1
        continue
      }
      let length = Self.length(of: octet)
      var next = index + 1
      while next < min(end, index + length), isTail(at: next, of: index) { next += 1 }
      if length > 0, next == index + length {
        index = next
      } else if length > 0, next == end {
        return index + length - end
      } else {
        noteBad(index)
        index += 1
      }
    }
    return 0
  }

  private mutating func noteBad(_ offset: Int) {
    badCount += 1
    if badPlaces.last ?? -1 < lineStart, badPlaces.count <= Findings.limit {
      badPlaces.append(offset)
    }
  }

  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// Unicode 15 §3.9, table 3-7.
  private func isTail(at index: Int, of lead: Int) -> Bool {
    let octet = octets[index]
    guard index == lead + 1 else { return octet & 0xC0 == 0x80 }
    switch octets[lead] {
    case 0xE0: return (0xA0...0xBF).contains(octet)
    case 0xED: return (0x80...0x9F).contains(octet)
    case 0xF0: return (0x90...0xBF).contains(octet)
    case 0xF4: return (0x80...0x8F).contains(octet)
    default: return octet & 0xC0 == 0x80
    }
  }

  /// One finding for a file in another encoding, one for each line that is damaged otherwise.
  private func reportEncoding(_ findings: inout Findings) {
    guard let first = badPlaces.first else { return }
    if isGB18030 { return findings.report(.calendarGB18030, at: first) }
    for place in badPlaces {
      findings.report(.calendarEncoding, at: place, ["octet": Text(hexadecimal(octets[place]))])
    }
  }

  /// Whether all that is not ASCII is well-formed GB 18030, and more of it than one character.
  private var isGB18030: Bool {
    var index = file.start
    var pairs = 0
    while index < octets.count {
      let octet = octets[index]
      if octet < 0x80 {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(octet), index + 1 < octets.count else { return false }
      let second = octets[index + 1]
      if (0x40...0xFE).contains(second), second != 0x7F {
        index += 2
      } else if (0x30...0x39).contains(second), index + 3 < octets.count,
        (0x81...0xFE).contains(octets[index + 2]), (0x30...0x39).contains(octets[index + 3])
      {
        index += 4
      } else {
        return false
      }
      pairs += 1
    }
    return pairs > 1 && badCount * 3 > pairs
  }
}

func hexadecimal(_ octet: UInt8) -> String {
  let digits = String(octet, radix: 16, uppercase: true)
  return "0x" + (digits.utf8.count == 1 ? "0" : "") + digits
}
