extension CalendarFile {
  /// The file written again in canonical form, from which nothing is missing.
  ///
  /// Every content line comes back octet for octet, broken and unknown ones, groups, parameters and
  /// duplicates included. What changes is what no reader looks at: their order (`PropertyOrder`,
  /// `ComponentOrder`), where they are folded, and line breaks, which become CRLF. A component that
  /// is not closed is. Calendars stay in the order of the file; lines outside them follow behind.
  ///
  /// Equal calendars give equal bytes, and the canonical form of a canonical form is itself.
  public func canonicalForm() -> [UInt8] {
    bytes.withUnsafeBufferPointer { octets in
      var writing = CanonicalWriting(self, octets)
      writing.writeComponents()
      writing.writeLooseLines()
      // A broken line that has come to stand first must not turn the file into one of UTF-16.
      let form = writing.lines.bytes
      return CalendarFile.looksLikeUTF16(form) ? [.carriageReturn, .lineFeed] + form : form
    }
  }

  func isStrayEnd(_ offset: Int) -> Bool {
    var range = strayEnds[...]
    while !range.isEmpty {
      let middle = range.startIndex + range.count / 2
      if strayEnds[middle] == offset { return true }
      range = strayEnds[middle] < offset ? range[(middle + 1)...] : range[..<middle]
    }
    return false
  }
}

/// One pass over a file that writes its canonical form.
private struct CanonicalWriting {
  var lines: ContentLines
  private let file: CalendarFile
  private let octets: UnsafeBufferPointer<UInt8>
  private var components: ComponentOrder
  private var properties: PropertyOrder
  private var unfolded: [UInt8] = []

  init(_ file: CalendarFile, _ octets: UnsafeBufferPointer<UInt8>) {
    self.file = file
    self.octets = octets
    components = ComponentOrder(file, octets)
    properties = PropertyOrder(file, octets)
    // Usually a CR for each line at most.
    lines = ContentLines(capacity: octets.count + octets.count / 32 + 4096)
  }

  /// A component whose children are being written. There is no recursion: a hostile file nests as
  /// deeply as it is long.
  private struct Step {
    let component: Int
    let children: [Int]
    var next = 0
  }

  mutating func writeComponents() {
    for root in file.children(from: 0, to: file.records.count) {
      var path = [begin(root)]
      while let step = path.last {
        if step.next < step.children.count {
          path[path.count - 1].next += 1
          path.append(begin(step.children[step.next]))
        } else {
          path.removeLast()
          end(step.component)
        }
      }
    }
  }

  private mutating func begin(_ index: Int) -> Step {
    let record = file.records[index]
    writeLine(at: record.begin)
    for entry in properties.lines(of: index) {
      if let line = entry.line { write(line) } else { writeLine(at: entry.offset) }
    }
    let isLeaf = record.nextSibling == index + 1
    return Step(
      component: index,
      children: isLeaf
        ? [] : components.ordered(file.children(from: index + 1, to: record.nextSibling)))
  }

  private mutating func end(_ index: Int) {
    let record = file.records[index]
    if record.bodyEnd < record.end { return writeLine(at: record.bodyEnd) }
    let name = CalendarComponent(file: file, index: index).beginLine.value.trimmed
    let line = Array("END:".utf8) + name
    line.withUnsafeBufferPointer { lines.line($0) }
  }

  mutating func writeLooseLines() {
    for line in file.looseLines {
      line.octets.withUnsafeBufferPointer { lines.line($0) }
    }
    for offset in file.strayEnds { writeLine(at: offset) }
  }

  private mutating func writeLine(at offset: Int) {
    var scanner = LineScanner(octets, lineBreak: file.lineBreak, in: offset..<octets.count)
    if let line = scanner.line() { write(line) }
  }

  @inline(__always)
  private mutating func write(_ line: LineScanner.Line) {
    if line.isFolded {
      unfolded.removeAll(keepingCapacity: true)
      LineScanner.unfold(line, of: octets, lineBreak: file.lineBreak, into: &unfolded)
      unfolded.withUnsafeBufferPointer { lines.line($0) }
    } else {
      lines.line(UnsafeBufferPointer(rebasing: octets[line.start..<line.end]))
    }
  }
}
