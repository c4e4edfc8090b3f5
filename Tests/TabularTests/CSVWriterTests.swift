import Tabular
import Testing

@Suite struct CSVWriterTests {
  @Test(arguments: [
    (["a", "b"], "a,b\n"),
    (["a,b", "c;d", "e\tf"], "\"a,b\",\"c;d\",\"e\tf\"\n"),
    (["say \"no\""], "\"say \"\"no\"\"\"\n"),
    (["x\ny", " z"], "\"x\ny\",\" z\"\n"),
    ([""], "\"\"\n"),
    (["", ""], ",\n"),
    (["990101199001010011"], "990101199001010011\n"),
    (["a\0b"], "a\u{FFFD}b\n"),
    (["sep=;"], "\"sep=;\"\n"),
    (["PK\u{3}\u{4}"], "\"PK\u{3}\u{4}\"\n"),
  ])
  func `cells stand in quotes only where they must`(row: [String], line: String) {
    var writer = CSVWriter(.plain)
    writer.write(row)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == line)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "+86"), ("-5", "-5"), ("-3.5", "-3.5"), ("-", "'-"),
    ("+1+cmd", "'+1+cmd"), ("@SUM(A1)", "'@SUM(A1)"), ("＝1", "'＝1"), ("\tx", "'\tx"),
    ("a=1", "a=1"), ("'=1", "''=1"), ("'quoted'", "'quoted'"), ("", ""),
  ])
  func `what a spreadsheet would calculate gets an apostrophe`(value: String, guarded: String) {
    #expect(CSVWriter.guarded(value) == guarded)
    #expect(CSVWriter.unguarded(guarded) == value)
  }

  @Test func `a file for the office has a byte order mark and CRLF`() {
    var writer = CSVWriter(.office)
    writer.write(["区县", "=1"])
    #expect(writer.bytes == Array("\u{FEFF}区县,'=1\r\n".utf8))
  }

  @Test func `pieces make up the whole`() {
    var whole = CSVWriter(.office)
    var pieces = CSVWriter(.office)
    var joined: [UInt8] = []
    for row in [["a"], ["", ""], [""], ["b"]] {
      whole.write(row)
      pieces.write(row)
      joined += pieces.takeBytes()
    }
    #expect(joined == whole.bytes)
  }
}
