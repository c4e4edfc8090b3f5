/// Diagnostics for programs, in both languages: what `check --format json` prints.
///
/// `{"errors","warnings","diagnostics":[{"code","severity","file","line","column","message",
/// "help","notes"}]}`, where `message` and `help` are `{"zh","en"}`, `help` may be null, and each
/// note has `file`, `line`, `column` and `message`. Places in a workbook also have `cell`, such as
/// `7月!C7`; their line and column are the cell's row and column.
public struct JSONReport: Sendable {
  public init() {}

  /// The diagnostics in the order given.
  public func json(_ diagnostics: [Diagnostic]) -> JSONText {
    [
      "errors": .int(diagnostics.count { $0.severity == .error }),
      "warnings": .int(diagnostics.count { $0.severity == .warning }),
      "diagnostics": .array(diagnostics.map(entry)),
    ]
  }

  private func entry(_ diagnostic: Diagnostic) -> JSONText {
    .object(
      [
        .init("code", .string(diagnostic.code)),
        .init("severity", .string(diagnostic.severity.rawValue)),
      ] + place(diagnostic.location) + [
        .init("message", JSONText(diagnostic.message)),
        .init("help", JSONText(diagnostic.help)),
        .init(
          "notes",
          .array(
            diagnostic.notes.map { note in
              .object(place(note.location) + [.init("message", JSONText(note.message))])
            })),
      ])
  }

  private func place(_ location: SourceLocation) -> [JSONText.Member] {
    [
      .init("file", .string(location.file)),
      .init("line", .int(location.line)),
      .init("column", .int(location.column)),
    ] + (location.cell.map { [.init("cell", .string($0))] } ?? [])
  }
}
