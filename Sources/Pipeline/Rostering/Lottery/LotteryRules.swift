public import ConfigValue
public import Diagnostics

/// The rules by which the seats of a campaign are drawn, as its file states them.
public struct LotteryRules: Sendable {
  /// Kinds, series or keys of the activities that are drawn for; empty: all.
  public var activities: [Located<String>] = []
  public var seats = Seats.each(0)
  public var scope = Scope.either
  /// All must hold, in the order of the file.
  public var terms: [LotteryTerm] = []
  /// Whether only those are drawn who agreed to be told.
  public var asksConsent = true
  /// Below this age a guardian must have agreed.
  public var guardianAge: Int?
  public var weights: [LotteryWeight] = []
  public var quotas: [LotteryQuota] = []
  /// The register's number of the kind of benefit.
  public var benefit: Int?
  public var cooldownDays = 0
  /// What counts as one round, across campaigns, units and workspaces.
  public var round = ""
  public var caps = Caps()
  public var groups: [LotteryGroup] = []
  public var waiting = Amount.share(20)
  /// Workdays in which somebody who moves up from a waiting list must answer.
  public var confirmDays = 2
  /// When the draw is held, and what is done before and after.
  public var dates = DrawDates(signsUp: false)
  /// A list of the campaign's own, instead of the register.
  public var people: String?
  /// Other workspaces whose benefits count.
  public var history: [String] = []
  /// Where they stand.
  var source = SourceLocation(startOf: "")

  /// How many seats there are.
  public enum Seats: Hashable, Sendable {
    case each(Int)
    /// One total, apportioned to units and then evenly to their activities.
    case total(Int, by: Measure, floor: Int, cap: Int?)
  }

  /// What seats are apportioned by.
  public enum Measure: String, CaseIterable, Sendable {
    /// People who live or work there.
    case people
    /// Those of them for whom the terms hold on the first day of the unit's first activity.
    case eligible
    case equal
  }

  /// Whose people an activity of a unit is for.
  public enum Scope: String, CaseIterable, Sendable {
    case home
    case work
    case either
    /// Everybody's.
    case city
  }

  /// A number, or so many of a hundred.
  public enum Amount: Hashable, Sendable {
    case count(Int)
    case share(Int)

    /// - Parameter roundsUp: for waiting lists; quotas round down, so that they fit together.
    func resolved(of whole: Int, roundsUp: Bool) -> Int {
      switch self {
      case .count(let count): count
      case .share(let percent): (whole * percent + (roundsUp ? 99 : 0)) / 100
      }
    }
  }

  /// The most seats of one person; nil for no limit.
  public struct Caps: Hashable, Sendable {
    public var draw: Int?
    public var round: Int?
    public var year: Int?

    public init(draw: Int? = nil, round: Int? = nil, year: Int? = nil) {
      (self.draw, self.round, self.year) = (draw, round, year)
    }
  }

  public init() {}

  /// The columns that a snapshot must hold.
  public var columns: Set<String> {
    var columns = Set([DrawColumn.home, DrawColumn.work])
    for term in terms + quotas.flatMap(\.terms) { columns.insert(term.column.stored) }
    for weight in weights { if let column = weight.column { columns.insert(column.stored) } }
    for group in groups { columns.insert(group.column.stored) }
    if asksConsent { columns.insert("consent") }
    if guardianAge != nil { columns.formUnion([DrawColumn.birth, "guardian_consent"]) }
    if let benefit { columns.insert(DrawColumn.lastVisit(benefit)) }
    return columns
  }
}

/// A condition on one column. A missing value meets none.
public struct LotteryTerm: Sendable {
  var column: LotteryColumn
  public var test: DrawTerm.Test
  /// As the file has it: `年龄: 18-59`.
  public var words: String
  public var source: SourceLocation

  func holds(_ value: Int?) -> Bool {
    guard let value else { return false }
    switch test {
    case .between(let lower, let upper): return lower <= value && value <= upper
    case .oneOf(let set): return set.contains(value)
    }
  }
}

/// What a circumstance is worth.
public struct LotteryWeight: Sendable {
  /// Nil: the days since the last benefit of the kind, or the seats got in this draw.
  var column: LotteryColumn?
  var what: What
  /// As the file has it.
  public var words: String
  public var source: SourceLocation

  enum What: Hashable, Sendable {
    /// So much where the value is one of these.
    case where_(DrawTerm.Test, points: Int)
    /// So much for each, of at most so many.
    case each(points: Int, atMost: Int)
    case daysSinceLast(points: Int, atMost: Int)
    case seatsHere(points: Int)
  }
}

/// Seats kept for a part of the people, as long as there are enough of them.
public struct LotteryQuota: Sendable {
  public var name: String
  public var seats: LotteryRules.Amount
  public var terms: [LotteryTerm]
  public var source: SourceLocation
}

/// People who share a value, like a household or an employer.
public struct LotteryGroup: Sendable {
  var column: LotteryColumn
  public var rule: Rule
  public var source: SourceLocation

  public enum Rule: Hashable, Sendable {
    /// Seats of one activity for one group.
    case atMost(Int)
    /// All who are eligible get seats, or nobody does; one lot for all of them.
    case together
  }
}
