import CivilTime
import Diagnostics
import PlanModel
import RegisterStore
import Testing

@Suite struct SampleRegisterTests {
  private static let sample = SampleRegister(count: 10_000, seed: 2026)
  private static let csv = sample.csv

  @Test func `equal arguments give equal bytes, in pieces or at once`() {
    var pieces: [UInt8] = []
    var count = 0
    Self.sample.write { piece in
      pieces += piece
      count += 1
      #expect(piece.last == UInt8(ascii: "\n"))
    }
    #expect(pieces == Self.csv)
    #expect(count > 10)
    #expect(SampleRegister(count: 10_000, seed: 2027).csv != Self.csv)
  }

  @Test func `the bytes are those of every machine`() {
    // FNV-1a of the file as first written; a change of the generator shows here.
    let sum = SampleRegister(count: 1000, seed: 1).csv.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    #expect(sum == 2_663_407_717_477_747_077)
  }

  @Test func `a shorter register is the beginning of a longer one`() {
    let short = SampleRegister(count: 500, seed: 2026).csv
    #expect(Self.csv.starts(with: short))
  }

  @Test func `every record can be read in all its columns`() throws {
    let (register, issues) = try read()
    #expect(!issues.hasErrors)
    #expect(register.count == 10_000)
    #expect(register.columnNames.count == 61)
    #expect(RegisterField.all.count == 65)
    let header = String(decoding: Self.csv.prefix { $0 != 10 }, as: UTF8.self)
    #expect(header == RegisterField.all.map(\.name).joined(separator: ","))
  }

  @Test(arguments: [
    ("sex", 2, 350...390), ("consent", 1, 865...895), ("union_member", 1, 530...570),
    ("hardship", 0, 930...950), ("work_district", 0, 335...365), ("arrears", 1, 15...27),
  ])
  func `shares are as in life`(column: String, value: Int, perThousand: ClosedRange<Int>) throws {
    let (register, _) = try read()
    let values = try #require(register.column(column)).values(or: -1)
    #expect(perThousand.contains(values.count { $0 == value } * 1000 / values.count))
  }

  @Test func `districts are as many as were asked for and differ in size`() throws {
    let (register, _) = try read()
    let homes = try #require(register.column("home_district")).values(or: 0)
    let sizes = Dictionary(grouping: homes) { $0 }.mapValues(\.count)
    #expect(sizes.keys.sorted() == Array(1...39))
    #expect(try #require(sizes.values.max()) > 4 * (try #require(sizes.values.min())))
    let townships = try #require(register.column("home_township")).values(or: 0)
    for (home, township) in zip(homes, townships) {
      #expect((township - 1) / (1031 / 39) + 1 == home)
    }
  }

  @Test func `nobody is younger than 16 or older than 69, and nothing is later than the day`()
    throws
  {
    let (register, _) = try read()
    let day = Self.sample.day
    #expect(day == CivilDate(year: 2025, month: 12, day: 31))
    let births = try #require(register.column("birth")).values(or: 0)
    #expect(births.allSatisfy { (16 * 365...70 * 366).contains(day.dayNumber - $0) })
    for name in ["update_date", "last_visit_1", "last_visit_6", "last_train", "last_checkup"] {
      let dates = try #require(register.column(name)).values(or: 0)
      #expect(dates.allSatisfy { $0 <= day.dayNumber })
      #expect(dates.contains { $0 > 0 })
    }
  }

  @Test func `numbers are of no place and fit birth and sex`() throws {
    let (register, _) = try read()
    let numbers = try #require(register.text("id_no"))
    let phones = try #require(register.text("phone"))
    for index in 0..<register.count {
      #expect(phones[index].hasPrefix("102") && phones[index].count == 11)
      guard let number = try? IdentityNumber(numbers[index]) else { continue }
      #expect((990_001...990_039).contains(number.region))
      #expect(number.birth.dayNumber == register.column("birth")?.value(at: index))
      #expect(number.isMale == (register.column("sex")?.value(at: index) == 1))
    }
  }

  @Test func `some people stand in it twice, in other writing, and some numbers are wrong`() throws
  {
    let (register, issues) = try read()
    let keys = try #require(register.personKeys(by: .r1))
    let valid = keys.compactMap { $0 }
    #expect((1...15).contains(keys.count - valid.count))
    #expect((12...55).contains(valid.count - Set(valid).count))
    let numbers = try #require(register.text("id_no"))
    let writings = (0..<register.count).map { numbers[$0] }
    #expect(writings.contains { $0.count == 15 })
    #expect(writings.contains { $0.hasSuffix("x") })
    #expect(writings.contains { $0.contains(" ") })
    #expect(keys == register.personKeys(by: .strict))
    #expect(issues.all.allSatisfy { $0.severity == .warning })
    // One person has one name.
    let names = try #require(register.text("name"))
    var known: [Int: String] = [:]
    for (index, key) in keys.enumerated() {
      guard let key else { continue }
      #expect(known[key, default: names[index]] == names[index])
      known[key] = names[index]
    }
  }

  private static let everything: (register: Register?, issues: Issues) = {
    var issues = Issues()
    let columns = Set(RegisterField.all.map(\.name))
    let register = RegisterFile.read(csv, file: "sample.csv", columns: columns, issues: &issues)
    return (register, issues)
  }()

  private func read() throws -> (Register, Issues) {
    (try #require(Self.everything.register), Self.everything.issues)
  }
}
