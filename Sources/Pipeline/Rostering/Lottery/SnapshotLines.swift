internal import PlanModel

/// Reads the lines of a snapshot, `hash,number,...`, byte by byte: there is one for everybody.
struct SnapshotLines {
  private let bytes: [UInt8]
  private var position: Int
  private(set) var keys: [PersonKey] = []
  /// By column.
  private(set) var values: [[Int]] = []

  /// - Parameter start: where the heading ends.
  init(_ bytes: [UInt8], from start: Int) { (self.bytes, position) = (bytes, start) }

  /// Reads all of them; false where one is no such line or comes before its turn.
  mutating func read(columns: Int) -> Bool {
    values = Array(repeating: [], count: columns)
    while true {
      while position < bytes.count, bytes[position] == 0x0A { position += 1 }
      guard position < bytes.count else { return true }
      guard position + 32 <= bytes.count,
        let key = PersonKey(hexadecimal: bytes[position..<(position + 32)]),
        keys.last.map({ $0 < key }) ?? true
      else { return false }
      keys.append(key)
      position += 32
      for column in 0..<columns {
        guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { return false }
        position += 1
        guard let value = number() else { return false }
        values[column].append(value)
      }
      guard position == bytes.count || bytes[position] == 0x0A else { return false }
    }
  }

  /// A number up to the next comma or line end, `PersonTable.missing` for none; nil for anything else.
  private mutating func number() -> Int? {
    let isNegative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let start = position
    var value = 0
    while position < bytes.count {
      let digit = Int(bytes[position]) - 0x30
      guard (0...9).contains(digit) else { break }
      // Nineteen digits may be too many for a number; no column holds as much.
      guard position - start < 18 else { return nil }
      value = value * 10 + digit
      position += 1
    }
    if position == start { return isNegative ? nil : PersonTable.missing }
    return isNegative ? -value : value
  }
}
