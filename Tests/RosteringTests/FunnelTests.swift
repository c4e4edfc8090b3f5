import Diagnostics
import PlanModel
import Testing

/// What of a funnel may stand on a page.
@Suite struct FunnelTests {
  private func shown(_ counts: [Int]) -> [Coverage.Count] {
    RosterFunnel(steps: counts.map { .init(rule: "r", count: $0) }, seats: 5, seated: 5).shown
  }

  @Test(
    arguments: [
      ([100, 80, 50], [100, 80, 50]),
      // Nine left out by one rule could be named by whoever knows the list.
      ([100, 91, 91, 50], [100, nil, nil, 50]),
      // A loss of ten or of nobody tells nothing of one person.
      ([100, 90, 90], [100, 90, 90]),
      // So few left are never shown, none is.
      ([100, 9, 1, 0], [100, nil, nil, 0]),
      // Little by little: only what lies far enough below the last one shown.
      ([100, 95, 92, 89, 85], [100, nil, nil, 89, nil]),
    ] as [([Int], [Int?])])
  func `no count is shown from which one person could be made out`(
    counts: [Int], expected: [Int?]
  ) {
    #expect(shown(counts) == expected.map { $0.map { .exact($0) } ?? .hidden })
  }

  @Test(arguments: 0..<50)
  func `any two counts that are shown are equal or far apart`(seed: Int) {
    var counts = [1000]
    for step in 1..<12 { counts.append(max(0, counts[step - 1] - (seed * step * 7) % 40)) }
    var last: Int?
    for case .exact(let count) in shown(counts) {
      if let last { #expect(last == count || last - count >= RosterFunnel.threshold) }
      #expect(count == 0 || count >= RosterFunnel.threshold)
      last = count
    }
  }
}
