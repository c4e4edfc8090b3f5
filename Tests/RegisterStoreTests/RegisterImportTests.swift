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

  @Test func `all records of two numbers become one person's, and one without a number joins in`()
    throws
  {
    let text = """
      wid,id_no,name,phone,birth,sex
      1,990000198808080011,冉某,10200000001,1988-08-08,1
      2,990000199001010017,谭某,10200000002,1990-01-01,1
      3,990000199001010017,谭某,10200000002,1990-01-01,1
      4,,无号,10200000003,1990-01-01,1
      5,990000199001010033,何某,10200000004,1990-01-01,1
      """
    let (found, _, _) = try Self.imported(text, same: [(1, 2), (3, 4)])
    let persons = try #require(found.register.persons).values(or: 0)
    #expect(Set(persons[0...3]).count == 1 && persons[0] != 0)
    #expect(persons[4] != persons[0])
  }

  @Test(arguments: [1, 40, 90, 200])
  func `an import that goes on behind any part gives what a whole one gives`(length: Int) throws {
    var issues = Issues()
    func run(_ done: [ImportPart]) throws -> (
      found: ImportedRegister, rejects: [Int], parts: [ImportPart]
    ) {
      var (rejects, parts) = ([Int](), [ImportPart]())
      let intake = RegisterImport(schema: Self.schema, keyed: KeyedID(key: Self.key))
      let found = intake.read(
        FixedMemory(copying: Array(Self.text.utf8)), file: "people.csv",
        progress: ImportProgress(done: done, partLength: length) { parts.append($0) },
        reject: { rejects.append($0.line) }, observe: { _ in }, issues: &issues)
      return (try #require(found), rejects, parts)
    }
    func bytes(_ register: Register) -> [UInt8] {
      var bytes: [UInt8] = []
      let image = RegisterImage(facts: [], register: register)
      #expect(image.write(sealed: ["name"], by: Sealing(key: Self.key)) { bytes += $0 })
      return bytes
    }
    let whole = try run([])
    #expect(!whole.parts.isEmpty)
    for count in 1...whole.parts.count {
      // What is taken up has been on the disk, sealed, in between.
      let done = try whole.parts.prefix(count).map { part in
        var kept: [UInt8] = []
        let sealing = Sealing(key: Self.key)
        #expect(part.image(of: "w").write(sealed: ["name"], by: sealing) { kept += $0 })
        let image = try #require(
          RegisterImage(
            FixedMemory(copying: kept), texts: ["name", "phone"], opening: Sealing(key: Self.key)))
        #expect(ImportPart(image, of: "another") == nil)
        return try #require(ImportPart(image, of: "w"))
      }
      let rest = try run(done)
      #expect(bytes(rest.found.register) == bytes(whole.found.register))
      #expect(rest.found.rejected == whole.found.rejected)
      #expect(rest.found.nobody == whole.found.nobody && rest.found.doubts == whole.found.doubts)
      #expect(rest.rejects == Array(whole.rejects.suffix(rest.rejects.count)))
      #expect(rest.parts.count == whole.parts.count - count)
    }
  }

  @Test func `columns of a household and a guardian have a purpose and a term of their own`() throws
  {
    let text = "columns:\n  wid: {}\n  id_no: {}\n  household: {header: [户号]}\n  guardian: {}\n"
    var issues = Issues()
    let document = try #require(
      configValue(yaml: Array(text.utf8), file: "schema.yaml", issues: &issues))
    let schema = try #require(RegisterSchema(from: document, issues: &issues))
    for name in ["household", "guardian"] {
      let field = try #require(schema.field(name))
      #expect(!field.purpose.zh.isEmpty && !field.purpose.en.isEmpty && field.daysKept != nil)
    }
    #expect(schema.field("guardian")?.storage == .sealed)
  }

  @Test(arguments: [
    "wage: {type: number, to: 9223372036854775807}",
    "wage: {type: number, from: -9223372036854775807}",
    "wage: {type: code, codes: {-9223372036854775808: 甲}}",
    "wage: {type: number, days: 9223372036854775807}",
  ])
  func `a bound that nobody needs is refused where it stands`(column: String) {
    let text = "columns:\n  wid: {}\n  id_no: {}\n  \(column)\n"
    var issues = Issues()
    let document = configValue(yaml: Array(text.utf8), file: "schema.yaml", issues: &issues)
    #expect(document.flatMap { RegisterSchema(from: $0, issues: &issues) } == nil)
    #expect(issues.all.first?.location.line == 4)
  }

  @Test(arguments: UInt64(0)..<300)
  func `a spoilt file or schema is reported and never ends the program`(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33) % bound
    }
    func spoilt(_ text: String) -> [UInt8] {
      var bytes = Array(text.utf8)
      let pieces = [
        ",", "\n", "\"", "-", "9", ": ", "{", "}", "[", "0", "\u{0}", "表", "99999999999999999999",
      ]
      for _ in 0...next(6) where !bytes.isEmpty {
        let place = next(bytes.count)
        switch next(4) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes.insert(contentsOf: pieces[next(pieces.count)].utf8, at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + next(30)))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + next(60))], at: 0)
        }
      }
      return bytes
    }
    let text = """
      columns:
        wid: {header: [编号]}
        id_no: {keep: hash}
        name: {keep: sealed, days: 30}
        birth: {}
        sex: {type: code, codes: {1: 男, 2: 女}, from: 1, to: 2}
        wage: {type: number, from: 0, to: 100000, unit: 元}
      """
    var issues = Issues()
    let document = configValue(yaml: spoilt(text), file: "schema.yaml", issues: &issues)
    let schema = document.flatMap { RegisterSchema(from: $0, issues: &issues) }
    #expect(schema != nil || issues.hasErrors)
    let bytes = spoilt(Self.text)
    var rejects = 0
    let intake = RegisterImport(schema: schema ?? Self.schema, keyed: KeyedID(key: Self.key))
    let found = intake.read(
      FixedMemory(copying: bytes), file: "people.csv",
      progress: ImportProgress(partLength: 50), reject: { rejects += $0.isKept ? 0 : 1 },
      observe: { _ in }, issues: &issues)
    #expect(found != nil || issues.hasErrors)
    if let found { #expect(found.rejected == rejects) }
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
    // What there is stands on its first page, whatever became of the rest.
    #expect(RegisterImage.columnNames(in: memory) == Set(closed.register.columnNames))
    #expect(
      RegisterImage.columnNames(in: FixedMemory(copying: Array(bytes.prefix(400))))
        == Set(closed.register.columnNames))
    #expect(
      RegisterImage.columnNames(in: FixedMemory(copying: Array("wid,id_no\n1,2\n".utf8))) == nil)
    #expect(RegisterImage.columnNames(in: FixedMemory(copying: [])) == nil)
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
