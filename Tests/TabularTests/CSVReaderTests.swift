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
    ("a,b\n\"1\" ,2\n", [["1 ", "2"]]),
  ])
  func `a table is read as people write it`(csv: String, rows: [[String]]) throws {
    var issues = Issues()
    let table = try #require(CSVReader.table(of: Array(csv.utf8), file: "t.csv", issues: &issues))
    #expect(table.rows.map { $0.map(\.raw) } == rows)
    #expect(issues.all.allSatisfy { $0.severity == .note })
  }
}
