import PlanModel

/// One column of numbers of fixed width while it is filled.
final class GrowingColumn {
  let width: RegisterColumn.Width
  private(set) var memory: UnsafeMutableRawPointer
  private var capacity: Int
  private var isOwned = true

  init(_ width: RegisterColumn.Width, capacity: Int) {
    self.width = width
    self.capacity = capacity
    memory = Self.memory(width, capacity)
  }

  deinit { if isOwned { memory.deallocate() } }

  private static func memory(
    _ width: RegisterColumn.Width, _ capacity: Int
  ) -> UnsafeMutableRawPointer {
    .allocate(byteCount: max(64, capacity * Int(width.rawValue)), alignment: 64)
  }

  func grow(to capacity: Int) {
    let larger = Self.memory(width, capacity)
    larger.copyMemory(from: memory, byteCount: self.capacity * Int(width.rawValue))
    memory.deallocate()
    memory = larger
    self.capacity = capacity
  }

  /// Stores a value that the width has room for, or `missing`.
  func set(_ value: Int, at index: Int) {
    switch width {
    case .one: store(value, at: index, as: Int8.self)
    case .two: store(value, at: index, as: Int16.self)
    case .four: store(value, at: index, as: Int32.self)
    case .eight: store(value, at: index, as: Int64.self)
    }
  }

  func value(at index: Int) -> Int {
    switch width {
    case .one: load(at: index, as: Int8.self)
    case .two: load(at: index, as: Int16.self)
    case .four: load(at: index, as: Int32.self)
    case .eight: load(at: index, as: Int64.self)
    }
  }

  private func store<Value: FixedWidthInteger>(_ value: Int, at index: Int, as type: Value.Type) {
    memory.storeBytes(
      of: value == missing ? Value.min : Value(value), toByteOffset: index * Value.bitWidth / 8,
      as: type)
  }

  private func load<Value: FixedWidthInteger>(at index: Int, as type: Value.Type) -> Int {
    let value = memory.load(fromByteOffset: index * Value.bitWidth / 8, as: type)
    return value == .min ? missing : Int(value)
  }

  /// Some of the values as they are now.
  func copy(of rows: Range<Int>) -> RegisterColumn {
    let size = Int(width.rawValue)
    let memory = FixedMemory(count: rows.count * size) { bytes in
      bytes.copyMemory(
        from: UnsafeRawBufferPointer(
          start: self.memory + rows.lowerBound * size, count: rows.count * size))
    }
    return RegisterColumn(memory, width: width, count: rows.count)
  }

  /// Stores a whole column of the same width.
  func set(_ column: RegisterColumn, from row: Int) {
    precondition(
      column.width == width && row + column.count <= capacity, "there is room for the column")
    withExtendedLifetime(column) {
      guard let start = column.bytes.baseAddress else { return }
      (memory + row * Int(width.rawValue)).copyMemory(
        from: start, byteCount: column.bytes.count)
    }
  }

  /// The first `count` values, after which nothing may be stored any more; as narrow as they allow.
  func column(count: Int, isNarrowed: Bool = true) -> RegisterColumn {
    isOwned = false
    let memory = FixedMemory(memory, count: capacity * Int(width.rawValue)) { start, _ in
      start.deallocate()
    }
    let column = RegisterColumn(memory, width: width, count: count)
    guard isNarrowed, width != .one else { return column }
    return column.narrowed
  }
}

extension RegisterColumn {
  /// The same values in the narrowest storage that holds them all.
  var narrowed: RegisterColumn {
    switch width {
    case .one: self
    case .two: withValues(as: Int16.self) { narrowed($0) }
    case .four: withValues(as: Int32.self) { narrowed($0) }
    case .eight: withValues(as: Int64.self) { narrowed($0) }
    }
  }

  private func narrowed<Value: FixedWidthInteger>(
    _ values: UnsafeBufferPointer<Value>
  ) -> RegisterColumn {
    var (least, greatest) = (Value.max, Value.min + 1)
    for value in values where value != .min {
      least = min(least, value)
      greatest = max(greatest, value)
    }
    let width = least <= greatest ? Self.width(Int(least), Int(greatest)) : .one
    guard width.rawValue < self.width.rawValue else { return self }
    return switch width {
    case .one: Self.copied(values, as: Int8.self)
    case .two: Self.copied(values, as: Int16.self)
    default: Self.copied(values, as: Int32.self)
    }
  }

  private static func copied<Value: FixedWidthInteger, Narrow: FixedWidthInteger>(
    _ values: UnsafeBufferPointer<Value>, as type: Narrow.Type
  ) -> RegisterColumn {
    filled(count: values.count, as: type) { target in
      for index in 0..<values.count {
        let value = values[index]
        target[index] = value == .min ? .min : Narrow(truncatingIfNeeded: value)
      }
    }
  }
}
