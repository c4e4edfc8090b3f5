/// One column of whole numbers, each of which may be missing, in the narrowest storage that holds
/// them all.
public struct RegisterColumn: Sendable {
  private let storage: Storage

  // NB: a missing value is the smallest number of the type, which the initialiser therefore never
  // stores as a value. It does not leave this file.
  private enum Storage: Sendable {
    case int8([Int8])
    case int16([Int16])
    case int32([Int32])
    case int64([Int64])
  }

  /// The column of `values`, nil standing for a missing one.
  public init(_ values: [Int?]) {
    self.init(values.map { $0 ?? .min }, missing: .min)
  }

  /// The column of `values`, in which `missing` stands for a missing one.
  public init(_ values: [Int], missing: Int) {
    var least = 0
    var greatest = 0
    for value in values where value != missing {
      least = min(least, value)
      greatest = max(greatest, value)
    }
    precondition(least > Int.min, "the smallest of all numbers stands for a missing one")
    if least > Int8.min, greatest <= Int8.max {
      storage = .int8(values.map { $0 == missing ? .min : Int8($0) })
    } else if least > Int16.min, greatest <= Int16.max {
      storage = .int16(values.map { $0 == missing ? .min : Int16($0) })
    } else if least > Int32.min, greatest <= Int32.max {
      storage = .int32(values.map { $0 == missing ? .min : Int32($0) })
    } else {
      storage = .int64(values.map { $0 == missing ? .min : Int64($0) })
    }
  }

  public var count: Int {
    switch storage {
    case .int8(let values): values.count
    case .int16(let values): values.count
    case .int32(let values): values.count
    case .int64(let values): values.count
    }
  }

  /// The value of one record, nil where it is missing.
  public func value(at index: Int) -> Int? {
    switch storage {
    case .int8(let values): values[index] == .min ? nil : Int(values[index])
    case .int16(let values): values[index] == .min ? nil : Int(values[index])
    case .int32(let values): values[index] == .min ? nil : Int(values[index])
    case .int64(let values): values[index] == .min ? nil : Int(values[index])
    }
  }

  /// The value of one record, `replacement` where it is missing.
  public func value(at index: Int, or replacement: Int) -> Int {
    value(at: index) ?? replacement
  }

  /// All values in order, `replacement` for missing ones: for loops that visit every record.
  public func values(or replacement: Int) -> [Int] {
    switch storage {
    case .int8(let values): values.map { $0 == .min ? replacement : Int($0) }
    case .int16(let values): values.map { $0 == .min ? replacement : Int($0) }
    case .int32(let values): values.map { $0 == .min ? replacement : Int($0) }
    case .int64(let values): values.map { $0 == .min ? replacement : Int($0) }
    }
  }

  /// The numbers of the records whose value lies in `range`, of those in `rows`, in their order;
  /// a missing value lies in no range.
  public func rows(in range: ClosedRange<Int>, among rows: [Int32]) -> [Int32] {
    switch storage {
    case .int8(let values): Self.matches(values, range, rows)
    case .int16(let values): Self.matches(values, range, rows)
    case .int32(let values): Self.matches(values, range, rows)
    case .int64(let values): Self.matches(values, range, rows)
    }
  }

  private static func matches<Value: FixedWidthInteger>(
    _ values: [Value], _ range: ClosedRange<Int>, _ rows: [Int32]
  ) -> [Int32] {
    let lower = Value(clamping: max(range.lowerBound, Int(Value.min) + 1))
    let upper = Value(clamping: range.upperBound)
    guard Int(lower) <= range.upperBound, Int(upper) >= range.lowerBound else { return [] }
    return rows.filter { values[Int($0)] >= lower && values[Int($0)] <= upper }
  }
}
