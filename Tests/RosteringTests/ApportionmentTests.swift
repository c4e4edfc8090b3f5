import Rostering
import Testing

@Suite struct ApportionmentTests {
  @Test(
    arguments: [
      (10, [1, 1, 1], 0, nil, [4, 3, 3]),
      (10, [6, 3, 1], 0, nil, [6, 3, 1]),
      // The textbook case of Hamilton's method.
      (25, [1500, 1500, 900, 500, 500, 200], 0, nil, [7, 7, 4, 3, 3, 1]),
      (10, [98, 1, 1], 2, nil, [6, 2, 2]),
      (10, [98, 1, 1], 0, 5, [5, 3, 2]),
      (12, [90, 5, 5], 2, 6, [6, 3, 3]),
      (5, [0, 0], 0, nil, [3, 2]),
      (4, [5, 0, 5], 1, nil, [2, 1, 1]),
    ] as [(Int, [Int], Int, Int?, [Int])])
  func `seats go to units by largest remainder, within floor and cap`(
    total: Int, weights: [Int], floor: Int, cap: Int?, seats: [Int]
  ) {
    let made = Apportionment(of: total, by: weights, floor: floor, cap: cap)
    #expect(made.seats == seats)
    #expect(made.gap == 0)
  }

  @Test(arguments: [(5, 2, nil, -1), (20, 0, 5, 5)] as [(Int, Int, Int?, Int)])
  func `floors and caps that cannot hold are a result with the gap`(
    total: Int, floor: Int, cap: Int?, gap: Int
  ) {
    #expect(Apportionment(of: total, by: [3, 2, 1], floor: floor, cap: cap).gap == gap)
  }

  @Test(arguments: UInt64(0)..<300)
  func `every seat is given once, and no unit leaves its bounds or falls behind a smaller one`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed)
    let weights = (0..<random.number(1...12)).map { _ in random.number(0...5000) }
    let floor = random.number(0...4)
    let cap = floor + random.number(1...60)
    let total = random.number(floor * weights.count...cap * weights.count)
    let made = Apportionment(of: total, by: weights, floor: floor, cap: cap)
    #expect(made.seats.reduce(0, +) == total)
    #expect(made.seats.allSatisfy { floor...cap ~= $0 })
    for (a, b) in zip(weights, made.seats) {
      for (c, d) in zip(weights, made.seats) where a > c { #expect(b >= d) }
    }
  }
}
