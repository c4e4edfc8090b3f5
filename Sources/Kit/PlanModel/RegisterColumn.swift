/// One column of whole numbers, each of which may be missing, in the narrowest storage that holds
/// them all.
///
/// A missing value is the smallest number of the type that is stored, which is therefore never a
/// value itself.
public struct RegisterColumn: Sendable {
  /// Bytes of each value.
  public enum Width: UInt8, Sendable { case one = 1, two = 2, four = 4, eight = 8 }

  public let width: Width
  public let count: Int
  private let memory: FixedMemory
  private let offset: Int

  /// A column that stands in `memory`, `offset` bytes from its beginning.
  public init(_ memory: FixedMemory, offset: Int = 0, width: Width, count: Int) {
    let size = Int(width.rawValue)
    precondition(
      offset >= 0 && count >= 0 && offset % size == 0
        && offset <= memory.count && count <= (memory.count - offset) / size,
      "a column lies within its memory")
    self.memory = memory
    self.offset = offset
    self.width = width
    self.count = count
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
    switch Self.width(least, greatest) {
    case .one: self = Self.filled(values, missing, as: Int8.self, .one)
    case .two: self = Self.filled(values, missing, as: Int16.self, .two)
    case .four: self = Self.filled(values, missing, as: Int32.self, .four)
    case .eight: self = Self.filled(values, missing, as: Int64.self, .eight)
    }
  }

  /// The narrowest width for values from `least` to `greatest`.
  public static func width(_ least: Int, _ greatest: Int) -> Width {
    if least > Int8.min, greatest <= Int8.max { return .one }
    if least > Int16.min, greatest <= Int16.max { return .two }
    return least > Int32.min && greatest <= Int32.max ? .four : .eight
  }

  /// A column of `count` values that `body` writes, each of `Value`'s width.
  public static func filled<Value: FixedWidthInteger>(
    count: Int, as type: Value.Type, by body: (UnsafeMutableBufferPointer<Value>) -> Void
  ) -> RegisterColumn {
    guard let width = Width(rawValue: UInt8(Value.bitWidth / 8)) else {
      preconditionFailure("columns hold numbers of one to eight bytes")
    }
    let memory = FixedMemory(count: count * Value.bitWidth / 8) { bytes in
      body(bytes.bindMemory(to: Value.self))
    }
    return RegisterColumn(memory, width: width, count: count)
  }

  private static func filled<Value: FixedWidthInteger>(
    _ values: [Int], _ missing: Int, as type: Value.Type, _ width: Width
  ) -> RegisterColumn {
    filled(count: values.count, as: type) { memory in
      for (index, value) in values.enumerated() {
        memory[index] = value == missing ? .min : Value(value)
      }
    }
  }

  /// The bytes of all values, for as long as the column itself is held.
  public var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: memory.bytes[offset..<(offset + count * Int(width.rawValue))])
  }

  /// Calls `body` with the values, whose width must be that of `Value`.
  public func withValues<Value: FixedWidthInteger, Result>(
    as type: Value.Type, _ body: (UnsafeBufferPointer<Value>) throws -> Result
  ) rethrows -> Result {
    precondition(Value.bitWidth / 8 == Int(width.rawValue), "a column is read as it is stored")
    return try withExtendedLifetime(memory) { try body(bytes.bindMemory(to: Value.self)) }
  }

  /// The value of one record, nil where it is missing.
  public func value(at index: Int) -> Int? {
    precondition(index >= 0 && index < count, "a column has one value for each record")
    return switch width {
    case .one: Self.known(memory.bytes.load(fromByteOffset: offset + index, as: Int8.self))
    case .two: Self.known(memory.bytes.load(fromByteOffset: offset + index * 2, as: Int16.self))
    case .four: Self.known(memory.bytes.load(fromByteOffset: offset + index * 4, as: Int32.self))
    case .eight: Self.known(memory.bytes.load(fromByteOffset: offset + index * 8, as: Int64.self))
    }
  }

  private static func known<Value: FixedWidthInteger>(_ value: Value) -> Int? {
    value == .min ? nil : Int(value)
  }

  /// The value of one record, `replacement` where it is missing.
  public func value(at index: Int, or replacement: Int) -> Int {
    value(at: index) ?? replacement
  }

  /// All values in order, `replacement` for missing ones: for loops that visit every record.
  public func values(or replacement: Int) -> [Int] {
    switch width {
    case .one: withValues(as: Int8.self) { $0.map { $0 == .min ? replacement : Int($0) } }
    case .two: withValues(as: Int16.self) { $0.map { $0 == .min ? replacement : Int($0) } }
    case .four: withValues(as: Int32.self) { $0.map { $0 == .min ? replacement : Int($0) } }
    case .eight: withValues(as: Int64.self) { $0.map { $0 == .min ? replacement : Int($0) } }
    }
  }

  /// The numbers of the records whose value lies in `range`, of those in `rows`, in their order;
  /// a missing value lies in no range.
  public func rows(in range: ClosedRange<Int>, among rows: [Int32]) -> [Int32] {
    switch width {
    case .one: withValues(as: Int8.self) { Self.matches($0, range, rows) }
    case .two: withValues(as: Int16.self) { Self.matches($0, range, rows) }
    case .four: withValues(as: Int32.self) { Self.matches($0, range, rows) }
    case .eight: withValues(as: Int64.self) { Self.matches($0, range, rows) }
    }
  }

  private static func matches<Value: FixedWidthInteger>(
    _ values: UnsafeBufferPointer<Value>, _ range: ClosedRange<Int>, _ rows: [Int32]
  ) -> [Int32] {
    let lower = Value(clamping: max(range.lowerBound, Int(Value.min) + 1))
    let upper = Value(clamping: range.upperBound)
    guard Int(lower) <= range.upperBound, Int(upper) >= range.lowerBound else { return [] }
    return rows.filter { row in
      precondition(row >= 0 && Int(row) < values.count, "rows are those of the register")
      let value = values[Int(row)]
      return value >= lower && value <= upper
    }
  }
}
