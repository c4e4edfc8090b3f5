/// Finds the score that the last of so many has, without sorting.
struct ScoreThreshold {
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
