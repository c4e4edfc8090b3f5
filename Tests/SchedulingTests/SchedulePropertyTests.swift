import CivilTime
import PlanModel
import Testing

@testable import Scheduling

@Suite struct SchedulePropertyTests {
  @Test(arguments: UInt64(0)..<300)
  func `a schedule breaks no hard rule and costs what it says`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed)
    let schedule = schedule(for: problem, seed: seed)
    let checker = Checker(problem, schedule.placements)
    #expect(checker.hard == [:])
    #expect(schedule.score == checker.score)
    #expect(schedule.costs == checker.soft)
  }

  @Test(arguments: UInt64(0)..<300)
  func `the full score agrees with the checker on placements that break rules`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed)
    let placements = SmallProblem.anyPlacements(of: problem, seed: seed)
    let count = score(of: placements, in: problem)
    let checker = Checker(problem, placements)
    #expect(count.hard == checker.hard)
    #expect(count.soft == checker.soft)
    #expect(count.score == checker.score)
  }

  @Test func `every rule is broken and every cost arises in what is compared`() {
    var hard: Set<HardRule> = []
    var soft: Set<SoftRule> = []
    for seed in 0..<UInt64(300) {
      let problem = SmallProblem.enriched(seed: seed)
      let checker = Checker(problem, SmallProblem.anyPlacements(of: problem, seed: seed))
      hard.formUnion(checker.hard.keys)
      soft.formUnion(checker.soft.keys)
    }
    #expect(hard == Set(HardRule.allCases))
    #expect(soft == Set(SoftRule.allCases))
  }

  @Test(arguments: UInt64(0)..<200)
  func `costs kept move by move equal costs counted from nothing`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed)
    let state = State(Model(problem))
    let candidates = Candidates(state, noise: Noise(seed: seed))
    var draw = Draw(seed: seed)
    for _ in 0..<60 {
      let activity = draw.number(0...problem.activities.count - 1)
      if state.places[activity].isPlaced {
        state.remove(activity)
      } else {
        let window = state.window(of: activity).direct
        guard !window.isEmpty else { continue }
        let day = draw.number(Int(window.first)...Int(window.last))
        var open: [Place] = []
        candidates.eachPlace(for: activity, day: day) { open.append($0) }
        guard let place = open.randomElement(using: &draw) else { continue }
        #expect(candidates.isOpen(place, for: activity))
        var terms: [SoftRule: Int] = [:]
        state.terms(of: activity, at: place) { terms[$0, default: 0] += $1 }
        let before = score(of: state.placements, in: problem).soft
        state.place(activity, at: place)
        let after = score(of: state.placements, in: problem).soft
        for rule in SoftRule.allCases {
          let difference = after[rule, default: 0] - before[rule, default: 0]
          #expect(terms[rule, default: 0] == difference, "\(rule)")
        }
      }
    }
    let count = score(of: state.placements, in: problem)
    #expect(count.hard == [:])
    #expect(state.medium == count.score.medium)
    #expect(state.soft == count.score.soft)
  }

  @Test(arguments: UInt64(0)..<100)
  func `an open place breaks nothing and a closed one breaks something`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed, activities: 8...8)
    var placements = schedule(for: problem, seed: 1).placements
    var draw = Draw(seed: seed)
    let activity = draw.number(0...7)
    placements[activity] = nil
    let state = State(Model(problem))
    for (index, placement) in placements.enumerated() {
      if let placement { state.place(index, at: Place(placement)) }
    }
    let candidates = Candidates(state, noise: Noise(seed: 0))
    for _ in 0..<40 {
      let any = SmallProblem.anyPlacements(of: problem, seed: draw.next())[activity]
      guard let placement = any else { continue }
      let window = state.window(of: activity).direct
      let isOpen =
        placement.day >= window.first && placement.day <= window.last
        && candidates.isOpen(Place(placement), for: activity)
      var trial = placements
      trial[activity] = placement
      #expect(isOpen == (Checker(problem, trial).hard == [:]), "\(placement)")
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `equal input gives an equal schedule`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed)
    let first = schedule(for: problem, seed: 7)
    let second = schedule(for: problem, seed: 7)
    #expect(first.placements == second.placements)
    #expect(first.obstacles == second.obstacles)
  }

  @Test(arguments: UInt64(0)..<40)
  func `a cancelled search leaves a schedule that breaks nothing`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed)
    var asked = 0
    let schedule = schedule(for: problem, seed: 1) {
      asked += 1
      return asked > 5
    }
    #expect(Checker(problem, schedule.placements).hard == [:])
  }

  @Test(arguments: UInt64(0)..<200)
  func `the obstacles of an unplaced activity add up to all its candidates`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed)
    let schedule = schedule(for: problem, seed: seed)
    for (index, placement) in schedule.placements.enumerated() {
      if placement != nil {
        #expect(schedule.obstacles[index] == nil)
        continue
      }
      let activity = problem.activities[index]
      var venues = Set(
        problem.venues.indices.filter {
          problem.venues[$0].district == activity.district
        }
      ).union(activity.venues)
      if let pinned = activity.pin.venue { venues.insert(pinned) }
      let needsVenue = !activity.venueTypes.isEmpty || !activity.venues.isEmpty
      let places = needsVenue ? max(1, venues.count) : 1
      let teams = activity.skills.count == 1 ? problem.teams.count : 1
      let all = problem.days.count * problem.grid.periodsPerDay * places * teams
      let counted = (schedule.obstacles[index] ?? []).reduce(0) { $0 + $1.count }
      #expect(counted == all, "\(activity.id)")
    }
  }
}
