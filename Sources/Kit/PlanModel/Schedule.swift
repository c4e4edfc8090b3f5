/// Where and when one activity takes place, by indices of its `Problem`.
public struct Placement: Hashable, Sendable {
  /// Index of its first day.
  public var day: Int
  /// Index of its first period on each of its days.
  public var start: Int
  /// Nil for an activity without a venue.
  public var venue: Int?
  /// One team for each skill asked for, in that order.
  public var teams: [Int]

  public init(day: Int, start: Int, venue: Int?, teams: [Int] = []) {
    self.day = day
    self.start = start
    self.venue = venue
    self.teams = teams
  }
}

/// The answer to a `Problem`: a place for every activity that has one, and what that costs.
public struct Schedule: Sendable {
  /// In the order of `Problem.activities`; nil where an activity is unplaced.
  public var placements: [Placement?]
  public var score: Score
  /// The soft cost by rule; adds up to `score.soft`.
  public var costs: [SoftRule: Int]
  /// Why each unplaced activity is unplaced, by index of activity.
  public var obstacles: [Int: [Obstacle]]

  /// What it took.
  public var effort = Effort()

  /// How much was looked at. The first `rounds` of `planned` rounds find the same again.
  public struct Effort: Hashable, Sendable {
    public var rounds: Int
    public var planned: Int
    public var moves: Int

    public init(rounds: Int = 0, planned: Int = 0, moves: Int = 0) {
      self.rounds = rounds
      self.planned = planned
      self.moves = moves
    }
  }

  public init(
    placements: [Placement?], score: Score, costs: [SoftRule: Int] = [:],
    obstacles: [Int: [Obstacle]] = [:]
  ) {
    self.placements = placements
    self.score = score
    self.costs = costs
    self.obstacles = obstacles
  }
}

/// One reason why an activity could not be placed: how many of its candidates (day x start x
/// venue x teams) fall to a rule first. The counts of an activity add up to all its candidates.
public struct Obstacle: Hashable, Sendable {
  public var rule: HardRule
  public var count: Int
  /// The activities that stand in the way most often, where the rule is about something taken.
  public var blockers: [Int]
  /// How many others stand in the way besides `blockers`.
  public var others: Int

  public init(rule: HardRule, count: Int, blockers: [Int] = [], others: Int = 0) {
    self.rule = rule
    self.count = count
    self.blockers = blockers
    self.others = others
  }
}
