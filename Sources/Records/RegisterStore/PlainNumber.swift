import CivilTime
import PlanModel

/// Reads one column of a plain row in place: digits alone, a date of ten characters, or what the long
/// way has read in this column before. Whatever else people write is left to the long way.
struct PlainNumber {
  private let place: Int
  private let isDate: Bool
  private let lower: Int
  private let upper: Int
  private let width: RegisterColumn.Width
  private var target: UnsafeMutableRawPointer
  private let months = MonthTable.months
  /// For a column of codes, whether each number from `lower` on is one.
  private var isCode: [Bool] = []
  private var spellings = Spellings()

  init(_ field: RegisterField, place: Int, _ column: GrowingColumn) {
    self.place = place
    width = column.width
    target = column.memory
    if case .number(let range) = field.kind {
      isDate = false
      (lower, upper) = (range.lowerBound, range.upperBound)
      let span = range.count
      if !field.codes.isEmpty, span < 1 << 20 {
        isCode = range.map { field.codes[$0] != nil }
      }
    } else {
      isDate = true
      (lower, upper) = (.min, .max)
    }
  }

  /// Goes on in a column that has grown.
  mutating func renew(_ column: GrowingColumn) { target = column.memory }

  /// Stores what the row says; false where it takes a closer look.
  @inline(__always)
  func store(
    _ bytes: UnsafeRawBufferPointer, from start: Int, ends: UnsafeBufferPointer<Int>, at row: Int
  ) -> Bool {
    let first = place == 0 ? start : ends[place - 1] &+ 1
    let length = ends[place] &- first
    if length == 0 {
      set(nil, at: row)
      return true
    }
    if let value = isDate ? date(bytes, first, length) : number(bytes, first, length) {
      set(value, at: row)
      return true
    }
    guard let value = spellings.value(of: bytes, first..<(first &+ length)) else { return false }
    set(value == missing ? nil : value, at: row)
    return true
  }

  /// What the long way has read in a cell that is written so.
  func spelled(_ bytes: UnsafeRawBufferPointer, _ cell: Range<Int>) -> Int? {
    spellings.value(of: bytes, cell)
  }

  /// Remembers what the long way has read.
  mutating func learn(_ value: Int, from bytes: UnsafeRawBufferPointer, _ cell: Range<Int>) {
    spellings.insert(value, for: bytes, cell)
  }

  @inline(__always)
  private func number(_ bytes: UnsafeRawBufferPointer, _ first: Int, _ length: Int) -> Int? {
    guard length < 11 else { return nil }
    var value = 0
    for index in first..<(first &+ length) {
      let digit = Int(bytes[index] &- UInt8(ascii: "0"))
      guard digit < 10 else { return nil }
      value = value &* 10 &+ digit
    }
    guard value >= lower, value <= upper else { return nil }
    return isCode.isEmpty || isCode[value &- lower] ? value : nil
  }

  private func date(_ bytes: UnsafeRawBufferPointer, _ first: Int, _ length: Int) -> Int? {
    guard length == 10, bytes[first + 4] == UInt8(ascii: "-"), bytes[first + 7] == UInt8(ascii: "-")
    else { return nil }
    func digit(_ offset: Int) -> Int { Int(bytes[first &+ offset] &- UInt8(ascii: "0")) }
    let (a, b, c, d) = (digit(0), digit(1), digit(2), digit(3))
    let (e, f, g, h) = (digit(5), digit(6), digit(8), digit(9))
    guard max(max(max(a, b), max(c, d)), max(max(e, f), max(g, h))) < 10 else { return nil }
    let month = (a * 1000 + b * 100 + c * 10 + d - MonthTable.firstYear) * 12 + e * 10 + f - 1
    let day = g * 10 + h
    guard e * 10 + f >= 1, e * 10 + f <= 12, months.indices.contains(month), day >= 1,
      day <= months[month].length
    else { return nil }
    return months[month].first + day - 1
  }

  @inline(__always)
  private func set(_ value: Int?, at row: Int) {
    switch width {
    case .one:
      target.storeBytes(
        of: value.map { Int8(truncatingIfNeeded: $0) } ?? .min, toByteOffset: row, as: Int8.self)
    case .two:
      target.storeBytes(
        of: value.map { Int16(truncatingIfNeeded: $0) } ?? .min, toByteOffset: row &* 2,
        as: Int16.self)
    case .four:
      target.storeBytes(
        of: value.map { Int32(truncatingIfNeeded: $0) } ?? .min, toByteOffset: row &* 4,
        as: Int32.self)
    case .eight:
      target.storeBytes(
        of: value.map { Int64($0) } ?? .min, toByteOffset: row &* 8, as: Int64.self)
    }
  }
}

/// The days on which months begin, since dates of people's lives repeat and arithmetic adds up.
enum MonthTable {
  static let firstYear = 1900
  /// For each month from January 1900 to December 2099: its first day, in days since 1970-01-01,
  /// and how many it has.
  static let months: [(first: Int, length: Int)] = (0..<2400).map { month in
    let (year, number) = (firstYear + month / 12, month % 12 + 1)
    let first = CivilDate(year: year, month: number, day: 1)?.dayNumber ?? 0
    let next = CivilDate(year: year + number / 12, month: number % 12 + 1, day: 1)?.dayNumber ?? 0
    return (first, next - first)
  }
}

/// Tells record numbers that were seen before: a bit for each number, as far as the greatest.
struct RecordNumbers {
  private var bits: [UInt64] = []

  func contains(_ number: Int) -> Bool {
    precondition(number >= 0, "record numbers are never negative")
    return number >> 6 < bits.count && bits[number >> 6] & 1 << UInt64(number & 63) != 0
  }

  /// Whether the number is new.
  mutating func insert(_ number: Int) -> Bool {
    precondition(number >= 0, "record numbers are never negative")
    let word = number >> 6
    if word >= bits.count {
      bits.append(
        contentsOf: repeatElement(0, count: max(word + 1 - bits.count, bits.count / 2)))
    }
    let bit: UInt64 = 1 << UInt64(number & 63)
    guard bits[word] & bit == 0 else { return false }
    bits[word] |= bit
    return true
  }
}
