import CivilTime
import PlanModel
import Testing

@testable import Scheduling

@Suite struct SearchTests {
  @Test(arguments: UInt64(0)..<200)
  func `a search breaks no hard rule and costs what it says`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed)
    let schedule = schedule(for: problem, seed: seed, effort: .moves(3_000))
    let checker = Checker(problem, schedule.placements)
    #expect(checker.hard == [:])
    #expect(schedule.score == checker.score)
    #expect(schedule.costs == checker.soft)
    #expect(schedule.effort == .init(rounds: 3, planned: 3, moves: 3_000))
  }

  @Test(arguments: UInt64(0)..<100)
  func `what a search keeps as it goes equals what is counted from nothing`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed)
    let search = Search(
      model: Model(problem), seed: seed, isMovable: problem.activities.map { !$0.isFixed })
    search.construction.run { false }
    search.enter(0, of: 1, owners: [0, 0, 0], round: 0)
    for round in 0..<10 {
      search.run(moves: 100, temperature: round % 2 == 0 ? 8 : 0, round: round, index: 0)
      let count = score(of: search.state.placements, in: problem)
      #expect(count.score == search.state.score)
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `moves of whole tours keep the same as what is counted from nothing`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed)
    let search = Search(
      model: Model(problem), seed: seed, isMovable: problem.activities.map { !$0.isFixed })
    search.construction.run { false }
    search.enter(0, of: 1, owners: [0, 0, 0], round: 0)
    // A round of its own makes every activity known to the search, and warms it up.
    search.run(moves: 1, temperature: 8, round: 0, index: 0)
    let moves: [(Int) -> Void] = [search.moveTour, search.join, search.swapDays, search.eject]
    for (index, move) in moves.enumerated() {
      for _ in 0..<20 {
        for activity in problem.activities.indices
        where search.isMember[activity] && search.state.places[activity].isPlaced {
          move(activity)
        }
      }
      let checker = Checker(problem, search.state.placements)
      #expect(checker.hard == [:], "move \(index)")
      #expect(checker.score == search.state.score, "move \(index)")
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `the cheapest place below a limit is the cheapest place`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed)
    let state = State(Model(problem))
    let candidates = Candidates(state, noise: Noise(seed: seed))
    Construction(state: state, candidates: candidates, noise: Noise(seed: seed)).run { false }
    for activity in problem.activities.indices where state.places[activity].isPlaced {
      state.remove(activity)
      let window = state.directWindow(of: activity)
      let free = candidates.best(for: activity, in: window)
      if let free {
        let above = candidates.best(for: activity, in: window, below: free.cost + 1)
        #expect(above.map { $0.place.isSame(as: free.place) } == true)
        #expect(candidates.best(for: activity, in: window, below: free.cost) == nil)
        state.place(activity, at: free.place)
      }
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `what is lifted costs and fits elsewhere as if it had been taken out`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed)
    let state = State(Model(problem))
    let candidates = Candidates(state, noise: Noise(seed: seed))
    Construction(state: state, candidates: candidates, noise: Noise(seed: seed)).run { false }
    for activity in problem.activities.indices
    where state.places[activity].isPlaced && state.model.entries[activity].canBeLifted {
      let days = state.model.daysOf.range(activity).map { Int(state.model.daysOf.items[$0]) }
      func prices() -> [[Int]] {
        var prices: [[Int]] = []
        for day in days {
          candidates.eachPlace(for: activity, day: day) { place in
            let cost = state.cost(of: activity, at: place)
            #expect(candidates.isFree(place, for: activity))
            prices.append([day, Int(place.start), Int(place.venue), Int(place.teams[0]), cost])
          }
        }
        return prices
      }
      let lifted = (cost: state.lift(activity), prices: prices())
      state.putBack(activity, cost: lifted.cost)
      let place = state.places[activity]
      let removed = (cost: state.remove(activity), prices: prices())
      state.place(activity, at: place)
      #expect(lifted.cost == removed.cost)
      #expect(lifted.prices == removed.prices)
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `no number of threads changes a schedule`(seed: UInt64) {
    let problem = SmallProblem.apart(seed: seed)
    func found(threads: Int) -> [Placement?] {
      let state = State(Model(problem))
      let candidates = Candidates(state, noise: Noise(seed: 1))
      Construction(state: state, candidates: candidates, noise: Noise(seed: 1)).run { false }
      let before = state.score
      let isMovable = problem.activities.map { !$0.isFixed }
      var annealing = Annealing(
        from: state, seed: seed, isMovable: isMovable, threads: threads, searches: 4)
      annealing.run { _ in .rounds(12) }
      state.rearrange(annealing.places)
      #expect(state.score == annealing.progress.score && state.score <= before)
      #expect(Checker(problem, state.placements).hard == [:])
      return state.placements
    }
    let alone = found(threads: 1)
    #expect([2, 4, 8].allSatisfy { found(threads: $0) == alone })
  }

  @Test(arguments: UInt64(0)..<40)
  func `a search goes on from a plan, and leaves what has been announced where it is`(
    seed: UInt64
  ) {
    var problem = SmallProblem.enriched(seed: seed)
    let known = schedule(for: problem, seed: seed, effort: .moves(1_000))
    let same = schedule(for: problem, seed: seed + 1, from: known.placements)
    #expect(same.score <= known.score)
    for index in problem.activities.indices {
      problem.activities[index].previous = known.placements[index]
    }
    // What is announced and could be laid out again where it was is what a search has to leave there.
    let laidOut = schedule(for: problem, seed: seed + 1)
    #expect(laidOut.score.medium <= known.score.medium, "nothing announced is left out")
    let later = schedule(
      for: problem, seed: seed + 1, effort: .moves(2_000), keepsAnnounced: true)
    for (index, placement) in known.placements.enumerated() {
      guard let placement, let first = laidOut.placements[index], first.day == placement.day,
        first.start == placement.start, first.venue == placement.venue
      else { continue }
      #expect(later.placements[index]?.day == placement.day)
      #expect(later.placements[index]?.venue == placement.venue)
    }
    let checker = Checker(problem, later.placements)
    #expect(checker.hard == [:] && later.score == checker.score)
  }

  @Test(arguments: UInt64(0)..<20)
  func `the first rounds of a search are found again`(seed: UInt64) {
    let problem = SmallProblem.enriched(seed: seed)
    let stopped = schedule(
      for: problem, seed: 3, effort: .rounds(9),
      pace: {
        $0.round < 4 ? .goOn : .stop
      })
    let again = schedule(for: problem, seed: 3, effort: .part(4, of: 9))
    #expect(stopped.effort == .init(rounds: 4, planned: 9, moves: 4_000))
    #expect(stopped.placements == again.placements && again.effort == stopped.effort)
    let paced = schedule(
      for: problem, seed: 3, effort: .paced,
      pace: {
        $0.round < 2 ? .goOn : .rounds(6)
      })
    let counted = schedule(for: problem, seed: 3, effort: .rounds(6))
    #expect(paced.placements == counted.placements && paced.effort == counted.effort)
  }

  @Test func `whoever stops a warm search has what it found`() {
    var (stopped, planned, unsearched) = (0, 0, 0)
    for seed in UInt64(0)..<10 {
      let problem = SmallProblem.apart(seed: seed)
      let found = schedule(for: problem, seed: 1, effort: .part(300, of: 10_000))
      let again = schedule(for: problem, seed: 1, effort: .part(300, of: 10_000), threads: 2)
      #expect(found.placements == again.placements)
      stopped += found.score.soft
      planned += schedule(for: problem, seed: 1, effort: .rounds(300)).score.soft
      unsearched += schedule(for: problem, seed: 1, effort: .part(2, of: 10_000)).score.soft
    }
    #expect(
      2 * (unsearched - stopped) > unsearched - planned,
      "\(unsearched) before, \(stopped) when stopped, \(planned) where no more was planned")
  }
}

extension SmallProblem {
  /// Many activities whose districts share nothing but teams and buses.
  static func apart(seed: UInt64) -> Problem {
    var problem = drawn(seed: seed, activities: 50...70, days: 30)
    problem.precedences = []
    for index in problem.activities.indices {
      problem.activities[index].venues = []
      problem.activities[index].groups = []
      problem.activities[index].series = nil
      problem.activities[index].pin = .none
    }
    return problem
  }
}
