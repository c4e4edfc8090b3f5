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
    scores.append(contentsOf: block.scores[..<block.count])
    guard let numbers = part.numbers else {
      return persons.append(contentsOf: block.places[..<block.count])
    }
    // What each has is in its score already, so the room is free.
    for index in 0..<block.count { block.seats[index] = numbers[Int(block.places[index])] }
    persons.append(contentsOf: block.seats[..<block.count])
  }

  mutating func add(_ members: UnsafeBufferPointer<UInt8>, to stratum: Int) {
    self.members[stratum].append(contentsOf: members)
  }

  /// The candidates whose lot can matter, which is no more than a few where thousands apply and
  /// nobody is held back by a group.
  ///
  /// What is emitted lies among the first so many in order, or is one of the first so many members
  /// of a stratum; so a candidate below the last score of all of these can be left out, and what
  /// remains is in the same order as if nobody had been.
  func contenders(_ task: DrawTask) -> [Int32] {
    let reach = task.capacity + task.waiting
    guard scores.count > reach else { return Array(0..<Int32(scores.count)) }
    let threshold = ScoreThreshold(scores)
    let least = threshold.greatest(reach)
    let leastOfStrata = zip(members, task.quotas).map { members, quota in
      // Before the last who waits in a stratum, all seats may be taken by its members.
      let reach = quota.waiting > 0 ? task.capacity + quota.waiting : quota.need
      return threshold.greatest(reach, of: members)
    }
    let lowest = leastOfStrata.reduce(least, min)
    var contenders: [Int32] = []
    scores.withUnsafeBufferPointer { scores in
      for place in 0..<scores.count where scores[place] >= lowest {
        let score = scores[place]
        let matters =
          score >= least
          || leastOfStrata.indices.contains {
            score >= leastOfStrata[$0] && members[$0][place] != 0
          }
        if matters { contenders.append(Int32(truncatingIfNeeded: place)) }
      }
    }
    return contenders
  }
}
