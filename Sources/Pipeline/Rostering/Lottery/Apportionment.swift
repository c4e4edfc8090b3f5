/// Seats over parts, by largest remainder (Hamilton), with a floor and a cap for each part; whole
/// numbers throughout.
///
/// A part whose exact share lies below the floor gets the floor, one whose share lies above the cap
/// the cap, and the rest is shared out among the others by the same rule until every share fits.
/// Equal remainders go to the earlier part.
public struct Apportionment: Hashable, Sendable {
  /// By part.
  public var seats: [Int]
  /// Seats too many for all caps, or too few for all floors (negative); 0 where it comes out.
  public var gap = 0

  public init(of total: Int, by weights: [Int], floor: Int = 0, cap: Int? = nil) {
    let cap = cap ?? total
    seats = weights.map { _ in 0 }
    if weights.isEmpty {
      gap = total
    } else if total < floor * weights.count {
      gap = total - floor * weights.count
      seats = Self.shares(of: total, by: weights)
    } else if total > cap * weights.count {
      gap = total - cap * weights.count
      seats = weights.map { _ in cap }
    } else {
      share(total, by: weights, floor, cap)
    }
  }

  private mutating func share(_ total: Int, by weights: [Int], _ floor: Int, _ cap: Int) {
    var free = Array(weights.indices)
    var rest = total
    while !free.isEmpty {
      // Where nobody weighs anything, all weigh the same.
      let own = free.map { max(0, weights[$0]) }
      let weighs = own.contains { $0 > 0 } ? own : own.map { _ in 1 }
      let sum = weighs.reduce(0, +)
      var low: [Int] = []
      var high: [Int] = []
      var balance = 0
      for (place, part) in free.enumerated() {
        let (product, isBig) = weighs[place].multipliedReportingOverflow(by: rest)
        precondition(!isBig, "seats and people fit a product")
        if product < floor * sum {
          low.append(part)
          balance += floor * sum - product
        } else if product > cap * sum {
          high.append(part)
          balance -= product - cap * sum
        }
      }
      // Floors that take more than caps give back are settled first, and the other way round.
      let settled = balance >= 0 ? low : high
      if low.isEmpty, high.isEmpty {
        for (part, seats) in zip(free, Self.shares(of: rest, by: weighs)) {
          self.seats[part] = seats
        }
        return
      }
      let chosen = settled.isEmpty ? (low.isEmpty ? high : low) : settled
      for part in chosen {
        seats[part] = low.contains(part) ? floor : cap
        rest -= seats[part]
      }
      let gone = Set(chosen)
      free.removeAll { gone.contains($0) }
    }
  }

  private static func shares(of total: Int, by weights: [Int]) -> [Int] {
    let weights = weights.contains { $0 > 0 } ? weights.map { max(0, $0) } : weights.map { _ in 1 }
    let sum = weights.reduce(0, +)
    var shares = weights.map { $0 * total / sum }
    let left = total - shares.reduce(0, +)
    let order = weights.indices.sorted {
      (weights[$1] * total % sum, $0) < (weights[$0] * total % sum, $1)
    }
    for part in order.prefix(left) { shares[part] += 1 }
    return shares
  }
}
