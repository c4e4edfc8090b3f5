/// A piece of memory that never changes while it lives and that nobody copies: numbers worked out
/// once, or the pages of a mapped file.
public final class FixedMemory: Sendable {
  public let count: Int

  // NB: kept as a number, because a pointer cannot be handed to another thread. What it points at
  // is not written to after the initialiser, so there is nothing to guard.
  private let address: UInt
  private let release: @Sendable (UnsafeMutableRawPointer, Int) -> Void

  /// Takes over `count` bytes that nobody writes to any more; `release` gives them back.
  public init(
    _ start: UnsafeMutableRawPointer, count: Int,
    release: @escaping @Sendable (UnsafeMutableRawPointer, Int) -> Void
  ) {
    address = UInt(bitPattern: start)
    self.count = count
    self.release = release
  }

  /// Memory of `count` bytes, all zero until `body` writes them.
  public convenience init(count: Int, filledBy body: (UnsafeMutableRawBufferPointer) -> Void) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(8, count), alignment: 64)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    body(UnsafeMutableRawBufferPointer(rebasing: memory[..<count]))
    guard let start = memory.baseAddress else { preconditionFailure("eight bytes have a place") }
    self.init(start, count: count) { start, _ in start.deallocate() }
  }

  /// Memory that holds a copy of `bytes`.
  public convenience init(copying bytes: [UInt8]) {
    self.init(count: bytes.count) { memory in memory.copyBytes(from: bytes) }
  }

  deinit {
    guard let start = UnsafeMutableRawPointer(bitPattern: address) else { return }
    release(start, count)
  }

  /// Calls `body` with the bytes, which it must not keep.
  public func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try withExtendedLifetime(self) { try body(bytes) }
  }

  /// The bytes, for as long as the memory itself is held.
  public var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }
}
