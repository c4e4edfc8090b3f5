import Archives
import Diagnostics
import Tabular
import Testing

@Suite struct DisguiseTests {
  private func codes(of bytes: [UInt8], named file: String = "t.xlsx") -> [String] {
    var issues = Issues()
    let sheets = SheetReader.sheets(of: bytes, file: file, issues: &issues)
    #expect(sheets.isEmpty)
    return issues.all.map(\.code)
  }

  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  @Test(arguments: [
    ("", "table.empty"), ("\n \n,,\n", "table.empty"), ("%PDF-1.7", "sheet.is-pdf"),
    ("<html><table><tr><td>1", "sheet.is-markup"), ("\u{FEFF}\n<!DOCTYPE html>", "sheet.is-markup"),
    ("<?xml version=\"1.0\"?><Workbook/>", "sheet.is-markup"), ("PK\u{3}\u{4}", "archive.none"),
    ("a,\"b\nc", "table.unclosed-quote"), ("甲,\0", "table.nul"),
  ])
  func `what is no table is named, whatever it is called`(text: String, code: String) {
    #expect(codes(of: Array(text.utf8)) == [code])
  }

  @Test func `old and encrypted workbooks are told apart`() {
    let filler = [UInt8](repeating: 0, count: 600)
    #expect(codes(of: Self.compound + filler) == ["sheet.old-format"])
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] }
    #expect(codes(of: Self.compound + filler + name) == ["sheet.encrypted"])
  }

  @Test func `bytes that are nothing at all are called by what their name promises`() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x80, 0x00, 0xFE, 0x0A]
    #expect(codes(of: bytes) == ["archive.none"])
    #expect(codes(of: bytes, named: "t.csv") == ["table.encoding"])
  }

  @Test func `a workbook that was cut off says so`() {
    let whole = SampleWorkbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").bytes
    for kept in [4, 30, 200, whole.count / 2, whole.count - 1] {
      #expect(codes(of: Array(whole.prefix(kept))) == ["archive.none"])
    }
  }

  @Test(arguments: [
    ("word/document.xml", "sheet.no-workbook"), ("content.xml", "sheet.other-spreadsheet"),
    ("xl/workbook.bin", "sheet.other-spreadsheet"), ("照片.jpg", "sheet.no-workbook"),
  ])
  func `archives of another kind are named`(entry: String, code: String) {
    #expect(codes(of: Archive.bytes(of: [(entry, [1])])) == [code])
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY b \"x\"><!ENTITY c \"&b;&b;&b;&b;\">]><worksheet>&c;</worksheet>",
    "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><worksheet/>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>",
  ])
  func `a document type is refused before anything of it is expanded`(xml: String) {
    var book = SampleWorkbook("")
    book.parts[5].text = xml
    #expect(codes(of: book.bytes) == ["sheet.document-type"])
  }

  @Test func `an entity that nobody declares is no well-formed XML`() {
    var book = SampleWorkbook("")
    book.parts[5].text = "<worksheet><sheetData>&b;</sheetData></worksheet>"
    #expect(codes(of: book.bytes) == ["sheet.xml"])
  }

  @Test func `a zip bomb in a workbook is refused`() {
    var book = SampleWorkbook("")
    book.parts[5].text = String(repeating: " ", count: 8 << 20)
    #expect(codes(of: book.bytes) == ["archive.bomb"])
  }

  @Test func `a missing part and broken XML are named`() {
    var book = SampleWorkbook("<row/>")
    book.parts[5].text = "<worksheet><sheetData>"
    #expect(codes(of: book.bytes) == ["sheet.xml"])
    book.parts.remove(at: 5)
    #expect(codes(of: book.bytes) == ["sheet.part-missing"])
  }

  @Test func `a large sheet is read in a moment`() throws {
    // 20,000 rows of 8 cells: some 6 MB of XML.
    let rows = (1...20_000).map { row in
      "<row r=\"\(row)\">"
        + (0..<8).map {
          "<c r=\"\(["A", "B", "C", "D", "E", "F", "G", "H"][$0])\(row)\"><v>\(row * 8 + $0)</v></c>"
        }.joined() + "</row>"
    }.joined()
    var issues = Issues()
    let sheet = try #require(
      SheetReader.sheets(of: SampleWorkbook(rows).bytes, file: "t.xlsx", issues: &issues).first)
    #expect(sheet.rows.count == 20_000)
    #expect(sheet.cell(row: 20_000, column: 8)?.text == "160007")
    #expect(issues.all.isEmpty)
  }
}
