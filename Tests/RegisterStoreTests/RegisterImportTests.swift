import ConfigValue
import Diagnostics
import Fingerprints
import MarkedYAML
import PlanModel
import RegisterStore
import Tabular
import Testing

@Suite struct RegisterImportTests {
  private static let key = [UInt8](repeating: 7, count: 32)

  private static let text = """
    wid,id_no,name,phone,birth,sex
    1,990000198808080011,冉渝江,10299259781,1988-08-08,1
    2,990000880808001,冉渝江,10299259781,1988-08-08,2
    3,990000199001010017,"谭,云",10200000001,1990-01-01,1
    4,990000199001010033,"谭,云",10200000001,1990-01-01,1
    5,990000199001019999,何某,10200000002,1990-01-01,1
    6,990000198808080011,冉渝江,10299259781,1988-13-08,1
    7,,无号,10200000003,1990-01-01,
    3,990000199001010017,重复,10200000001,1990-01-01,1
    8,990000199001010017
    """

  private static let columns = ["wid", "id_no", "name", "phone", "birth", "sex"]
  private static let schema = RegisterSchema(
    fields: RegisterSchema.standard.fields.filter { columns.contains($0.name) })

  private static func imported(
    _ text: String, schema: RegisterSchema = schema, forgotten: Set<Int> = [],
    same: [(Int, Int)] = []
  ) throws -> (ImportedRegister, [RejectedRow], Issues) {
    var issues = Issues()
    var rejects: [RejectedRow] = []
    let intake = RegisterImport(
      schema: schema, keyed: KeyedID(key: key), forgotten: forgotten, same: same)
    let found = intake.read(
      FixedMemory(copying: Array(text.utf8)), file: "people.csv", reject: { rejects.append($0) },
      observe: { _ in }, issues: &issues)
    return (try #require(found), rejects, issues)
  }

  @Test func `every bad row is kept with its line, its column and the reason`() throws {
    let (found, rejects, _) = try Self.imported(Self.text)
    #expect(rejects.map(\.line) == [6, 7, 9, 10])
    #expect(rejects.map(\.column) == [2, 5, 1, 1])
    #expect(rejects.map(\.isKept) == [true, false, false, false])
    #expect(rejects[1].values[2] == "冉渝江")
    #expect(found.register.column("wid")?.values(or: 0) == [1, 2, 3, 4, 5, 7])
    #expect(found.rejected == 3 && found.nobody == 2)
  }

  @Test func `one person's records share a keyed id, however the number was written`() throws {
    let (found, _, _) = try Self.imported(Self.text)
    let persons = try #require(found.register.persons)
    #expect(persons.value(at: 0) == persons.value(at: 1))
    #expect(persons.value(at: 2) != persons.value(at: 3))
    #expect(found.register.text("id_no") == nil)
    #expect(
      RegisterImport.person("９９0000 19880808 001１", keyed: KeyedID(key: Self.key))
        == persons.value(at: 0))
  }

  @Test func `pairs that somebody has to look at are named by their record numbers`() throws {
    let (found, _, _) = try Self.imported(Self.text)
    #expect(found.doubts == [Doubt(.sameNumber, 1, 2), Doubt(.sameName, 3, 4)])
    let (decided, _, _) = try Self.imported(Self.text, same: [(3, 4)])
    let persons = try #require(decided.register.persons)
    #expect(persons.value(at: 2) == persons.value(at: 3))
    #expect(decided.doubts == [Doubt(.sameNumber, 1, 2)])
  }

  @Test func `whoever asked to be forgotten is left out of the next import, too`() throws {
    let keyed = KeyedID(key: Self.key)
    let gone = try #require(RegisterImport.person("990000198808080011", keyed: keyed))
    let (found, _, _) = try Self.imported(Self.text, forgotten: [gone])
    #expect(found.register.column("wid")?.values(or: 0) == [3, 4, 5, 7])
    #expect(found.forgotten == 2)
  }

  @Test func `a register's file gives back its columns, and names only with the key`() throws {
    let (found, _, _) = try Self.imported(Self.text)
    let image = RegisterImage(facts: [(key: "key", value: "k v")], register: found.register)
    var bytes: [UInt8] = []
    #expect(image.write(sealed: ["name"], by: Sealing(key: Self.key)) { bytes += $0 })
    #expect(!bytes.contains(Array("冉渝江".utf8)) && !bytes.contains(Array("99000019880808".utf8)))
    let memory = FixedMemory(copying: bytes)
    let names: Set<String> = ["name", "phone"]
    let opened = try #require(
      RegisterImage(memory, texts: names, opening: Sealing(key: Self.key)))
    #expect(opened.fact("key") == "k v")
    #expect(opened.register.text("name")?[2] == "谭,云")
    #expect(opened.register.text("phone")?[0] == "10299259781")
    #expect(opened.register.persons?.values(or: 0) == found.register.persons?.values(or: 0))
    let closed = try #require(RegisterImage(memory, texts: names, opening: nil))
    #expect(closed.register.text("name") == nil)
    #expect(
      RegisterImage(memory, texts: names, opening: Sealing(key: [1])) == nil)
  }

  @Test func `what changed since the last import is counted by record and by column`() throws {
    let (before, _, _) = try Self.imported(Self.text)
    let (after, _, _) = try Self.imported(
      Self.text.replacing("1,990000198808080011,冉渝江", with: "1,990000198808080011,冉渝河")
        .replacing("7,,无号", with: "9,,无号"))
    let changes = RegisterChanges(from: before.register, to: after.register)
    #expect(changes.added == 1 && changes.removed == 1 && changes.changed == 1)
    #expect(changes.same == 4 && changes.columns == ["name": 1])
  }

  @Test func `a schema names codes, headers and what is kept`() throws {
    let schema = try #require(
      schema(
        """
        columns:
          wid: {header: [编号]}
          id_no: {header: [身份证号]}
          trade: {type: code, codes: {0: 建筑, 3: 家政}, header: [工种], purpose: 匹配岗位, days: 30}
          wage: {type: number, from: 0, to: 100000, unit: 元, sensitivity: sensitive}
        """
      ).0)
    let (found, rejects, _) = try Self.imported(
      "编号,身份证号,工种,wage\n1,,建筑,5000\n2,,3,\n3,,1,1\n4,,瓦工,1\n", schema: schema)
    #expect(found.register.column("trade")?.values(or: -1) == [0, 3])
    #expect(rejects.map(\.line) == [4, 5])
    #expect(schema.field("trade")?.daysKept == 30)
    #expect(schema.field("wage")?.sensitivity == .sensitive)
  }

  @Test(arguments: [
    "columns: {wid: {}}", "columns: {wid: {}, id_no: {}, x: {}}", "colums: {}", "columns: []",
    "columns: {wid: {}, id_no: {}, x: {type: word}}",
    "columns: {wid: {}, id_no: {}, x: {type: number, from: 9, to: 1}}",
    "columns: {wid: {}, id_no: {}, x: {type: date, keep: sealed}}",
    "columns: {wid: {}, id_no: {keep: locked}}", "columns: {wid: {}, id_no: {purpos: x}}", "7",
  ])
  func `a wrong schema is an error`(yaml: String) {
    let (found, issues) = schema(yaml)
    #expect(found == nil && issues.hasErrors)
  }

  @Test(arguments: UInt64(0)..<150)
  func `no bytes stop an import, and no row of a damaged file is lost`(seed: UInt64) throws {
    let bytes = SampleBytes.mutated(Array(Self.text.utf8), seed: seed, times: 5)
    var issues = Issues()
    var rejects: [RejectedRow] = []
    let found = RegisterImport(schema: Self.schema, keyed: KeyedID(key: Self.key)).read(
      FixedMemory(copying: bytes), file: "people.csv", reject: { rejects.append($0) },
      observe: { _ in }, issues: &issues)
    guard let found else {
      #expect(issues.hasErrors)
      return
    }
    #expect(found.rejected == rejects.count { !$0.isKept })
    #expect(found.register.count + found.rejected <= bytes.count { $0 == 10 || $0 == 13 } + 1)
  }

  private func schema(_ yaml: String) -> (RegisterSchema?, Issues) {
    var issues = Issues()
    let document = configValue(yaml: Array(yaml.utf8), file: "s.yaml", issues: &issues)
    return (document.flatMap { RegisterSchema(from: $0, issues: &issues) }, issues)
  }
}
