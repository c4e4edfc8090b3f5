import Diagnostics

/// Looks at what lies in what (RFC 5545 §3.4 and §3.6).
struct StructureCheck {
  private let file: CalendarFile

  init(_ file: CalendarFile) { self.file = file }

  func check(_ findings: inout Findings) {
    guard !file.isUTF16 else { return }
    guard !file.calendars.isEmpty else {
      return findings.report(.calendarNone, at: file.start)
    }
    for line in file.looseLines { findings.report(.calendarOutside, at: line.offset) }
    for component in file.components where !component.isNamed("VCALENDAR") {
      findings.report(.calendarOutside, at: component.offset)
    }
    for offset in file.strayEnds {
      let name = file.property(at: offset).value.trimmed
      findings.report(.calendarStrayEnd, at: offset, ["component": Text(quoting: name)])
    }
    for index in file.records.indices where file.records[index].bodyEnd == file.records[index].end {
      let component = CalendarComponent(file: file, index: index)
      findings.report(
        .calendarMissingEnd, at: component.offset, ["component": Text(quoting: component.name.utf8)]
      )
    }
  }
}

extension CalendarFile {
  /// The content line that begins at an offset.
  func property(at offset: Int) -> CalendarProperty {
    bytes.withUnsafeBufferPointer { octets in
      var scanner = LineScanner(octets, lineBreak: lineBreak, in: offset..<octets.count)
      let line =
        scanner.line() ?? LineScanner.Line(start: offset, end: offset, isFolded: false)
      return CalendarProperty(line, of: octets, file: self)
    }
  }

  /// Calls `body` with each line in a component that has no colon: where it begins, and its text.
  func forEachBrokenLine(_ body: (Int, Text) -> Void) {
    bytes.withUnsafeBufferPointer { octets in
      var scanner = LineScanner(octets, lineBreak: lineBreak, in: start..<octets.count)
      var unfolded: [UInt8] = []
      while let line = scanner.line() {
        // A colon in the first physical line, before any parameter, is all that most lines need.
        var index = line.start
        while index < line.end, octets[index] != UInt8(ascii: ":"),
          octets[index] != UInt8(ascii: ";"),
          octets[index] != lineBreak
        {
          index += 1
        }
        if index < line.end, octets[index] == UInt8(ascii: ":") { continue }
        unfolded.removeAll(keepingCapacity: true)
        LineScanner.unfold(line, of: octets, lineBreak: lineBreak, into: &unfolded)
        let isBroken = unfolded.withUnsafeBufferPointer { LineParts($0).valueStart == nil }
        if isBroken { body(line.start, Text(quoting: unfolded)) }
      }
    }
  }
}
