/// Those who may get a seat of one activity: who they are, what they score, and which strata they
/// belong to; one place in each array for each of them.
struct DrawCandidates {
  private(set) var persons: [Int32] = []
  private(set) var scores: [Int] = []
  /// For each stratum, whether each of them is a member.
  private(set) var members: [[Bool]]

  init(strata: Int) { members = Array(repeating: [], count: strata) }

  mutating func add(_ persons: [Int32], _ scores: [Int]) {
    self.persons += persons
    self.scores += scores
  }

  mutating func add(_ members: [Bool], to stratum: Int) { self.members[stratum] += members }

  /// The candidates whose lot can matter, which is no more than a few where thousands apply and
  /// nobody is held back by a group.
  ///
  /// What is emitted lies among the first so many in order, or is one of the first so many members
  /// of a stratum; so a candidate below the last score of all of these can be left out, and what
  /// remains is in the same order as if nobody had been.
  func contenders(_ task: DrawTask) -> [Int32] {
    let reach = task.capacity + task.waiting
    guard scores.count > reach else { return Array(0..<Int32(scores.count)) }
    let least = ScoreThreshold(scores).greatest(reach) { _ in true }
    let leastOfStrata = zip(members, task.quotas).map { members, quota in
      // Before the last who waits in a stratum, all seats may be taken by its members.
      let reach = quota.waiting > 0 ? task.capacity + quota.waiting : quota.need
      return members.withUnsafeBufferPointer { members in
        ScoreThreshold(scores).greatest(reach) { members[$0] }
      }
    }
    let lowest = leastOfStrata.reduce(least, min)
    return scores.indices.compactMap { place in
      let score = scores[place]
      guard score >= lowest else { return nil }
      if score >= least { return Int32(place) }
      let matters = leastOfStrata.indices.contains {
        score >= leastOfStrata[$0] && members[$0][place]
      }
      return matters ? Int32(place) : nil
    }
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

  /// The score in place `rank`, from 1, of those that `counts` admits, when the greatest comes
  /// first: the smallest number of all where there are fewer, and one beyond all scores for rank 0.
  func greatest(_ rank: Int, _ counts: (Int) -> Bool) -> Int {
    guard rank > 0 else { return .max }
    guard span < 1 << 16 else {
      let sorted = scores.indices.filter(counts).map { scores[$0] }.sorted(by: >)
      return rank <= sorted.count ? sorted[rank - 1] : .min
    }
    var histogram = [Int32](repeating: 0, count: span + 1)
    histogram.withUnsafeMutableBufferPointer { histogram in
      scores.withUnsafeBufferPointer { scores in
        for index in 0..<scores.count where counts(index) {
          histogram[scores[index] &- least] &+= 1
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
