internal import Diagnostics

/// The one pass over the bytes before libyaml sees them: is this UTF-8 text that can be YAML?
///
/// It refuses what would be misread (other encodings), what YAML forbids (NUL and other control
/// characters), what editors and libyaml count differently (Unicode's own line separators), and
/// what costs libyaml quadratic time (long runs of blanks, many directives).
struct SourceCheck {
  private let bytes: UnsafeRawBufferPointer
  private let file: String
  private var line = 1
  /// Scalars before the one at hand, on its line.
  private var column = 1
  private var blanks = 0
  private var directives = 0
  private var problems = 0

  private init(_ bytes: UnsafeRawBufferPointer, _ file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Whether the bytes can go to libyaml; if not, `issues` says why and where.
  static func passes(
    _ bytes: UnsafeRawBufferPointer, file: String, issues: inout Issues
  ) -> Bool {
    if let name = Encoding.announced(by: bytes) {
      issues.report(
        .yamlEncoding, at: SourceLocation(startOf: file), ["encoding": Text(name)])
      return false
    }
    var check = SourceCheck(bytes, file)
    check.run(&issues)
    return check.problems == 0
  }

  private mutating func run(_ issues: inout Issues) {
    var index = 0
    let end = bytes.count
    while index < end, problems < Limits.badCharacters {
      let byte = bytes[index]
      switch byte {
      case 0x21...0x7E:
        if column == 1, byte == UInt8(ascii: "%") { countDirective(&issues) }
        blanks = 0
        column += 1
        index += 1
      case 0x20, 0x09:
        countBlank(&issues)
        column += 1
        index += 1
      case 0x0A, 0x0D:
        countBlank(&issues)
        index += 1
        if byte == 0x0D, index < end, bytes[index] == 0x0A { index += 1 }
        line += 1
        column = 1
      case 0x80...:
        blanks = 0
        guard let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index) else {
          reportInvalid(at: index, &issues)
          return
        }
        if let kind = Self.forbidden(scalar) { report(kind, scalar, &issues) }
        column += 1
        index += length
      default:
        blanks = 0
        report(.yamlControlCharacter, UInt32(byte), &issues)
        column += 1
        index += 1
      }
    }
  }

  /// YAML 1.2.2 §5.1 allows these, or does not; the separators it allows are counted as line
  /// breaks by some programs and not by others.
  private static func forbidden(_ scalar: UInt32) -> DiagnosticKind? {
    switch scalar {
    case 0x85, 0x2028, 0x2029: .yamlLineSeparator
    case 0x80..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: .yamlControlCharacter
    default: nil
    }
  }

  private var here: SourceLocation { SourceLocation(file: file, line: line, column: column) }

  private mutating func report(
    _ kind: DiagnosticKind, _ scalar: UInt32, _ issues: inout Issues
  ) {
    problems += 1
    let digits = String(scalar, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    issues.report(kind, at: here, ["character": Text(code)])
  }

  private mutating func countBlank(_ issues: inout Issues) {
    blanks += 1
    if blanks == Limits.blankRun + 1 {
      problems += 1
      issues.report(.yamlBlankRun, at: here, ["limit": Text("\(Limits.blankRun)")])
    }
  }

  private mutating func countDirective(_ issues: inout Issues) {
    directives += 1
    if directives == Limits.directives + 1 {
      problems += 1
      issues.report(.yamlDirective, at: here)
    }
  }

  private mutating func reportInvalid(at index: Int, _ issues: inout Issues) {
    problems += 1
    if let name = Encoding.guessed(from: bytes) {
      issues.report(.yamlEncoding, at: here, ["encoding": Text(name)])
    } else {
      let digits = String(bytes[index], radix: 16, uppercase: true)
      issues.report(.yamlInvalidUTF8, at: here, ["byte": Text("0x" + digits)])
    }
  }
}
