public import PlanModel

/// Places the activities of a problem: everything that can be placed, at little cost.
///
/// The schedule breaks no hard rule. What cannot be placed is left out and listed with what stands
/// in its way; a problem is never "infeasible". Equal input gives an equal schedule.
///
/// - Parameters:
///   - seed: Decides between places of equal cost, and what a search looks at.
///   - known: Places to start from, for each activity or none; those that break a rule are left out.
///   - effort: How long to search for something better than what was laid out first.
///   - keepsAnnounced: Whether a search leaves alone what stands where it has been announced, even
///     where a better place would be worth what moving costs.
///   - threads: Make it faster and change nothing else.
///   - isCancelled: Asked now and then; once it says true, what is placed so far is the answer.
///   - pace: Told after every round how far the search is; says whether to go on.
public func schedule(
  for problem: Problem, seed: UInt64, from known: [Placement?]? = nil, effort: Effort = .rounds(0),
  keepsAnnounced: Bool = false, threads: Int = 1,
  isCancelled: () -> Bool = { false }, pace: (Progress) -> Pace = { _ in .goOn }
) -> Schedule {
  let model = Model(problem)
  let state = State(model)
  let noise = Noise(seed: seed)
  let candidates = Candidates(state, noise: noise)
  let construction = Construction(state: state, candidates: candidates, noise: noise)
  func layOut(announcedFirst: Bool) {
    construction.run(
      from: known ?? [], announcedFirst: announcedFirst, isCancelled: isCancelled)
    construction.settle(isCancelled: isCancelled)
    var repair = Repair(state: state, construction: construction, noise: noise)
    repair.run(isCancelled: isCancelled)
  }
  layOut(announcedFirst: false)
  // A pin that is new may have put out what has been announced. Then the other way round as well.
  let isPutOut = problem.activities.indices.contains {
    model.entries[$0].hasPrevious && !state.places[$0].isPlaced
  }
  if isPutOut {
    let first = (places: (0..<model.activityCount).map { state.places[$0] }, score: state.score)
    state.rearrange(first.places.map { _ in .unplaced })
    layOut(announcedFirst: true)
    if !(state.score < first.score) { state.rearrange(first.places) }
  }
  // What came of the places given may still be worse than they are: then they stand.
  if let known {
    let given = score(of: known, in: problem).score
    if given.isFeasible, given < state.score {
      state.rearrange(known.map { $0.map(Place.init) ?? .unplaced })
    }
  }
  var schedule = Schedule(placements: [], score: Score())
  if !effort.isNothing {
    let isMovable = problem.activities.indices.map { activity in
      !problem.activities[activity].isFixed
        && !(keepsAnnounced && state.stands(activity, at: model.previous[activity]))
    }
    var annealing = Annealing(
      from: state, seed: seed, isMovable: isMovable, threads: threads)
    let planned = effort.rounds(of: annealing)
    annealing.run { progress in
      if isCancelled() { return .stop }
      let heard = pace(progress)
      if case .stop = heard { return .stop }
      if case .part(let part, of: _) = effort, progress.round >= part { return .stop }
      return planned.map { .rounds($0) } ?? heard
    }
    state.rearrange(annealing.places)
    schedule.effort = Schedule.Effort(annealing.progress)
  }
  Arbitrating(state: state, candidates: candidates).run(isCancelled: isCancelled)
  schedule.placements = state.placements
  let count = score(of: schedule.placements, in: problem)
  schedule.score = count.score
  schedule.costs = count.soft
  schedule.obstacles = obstacles(in: state)
  return schedule
}

extension Effort {
  fileprivate var isNothing: Bool {
    switch self {
    case .moves(let count), .rounds(let count): count <= 0
    case .part(let part, of: _): part <= 0
    case .paced: false
    }
  }

  /// All rounds, where they are known beforehand.
  fileprivate func rounds(of annealing: Annealing) -> Int? {
    switch self {
    case .moves(let moves): annealing.rounds(forMoves: moves)
    case .rounds(let rounds), .part(_, of: let rounds): rounds
    case .paced: nil
    }
  }
}

extension Schedule.Effort {
  fileprivate init(_ progress: Progress) {
    self.init(
      rounds: progress.round, planned: progress.rounds ?? progress.round, moves: progress.moves)
  }
}
