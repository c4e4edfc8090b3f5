import Diagnostics
import Tabular
import Testing

@Suite struct CSVReaderTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["1", "2"]]),
    ("a,b\r\n1,2\r\n3,4", [["1", "2"], ["3", "4"]]),
    ("a,b\r1,2\r3,4\r", [["1", "2"], ["3", "4"]]),
    ("a;b\n1;2,5\n", [["1", "2,5"]]),
    ("a\tb\n1\t2\n", [["1", "2"]]),
    ("sep=;\r\na;b,c\r\n1;2\r\n", [["1", "2"]]),
    ("a,b,,\n1,2,,\n", [["1", "2"]]),
    ("\n\na,b\n\n1,2\n,\n\n", [["1", "2"]]),
    ("a,b\n\"x\ny\",\"say \"\"no\"\"\"\n", [["x\ny", "say \"no\""]]),
    ("a,b\n\"\",2\n", [["", "2"]]),
    ("a,b\n5\" pipe,2\n", [["5\" pipe", "2"]]),
    ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
    ("2026年排期表,\r\na,b\r\n1,2\r\n", [["1", "2"]]),
    ("a\n1\n2\n", [["1"], ["2"]]),
    ("(a),(b)\n1,2\n", [["1", "2"]]),
    ("a,b\n\"1\" ,2\n", [["1 ", "2"]]),
    ("\"a,b;c\",d\n1;2;3,4\n", [["1;2;3", "4"]]),
  ])
  func `a table is read as people write it`(csv: String, rows: [[String]]) throws {
    var issues = Issues()
    let table = try #require(CSVReader.table(of: Array(csv.utf8), file: "t.csv", issues: &issues))
    #expect(table.rows.map { $0.map(\.raw) } == rows)
    #expect(issues.all.allSatisfy { $0.severity == .note })
  }

  @Test(arguments: [
    (DiagnosticKind.tableEmpty, "1️⃣"),
    (.tableEmpty, "1️⃣\n \n,,\n"),
    (.tableNoRows, "1️⃣a,b\n"),
    (.tableSeparator, "1️⃣a;b\n1;2\n"),
    (.tableTitleRow, "\n1️⃣各区县排期,,\na,b,c\n1,2,3\n"),
    (.tableFullWidthSeparator, "1️⃣编号，名称\n1，2\n"),
    (.tableColumnTwice, "区县,b,1️⃣ 区县 \n1,2,3\n"),
    (.tableColumnTwice, "home_district,1️⃣Home District\n1,2\n"),
    (.tableRaggedRow, "a,b\n1,2,1️⃣3\n4,5\n"),
    (.tableRaggedRow, "a,b\n渝中,2\n1️⃣4\n"),
    (.tableUnclosedQuote, "a,b\r\n1,2\r\n招聘会,1️⃣\"x\r\n3,4\r\n"),
    (.tableTextAfterQuote, "a,b\n\"x\ny\",\"z\" 1️⃣t\n"),
    (.tableTextAfterQuote, "a,b\n\"1\"\"2\"1️⃣t,3\n"),
    (.tableNUL, "a,b\n渝,1️⃣\0\n"),
  ])
  func `a problem is reported where it stands`(kind: DiagnosticKind, marked: String) throws {
    let source = MarkedTable(marked)
    var issues = Issues()
    _ = CSVReader.table(of: Array(source.csv.utf8), file: "t.csv", issues: &issues)
    let found = try #require(issues.all.first, "\(kind.code) expected")
    #expect(found.code == kind.code)
    #expect(found.severity == kind.severity)
    #expect(found.location == source.places["1️⃣"])
    #expect(issues.all.count == 1)
  }

  @Test func `a title above a clean header is the only thing to say`() throws {
    var issues = Issues()
    let csv = "各区县排期,\n区县,\"日期\"\n渝中,2\n"
    let table = try #require(CSVReader.table(of: Array(csv.utf8), file: "t.csv", issues: &issues))
    #expect(table.header.map(\.text) == ["区县", "日期"])
    #expect(issues.all.map(\.code) == ["table.title-row"])
    #expect(issues.all[0].message.zh.contains("各区县排期"))
  }

  @Test func `every cell knows its line and column`() throws {
    let source = MarkedTable("1️⃣编号,2️⃣\"名\n称\"\r\n3️⃣𠮷野,4️⃣b\r\n\r\n5️⃣\"x,\ny\",6️⃣ 家政 \r\n")
    var issues = Issues()
    let table = try #require(
      CSVReader.table(of: Array(source.csv.utf8), file: "t.csv", issues: &issues))
    let cells = table.header + table.rows.flatMap { $0 }
    let marks: [Character] = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣"]
    #expect(cells.map(\.location) == marks.compactMap { source.places[$0] })
    #expect(cells.last?.text == "家政")
    #expect(table.rows[1].location == source.places["5️⃣"])
    #expect(issues.all.isEmpty)
  }

  @Test func `a short row keeps its cells and is filled with empty ones at its end`() throws {
    let source = MarkedTable("a,b,c\n1,2️⃣\n")
    var issues = Issues()
    let table = try #require(
      CSVReader.table(of: Array(source.csv.utf8), file: "t.csv", issues: &issues))
    #expect(table.rows[0].map(\.raw) == ["1", "", ""])
    #expect(table.rows[0][2].location == source.places["2️⃣"])
  }

  @Test func `of many ragged rows twenty are shown and the rest counted`() {
    let csv = "a,b\n" + String(repeating: "1\n", count: 1000)
    var issues = Issues()
    _ = CSVReader.table(of: Array(csv.utf8), file: "t.csv", issues: &issues)
    #expect(issues.all.count { $0.code == DiagnosticKind.tableRaggedRow.code } == 20)
    #expect(issues.all.last?.message.en == "980 more of the same kind (table.ragged-row)")
  }

  @Test func `a wide header does not make short rows wide`() throws {
    let csv =
      String(repeating: "a,", count: 20_000) + "b\n" + String(repeating: "1\n", count: 20_000)
    var issues = Issues()
    let table = try #require(CSVReader.table(of: Array(csv.utf8), file: "t.csv", issues: &issues))
    // Filled up in memory this would be 400 million cells.
    #expect(table.rows.count == 20_000)
    #expect(table.rows[19_999][20_000].raw == "")
  }
}
