/// A stretch of people while they are looked at, so short that all of it stays in the processor's
/// nearest memory: who has passed so far, and of those who did, how many seats each has and what it
/// scores.
final class DrawBlock {
  static let size = 4096

  /// A byte for each of the people, 1 for those who have passed; zeros up to a multiple of eight.
  let mask = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size + 8)
  /// The places of those who passed; a few more may be written past the last one.
  let places = UnsafeMutableBufferPointer<Int32>.allocate(capacity: size + 8)
  let seats = UnsafeMutableBufferPointer<Int32>.allocate(capacity: size + 8)
  let scores = UnsafeMutableBufferPointer<Int>.allocate(capacity: size + 8)
  /// For one stratum at a time, a byte for each of the people.
  let stratum = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size + 8)
  let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size + 8)

  private(set) var start = 0
  private(set) var length = 0
  /// How many passed.
  var count = 0

  init() {
    for buffer in [mask, stratum, bytes] { buffer.initialize(repeating: 0) }
    for buffer in [places, seats] { buffer.initialize(repeating: 0) }
    scores.initialize(repeating: 0)
  }

  deinit {
    for buffer in [mask, stratum, bytes] { buffer.deallocate() }
    for buffer in [places, seats] { buffer.deallocate() }
    scores.deallocate()
  }

  /// Makes ready for the people from `start` to `end`, all of whom have passed so far.
  func begin(at start: Int, before end: Int) {
    self.start = start
    length = min(Self.size, end - start)
    mask[..<length].update(repeating: 1)
    for index in length..<((length + 7) & ~7) { mask[index] = 0 }
    count = 0
  }

  /// Makes ready for a stratum, of which all who passed are members so far.
  func beginStratum() { _ = stratum.update(fromContentsOf: mask) }

  /// How many have passed so far.
  var passed: Int { mask[..<length].reduce(0) { $0 + Int($1) } }

  /// Lists the places of those who passed.
  func collect() {
    let words = UnsafeRawBufferPointer(mask)
    var count = 0
    for offset in stride(from: 0, to: length, by: 8) {
      let word = UInt64(littleEndian: words.load(fromByteOffset: offset, as: UInt64.self))
      guard word != 0 else { continue }
      // NB: without a branch for each of them, since nobody can tell who passes.
      let place = Int32(truncatingIfNeeded: start &+ offset)
      for index in 0..<8 {
        places[count] = place &+ Int32(truncatingIfNeeded: index)
        count &+= Int(truncatingIfNeeded: word >> UInt64(8 &* index) & 1)
      }
    }
    self.count = count
  }

  /// Picks from `stratum` the bytes of those who passed, and returns them.
  func members() -> UnsafeBufferPointer<UInt8> {
    for index in 0..<count { bytes[index] = stratum[Int(places[index]) &- start] }
    return UnsafeBufferPointer(rebasing: bytes[..<count])
  }
}
