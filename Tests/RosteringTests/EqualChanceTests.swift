import Diagnostics
import PlanModel
import Rostering
import Testing

/// Whether nothing but the stated rules moves anybody's chance.
@Suite struct EqualChanceTests {
  @Test func `over 10,000 seeds people of equal priority win equally often`() throws {
    let plan = try LotteryBench.plan("seats: 3\nconsent: no\nwaiting: 0")
    let people = try LotteryBench.people([], (1...12).map { [$0 * 7919] })
    var wins = Array(repeating: 0, count: 12)
    for seed in 0..<10_000 {
      for place in draw(plan, from: people, seed: "seed-\(seed)").activities[0].seated {
        wins[try #require(people.index(of: place.person))] += 1
      }
    }
    // 0.999 quantile of chi-squared with 11 degrees of freedom.
    #expect(ChiSquared.of(wins, seats: 3, draws: 10_000) < 31.26, "\(wins)")
    #expect(wins.reduce(0, +) == 30_000)
  }

  @Test func `a draw that favours somebody would be noticed`() {
    let wins = Array(repeating: 2490, count: 11) + [2610]
    #expect(ChiSquared.of(wins, seats: 3, draws: 10_000) < 31.26)
    let unfair = Array(repeating: 2470, count: 11) + [2830]
    #expect(ChiSquared.of(unfair, seats: 3, draws: 10_000) > 31.26)
  }

  @Test func `a large household that stays together has no better chance than a small one`() throws
  {
    let plan = try LotteryBench.plan(
      "seats: 3\nconsent: no\nwaiting: 0\ngroups: [{column: household, together: yes}]")
    // A household of three and one of one.
    let rows = [[1, 1], [2, 1], [3, 1], [4, 2]]
    let people = try LotteryBench.people(["household"], rows)
    var wins = [0, 0]
    for seed in 0..<2000 {
      let first = draw(plan, from: people, seed: "\(seed)").activities[0].seated[0].person
      wins[try #require(people.index(of: first)) < 3 ? 0 : 1] += 1
    }
    #expect(abs(wins[0] - wins[1]) < 150, "\(wins)")
  }

  @Test(arguments: UInt64(0)..<40)
  func `neither the order of the register nor names nor spellings of numbers matter`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed)
    let sample = SampleDraw(seed)
    let plan = try LotteryBench.plan(
      """
      seats: 4
      scope: either
      terms: {children: 0-9}
      weights: [{column: hardship, is: deep, points: 3}]
      quotas: [{name: w, seats: 1, terms: {sex: female}}]
      benefit: 2
      cooldown: 30
      """, activities: [("a", "2024-11-01", 4), ("b", "2024-11-02", 4)])
    let rows = sample.records.indices.shuffled(using: &random)
    func people(_ register: Register) throws -> LotteryPeople {
      var issues = Issues()
      let made = LotteryPeople(
        register, for: plan.rules, hash: PersonHash(key: [1, 2, 3]), issues: &issues)
      #expect(issues.all.isEmpty)
      return try #require(made)
    }
    let first = try people(sample.register())
    var respelt = sample
    for index in respelt.numbers.indices {
      respelt.numbers[index] = spelling(respelt.numbers[index], &random)
    }
    let second = try people(respelt.register(rows: rows))
    #expect(first.csv == second.csv)
    #expect(
      draw(plan, from: first, seed: "s").csv == draw(plan, from: second, seed: "s").csv)
  }

  /// The same number as somebody else might type it.
  private func spelling(_ number: String, _ random: inout SeededGenerator) -> String {
    switch random.number(0...3) {
    case 0: return number.lowercased()
    case 1: return " " + number + "\u{3000}"
    case 2:
      return String(
        String.UnicodeScalarView(
          number.unicodeScalars.map { scalar in
            (0x30...0x39).contains(scalar.value)
              ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
          }))
    default: return number
    }
  }
}
