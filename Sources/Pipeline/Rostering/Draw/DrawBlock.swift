/// A stretch of people while they are looked at, so short that all of it stays in the processor's
/// nearest memory: who has passed so far, and of those who did, what each has and what it scores.
final class DrawBlock {
  static let size = 4096

  /// A byte for each of the people, 1 for those who have passed; zeros up to a multiple of eight.
  let mask = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size + 8)
  /// The places of those who passed; a few more may be written past the last one.
  let places = UnsafeMutableBufferPointer<Int32>.allocate(capacity: size + 8)
  /// How many seats of this draw each of them has, and the latest day of the kind.
  let seats = UnsafeMutableBufferPointer<Int32>.allocate(capacity: size + 8)
  let lasts = UnsafeMutableBufferPointer<Int32>.allocate(capacity: size + 8)
  let scores = UnsafeMutableBufferPointer<Int>.allocate(capacity: size + 8)
  /// A byte for each of the people: members of one stratum, or whom one choice lets through.
  private let some = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size + 8)
  private let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size + 8)

  private(set) var start = 0
  private(set) var length = 0
  /// How many passed.
  var count = 0

  init() {
    for buffer in [mask, some, bytes] { buffer.initialize(repeating: 0) }
    for buffer in [places, seats, lasts] { buffer.initialize(repeating: 0) }
    scores.initialize(repeating: 0)
  }

  deinit {
    for buffer in [mask, some, bytes] { buffer.deallocate() }
    for buffer in [places, seats, lasts] { buffer.deallocate() }
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

  /// How many have passed so far.
  var passed: Int { mask[..<length].reduce(0) { $0 + Int($1) } }

  /// Leaves those for whom one of the choices holds.
  func narrow(_ choices: [DrawTest]) {
    if choices.count == 1 { return choices[0].narrow(mask, from: start, count: length) }
    bytes.update(repeating: 0)
    for choice in choices {
      _ = some.update(fromContentsOf: mask)
      choice.narrow(some, from: start, count: length)
      for index in 0..<length { bytes[index] |= some[index] }
    }
    _ = mask.update(fromContentsOf: bytes)
  }

  /// Lists the places of those who passed.
  func collect() {
    let words = UnsafeRawBufferPointer(mask)
    var count = 0
    for offset in stride(from: 0, to: length, by: 8) {
      let word = UInt64(littleEndian: words.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
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

  /// A byte for each of those who passed: 1 where all of `tests` hold.
  func members(_ tests: [DrawTest]) -> UnsafeBufferPointer<UInt8> {
    _ = some.update(fromContentsOf: mask)
    for test in tests { test.narrow(some, from: start, count: length) }
    for index in 0..<count { bytes[index] = some[Int(places[index]) &- start] }
    return UnsafeBufferPointer(rebasing: bytes[..<count])
  }
}
