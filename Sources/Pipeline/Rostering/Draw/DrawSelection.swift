/// Somebody who may get a seat, with what they score; persons are numbered in the order of keys.
struct DrawCandidate {
  var person: Int32
  var score: Int
}

/// A part of the candidates for which seats are kept.
struct DrawStratum {
  var need: Int
  var members: Set<Int32>
}

/// Who of the candidates is seated and who waits: by score, then by lot, then by number; strata
/// first until each has what it needs, then everyone until the seats are full.
struct DrawSelection {
  /// In the order of score and lot, whether the seat was kept for a stratum or not.
  private(set) var seated: [Drawn] = []
  private(set) var waiting: [Drawn] = []
  /// For each stratum, the kept places that it had nobody for.
  private(set) var released: [Int] = []

  struct Drawn: Comparable {
    var person: Int32
    var score: Int
    var lot: Lot

    static func < (a: Drawn, b: Drawn) -> Bool {
      if a.score != b.score { return a.score > b.score }
      return (a.lot, a.person) < (b.lot, b.person)
    }
  }

  init(
    of candidates: [DrawCandidate], strata: [DrawStratum], capacity: Int, waiting: Int,
    lot: (Int32) -> Lot
  ) {
    let order = Self.contenders(candidates, strata, reach: capacity + waiting)
      .map { Drawn(person: $0.person, score: $0.score, lot: lot($0.person)) }
      .sorted()
    let isKept = keepSeats(order, strata)
    var free = capacity - isKept.count { $0 }
    for (drawn, isKept) in zip(order, isKept) {
      if isKept {
        seated.append(drawn)
      } else if free > 0 {
        free -= 1
        seated.append(drawn)
      } else if self.waiting.count < waiting {
        self.waiting.append(drawn)
      }
    }
  }

  /// The candidates whose lot can matter, which is no more than a few where thousands apply.
  ///
  /// What is emitted lies among the first `reach` in order, or is one of the first `need` members
  /// of a stratum; so a candidate below the last score of all of these can be left out, and what
  /// remains is in the same order as if nobody had been.
  private static func contenders(
    _ candidates: [DrawCandidate], _ strata: [DrawStratum], reach: Int
  ) -> [DrawCandidate] {
    guard candidates.count > reach else { return candidates }
    let least = candidates.map(\.score).greatest(reach)
    let leastOfStrata = strata.map { stratum in
      candidates.filter { stratum.members.contains($0.person) }.map(\.score)
        .greatest(stratum.need)
    }
    return candidates.filter { candidate in
      candidate.score >= least
        || zip(strata, leastOfStrata).contains { stratum, least in
          candidate.score >= least && stratum.members.contains(candidate.person)
        }
    }
  }

  /// Whether each of `order` gets a seat kept for one of its strata; notes what is released.
  private mutating func keepSeats(_ order: [Drawn], _ strata: [DrawStratum]) -> [Bool] {
    var missing = strata.map(\.need)
    let isKept = order.map { drawn in
      let own = strata.indices.filter { strata[$0].members.contains(drawn.person) }
      guard own.contains(where: { missing[$0] > 0 }) else { return false }
      for stratum in own { missing[stratum] -= 1 }
      return true
    }
    released = missing.map { max(0, $0) }
    return isKept
  }
}

extension [Int] {
  /// The number that is in place `rank`, from 1, when the greatest comes first: the smallest
  /// number of all where there are fewer, and one beyond all numbers for rank 0.
  fileprivate func greatest(_ rank: Int) -> Int {
    guard rank > 0 else { return .max }
    guard rank < count else { return .min }
    var rest = self
    var low = 0
    var high = rest.count - 1
    // Quickselect: of two parts around a pivot only the one that holds the place is looked at.
    while low < high {
      let pivot = rest[(low + high) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while rest[left] > pivot { left += 1 }
        while rest[right] < pivot { right -= 1 }
        if left <= right {
          rest.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if rank - 1 <= right { high = right } else if rank - 1 >= left { low = left } else { break }
    }
    return rest[rank - 1]
  }
}
