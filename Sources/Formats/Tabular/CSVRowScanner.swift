/// Finds the fields of plain CSV records, eight bytes at a time: a register of millions of rows is
/// mostly separators.
///
/// It knows only records without quotes. For any other, and within sight of the end of the bytes,
/// it answers nil, and `CSVScanner` has to look.
public struct CSVRowScanner {
  private let bytes: UnsafeRawBufferPointer
  private let separators: UInt64
  private let separator: UInt8

  /// - Parameter bytes: must stay as they are while the scanner is used.
  public init(_ bytes: UnsafeRawBufferPointer, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    separators = UInt64(separator) &* 0x0101_0101_0101_0101
  }

  /// Puts the end of each field of the record that begins at `start` into `ends`; a field begins
  /// one byte behind the end of the one before.
  ///
  /// - Returns: the number of fields and where the next record begins; nil where the record has
  ///   quotes, more fields than `ends` has room for, or is the last.
  public func record(
    from start: Int, into ends: UnsafeMutableBufferPointer<Int>
  ) -> (count: Int, next: Int)? {
    var index = start
    var count = 0
    let last = bytes.count - 8
    while index <= last {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      var hits =
        Self.zeros(word ^ separators) | Self.zeros(word ^ (0x0A * Self.ones))
        | Self.zeros(word ^ (0x22 * Self.ones)) | Self.zeros(word ^ (0x0D * Self.ones))
      while hits != 0 {
        let place = index &+ hits.trailingZeroBitCount &>> 3
        hits &= hits &- 1
        guard count < ends.count else { return nil }
        let byte = bytes[place]
        if byte == separator {
          ends[count] = place
          count &+= 1
        } else if byte == lineFeed {
          ends[count] = place
          return (count + 1, place + 1)
        } else if byte == carriageReturn, place + 1 < bytes.count, bytes[place + 1] == lineFeed {
          ends[count] = place
          return (count + 1, place + 2)
        } else {
          return nil
        }
      }
      index &+= 8
    }
    return nil
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The highest bit of every byte that is zero, and no other.
  private static func zeros(_ word: UInt64) -> UInt64 {
    let low = 0x7F * ones
    return ~(((word & low) &+ low) | word | low)
  }
}
