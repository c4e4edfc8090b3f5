import PlanModel

/// Divides a city among several searches: each gets districts that lie together, the teams at home
/// there and a share of what all use, so that nothing that one search does is forbidden by what
/// another does at the same time. Every round has other borders.
struct Territories: Sendable {
  /// Districts that no border may part: they share venues, leaders, stocks or series.
  private let units: [[Int]]
  /// By unit: activities.
  private let loads: [Int]
  private let model: Model
  private let seed: UInt64
  /// How many searches there are.
  let count: Int

  /// Activities that are worth a search of their own, and the most searches.
  private static let worth = 4_000
  private static let most = 8

  /// - Parameter searches: How many, a power of two; otherwise as many as the activities are worth.
  init(_ model: Model, seed: UInt64, searches: Int?) {
    self.model = model
    self.seed = seed
    var count = searches ?? 1
    while searches == nil, count < Territories.most,
      model.activityCount >= Territories.worth * count * 2
    {
      count *= 2
    }
    let units = count == 1 ? [Array(0..<model.districtCount)] : model.inseparableDistricts()
    var loadOf = [Int](repeating: 0, count: model.districtCount)
    for activity in 0..<model.activityCount { loadOf[Int(model.entries[activity].district)] += 1 }
    let loads = units.map { $0.reduce(0) { $0 + loadOf[$1] } }
    // A search that got no more than half of its share would leave the others waiting.
    while searches == nil, count > 1, (loads.max() ?? 0) * count > model.activityCount * 3 / 2 {
      count /= 2
    }
    self.count = count
    self.units = count == 1 ? [Array(0..<model.districtCount)] : units
    self.loads = loads
  }

  /// The search that each district belongs to in a round.
  func owners(round: Int) -> [UInt8] {
    var owners = [UInt8](repeating: 0, count: model.districtCount)
    if count == 1 { return owners }
    var chance = Chance(seed: seed, round, -1)
    var parts = [Array(units.indices)]
    while parts.count < count {
      parts = parts.flatMap { halves(of: $0, &chance) }
    }
    for (owner, part) in parts.enumerated() {
      for district in part.flatMap({ units[$0] }) { owners[district] = UInt8(owner) }
    }
    return owners
  }

  /// Parts units by which of two far ends is nearer, so that both halves have as much to do.
  private func halves(of part: [Int], _ chance: inout Chance) -> [[Int]] {
    if part.count < 2 { return [part, []] }
    let start = part[chance.below(part.count)]
    let one = part.max { (distance(start, $0), $0) < (distance(start, $1), $1) }!
    let other = part.max { (distance(one, $0), $0) < (distance(one, $1), $1) }!
    let order = part.sorted {
      let first = distance(one, $0) - distance(other, $0)
      let second = distance(one, $1) - distance(other, $1)
      return (first, $0) < (second, $1)
    }
    let half = part.reduce(0) { $0 + loads[$1] } / 2
    var load = 0
    let end = order.firstIndex { unit in
      load += loads[unit]
      return load > half
    }
    let cut = min(max(1, end ?? 1), order.count - 1)
    return [Array(order[..<cut]), Array(order[cut...])]
  }

  private func distance(_ a: Int, _ b: Int) -> Int { model.distance(units[a][0], units[b][0]) }
}
