import PlanModel

/// Takes a few activities out and puts them back so that as little as possible stays out: a
/// depth-first search that follows the activity with the fewest open places and gives up where
/// more would stay out than in the best arrangement known.
struct Regrouping {
  let state: State
  let candidates: Candidates
  /// Places that may still be tried.
  private(set) var budget: Int

  private var everyPlace = false
  private var best: [(activity: Int, place: Place)] = []
  private var leastLost = Int.max

  private var model: Model { state.model }

  init(state: State, candidates: Candidates, budget: Int) {
    self.state = state
    self.candidates = candidates
    self.budget = budget
  }

  /// Rearranges `members`; leaves all as it is unless more can be placed.
  ///
  /// - Parameter everyPlace: Tries every place and not only the cheapest of each day.
  mutating func run(over members: [Int], everyPlace: Bool) {
    self.everyPlace = everyPlace
    let lost = members.filter { !state.places[$0].isPlaced }
    leastLost = lost.reduce(0) { $0 + Int(model.entries[$1].weight) }
    let known = leastLost
    best = []
    var search = self
    _ = state.trying {
      for member in members where state.places[member].isPlaced { state.remove(member) }
      search.extend(members, lost: 0, placed: [])
      return false
    }
    self = search
    if leastLost >= known { return }
    for member in members where state.places[member].isPlaced { state.remove(member) }
    for (activity, place) in best { state.place(activity, at: place) }
  }

  private mutating func extend(
    _ rest: [Int], lost: Int, placed: [(activity: Int, place: Place)]
  ) {
    var lost = lost
    var open: [(activity: Int, places: [Place])] = []
    for activity in rest {
      let places = places(for: activity)
      budget -= 1 + places.count / 8
      if places.isEmpty {
        lost += Int(model.entries[activity].weight)
      } else {
        open.append((activity, places))
      }
    }
    if lost >= leastLost || budget <= 0 { return }
    guard
      let next = open.indices.min(by: {
        (open[$0].places.count, $0) < (open[$1].places.count, $1)
      })
    else {
      leastLost = lost
      best = placed
      return
    }
    let (activity, places) = open[next]
    let others = open.indices.filter { $0 != next }.map { open[$0].activity }
    for place in places {
      state.place(activity, at: place)
      extend(others, lost: lost, placed: placed + [(activity, place)])
      state.remove(activity)
      if leastLost == 0 || budget <= 0 || leastLost <= lost { return }
    }
    extend(others, lost: lost + Int(model.entries[activity].weight), placed: placed)
  }

  private func places(for activity: Int) -> [Place] {
    let window = state.window(of: activity)
    let bounds = everyPlace ? window.direct : window.hopeful
    if bounds.isEmpty { return [] }
    var places: [Place] = []
    if everyPlace {
      for day in Int(bounds.first)...Int(bounds.last) {
        candidates.eachPlace(for: activity, day: day) { places.append($0) }
      }
      return places
    }
    var priced: [(cost: Int, place: Place)] = []
    for day in Int(bounds.first)...Int(bounds.last) {
      if let best = candidates.best(for: activity, day: day) {
        priced.append((best.cost, best.place))
      }
    }
    return priced.sorted { ($0.cost, $0.place.day) < ($1.cost, $1.place.day) }.map(\.place)
  }
}
