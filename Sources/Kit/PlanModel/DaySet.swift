/// A set of days of the horizon, by index.
public struct DaySet: Hashable, Sendable {
  private var words: [UInt64] = []

  public init() {}

  public init(_ days: some Sequence<Int>) {
    for day in days { insert(day) }
  }

  /// - Precondition: `day` is not negative.
  public mutating func insert(_ day: Int) {
    precondition(day >= 0, "a day of the horizon is counted from 0")
    let word = day >> 6
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    words[word] |= 1 << UInt64(day & 63)
  }

  public func contains(_ day: Int) -> Bool {
    let word = day >> 6
    return day >= 0 && word < words.count && words[word] >> UInt64(day & 63) & 1 == 1
  }

  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The days in ascending order.
  public var days: [Int] {
    (0..<words.count * 64).filter(contains)
  }
}
