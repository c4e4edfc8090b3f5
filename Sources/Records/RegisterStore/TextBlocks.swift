import Fingerprints
import PlanModel

/// A column of text as a register's file has it: block by block, each sealed where it is to be.
///
/// The blocks are made whenever they are visited, which costs less than the memory for all of them.
struct TextBlocks {
  /// Of each block, in bytes.
  let lengths: [Int]

  private let text: RegisterText
  private let name: String
  private let sealing: Sealing?

  /// In each block but the last one.
  static let records = 4096
  /// Nonce and tag of a sealed block.
  private static let sealLength = 12 + 16
  /// What is longer is cut.
  private static let longest = 65_535

  /// - Parameter sealing: nil for a column that is kept as it is; otherwise it can seal.
  init(_ text: RegisterText, name: String, sealing: Sealing?) {
    (self.text, self.name, self.sealing) = (text, name, sealing)
    lengths = Self.starts(text).map { start in
      var length = sealing == nil ? 0 : Self.sealLength
      for row in Self.rows(from: start, of: text) {
        length += 2 + text.withUTF8(at: row) { min($0.count, Self.longest) }
      }
      return length
    }
  }

  func visit(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    for start in Self.starts(text) {
      var block = block(Self.rows(from: start, of: text))
      if let sealing {
        guard let sealed = sealing.seal(block, at: "\(name)/\(start)") else {
          preconditionFailure("what seals one block seals all")
        }
        block = sealed
      }
      try block.withUnsafeBytes(body)
    }
  }

  private static func starts(_ text: RegisterText) -> StrideTo<Int> {
    stride(from: 0, to: text.count, by: records)
  }

  private static func rows(from start: Int, of text: RegisterText) -> Range<Int> {
    start..<min(text.count, start + records)
  }

  /// Some records' texts: the length of each in two bytes, with its bytes behind it.
  private func block(_ rows: Range<Int>) -> [UInt8] {
    var block: [UInt8] = []
    for row in rows {
      text.withUTF8(at: row) { bytes in
        let length = min(bytes.count, Self.longest)
        block.append(UInt8(length & 255))
        block.append(UInt8(length >> 8))
        for index in 0..<length { block.append(bytes[index]) }
      }
    }
    return block
  }
}
