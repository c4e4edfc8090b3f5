import PlanModel

/// Gives what several want to the one who goes before, where that costs the year nothing: the higher
/// priority, and between equals what was filed earlier. What a file fixes and what has been
/// announced stays where it is.
struct Arbitrating {
  let state: State
  let candidates: Candidates

  private var problem: Problem { state.model.problem }

  /// Looks at everything that says when it was filed, the earliest first.
  func run(isCancelled: () -> Bool) {
    let filed = problem.activities.indices.compactMap { index in
      problem.activities[index].filed.map { (day: $0, index: index) }
    }
    for (_, activity) in filed.sorted(by: { ($0.day, $0.index) < ($1.day, $1.index) }) {
      if isCancelled() { return }
      if isFree(activity) { claim(activity) }
    }
  }

  /// Takes what an activity would rather have from the one who has it, if that one comes after it and
  /// the year is no worse.
  private func claim(_ activity: Int) {
    let before = state.score
    _ = state.trying {
      let place = state.places[activity]
      if place.isPlaced { state.remove(activity) }
      let cost = place.isPlaced ? state.cost(of: activity, at: place) : nil
      let contest = Contests(state: state, candidates: candidates).contest(
        for: activity, below: cost)
      guard let contest, contest.holders.count == 1, let holder = contest.holders.first,
        isFree(holder), goes(activity, before: holder)
      else { return false }
      state.remove(holder)
      let wanted = Place(contest.wanted)
      guard candidates.isOpen(wanted, for: activity) else { return false }
      state.place(activity, at: wanted)
      if let best = candidates.best(for: holder, in: state.directWindow(of: holder)) {
        state.place(holder, at: best.place)
      }
      return !(before < state.score)
    }
  }

  /// Whether neither a file nor a publication says where it is.
  private func isFree(_ activity: Int) -> Bool {
    let own = problem.activities[activity]
    return own.pin == .none && own.previous == nil
  }

  private func goes(_ activity: Int, before other: Int) -> Bool {
    let (own, other) = (problem.activities[activity], problem.activities[other])
    if own.priority != other.priority { return own.priority > other.priority }
    return (own.filed ?? own.submitted) < (other.filed ?? other.submitted)
  }
}
