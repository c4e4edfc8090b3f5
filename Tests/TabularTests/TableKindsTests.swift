import Diagnostics
import Testing

@Suite struct TableKindsTests {
  private static let kinds = Catalogue.all.filter { $0.code.hasPrefix("table.") }

  @Test func `all kinds about tables are in the catalogue once`() {
    #expect(Self.kinds.count >= 20)
    #expect(Set(Self.kinds.map(\.code)).count == Self.kinds.count)
  }

  @Test(arguments: kinds)
  func `both languages fill in the same arguments`(kind: DiagnosticKind) {
    #expect(arguments(in: kind.message.zh) == arguments(in: kind.message.en))
    let known = arguments(in: kind.message.en)
    if let help = kind.help {
      #expect(arguments(in: help.zh).isSubset(of: known))
      #expect(arguments(in: help.en).isSubset(of: known))
    }
    #expect(!kind.explanation.zh.isEmpty && !kind.explanation.en.isEmpty)
    #expect(!kind.message.en.hasSuffix(".") && !kind.message.zh.hasSuffix("。"))
  }

  private func arguments(in sentence: String) -> Set<Substring> {
    Set(sentence.matches(of: /\{(\w+)\}/).map(\.output.1))
  }
}
