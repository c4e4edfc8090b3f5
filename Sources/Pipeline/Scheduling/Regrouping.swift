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
      search.extend(members.map { ($0, search.places(for: $0)) }, lost: 0, placed: [])
      return false
    }
    self = search
    if leastLost >= known { return }
    for member in members where state.places[member].isPlaced { state.remove(member) }
    for (activity, place) in best { state.place(activity, at: place) }
  }

  private mutating func extend(
    _ rest: [(activity: Int, places: [Place])], lost: Int,
    placed: [(activity: Int, place: Place)]
  ) {
    let hopeless = rest.filter(\.places.isEmpty)
    let lost = hopeless.reduce(lost) { $0 + Int(model.entries[$1.activity].weight) }
    if lost >= leastLost || budget <= 0 { return }
    let open = rest.filter { !$0.places.isEmpty }
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
    var others = open
    others.remove(at: next)
    for place in places {
      budget -= 1 + others.reduce(0) { $0 + $1.places.count } / 32
      let window = state.window(of: activity).direct
      guard place.day >= window.first, place.day <= window.last,
        candidates.isOpen(place, for: activity)
      else { continue }
      state.place(activity, at: place)
      let left = others.map { other in
        // The cheapest places of a day are others now; all places can only become fewer.
        let places =
          everyPlace
          ? other.places.filter { !model.excludes(activity, at: place, other.activity, at: $0) }
          : self.places(for: other.activity)
        return (other.activity, places)
      }
      extend(left, lost: lost, placed: placed + [(activity, place)])
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

extension Model {
  /// Whether two activities cannot both stand where they would, whatever else does.
  fileprivate func excludes(_ a: Int, at first: Place, _ b: Int, at second: Place) -> Bool {
    for index in lags.range(a) where lags.items[index].other == Int32(b) {
      let distance = second.day - first.day
      let lag = lags.items[index]
      if distance < lag.least || distance > lag.greatest { return true }
    }
    if !meet(a, from: Int(first.day), b, from: Int(second.day)) { return false }
    if mask(a, at: Int(first.start)) & mask(b, at: Int(second.start)) == 0 { return false }
    if first.venue != Place.none, first.venue == second.venue,
      !venueIsShared[Int(first.venue)], !entries[a].sharesVenue, !entries[b].sharesVenue
    {
      return true
    }
    for slot in 0..<Int(entries[a].teamSlots) where any(second.teams .== first.teams[slot]) {
      return true
    }
    return false
  }
}
