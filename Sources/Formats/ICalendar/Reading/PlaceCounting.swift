/// Lines and columns of places in a file, counted once: in Unicode scalars from 1, as diagnostics
/// have them. A line ends at LF, CR or both.
///
/// Places are asked for in the order of the file, so that any number of them costs one pass.
struct PlaceCounting {
  private let octets: UnsafeBufferPointer<UInt8>
  private var offset: Int
  private(set) var line = 1
  private(set) var column = 1

  /// - Parameter start: where counting begins, behind a byte order mark.
  init(_ octets: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.octets = octets
    offset = start
  }

  /// Moves on to an offset that is not before the last one.
  mutating func advance(to target: Int) {
    while offset < target, offset < octets.count {
      let octet = octets[offset]
      offset += 1
      if octet == .lineFeed
        || (octet == .carriageReturn && (offset == octets.count || octets[offset] != .lineFeed))
      {
        line += 1
        column = 1
      } else if octet & 0xC0 != 0x80, octet != .carriageReturn {
        column += 1
      }
    }
  }
}

extension CalendarFile {
  /// Line and column of each of some offsets into the file, in the same order. Costs one pass over
  /// the file, however many there are.
  public func places(of offsets: [Int]) -> [(line: Int, column: Int)] {
    bytes.withUnsafeBufferPointer { octets in
      var counting = PlaceCounting(octets, from: start)
      var places = [(line: Int, column: Int)](repeating: (1, 1), count: offsets.count)
      for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
        counting.advance(to: offsets[index])
        places[index] = (counting.line, counting.column)
      }
      return places
    }
  }
}
