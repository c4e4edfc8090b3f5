/// How unequally people won who should have won equally often.
enum ChiSquared {
  /// Pearson's statistic of how often each of some people won where so many of them won in each draw,
  /// which is chi-squared with one degree of freedom less than there are people where all have the
  /// same chance. Winners of one draw exclude one another; that is in the variance.
  ///
  /// - Parameter winners: of each draw, how many of these people won.
  static func of(_ wins: [Int], winners: [Int]) -> Double {
    let count = wins.count
    let mean = Double(wins.reduce(0, +)) / Double(count)
    let spread = wins.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let variance =
      Double(winners.reduce(0) { $0 + $1 * (count - $1) }) / Double(count * (count - 1))
    return spread / variance
  }

  /// The same where as many won in each draw.
  static func of(_ wins: [Int], seats: Int, draws: Int) -> Double {
    of(wins, winners: Array(repeating: seats, count: draws))
  }

  /// What it exceeds once in a thousand times: the 0.999 quantile, by degrees of freedom.
  static func limit(people: Int) -> Double {
    [5: 20.52, 11: 31.26, 23: 49.73][people - 1] ?? 0
  }
}
