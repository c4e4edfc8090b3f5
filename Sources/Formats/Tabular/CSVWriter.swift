/// Writes CSV (RFC 4180): cells in quotes only where they must be.
///
/// Numbers that only look like quantities, such as identity numbers, are written as they are:
/// CSV has no types, and tricks like `="…"` spoil the file for everything but Excel. Where a
/// sheet is meant to be opened in Excel, XLSX is the format that keeps them.
public struct CSVWriter: Sendable {
  public let options: Options
  /// What has been written so far, in UTF-8.
  public private(set) var bytes: [UInt8]

  public struct Options: Sendable {
    /// Whether the file begins with a byte order mark; Excel takes it for GB 18030 otherwise.
    public var marksByteOrder: Bool
    public var lineEnd: LineEnd
    /// Whether an apostrophe is put before text that a spreadsheet would calculate; see
    /// `CSVWriter.guarded`.
    public var guardsFormulas: Bool

    public enum LineEnd: String, Sendable {
      case lf = "\n"
      case crlf = "\r\n"
    }

    public init(marksByteOrder: Bool, lineEnd: LineEnd, guardsFormulas: Bool) {
      self.marksByteOrder = marksByteOrder
      self.lineEnd = lineEnd
      self.guardsFormulas = guardsFormulas
    }

    /// For people who open the file in Excel or WPS.
    public static let office = Options(
      marksByteOrder: true, lineEnd: .crlf, guardsFormulas: true)
    /// For programs: nothing but the values.
    public static let plain = Options(marksByteOrder: false, lineEnd: .lf, guardsFormulas: false)
  }

  public init(_ options: Options = .office) {
    self.options = options
    bytes = options.marksByteOrder ? byteOrderMark : []
  }

  /// Writes one row; a NUL, which no reader accepts, becomes U+FFFD.
  public mutating func write(_ row: some Sequence<String>) {
    var isFirst = true
    var isEmpty = true
    for value in row {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      isEmpty = isEmpty && value.isEmpty
      append(options.guardsFormulas ? Self.guarded(value) : value)
    }
    // An empty line would be no row at all to most readers.
    if isEmpty, bytes.last != UInt8(ascii: ",") { bytes += [quote, quote] }
    bytes += options.lineEnd.rawValue.utf8
  }

  /// Everything written since the last call, so that long files pass through in pieces.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// `value` with an apostrophe before it where a spreadsheet would take it for a formula: text
  /// that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line end (OWASP,
  /// CSV Injection). Numbers with a sign stay numbers.
  public static func guarded(_ value: String) -> String {
    isDangerous(value) && !isNumber(value) ? "'" + value : value
  }

  /// Takes off the apostrophe that `guarded` puts on.
  public static func unguarded(_ value: String) -> String {
    value.unicodeScalars.first == "'" && isDangerous(value)
      ? String(value.unicodeScalars.dropFirst()) : value
  }

  private static func isDangerous(_ value: String) -> Bool {
    // Apostrophes before the sign count too, so that taking one off always undoes putting one on.
    switch value.unicodeScalars.first(where: { $0 != "'" }) {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n": true
    default: false
    }
  }

  private static func isNumber(_ value: String) -> Bool {
    guard let sign = value.utf8.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else {
      return false
    }
    let parts = value.utf8.dropFirst().split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && parts.allSatisfy { !$0.isEmpty }
      && parts.allSatisfy { $0.allSatisfy(isDigit) }
  }

  private mutating func append(_ value: String) {
    let needsQuotes =
      value.utf8.contains { (1..<0x20).contains($0) || special.contains($0) }
      || value.unicodeScalars.first.map(isBlank) ?? false
      || value.unicodeScalars.last.map(isBlank) ?? false
      || value.hasPrefix("sep=")
    if needsQuotes { bytes.append(quote) }
    for byte in value.utf8 {
      switch byte {
      case 0: bytes += "\u{FFFD}".utf8
      case quote: bytes += [quote, quote]
      default: bytes.append(byte)
      }
    }
    if needsQuotes { bytes.append(quote) }
  }
}

/// What a cell needs quotes for besides control characters; semicolons too, so that no reader
/// takes them for the separator.
private let special: [UInt8] = [quote] + Array(",;".utf8)
