/// Storage of a fixed size without reference counting, for the arrays that the search reads in its
/// innermost loops. Bounds are checked in debug builds only, which is why `Model` checks every
/// index of a problem before anything else looks at it.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating value: Element, count: Int) {
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: count)
    self.count = count
  }

  init(_ elements: [Element]) {
    base = .allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() {
      (base + index).initialize(to: element)
    }
    count = elements.count
  }

  init(copying other: borrowing Buffer) {
    base = .allocate(capacity: max(1, other.count))
    base.initialize(from: other.base, count: other.count)
    count = other.count
  }

  deinit { base.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count, "inside the buffer")
      return base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count, "inside the buffer")
      base[index] = newValue
    }
  }
}

/// Lists of different length in one buffer, found by their row.
struct Rows<Element: BitwiseCopyable>: ~Copyable {
  private let starts: Buffer<Int32>
  let items: Buffer<Element>

  init(_ rows: [[Element]]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(rows.count + 1)
    var items: [Element] = []
    for row in rows {
      items.append(contentsOf: row)
      starts.append(Int32(items.count))
    }
    self.starts = Buffer(starts)
    self.items = Buffer(items)
  }

  /// Where the items of a row lie in `items`.
  @inline(__always)
  func range(_ row: Int) -> Range<Int> {
    Int(starts[row])..<Int(starts[row + 1])
  }
}
