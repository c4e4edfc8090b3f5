import Archives
import Foundation
import Testing

/// Formulas in the sheets that people keep: what they came to counts, and where nobody has calculated
/// them that is said at the cell.
@Suite struct FormulaRoadTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try Tool.shell(
      "cp -r campaigns/district-sheets/. '\(folder.path)'; cd '\(folder.path)'; rm -r sheets expected",
      in: Tool.root)
    let yaml = try folder.read("summer.yaml").split(separator: "\n")
      .map { $0.hasPrefix("排期表:") ? "排期表: 公式.xlsx" : String($0) }.joined(separator: "\n")
    try folder.write(yaml + "\n", to: "summer.yaml")
  }

  /// A workbook of one sheet with these cells below the headings.
  private func write(_ rows: [[String]]) throws {
    let headings = ["编号", "活动名称", "日期", "时间", "地点", "单位", "预计人数"]
    let all = [headings.map(Self.text)] + rows
    let lines = all.enumerated().map { index, cells in
      let row = index + 1
      let filled = zip("ABCDEFG", cells).map { column, cell in
        cell.replacingOccurrences(of: "<c", with: "<c r=\"\(column)\(row)\"")
      }
      return "<row r=\"\(row)\">\(filled.joined())</row>"
    }
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let parts = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" Type=\"\(office)/worksheet\" Target=\"sheet1.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"七月\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
      ),
      (
        "xl/sheet1.xml",
        "<worksheet xmlns=\"\(main)\"><sheetData>\(lines.joined())</sheetData></worksheet>"
      ),
    ]
    let bytes = Archive.bytes(of: parts.map { ($0.0, Array($0.1.utf8)) })
    try Data(bytes).write(to: folder.url.appending(path: "公式.xlsx"))
    let confirmed = try Tool.run(["sheet", "公式.xlsx", "--confirm"], in: folder.url)
    #expect(confirmed.status == 0, "\(confirmed)")
  }

  private static func text(_ text: String) -> String {
    "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  private static func row(_ number: String, date: String, people: String) -> [String] {
    [
      text(number), text("公式\(number)"), date, text("9:00-12:00"), text("解放碑广场"), text("渝中区"),
      people,
    ]
  }

  @Test func `what a formula came to when the file was saved is what counts`() throws {
    try write([
      Self.row(
        "Y-1", date: "<c><f>DATE(2026,7,22)</f><v>46225</v></c>",
        people: "<c><f>100+50</f><v>150</v></c>"),
      Self.row(
        "Y-2", date: "<c t=\"str\"><f>\"7月\"&amp;23&amp;\"日\"</f><v>7月23日</v></c>",
        people: "<c><v>80</v></c>"),
    ])
    let planned = try Tool.run(["plan", "--json", "--emit", "calendars"], in: folder.url)
    #expect(planned.status == 0, "\(planned)")
    #expect(!planned.errors.contains("sheet.uncalculated"))
    #expect(
      planned.output.contains("2026-07-22T09:00") && planned.output.contains("2026-07-23T09:00"))
  }

  @Test func `a formula that nobody calculated is named at its cell in both languages`() throws {
    try write([
      Self.row("Y-1", date: Self.text("7月22日"), people: "<c><f>100+50</f></c>"),
      Self.row("Y-2", date: "<c><f>DATE(2026,7,23)</f></c>", people: "<c><v>80</v></c>"),
    ])
    let chinese = try Tool.run(["check"], in: folder.url)
    for cell in [(2, 7, "G2"), (3, 3, "C3")] {
      #expect(
        chinese.errors.contains("公式.xlsx:\(cell.0):\(cell.1): 警告: 这一格是公式，文件里没有算出来的值"),
        "\(chinese.errors)")
      #expect(chinese.errors.contains("七月!\(cell.2)"))
    }
    #expect(chinese.errors.contains("在 Excel 或 WPS 里打开再保存一次"))
    let english = try Tool.run(["--language", "en", "check"], in: folder.url)
    #expect(english.errors.contains("公式.xlsx:2:7: warning: this cell is a formula whose value"))
  }

  @Test func `a move does not write over a formula, and the campaign's file says it`() throws {
    try write([
      Self.row(
        "Y-1", date: "<c><f>DATE(2026,7,22)</f><v>46225</v></c>", people: "<c><v>150</v></c>")
    ])
    let before = try Data(contentsOf: folder.url.appending(path: "公式.xlsx"))
    let moved = try Tool.run(
      ["move", "y-1", "--to", "7月24日 9:00-12:00", "--why", "检修"], in: folder.url)
    #expect(moved.status == 0 && moved.output.contains("写不下"), "\(moved)")
    #expect(moved.errors.contains("这一格是公式，不改写"), "\(moved.errors)")
    #expect(try Data(contentsOf: folder.url.appending(path: "公式.xlsx")) == before)
    #expect(try folder.read("summer.yaml").contains("活动: y-1, 日期: 2026-07-24"))
  }
}
