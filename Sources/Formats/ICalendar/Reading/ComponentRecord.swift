/// Where one component lies in the file; offsets count octets.
struct ComponentRecord: Sendable {
  /// The first octet of its BEGIN line.
  var begin: Int
  /// Behind the BEGIN line.
  var bodyStart: Int
  /// The first octet of its END line; where there is none, `end`.
  var bodyEnd: Int
  /// Behind the END line.
  var end: Int
  /// The index of the first component that neither is this one nor lies in it.
  var nextSibling: Int
}

/// Finds the components of a file in one pass over its lines.
struct ComponentReading {
  private(set) var records: [ComponentRecord] = []
  private(set) var strayEnds: [Int] = []
  private let octets: UnsafeBufferPointer<UInt8>
  private let lineBreak: UInt8
  /// The components that are open, from the outside in, with their names in upper case.
  private var open: [(index: Int, name: [UInt8])] = []
  /// Of a folded line.
  private var unfolded: [UInt8] = []

  /// How far out an END looks for its BEGIN. Every END looking through everything that is open would
  /// cost the square of a hostile file.
  private static let reach = 32

  init(of octets: UnsafeBufferPointer<UInt8>, from start: Int, lineBreak: UInt8) {
    self.octets = octets
    self.lineBreak = lineBreak
    var scanner = LineScanner(octets, lineBreak: lineBreak, in: start..<octets.count)
    while let line = scanner.line() {
      switch octets[line.start] | 0x20 {
      case UInt8(ascii: "b"):
        if let name = value(of: line, named: "BEGIN") { begin(name, line, next: scanner.next) }
      case UInt8(ascii: "e"):
        if let name = value(of: line, named: "END") { end(name, line, next: scanner.next) }
      default: break
      }
    }
    close(to: 0, at: octets.count)
  }

  private mutating func begin(_ name: [UInt8], _ line: LineScanner.Line, next: Int) {
    if let level = levelToClose(before: name) { close(to: level, at: line.start) }
    open.append((records.count, name))
    records.append(
      ComponentRecord(begin: line.start, bodyStart: next, bodyEnd: 0, end: 0, nextSibling: 0))
  }

  private mutating func end(_ name: [UInt8], _ line: LineScanner.Line, next: Int) {
    let candidates = open.indices.suffix(Self.reach)
    guard let level = candidates.last(where: { open[$0].name == name }) else {
      strayEnds.append(line.start)
      return
    }
    close(to: level + 1, at: line.start)
    let index = open.removeLast().index
    records[index].bodyEnd = line.start
    records[index].end = next
    records[index].nextSibling = records.count
  }

  /// Closes what is open beyond `level` and never was closed.
  private mutating func close(to level: Int, at offset: Int) {
    while open.count > level {
      let index = open.removeLast().index
      records[index].bodyEnd = offset
      records[index].end = offset
      records[index].nextSibling = records.count
    }
  }

  /// An entry never lies in another entry, nor a calendar in a calendar: there an END is missing.
  private func levelToClose(before name: [UInt8]) -> Int? {
    if open.isEmpty { return nil }
    if name == Self.calendar { return 0 }
    guard Self.entries.contains(name) else { return nil }
    let candidates = open.indices.suffix(Self.reach)
    return candidates.first { Self.entries.contains(open[$0].name) }
  }

  private static let calendar = Array("VCALENDAR".utf8)
  private static let entries = Set(
    ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY", "VPOLL"]
      .map { Array($0.utf8) })

  /// The value in upper case and without blanks around it, if the line has that name.
  private mutating func value(of line: LineScanner.Line, named name: StaticString) -> [UInt8]? {
    guard line.isFolded else {
      let content = UnsafeBufferPointer(rebasing: octets[line.start..<line.end])
      return Self.value(of: content, named: name)
    }
    unfolded.removeAll(keepingCapacity: true)
    LineScanner.unfold(line, of: octets, lineBreak: lineBreak, into: &unfolded)
    return unfolded.withUnsafeBufferPointer { Self.value(of: $0, named: name) }
  }

  private static func value(
    of content: UnsafeBufferPointer<UInt8>, named name: StaticString
  ) -> [UInt8]? {
    let length = name.utf8CodeUnitCount
    guard content.count > length,
      (0..<length).allSatisfy({ content[$0].uppercased == name.utf8Start[$0] }),
      content[length] == UInt8(ascii: ":") || content[length] == UInt8(ascii: ";"),
      var start = LineParts(content).valueStart
    else { return nil }
    var end = content.count
    while start < end, content[start].isBlankOrBreak { start += 1 }
    while start < end, content[end - 1].isBlankOrBreak { end -= 1 }
    return content[start..<end].map(\.uppercased)
  }
}
