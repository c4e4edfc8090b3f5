import PlanModel
import Testing

@Suite struct RegisterTests {
  @Test(
    arguments: [
      [1, nil, 127, -127], [128, nil, -128], [32_767, nil], [32_768, -32_768, nil],
      [Int(Int32.max), nil], [Int(Int32.max) + 1, nil, Int(Int32.min)], [nil, nil], [],
      [99_000_019_880_808_001, nil, 0],
    ] as [[Int?]])
  func `a column gives back what it was made of`(values: [Int?]) {
    let column = RegisterColumn(values)
    #expect(column.count == values.count)
    #expect(values.indices.map(column.value) == values)
    #expect(column.values(or: 7) == values.map { $0 ?? 7 })
  }

  @Test(
    arguments: [
      (1...3, [1, 4]), (3...3, [4]), (-1_000_000...1_000_000, [1, 3, 4]), (-5...0, [3]),
      (4...9, []), (1000...2000, []), (-2000 ... -1000, []), (Int.min...Int.max, [1, 3, 4]),
    ] as [(ClosedRange<Int>, [Int32])])
  func `rows are found by range and a missing value lies in none`(
    range: ClosedRange<Int>, rows: [Int32]
  ) {
    let column = RegisterColumn([9, 1, nil, -5, 3])
    #expect(column.rows(in: range, among: [1, 2, 3, 4]) == rows)
  }

  @Test func `persons are told by their numbers`() {
    var numbers = RegisterText()
    for text in ["990000198808080011", "", "990000880808001", "990000198808080012"] {
      numbers.append(utf8: text.utf8)
    }
    let register = Register(
      count: 4, columns: ["wid": RegisterColumn([1, 2, 3, 4])], texts: ["id_no": numbers])
    let person = 99_000_019_880_808_001
    #expect(register.personKeys(by: .r1) == [person, nil, person, nil])
    #expect(Register(count: 0, columns: [:]).personKeys(by: .r1) == nil)
    #expect(register.text("id_no")?[2] == "990000880808001")
    #expect(register.columnNames == ["wid"])
  }
}
