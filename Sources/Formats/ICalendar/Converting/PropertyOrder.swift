/// The order in which the lines of one component are written: known properties in the order of
/// `Property`, then all others by name, then lines that are no properties. Lines of one name keep
/// their order, since readers take the first or the last of several.
struct PropertyOrder {
  /// A line as one number, so that comparing two of them compares rank and offset.
  struct Entry: Comparable {
    private let bits: UInt64

    /// - Precondition: `rank < 256`; the line begins within 64 GB.
    @inline(__always)
    init(rank: Int, _ line: LineScanner.Line) {
      let length = min(line.end &- line.start, Self.longest)
      bits =
        UInt64(rank) << 56 | UInt64(line.start) << 20 | UInt64(length) << 1
        | (line.isFolded ? 1 : 0)
    }

    /// 2^19 - 1 stands for itself and any greater length.
    static let longest = 1 << 19 - 1

    var rank: Int { Int(bits >> 56) }
    var offset: Int { Int(bits >> 20 & (1 << 36 - 1)) }

    /// The line; nil where it is too long for a number and has to be looked for again.
    var line: LineScanner.Line? {
      let length = Int(bits >> 1 & UInt64(Self.longest))
      if length == Self.longest { return nil }
      return LineScanner.Line(start: offset, end: offset + length, isFolded: bits & 1 == 1)
    }

    @inline(__always)
    static func < (a: Entry, b: Entry) -> Bool { a.bits < b.bits }
  }

  private var entries: [Entry] = []
  private let octets: UnsafeBufferPointer<UInt8>
  private let file: CalendarFile
  private let table = Property.table
  private var unfolded: [UInt8] = []

  private static let unknown = 254
  private static let broken = 255

  init(_ file: CalendarFile, _ octets: UnsafeBufferPointer<UInt8>) {
    self.file = file
    self.octets = octets
  }

  /// The lines of a component, in the order of writing.
  mutating func lines(of index: Int) -> [Entry] {
    let record = file.records[index]
    entries.removeAll(keepingCapacity: true)
    var isOrdered = true
    var last = 0
    var scanner = LineScanner(
      octets, lineBreak: file.lineBreak, in: record.bodyStart..<record.bodyEnd)
    var child = index + 1
    while let line = scanner.line() {
      if child < record.nextSibling, line.start == file.records[child].begin {
        scanner.skip(to: file.records[child].end)
        child = file.records[child].nextSibling
        continue
      }
      if octets[line.start] | 0x20 == UInt8(ascii: "e"), file.isStrayEnd(line.start) { continue }
      let rank = rank(of: line)
      isOrdered = isOrdered && rank >= last && rank != Self.unknown
      last = rank
      entries.append(Entry(rank: rank, line))
    }
    if !isOrdered { sort() }
    return entries
  }

  private mutating func sort() {
    entries.sort()
    guard let first = entries.firstIndex(where: { $0.rank >= Self.unknown }) else { return }
    let end = entries[first...].firstIndex { $0.rank == Self.broken } ?? entries.endIndex
    guard end - first > 1 else { return }
    let sorted = entries[first..<end].map { (name: name(at: $0.offset), entry: $0) }.sorted {
      a, b in
      a.name == b.name ? a.entry < b.entry : a.name.lexicographicallyPrecedes(b.name)
    }
    entries.replaceSubrange(first..<end, with: sorted.map(\.entry))
  }

  @inline(__always)
  private mutating func rank(of line: LineScanner.Line) -> Int {
    var end = line.start
    while end < line.end {
      let octet = octets[end]
      if octet == UInt8(ascii: ":") || octet == UInt8(ascii: ";") { break }
      // A name that is itself folded.
      if octet == file.lineBreak { return rankOfFolded(line) }
      end &+= 1
    }
    guard end < line.end else { return Self.broken }
    return rank(of: UnsafeBufferPointer(rebasing: octets[line.start..<end]))
  }

  @inline(__always)
  private func rank(of name: UnsafeBufferPointer<UInt8>) -> Int {
    if let rank = table.rank(of: name) { return rank }
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return Self.unknown }
    return table.rank(of: UnsafeBufferPointer(rebasing: name[(dot + 1)...])) ?? Self.unknown
  }

  private mutating func rankOfFolded(_ line: LineScanner.Line) -> Int {
    unfolded.removeAll(keepingCapacity: true)
    LineScanner.unfold(line, of: octets, lineBreak: file.lineBreak, into: &unfolded)
    return unfolded.withUnsafeBufferPointer { content in
      let parts = LineParts(content)
      guard parts.nameEnd < content.count else { return Self.broken }
      return rank(of: UnsafeBufferPointer(rebasing: content[..<parts.nameEnd]))
    }
  }

  /// The name of an unknown property in upper case, without its group.
  private func name(at offset: Int) -> [UInt8] {
    var scanner = LineScanner(
      octets, lineBreak: file.lineBreak, in: offset..<octets.count)
    guard let line = scanner.line() else { return [] }
    let property = CalendarProperty(line, of: octets, file: file)
    return property.octets[property.nameStart..<property.nameEnd].map(\.uppercased)
  }
}
