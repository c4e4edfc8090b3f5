import Tabular
import Testing

@Suite struct CSVScannerTests {
  @Test(arguments: [
    ("ab,c", [["ab", "c"]]),
    ("a,", [["a", ""]]),
    ("\r\n\r\n", [[""], [""]]),
    ("\"a\"\"b\",\"c\"d", [["a\"b", "cd"]]),
    ("\"a", [["a"]]),
    ("\"", [[""]]),
    ("\"\"", [[""]]),
    ("\"\"\"", [["\""]]),
    (",\n,", [["", ""], ["", ""]]),
  ])
  func `bytes are cut into fields`(text: String, records: [[String]]) {
    let bytes = Array(text.utf8)
    var scanner = CSVScanner()
    var fields: [CSVScanner.Field] = []
    var found: [[String]] = []
    while scanner.nextRecord(of: bytes.span, into: &fields) {
      found.append(
        fields.map { String(decoding: CSVScanner.decoded($0, of: bytes.span), as: UTF8.self) })
    }
    #expect(found == records)
    #expect(scanner.position == bytes.count)
  }

  @Test func `a plain and a quoted field are their content as it stands`() {
    let bytes = Array("ab,\"c,d\"".utf8)
    var scanner = CSVScanner()
    var fields: [CSVScanner.Field] = []
    #expect(scanner.nextRecord(of: bytes.span, into: &fields))
    #expect(fields.map(\.form) == [.plain, .quoted])
    #expect(fields.map(\.content) == [0..<2, 4..<7])
    #expect(fields.map(\.start) == [0, 3])
  }
}
