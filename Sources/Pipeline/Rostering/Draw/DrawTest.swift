internal import PlanModel

/// One condition on one column, made ready for many people at once.
struct DrawTest {
  private let column: RegisterColumn?
  private let form: Form

  private enum Form {
    case never
    /// Stored values from the first to the second, whatever a missing one is stored as.
    case stored(Int, Int)
    case isNot(Int)
    /// By the bits of a value of one byte.
    case table([UInt8])
    case oneOf(Set<Int>)
  }

  var isNever: Bool { if case .never = form { true } else { false } }

  /// Passes no missing value.
  init(_ column: RegisterColumn?, _ test: DrawTerm.Test) {
    self.column = column
    guard let column else {
      form = .never
      return
    }
    switch test {
    case .between(let lower, let upper):
      form = Self.known(lower, upper, in: column)
    case .oneOf(let set):
      let values = set.subtracting([PersonTable.missing]).sorted()
      if let first = values.first, let last = values.last,
        last.subtractingReportingOverflow(first) == (values.count - 1, false)
      {
        form = Self.known(first, last, in: column)
      } else if values.isEmpty {
        form = .never
      } else if column.width == .one {
        form = .table(
          (0..<256).map { code in
            let value = Int8(bitPattern: UInt8(code))
            return value != .min && set.contains(Int(value)) ? 1 : 0
          })
      } else {
        form = .oneOf(Set(values))
      }
    }
  }

  /// Passes what is missing, too.
  init(_ column: RegisterColumn?, notAfter last: Int) {
    self.column = column
    guard let column else {
      form = .stored(.min, .max)
      return
    }
    let bits = Int(column.width.rawValue) * 8
    let least = bits == 64 ? Int.min : -(1 << (bits - 1))
    form = .stored(.min, max(least, last))
  }

  /// Passes what is missing, too.
  init(_ column: RegisterColumn?, isNot value: Int) {
    self.column = column
    form = .isNot(value)
  }

  private static func known(_ lower: Int, _ upper: Int, in column: RegisterColumn) -> Form {
    let bits = Int(column.width.rawValue) * 8
    let least = bits == 64 ? Int.min + 1 : -(1 << (bits - 1)) + 1
    let greatest = bits == 64 ? Int.max : 1 << (bits - 1) - 1
    let (lower, upper) = (max(lower, least), min(upper, greatest))
    return lower <= upper ? .stored(lower, upper) : .never
  }

  /// Clears the bytes of those from `start` on who do not pass.
  func narrow(_ mask: UnsafeMutableBufferPointer<UInt8>, from start: Int, count: Int) {
    guard let column else {
      if isNever { mask.update(repeating: 0) }
      return
    }
    switch column.width {
    case .one: column.withValues(as: Int8.self) { narrow(mask, $0, start, count) }
    case .two: column.withValues(as: Int16.self) { narrow(mask, $0, start, count) }
    case .four: column.withValues(as: Int32.self) { narrow(mask, $0, start, count) }
    case .eight: column.withValues(as: Int64.self) { narrow(mask, $0, start, count) }
    }
  }

  private func narrow<Value: FixedWidthInteger & SignedInteger>(
    _ mask: UnsafeMutableBufferPointer<UInt8>, _ values: UnsafeBufferPointer<Value>, _ start: Int,
    _ count: Int
  ) where Value.Magnitude: FixedWidthInteger {
    let values = UnsafeBufferPointer(rebasing: values[start..<(start + count)])
    switch form {
    case .never: mask.update(repeating: 0)
    case .stored(let lower, let upper):
      let first = Value(clamping: lower)
      let span = Value.Magnitude(truncatingIfNeeded: Value(clamping: upper) &- first)
      for index in 0..<count {
        let distance = Value.Magnitude(truncatingIfNeeded: values[index] &- first)
        mask[index] &= distance <= span ? 1 : 0
      }
    case .isNot(let value):
      guard let value = Value(exactly: value) else { return }
      for index in 0..<count { mask[index] &= values[index] != value ? 1 : 0 }
    case .table(let table):
      table.withUnsafeBufferPointer { table in
        for index in 0..<count {
          mask[index] &= table[Int(UInt8(truncatingIfNeeded: values[index]))]
        }
      }
    case .oneOf(let set):
      for index in 0..<count where mask[index] != 0 {
        let value = values[index]
        mask[index] = value != .min && set.contains(Int(value)) ? 1 : 0
      }
    }
  }
}
