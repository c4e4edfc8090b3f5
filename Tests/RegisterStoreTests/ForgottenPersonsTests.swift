import CivilTime
import ConfigValue
import Diagnostics
import Fingerprints
import MarkedYAML
import PlanModel
import RegisterStore
import Testing

@Suite struct ForgottenPersonsTests {
  @Test func `ids of a former key are kept until somebody is seen again`() {
    var persons = ForgottenPersons([3, 1])
    persons.changeKey(from: "aa")
    #expect(persons.ids.isEmpty && persons.former == ["aa": [1, 3]])
    persons.carry([1: 11, 9: 99], from: "aa")
    #expect(persons.ids == [11] && persons.former == ["aa": [3]] && persons.count == 2)
    #expect(persons.text == "11\n3,aa\n")
    let lines = persons.text.split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    #expect(ForgottenPersons(lines: lines + [["x"], []]) == persons)
    persons.changeKey(from: "bb")
    #expect(persons.text == "3,aa\n11,bb\n")
    persons.drop("aa")
    persons.carry([11: 7], from: "bb")
    #expect(persons == ForgottenPersons([7]))
  }

  @Test(arguments: UInt64(0)..<20)
  func `those of a file who are looked for are found under both keys, and nobody else`(
    seed: UInt64
  ) throws {
    var bytes: [UInt8] = []
    SampleRegister(count: 60, seed: seed, units: 39).write { bytes += $0 }
    let memory = FixedMemory(copying: bytes)
    func imported(_ key: [UInt8]) throws -> RegisterColumn {
      var issues = Issues()
      let found = RegisterImport(schema: .standard, keyed: KeyedID(key: key)).read(
        memory, file: "a.csv", reject: { _ in }, observe: { _ in }, issues: &issues)
      return try #require(found?.register.persons)
    }
    let (old, new) = ([UInt8](repeating: 1, count: 32), [UInt8](repeating: 2, count: 32))
    let (before, after) = (try imported(old), try imported(new))
    let wanted = (0..<before.count).filter { $0 % 7 == 0 }
    var expected: [Int: Int] = [:]
    for row in wanted { if let id = before.value(at: row) { expected[id] = after.value(at: row) } }
    #expect(!expected.isEmpty)
    let carried = RegisterImport(schema: .standard, keyed: KeyedID(key: new)).carried(
      Set(expected.keys).union([5]), from: KeyedID(key: old), in: memory, file: "a.csv")
    #expect(carried == expected)
  }

  /// 是 and 否, words of codes and written dates are remembered; what is not one of them stays an error.
  @Test func `a spelling means in every row what it means in the first`() throws {
    var issues = Issues()
    let yaml = """
      columns:
        wid: {}
        id_no: {}
        owed: {type: flag}
        trade: {type: code, codes: {0: 建筑, 3: 家政服务与其他很长的工种名称}}
        born: {type: date}
      """
    let schema = configValue(yaml: Array(yaml.utf8), file: "s.yaml", issues: &issues)
      .flatMap { RegisterSchema(from: $0, issues: &issues) }
    let cells = [
      ("是", "建筑", "1990.1.1"), ("否", "家政服务与其他很长的工种名称", "1990年1月1日"), ("是", "0", "\"1990/1/1\""),
      ("1", "\"建筑\"", "1990-01-01"), (" 是 ", "３", "19900101"), ("", " ", ""),
    ]
    var text = "wid,id_no,owed,trade,born\n"
    for row in 0..<600 {
      let (owed, trade, born) = cells[row % cells.count]
      text += "\(row + 1),,\(owed),\(trade),\(born)\n"
    }
    text += "601,,建筑,是,1990.1.1\n602,,是,建筑,1990.2.30\n"
    // More dates than a table begins with.
    for row in 0..<2000 {
      text += "\(1000 + row),,否,0,\(1900 + row % 100).\(1 + row % 12).\(1 + row % 28)\n"
    }
    var rejects: [RejectedRow] = []
    let found = RegisterImport(
      schema: try #require(schema), keyed: KeyedID(key: [UInt8](repeating: 1, count: 32))
    ).read(
      FixedMemory(copying: Array(text.utf8)), file: "a.csv", reject: { rejects.append($0) },
      observe: { _ in }, issues: &issues)
    let register = try #require(found?.register)
    #expect(register.count == 2600 && rejects.map(\.line) == [602, 603])
    #expect(
      rejects[0].reason.zh == "列“owed”的值不是是、否或 1、0；列“trade”的值不是代码 0,3 之一；这条记录没有读入")
    for row in 0..<2000 {
      let date = CivilDate(year: 1900 + row % 100, month: 1 + row % 12, day: 1 + row % 28)
      #expect(register.column("born")?.value(at: 600 + row) == date?.dayNumber)
    }
    for row in 0..<600 {
      let place = row % cells.count
      let values = ["owed", "trade", "born"].map { register.column($0)?.value(at: row) }
      #expect(values[0] == [1, 0, 1, 1, 1, nil][place])
      #expect(values[1] == [0, 3, 0, 0, 3, nil][place])
      #expect(values[2] == (place == 5 ? nil : 7305))
    }
  }
}
