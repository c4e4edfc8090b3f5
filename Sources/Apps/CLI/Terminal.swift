import Diagnostics
@preconcurrency import Glibc

/// What is written where: results to standard output, everything else to standard error.
enum Terminal {
  /// `--language` wherever it stands, otherwise the locale; Chinese where that says nothing.
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--language="),
        let language = Language(rawValue: String(argument.dropFirst(11)))
      {
        return language
      }
      if argument == "--language", index + 1 < arguments.count,
        let language = Language(rawValue: arguments[index + 1])
      {
        return language
      }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = variable(name), !value.isEmpty { return value.hasPrefix("en") ? .en : .zh }
    }
    return .zh
  }()

  /// What was typed, without a `--language` that stands before the command: commands know the option,
  /// the program as a whole reads it here.
  static var argumentsWithoutLanguage: [String] {
    var rest = Array(CommandLine.arguments.dropFirst())
    while let first = rest.first, first.hasPrefix("--language") {
      let isWhole = first.hasPrefix("--language=")
      let value = isWhole ? String(first.dropFirst(11)) : rest.dropFirst().first ?? ""
      // What is no language stays, for the command line to say so.
      guard Language(rawValue: value) != nil else { break }
      rest.removeFirst(isWhole ? 1 : 2)
    }
    return rest
  }

  static let isInteractive = isatty(STDERR_FILENO) == 1

  /// Whether escapes may colour what stands on standard error (no-color.org).
  static var isColoured: Bool { isInteractive && variable("NO_COLOR") == nil }

  static func print(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  static func print(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Prints a part of something long that is of no use to anybody but its reader; ends the command
  /// when that one is gone.
  static func stream(_ bytes: [UInt8]) {
    if !write(bytes, to: STDOUT_FILENO) { exit(0) }
  }

  static func say(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// A line that the next one replaces; nothing in a pipe.
  static func progress(_ text: Text) {
    if isInteractive { write(Array("\r\u{1B}[K\(text[language])".utf8), to: STDERR_FILENO) }
  }

  static func endProgress() {
    if isInteractive { write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// - Returns: whether somebody still reads.
  @discardableResult
  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        // A reader that has seen enough, like `head`, is no failure of ours: what is done to files is
        // done to the end, and what is left to say goes nowhere.
        if errno == EPIPE { return false }
        exit(74)
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
