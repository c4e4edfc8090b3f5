import Diagnostics

/// What has been found in one file, by offset; lines and columns are counted once, at the end.
struct Findings {
  private struct Finding {
    var kind: DiagnosticKind
    var offset: Int
    var arguments: [String: Text]
    var help: Text?
    var note: (offset: Int, text: Text)?
  }

  private var all: [Finding] = []
  private var counts: [String: Int] = [:]

  /// How many of a kind are listed; a hostile file holds millions of them.
  static let limit = 1000

  mutating func report(
    _ kind: DiagnosticKind, at offset: Int, _ arguments: [String: Text] = [:], help: Text? = nil,
    note: (offset: Int, text: Text)? = nil
  ) {
    counts[kind.code, default: 0] += 1
    guard counts[kind.code, default: 0] <= Self.limit else { return }
    all.append(
      Finding(kind: kind, offset: offset, arguments: arguments, help: help, note: note))
  }

  /// By place; those at one place in the order of their reports.
  func diagnostics(of file: CalendarFile, named name: String) -> [Diagnostic] {
    let sorted = all.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    .map(\.element)
    let offsets = sorted.map(\.offset) + sorted.compactMap(\.note?.offset)
    let places = file.places(of: offsets).map {
      SourceLocation(file: name, line: $0.line, column: $0.column)
    }
    var nextNote = sorted.count
    var diagnostics = sorted.enumerated().map { index, finding in
      var notes: [Diagnostic.Note] = []
      if let note = finding.note {
        notes = [Diagnostic.Note(note.text, at: places[nextNote])]
        nextNote += 1
      }
      return finding.kind.diagnostic(
        at: places[index], finding.arguments, help: finding.help, notes: notes)
    }
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.limit {
      let last = diagnostics.last { $0.code == code }?.location ?? SourceLocation(startOf: name)
      diagnostics.append(
        DiagnosticKind.calendarTooMany.diagnostic(
          at: last,
          ["code": Text(code), "count": Text("\(count)"), "limit": Text("\(Self.limit)")]))
    }
    return diagnostics
  }
}

extension Text {
  /// The organiser's own words, shortened where they are long.
  init(quoting octets: some Collection<UInt8>, upTo limit: Int = 40) {
    let text = String(decoding: octets.prefix(limit * 4), as: UTF8.self)
    self.init(text.count <= limit ? text : String(text.prefix(limit)) + "…")
  }
}
