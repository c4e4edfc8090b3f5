/// Those who may get a seat of one activity: who they are, what they score, and which strata they
/// belong to; one place in each array for each of them.
struct DrawCandidates {
  private(set) var persons: [Int32] = []
  private(set) var scores: [Int] = []
  /// For each stratum, 1 for those who are members.
  private(set) var members: [[UInt8]] = []

  /// Makes ready for another activity; memory is kept.
  mutating func begin(strata: Int) {
    persons.removeAll(keepingCapacity: true)
    scores.removeAll(keepingCapacity: true)
    if members.count > strata { members.removeLast(members.count - strata) }
    for stratum in members.indices { members[stratum].removeAll(keepingCapacity: true) }
    while members.count < strata { members.append([]) }
  }

  /// Adds those of a block who passed.
  mutating func add(_ block: DrawBlock, _ part: DrawPart) {
    if let numbers = part.numbers {
      for index in 0..<block.count { block.seats[index] = numbers[Int(block.places[index])] }
    }
    let found = part.numbers == nil ? block.places : block.seats
    persons.append(contentsOf: found[..<block.count])
    scores.append(contentsOf: block.scores[..<block.count])
  }

  mutating func add(_ members: UnsafeBufferPointer<UInt8>, to stratum: Int) {
    self.members[stratum].append(contentsOf: members)
  }
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
    /// Its place among the candidates.
    var place: Int32
    var score: Int
    var lot: Lot
    var key: Int

    static func < (a: Drawn, b: Drawn) -> Bool {
      if a.score != b.score { return a.score > b.score }
      if a.lot != b.lot { return a.lot < b.lot }
      return a.key < b.key
    }
  }

  init(
    of candidates: DrawCandidates, needs: [Int], capacity: Int, waiting: Int,
    drawing: consuming LotDrawing
  ) {
    var order: [Drawn] = []
    for place in Self.contenders(candidates, needs, reach: capacity + waiting) {
      let person = candidates.persons[Int(place)]
      let (lot, key) = drawing.lot(of: person)
      order.append(
        Drawn(
          person: person, place: place, score: candidates.scores[Int(place)], lot: lot, key: key))
    }
    order.sort()
    let isKept = keepSeats(order, needs, candidates.members)
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
    _ candidates: DrawCandidates, _ needs: [Int], reach: Int
  ) -> [Int32] {
    let scores = candidates.scores
    guard scores.count > reach else { return Array(0..<Int32(scores.count)) }
    let threshold = ScoreThreshold(scores)
    let least = threshold.greatest(reach)
    let leastOfStrata = zip(candidates.members, needs).map { threshold.greatest($1, of: $0) }
    let lowest = leastOfStrata.reduce(least, min)
    var contenders: [Int32] = []
    scores.withUnsafeBufferPointer { scores in
      for place in 0..<scores.count where scores[place] >= lowest {
        let score = scores[place]
        let matters =
          score >= least
          || leastOfStrata.indices.contains {
            score >= leastOfStrata[$0] && candidates.members[$0][place] != 0
          }
        if matters { contenders.append(Int32(truncatingIfNeeded: place)) }
      }
    }
    return contenders
  }

  /// Whether each of `order` gets a seat kept for one of its strata; notes what is released.
  private mutating func keepSeats(
    _ order: [Drawn], _ needs: [Int], _ members: [[UInt8]]
  ) -> [Bool] {
    var missing = needs
    let isKept = order.map { drawn in
      var isKept = false
      for stratum in missing.indices where missing[stratum] > 0 {
        isKept = isKept || members[stratum][Int(drawn.place)] != 0
      }
      guard isKept else { return false }
      for stratum in missing.indices where members[stratum][Int(drawn.place)] != 0 {
        missing[stratum] -= 1
      }
      return true
    }
    released = missing.map { max(0, $0) }
    return isKept
  }
}

/// Finds the score that the last of so many has, without sorting.
private struct ScoreThreshold {
  private let scores: [Int]
  private let least: Int
  private let span: Int

  init(_ scores: [Int]) {
    self.scores = scores
    var (least, greatest) = (Int.max, Int.min)
    for score in scores {
      least = min(least, score)
      greatest = max(greatest, score)
    }
    self.least = least
    span = least <= greatest ? greatest - least : 0
  }

  /// The score in place `rank`, from 1, of all or of some members, when the greatest comes first:
  /// the smallest number of all where there are fewer, and one beyond all scores for rank 0.
  func greatest(_ rank: Int, of members: [UInt8]? = nil) -> Int {
    guard rank > 0 else { return .max }
    guard span < 1 << 16 else {
      let all = scores.indices.filter { index in members.map { $0[index] != 0 } ?? true }
      let sorted = all.map { scores[$0] }.sorted(by: >)
      return rank <= sorted.count ? sorted[rank - 1] : .min
    }
    var histogram = [Int32](repeating: 0, count: span + 1)
    histogram.withUnsafeMutableBufferPointer { histogram in
      scores.withUnsafeBufferPointer { scores in
        guard let members else {
          for score in scores { histogram[score &- least] &+= 1 }
          return
        }
        members.withUnsafeBufferPointer { members in
          for index in 0..<scores.count {
            histogram[scores[index] &- least] &+= Int32(members[index])
          }
        }
      }
    }
    var left = rank
    for score in histogram.indices.reversed() {
      left -= Int(histogram[score])
      if left <= 0 { return least + score }
    }
    return .min
  }
}
