import CivilTime
import PlanModel

/// A problem with copies of those who have no place, each asking for something else in one respect,
/// so that all of them are tried in one state.
struct RepairVariants {
  private(set) var problem: Problem
  /// By activity: its copies.
  private(set) var of: [Int: [Variant]] = [:]
  /// By activity: those who stand in its way, the most troublesome first.
  private(set) var movers: [Int: [Mover]] = [:]

  /// How far outside of its own days an activity may go.
  static let reach = 60
  /// Most activities in the way that are looked at.
  private static let mostMovers = 8

  struct Variant {
    let index: Int
    let change: Change

    enum Change {
      case day
      case weekday
      case hours
      case release
      case venueType
      case capacity
      case resource(Int)
      case stock(Int)
      case lead
    }
  }

  struct Mover {
    let activity: Int
    /// A copy that is not fixed, where the activity is.
    let variant: Int?
  }

  init(_ problem: Problem) { self.problem = problem }

  mutating func add(_ activity: Int, _ obstacles: [Obstacle]) {
    let own = problem.activities[activity]
    if own.pin != .none {
      add(activity, .release) {
        $0.pin = .none
        $0.window = Self.wide(own.window, $1)
      }
    }
    if own.pin.day == nil {
      add(activity, .day) { $0.window = Self.wide(own.window, $1) }
      if own.dayKinds & 0b011 != 0b011 || own.weekdays & 0b111_1111 != 0b111_1111 {
        add(activity, .weekday) { variant, _ in
          variant.dayKinds |= 0b011
          variant.weekdays = 0b111_1111
        }
      }
    }
    if own.pin.start == nil {
      add(activity, .hours) { variant, problem in
        variant.duration = variant.longest
        variant.lengths = []
        variant.starts = Self.decentHours(problem.grid)
      }
    }
    if own.needsVenue, own.pin.venue == nil { addVenues(activity, own) }
    for use in own.totalUses where obstacles.contains(where: { $0.rule == .equipment }) {
      add(activity, .resource(Int(use.resource))) { variant, _ in
        variant.uses.removeAll { $0.resource == Int(use.resource) }
      }
    }
    addSupplies(activity, own, obstacles)
    addMovers(activity, obstacles)
  }

  /// More of what is used up, and less time for what has to be done ahead.
  private mutating func addSupplies(
    _ activity: Int, _ own: Problem.Activity, _ obstacles: [Obstacle]
  ) {
    if obstacles.contains(where: { $0.rule == .stock || $0.rule == .budget }) {
      for stock in Set(own.draws.filter { $0.amount > 0 }.map(\.stock)).sorted() {
        add(activity, .stock(stock)) { variant, _ in
          variant.draws.removeAll { $0.stock == stock }
        }
      }
    }
    if own.pin.day == nil, obstacles.contains(where: { $0.rule == .leadTime }) {
      add(activity, .lead) { variant, problem in
        // From the day after the plan is made.
        variant.submitted += 1 - problem.rules.lead(of: own)
      }
    }
  }

  private mutating func addVenues(_ activity: Int, _ own: Problem.Activity) {
    let local = problem.venues.indices.filter { problem.venues[$0].district == own.district }
    let others = local.filter { problem.staticObstacle(for: own, atVenue: $0) == .venueType }
      .filter { index in
        let venue = problem.venues[index]
        return venue.capacity >= own.attendance && (!own.isIndoor || venue.isIndoor)
      }
    if !others.isEmpty { add(activity, .venueType) { variant, _ in variant.venues = others } }
    let small = local.contains {
      problem.staticObstacle(for: own, atVenue: $0) == .venueCapacity
    }
    if small {
      add(activity, .capacity) { variant, problem in
        // Fewer people would need no licence, but as many come as before.
        variant.submitted += problem.rules.lead(of: own)
        variant.attendance = 0
        variant.submitted -= problem.rules.lead(of: variant)
      }
    }
  }

  private mutating func addMovers(_ activity: Int, _ obstacles: [Obstacle]) {
    var seen: Set<Int> = [activity]
    let ofTaken = obstacles.filter { $0.rule != .precedence && $0.rule != .pinned }
      .sorted { $0.count > $1.count }
    let blockers = ofTaken.flatMap(\.blockers).filter { seen.insert($0).inserted }
    for blocker in blockers.prefix(Self.mostMovers) {
      let other = problem.activities[blocker]
      var variant: Int?
      if other.pin != .none {
        variant = append(blocker) {
          $0.pin = .none
          $0.window = Self.wide(other.window, $1)
        }
      }
      movers[activity, default: []].append(Mover(activity: blocker, variant: variant))
    }
  }

  private mutating func add(
    _ activity: Int, _ change: Variant.Change,
    _ edit: (inout Problem.Activity, Problem) -> Void
  ) {
    let index = append(activity, edit)
    of[activity, default: []].append(Variant(index: index, change: change))
  }

  /// A copy of an activity at the end of the problem, tied to others as it is.
  private mutating func append(
    _ activity: Int, _ edit: (inout Problem.Activity, Problem) -> Void
  ) -> Int {
    var variant = problem.activities[activity]
    edit(&variant, problem)
    let index = problem.activities.count
    problem.activities.append(variant)
    problem.precedences += problem.precedences.compactMap { binding in
      var binding = binding
      if binding.before == activity {
        binding.before = index
      } else if binding.after == activity {
        binding.after = index
      } else {
        return nil
      }
      return binding
    }
    return index
  }

  private static func wide(_ window: ClosedRange<Int>, _ problem: Problem) -> ClosedRange<Int> {
    let last = max(0, problem.days.count - 1)
    let lower = min(last, max(0, window.lowerBound - reach))
    return lower...max(lower, min(last, window.upperBound + reach))
  }

  /// From eight in the morning until eight in the evening.
  private static func decentHours(_ grid: TimeGrid) -> UInt32 {
    (0..<grid.periodsPerDay).reduce(UInt32(0)) { hours, start in
      (8..<20).contains(grid.time(of: start).hour) ? hours | 1 << UInt32(start) : hours
    }
  }
}
