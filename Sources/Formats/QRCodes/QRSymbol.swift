import CQRencode

/// A text as a QR code (ISO/IEC 18004): a square of dark and light modules, which libqrencode works
/// out.
///
/// Bytes are those of UTF-8 without an ECI header: every phone takes that for UTF-8, and some
/// scanners stumble over the header. The symbol is the smallest that holds the text.
public struct QRSymbol: Hashable, Sendable {
  /// Modules on a side, without the quiet zone.
  public let size: Int
  /// Row by row, `true` for dark.
  private let modules: [Bool]

  /// How much of a printed symbol may be torn or dirty.
  public enum Correction: Sendable {
    /// About 7 %.
    case low
    /// About 15 %.
    case medium
    /// About 25 %, for what hangs in the street.
    case quartile
  }

  /// - Returns: nil for an empty text and for one that no symbol holds: more than 2,953 bytes, or
  ///   fewer with a higher correction.
  public init?(_ text: String, correction: Correction = .medium) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return nil }
    let level =
      switch correction {
      case .low: QR_ECLEVEL_L
      case .medium: QR_ECLEVEL_M
      case .quartile: QR_ECLEVEL_Q
      }
    guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, level) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard width > 0, let data = code.pointee.data else { return nil }
    size = width
    // Bit 0 of each byte is the module; the others say what it is for.
    modules = (0..<width * width).map { data[$0] & 1 == 1 }
  }

  /// Whether the module in a row and a column is dark; those outside of the symbol are light.
  public func isDark(row: Int, column: Int) -> Bool {
    guard (0..<size).contains(row), (0..<size).contains(column) else { return false }
    return modules[row * size + column]
  }

  /// Width of the margin that the standard asks for around a symbol (§6.3.8), in modules.
  public static let quietZone = 4

  /// The dark modules as the data of one SVG path, for a stroke of width 1: runs of a row, one
  /// after the other. A third of the size of a square for each module.
  public var path: String {
    var path: [UInt8] = []
    for row in 0..<size {
      var column = 0
      var pen: Int?
      while column < size {
        guard isDark(row: row, column: column) else {
          column += 1
          continue
        }
        let first = column
        while isDark(row: row, column: column) { column += 1 }
        if let last = pen {
          path += "m\(first - last) 0".utf8
        } else {
          path += "M\(first) \(row).5".utf8
        }
        path += "h\(column - first)".utf8
        pen = column
      }
    }
    return String(decoding: path, as: UTF8.self)
  }
}
