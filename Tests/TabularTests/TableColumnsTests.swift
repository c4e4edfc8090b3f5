import Diagnostics
import Tabular
import Testing

@Suite struct TableColumnsTests {
  private let district = ColumnName("district", zh: "区县", "区县名称")
  private let date = ColumnName("date", zh: "日期", "举办时间")
  private let venue = ColumnName("venue", zh: "地点")

  @Test(arguments: [
    "district,date", "区县,日期", "区县名称,举办时间", " 区县（必填）,*日期*", "District , DATE",
    "序号,区县,日期,备注", "ｄｉｓｔｒｉｃｔ,date", "区 县,日期(年-月-日)",
  ])
  func `columns are found by any of their names`(header: String) throws {
    let (table, issues, columns) = try matched(header)
    let found = try #require(columns)
    #expect(issues.all.isEmpty)
    #expect(found[district] == table.column(district))
    #expect(found[district] != nil && found[date] != nil && found[venue] == nil)
  }

  @Test func `a missing column is named in both languages`() throws {
    let (_, issues, columns) = try matched("区县,备注")
    #expect(columns == nil)
    #expect(issues.all.map(\.message) == [Text(zh: "缺少列“日期”", en: "column 'date' is missing")])
  }

  @Test func `a slip in a required name is pointed at`() throws {
    let (table, issues, columns) = try matched("区县,dates")
    #expect(columns == nil)
    #expect(issues.all.map(\.location) == [table.header[1].location])
    #expect(issues.all.first?.help?.en == "rename 'dates' to 'date'")
  }

  @Test func `a slip in an optional name is a warning`() throws {
    let (table, issues, columns) = try matched("区县,日期,venu")
    #expect(columns != nil)
    #expect(issues.all.map(\.code) == [DiagnosticKind.tableNearColumn.code])
    #expect(issues.all.map(\.severity) == [.warning])
    #expect(issues.all.map(\.location) == [table.header[2].location])
  }

  @Test func `a blank cell and a column that is not there are both no cell`() throws {
    let (table, _, columns) = try matched("区县,日期,备注")
    let found = try #require(columns)
    #expect(found.cell(venue, in: table.rows[0]) == nil)
    #expect(found.cell(district, in: table.rows[0])?.text == "渝中")
    #expect(found.cell(date, in: table.rows[0]) == nil)
  }

  private func matched(_ header: String) throws -> (Table, Issues, TableColumns?) {
    var issues = Issues()
    let width = header.split(separator: ",").count
    let row = (["渝中", " "] + Array(repeating: "x", count: max(0, width - 2))).joined(separator: ",")
    let csv = header + "\n" + row + "\n"
    let table = try #require(CSVReader.table(of: Array(csv.utf8), file: "t.csv", issues: &issues))
    let schema = TableSchema(required: [district, date], optional: [venue])
    let columns = table.columns(schema, issues: &issues)
    return (table, issues, columns)
  }
}
