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

  init(copying other: borrowing Table<Element>) {
    base = .allocate(capacity: max(1, other.count))
    base.initialize(from: other.base, count: other.count)
    count = other.count
  }

  deinit { base.deallocate() }

  /// NB: An addressor, as `UnsafeMutablePointer` itself has: a getter would copy the whole element
  /// where one of its fields is wanted.
  @inline(__always)
  subscript(index: Int) -> Element {
    unsafeAddress {
      assert(index >= 0 && index < count, "inside the buffer")
      return UnsafePointer(base + index)
    }
    nonmutating unsafeMutableAddress {
      assert(index >= 0 && index < count, "inside the buffer")
      return base + index
    }
  }
}

extension Buffer where Element == Int32 {
  /// How many numbers `add` takes at a time.
  static var lanes: Int { 8 }

  /// Adds a run of another buffer to the numbers from `index` on, or takes it off.
  ///
  /// - Precondition: `run` is a multiple of `lanes` long and fits behind `index`.
  @inline(__always)
  func add(_ other: borrowing Table<Int32>, _ run: Range<Int>, at index: Int, isNegative: Bool) {
    assert(run.count % Buffer.lanes == 0 && index >= 0 && index + run.count <= count)
    let target = UnsafeMutableRawPointer(base + index)
    let source = UnsafeRawPointer(other.base + run.lowerBound)
    var offset = 0
    while offset < run.count &* MemoryLayout<Int32>.stride {
      let sum = target.loadUnaligned(fromByteOffset: offset, as: SIMD8<Int32>.self)
      let step = source.loadUnaligned(fromByteOffset: offset, as: SIMD8<Int32>.self)
      let result = isNegative ? sum &- step : sum &+ step
      target.storeBytes(of: result, toByteOffset: offset, as: SIMD8<Int32>.self)
      offset &+= MemoryLayout<SIMD8<Int32>>.size
    }
  }
}
