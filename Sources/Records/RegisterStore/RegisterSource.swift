import Diagnostics
import PlanModel
import Tabular

/// The text of a register's file in UTF-8, in memory that is copied only where it was not UTF-8.
struct RegisterSource {
  let memory: FixedMemory
  let dialect: CSVDialect
  let start: Int

  /// Nil, with an error, for what is no text.
  init?(_ memory: FixedMemory, file: String, issues: inout Issues) {
    let isPlain = memory.withBytes { SourceText.isPlain($0) }
    // What separates the columns is told from the first lines.
    let head = isPlain ? memory.withBytes { Self.head(of: $0) } : []
    let text = isPlain ? head : memory.withBytes { Array($0) }
    guard let source = SourceText(text, file: file, issues: &issues) else { return nil }
    dialect = CSVDialect(of: source)
    start = source.start
    self.memory = isPlain || source.utf8 == text ? memory : FixedMemory(copying: source.utf8)
  }

  /// Whole lines of at most a megabyte in all, or everything.
  private static func head(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
    let part = bytes.prefix(1 << 20)
    guard part.count < bytes.count, let end = part.lastIndex(of: 0x0A) else { return Array(part) }
    return Array(part[...end])
  }
}
