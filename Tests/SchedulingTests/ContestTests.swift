import CivilTime
import PlanModel
import Testing

@testable import Scheduling

/// What is said to be contested is what is short, and not whatever else the holders have.
@Suite struct ContestTests {
  typealias Prize = Explanation.Contest.Prize

  /// Two fairs without teams that both want the third day, and the second of which stands on the
  /// fourth; `other` is where the first stands.
  private func contest(
    _ other: Placement = Placement(day: 2, start: 0, venue: 0),
    _ change: (inout Problem) -> Void
  ) -> Explanation.Contest? {
    var problem = ObstacleTests.plain()
    for index in 0...1 {
      problem.activities[index].skills = []
      problem.activities[index].preference.target = 2
      problem.activities[index].window = 2...3
    }
    change(&problem)
    let hall = problem.activities[1].venues.first ?? 0
    let own = Placement(day: 3, start: 0, venue: hall, teams: other.teams)
    let placements = [other, own]
    #expect(score(of: placements, in: problem).score.hard == 0)
    return explanations(of: placements, in: problem, for: [1])[1].contest
  }

  @Test(arguments: [true, false])
  func `where goods or money are short it is they, and no hall of the one who has them`(
    isMoney: Bool
  ) {
    // There are 5 on the third day, and more on the fourth; the hall is free in the afternoon.
    let found = contest {
      $0.stocks = [
        .init(
          id: "s", days: 0...4, supplies: [.init(day: -1, amount: 5), .init(day: 3, amount: 5)],
          isMoney: isMoney)
      ]
      for index in 0...1 { $0.activities[index].draws = [.init(stock: 0, amount: 5)] }
    }
    #expect(found?.prize == .stock(0))
    #expect(found?.holders == [0])
  }

  @Test func `a hall is contested by who has it at the hour`() {
    let found = contest { problem in
      for index in 0...1 { problem.activities[index].starts = 1 }
    }
    #expect(found?.prize == .venue(0))
    #expect(found?.holders == [0])
  }

  @Test func `a team's load is a matter of the team, not of the hall`() {
    let found = contest(Placement(day: 2, start: 0, venue: 0, teams: [0])) { problem in
      problem.teams[0].load = 10
      problem.teams[0].maxPerDay = 4
      for index in 0...1 {
        problem.activities[index].skills = [0]
        problem.activities[index].load = 6
        problem.activities[index].starts = 0b1001
      }
    }
    #expect(found?.prize == .team(0))
    #expect(found?.holders == [0])
  }

  @Test func `a leader who attends another one is no contest about a hall`() {
    // The first has the leader all day long in the hall, and the second wants the yard.
    let found = contest { problem in
      problem.venues.append(
        .init(id: "yard", district: 0, type: 0, capacity: 100, isIndoor: false))
      for index in 0...1 {
        problem.activities[index].groups = [0]
        problem.activities[index].duration = 6
      }
      problem.activities[0].venues = [0]
      problem.activities[1].venues = [1]
    }
    #expect(found == nil)
  }

  @Test func `who stands in the hall on another day does not hold it`() {
    // The second has to come the day after the first, which is in the same hall, and would rather
    // come two days after it.
    let found = contest { problem in
      problem.activities[1].window = 3...4
      problem.activities[1].preference.target = 4
      problem.activities[1].uses = [.init(resource: 0, amount: 1)]
      problem.precedences = [.init(before: 0, after: 1, minLag: 1, maxLag: 1)]
    }
    #expect(found == nil)
  }

  @Test func `whoever is named has what is named, there and then`() {
    var prizes: [String: Int] = [:]
    for seed in 0..<ExplanationTests.seeds(30) {
      let problem = SmallProblem.enriched(seed: seed)
      let placements = schedule(for: problem, seed: seed).placements
      let explained = explanations(of: placements, in: problem)
      for (index, explanation) in explained.enumerated() {
        guard let contest = explanation.contest else { continue }
        prizes[String("\(contest.prize)".prefix { $0.isLetter }), default: 0] += 1
        #expect(!contest.holders.isEmpty && !contest.holders.contains(index))
        for holder in contest.holders {
          #expect(
            problem.holds(contest.prize, holder, placements[holder], on: contest.wanted, of: index),
            "\(seed) \(index) \(contest)")
        }
      }
    }
    #expect(prizes.count >= 2, "\(prizes)")
  }
}

extension Problem {
  /// Whether somebody has a thing on a day of a place; a hall at its hours, too.
  fileprivate func holds(
    _ prize: Explanation.Contest.Prize, _ holder: Int, _ placement: Placement?,
    on wanted: Placement, of activity: Int
  ) -> Bool {
    guard let placement else { return false }
    let other = activities[holder]
    let theirs = Set(days(of: other, from: placement.day))
    let isThere = days(of: activities[activity], from: wanted.day).contains(where: theirs.contains)
    switch prize {
    case .stock(let stock): return other.draws.contains { $0.stock == stock }
    case .team(let team): return isThere && placement.teams.contains(team)
    case .resource(let resource): return isThere && other.uses.contains { $0.resource == resource }
    case .venue(let venue):
      let hours = placement.start..<placement.start + other.length(at: placement.start)
      let own = wanted.start..<wanted.start + activities[activity].length(at: wanted.start)
      return isThere && placement.venue == venue && hours.overlaps(own)
    }
  }
}
