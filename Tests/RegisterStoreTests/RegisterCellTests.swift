import ConfigValue
import Diagnostics
import Fingerprints
import MarkedYAML
import PlanModel
import Testing

@testable import RegisterStore

/// Cells as offices write them, and what an import says of those that nobody can read.
@Suite struct RegisterCellTests {
  private static let key = [UInt8](repeating: 7, count: 32)
  private static let yaml = """
    列:
      wid: {列名: [序号]}
      id_no: {列名: [身份证号], 保存: 哈希}
      name: {列名: [姓名], 保存: 加密}
      owed: {类型: 是否, 列名: [欠薪], 敏感: 敏感}
      born: {类型: 日期, 列名: [出生日期]}
      job: {类型: 代码, 列名: [工种], codes: {0: {zh: 建筑, en: construction}, 1: 家政}}
      pay: {类型: 数字, 从: 0, 到: 9999, 列名: [工资], 单位: 元}
      note: {类型: 文本, 列名: [备注], 保存: 不存}
    """

  private static func schema(_ yaml: String = yaml) throws -> RegisterSchema {
    var issues = Issues()
    let document = try #require(
      configValue(yaml: Array(yaml.utf8), file: "schema.yaml", issues: &issues))
    let schema = RegisterSchema(from: document, issues: &issues)
    #expect(issues.all.isEmpty, "\(issues.all.map(\.message.en))")
    return try #require(schema)
  }

  private static func imported(_ rows: String) throws -> (ImportedRegister, [RejectedRow], Issues) {
    var issues = Issues()
    var rejects: [RejectedRow] = []
    let found = RegisterImport(schema: try schema(), keyed: KeyedID(key: key)).read(
      FixedMemory(copying: Array(("序号,身份证号,姓名,欠薪,出生日期,工种,工资\n" + rows + "\n").utf8)),
      file: "people.csv", reject: { rejects.append($0) }, observe: { _ in }, issues: &issues)
    return (try #require(found), rejects, issues)
  }

  @Test(arguments: [
    ("1,,甲,1,1988-08-08,0,5000", 1, 0), ("１,,甲,１,1988年8月8日,０,５０００", 1, 0),
    ("1,,甲,是,1988.8.8,建筑,5000元", 1, 0), ("1,,甲,有,1988/8/8,construction,5000", 1, 0),
    ("1,,甲, 无　,1988年08月08日,家政,5000", 0, 1), ("1,,甲,否,19880808,１,5000", 0, 1),
    ("1,,甲,√,1988-08-08 00:00:00,0, 5000 ", 1, 0), ("1,,甲,No,１９８８．８．８,1,5000", 0, 1),
  ])
  func `a cell counts however an office writes it`(row: String, owed: Int, job: Int) throws {
    let (found, rejects, _) = try Self.imported(row)
    #expect(rejects.isEmpty, "\(rejects.map(\.reason.zh))")
    #expect(found.register.column("owed")?.values(or: -1) == [owed])
    #expect(found.register.column("born")?.values(or: -1) == [6794])
    #expect(found.register.column("job")?.values(or: -1) == [job])
    #expect(found.register.column("pay")?.values(or: -1) == [5000])
  }

  @Test(arguments: [
    "也许,1988-08-08,0,1", "2,1988-08-08,0,1", "1,1988-13-08,0,1", "1,1988年2月30日,0,1",
    "1,1988-08-08 12:30,0,1", "1,88.8.8,0,1", "1,1988-08-08,瓦工,1", "1,1988-08-08,0,1.0",
    "1,1988-08-08,0,5000块", "1,1988-08-08,0,10000元", "1,1988-08,0,1", "1,1988年8月8日9日,0,1",
  ])
  func `what is none of its column's values is not taken for one`(row: String) throws {
    let (found, rejects, _) = try Self.imported("1,,甲," + row)
    #expect(found.register.count == 0 && rejects.count == 1)
  }

  @Test func `a rejected row says all that is wrong with it, by the file's own names`() throws {
    let (found, rejects, issues) = try Self.imported(
      "1,990000198808080011,甲,1,1988-08-08,0,1\n1,990000198808080012,乙,也许,1988-13-08,9,-1")
    #expect(found.register.count == 1 && found.rejected == 1)
    let row = try #require(rejects.first)
    #expect(rejects.count == 1 && row.line == 3 && !row.isKept)
    for word in ["“序号”", "“欠薪”", "“出生日期”", "“工种”", "“工资”", "校验码"] {
      #expect(row.reason.zh.contains(word), "\(row.reason.zh)")
    }
    for key in ["wid", "owed", "born", "job", "pay"] { #expect(!row.reason.en.contains(key)) }
    #expect(issues.all.count == 6)
  }

  @Test func `rows are counted by what identity number they have`() throws {
    let (found, _, _) = try Self.imported(
      """
      1,990000198808080011,甲,1,1988-08-08,0,1
      2,990000880808001,乙,1,1988-08-08,0,1
      3,９９００ ００８８０８０８００１,乙,是,1988-08-08,0,1
      4,E12345678,丙,1,1988-08-08,0,1
      5,990000198808080012,丁,1,1988-08-08,0,1
      6,,戊,1,1988-08-08,0,1
      7,99000019880808001x,己,1,1988-08-08,0,1
      """)
    #expect(found.identities.legacy == 2 && found.identities.otherDocuments == 1)
    #expect(found.identities.wrong == 2 && found.identities.without == 1)
    #expect(found.nobody == 4)
  }

  @Test(arguments: ["sealed", "加密"])
  func `a schema's words are Chinese or English, and a near miss is answered`(word: String) throws {
    let schema = try Self.schema(Self.yaml.replacing("加密", with: word))
    #expect(schema.field("name")?.storage == .sealed)
    #expect(schema.field("id_no")?.storage == .hash)
    #expect(schema.field("owed")?.sensitivity == .sensitive)
    #expect(schema.field("job")?.codes[0] == Text(zh: "建筑", en: "construction"))
    var issues = Issues()
    let wrong = configValue(
      yaml: Array(Self.yaml.replacing("类型: 日期", with: "类型: 日子").utf8), file: "s.yaml",
      issues: &issues)
    #expect(wrong.flatMap { RegisterSchema(from: $0, issues: &issues) } == nil)
    #expect(issues.all.first?.message.zh.contains("日期") == true)
    #expect(issues.all.first?.message.en.contains("one of code, date, flag, number, text") == true)
  }

  @Test func `what was sealed is compared one column at a time`() throws {
    let (before, _, _) = try Self.imported("1,,甲,1,1988-08-08,0,1\n2,,乙,1,1988-08-08,0,1")
    let (after, _, _) = try Self.imported("1,,甲,1,1988-08-08,0,1\n2,,丙,1,1988-08-08,0,1")
    let closed = Register(
      count: 2, columns: ["wid": try #require(before.register.column("wid"))], texts: [:])
    var asked: [String] = []
    let changes = RegisterChanges(from: closed, to: after.register) {
      asked.append($0)
      return before.register.text($0)
    }
    #expect(asked == ["name"] && changes.columns == ["name": 1] && changes.changed == 1)
  }
}
