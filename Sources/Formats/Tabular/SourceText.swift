public import Diagnostics

/// The bytes of a text file in UTF-8, whatever encoding they came in.
public struct SourceText: Sendable {
  /// Valid UTF-8.
  public let utf8: [UInt8]
  /// Where the text begins: behind a byte order mark.
  public let start: Int
  public let encoding: Encoding

  /// The encodings that spreadsheets write in China.
  public enum Encoding: Sendable {
    case utf8
    /// GB 18030, which holds GBK and GB 2312; what Excel in Chinese writes as "CSV".
    case gb18030
  }

  /// Valid UTF-8 is taken as such, anything else as GB 18030 where it is valid in that.
  ///
  /// UTF-16, a spreadsheet's own file, NULs and bytes of neither encoding are reported and give
  /// nil. UTF-8 with a few broken bytes often happens to be valid GB 18030 and would be read as
  /// nonsense, so it is recognised by its many whole characters and reported at the first
  /// broken byte.
  public init?(_ bytes: [UInt8], file: String, issues: inout Issues) {
    guard let kind = Self.foreignFormat(bytes) else {
      self.init(text: bytes, file: file, issues: &issues)
      return
    }
    issues.report(kind, at: SourceLocation(startOf: file))
    return nil
  }

  /// Whether bytes are UTF-8 text of a table as they stand, without a NUL, so that large ones need
  /// not be copied; where not, the initialiser says what they are.
  public static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard foreignFormat(Array(bytes.prefix(8))) == nil else { return false }
    let form = UTF8Form(of: bytes.bindMemory(to: UInt8.self).span)
    return form.firstInvalid == nil && form.firstNUL == nil
  }

  private init?(text bytes: [UInt8], file: String, issues: inout Issues) {
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    let form = UTF8Form(of: bytes.span)
    if let invalid = form.firstInvalid {
      let damaged = start > 0 || form.longSequences > form.invalidBytes
      guard !damaged, case .converted(let utf8) = GB18030.utf8(from: bytes) else {
        let place = Self.location(of: invalid, in: bytes, from: start, file: file)
        issues.report(.tableEncoding, at: place)
        return nil
      }
      (self.utf8, self.start, encoding) = (utf8, 0, .gb18030)
    } else {
      (utf8, self.start, encoding) = (bytes, start, .utf8)
    }
    if let nul = encoding == .utf8 ? form.firstNUL : utf8.firstIndex(of: 0) {
      issues.report(
        .tableNUL, at: Self.location(of: nul, in: utf8, from: self.start, file: file))
      return nil
    }
  }

  private static func location(
    of offset: Int, in bytes: [UInt8], from start: Int, file: String
  ) -> SourceLocation {
    var cursor = TextCursor(from: start)
    cursor.advance(to: offset, of: bytes.span)
    return SourceLocation(file: file, line: cursor.line, column: cursor.column)
  }

  /// What a file is that is no text of ours, by its first bytes.
  private static func foreignFormat(_ bytes: [UInt8]) -> DiagnosticKind? {
    let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]  // XLSX and ODS are ZIP archives
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]  // XLS is an OLE compound file
    if bytes.starts(with: zip) || bytes.starts(with: compound) { return .tableIsSpreadsheet }
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    // NB: ASCII in UTF-16 has a NUL in every other byte, and a table begins with a name.
    let isBare = bytes.count >= 2 && (bytes[0] == 0) != (bytes[1] == 0)
    return isMarked || isBare ? .tableUTF16 : nil
  }
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
