/// A stream of random numbers that is the same on every machine: SplitMix64 (Steele, Lea and
/// Flood, 2014), a counter whose values are mixed.
struct SampleRandom {
  private var state: UInt64

  /// The stream of one record: streams of one seed do not depend on one another, so that a
  /// record looks the same however many others there are.
  init(seed: UInt64, stream: UInt64) {
    state = seed
    let base = next()
    state = base ^ (stream &* 0xD6E8_FEB8_6659_FD93)
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `bound` - 1. With bounds below 2^32 the bias is under one in 2^32.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True in `parts` of 1,000 cases.
  mutating func chance(_ parts: Int) -> Bool { below(1000) < parts }
}
