/// The texts of a JSON Lines file, a reader for each line that is not blank.
///
/// ```swift
/// for var reader in JSONLines(bytes, file: "events.jsonl") {
///   let event = Event(&reader)
///   if reader.end(issues: &issues), let event { ... }    // one bad line does not spoil the others
/// }
/// ```
/// Lines end with a line feed; a carriage return before it belongs to the break.
public struct JSONLines: Sequence, IteratorProtocol, Sendable {
  private let bytes: [UInt8]
  private let file: String
  private var index: Int
  private var line = 0

  public init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  public mutating func next() -> JSONReader? {
    while index < bytes.count {
      let begin = index
      var isBlank = true
      bytes.withUnsafeBufferPointer { bytes in
        while index < bytes.count, bytes[index] != 0x0A {
          if bytes[index] > 0x20 { isBlank = false }
          index += 1
        }
      }
      let end = index > begin && bytes[index - 1] == 0x0D ? index - 1 : index
      index += 1
      line += 1
      if !isBlank { return JSONReader(bytes, file: file, in: begin..<end, line: line) }
    }
    return nil
  }
}
