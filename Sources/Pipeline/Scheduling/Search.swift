import PlanModel

/// One search: moves the activities of its territory about and keeps what is better, or worse by
/// no more than the temperature allows. What it does depends on its seed, its state and the moves
/// it may make, and on nothing else.
final class Search {
  let state: State
  let model: Model
  let candidates: Candidates
  let construction: Construction
  let allowances = Allowances()
  private let seed: UInt64

  /// The activities that it may move, district by district, and how many there are.
  let members: Buffer<Int32>
  /// Those among them that are tied to others by precedences.
  let tied: Buffer<Int32>
  /// By activity: whether it is a member.
  let isMember: Buffer<Bool>
  /// By district: where its members lie in `members`.
  let districtStart: Buffer<Int32>

  @exclusivity(unchecked) var memberCount = 0
  @exclusivity(unchecked) var tiedCount = 0
  @exclusivity(unchecked) var unplaced: [Int] = []
  @exclusivity(unchecked) var chance: Chance
  @exclusivity(unchecked) var temperature = 0.0
  /// Moves looked at so far.
  @exclusivity(unchecked) private(set) var moves = 0

  /// By activity: whether anything of it can change.
  let isMovable: [Bool]
  /// Where the members stood when the round began.
  let before: Buffer<Place>

  init(model: Model, seed: UInt64, isMovable: [Bool]) {
    self.model = model
    self.seed = seed
    self.isMovable = isMovable
    before = Buffer(repeating: .unplaced, count: model.activityCount)
    let noise = Noise(seed: seed)
    state = State(model)
    candidates = Candidates(state, noise: noise)
    construction = Construction(state: state, candidates: candidates, noise: noise)
    members = Buffer(repeating: 0, count: model.activityCount)
    tied = Buffer(repeating: 0, count: model.activityCount)
    isMember = Buffer(repeating: false, count: model.activityCount)
    districtStart = Buffer(repeating: 0, count: model.districtCount + 1)
    chance = Chance(seed: seed)
  }

  /// Looks at so many moves of the activities that it was given.
  func run(moves count: Int, temperature: Double, round: Int, index: Int) {
    if memberCount == 0 { return }
    chance = Chance(seed: seed, round, index)
    candidates.noise = Noise(seed: chance.next())
    self.temperature = temperature
    unplaced = (0..<model.activityCount).filter { isMember[$0] && !state.places[$0].isPlaced }
    for _ in 0..<count { step() }
    moves += count
  }

  /// Shares of 256 that each kind of move has.
  private enum Share256 {
    static let relocation = 104
    static let reassignment = relocation + 40
    static let swap = reassignment + 55
    static let tour = swap + 12
    static let join = tour + 14
    static let shift = join + 13
  }

  @inline(__always)
  private func step() {
    let activity = Int(members[chance.below(memberCount)])
    let kind = chance.below(256)
    if !unplaced.isEmpty, kind >= Share256.swap { return placeOneMore() }
    if !state.places[activity].isPlaced { return }
    if kind < Share256.relocation {
      relocate(activity, to: otherDay(for: activity))
    } else if kind < Share256.reassignment {
      reassign(activity)
    } else if kind < Share256.swap {
      swapDays(activity)
    } else if kind < Share256.tour {
      moveTour(of: activity)
    } else if kind < Share256.join {
      join(activity)
    } else if kind < Share256.shift, tiedCount > 0 {
      shiftCourse(of: Int(tied[chance.below(tiedCount)]))
    } else {
      eject(for: activity)
    }
  }

  /// What the next move may cost.
  @inline(__always)
  func allowance() -> Int { allowances.draw(&chance, temperature: temperature) }

  /// A day that the activity's own demands allow: near its own three times as often as any.
  @inline(__always)
  func otherDay(for activity: Int) -> Int {
    let days = model.daysOf.range(activity)
    if days.isEmpty { return Int(state.places[activity].day) }
    if chance.next() & 3 != 0 {
      let near = Int(state.places[activity].day) &+ chance.below(17) &- 8
      let bounds = model.entries[activity].bounds
      if near >= bounds.first, near <= bounds.last, model.calendarAllows(activity, day: near) {
        return near
      }
    }
    return Int(model.daysOf.items[days.lowerBound &+ chance.below(days.count)])
  }

  /// Whether an activity may begin on a day, as its window and its placed partners see it.
  @inline(__always)
  func isWithin(_ day: Int, _ activity: Int) -> Bool {
    let bounds = model.entries[activity].bounds
    if day < bounds.first || day > bounds.last { return false }
    for index in model.lags.range(activity) {
      let lag = model.lags.items[index]
      let other = state.places[Int(lag.other)].day
      if other == Place.none { continue }
      let distance = Int(other) &- day
      if distance < lag.least || distance > lag.greatest { return false }
    }
    return true
  }
}
