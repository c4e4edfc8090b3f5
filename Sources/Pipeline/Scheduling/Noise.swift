/// Numbers that look drawn and depend on nothing but a seed and what is asked about, so that ties
/// fall the same way on every machine and in every order of asking.
struct Noise: Sendable {
  private let seed: UInt64
  /// An odd number drawn from the seed.
  private let salt: UInt64

  init(seed: UInt64) {
    self.seed = seed
    salt = (seed ^ seed >> 31) &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// A number below 65 536 for a pair of indices (the finaliser of SplitMix64).
  @inline(__always)
  func callAsFunction(_ a: Int, _ b: Int) -> Int {
    var value = seed &+ UInt64(truncatingIfNeeded: a) &* 0x9E37_79B9_7F4A_7C15
    value = (value ^ UInt64(truncatingIfNeeded: b)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 30) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) & 0xFFFF)
  }

  /// A number below 65 536 for one index: cheaper and less well mixed, for ties in a short scan.
  @inline(__always)
  func tie(_ index: Int) -> Int {
    let value = (UInt64(truncatingIfNeeded: index) &+ 1) &* salt
    return Int(truncatingIfNeeded: ((value ^ value >> 29) &* 0xBF58_476D_1CE4_E5B9) >> 48)
  }
}
