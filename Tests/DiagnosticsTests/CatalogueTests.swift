import Diagnostics
import Testing

@Suite struct CatalogueTests {
  @Test func `every code is unique`() {
    let codes = Catalogue.all.map(\.code)
    #expect(!codes.isEmpty)
    #expect(Set(codes).count == codes.count)
  }

  @Test(arguments: Catalogue.all)
  func `a code says the area and what is wrong`(kind: DiagnosticKind) {
    #expect(kind.code.wholeMatch(of: #/[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*/#) != nil)
  }

  @Test(arguments: Catalogue.all)
  func `every sentence exists in both languages`(kind: DiagnosticKind) {
    for text in sentences(of: kind) {
      #expect(ideographs(text.zh) > 0, "\(text.zh)")
      // Words that one types in Chinese may stand in an English sentence as they are.
      let letters = text.en.unicodeScalars.count { $0.isASCII && $0.properties.isAlphabetic }
      #expect(letters > ideographs(text.en), "\(text.en)")
    }
    #expect(ideographs(kind.message.en) == 0, "\(kind.message.en)")
  }

  @Test(arguments: Catalogue.all)
  func `both languages ask for the same arguments`(kind: DiagnosticKind) {
    #expect(placeholders(kind.message.zh) == placeholders(kind.message.en))
    if let help = kind.help { #expect(placeholders(help.zh) == placeholders(help.en)) }
    #expect(placeholders(kind.explanation.zh).isEmpty && placeholders(kind.explanation.en).isEmpty)
  }

  @Test(arguments: Catalogue.all)
  func `Chinese sentences are punctuated in Chinese`(kind: DiagnosticKind) {
    for text in sentences(of: kind) {
      #expect(misplacedPunctuation(text.zh) == [], "\(text.zh)")
    }
  }

  @Test(arguments: Catalogue.all)
  func `a message and a help have no full stop`(kind: DiagnosticKind) {
    for text in [kind.message] + [kind.help].compactMap({ $0 }) {
      #expect(text.zh.last != "。" && text.en.last != ".", "\(text.en)")
    }
    #expect(kind.explanation.zh.hasSuffix("。") || kind.explanation.zh.hasSuffix("？"))
    #expect(kind.explanation.en.hasSuffix(".") || kind.explanation.en.hasSuffix("?"))
  }

  @Test(arguments: [
    ("改成半角,再试", [","]), ("改成半角，再试", []), ("写成 1,000 或 a.b", []), ("好.", ["."]),
    ("写上 `a, b`", []), ("用(全角)括号", ["(", ")"]), ("共 3 条(见表)", ["(", ")"]), ("时间:上午", [":"]),
    ("写 09:00", []), ("写成“键: 值”", []), ("写成 [甲, 乙]", []), ("换成半角逗号 ,", []), ("a;乙", [";"]),
    ("真的?", ["?"]),
  ])
  func `ASCII punctuation beside Chinese is found`(text: String, found: [Character]) {
    #expect(misplacedPunctuation(text) == found)
  }

  private func sentences(of kind: DiagnosticKind) -> [Text] {
    [kind.message, kind.explanation] + [kind.help].compactMap { $0 }
  }

  private func ideographs(_ text: String) -> Int {
    text.unicodeScalars.count { $0.properties.isIdeographic }
  }

  private func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: #/\{([a-z]+)\}/#).map { String($0.output.1) })
  }

  /// ASCII marks that touch a Chinese character, and an ASCII mark that ends the sentence. What
  /// stands in quotes, brackets or backquotes, and a colon before a blank, is to be typed as it is.
  private func misplacedPunctuation(_ text: String) -> [Character] {
    let typed = #/`[^`]*`|“[^”]*”|\[[^\]]*\]|\{[^}]*\}/#
    let characters = Array(text.replacing(typed, with: "x") + " ")
    return characters.indices.dropLast().compactMap { index in
      let character = characters[index]
      guard ",.;:?!()".contains(character) else { return nil }
      let before = index > 0 ? characters[index - 1] : " "
      let after = characters[index + 1]
      if character == ":", after == " " { return nil }
      let touches = ideographs(String(before)) + ideographs(String(after)) > 0
      let ends = index + 2 == characters.count && ",.;?!".contains(character) && before != " "
      return touches || ends ? character : nil
    }
  }
}
