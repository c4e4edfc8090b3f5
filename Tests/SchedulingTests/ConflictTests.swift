import CivilTime
import PlanModel
import Testing

@testable import Scheduling

/// How many reasons there are why something stays out, and which of them are enough.
@Suite struct ConflictTests {
  private typealias Requirement = Explanation.Requirement

  /// The second fair wants the first hours of the first day in the one hall.
  private func conflicts(_ change: (inout Problem) -> Void) -> Conflicts {
    var problem = ObstacleTests.collision {
      for index in 0...1 { $0.activities[index].skills = [] }
    }
    change(&problem)
    let placements = [Placement(day: 0, start: 0, venue: 0), nil]
    return Conflicts(of: 1, in: problem, around: placements)
  }

  @Test func `one reason is one conflict, and any part of it is enough`() {
    let found = conflicts { _ in }
    #expect(found.all.count == 1)
    #expect(found.all.first?.contains(.activity(0)) == true)
    #expect(found.sufficient == Set(found.all.first ?? []))
  }

  @Test func `a hall that is closed and taken is two conflicts`() {
    let found = conflicts { $0.venues[0].closedDays = DaySet([0]) }
    #expect(found.all.count == 2)
    #expect(found.all.first?.contains(.venueClosed(0)) == true)
    #expect(found.all.last?.contains(.activity(0)) == true)
    #expect(!found.sufficient.contains(.venueClosed(0)))
    #expect(found.sufficient.contains(.window))
  }

  @Test func `no more than three are told`() {
    let found = conflicts {
      $0.venues[0].closedDays = DaySet([0])
      $0.activities[1].forbidden = [.init(day: 0, periods: .max)]
      $0.activities[1].isPublic = true
      $0.activities[1].submitted = 0
      $0.rules.publicityLead = 3
    }
    #expect(found.all.count == 3)
    let obstacles: [Requirement] = [.leadTime, .forbidden, .venueClosed(0)]
    for (conflict, obstacle) in zip(found.all, obstacles) { #expect(conflict.contains(obstacle)) }
  }

  @Test func `each is irreducible by solving anew, and what is enough places it by solving anew`() {
    var further = 0
    var insufficient = 0
    for seed in 0..<ExplanationTests.seeds(12) {
      let problem = SmallProblem.enriched(seed: seed)
      let placements = schedule(for: problem, seed: seed).placements
      for index in problem.activities.indices where placements[index] == nil {
        let found = Conflicts(of: index, in: problem, around: placements)
        for conflict in found.all {
          #expect(isConflict(conflict, of: index, in: problem, around: placements))
        }
        #expect(Set(found.all).count == found.all.count)
        further += found.all.dropFirst().count
        let requirements = Requirements(of: index, in: problem, around: placements)
        let whole = Set(requirements.all)
        for requirement in found.all.first ?? [] {
          let left = requirements.problem(keeping: whole.subtracting([requirement]))
          let isPlaced = schedule(for: left, seed: 0).placements[0] != nil
          #expect(
            isPlaced == found.sufficient.contains(requirement), "\(seed) \(index) \(requirement)")
          if !isPlaced { insufficient += 1 }
        }
        // Where there is one only, what stands in its way is all that does.
        if found.all.count == 1, found.sufficient.isEmpty { #expect(found.all[0].count > 1) }
      }
    }
    #expect(further > 3 && insufficient > 5, "\(further) \(insufficient)")
  }
}
