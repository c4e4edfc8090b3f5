public import CivilTime

/// What a search sees: an integer timetabling problem with days, periods and indices only.
///
/// Multi-resource timetabling over a year: every activity gets a day, a start period, a venue and
/// its teams, or stays unplaced. Entities refer to one another by their index in the arrays here.
/// Expanding compiles a year's drafts into it; a benchmark instance is the same value. The exact
/// meaning of each rule and cost stands with `HardRule` and `SoftRule`.
public struct Problem: Sendable {
  public var name: String
  public var grid: TimeGrid
  public var days: [Day]
  public var rules: Rules
  public var weights: Weights
  public var kinds: [Kind]
  public var venueTypes: [String]
  public var districts: [District]
  public var townships: [Township]
  public var travel: Travel
  public var venues: [Venue]
  public var teams: [Team]
  public var resources: [Resource]
  public var groups: [Group]
  public var series: [Series]
  public var activities: [Activity]
  public var precedences: [Precedence]
  public var stocks: [Stock]

  public init(
    name: String, grid: TimeGrid = .halfHours, days: [Day] = [], rules: Rules = Rules(),
    weights: Weights = Weights(), kinds: [Kind] = [], venueTypes: [String] = [],
    districts: [District] = [], townships: [Township] = [], travel: Travel = Travel(),
    venues: [Venue] = [], teams: [Team] = [], resources: [Resource] = [], groups: [Group] = [],
    series: [Series] = [], activities: [Activity] = [], precedences: [Precedence] = [],
    stocks: [Stock] = []
  ) {
    self.name = name
    self.grid = grid
    self.days = days
    self.rules = rules
    self.weights = weights
    self.kinds = kinds
    self.venueTypes = venueTypes
    self.districts = districts
    self.townships = townships
    self.travel = travel
    self.venues = venues
    self.teams = teams
    self.resources = resources
    self.groups = groups
    self.series = series
    self.activities = activities
    self.precedences = precedences
    self.stocks = stocks
  }
}

extension Problem {
  /// One day of the horizon; its index counts from the horizon's first day.
  public struct Day: Hashable, Sendable {
    public var date: CivilDate
    public var kind: DayKind
    /// Index of the week, Monday to Sunday, counted from the week of the first day.
    public var week: Int
    /// Index of the quarter, counted from the quarter of the first day.
    public var quarter: Int

    public init(date: CivilDate, kind: DayKind, week: Int, quarter: Int) {
      self.date = date
      self.kind = kind
      self.week = week
      self.quarter = quarter
    }
  }

  /// What holds for every activity alike.
  public struct Rules: Hashable, Sendable {
    /// Periods in which outdoor activities pause on days of heat, one bit each.
    public var heatPeriods: UInt32 = 0
    /// The longest that an activity may be outdoors on a day of heat, in periods.
    public var heatLimit = Int.max
    /// Days between filing and a public activity that does not say its own.
    public var publicityLead = 7
    /// Expected people from which a licence is needed (State Council order 505, Art. 2).
    public var permitAttendance = 1000
    /// Days between filing and a licensed activity (State Council order 505, Art. 13).
    public var permitLead = 20
    /// Whether too small a venue costs seats instead of being forbidden.
    public var softCapacity = false

    public init() {}
  }

  /// Activities of one kind keep a distance from one another in one district and beside it.
  public struct Kind: Hashable, Sendable {
    public var id: String
    /// Days wanted between two of a kind in one district; 0 or 1 asks for nothing.
    public var gapSame: Int
    /// Days wanted between two of a kind in neighbouring districts.
    public var gapNeighbour: Int
    /// `gapSame` for districts that hold so many of the kind that the usual gap cannot be kept;
    /// indexed by district, empty when the gap is the same everywhere.
    public var gapByDistrict: [Int]

    public init(id: String, gapSame: Int, gapNeighbour: Int, gapByDistrict: [Int] = []) {
      self.id = id
      self.gapSame = gapSame
      self.gapNeighbour = gapNeighbour
      self.gapByDistrict = gapByDistrict
    }

    public func gapSame(in district: Int) -> Int {
      gapByDistrict.isEmpty ? gapSame : gapByDistrict[district]
    }
  }

  public struct District: Hashable, Sendable {
    public var id: String
    /// Districts with a common border; symmetric.
    public var neighbours: [Int]
    public var marketDays: DaySet
    /// Days with a forecast maximum at which outdoor work pauses (37 °C or more).
    public var heatDays: DaySet
    /// Periods of single days lost to heat besides, as a forecast and the rules ask.
    public var heatCells: [Cells] = []
    /// Periods of activity a week above which the load costs.
    public var weekTarget: Int
    /// Activities a quarter below which coverage costs.
    public var quarterTarget: Int

    public init(
      id: String, neighbours: [Int] = [], marketDays: DaySet = DaySet(),
      heatDays: DaySet = DaySet(), weekTarget: Int = .max, quarterTarget: Int = 0
    ) {
      self.id = id
      self.neighbours = neighbours
      self.marketDays = marketDays
      self.heatDays = heatDays
      self.weekTarget = weekTarget
      self.quarterTarget = quarterTarget
    }
  }

  public struct Township: Hashable, Sendable {
    public var id: String
    public var district: Int
    /// Activities that the township should see; fewer costs coverage.
    public var target: Int

    public init(id: String, district: Int, target: Int = 0) {
      self.id = id
      self.district = district
      self.target = target
    }
  }

  /// Distances between districts in points of 10 km, block by block: districts `i` and `j` with
  /// `i / block == j / block` lie in one city, `matrix[i][j % block]` apart. Others are out of
  /// reach. An empty matrix means that travel costs nothing.
  public struct Travel: Hashable, Sendable {
    public var block: Int
    public var matrix: [[Int]]
    /// Periods that a team needs for one point of distance between two activities of a day; 0
    /// lets it be at both ends at once, as the benchmark does.
    public var periodsPerPoint: Int
    /// Points that `periodsPerPoint` periods reach; roads are often faster than a point a period.
    public var pointsPerStep = 1
    /// Periods that a team needs between two stops besides the way, to clear up and set up.
    public var changeover = 0

    public init(block: Int = 1, matrix: [[Int]] = [], periodsPerPoint: Int = 0) {
      self.block = block
      self.matrix = matrix
      self.periodsPerPoint = periodsPerPoint
    }

    /// The distance of two districts that are not of one city.
    public static let unreachable = 1_000_000

    public func distance(_ a: Int, _ b: Int) -> Int {
      if matrix.isEmpty { return 0 }
      return a / block == b / block ? matrix[a][b % block] : Travel.unreachable
    }

    /// Periods that a team needs between the end of one stop and the start of another.
    public func periods(from a: Int, to b: Int) -> Int {
      let way = distance(a, b) * periodsPerPoint
      return changeover + (way + pointsPerStep - 1) / pointsPerStep
    }

    /// Whether the way between two stops takes any time at all.
    public var takesTime: Bool { changeover > 0 || periodsPerPoint > 0 && !matrix.isEmpty }
  }

  /// Somebody who cannot be in two places: a lecturer, a leader, an employer.
  public struct Group: Hashable, Sendable {
    public var id: String
    /// Hard: at most one activity of the group at a time.
    public var isExclusive: Bool
    /// Soft: the cost of a lonely period, one whose neighbours the group leaves empty.
    public var compactness: Int

    public init(id: String, isExclusive: Bool = true, compactness: Int = 0) {
      self.id = id
      self.isExclusive = isExclusive
      self.compactness = compactness
    }
  }

  /// Activities that belong together: a course, a tour.
  public struct Series: Hashable, Sendable {
    public var id: String
    public var minDays: Int
    public var minDaysWeight: Int
    public var sameVenueWeight: Int

    public init(id: String, minDays: Int = 0, minDaysWeight: Int = 0, sameVenueWeight: Int = 0) {
      self.id = id
      self.minDays = minDays
      self.minDaysWeight = minDaysWeight
      self.sameVenueWeight = sameVenueWeight
    }
  }

  /// `after` begins between `minLag` and `maxLag` days after `before` begins.
  public struct Precedence: Hashable, Sendable {
    public var before: Int
    public var after: Int
    public var minLag: Int
    public var maxLag: Int

    public init(before: Int, after: Int, minLag: Int, maxLag: Int) {
      self.before = before
      self.after = after
      self.minLag = minLag
      self.maxLag = maxLag
    }
  }
}
