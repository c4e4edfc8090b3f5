import Archives
import CivilTime
import Diagnostics
import Tabular
import Testing

@Suite struct SheetEditTests {
  private let rows = """
    <row r="2" spans="1:2" ht="20"><c r="A2" s="3" t="inlineStr"><is><t>名称</t></is></c><c r="B2" s="1"><v>46225</v></c></row>
    <row r="4"><c r="B4"><f>1+1</f><v>2</v></c></row><row r="5"/>
    """

  private func sheetXML(_ rows: String) -> String {
    "<dimension ref=\"A2:B5\"/><!-- <row r=\"9\"> --><sheetData>\(rows)</sheetData><pageMargins left=\"0.7\"/>"
  }

  private func part(_ bytes: [UInt8]) -> String? {
    var issues = Issues()
    let archive = Archive(bytes, file: "t.xlsx", issues: &issues)
    return archive?["xl/worksheets/sheet1.xml"].flatMap { entry in
      archive?.contents(of: entry, issues: &issues)
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  private func edited(_ changes: [SheetEdit.Change]) throws -> (before: String, after: String) {
    var issues = Issues()
    let book = SampleWorkbook([("表", "visible", sheetXML(rows)), ("另", "visible", "<sheetData/>")])
    let bytes = try #require(
      SheetEdit(changes, sheet: "表").applied(to: book.bytes, file: "t.xlsx", issues: &issues))
    #expect(issues.all.isEmpty)
    return (try #require(part(book.bytes)), try #require(part(bytes)))
  }

  @Test func `only the cell changes, and it keeps its style`() throws {
    let (before, after) = try edited([.init(row: 2, column: 1, text: "新名 & <称>")])
    let cell =
      "<c r=\"A2\" s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">新名 &amp; &lt;称&gt;</t></is></c>"
    #expect(
      after
        == before.replacing(
          "<c r=\"A2\" s=\"3\" t=\"inlineStr\"><is><t>名称</t></is></c>", with: cell))
  }

  @Test func `a number stays a number where there was one, and a text a text`() throws {
    let (before, after) = try edited([
      .init(row: 2, column: 1, .number(7)), .init(row: 2, column: 2, .number(-8)),
    ])
    let wanted = before.replacing(
      "<c r=\"A2\" s=\"3\" t=\"inlineStr\"><is><t>名称</t></is></c><c r=\"B2\" s=\"1\"><v>46225</v></c>",
      with:
        "<c r=\"A2\" s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">7</t></is></c><c r=\"B2\" s=\"1\"><v>-8</v></c>"
    )
    #expect(after == wanted && after != before)
  }

  @Test(arguments: [(3, 1, true), (4, 1, true), (2, 1, false), (5, 2, true), (5, 1, false)])
  func `a cell that is merged with other rows is named and not written into`(
    row: Int, column: Int, isRefused: Bool
  ) throws {
    let xml =
      sheetXML(
        (2...5).map {
          "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"inlineStr\"><is><t>甲</t></is></c></row>"
        }.joined())
      + "<mergeCells count=\"2\"><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"A5:B5\"/></mergeCells>"
    let book = SampleWorkbook([("表", "visible", xml)])
    var issues = Issues()
    let bytes = SheetEdit([.init(row: row, column: column, text: "乙")], sheet: "表")
      .applied(to: book.bytes, file: "t.xlsx", issues: &issues)
    #expect((bytes == nil) == isRefused)
    #expect(issues.all.map(\.code) == (isRefused ? ["sheet.edit-merged"] : []))
    #expect(issues.all.allSatisfy { $0.location.line == row && $0.location.column == column })
    #expect(issues.all.allSatisfy { $0.location.sheet == "表" && $0.help != nil })
  }

  @Test func `a day is written as a number where the cell is a date`() throws {
    let day = try #require(CivilDate("2026-07-23"))
    let (before, after) = try edited([.init(row: 2, column: 2, .date(day, else: "7月23日"))])
    #expect(after == before.replacing("<v>46225</v>", with: "<v>46226</v>"))
  }

  @Test func `a new column stands behind the last cell and looks like it`() throws {
    let (before, after) = try edited([
      .init(row: 2, column: 3, text: "编号"), .init(row: 5, column: 3, text: "A-1"),
      .init(row: 7, column: 3, text: "A-2"),
    ])
    func text(_ cell: String, _ style: String, _ text: String) -> String {
      "<c r=\"\(cell)\"\(style) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
    }
    let expected =
      before
      .replacing(
        "</c></row>\n<row r=\"4\">",
        with: "</c>" + text("C2", " s=\"1\"", "编号") + "</row>\n<row r=\"4\">"
      )
      .replacing("<row r=\"5\"/>", with: "<row r=\"5\">" + text("C5", "", "A-1") + "</row>")
      .replacing(
        "</sheetData>", with: "<row r=\"7\">" + text("C7", "", "A-2") + "</row></sheetData>"
      )
      .replacing("A2:B5", with: "A2:C7").replacing("spans=\"1:2\"", with: "spans=\"1:3\"")
    #expect(after == expected)
  }

  @Test func `a formula is left alone`() {
    var issues = Issues()
    let book = SampleWorkbook(rows)
    let edit = SheetEdit([.init(row: 4, column: 2, text: "3")])
    #expect(edit.applied(to: book.bytes, file: "t.xlsx", issues: &issues) == nil)
    #expect(issues.all.map(\.code) == ["sheet.edit-formula"])
  }

  @Test func `all other parts keep their compressed bytes`() throws {
    var issues = Issues()
    let book = SampleWorkbook([("表", "visible", sheetXML(rows)), ("另", "visible", "<sheetData/>")])
    let bytes = try #require(
      SheetEdit([.init(row: 2, column: 1, text: "新")]).applied(
        to: book.bytes, file: "t.xlsx", issues: &issues))
    let before = try #require(Archive(book.bytes, file: "t.xlsx", issues: &issues))
    let after = try #require(Archive(bytes, file: "t.xlsx", issues: &issues))
    #expect(after.entries.map(\.name) == before.entries.map(\.name))
    for (old, new) in zip(before.entries, after.entries) where !old.name.hasSuffix("sheet1.xml") {
      #expect(old.compressedSize == new.compressedSize)
      #expect(after.contents(of: new, issues: &issues) == before.contents(of: old, issues: &issues))
    }
  }

  @Test(arguments: [
    ("a,b\r\n1,\"x,y\"\r\n\r\n2,z", 2, 2, "q", "a,b\r\n1,\"q\"\r\n\r\n2,z"),
    ("a;b\n1;2\n", 2, 3, "c", "a;b\n1;2;c\n"),
    ("a,b\n1,2", 2, 1, "甲,\"乙\"", "a,b\n\"甲,\"\"乙\"\"\",2"),
    ("a,b\n1\n", 2, 4, "x", "a,b\n1,,,x\n"),
    ("\u{FEFF}a\tb\n1\t2\n", 1, 3, "编号", "\u{FEFF}a\tb\t编号\n1\t2\n"),
  ])
  func `a field of a text file is replaced where it stands`(
    csv: String, row: Int, column: Int, text: String, result: String
  ) throws {
    var issues = Issues()
    let bytes = try #require(
      SheetEdit([.init(row: row, column: column, text: text)]).applied(
        to: Array(csv.utf8), file: "t.csv", issues: &issues))
    #expect(String(decoding: bytes, as: UTF8.self) == result)
  }

  @Test func `GB 18030 stays GB 18030`() throws {
    // 编号,名称 / 1,渝中 in GB 18030.
    let bytes: [UInt8] = [
      0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x0A, 0x31, 0x2C, 0xD3, 0xE5, 0xD6,
      0xD0, 0x0A,
    ]
    var issues = Issues()
    let changed = try #require(
      SheetEdit([.init(row: 2, column: 1, text: "名")]).applied(
        to: bytes, file: "t.csv", issues: &issues))
    #expect(changed == Array(bytes[..<10]) + [0xC3, 0xFB] + Array(bytes[11...]))
  }

  @Test func `an edit that would tip the separator is refused`() {
    // The quote in the first line is never closed on it, so that the comma below counts.
    let csv: [UInt8] = [0xE8, 0x8E] + Array(";\"3\n\"\u{19}ny,\"".utf8)
    var issues = Issues()
    let edit = SheetEdit([.init(row: 2, column: 1, text: "x1")])
    #expect(edit.applied(to: csv, file: "t.csv", issues: &issues) == nil)
    #expect(issues.all.map(\.code) == ["sheet.edit-encoding"])
  }
}
