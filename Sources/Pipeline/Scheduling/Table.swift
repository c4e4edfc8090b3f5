/// Numbers that nobody changes once they are laid out, without reference counting, so that every
/// search can read them at once. Bounds are checked in debug builds only; see `Buffer`.
struct Table<Element: BitwiseCopyable>: ~Copyable, Sendable {
  /// NB: Kept as a number, because a pointer says nothing of who may share what it points to. Here
  /// anybody may: nothing is written after `init`.
  private let address: UInt
  let count: Int

  init(_ elements: [Element]) {
    let base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() {
      (base + index).initialize(to: element)
    }
    address = UInt(bitPattern: base)
    count = elements.count
  }

  deinit { UnsafeMutablePointer<Element>(bitPattern: address)?.deallocate() }

  /// Where the elements lie.
  @inline(__always)
  var base: UnsafePointer<Element> { UnsafePointer(bitPattern: address).unsafelyUnwrapped }

  @inline(__always)
  subscript(index: Int) -> Element {
    unsafeAddress {
      assert(index >= 0 && index < count, "inside the table")
      return base + index
    }
  }
}

/// Lists of different length in one table, found by their row.
struct Rows<Element: BitwiseCopyable>: ~Copyable, Sendable {
  private let starts: Table<Int32>
  let items: Table<Element>

  init(_ rows: [[Element]]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(rows.count + 1)
    var items: [Element] = []
    for row in rows {
      items.append(contentsOf: row)
      starts.append(Int32(items.count))
    }
    self.starts = Table(starts)
    self.items = Table(items)
  }

  /// Where the items of a row lie in `items`.
  @inline(__always)
  func range(_ row: Int) -> Range<Int> {
    Int(starts[row])..<Int(starts[row + 1])
  }
}
