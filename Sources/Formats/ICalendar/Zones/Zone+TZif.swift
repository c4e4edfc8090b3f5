import CivilTime

extension Zone {
  /// Reads a file of the system's time zone database (RFC 8536); nil where it is none.
  ///
  /// Any bytes will do. Leap seconds are passed over. Costs time in proportion to the file.
  public init?(tzif bytes: [UInt8]) {
    var reader = TZifReader(bytes: bytes)
    guard let header = reader.header() else { return nil }
    if header.version >= 2 {
      // A block with 32-bit times comes first, for programs that know no other.
      reader.position += header.length(timeSize: 4)
      guard let header = reader.header() else { return nil }
      self.init(&reader, header, timeSize: 8)
    } else {
      self.init(&reader, header, timeSize: 4)
    }
  }

  private init?(_ reader: inout TZifReader, _ header: TZifReader.Header, timeSize: Int) {
    guard header.types > 0, header.length(timeSize: timeSize) <= reader.remaining else {
      return nil
    }
    let instants = (0..<header.times).map { _ in reader.integer(timeSize) }
    let indices = (0..<header.times).map { _ in reader.integer(1) & 0xFF }
    let types = (0..<header.types).map { _ in
      let offset = reader.integer(4)
      reader.position += 2
      return offset
    }
    guard indices.allSatisfy(types.indices.contains),
      types.allSatisfy({ abs($0) < 26 * 3600 }),
      // Years beyond 9999 are no use here, and would overflow.
      instants.allSatisfy({ abs($0) < 1 << 60 })
    else { return nil }
    var changes = zip(instants, indices).map { Change(instant: $0, offset: types[$1]) }
    reader.position +=
      header.characters + header.leaps * (timeSize + 4) + header.standards + header.universals
    var repeats = false
    if timeSize == 8, let rule = PosixZone(reader.footer()) {
      let last = changes.last?.instant ?? Int.min
      let year = max(CivilMoment(seconds: max(last, 0)).date.year, 1970)
      let foretold = rule.changes(years: year...year + Zone.yearsPerCycle)
      changes += foretold.filter { $0.instant > last }
      repeats = !foretold.isEmpty
    }
    self.init(firstOffset: types[0], changes: changes, repeats: repeats)
  }
}

/// The parts of a TZif file, in their order.
private struct TZifReader {
  let bytes: [UInt8]
  var position = 0

  /// Counts of what a block holds (RFC 8536 §3.1).
  struct Header {
    var version: Int
    var universals: Int
    var standards: Int
    var leaps: Int
    var times: Int
    var types: Int
    var characters: Int

    func length(timeSize: Int) -> Int {
      times * (timeSize + 1) + types * 6 + characters + leaps * (timeSize + 4) + standards
        + universals
    }
  }

  var remaining: Int { bytes.count - position }

  mutating func header() -> Header? {
    guard remaining >= 44, bytes[position..<position + 4].elementsEqual("TZif".utf8) else {
      return nil
    }
    let digit = bytes[position + 4]
    position += 20
    let version = digit == 0 ? 1 : Int(digit) - 48
    var header = Header(
      version: version, universals: integer(4), standards: integer(4), leaps: integer(4),
      times: integer(4), types: integer(4), characters: integer(4))
    let counts = [
      header.universals, header.standards, header.leaps, header.times, header.types,
      header.characters,
    ]
    guard counts.allSatisfy({ (0...bytes.count).contains($0) }) else { return nil }
    if version < 1 { header.version = 1 }
    return header
  }

  /// A signed number, the highest byte first; the caller knows that it is there.
  mutating func integer(_ size: Int) -> Int {
    guard remaining >= size else { return 0 }
    var value = 0
    for byte in bytes[position..<position + size] { value = value << 8 | Int(byte) }
    position += size
    let unused = Int.bitWidth - size * 8
    return (value << unused) >> unused
  }

  /// What stands between the last two line feeds.
  mutating func footer() -> ArraySlice<UInt8> {
    guard position < bytes.count, bytes[position] == 0x0A else { return [] }
    return bytes[(position + 1)...].prefix { $0 != 0x0A }
  }
}
