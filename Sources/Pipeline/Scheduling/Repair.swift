import PlanModel

/// Makes room for what construction left out: by ejecting up to four activities and placing them
/// again elsewhere, by laying a series anew, and, where few activities compete, by trying all
/// their places. All of it is bounded by a number of places looked at, never by time.
struct Repair {
  let state: State
  let construction: Construction
  let noise: Noise
  /// Places that may still be looked at.
  private var budget: Int

  private var model: Model { state.model }

  /// Most activities ejected at once.
  private static let maxEjected = 4
  /// Most places looked at for one ejection; beyond them places are drawn.
  private static let maxLooks = 6000
  /// Places looked at first: most activities need no more.
  private static let firstLooks = 300

  init(state: State, construction: Construction, noise: Noise) {
    self.state = state
    self.construction = construction
    self.noise = noise
    budget = 10_000 + 200 * state.model.activityCount
  }

  /// Places what it can, heaviest first, until nothing more gives way.
  mutating func run(isCancelled: () -> Bool) {
    var hasImproved = true
    while hasImproved, budget > 0 {
      hasImproved = false
      for activity in unplaced() where !state.places[activity].isPlaced {
        if isCancelled() { return }
        let before = state.medium
        if !construction.placeBest(activity) { makeRoom(for: activity) }
        if state.medium < before { hasImproved = true }
      }
    }
    // Whatever is still out has no open place, so that its obstacles add up.
    while fillGaps() {}
  }

  private func unplaced() -> [Int] {
    (0..<model.activityCount).filter { !state.places[$0].isPlaced }
      .sorted {
        (-Int(model.entries[$0].weight), noise($0, 2), $0)
          < (-Int(model.entries[$1].weight), noise($1, 2), $1)
      }
  }

  private func fillGaps() -> Bool {
    var isFilled = false
    for activity in unplaced() where construction.placeBest(activity) { isFilled = true }
    return isFilled
  }

  private mutating func makeRoom(for activity: Int) {
    let before = state.medium
    if !hasHope(activity) { return }
    // Most need no more than a few looks, and a course that is in its own way is laid anew.
    if eject(for: activity, depth: 3, kept: [], most: 8, looks: Repair.firstLooks) { return }
    let component = model.components[Int(model.componentOf[activity])].map { Int($0) }
    if component.count > 1, component.count <= 60 {
      var search = Regrouping(state: state, candidates: construction.candidates, budget: 400)
      search.run(over: component, everyPlace: false)
      budget -= 10 * (400 - search.budget)
      if state.medium < before { return }
    }
    if eject(for: activity, depth: 3, kept: [], most: 40, looks: Repair.maxLooks) { return }
    if let rivals = rivals(of: activity, limit: 8) {
      var search = Regrouping(
        state: state, candidates: construction.candidates, budget: 4000)
      let had = search.budget
      search.run(over: rivals, everyPlace: true)
      budget -= (had - search.budget) / 4
    }
  }

  /// Whether an activity could be placed if it were alone.
  private func hasHope(_ activity: Int) -> Bool {
    let wishes = Wishes(of: activity, in: model)
    return (0..<min(wishes.count, Repair.maxLooks)).contains { index in
      wishes.count <= Repair.maxLooks
        ? wishes.place(index) != nil : wishes.place(drawn: index, by: noise) != nil
    }
  }

  /// Places an activity by moving others away; keeps nothing unless fewer stay out by weight.
  ///
  /// - Parameters:
  ///   - most: The places that are tried, those with the lightest blockers.
  ///   - maxLooks: The places that are looked at.
  private mutating func eject(
    for activity: Int, depth: Int, kept: [Int], most: Int, looks maxLooks: Int
  ) -> Bool {
    if budget <= 0 { return false }
    let options = options(for: activity, without: kept, most: most, looks: maxLooks)
    for option in options {
      let before = state.medium
      var trial = self
      let isDone = state.trying {
        for blocker in option.blockers { state.remove(blocker) }
        guard construction.candidates.isOpen(option.place, for: activity) else { return false }
        state.place(activity, at: option.place)
        let hardestFirst = option.blockers.sorted {
          (state.room(of: $0), $0) < (state.room(of: $1), $1)
        }
        for blocker in hardestFirst where !construction.placeBest(blocker) {
          guard depth > 1 else { continue }
          _ = trial.eject(
            for: blocker, depth: depth - 1, kept: kept + [activity], most: 8,
            looks: Repair.maxLooks / 4)
        }
        return state.medium < before
      }
      budget = trial.budget
      if isDone { return true }
    }
    return false
  }

  private struct Option {
    var place: Place
    var blockers: [Int]
    var weight: Int
  }

  /// The places with the lightest blockers.
  private mutating func options(
    for activity: Int, without kept: [Int], most: Int, looks maxLooks: Int
  ) -> [Option] {
    let wishes = Wishes(of: activity, in: model)
    let looks = min(wishes.count, maxLooks)
    var options: [Option] = []
    var lightest = 0
    // A place that one activity gives up is as good as any: enough of them are enough.
    for index in 0..<looks where lightest < most {
      budget -= 1
      let isAll = wishes.count <= maxLooks
      guard let place = isAll ? wishes.place(index) : wishes.place(drawn: index, by: noise),
        let blockers = state.blockers(of: activity, at: place, limit: Repair.maxEjected),
        !blockers.contains(where: kept.contains)
      else { continue }
      let weight = blockers.reduce(0) { $0 + Int(model.entries[$1].weight) }
      options.append(Option(place: place, blockers: blockers, weight: weight))
      if blockers.count <= 1 { lightest += 1 }
    }
    let keys = options.indices.map {
      (options[$0].blockers.count, options[$0].weight, noise($0, activity))
    }
    let order = options.indices.sorted { a, b in
      keys[a] == keys[b] ? a < b : keys[a] < keys[b]
    }
    return order.prefix(most).map { options[$0] }
  }

  /// Everything that could compete with an activity directly or through others; nil where that is
  /// more than `limit`.
  private func rivals(of activity: Int, limit: Int) -> [Int]? {
    var rivals = [activity]
    var next = 0
    while next < rivals.count {
      let current = rivals[next]
      next += 1
      for other in 0..<model.activityCount
      where !rivals.contains(other) && state.canCompete(current, other) {
        rivals.append(other)
        if rivals.count > limit { return nil }
      }
    }
    return rivals.sorted()
  }
}

extension State {
  /// Whether two activities could want the same thing, or are tied by a lag.
  fileprivate func canCompete(_ a: Int, _ b: Int) -> Bool {
    for index in model.lags.range(a) where model.lags.items[index].other == Int32(b) {
      return true
    }
    for draw in model.draws.range(a) {
      let drawers = model.drawers.range(Int(model.draws.items[draw].stock))
      for drawer in drawers where model.drawers.items[drawer] == Int32(b) { return true }
    }
    let first = model.entries[a]
    let second = model.entries[b]
    if first.bounds.isEmpty || second.bounds.isEmpty || first.starts == 0 || second.starts == 0 {
      return false
    }
    if first.bounds.first >= second.bounds.last + second.span
      || second.bounds.first >= first.bounds.last + first.span
    {
      return false
    }
    func shares(_ rows: borrowing Rows<Int32>, _ first: Range<Int>, _ second: Range<Int>) -> Bool {
      for x in first { for y in second where rows.items[x] == rows.items[y] { return true } }
      return false
    }
    if shares(model.venuesOf, model.venuesOf.range(a), model.venuesOf.range(b)) { return true }
    if shares(model.groupsOf, model.groupsOf.range(a), model.groupsOf.range(b)) { return true }
    for use in model.uses.range(a)
    where amount(of: Int(model.uses.items[use].resource), heldBy: b) > 0 {
      return true
    }
    for slot in 0..<Int(first.teamSlots) {
      for other in 0..<Int(second.teamSlots) {
        let row = model.teamRows.range(Int(first.firstTeamRow) + slot)
        let otherRow = model.teamRows.range(Int(second.firstTeamRow) + other)
        if shares(model.teamRows, row, otherRow) { return true }
      }
    }
    return false
  }
}
