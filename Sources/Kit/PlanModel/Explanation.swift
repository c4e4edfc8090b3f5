/// Why one activity is where it is, or why it is nowhere.
public struct Explanation: Hashable, Sendable {
  /// What its place costs by rule: what the year would save without it, the neighbours' cost that it
  /// causes included. Negative where it fills what is missing.
  public var costs: [SoftRule: Int] = [:]
  /// What it adds to the year's cost when the year is walked through in the order of time. The
  /// shares of all activities, and what is missing whoever is to blame, add up to the score.
  public var share: [SoftRule: Int] = [:]
  /// The best other day, the best other venue and the best other teams that are open to it.
  public var alternatives: [Alternative] = []
  /// Every day x start x venue x choice of teams.
  public var candidates = 0
  /// How many of them are open, its own place among them.
  public var open = 0
  /// The rules to which the others fall first; their counts and `open` add up to `candidates`.
  public var obstacles: [Obstacle] = []
  /// For an unplaced activity: requirements that cannot hold together, of which none can be left
  /// out; empty where nobody asked or something is open.
  public var conflict: [Requirement] = []
  /// Those of the conflict without which a place is open: without any other one something else
  /// stands in the way as well.
  public var sufficient: Set<Requirement> = []
  /// Further conflicts, each of which is left when what stands in the way in those before it is gone.
  public var furtherConflicts: [[Requirement]] = []
  /// For an unplaced activity: single changes that open a place, cheapest first.
  public var repairs: [Repair] = []

  /// What it would rather have had and somebody else has.
  public var contest: Contest?

  public init() {}

  /// A place that is cheaper than its own, or would be one at all, and is taken by others.
  public struct Contest: Hashable, Sendable {
    /// What two want at once.
    public enum Prize: Hashable, Sendable {
      case venue(Int)
      case team(Int)
      case resource(Int)
      /// Goods or money.
      case stock(Int)
    }

    /// Why those who have it have it: the first of these in which they differ.
    public enum Rule: String, CaseIterable, Sendable {
      /// A file fixes it there.
      case pinned
      /// It has been announced there.
      case announced
      case priority
      /// It was filed earlier.
      case filed
      /// It has fewer places to go.
      case choices
      /// Neither; the seed decided.
      case seed
    }

    public var prize: Prize
    public var wanted: Placement
    public var holders: [Int]
    public var rule: Rule

    public init(prize: Prize, wanted: Placement, holders: [Int], rule: Rule) {
      self.prize = prize
      self.wanted = wanted
      self.holders = holders
      self.rule = rule
    }
  }

  /// Another place that is open, and what it costs more or less than the chosen one.
  public struct Alternative: Hashable, Sendable {
    public enum Dimension: String, CaseIterable, Sendable {
      case day
      case venue
      case teams
    }

    public var dimension: Dimension
    public var placement: Placement
    /// By rule, without those at which nothing changes.
    public var differences: [SoftRule: Int]

    public var difference: Int { differences.values.reduce(0, +) }

    public init(dimension: Dimension, placement: Placement, differences: [SoftRule: Int]) {
      self.dimension = dimension
      self.placement = placement
      self.differences = differences
    }
  }

  /// One thing that has been asked for or is so, and without which more would be possible.
  public enum Requirement: Hashable, Sendable {
    case pinnedDay
    case pinnedStart
    case pinnedVenue
    case pinnedTeams
    case window
    case leadTime
    case dayKinds
    case weekdays
    case hours
    /// Days and hours ruled out for it: blocked days, absences.
    case forbidden
    case venueType
    case attendance
    case district
    case indoor
    /// A venue is closed at times.
    case venueClosed(Int)
    case heat
    /// A team for one of its skills, by their order.
    case team(Int)
    /// Teams serve their own districts only.
    case teamArea
    case teamOff(Int)
    /// A team does no more than it can in one day.
    case teamLimit(Int)
    case resource(Int)
    case stock(Int)
    /// Somebody who attends it and cannot be in two places.
    case group(Int)
    /// It keeps its distance in days from another activity.
    case order(Int)
    /// Another activity stands where it stands.
    case activity(Int)
  }

  /// One change that opens a place.
  public struct Repair: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// So many days outside of its own days; negative: before them.
      case day(Int)
      /// A weekday or kind of day that was not asked for.
      case weekday
      case hours
      /// Give up what is fixed of it.
      case release
      /// A venue of another type.
      case venueType
      /// A venue of which more is asked than its table says.
      case capacity
      /// So much more of a resource.
      case resource(Int, more: Int)
      /// So much more of goods, or of the money of a budget.
      case stock(Int, more: Int)
      /// A day of its own that comes so many days too early for what has to be done before it.
      case lead(Int)
      /// Another activity goes elsewhere; whether it had been fixed.
      case move(Int, to: Placement, isPinned: Bool)
    }

    /// The activity and what is done, `ID:day-2026-05-03`; the same for the same change.
    public var id: String
    public var kind: Kind
    /// Where the activity stands then.
    public var placement: Placement
    /// What the year costs more then, moved activities included.
    public var cost: Int

    public init(id: String, kind: Kind, placement: Placement, cost: Int) {
      self.id = id
      self.kind = kind
      self.placement = placement
      self.cost = cost
    }
  }
}
