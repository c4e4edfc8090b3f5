import Diagnostics
import PlanModel
import RegisterStore
import Testing

@Suite struct PersonTableTests {
  private static func register(_ rows: [[Int?]], _ numbers: [String]) -> Register {
    var texts = RegisterText()
    for number in numbers { texts.append(utf8: number.utf8) }
    let names = ["wid", "home_district", "work_district", "update_date", "sex", "last_visit_1"]
    var columns: [String: RegisterColumn] = [:]
    for (place, name) in names.enumerated() {
      columns[name] = RegisterColumn(rows.map { $0[place] })
    }
    return Register(count: rows.count, columns: columns, texts: ["id_no": texts])
  }

  private static let people = register(
    [
      [1, 2, 1, 100, 1, 50], [2, 2, 0, 200, 2, nil], [3, 1, 2, 100, 2, 7],
      [4, nil, 2, nil, 1, nil], [5, 1, nil, 200, 1, 90],
    ],
    [
      "990000198808080011", "990000 19880808 0011", "990000199001010015", "99000019900101003X",
      "990000198808080012",
    ])

  private static let table = PersonTable(
    people, rule: .r1, columns: ["home_district", "work_district", "sex", "last_visit_1"])

  @Test func `the latest record speaks for a person, but every visit counts`() throws {
    let person = try #require(Self.table.person(withKey: 99_000_019_880_808_001))
    #expect(Self.table.records.value(at: person) == 2)
    #expect(Self.table.column("sex")?.value(at: person) == 2)
    #expect(Self.table.column("last_visit_1")?.value(at: person) == 50)
  }

  @Test func `a district's people lie side by side in both orders`() {
    for district in 0...2 {
      for person in Self.table.residents(of: district) {
        #expect(Self.table.column("home_district")?.value(at: person) == district)
      }
      for place in Self.table.workplaces(in: district) {
        #expect(Self.table.workColumn("work_district")?.value(at: place) == district)
        let person = Self.table.workers.value(at: place)
        #expect(
          Self.table.workColumn("sex")?.value(at: place)
            == person.flatMap { Self.table.column("sex")?.value(at: $0) })
      }
    }
    #expect(Self.table.residents(of: 2).count == 1)
    #expect(Self.table.workplaces(in: 2).count == Self.table.count - 1)
  }

  @Test func `a snapshot gives back what it was made of, for its own key only`() throws {
    var bytes: [UInt8] = []
    Snapshot.write(Self.table, key: "a") { bytes += $0 }
    let read = try #require(Snapshot.read(FixedMemory(copying: bytes), key: "a"))
    #expect(read.columnNames == Self.table.columnNames)
    #expect(read.homes == Self.table.homes && read.works == Self.table.works)
    #expect(read.keys.values(or: 0) == Self.table.keys.values(or: 0))
    for name in read.columnNames {
      #expect(read.column(name)?.values(or: -9) == Self.table.column(name)?.values(or: -9))
      #expect(read.workColumn(name)?.values(or: -9) == Self.table.workColumn(name)?.values(or: -9))
    }
    #expect(Snapshot.read(FixedMemory(copying: bytes), key: "b") == nil)
  }

  @Test(arguments: UInt64(0)..<120)
  func `a damaged snapshot is no snapshot`(seed: UInt64) {
    var bytes: [UInt8] = []
    Snapshot.write(Self.table, key: "a") { bytes += $0 }
    let damaged = SampleBytes.mutated(bytes, seed: seed, times: 1)
    if damaged != bytes { #expect(Snapshot.read(FixedMemory(copying: damaged), key: "a") == nil) }
  }
}
