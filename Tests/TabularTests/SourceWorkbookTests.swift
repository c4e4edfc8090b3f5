import Archives
import Diagnostics
import Tabular
import Testing

@Suite struct SourceWorkbookTests {
  /// The text of `A1` in a sheet of this one cell.
  private func value(
    _ cell: String, strings: [String] = [], formats: [String] = [], settings: String = "",
    namespace: String = SampleWorkbook.transitional
  ) -> String? {
    let workbook = SampleWorkbook(
      "<row r=\"1\">\(cell)</row>", strings: strings, formats: formats, settings: settings,
      namespace: namespace)
    var issues = Issues()
    let sheets = SheetReader.sheets(of: workbook.bytes, file: "t.xlsx", issues: &issues)
    return sheets.first?.cell(row: 1, column: 1)?.raw
  }

  @Test(arguments: [
    ("<c r=\"A1\"><v>12</v></c>", "12"),
    ("<c r=\"A1\"><v>0.1</v></c>", "0.1"),
    ("<c r=\"A1\"><v>0.30000000000000004</v></c>", "0.3"),
    ("<c r=\"A1\"><v>1E3</v></c>", "1000"),
    ("<c r=\"A1\"><v>9.9010119900101E+17</v></c>", "990101199001010000"),
    ("<c r=\"A1\"><v>-2.5</v></c>", "-2.5"),
    ("<c r=\"A1\" t=\"b\"><v>1</v></c>", "TRUE"),
    ("<c r=\"A1\" t=\"str\"><f>B1&amp;C1</f><v>甲&amp;乙</v></c>", "甲&乙"),
    ("<c r=\"A1\" t=\"e\"><v>#REF!</v></c>", "#REF!"),
    (
      "<c r=\"A1\" t=\"inlineStr\"><is><t>招</t><r><t>聘</t></r><rPh><t>zhao</t></rPh></is></c>", "招聘"
    ),
    ("<c r=\"A1\" t=\"d\"><v>2026-07-22T09:30:00</v></c>", "2026-07-22 09:30"),
    ("<c r=\"A1\" t=\"d\"><v>2026-07-22T00:00:00</v></c>", "2026-07-22"),
    ("<c><v>7</v></c>", "7"),
    ("<c r=\"A1\"><x:c><v>8</v></x:c><v>9</v></c>", "9"),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t>甲_x000D_\n乙_x0041__x00</t></is></c>", "甲\n乙A_x00"),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t><![CDATA[<甲>]]></t></is></c>", "<甲>"),
  ])
  func `a cell's value is read as it is shown`(xml: String, text: String) {
    #expect(value(xml) == text)
  }

  @Test(arguments: [
    ("<c r=\"A1\" s=\"1\"><v>46225</v></c>", "2026-07-22"),
    ("<c r=\"A1\" s=\"2\"><v>0.375</v></c>", "09:00"),
    ("<c r=\"A1\" s=\"3\"><v>46225.395833333336</v></c>", "2026-07-22 09:30"),
    ("<c r=\"A1\" s=\"1\"><v>59</v></c>", "1900-02-28"),
    ("<c r=\"A1\" s=\"1\"><v>61</v></c>", "1900-03-01"),
    ("<c r=\"A1\" s=\"1\"><v>-1</v></c>", "-1"),
    ("<c r=\"A1\" s=\"0\"><v>46225</v></c>", "46225"),
    ("<c r=\"A1\" s=\"99\"><v>46225</v></c>", "46225"),
  ])
  func `a number is a date where its style says so`(xml: String, text: String) {
    #expect(value(xml) == text)
  }

  @Test(arguments: [
    ("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "2026-07-22"),
    ("[$-804]yyyy年m月d日;@", "2026-07-22"), ("m月d日", "2026-07-22"), ("[$-804]aaaa", "2026-07-22"),
    ("[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;", "2026-07-22"),
    ("yyyy/m/d h:mm", "2026-07-22 12:00"), ("上午/下午h&quot;时&quot;mm&quot;分&quot;", "12:00"),
    ("h:mm AM/PM", "12:00"), ("[h]:mm", "12:00"), ("#,##0.00", "46225.5"),
    ("0.00E+00", "46225.5"), ("&quot;第&quot;0&quot;天 day&quot;", "46225.5"), ("[Red]0", "46225.5"),
    ("General", "46225.5"), ("G/通用格式", "46225.5"), ("0_d", "46225.5"), ("\\d0", "46225.5"),
  ])
  func `a format code tells dates from numbers`(code: String, text: String) {
    #expect(value("<c r=\"A1\" s=\"4\"><v>46225.5</v></c>", formats: [code]) == text)
  }

  @Test func `dates may count from 1904`() {
    let cell = "<c r=\"A1\" s=\"1\"><v>44763</v></c>"
    #expect(value(cell, settings: "<workbookPr date1904=\"1\"/>") == "2026-07-22")
  }

  @Test func `shared strings have runs, and no phonetic ones`() {
    let strings = [
      "<t>不用</t>",
      "<r><rPr><b/></rPr><t>夜市</t></r><r><t xml:space=\"preserve\"> 招聘会</t></r><rPh sb=\"0\" eb=\"1\"><t>yeshi</t></rPh><phoneticPr fontId=\"1\"/>",
    ]
    #expect(value("<c r=\"A1\" t=\"s\"><v>1</v></c>", strings: strings) == "夜市 招聘会")
    #expect(value("<c r=\"A1\" t=\"s\"><v>7</v></c>", strings: strings) == nil)
  }

  @Test func `strict files are read like transitional ones`() {
    #expect(value("<c r=\"A1\"><v>5</v></c>", namespace: SampleWorkbook.strict) == "5")
  }

  @Test func `cells know their sheet, row and column, and name their cell`() throws {
    var issues = Issues()
    let bytes = SampleWorkbook("<row r=\"7\"><c r=\"AB7\"><v>1</v></c></row>").bytes
    let sheet = try #require(SheetReader.sheets(of: bytes, file: "a.xlsx", issues: &issues).first)
    let cell = try #require(sheet.cell(row: 7, column: 28))
    #expect(cell.location == SourceLocation(file: "a.xlsx", line: 7, column: 28, sheet: "表"))
    #expect(cell.location.cell == "表!AB7")
    #expect(sheet.rows == [7] && sheet.width == 28)
  }

  @Test func `what a merged range covers shows the range's value`() throws {
    var issues = Issues()
    let book = SampleWorkbook([
      (
        "表", "visible",
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>江北区</t></is></c><c r=\"B1\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"
      )
    ])
    let sheet = try #require(
      SheetReader.sheets(of: book.bytes, file: "a.xlsx", issues: &issues).first)
    #expect(sheet.cell(row: 2, column: 1) == nil)
    #expect(sheet.shown(row: 2, column: 1)?.text == "江北区")
    #expect(sheet.shown(row: 3, column: 1) == nil)
  }

  @Test func `the first visible sheet with anything in it is used, and that is said`() throws {
    let row = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
    let book = SampleWorkbook([
      ("藏", "hidden", row), ("空", "visible", "<sheetData/>"), ("7月", "visible", row),
      ("8月", "visible", row),
    ])
    var issues = Issues()
    let sheets = SheetReader.sheets(of: book.bytes, file: "a.xlsx", issues: &issues)
    #expect(sheets.map(\.name) == ["7月"])
    #expect(issues.all.map(\.code) == ["sheet.which"])
    #expect(issues.all[0].message.zh.contains("“7月”") && issues.all[0].message.zh.contains("“8月”"))
    var other = Issues()
    let all = SheetReader.sheets(of: book.bytes, file: "a.xlsx", choice: .all, issues: &other)
    #expect(all.map(\.name) == ["7月", "8月"])
    let named = SheetReader.sheets(
      of: book.bytes, file: "a.xlsx", choice: .named("藏"), issues: &other)
    #expect(named.map(\.name) == ["藏"])
    #expect(other.all.isEmpty)
  }

  @Test func `a formula that nobody calculated is said at its cell`() {
    var issues = Issues()
    let book = SampleWorkbook(
      "<row r=\"3\"><c r=\"B3\"><f>A1+1</f></c><c r=\"C3\"><v>1</v></c></row>")
    _ = SheetReader.sheets(of: book.bytes, file: "a.xlsx", issues: &issues)
    #expect(issues.all.map(\.code) == ["sheet.uncalculated"])
    #expect(issues.all.first?.location.cell == "表!B3")
  }
}
