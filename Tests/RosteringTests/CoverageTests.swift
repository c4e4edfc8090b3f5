import CivilTime
import Diagnostics
import PlanModel
import Rostering
import Testing

@Suite struct CoverageTests {
  private let units = [
    Unit(
      id: "U1", name: "甲区", shortName: "甲", source: SourceLocation(startOf: "units.csv")),
    Unit(
      id: "U2", name: "乙区", shortName: "乙", source: SourceLocation(startOf: "units.csv")),
  ]

  private func coverage(_ sizes: [(district: Int, sex: Int, count: Int)], threshold: Int) throws
    -> Coverage
  {
    var text = "person,home_district,sex,work_district\n"
    var number = 0
    var reached: Set<PersonKey> = []
    for size in sizes {
      for place in 0..<size.count {
        number += 1
        let key = LotteryBench.key(number)
        text += "\(key),\(size.district),\(size.sex),\n"
        if place % 2 == 0 { reached.insert(try #require(PersonKey(key))) }
      }
    }
    let people = try #require(
      LotteryPeople(
        csv: Array(text.utf8), history: Array("person,day,kind,round,unit,campaign\n".utf8)))
    return CoverageCount(
      people, units: units, on: CivilDate(dayNumber: 20_000), eligible: nil, reached: reached
    ).coverage(threshold: threshold)
  }

  @Test func `reached and never reached are counted against who was eligible`() throws {
    let made = try coverage([(1, 1, 40), (2, 2, 60)], threshold: 5)
    #expect(made.total.cells(.en) == ["All", "100", "100", "50", "50.0%", "50"])
    let districts = made.dimensions[0]
    #expect(districts.rows.map(\.name.zh) == ["甲区", "乙区"])
    #expect(districts.rows[0].known == .exact(40))
    #expect(districts.rows[1].reached == .exact(30))
    #expect(districts.rows[1].never == .exact(30))
  }

  @Test func `a small count is hidden, and one more where the total would give it away`() throws {
    let made = try coverage([(1, 1, 40), (2, 1, 3), (2, 2, 20)], threshold: 10)
    #expect(made.dimensions.map(\.name.en) == ["District", "Sex"], "nothing else is known")
    let sexes = made.dimensions[1].rows
    #expect(sexes.map(\.known) == [.exact(43), .exact(20)])
    let alone = try coverage([(1, 1, 40), (2, 1, 3)], threshold: 10).dimensions[0].rows
    #expect(alone.map(\.known) == [.hidden, .hidden])
    #expect(alone.allSatisfy { $0.perMille == nil })
  }
}
