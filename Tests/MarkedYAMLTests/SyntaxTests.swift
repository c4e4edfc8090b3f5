import Diagnostics
import MarkedYAML
import Testing

/// libyaml's sentences in our words, at the place where the organiser must look.
@Suite struct SyntaxTests {
  @Test(arguments: [
    ("a:\n1️⃣\tb: 1\n", "tab"), ("a:\n  b: 1\n1️⃣\tc: 2\n", "tab"), ("a: |\n1️⃣\tb\n", "tab"),
    ("a: 1\n 1️⃣\tb: 2\n", "tab"),
    ("a: b1️⃣: c\n", "unexpected-colon"), ("- a\nb1️⃣: 1\n", "unexpected-dash"),
    ("a: [1, 2\nb1️⃣: 3\n", "unclosed-bracket"), ("a: {b: 1\n", "unclosed-bracket"),
    ("a: 'x\nb: 1\n", "unclosed-quote"), ("a: \"x1️⃣\\q\"\n", "escape"),
    ("a: \"1️⃣\\u12\"\n", "escape"),
    ("a: 1️⃣@b\n", "reserved-character"), ("a: 1️⃣`b`\n", "reserved-character"),
    ("a: &1️⃣基础 1\n", "anchor-name"), ("a: *1️⃣ b\n", "anchor-name"),
    ("a: |1️⃣x\n  b\n", "block-header"), ("a: |01️⃣\n b\n", "block-header"),
    ("%YAML 3.0\n--- a\n", "directive"), ("%FOO\n--- a\n", "directive"),
    ("a: 1️⃣!x!y 1\n", "tag-syntax"), ("[1, 2]1️⃣ ]\n", "document-start"),
    ("a: [1, , 2]\n", "missing-value"),
    ("a: 1\n  b1️⃣: 2\n", "unexpected-colon"),
    ("a: - 1\n", "unexpected-dash"), ("a: 'b' c\n", "indentation"),
    ("a\nb: 1\n", "unexpected-colon"),
  ])
  func `each mistake has its own message`(text: String, kind: String) throws {
    let source = MarkedSource(text)
    var issues = Issues()
    let value = configValue(yaml: Array(source.text.utf8), file: "test.yaml", issues: &issues)
    #expect(value == nil)
    #expect(issues.all.map(\.code) == ["yaml.\(kind)"], "\(source.text)")
  }

  @Test(arguments: [
    ("a:\n1️⃣\tb: 1\n", "tab"), ("a: b1️⃣: c\n", "unexpected-colon"),
    ("a: 1️⃣@b\n", "reserved-character"),
    ("a: 1\n  b1️⃣: 2\n", "unexpected-colon"), ("a: 2️⃣[1, 2\nb1️⃣: 3\n", "unclosed-bracket"),
    ("a: 2️⃣'x\n1️⃣", "unclosed-quote"), ("a: 2️⃣[1, 21️⃣", "unclosed-bracket"),
  ])
  func `a syntax error points at its place, and its note at where it began`(
    text: String, kind: String
  ) {
    let note = text.contains("2️⃣") ? 2 : nil
    expectDiagnostics(text, [Expected("yaml.\(kind)", note: note)])
  }

  @Test func `every sentence of the catalogue exists in both languages`() {
    #expect(Catalogue.all.filter { $0.code.hasPrefix("yaml.") }.count >= 40)
    for kind in Catalogue.all where kind.code.hasPrefix("yaml.") {
      #expect(kind.message.zh != kind.message.en, "\(kind.code)")
      #expect(kind.help != nil, "\(kind.code)")
      #expect(!kind.explanation.zh.isEmpty && !kind.explanation.en.isEmpty, "\(kind.code)")
      #expect(!kind.message.en.hasSuffix("."), "\(kind.code)")
    }
    #expect(Set(Catalogue.all.map(\.code)).count == Catalogue.all.count)
  }
}
