public import CivilTime

/// A year's activities with their demands, and the same as a problem that a search can solve.
public struct Agenda: Sendable {
  public var horizon: ClosedRange<CivilDate>
  public var calendar: ChineseCalendar
  public var campaigns: [Campaign]
  /// In the order of campaigns and, within one, of keys.
  public var items: [Item]
  public var tables: Tables
  /// `problem.activities[i]` is the item whose `problemIndex` is `i`.
  public var problem: Problem

  /// An activity with its place in the year's plan.
  public struct Item: Sendable {
    /// `<campaign id>.<activity key>`, unique in the plan.
    public var id: String
    /// Index of its campaign.
    public var campaign: Int
    public var activity: Activity
    /// Nil for what is not placed any more: put off or cancelled.
    public var problemIndex: Int?

    public init(id: String, campaign: Int, activity: Activity, problemIndex: Int?) {
      self.id = id
      self.campaign = campaign
      self.activity = activity
      self.problemIndex = problemIndex
    }
  }

  public init(
    horizon: ClosedRange<CivilDate>, calendar: ChineseCalendar, campaigns: [Campaign],
    items: [Item], tables: Tables, problem: Problem
  ) {
    self.horizon = horizon
    self.calendar = calendar
    self.campaigns = campaigns
    self.items = items
    self.tables = tables
    self.problem = problem
  }

  /// The years of the horizon whose holiday notice is not known.
  public var provisionalYears: [Int] {
    (horizon.lowerBound.year...horizon.upperBound.year).filter(calendar.isProvisional)
  }

  /// The units that stand when the horizon begins; the others are kept for old files only.
  public var standingUnits: [Unit] {
    tables.units.filter { $0.stands(on: horizon.lowerBound) }
  }

  /// By index in `problem`: 0 for what stands, 1 for what waits for the city's word.
  public var tiers: [Int] {
    var tiers = [Int](repeating: 0, count: problem.activities.count)
    for item in items {
      if let index = item.problemIndex, !campaigns[item.campaign].stands { tiers[index] = 1 }
    }
    return tiers
  }
}
