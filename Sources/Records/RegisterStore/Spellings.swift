/// What the cells of one column say that are written in other than the plain ways: 是 and 否, the
/// words of a code list, dates with points. A column has few of them, or as many as there are birth
/// dates, over and over.
struct Spellings {
  private struct Slot {
    /// The bytes, the last one lowest.
    var low: UInt64 = 0
    var middle: UInt64 = 0
    var high: UInt64 = 0
    var value = 0
    /// 0: the slot is free.
    var length = 0
  }

  /// In bytes; what is longer than 1990年12月31日 is rarely repeated.
  private static let longest = 24
  /// As many are remembered at most.
  private static let most = 1 << 15
  /// None before the first spelling.
  private var slots: [Slot] = []
  private var count = 0

  func value(of bytes: UnsafeRawBufferPointer, _ cell: Range<Int>) -> Int? {
    guard !slots.isEmpty, let key = Self.key(bytes, cell) else { return nil }
    let slot = slots[place(of: key)]
    return slot.length == 0 ? nil : slot.value
  }

  /// Remembers what a cell says, as long as there is room.
  mutating func insert(_ value: Int, for bytes: UnsafeRawBufferPointer, _ cell: Range<Int>) {
    guard count < Self.most, var key = Self.key(bytes, cell) else { return }
    // Half of the slots stay free, so that a search ends soon.
    if count * 2 >= slots.count { grow() }
    let place = place(of: key)
    guard slots[place].length == 0 else { return }
    key.value = value
    slots[place] = key
    count += 1
  }

  private mutating func grow() {
    let former = slots
    slots = Array(repeating: Slot(), count: max(64, former.count * 2))
    for slot in former where slot.length != 0 { slots[place(of: slot)] = slot }
  }

  private static func key(_ bytes: UnsafeRawBufferPointer, _ cell: Range<Int>) -> Slot? {
    guard !cell.isEmpty, cell.count <= longest else { return nil }
    var key = Slot(length: cell.count)
    for index in cell {
      key.high = key.high << 8 | key.middle >> 56
      key.middle = key.middle << 8 | key.low >> 56
      key.low = key.low << 8 | UInt64(bytes[index])
    }
    return key
  }

  /// Where a spelling is, or would be.
  private func place(of key: Slot) -> Int {
    let code = (key.low ^ (key.middle ^ key.high &* 31) &* 31) &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: code >> 40) & (slots.count - 1)
    while slots[place].length != 0 {
      let slot = slots[place]
      if slot.low == key.low, slot.middle == key.middle, slot.high == key.high,
        slot.length == key.length
      {
        break
      }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }
}
