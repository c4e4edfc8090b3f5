import Glibc
import Tabular
import Testing

@Suite struct WorkbookTests {
  private func sample(_ text: String = "张三") -> Workbook {
    var sheet = Sheet(name: "名册", columnWidths: [8, 24])
    sheet.rows = [
      Sheet.Row([Sheet.Cell("签收花名册", CellStyle(.hei, size: 18, alignment: .center), across: 2)]),
      Sheet.Row([Sheet.Cell(.number(1)), Sheet.Cell(text, CellStyle(format: .text))], height: 28),
    ]
    sheet.choices = [Sheet.Choice(rows: 1...1, column: 1, options: ["甲", "乙"], help: "选一项")]
    sheet.page.repeatedRows = 0...0
    sheet.page.breaks = [1]
    sheet.page.footer = "第{page}页 共{pages}页"
    return Workbook(title: "名册", author: "渝中区总工会", created: 1_767_225_600, sheets: [sheet])
  }

  @Test func `equal workbooks give equal bytes`() throws {
    let first = try sample().xlsx()
    #expect(Array(first.prefix(4)) == [0x50, 0x4B, 3, 4])
    #expect(try sample().xlsx() == first)
    #expect(try sample("李四").xlsx() != first)
  }

  @Test(arguments: [
    "=1+1", "\u{0}", "_x0041_", "\u{1F469}\u{200D}\u{1F33E}", "a\nb", "\u{FFFE}", "<&>\"'",
    String(repeating: "长", count: 20_000), String(repeating: "长", count: 250),
  ])
  func `no text is too odd for a cell, a tab or a list`(text: String) throws {
    var workbook = sample(text)
    workbook.title = text
    workbook.sheets[0].name = text
    workbook.sheets.append(workbook.sheets[0])
    workbook.sheets[0].choices[0].options = [text]
    workbook.sheets[0].choices[0].help = text
    #expect(try workbook.xlsx().count > 1000)
  }

  @Test func `nothing is left behind`() throws {
    func open() -> Int { (0..<256).count { fcntl(Int32($0), F_GETFD) >= 0 } }
    _ = try sample().xlsx()
    let before = open()
    for _ in 0..<50 { _ = try sample().xlsx() }
    // Other tests open files meanwhile; fifty left open would show.
    #expect(open() < before + 50)
  }

  @Test(arguments: [
    ([50.0], 100), ([70, 70], 76), ([100, 100], 53), ([2000], 25), ([], 100),
  ])
  func `columns are made small enough for the page, and never larger`(
    widths: [Double], percent: Int
  ) {
    #expect(PageSetup().scale(fitting: widths) == percent)
  }
}
