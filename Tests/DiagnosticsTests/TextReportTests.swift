import Diagnostics
import Testing

@Suite struct BoundedReportTests {
  private func problems(_ count: Int, in file: String) -> [Diagnostic] {
    (1...count).map { line in
      Diagnostic(
        code: "table.wrong", severity: .error,
        at: SourceLocation(file: file, line: line, column: 1), message: Text(zh: "错", en: "wrong"))
    }
  }

  @Test(arguments: [("a.csv", 10), ("b.yaml", 300)])
  func `of many problems of one kind in a table ten are shown, and the rest is counted`(
    file: String, shown: Int
  ) {
    let text = TextReport(language: .en).text(problems(300, in: file)) { _ in nil }
    #expect(text.split(separator: "\n").count { $0.contains("error: wrong") } == shown)
    #expect(text.contains("a.csv: 290 more of [table.wrong]") == (shown == 10))
    #expect(text.hasSuffix("300 errors\n"))
  }

  @Test func `eleven are shown as they are, for one line saves nothing`() {
    let text = TextReport(language: .en).text(problems(11, in: "a.csv")) { _ in nil }
    #expect(text.split(separator: "\n").count { $0.contains("error: wrong") } == 11)
    #expect(!text.contains("more of"))
  }
}

@Suite struct TextReportTests {
  @Test func `an error shows its place, its line with a caret, and the way out`() {
    let source = MarkedLine("module: blood-drive\noptions:\n    beds: 1️⃣0\n")
    let diagnostic = Diagnostic(
      code: "blood-drive.beds", severity: .error, at: source.location,
      message: Text(zh: "至少要有一张床，现为 0", en: "a drive needs at least one bed, not 0"),
      help: Text(zh: "村卫生室一般放 4 张", en: "a village hall usually takes 4"))
    #expect(
      report(.en, [diagnostic], source) == """
        campaign.yaml:3:11: error: a drive needs at least one bed, not 0 [blood-drive.beds]
        3 |     beds: 0
          |           ^
        help: a village hall usually takes 4

        1 error

        """)
    #expect(
      report(.zh, [diagnostic], source) == """
        campaign.yaml:3:11: 错误: 至少要有一张床，现为 0 [blood-drive.beds]
        3 |     beds: 0
          |           ^
        帮助：村卫生室一般放 4 张

        1 个错误

        """)
  }

  @Test func `a note shows its own line, also in another file`() {
    let source = MarkedLine("编号: 1️⃣甲\n", file: "b.yaml")
    let first = MarkedLine("\n\n\n\n\n\n\n\n\n编号: 1️⃣甲", file: "a.yaml")
    let diagnostic = Diagnostic(
      code: "plan.id-twice", severity: .warning, at: source.location, message: "twice",
      notes: [.init(Text(zh: "先在这里", en: "first defined here"), at: first.location)])
    let text = TextReport(language: .en).text([diagnostic]) { file in
      Array((file == "a.yaml" ? first.text : source.text).utf8)
    }
    #expect(
      text == """
        b.yaml:1:5: warning: twice [plan.id-twice]
        1 | 编号: 甲
          |       ^
        a.yaml:10:5: note: first defined here
        10 | 编号: 甲
           |       ^

        1 warning

        """)
  }

  @Test(arguments: [
    ("beds: 1️⃣0", 6), ("1️⃣beds", 0), ("床位: 1️⃣0", 6), ("床位：1️⃣0", 6), ("标题: 甲1️⃣乙", 8),
    ("😀 1️⃣x", 3), ("👩‍👩‍👧‍👦 1️⃣x", 3), ("e\u{301}e\u{301} 1️⃣x", 3), ("\t1️⃣x", 4), ("ab\t1️⃣x", 4),
    ("abcd\t1️⃣x", 8), ("床\t1️⃣x", 4), ("床床\t1️⃣x", 8), ("end1️⃣", 3), ("结尾1️⃣", 4), ("1️⃣", 0),
    ("🇨🇳 1️⃣x", 3), ("\u{7}\u{1B}1️⃣x", 2), ("x\u{202E}y1️⃣z", 3),
  ])
  func `the caret stands below its character`(marked: String, caret: Int) {
    let source = MarkedLine(marked)
    let lines = report(.en, [mistake(at: source.location)], source).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[2] == "  | " + String(repeating: " ", count: caret) + "^")
  }

  @Test func `a column inside a character that people see as one points at that character`() {
    let source = MarkedLine("a1️⃣e\u{301}b")
    var inside = source.location
    inside.column += 1
    let text = report(.en, [mistake(at: inside)], source)
    #expect(text.contains("\n  |  ^\n"))
  }

  @Test(arguments: Array(stride(from: 0, through: 399, by: 19)) + [1, 59, 398])
  func `a long line is cut to a window that shows the caret's character`(position: Int) {
    // Each character is unlike its neighbours, wide ones among them.
    let characters = (0..<400).map { index in
      Character(Unicode.Scalar((index % 3 == 0 ? 0x4E00 : 0x100) + UInt32(index)) ?? "?")
    }
    let marked = String(characters[..<position]) + "1️⃣" + String(characters[position...])
    let source = MarkedLine(marked)
    let width = 60
    let lines = TextReport(language: .en, width: width)
      .text([mistake(at: source.location)]) { _ in Array(source.text.utf8) }
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(DisplayWidth.columns(of: lines[1]) <= width)
    #expect(lines[1].contains("…"))
    // The character above the caret.
    let caret = lines[2].count - 1
    var column = 0
    let above = lines[1].first { character in
      defer { column += DisplayWidth.columns(of: character) }
      return column == caret
    }
    #expect(above == characters[position])
  }

  @Test(arguments: ["a\nb\n1️⃣c", "a\r\nb\r\n1️⃣c", "\u{FEFF}a\nb\n1️⃣c\n"])
  func `every line break counts`(marked: String) {
    let source = MarkedLine(marked)
    #expect(report(.en, [mistake(at: source.location)], source).contains("\n3 | c\n  | ^\n"))
  }

  @Test func `a carriage return alone ends a line`() {
    let text = TextReport(language: .en)
      .text([mistake(at: SourceLocation(file: "a", line: 2, column: 1))]) { _ in Array("x\ry".utf8)
      }
    #expect(text.contains("\n2 | y\n"))
  }

  @Test func `a byte order mark takes no column`() {
    let text = TextReport(language: .en)
      .text([mistake(at: SourceLocation(file: "a", line: 1, column: 2))]) { _ in
        Array("\u{FEFF}床位".utf8)
      }
    #expect(text.contains("\n1 | 床位\n  |   ^\n"))
  }

  @Test(arguments: [99, 0, -1])
  func `a line that the file does not have is left out`(line: Int) {
    let text = TextReport(language: .en)
      .text([mistake(at: SourceLocation(file: "a", line: line, column: 1))]) { _ in [] }
    #expect(text == "a:\(line):1: error: wrong [test.wrong]\n\n1 error\n")
  }

  @Test func `a file that cannot be read has no excerpt and is asked for once`() {
    var asked = 0
    let place = SourceLocation(startOf: "gone.yaml")
    let text = TextReport(language: .en).text([mistake(at: place), mistake(at: place)]) { _ in
      asked += 1
      return nil
    }
    #expect(asked == 1)
    #expect(!text.contains("|"))
  }

  @Test func `neither a file nor a message can steer the terminal`() {
    let source = MarkedLine("\u{1B}[2J1️⃣x\u{9B}31m")
    var diagnostic = mistake(at: source.location)
    diagnostic.message = "found '\u{1B}[31m\n\u{202E}'"
    diagnostic.help = "\u{7}"
    let text = report(.en, [diagnostic], source)
    let steering = text.unicodeScalars.filter {
      ($0.properties.generalCategory == .control && $0 != "\n") || $0 == "\u{202E}"
    }
    #expect(steering.isEmpty)
    #expect(text.contains("found '␛[31m␊\u{FFFD}'"))
  }

  @Test func `colour changes nothing but the escapes`() {
    let source = MarkedLine("床位: 1️⃣0")
    let diagnostic = Diagnostic(
      code: "a.b", severity: .warning, at: source.location, message: "m", help: "h",
      notes: [.init("n", at: source.location)])
    let plain = report(.zh, [diagnostic], source)
    let coloured = TextReport(language: .zh, isColoured: true)
      .text([diagnostic]) { _ in Array(source.text.utf8) }
    #expect(coloured.contains("\u{1B}[1;33m警告:\u{1B}[0m"))
    #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test(arguments: [
    (0, 0, 0, "没有发现问题", "no problems found"),
    (3, 1, 0, "3 个错误，1 个警告", "3 errors, 1 warning"),
    (1, 0, 0, "1 个错误", "1 error"),
    (0, 2, 1, "2 个警告，1 个附注", "2 warnings, 1 note"),
  ])
  func `the summary counts`(errors: Int, warnings: Int, notes: Int, zh: String, en: String) {
    let all =
      Array(repeating: mistake(.note), count: notes)
      + Array(repeating: mistake(.warning), count: warnings)
      + Array(repeating: mistake(.error), count: errors)
    #expect(TextReport(language: .zh).summary(of: all) == zh)
    #expect(TextReport(language: .en).summary(of: all) == en)
  }

  private func mistake(
    _ severity: Severity = .error, at location: SourceLocation = SourceLocation(startOf: "a")
  ) -> Diagnostic {
    Diagnostic(code: "test.wrong", severity: severity, at: location, message: "wrong")
  }

  private func report(
    _ language: Language, _ diagnostics: [Diagnostic], _ source: MarkedLine
  ) -> String {
    TextReport(language: language).text(diagnostics) { _ in Array(source.text.utf8) }
  }
}

@Suite struct LongLineTests {
  /// A megabyte on one line, as programs write JSON, is shown around the place alone.
  @Test(arguments: [1, 700, 1_000, 1_001, 5_000, 299_999, 300_000, 300_001])
  func `a long line is shown around its column`(column: Int) throws {
    let digits = "0123456789"
    let line = String(repeating: digits, count: 29_999) + "中文结尾的十个字符啊"
    let place = SourceLocation(file: "long.json", line: 2, column: column)
    let diagnostics = [1, column].map {
      Diagnostic(
        code: "x.y", severity: .error,
        at: SourceLocation(file: "long.json", line: 2, column: $0), message: "wrong")
    }
    #expect(place.column == diagnostics[1].location.column)
    let text = TextReport(language: .en).text(diagnostics) { _ in Array("[\n\(line)\n]".utf8) }
    let block = text.split(separator: "\n").filter { $0.hasPrefix("2 |") || $0.hasPrefix("  |") }
    #expect(block.count == 4)
    #expect(block[0].hasPrefix("2 | 0123456789"))
    #expect(block.allSatisfy { $0.count <= 101 })
    let shown = Array(line.unicodeScalars)
    let caret = try #require(block[3].firstIndex(of: "^"))
    let offset = DisplayWidth.columns(of: String(block[3][..<caret]))
    var columns = 0
    let pointed = block[2].unicodeScalars.first { scalar in
      columns += DisplayWidth.columns(of: String(scalar))
      return columns > offset
    }
    #expect(pointed == (column <= shown.count ? shown[column - 1] : nil))
  }
}
