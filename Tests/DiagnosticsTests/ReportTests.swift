import Diagnostics
import Testing

@Suite struct ReportTests {
  let diagnostics = [
    DiagnosticKind.unknownKey.diagnostic(
      at: SourceLocation(file: "campaigns/春风 a.yaml", line: 3, column: 5), ["key": "床{位}"],
      help: Text(zh: "是否想写“床位”？", en: "did you mean 'beds'?"),
      notes: [
        .init(Text(zh: "在这里", en: "here"), at: SourceLocation(file: "/b:c", line: 1, column: 2))
      ]),
    Diagnostic(
      code: "blood-drive.beds", severity: .warning, at: SourceLocation(startOf: "b.yaml"),
      message: Text(zh: "[甲](1)", en: "[a](1)")),
  ]

  @Test func `the JSON report has every member of the contract`() {
    #expect(
      JSONReport().json(diagnostics).compact == #"""
        {"errors":1,"warnings":1,"diagnostics":[{"code":"config.unknown-key","severity":"error",\#
        "file":"campaigns/春风 a.yaml","line":3,"column":5,\#
        "message":{"zh":"未知的键“床{位}”","en":"unknown key '床{位}'"},\#
        "help":{"zh":"是否想写“床位”？","en":"did you mean 'beds'?"},\#
        "notes":[{"file":"/b:c","line":1,"column":2,"message":{"zh":"在这里","en":"here"}}]},\#
        {"code":"blood-drive.beds","severity":"warning","file":"b.yaml","line":1,"column":1,\#
        "message":{"zh":"[甲](1)","en":"[a](1)"},"help":null,"notes":[]}]}
        """#)
  }

  @Test func `the SARIF report names rule, place and sentence`() {
    let run = SARIFReport(language: .en, kinds: [.missingKey, .unknownKey]).json(diagnostics)
    let text = run.compact
    #expect(
      text.hasPrefix(
        #"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":["#))
    #expect(text.contains(#""language":"en","columnKind":"unicodeCodePoints""#))
    #expect(
      text.contains(
        #"""
        {"ruleId":"config.unknown-key","ruleIndex":1,"level":"error",\#
        "message":{"text":"unknown key '床{{位}}'\nhelp: did you mean 'beds'?"},\#
        "locations":[{"physicalLocation":{\#
        "artifactLocation":{"uri":"campaigns/%E6%98%A5%E9%A3%8E%20a.yaml"},\#
        "region":{"startLine":3,"startColumn":5}}}],\#
        "relatedLocations":[{"id":0,"physicalLocation":{"artifactLocation":{"uri":"file:///b%3Ac"},\#
        "region":{"startLine":1,"startColumn":2}},"message":{"text":"here"}}]
        """#))
    // A module's own kind that nobody passed has no index, and its brackets are no link.
    #expect(
      text.contains(
        #"{"ruleId":"blood-drive.beds","level":"warning","message":{"text":"\\[a\\](1)"}"#))
  }

  @Test func `the rules are the whole catalogue in both languages`() {
    let text = SARIFReport(language: .zh).json([]).compact
    #expect(text.contains(#""results":[]"#))
    for kind in Catalogue.all {
      #expect(text.contains(#"{"id":"\#(kind.code)","shortDescription":"#))
      let explanation = JSONText(kind.explanation).compact
      #expect(text.contains(#""explanation":\#(explanation)"#))
    }
  }
}
