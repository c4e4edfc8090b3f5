internal import Fingerprints
internal import PlanModel

/// Draws lots for one activity; the text that all of them share, `seed|event|`, is written once.
struct LotDrawing: ~Copyable {
  private let keys: RegisterColumn
  private let text: UnsafeMutableRawBufferPointer
  private let shared: Int

  init(_ plan: DrawPlan, _ event: DrawEvent, _ keys: RegisterColumn) {
    self.keys = keys
    let prefix = Array("\(plan.seed)|\(event.id)|".utf8)
    shared = prefix.count
    text = .allocate(byteCount: shared + 20, alignment: 8)
    text.copyBytes(from: prefix)
  }

  deinit { text.deallocate() }

  /// The lot and the key of a person, the key written with at least 17 digits.
  func lot(of person: Int32) -> (Lot, Int) {
    let key = keys.value(at: Int(person), or: 0)
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
    let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[..<(shared + digits)])
    return (Lot(bits: sha256Head(bytes)), key)
  }
}
