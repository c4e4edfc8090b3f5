/// Some days of a year, one bit each; bit 0 is 1 January.
struct DayMask: Equatable, Sendable {
  /// A year's 366 days need six words.
  static let wordCount = 6
  private var words = SIMD8<UInt64>()

  init() {}

  /// The first `count` days.
  init(first count: Int) { insert(0..<count) }

  /// The 64 days of one word.
  subscript(word index: Int) -> UInt64 {
    get { words[index] }
    set { words[index] = newValue }
  }

  var isEmpty: Bool { words == SIMD8() }

  var count: Int {
    var count = 0
    for index in 0..<DayMask.wordCount { count += words[index].nonzeroBitCount }
    return count
  }

  func contains(_ day: Int) -> Bool { words[day >> 6] >> UInt64(day & 63) & 1 == 1 }

  mutating func insert(_ day: Int) { words[day >> 6] |= 1 << UInt64(day & 63) }

  mutating func insert(_ days: Range<Int>) {
    var day = days.lowerBound
    while day < days.upperBound {
      let inWord = min(64 - day & 63, days.upperBound - day)
      words[day >> 6] |= (UInt64.max >> UInt64(64 - inWord)) << UInt64(day & 63)
      day += inWord
    }
  }

  /// Adds days of a month whose first day is `offset`; bit 0 of `month` is that day.
  mutating func insert(month: UInt32, at offset: Int) {
    let (word, shift) = (offset >> 6, UInt64(offset & 63))
    words[word] |= UInt64(month) << shift
    if shift > 32 { words[word + 1] |= UInt64(month) >> (64 - shift) }
  }

  mutating func formIntersection(_ other: DayMask) { words &= other.words }

  /// The first day on or after `day`; nil where there is none.
  func first(from day: Int) -> Int? {
    var word = day >> 6
    guard word < DayMask.wordCount else { return nil }
    var bits = words[word] & UInt64.max << UInt64(day & 63)
    while bits == 0 {
      word += 1
      guard word < DayMask.wordCount else { return nil }
      bits = words[word]
    }
    return word << 6 + bits.trailingZeroBitCount
  }

  /// Its days in their order.
  var days: [Int] {
    var days: [Int] = []
    var day = first(from: 0)
    while let found = day {
      days.append(found)
      day = first(from: found + 1)
    }
    return days
  }

  /// Keeps those days whose place among them BYSETPOS names.
  func choosing(_ positions: [Int]) -> DayMask {
    let days = days
    var chosen = DayMask()
    for index in RuleTimes.indices(of: positions, among: days.count) { chosen.insert(days[index]) }
    return chosen
  }
}
