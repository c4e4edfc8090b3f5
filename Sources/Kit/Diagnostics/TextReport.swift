/// Diagnostics for people: the place, the sentence, the line with a caret, the way out.
///
/// ```
/// campaign.yaml:14:11: error: a drive needs at least one bed, not 0 [blood-drive.beds]
/// 14 |     beds: 0
///    |           ^
/// help: a village hall usually takes 4
/// ```
public struct TextReport: Sendable {
  public var language: Language
  /// Whether severities, carets and line numbers are coloured by ANSI escapes (ECMA-48 §8.3.117).
  public var isColoured: Bool
  /// Columns of the terminal; a longer source line is cut to a window around the caret.
  public var width: Int

  public init(language: Language, isColoured: Bool = false, width: Int = 100) {
    self.language = language
    self.isColoured = isColoured
    self.width = width
  }

  /// The diagnostics in the order given, with an empty line between them, and the summary as the
  /// last line.
  ///
  /// - Parameter source: the text of a file by the name that locations use, as UTF-8; asked once
  ///   for each file. Where it is nil there is no excerpt.
  public func text(
    _ diagnostics: [Diagnostic], source: (_ file: String) -> [UInt8]?
  ) -> String {
    var files: [String: SourceLines?] = [:]
    var result = ""
    var counts: [Kind: Int] = [:]
    for diagnostic in diagnostics where diagnostic.location.isOfTable {
      counts[Kind(diagnostic), default: 0] += 1
    }
    var shown: [Kind: Int] = [:]
    for diagnostic in diagnostics {
      if let count = counts[Kind(diagnostic)], count > Self.few + 1 {
        shown[Kind(diagnostic), default: 0] += 1
        let number = shown[Kind(diagnostic), default: 0]
        if number == Self.few + 1 { result += more(count - Self.few, like: diagnostic) + "\n" }
        if number > Self.few { continue }
      }
      let places = [diagnostic.location] + diagnostic.notes.map(\.location)
      for place in places where files[place.file] == nil {
        files[place.file] = .some(source(place.file).map(SourceLines.init))
      }
      result +=
        block(diagnostic) {
          $0.sheet == nil ? files[$0.file]??.part(line: $0.line, around: $0.column) : nil
        } + "\n"
    }
    return result + summary(of: diagnostics) + "\n"
  }

  /// How many of one kind are shown of one table: a sheet of a hundred thousand rows may have as many.
  private static let few = 10

  /// What is counted together: one kind of problem of one table.
  private struct Kind: Hashable {
    var file: String
    var code: String

    init(_ diagnostic: Diagnostic) {
      file = diagnostic.location.file
      code = diagnostic.code
    }
  }

  private func more(_ count: Int, like diagnostic: Diagnostic) -> String {
    let text = Text(
      zh: "\(diagnostic.location.file)：[\(diagnostic.code)] 还有 \(count) 处，--format json 列出全部",
      en:
        "\(diagnostic.location.file): \(count) more of [\(diagnostic.code)]; --format json has them all"
    )
    return text[language].withoutControls + "\n"
  }

  /// `3 个错误，1 个警告` or `3 errors, 1 warning`, or that there is nothing to say.
  public func summary(of diagnostics: [Diagnostic]) -> String {
    let parts: [Text] = Severity.allCases.reversed().compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return Text(
        zh: "\(count) 个\(severity.name.zh)",
        en: "\(count) \(severity.name.en)\(count == 1 ? "" : "s")")
    }
    guard !parts.isEmpty else { return Text(zh: "没有发现问题", en: "no problems found")[language] }
    return parts.map { $0[language] }.joined(separator: Text(zh: "，", en: ", ")[language])
  }

  private func block(
    _ diagnostic: Diagnostic, line: (SourceLocation) -> (text: String, column: Int)?
  ) -> String {
    let head = entry(
      diagnostic.location, diagnostic.severity,
      diagnostic.message[language].withoutControls + " [\(diagnostic.code)]",
      line(diagnostic.location))
    let help = diagnostic.help.map { help in
      let label = Text(zh: "帮助：", en: "help: ")[language]
      return paint(label, .help) + help[language].withoutControls + "\n"
    }
    let notes = diagnostic.notes.map { note in
      entry(note.location, .note, note.message[language].withoutControls, line(note.location))
    }
    return head + (help ?? "") + notes.joined()
  }

  /// One line that editors jump to, and the excerpt below it.
  private func entry(
    _ location: SourceLocation, _ severity: Severity, _ message: String,
    _ line: (text: String, column: Int)?
  ) -> String {
    let place = location.description.withoutControls
    let head = "\(place): \(paint(severity.name[language] + ":", Paint(severity))) \(message)\n"
    if let cell = location.cell {
      return head + paint("  |", .gutter) + " \(cell.withoutControls)\n"
    }
    guard let line else { return head }
    let number = String(location.line)
    let excerpt = SourceExcerpt(
      line: line.text, column: line.column, width: width - number.count - 3)
    let blank = String(repeating: " ", count: number.count)
    let offset = String(repeating: " ", count: excerpt.caret)
    return head + paint("\(number) |", .gutter) + " " + excerpt.text + "\n"
      + paint("\(blank) |", .gutter) + " " + offset + paint("^", Paint(severity)) + "\n"
  }

  private enum Paint: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case help = "1;32"
    case gutter = "34"

    init(_ severity: Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .note: self = .note
      }
    }
  }

  private func paint(_ text: String, _ paint: Paint) -> String {
    isColoured ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension SourceLocation {
  /// Whether it lies in a table and not in a file that somebody wrote line by line.
  fileprivate var isOfTable: Bool {
    sheet != nil || [".csv", ".tsv", ".txt", ".xlsx"].contains { file.lowercased().hasSuffix($0) }
  }
}
