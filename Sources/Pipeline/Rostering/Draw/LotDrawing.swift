internal import Fingerprints
internal import PlanModel

/// Draws lots for one activity; the text that all of them share, `seed|activity|`, is written once.
struct LotDrawing: ~Copyable {
  private let keys: RegisterColumn
  private let hashes: [PersonKey]?
  private let text: UnsafeMutableRawBufferPointer
  private let shared: Int

  init(seed: String, _ task: DrawTask, _ persons: DrawPersons) {
    keys = persons.table.keys
    hashes = persons.hashes
    let prefix = Array("\(seed)|\(task.name)|".utf8)
    shared = prefix.count
    text = .allocate(byteCount: shared + 40, alignment: 8)
    text.copyBytes(from: prefix)
  }

  deinit { text.deallocate() }

  /// The lot and the key of a person; what it is drawn over is the keyed hash in hexadecimal, or
  /// else the key with at least 17 digits.
  func lot(of person: Int32) -> (Lot, Int) {
    let key = keys.value(at: Int(person), or: 0)
    guard let hashes else { return (lot(ofNumber: key), key) }
    let hash = hashes[key]
    write(hash.high, at: shared)
    write(hash.low, at: shared + 16)
    return (lot(length: 32), key)
  }

  /// One lot for all who share a value.
  func lot(ofGroup value: Int) -> Lot {
    let words = Array("group|\(value)".utf8)
    UnsafeMutableRawBufferPointer(rebasing: text[shared...]).copyBytes(from: words)
    return lot(length: words.count)
  }

  private func lot(ofNumber key: Int) -> Lot {
    var rest = key.magnitude
    var digits = 17
    if rest >= 100_000_000_000_000_000 {
      digits = rest >= 1_000_000_000_000_000_000 ? 19 : 18
      if rest >= 10_000_000_000_000_000_000 { digits = 20 }
    }
    for place in stride(from: shared + digits - 1, through: shared, by: -1) {
      text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return lot(length: digits)
  }

  private func lot(length: Int) -> Lot {
    Lot(bits: sha256Head(UnsafeRawBufferPointer(rebasing: text[..<(shared + length)])))
  }

  private func write(_ bits: UInt64, at offset: Int) {
    for place in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: bits >> UInt64(60 - 4 * place)) & 15
      text[offset + place] =
        digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
    }
  }
}
