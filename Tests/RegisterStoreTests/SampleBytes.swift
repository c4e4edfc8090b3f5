/// Bytes for properties, from a seed.
enum SampleBytes {
  /// `bytes` with a few of them replaced, dropped or doubled.
  static func mutated(_ bytes: [UInt8], seed: UInt64, times: Int = 3) -> [UInt8] {
    var bytes = bytes
    var state = seed
    func below(_ bound: Int) -> Int {
      // Knuth's MMIX multiplier; the upper bits are good enough to choose a place.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
    for _ in 0..<times where !bytes.isEmpty {
      let place = below(bytes.count)
      switch below(4) {
      case 0: bytes[place] = UInt8(below(256))
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(Array(" ,\"\n0xX".utf8)[below(7)], at: place)
      default: bytes.insert(bytes[place], at: place)
      }
    }
    return bytes
  }
}
