public import PlanModel

/// Places the activities of a problem: everything that can be placed, at little cost.
///
/// The schedule breaks no hard rule. What cannot be placed is left out and listed with what stands
/// in its way; a problem is never "infeasible". Equal input gives an equal schedule.
///
/// - Parameters:
///   - seed: Decides between places of equal cost.
///   - isCancelled: Asked now and then; once it says true, what is placed so far is the answer.
public func schedule(
  for problem: Problem, seed: UInt64, isCancelled: () -> Bool = { false }
) -> Schedule {
  let state = State(Model(problem))
  let noise = Noise(seed: seed)
  let candidates = Candidates(state, noise: noise)
  let construction = Construction(state: state, candidates: candidates, noise: noise)
  construction.run(isCancelled: isCancelled)
  construction.settle(isCancelled: isCancelled)
  var repair = Repair(state: state, construction: construction, noise: noise)
  repair.run(isCancelled: isCancelled)
  var schedule = Schedule(placements: state.placements, score: Score())
  let count = score(of: schedule.placements, in: problem)
  schedule.score = count.score
  schedule.costs = count.soft
  schedule.obstacles = obstacles(in: state)
  return schedule
}
