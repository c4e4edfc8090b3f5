import Diagnostics

/// All that is wrong with one row as one sentence: each fault, then once what became of the record.
///
/// A message says both; its last clause is what became of it.
struct RowFaults {
  typealias Fault = (kind: DiagnosticKind, arguments: [String: Text])

  let text: Text

  init(_ faults: [Fault]) {
    text = Text(
      zh: Self.sentence(faults, \.zh, between: "；"), en: Self.sentence(faults, \.en, between: "; "))
  }

  private static func sentence(
    _ faults: [Fault], _ language: (Text) -> String, between separator: String
  ) -> String {
    var parts: [String] = []
    var outcome: String?
    for fault in faults {
      // NB: before it is filled, so that words of the file are never taken for the end.
      let message = language(fault.kind.message)
      let clauses = message.split(separator: separator)
      let hasOutcome = clauses.count > 1
      let what = hasOutcome ? clauses.dropLast().joined(separator: separator) : message
      parts.append(language(Text(zh: what, en: what).filled(with: fault.arguments)))
      // Of a row that is left out for one fault nothing else is to be said.
      if hasOutcome, outcome == nil { outcome = clauses.last.map(String.init) }
    }
    return (parts + [outcome].compactMap { $0 }).joined(separator: separator)
  }
}
