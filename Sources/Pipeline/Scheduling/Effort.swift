public import PlanModel

/// How far a search is.
public struct Progress: Sendable {
  /// Rounds that have been run.
  public var round: Int
  /// All that there will be, once that is known.
  public var rounds: Int?
  /// The best score so far, and how many activities have no place in it.
  public var score: Score
  public var unplaced: Int
  /// Moves looked at so far.
  public var moves: Int
}

/// What is to come after a round.
public enum Pace: Sendable {
  case stop
  /// Another round, while nobody knows how many there will be.
  case goOn
  /// Rounds in all. The first answer counts, and a later one may only be `stop`.
  case rounds(Int)
}

/// How long to search. Work is counted and never timed, so that every search can be run again.
public enum Effort: Sendable {
  /// So many moves, as near as whole rounds come to them.
  case moves(Int)
  case rounds(Int)
  /// The first rounds of a longer search.
  case part(Int, of: Int)
  /// As many as the caller's clock says between rounds.
  case paced

  /// What suits a year's plan when nobody says more: less than a second for a city, next to nothing
  /// for a small workspace. Only activities of the lowest tier are searched, and only they count:
  /// what waits for a decision changes nothing.
  public static func brief(for tiers: [Int]) -> Effort {
    let lowest = tiers.min()
    return .moves(min(200 * tiers.count { $0 == lowest }, 400_000))
  }

  /// What suits a problem when nobody says more: some seconds at most.
  public static func usual(for problem: Problem) -> Effort {
    .moves(min(300 * problem.activities.count, 2_000_000))
  }
}
