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

  /// Of each part every second person is reached, or as many as are said.
  private func coverage(
    _ sizes: [(district: Int, sex: Int, count: Int)], reaching given: [Int] = [], threshold: Int
  ) throws -> Coverage {
    var text = "person,home_district,sex,work_district\n"
    var number = 0
    var reached: Set<PersonKey> = []
    for (part, size) in sizes.enumerated() {
      for place in 0..<size.count {
        number += 1
        let key = LotteryBench.key(number)
        text += "\(key),\(size.district),\(size.sex),\n"
        let isReached = part < given.count ? place < given[part] : place % 2 == 0
        if isReached { reached.insert(try #require(PersonKey(key))) }
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

  @Test func `people of districts that the workspace does not have come last, and together`() throws
  {
    let rows = try coverage([(9, 1, 30), (2, 1, 40), (0, 2, 50)], threshold: 5).dimensions[0].rows
    #expect(rows.map(\.name.zh) == ["乙区", "其他或未登记"])
    #expect(rows.map(\.name.en) == ["乙区", "elsewhere or not known"])
    #expect(rows.map(\.known) == [.exact(40), .exact(80)])
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

  @Test(arguments: UInt64(0)..<200)
  func `nothing that is shown gives a small count away`(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let sizes = (1...3).flatMap { district in
      (1...2).map { (district: district, sex: $0, count: random.number(0...39)) }
    }
    let reaching = sizes.map { random.number(0...$0.count) }
    let threshold = 10
    let made = try coverage(sizes, reaching: reaching, threshold: threshold)
    func number(_ count: Coverage.Count) -> Int? {
      if case .exact(let number) = count { number } else { nil }
    }
    func isSmall(_ number: Int) -> Bool { (1..<threshold).contains(number) }
    for row in made.dimensions.flatMap(\.rows) + [made.total] {
      let shown = [row.known, row.eligible, row.reached, row.never].map(number)
      #expect(!shown.compactMap { $0 }.contains(where: isSmall))
      // Nobody was visited before, so who was reached and who never was make up the eligible.
      if let eligible = shown[1] {
        for part in [shown[2], shown[3]] { if let part { #expect(!isSmall(eligible - part)) } }
      }
    }
    for dimension in made.dimensions {
      for column in [\Coverage.Row.known, \.eligible, \.reached, \.never] {
        guard let total = number(made.total[keyPath: column]) else { continue }
        let shown = dimension.rows.map { number($0[keyPath: column]) }
        let left = total - shown.compactMap { $0 }.reduce(0, +)
        #expect(!isSmall(left) || shown.count { $0 == nil } > 1, "\(dimension.name.en) of \(seed)")
      }
    }
  }
}
