public import CivilTime

/// A register of invented people, for examples, tests and benchmarks: 65 columns as
/// `RegisterField.all`, skewed as real registers are.
///
/// Nobody in it exists. Identity numbers have the region 99, which is no place in China; phone
/// numbers have eleven digits but begin with 102, where those of mobile phones have a second
/// digit from 3 to 9 and no operator's service line begins so; names are drawn from characters.
///
/// Equal arguments give equal bytes on every machine: whole numbers only, tables instead of
/// formulas, a generator of our own.
public struct SampleRegister: Sendable {
  public let count: Int
  public let seed: UInt64
  /// The number of districts, which are numbered from 1.
  public let units: Int
  /// The day on which the register was exported: nothing in it is later.
  public let day: CivilDate

  /// - Parameter day: the last day of 2025 unless given, for a plan of 2026.
  public init(
    count: Int, seed: UInt64, units: Int = 39,
    day: CivilDate = CivilDate(dayNumber: 20_453)
  ) {
    precondition(count >= 0, "a register has no fewer than 0 records")
    precondition((1...99).contains(units), "districts are numbered from 1 to at most 99")
    precondition(count <= units * 5_000_000, "a district has no more than 5 million numbers")
    self.count = count
    self.seed = seed
    self.units = units
    self.day = day
  }

  /// Hands the CSV file (UTF-8, LF) to `sink` in pieces of some 64 KB, whole rows each.
  ///
  /// Memory grows by 8 bytes a record, so that a later one can be the same person again.
  public func write(to sink: ([UInt8]) throws -> Void) rethrows {
    var lines = SampleLines()
    lines.header()
    var people = SamplePeople(seed: seed, units: units, day: day)
    for record in 0..<count {
      let person = people.next(record)
      lines.append(person, record: record + 1, of: self)
      if lines.bytes.count >= 1 << 16 { try sink(lines.takeBytes()) }
    }
    try sink(lines.takeBytes())
  }

  /// The whole file at once.
  public var csv: [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
  }
}
