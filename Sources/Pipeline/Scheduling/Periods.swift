/// Sets of periods of a day as masks: bit `p` is period `p`.
enum Periods {
  /// The periods from `start` on, `length` of them; those past the 32nd fall away.
  @inline(__always)
  static func mask(start: Int, length: Int) -> UInt32 {
    length >= 32 ? UInt32.max << UInt32(start) : ((1 << UInt32(length)) - 1) << UInt32(start)
  }

  /// The starts at which `length` periods in a row are free.
  @inline(__always)
  static func starts(free: UInt32, length: Int) -> UInt32 {
    var starts = free
    var done = 1
    // Each step doubles the length of the runs that are known to be free.
    while done < length {
      let step = min(done, length - done)
      starts &= starts >> UInt32(step)
      done += step
    }
    return starts
  }

  /// The number of periods in a set whose neighbours are not in it.
  @inline(__always)
  static func lonely(in set: UInt32) -> Int {
    (set & ~(set << 1) & ~(set >> 1)).nonzeroBitCount
  }
}
