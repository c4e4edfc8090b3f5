/// One column of text, end to end in one piece of memory.
public struct RegisterText: Sendable {
  private var utf8: [UInt8] = []
  private var ends: [Int] = []

  public init() {}

  public var count: Int { ends.count }

  /// Adds the text of the next record, which is valid UTF-8.
  public mutating func append(utf8 text: some Sequence<UInt8>) {
    utf8.append(contentsOf: text)
    ends.append(utf8.count)
  }

  /// The same from memory that is not kept.
  public mutating func append(utf8 text: UnsafeRawBufferPointer) {
    utf8.append(contentsOf: text)
    ends.append(utf8.count)
  }

  public subscript(index: Int) -> String {
    String(decoding: utf8[range(index)], as: UTF8.self)
  }

  /// Calls `body` with the bytes of one record's text, which it must not keep.
  public func withUTF8<Result>(at index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(utf8.span.extracting(range(index)))
  }

  /// Whether two records' texts are the same bytes.
  public func isEqual(at index: Int, to other: RegisterText, at otherIndex: Int) -> Bool {
    let (own, others) = (range(index), other.range(otherIndex))
    guard own.count == others.count else { return false }
    return utf8.withUnsafeBytes { bytes in
      other.utf8.withUnsafeBytes { otherBytes in
        bytes[own].elementsEqual(otherBytes[others])
      }
    }
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }
}
