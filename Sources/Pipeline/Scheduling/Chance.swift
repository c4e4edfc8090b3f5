/// Drawn numbers: the same ones for the same seed on every machine (SplitMix64).
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A stream of its own for each pair of indices.
  init(seed: UInt64, _ a: Int, _ b: Int) {
    var mixer = Chance(seed: seed)
    mixer.state ^= mixer.next() &+ UInt64(truncatingIfNeeded: a) &* 0xD6E8_FEB8_6659_FD93
    mixer.state ^= mixer.next() &+ UInt64(truncatingIfNeeded: b) &* 0xA076_1D64_78BD_642F
    state = mixer.next()
  }

  @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// A number from 0 up to `count`, which is above 0.
  @inline(__always)
  mutating func below(_ count: Int) -> Int {
    Int(truncatingIfNeeded: (next() >> 32 &* UInt64(truncatingIfNeeded: count)) >> 32)
  }

  /// A bit of a set that is not empty.
  @inline(__always)
  mutating func bit(of set: UInt32) -> Int {
    var rest = set
    for _ in 0..<below(set.nonzeroBitCount) { rest &= rest &- 1 }
    return rest.trailingZeroBitCount
  }
}

/// What a move may cost at a temperature of 1, drawn from an exponential distribution.
struct Allowances: ~Copyable, Sendable {
  private let quantiles: Table<Double>
  private static let count = 4096

  /// NB: The expected order statistics of the distribution, which need no more than sums of
  /// fractions: a logarithm is not the same on every machine.
  init() {
    var sum = 0.0
    quantiles = Table(
      (1...Allowances.count).map { rank in
        sum += 1 / Double(Allowances.count + 1 - rank)
        return sum
      })
  }

  @inline(__always)
  func draw(_ chance: inout Chance, temperature: Double) -> Int {
    let index = Int(truncatingIfNeeded: chance.next() >> 52)
    return Int(quantiles[index] * temperature)
  }
}
