import CivilTime
import Diagnostics
import PlanModel
import RegisterStore
import Testing

@Suite struct RegisterFileTests {
  @Test(arguments: [
    "wid,birth,sex\n1,1988-08-08,2\n2,,1\n",
    "\u{FEFF}\"sex\",\"wid\",\"birth\"\r\n\"2\",\"1\",\"1988-08-08\"\r\n1,2,\r\n",
    "wid;note;birth;sex\n1;a,b;1988/8/8; 2 \n2;;;1\n\n",
    "WID,Birth,Sex,\n1,1988-08-08,2,\n2,,1,\n",
  ])
  func `columns stand in any order and form`(csv: String) throws {
    let (register, issues) = read(csv)
    let found = try #require(register)
    #expect(issues.all.isEmpty)
    #expect(found.count == 2)
    #expect(
      found.column("birth")?.value(at: 0) == CivilDate(year: 1988, month: 8, day: 8)?.dayNumber)
    #expect(found.column("birth")?.value(at: 1) == nil)
    #expect(found.column("sex")?.values(or: 0) == [2, 1])
    #expect(found.column("hardship") == nil)
    #expect(found.text("name") == nil)
  }

  @Test(arguments: [
    (DiagnosticKind.tableRegisterValue, "wid,sex\n1,3\n", 2, 3),
    (.tableRegisterValue, "wid,sex\n1,1\n2,男\n", 3, 3),
    (.tableRegisterValue, "wid,sex\n1,1.0\n", 2, 3),
    (.tableRegisterValue, "wid,sex\n,1\n", 2, 1),
    (.tableRegisterValue, "wid,birth\n1,1988-02-30\n", 2, 3),
    (.tableRegisterValue, "wid,birth\n1,46077\n", 2, 3),
    (.tableRegisterValue, "wid,birth\n1,\"1988-\"\"08-08\"\n", 2, 3),
    (.tableRegisterTwice, "wid,sex\n1,1\n2,1\n1,2\n", 4, 1),
    (.tableRaggedRow, "wid,sex\n1\n", 2, 1),
    (.tableRaggedRow, "wid,sex\n1,2,渝,3\n", 2, 5),
    (.tableUnclosedQuote, "wid,sex\n1,\"2\n2,1\n", 2, 3),
    (.tableMissingColumn, "sex,birth\n1,\n", 1, 1),
    (.tableColumnTwice, "wid,sex,Sex\n", 1, 9),
    (.tableEmpty, "", 1, 1),
    (.tableEmpty, ",\n", 1, 1),
  ])
  func `a bad record is reported where it stands`(
    kind: DiagnosticKind, csv: String, line: Int, column: Int
  ) {
    let (_, issues) = read(csv)
    #expect(issues.all.map(\.code) == [kind.code])
    #expect(
      issues.all.map(\.location) == [SourceLocation(file: "r.csv", line: line, column: column)])
  }

  @Test func `bad records are left out and the others stay together`() throws {
    let (register, issues) = read("wid,sex,children\n1,1,0\n2,9,1\n3,2,2\n4,1,x\n5,1,3\n")
    let found = try #require(register)
    #expect(found.column("wid")?.values(or: 0) == [1, 3, 5])
    #expect(found.column("children")?.values(or: 0) == [0, 2, 3])
    #expect(issues.all.count == 2)
  }

  @Test func `record numbers need not rise to be told apart`() throws {
    let (register, issues) = read("wid\n5\n3\n4\n3\n5\n6\n")
    #expect(register?.column("wid")?.values(or: 0) == [5, 3, 4, 6])
    #expect(issues.all.map(\.location.line) == [5, 6])
  }

  @Test func `a column that was asked for must be there`() {
    for name in ["hardship", "id_no", "no_such_column"] {
      let (register, issues) = read("wid,sex\n1,1\n", columns: ["sex", name])
      #expect(register == nil)
      #expect(issues.all.map(\.code) == [DiagnosticKind.tableMissingColumn.code])
      #expect(issues.all.first?.message.en.contains(name) == true)
    }
  }

  @Test func `text is read only when asked for`() throws {
    let csv = "wid,id_no,name\n1,990000198808080011,\"渝\"\"江\"\n"
    #expect(read(csv).0?.text("id_no") == nil)
    let (register, issues) = read(csv, columns: ["id_no", "name"])
    #expect(issues.all.isEmpty)
    #expect(register?.text("name")?[0] == "渝\"江")
    #expect(register?.personKeys(by: .strict) == [99_000_019_880_808_001])
  }

  @Test(arguments: [
    ("990000198808080012", DiagnosticKind.tableRegisterIdentity),
    ("99000019880808", .tableRegisterIdentity),
    ("990000198802300015", .tableRegisterIdentity),
    ("9.90001E+17", .tableDamagedIdentityNumber),
    ("990000198808080000", .tableDamagedIdentityNumber),
    ("990000198808080011.0", .tableDamagedIdentityNumber),
  ])
  func `a wrong identity number is named and the record kept`(text: String, kind: DiagnosticKind) {
    let (register, issues) = read("wid,id_no\n1,\(text)\n2,\n", columns: ["id_no"])
    #expect(register?.count == 2)
    #expect(register?.personKeys(by: .strict) == [nil, nil])
    #expect(issues.all.map(\.code) == [kind.code])
    #expect(issues.all.first?.location.column == 3)
  }

  @Test func `of many bad records twenty are shown and the rest counted`() {
    let rows = (1...500).map { "\($0),7" }.joined(separator: "\n")
    let (register, issues) = read("wid,sex\n" + rows)
    #expect(register?.count == 0)
    #expect(issues.all.count == 21)
    #expect(issues.all.last?.severity == .note)
    #expect(issues.all.last?.message.en == "480 more of the same kind (table.register-value)")
  }

  @Test func `of the records asked for it keeps those, and checks the others too`() {
    let csv = "wid,name,sex\n7,张三,1\n8,李四,2\n9,\"王五\",1\n8,赵六,1\n10,孙七,9\n"
    var issues = Issues()
    let register = RegisterFile.read(
      FixedMemory(copying: Array(csv.utf8)), file: "r.csv", columns: ["name", "sex"],
      only: [7, 9, 500], issues: &issues)
    #expect(register?.column("wid")?.values(or: -1) == [7, 9])
    #expect(register?.column("sex")?.values(or: -1) == [1, 1])
    #expect(register?.text("name")?[0] == "张三" && register?.text("name")?[1] == "王五")
    #expect(issues.all.map(\.code) == ["table.register-twice", "table.register-value"])
  }
}

/// The register in `csv` and what there was to say about it.
func read(_ csv: String, columns: Set<String>? = nil) -> (Register?, Issues) {
  var issues = Issues()
  let register = RegisterFile.read(
    Array(csv.utf8), file: "r.csv", columns: columns, issues: &issues)
  return (register, issues)
}
