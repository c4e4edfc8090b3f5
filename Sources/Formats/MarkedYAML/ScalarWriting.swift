internal import ConfigValue

/// How one scalar is spelt so that it reads back as itself.
enum ScalarWriting {
  /// NB: a key followed by `:` on one line may have 1,024 characters (YAML 1.2.2 §7.4.2).
  static let longestKey = 1000

  /// Plain if nobody can misread it, else in single quotes, else in double quotes.
  static func oneLine(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// In single quotes wherever they can hold the text, else in double quotes.
  static func singleQuoted(_ text: String) -> String {
    quoted(text.replacing("'", with: "")).first == "'"
      ? "'" + text.replacing("'", with: "''") + "'" : escaped(text)
  }

  static func quoted(_ text: String) -> String {
    var run = 0
    let needsEscapes = text.unicodeScalars.contains { scalar in
      run = scalar == " " ? run + 1 : 0
      return !isPrintable(scalar) || scalar == "'" || run > longestRun
    }
    return needsEscapes ? escaped(text) : "'\(text)'"
  }

  /// `|` and the lines below it, for a text of several ordinary lines; nil for any other.
  static func block(_ text: String, indent: Int) -> String? {
    guard text.utf8.contains(UInt8(ascii: "\n")), text.utf8.count < 2000 else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let endsWithBreak = lines.last?.isEmpty == true
    if endsWithBreak { lines.removeLast() }
    guard lines.first?.isEmpty == false, lines.last?.isEmpty == false else { return nil }
    let isOrdinary = lines.allSatisfy { line in
      line.unicodeScalars.allSatisfy(isPrintable) && line.first != " " && line.last != " "
    }
    guard isOrdinary else { return nil }
    let padding = String(repeating: " ", count: indent)
    return lines.reduce(into: endsWithBreak ? "|" : "|-") { result, line in
      result += line.isEmpty ? "\n" : "\n\(padding)\(line)"
    }
  }

  static func decimal(_ value: Double) -> String {
    if value.isNaN { return ".nan" }
    if value.isInfinite { return value < 0 ? "-.inf" : ".inf" }
    return value.description
  }

  /// The line without what no YAML file may contain, for comments.
  static func printable(_ line: Substring) -> String {
    String(line.unicodeScalars.filter(isPrintable))
  }

  // MARK: Plain

  /// - Parameter numbersToo: takes `09:30` and `2026-03-01` as plain, which our reader does.
  static func isPlain(_ text: String, numbersToo: Bool = false) -> Bool {
    var copy = text
    return copy.withUTF8 { isPlain($0, text, numbersToo) }
  }

  private static func isPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ text: String, _ numbersToo: Bool
  ) -> Bool {
    guard let first = bytes.first, let last = bytes.last, bytes.count < 2000 else { return false }
    guard !"-?:,[]{}#&*!|>'\"%@` ".utf8.contains(first), last != UInt8(ascii: " "),
      last != UInt8(ascii: ":"), !text.hasPrefix("...")
    else { return false }
    var before: UInt8 = 0
    for byte in bytes {
      guard byte >= 0x20, byte != 0x7F else { return false }
      if byte == UInt8(ascii: " "), before == UInt8(ascii: ":") { return false }
      if byte == UInt8(ascii: "#"), before == UInt8(ascii: " ") { return false }
      before = byte
    }
    guard CoreSchema.resolve(bytes, text) == .string, text != "<<",
      numbersToo || !isNumberLike(bytes),
      !otherReadersWords.contains(text.lowercased())
    else { return false }
    return !LookAlikes.deservesLook(bytes) || isPlainChinese(text)
  }

  private static func isPlainChinese(_ text: String) -> Bool {
    let line = Line(number: 0, scalars: Array(text.unicodeScalars))
    return line.scalars.allSatisfy(isPrintable)
      && LookAlikes.finding(in: line, .value(ownLine: true)) == nil
      && LookAlikes.finding(in: line, .key(isFlow: false)) == nil
  }

  /// YAML 1.1 reads these as true or false, and much software still does.
  private static let otherReadersWords: Set<String> = ["y", "n", "yes", "no", "on", "off", "="]

  /// Times, dates and numbers of YAML 1.1, which other software may not keep as text.
  private static func isNumberLike(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, first < UInt8(ascii: ":") else { return false }
    return bytes.allSatisfy { "0123456789abcdefABCDEFxoTZ:.+-_ ".utf8.contains($0) }
  }

  // MARK: Quoted

  /// Longer runs of blanks are broken up by escapes, because readers refuse very long ones.
  private static let longestRun = 64

  static func escaped(_ text: String) -> String {
    var result = "\""
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == " " ? run + 1 : 0
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case " " where run > longestRun:
        result += "\\x20"
        run = 0
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default: result += hexadecimal(scalar.value)
      }
    }
    return result + "\""
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let (letter, width) = value <= 0xFF ? ("x", 2) : value <= 0xFFFF ? ("u", 4) : ("U", 8)
    let digits = String(value, radix: 16, uppercase: true)
    return "\\\(letter)" + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// What can stand in a file as it is, on one line.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
