import PlanModel

/// Several searches side by side, round by round. In a round each looks at a fixed number of moves
/// in its own territory; then all hear of what the others did, in order. Threads only decide who
/// runs which, so that any number of them gives the same schedule.
struct Annealing {
  private let model: Model
  private let desks: [Desk<Search>]
  private let territories: Territories
  private let threads: Int
  /// Moves of each search in a round.
  private let movesEach: Int
  private(set) var progress: Progress
  private var best: [Place]
  private var bestScore: Score
  /// What an activity costs in the middle before anything is searched.
  private let costEach: Double

  /// Goes on from where every activity of a problem stands.
  init(
    from state: State, seed: UInt64, isMovable: [Bool], threads: Int, searches: Int? = nil
  ) {
    let model = state.model
    let places = (0..<model.activityCount).map { state.places[$0] }
    self.model = model
    self.threads = threads
    let territories = Territories(model, seed: seed, searches: searches)
    self.territories = territories
    movesEach = Annealing.movesEach(activities: model.activityCount, searches: territories.count)
    desks = parallelMap(count: territories.count, threads: threads) { _ in
      let search = Search(model: model, seed: seed, isMovable: isMovable)
      search.state.rearrange(places)
      return Desk(search)
    }
    best = places
    bestScore = desks[0].ask { $0.state.score }
    costEach = Double(bestScore.soft) / Double(max(1, model.activityCount))
    progress = Progress(
      round: 0, rounds: nil, score: bestScore, unplaced: places.count { !$0.isPlaced }, moves: 0)
  }

  /// Moves in a round of all searches: enough that hearing of one another costs little beside them.
  private static func movesEach(activities: Int, searches: Int) -> Int {
    max(1_000, 6 * activities) / searches
  }

  /// The rounds that come nearest to so many moves; never none.
  func rounds(forMoves moves: Int) -> Int {
    let perRound = movesEach * desks.count
    return max(1, (moves + perRound / 2) / perRound)
  }

  /// The best found: where every activity stands.
  var places: [Place] { best }

  /// Runs rounds until `pace` says that it is enough.
  mutating func run(_ pace: (Progress) -> Pace) {
    var rounds: Int?
    while true {
      switch pace(progress) {
      case .stop:
        if let rounds, progress.round < rounds { settle(before: rounds) }
        return
      case .rounds(let count): rounds = rounds ?? count
      case .goOn: break
      }
      if let rounds, progress.round >= rounds { return }
      progress.rounds = rounds
      // Until the number of rounds is known it must not matter.
      let isScouting = progress.round < Annealing.scoutRounds
      runRound(temperature: isScouting ? Temperature.cold : temperature(of: rounds))
    }
  }

  /// The rounds that are run in the cold before the number of all rounds is asked for.
  static let scoutRounds = 2

  /// Cools down in a few rounds from wherever the search is, for while it is warm it keeps nothing of
  /// what it found. They are not counted: whoever stops at the same round again gets the same.
  private mutating func settle(before rounds: Int) {
    let (round, moves) = (progress.round, progress.moves)
    let warmth = temperature(of: rounds)
    let count = 2 + round / 20
    for step in 0..<count {
      runRound(temperature: Temperature.settling(step, of: count, from: warmth))
    }
    (progress.round, progress.moves) = (round, moves)
  }

  private func temperature(of rounds: Int?) -> Double {
    guard let rounds else { return Temperature.cold }
    return Temperature.at(
      progress.round - Annealing.scoutRounds, of: rounds - Annealing.scoutRounds, costEach: costEach
    )
  }

  private mutating func runRound(temperature: Double) {
    let round = progress.round
    let owners = territories.owners(round: round)
    let (desks, count, moves) = (self.desks, territories.count, movesEach)
    let changes = parallelMap(count: count, threads: threads) { index in
      desks[index].ask { search in
        search.enter(index, of: count, owners: owners, round: round)
        search.begin()
        search.run(moves: moves, temperature: temperature, round: round, index: index)
        return count == 1 ? [] : search.changes()
      }
    }
    let scores = parallelMap(count: count, threads: threads) { index in
      desks[index].ask { search in
        let others = (0..<count).lazy.filter { $0 != index }.flatMap { changes[$0] }
        search.adopt(Array(others))
        return search.state.score
      }
    }
    assert(scores.allSatisfy { $0 == scores[0] }, "all searches know of everything")
    progress.round += 1
    progress.moves += moves * count
    if scores[0] < bestScore {
      bestScore = scores[0]
      best = desks[0].ask { search in
        (0..<search.model.activityCount).map { search.state.places[$0] }
      }
      progress.score = bestScore
      progress.unplaced = best.count { !$0.isPlaced }
    }
  }
}

/// How warm a search is: the cost that a move may add about once in three times.
///
/// Late acceptance, which needs to know of no end, was tried in its place: on two problems of 1,000
/// activities, each searched by 8 million moves, a history of 200 costs left 5,357 and 6,332 where this
/// leaves 5,204 and 6,084, and one of 10,000 was not half through. So whoever has a clock says after two
/// rounds how many there will be.
enum Temperature {
  static let cold = 0.5
  /// Where activities are dense, each costs more and so does a step out of a valley.
  private static let firstOfCostEach = 1.0
  private static let last = 0.2

  /// Falls by as large a part in every round; at the very end nothing gets worse any more.
  static func at(_ round: Int, of rounds: Int, costEach: Double) -> Double {
    let done = Double(round) / Double(max(1, rounds))
    if done > 0.97 { return 0 }
    let first = max(last, firstOfCostEach * costEach)
    return first * power(last / first, done / 0.97)
  }

  /// The same from any warmth.
  static func settling(_ round: Int, of rounds: Int, from first: Double) -> Double {
    let done = Double(round) / Double(max(1, rounds))
    guard first > last, done <= 0.9 else { return 0 }
    return first * power(last / first, done)
  }

  /// A number to the power of one from 0 up to 1.
  ///
  /// NB: Made of square roots, which are the same on every machine; a logarithm is not.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    var (result, root, rest) = (1.0, base, exponent)
    for _ in 0..<24 {
      root.formSquareRoot()
      rest *= 2
      if rest >= 1 {
        rest -= 1
        result *= root
      }
    }
    return result
  }
}
