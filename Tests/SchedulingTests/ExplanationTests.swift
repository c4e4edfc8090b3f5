import CivilTime
import Foundation
import PlanModel
import Testing

@testable import Scheduling

/// Explanations of small problems that use every rule, against the checker and by solving anew.
@Suite struct ExplanationTests {
  /// So many problems, or as many as `SEEDS` says.
  static func seeds(_ few: UInt64) -> UInt64 {
    ProcessInfo.processInfo.environment["SEEDS"].flatMap { UInt64($0) } ?? few
  }

  @Test(arguments: 0..<ExplanationTests.seeds(40))
  func `what is open and what falls to a rule are all candidates, placed or not`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed)
    let schedule = schedule(for: problem, seed: seed)
    let explained = explanations(of: schedule.placements, in: problem)
    for (index, explanation) in explained.enumerated() {
      let counted = explanation.obstacles.reduce(0) { $0 + $1.count }
      #expect(counted + explanation.open == explanation.candidates)
      let activity = problem.activities[index]
      let teams = activity.skills.count == 1 ? problem.teams.count : 1
      let cells = problem.days.count * problem.grid.periodsPerDay
      let venues = problem.venuesConsidered(for: activity).count
      #expect(explanation.candidates == cells * venues * teams)
      if schedule.placements[index] != nil { #expect(explanation.open > 0) }
    }
  }

  @Test(arguments: 0..<ExplanationTests.seeds(5))
  func `as many candidates are open as the checker lets stand`(seed: UInt64) throws {
    let problem = SmallProblem.enriched(seed: seed)
    let placements = schedule(for: problem, seed: seed).placements
    let explained = explanations(of: placements, in: problem)
    let single = problem.activities.indices.filter { problem.activities[$0].skills.count < 2 }
    for index in single.prefix(3) {
      let activity = problem.activities[index]
      let teams: [[Int]] =
        activity.skills.isEmpty ? [[]] : problem.teams.indices.map { [$0] }
      var open = 0
      for day in problem.days.indices {
        for start in 0..<problem.grid.periodsPerDay {
          for venue in problem.venuesConsidered(for: activity) {
            for team in teams {
              var changed = placements
              changed[index] = Placement(day: day, start: start, venue: venue, teams: team)
              if score(of: changed, in: problem).score.hard == 0 { open += 1 }
            }
          }
        }
      }
      #expect(explained[index].open == open, "\(activity.id)")
    }
  }

  @Test(arguments: 0..<ExplanationTests.seeds(40))
  func `the shares of all activities and nobody's add up to the score`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed)
    let schedule = schedule(for: problem, seed: seed)
    var sum = problem.nobodysCosts
    for explanation in explanations(of: schedule.placements, in: problem) {
      sum.merge(explanation.share) { $0 + $1 }
    }
    let checker = Checker(problem, schedule.placements)
    #expect(sum.filter { $1 != 0 } == checker.soft)
  }

  @Test(arguments: 0..<ExplanationTests.seeds(20))
  func `a place costs what the year would save, and another what it would cost more`(
    seed: UInt64
  ) {
    let problem = SmallProblem.enriched(seed: seed)
    let placements = schedule(for: problem, seed: seed).placements
    func soft(_ index: Int, _ placement: Placement?) -> [SoftRule: Int] {
      var changed = placements
      changed[index] = placement
      let count = score(of: changed, in: problem)
      #expect(count.score.hard == 0)
      return count.soft
    }
    func difference(_ a: [SoftRule: Int], _ b: [SoftRule: Int]) -> [SoftRule: Int] {
      a.merging(b.mapValues { -$0 }) { $0 + $1 }.filter { $1 != 0 }
    }
    let explained = explanations(of: placements, in: problem)
    for (index, explanation) in explained.enumerated() {
      guard let placement = placements[index] else { continue }
      let here = soft(index, placement)
      #expect(difference(here, soft(index, nil)) == explanation.costs)
      for other in explanation.alternatives {
        #expect(difference(soft(index, other.placement), here) == other.differences)
        switch other.dimension {
        case .day: #expect(other.placement.day != placement.day)
        case .venue: #expect(other.placement.venue != placement.venue)
        case .teams: #expect(other.placement.teams != placement.teams)
        }
      }
    }
  }

  @Test(arguments: 0..<ExplanationTests.seeds(10))
  func `part of what is required leaves a place exactly where the solver finds one`(
    seed: UInt64
  ) {
    let problem = SmallProblem.enriched(seed: seed)
    let placements = schedule(for: problem, seed: seed).placements
    var draw = Draw(seed: seed)
    for index in problem.activities.indices {
      let requirements = Requirements(of: index, in: problem, around: placements)
      let percent = draw.number(40...100)
      let kept = Set(requirements.all.filter { _ in draw.chance(percent) })
      let solved = schedule(for: requirements.problem(keeping: kept), seed: 0)
      #expect(
        requirements.isOpen(keeping: kept) == (solved.placements[0] != nil),
        "\(problem.activities[index].id) \(kept)")
    }
  }

  @Test func `what stays out has an irreducible conflict or no length that fits`() {
    var conflicts = 0
    for seed in 0..<Self.seeds(12) {
      let problem = SmallProblem.enriched(seed: seed)
      let placements = schedule(for: problem, seed: seed).placements
      for index in problem.activities.indices where placements[index] == nil {
        let found = Conflicts(of: index, in: problem, around: placements).all.first ?? []
        if found.isEmpty {
          let requirements = Requirements(of: index, in: problem, around: placements)
          #expect(!requirements.isOpen(keeping: []), "\(seed) \(index)")
          continue
        }
        conflicts += 1
        #expect(isConflict(found, of: index, in: problem, around: placements))
      }
    }
    #expect(conflicts > 10)
  }

  @Test func `every repair places its activity and breaks no rule`() {
    var kinds: [String: Int] = [:]
    for seed in 0..<Self.seeds(30) {
      let problem = SmallProblem.enriched(seed: seed)
      let placements = schedule(for: problem, seed: seed).placements
      let stuck = placements.indices.filter { placements[$0] == nil }
      let explained = explanations(
        of: placements, in: problem, for: stuck, repairable: Set(stuck))
      for index in stuck {
        let repairs = explained[index].repairs
        #expect(Set(repairs.map(\.id)).count == repairs.count)
        #expect(repairs.map(\.cost) == repairs.map(\.cost).sorted())
        for repair in repairs {
          kinds[String("\(repair.kind)".prefix { $0.isLetter }), default: 0] += 1
          let changed = problem.repaired(by: repair, of: index)
          var known = placements
          known[index] = repair.placement
          if case .move(let other, let elsewhere, _) = repair.kind { known[other] = elsewhere }
          let given = score(of: known, in: changed)
          #expect(given.hard == [:], "\(seed) \(repair)")
          let solved = schedule(for: changed, seed: 0, from: known)
          // More goods are there for all: the solver may find somebody for whom they do more good.
          var isBetter = false
          if case .stock = repair.kind { isBetter = solved.score < given.score }
          #expect(solved.placements[index] != nil || isBetter, "\(seed) \(repair)")
          #expect(solved.score.hard == 0)
        }
      }
    }
    // `venueType` and `capacity` are rare in problems this small; each has been seen all the same.
    #expect(kinds.count >= 5, "\(kinds)")
  }

  /// Two units want the one bus, which serves one activity a day, on the same day.
  static func oneBus(_ change: (inout Problem) -> Void = { _ in }) -> Problem {
    var problem = ObstacleTests.plain()
    problem.resources = [.init(id: "bus", quantity: 1, isPerDay: true)]
    for index in 0...1 {
      problem.activities[index].venueTypes = []
      problem.activities[index].skills = []
      problem.activities[index].district = index
      problem.activities[index].uses = [.init(resource: 0, amount: 1)]
      problem.activities[index].preference.target = 2
    }
    change(&problem)
    return problem
  }

  @Test(arguments: [
    (Explanation.Contest.Rule.pinned, oneBus { $0.activities[0].pin.day = 2 }),
    (
      .announced,
      oneBus { $0.activities[0].previous = Placement(day: 2, start: 0, venue: nil) }
    ),
    (.priority, oneBus { $0.activities[0].priority = 3 }),
    (.filed, oneBus { $0.activities[0].filed = -400 }),
    (.choices, oneBus { $0.activities[0].window = 2...3 }),
    (.seed, oneBus()),
  ])
  func `who loses is told who has it and by which rule`(
    rule: Explanation.Contest.Rule, problem: Problem
  ) throws {
    let first = Placement(day: 2, start: 0, venue: nil)
    let placements = [first, Placement(day: 3, start: 0, venue: nil)]
    let explained = explanations(of: placements, in: problem)
    #expect(explained[0].contest == nil)
    let contest = try #require(explained[1].contest)
    #expect(contest.prize == .resource(0))
    #expect(contest.holders == [0])
    #expect(contest.wanted.day == 2)
    #expect(contest.rule == rule)
  }

  @Test(arguments: [(1, 1), (2, 2), (3, 3)])
  func `as much of a thing is offered as is lacking`(wanted: Int, more: Int) {
    let problem = Self.oneBus {
      $0.activities[1].uses = [.init(resource: 0, amount: wanted)]
      $0.activities[1].window = 2...2
    }
    let placements = [Placement(day: 2, start: 0, venue: nil), nil]
    let explained = explanations(of: placements, in: problem, for: [1], repairable: [1])
    #expect(explained[1].repairs.map(\.kind).contains(.resource(0, more: more)))
  }

  @Test(arguments: UInt64(0)..<20)
  func `between equals who filed earlier has the bus on the day that both want`(seed: UInt64) {
    let problem = Self.oneBus {
      $0.activities[0].filed = -300
      $0.activities[1].filed = -400
    }
    let schedule = schedule(for: problem, seed: seed)
    #expect(schedule.placements[1]?.day == 2)
    #expect(schedule.placements[0] != nil && schedule.placements[0]?.day != 2)
    let contest = explanations(of: schedule.placements, in: problem)[0].contest
    #expect(contest?.rule == .filed && contest?.holders == [1])
  }

  @Test func `a conflict keeps the earlier of what it can do with either`() {
    // Any two of a, b, c are one too many; d has no part in it.
    let found = irreducibleConflict(among: ["a", "b", "c", "d"]) { kept in
      kept.subtracting(["d"]).count < 2
    }
    #expect(found == ["a", "b"])
    #expect(irreducibleConflict(among: ["a"]) { _ in true } == [])
    #expect(irreducibleConflict(among: ["a"]) { _ in false } == [])
  }
}

extension Problem {
  /// The problem as the files would pose it with a repair made.
  func repaired(by repair: Explanation.Repair, of index: Int) -> Problem {
    var problem = self
    let place = repair.placement
    problem.activities[index].pin.day = place.day
    problem.activities[index].pin.start = place.start
    switch repair.kind {
    case .venueType: problem.activities[index].venues = place.venue.map { [$0] } ?? []
    case .capacity:
      if let venue = place.venue { problem.venues[venue].capacity = activities[index].attendance }
    case .hours:
      problem.activities[index].duration = activities[index].longest
      problem.activities[index].lengths = []
    case .resource(let resource, let more):
      problem.resources[resource].quantity += more
      problem.resources[resource].daily = resources[resource].daily.map { $0 + more }
    case .stock(let stock, let more):
      let last = stocks[stock].supplies.lastIndex { $0.day <= place.day }
      if let last { problem.stocks[stock].supplies[last].amount += more }
    case .release: problem.activities[index].pin = .init(day: place.day, start: place.start)
    case .move(let other, let elsewhere, _):
      problem.activities[other].pin = .init(
        day: elsewhere.day, start: elsewhere.start, venue: elsewhere.venue)
      problem.activities[index].pin = activities[index].pin
    case .day, .weekday, .lead: break
    }
    return problem
  }
}
