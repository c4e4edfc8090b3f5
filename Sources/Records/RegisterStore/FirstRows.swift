/// Of rows that are equal in something the first one: a table of row numbers that looks the values up
/// in their columns, so that millions of rows take four to eight bytes each.
struct FirstRows {
  private var slots: [Int32]
  private let mask: Int

  init(_ count: Int) {
    var size = 64
    while size < count + count / 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
  }

  /// The first row that was given with an equal value; `row` itself where there was none.
  ///
  /// - Parameter code: equal for equal values.
  mutating func row(_ code: UInt64, or row: Int, isEqual: (Int) -> Bool) -> Int {
    // A multiplication brings every bit to the upper ones (Fibonacci hashing).
    var place = Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while true {
      let earlier = Int(slots[place])
      if earlier < 0 {
        slots[place] = Int32(row)
        return row
      }
      if isEqual(earlier) { return earlier }
      place = (place + 1) & mask
    }
  }

  mutating func removeAll() { for place in slots.indices { slots[place] = -1 } }
}
