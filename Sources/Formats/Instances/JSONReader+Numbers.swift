import CivilTime
import Diagnostics
import MarkedJSON
import PlanModel

/// How large the numbers of an instance may be: more than any year needs, and little enough that no
/// sum of costs overflows and no table of days fills the memory.
enum Limits {
  /// People, seats, pieces.
  static let amount = 0...1_000_000_000
  static let weight = 0...1_000_000
  /// Days from one to another, also where days of the horizon are named that it does not reach.
  static let days = 0...100_000
  /// Days of a horizon; ten years.
  static let horizon = 3_660
  static let gap = 0...1_000
  /// Positions in a list; whether there is such an item is looked at later.
  static let index = 0...Int(Int32.max)
}

extension JSONReader {
  /// A list of integers. Those that are none, which are reported, are left out.
  mutating func integers(in range: ClosedRange<Int>) -> [Int] {
    var values: [Int] = []
    array { _, reader in
      if let value = reader.int(in: range) { values.append(value) }
    }
    return values
  }

  mutating func daySet() -> DaySet {
    var days = DaySet()
    array { _, reader in
      if let day = reader.int(in: Limits.days) { days.insert(day) }
    }
    return days
  }

  /// A number of `count` bits; each beyond is an error.
  mutating func bits(_ count: Int) -> Int { int(in: 0...(1 << count) - 1) ?? 0 }

  mutating func amount() -> Int { int(in: Limits.amount) ?? 0 }

  mutating func position() -> Int { int(in: Limits.index) ?? 0 }

  /// A position, or null where there is none.
  mutating func optionalPosition() -> Int? { null() ? nil : int(in: Limits.index) }
}
