import Diagnostics
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("beds: 0", 7), ("床位", 4), ("渝中区 A1", 9), ("：", 2), (":", 1), ("１２", 4),
    ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("😀", 2), ("👩‍👩‍👧‍👦", 2), ("🇨🇳", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("👍🏽", 2),
    ("か\u{3099}", 2), ("\u{302A}", 0), ("“”…—", 4), ("\u{200B}", 0), ("\u{FEFF}", 0), ("㐀", 2),
    ("𠮷", 2), ("ｶﾅ", 2), ("カナ", 4),
  ])
  func `a text takes the columns that a terminal gives it`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func `the width of a text is the sum of its characters`() {
    for text in ["春节 - 35d", "😀床e\u{301}", "a\u{301}\u{302}b"] {
      #expect(
        DisplayWidth.columns(of: text) == text.map { DisplayWidth.columns(of: $0) }.reduce(0, +))
    }
  }
}
