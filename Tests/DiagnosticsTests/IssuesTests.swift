import Diagnostics
import Testing

@Suite struct IssuesTests {
  @Test func `issues come sorted by place, each once, equal places as reported`() {
    var issues = Issues()
    let places = [("b", 1, 1), ("a", 2, 1), ("a", 1, 9), ("a", 1, 2), ("a", 1, 2)]
    for (file, line, column) in places {
      issues.report(
        .unknownKey, at: SourceLocation(file: file, line: line, column: column), ["key": "x"])
    }
    issues.report(
      .keyTwice, at: SourceLocation(file: "a", line: 1, column: 2), ["key": "a"])
    #expect(
      issues.sorted.map { "\($0.location) \($0.code)" } == [
        "a:1:2 config.unknown-key", "a:1:2 config.key-twice", "a:1:9 config.unknown-key",
        "a:2:1 config.unknown-key", "b:1:1 config.unknown-key",
      ])
  }

  @Test func `errors are counted apart from warnings`() {
    var issues = Issues()
    #expect(!issues.hasErrors)
    issues.append(
      Diagnostic(code: "a.b", severity: .warning, at: SourceLocation(startOf: "a"), message: "m"))
    #expect(!issues.hasErrors && issues.count(.warning) == 1 && issues.count(.error) == 0)
    issues.report(.emptyValue, at: SourceLocation(startOf: "a"), ["key": "x"])
    #expect(issues.hasErrors && issues.count(.error) == 1)
  }

  @Test func `a help given at the place wins over the usual one`() {
    let place = SourceLocation(startOf: "a")
    let usual = DiagnosticKind.missingKey.diagnostic(at: place, ["key": "编号"])
    #expect(usual.help == Text(zh: "补上：编号: ……", en: "add '编号: ...'"))
    #expect(DiagnosticKind.missingKey.diagnostic(at: place, help: "other").help == "other")
  }
}
