import CivilTime
import PlanModel

/// Single changes that open a place for activities that have none, cheapest first, each tried while
/// all others stay where they stand.
///
/// - Parameter stuck: Unplaced activities with what they fall to.
func repairs(
  for stuck: [(activity: Int, obstacles: [Obstacle])], in problem: Problem,
  around placements: [Placement?]
) -> [(Int, [Explanation.Repair])] {
  var variants = RepairVariants(problem)
  for (activity, obstacles) in stuck { variants.add(activity, obstacles) }
  let state = State(Model(variants.problem))
  for (activity, placement) in placements.enumerated() {
    if let placement { state.place(activity, at: Place(placement)) }
  }
  let search = RepairSearch(state: state, variants: variants)
  return stuck.map { ($0.activity, search.repairs(for: $0.activity)) }
}

/// Tries the variants of one activity after another.
struct RepairSearch {
  typealias Repair = Explanation.Repair

  private let state: State
  private let candidates: Candidates
  private let variants: RepairVariants

  private var problem: Problem { state.model.problem }

  /// Most activities for which another one is asked to go elsewhere.
  private static let mostMoves = 3

  init(state: State, variants: RepairVariants) {
    self.state = state
    self.variants = variants
    candidates = Candidates(state, noise: Noise(seed: 0))
  }

  func repairs(for activity: Int) -> [Repair] {
    var found: [Repair] = []
    for variant in variants.of[activity] ?? [] { found += tried(variant, activity) }
    for mover in variants.movers[activity] ?? [] {
      if found.count(where: \.isMove) >= Self.mostMoves { break }
      if let repair = moved(mover, for: activity) { found.append(repair) }
    }
    return found.sorted { ($0.cost, $0.id) < ($1.cost, $1.id) }
  }

  // MARK: Another request

  private func tried(_ variant: RepairVariants.Variant, _ activity: Int) -> [Repair] {
    let own = problem.activities[activity]
    let bounds = state.directWindow(of: variant.index)
    switch variant.change {
    case .day:
      return [1, -1].compactMap { way in
        firstOpen(variant.index, from: own.window, way, bounds).map { best, distance in
          repair(activity, .day(distance), "day-", best)
        }
      }
    case .release:
      // What its file would let it be first, then the nearest day.
      let inside = candidates.best(
        for: variant.index,
        in: .init(
          first: max(bounds.first, Int32(clamping: own.window.lowerBound)),
          last: min(bounds.last, Int32(clamping: own.window.upperBound))))
      let near = [1, -1].compactMap { firstOpen(variant.index, from: own.window, $0, bounds) }
        .min { abs($0.distance) < abs($1.distance) }
      return [inside ?? near?.best].compactMap { $0 }.map {
        repair(activity, .release, "release-", $0)
      }
    case .weekday:
      return best(variant.index, bounds).map { [repair(activity, .weekday, "weekday-", $0)] } ?? []
    case .hours:
      return best(variant.index, bounds).map { [repair(activity, .hours, "hours-", $0)] } ?? []
    case .venueType:
      return best(variant.index, bounds).map { [repair(activity, .venueType, "venue-", $0)] } ?? []
    case .capacity:
      return best(variant.index, bounds).map { [repair(activity, .capacity, "capacity-", $0)] }
        ?? []
    case .resource(let resource):
      guard let best = best(variant.index, bounds) else { return [] }
      let more = missing(resource, for: activity, at: best.place)
      guard more > 0 else { return [] }
      return [repair(activity, .resource(resource, more: more), "more-", best)]
    case .stock(let stock):
      return raised(stock, variant.index, activity, bounds).map { [$0] } ?? []
    case .lead:
      return hurried(variant.index, activity, bounds).map { [$0] } ?? []
    }
  }

  /// As much more of a stock as is lacking where the activity would stand; other stocks have enough.
  private func raised(
    _ stock: Int, _ variant: Int, _ activity: Int, _ bounds: Model.Bounds
  ) -> Repair? {
    guard let best = best(variant, bounds),
      let short = state.shortage(of: activity, from: Int(best.place.day)), short.missing > 0,
      Int(state.model.draws.items[short.draw].stock) == stock,
      // What comes in later only is no help.
      problem.stocks[stock].supplies.contains(where: { $0.day <= Int(best.place.day) })
    else { return nil }
    return repair(activity, .stock(stock, more: short.missing), "more-", best)
  }

  /// The last of its own days, so that as little as possible of the lead time is lost.
  private func hurried(_ variant: Int, _ activity: Int, _ bounds: Model.Bounds) -> Repair? {
    let own = problem.activities[activity]
    let lead = problem.rules.lead(of: own)
    let first = max(own.window.lowerBound, Int(bounds.first))
    let last = min(own.window.upperBound, own.submitted + lead - 1)
    guard first <= last else { return nil }
    for day in (first...last).reversed() {
      guard let best = candidates.best(for: variant, day: day) else { continue }
      return repair(activity, .lead(own.submitted + lead - day), "lead-", best)
    }
    return nil
  }

  private typealias Best = (place: Place, cost: Int)

  private func best(_ variant: Int, _ bounds: Model.Bounds) -> Best? {
    candidates.best(for: variant, in: bounds)
  }

  /// The nearest day before or after a window on which a place is open.
  private func firstOpen(
    _ variant: Int, from window: ClosedRange<Int>, _ way: Int, _ bounds: Model.Bounds
  ) -> (best: Best, distance: Int)? {
    let edge = way > 0 ? window.upperBound : window.lowerBound
    for distance in 1...RepairVariants.reach {
      let day = edge + way * distance
      guard day >= Int(bounds.first), day <= Int(bounds.last),
        let best = candidates.best(for: variant, day: day)
      else { continue }
      return (best, way * distance)
    }
    return nil
  }

  /// How much of a resource is lacking where the activity would stand.
  private func missing(_ resource: Int, for activity: Int, at place: Place) -> Int {
    let model = state.model
    let wanted = problem.activities[activity].uses
      .reduce(0) { $1.resource == resource ? $0 + $1.amount : $0 }
    let start = Int(place.start)
    let isPerDay = state.resourceIsPerDay[resource]
    let end = isPerDay ? 1 : start + model.length(activity, at: start)
    var missing = 0
    let first = Int(place.day)
    for day in model.days(of: activity, from: first) where model.takes(day, activity, from: first) {
      let row = (resource * model.dayCount + day) * model.periodCount
      for period in (isPerDay ? 0 : start)..<end {
        let limit = Int(state.resourceLimit[row + period])
        missing = max(missing, Int(state.resourceUse[row + period]) + wanted - limit)
      }
    }
    return missing
  }

  // MARK: Another activity

  /// Lets an activity go elsewhere, and what has no place where that opens one.
  private func moved(_ mover: RepairVariants.Mover, for activity: Int) -> Repair? {
    let old = state.places[mover.activity]
    guard old.isPlaced else { return nil }
    var found: Repair?
    let before = state.soft
    _ = state.trying {
      state.remove(mover.activity)
      guard let own = candidates.best(for: activity, in: state.directWindow(of: activity)),
        let placement = own.place.placement
      else { return false }
      state.place(activity, at: own.place)
      let other = mover.variant ?? mover.activity
      guard let best = elsewhere(for: mover, from: Int(old.day)),
        let elsewhere = best.place.placement
      else { return false }
      state.place(other, at: best.place)
      found = Repair(
        id: "\(problem.activities[activity].id):move-\(problem.activities[mover.activity].id)",
        kind: .move(mover.activity, to: elsewhere, isPinned: mover.variant != nil),
        placement: placement, cost: state.soft - before)
      return false
    }
    return found
  }

  /// The best of its own days for what is free; for what is fixed the nearest day, for nobody would
  /// see it go further than it must.
  private func elsewhere(for mover: RepairVariants.Mover, from old: Int) -> Best? {
    guard let variant = mover.variant else {
      return candidates.best(for: mover.activity, in: state.directWindow(of: mover.activity))
    }
    let bounds = state.directWindow(of: variant)
    for distance in 0...RepairVariants.reach {
      let days = Set([old + distance, old - distance])
        .filter { $0 >= Int(bounds.first) && $0 <= Int(bounds.last) }
      let found = days.compactMap { candidates.best(for: variant, day: $0) }
      if let best = found.min(by: { ($0.cost, $0.place.day) < ($1.cost, $1.place.day) }) {
        return best
      }
    }
    return nil
  }

  // MARK: Names

  private func repair(
    _ activity: Int, _ kind: Repair.Kind, _ name: String, _ best: Best
  ) -> Repair {
    let placement = best.place.placement ?? Placement(day: 0, start: 0, venue: nil)
    let what: String =
      switch kind {
      case .venueType, .capacity: placement.venue.map { problem.venues[$0].id } ?? ""
      case .resource(let resource, _): problem.resources[resource].id
      case .stock(let stock, _):
        problem.stocks[stock].id.split(separator: "/").joined(separator: "-")
      case .hours:
        "\(problem.grid.time(of: placement.start))".replacing(":", with: "")
      default: problem.days[placement.day].date.description
      }
    return Repair(
      id: "\(problem.activities[activity].id):\(name)\(what)", kind: kind, placement: placement,
      cost: best.cost)
  }
}

extension Explanation.Repair {
  fileprivate var isMove: Bool {
    if case .move = kind { return true }
    return false
  }
}
