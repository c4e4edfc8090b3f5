/// Numbers from 0 that are drawn as often as whole weights say; no floating point, so that every
/// machine draws the same.
struct SampleWeights: Sendable {
  private let sums: [Int]

  init(_ weights: [Int]) {
    var sum = 0
    sums = weights.map { weight in
      sum += weight
      return sum
    }
    precondition(sum > 0, "something must have a weight")
  }

  func draw(_ random: inout SampleRandom) -> Int {
    let mark = random.below(sums[sums.count - 1])
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > mark { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
