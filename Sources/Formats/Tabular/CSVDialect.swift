public import Diagnostics

/// What separates the cells of one file, told from its first line with anything in it.
public struct CSVDialect: Sendable {
  public private(set) var separator = UInt8(ascii: ",")
  /// Where the records begin: behind a `sep=` line, which only Excel reads.
  public private(set) var start: Int

  /// The separator that stands most often outside quotes; a comma where none does.
  public init(of source: SourceText) {
    let bytes = source.utf8
    start = source.start
    if let declared = Self.declaration(in: bytes, at: start) {
      (separator, start) = declared
      return
    }
    var commas = 0
    var tabs = 0
    var semicolons = 0
    var inQuotes = false
    var hasText = false
    for byte in bytes[start...] {
      let endsLine = byte == lineFeed || byte == carriageReturn
      // A line of nothing but blanks is no header; the first real one decides.
      if endsLine, !inQuotes, hasText { break }
      if byte == quote { inQuotes.toggle() }
      if !inQuotes {
        commas += byte == UInt8(ascii: ",") ? 1 : 0
        tabs += byte == UInt8(ascii: "\t") ? 1 : 0
        semicolons += byte == UInt8(ascii: ";") ? 1 : 0
      }
      hasText = hasText || !endsLine && byte != UInt8(ascii: " ")
    }
    if tabs > commas, tabs >= semicolons {
      separator = UInt8(ascii: "\t")
    } else if semicolons > commas {
      separator = UInt8(ascii: ";")
    }
  }

  /// What the separator is called in a message.
  public var name: Text {
    separator == UInt8(ascii: "\t")
      ? Text(zh: "制表符", en: "a tab") : Text(zh: "分号", en: "a semicolon")
  }

  private static func declaration(in bytes: [UInt8], at start: Int) -> (UInt8, Int)? {
    let key = Array("sep=".utf8)
    guard bytes[start...].starts(with: key), start + key.count < bytes.count else { return nil }
    let separator = bytes[start + key.count]
    guard [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains(separator) else {
      return nil
    }
    var end = start + key.count + 1
    if end < bytes.count, bytes[end] == carriageReturn { end += 1 }
    if end < bytes.count, bytes[end] == lineFeed { end += 1 }
    let endsLine = end == bytes.count || end > start + key.count + 1
    return endsLine ? (separator, end) : nil
  }
}
