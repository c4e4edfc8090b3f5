extension Problem {
  /// What one activity asks for.
  public struct Activity: Hashable, Sendable {
    public var id: String
    public var kind: Int
    public var district: Int
    /// Periods on each of its days, unless its start is among `lengths`.
    public var duration: Int
    /// Starts at which it takes another time than `duration`.
    public var lengths: [Length] = []
    /// Consecutive days, all at the same hours and in the same venue; 1 for most.
    public var span: Int
    /// Classes of day after its first on which it rests: nothing is held and no rule asked.
    public var rests = DayClasses.none
    /// First and last day on which it may begin.
    public var window: ClosedRange<Int>
    /// Bit `DayKind.bit` for each kind of day allowed.
    public var dayKinds: UInt8
    /// Bit 0 is Monday.
    public var weekdays: UInt8
    /// Bit `p` is set where it may begin at period `p`.
    public var starts: UInt32
    public var attendance: Int
    /// Types of venue it accepts. Empty: it needs no venue (online).
    public var venueTypes: [Int]
    /// The only venues it accepts; empty: any of the right type in its district.
    public var venues: [Int]
    public var isIndoor: Bool
    /// Whether it stays out of others' way in its venue, as a desk in a hall does: it takes no
    /// room, and is not kept out by who has the venue.
    public var sharesVenue = false
    /// Without a venue: whether it is held in the open, where heat counts.
    public var isOutdoor = false
    /// One team for each entry, with that skill. Empty: it needs no team.
    public var skills: [Int]
    public var uses: [Use]
    /// What its first team carries to it, in the units of `Team.load`.
    public var load = 0
    /// What it takes out of stocks.
    public var draws: [Draw] = []
    /// 1 to 3; what leaving it out costs is `Weights.priority`.
    public var priority: Int
    public var employers: [Int]
    /// Whether it must be published ahead.
    public var isPublic: Bool
    /// Days ahead, where they are not `Rules.publicityLead`.
    public var publicityLead: Int?
    /// Day from which lead times count; may lie before the horizon.
    public var submitted: Int
    /// Day on which it was asked for, which decides between equals; nil: with `submitted`.
    public var filed: Int?
    public var series: Int?
    public var groups: [Int]
    /// Cells it must not touch.
    public var forbidden: [Cells]
    public var preference: Preference
    public var pin: Pin
    /// Where it stood in the last publication; moving away costs.
    public var previous: Placement?

    /// An amount of a resource.
    public struct Use: Hashable, Sendable {
      public var resource: Int
      public var amount: Int

      public init(resource: Int, amount: Int) {
        self.resource = resource
        self.amount = amount
      }
    }

    /// An amount out of a stock.
    public struct Draw: Hashable, Sendable {
      public var stock: Int
      public var amount: Int
      /// Whether every day of the activity takes the amount, or its first day alone.
      public var isDaily: Bool

      public init(stock: Int, amount: Int, isDaily: Bool = false) {
        self.stock = stock
        self.amount = amount
        self.isDaily = isDaily
      }
    }

    /// The periods that it takes when it begins at one start.
    public struct Length: Hashable, Sendable {
      public var start: Int
      public var periods: Int

      public init(start: Int, periods: Int) {
        self.start = start
        self.periods = periods
      }
    }

    public typealias Cells = Problem.Cells

    public struct Preference: Hashable, Sendable {
      /// A rest day would be better.
      public var weekend: Bool
      /// A market day of its district would be better.
      public var market: Bool
      /// The nearer to this day the better.
      public var target: Int?

      public init(weekend: Bool = false, market: Bool = false, target: Int? = nil) {
        self.weekend = weekend
        self.market = market
        self.target = target
      }
    }

    /// What somebody else has fixed already, dimension by dimension. A pinned day is exempt from
    /// window, lead time, day kind and weekday, a pinned start from the start bits: it has been
    /// announced. No pin is exempt from venues and teams being taken.
    public struct Pin: Hashable, Sendable {
      public var day: Int?
      public var start: Int?
      public var venue: Int?
      public var teams: [Int]?

      public init(day: Int? = nil, start: Int? = nil, venue: Int? = nil, teams: [Int]? = nil) {
        self.day = day
        self.start = start
        self.venue = venue
        self.teams = teams
      }

      public static let none = Pin()
    }

    public init(
      id: String, kind: Int, district: Int, duration: Int, span: Int = 1,
      window: ClosedRange<Int>, dayKinds: UInt8 = 0b011, weekdays: UInt8 = 0b111_1111,
      starts: UInt32 = .max, attendance: Int = 0, venueTypes: [Int] = [], venues: [Int] = [],
      isIndoor: Bool = false, skills: [Int] = [], uses: [Use] = [], priority: Int = 2,
      employers: [Int] = [], isPublic: Bool = false, submitted: Int = -365, series: Int? = nil,
      groups: [Int] = [], forbidden: [Cells] = [], preference: Preference = Preference(),
      pin: Pin = .none, previous: Placement? = nil
    ) {
      self.id = id
      self.kind = kind
      self.district = district
      self.duration = duration
      self.span = span
      self.window = window
      self.dayKinds = dayKinds
      self.weekdays = weekdays
      self.starts = starts
      self.attendance = attendance
      self.venueTypes = venueTypes
      self.venues = venues
      self.isIndoor = isIndoor
      self.skills = skills
      self.uses = uses
      self.priority = priority
      self.employers = employers
      self.isPublic = isPublic
      self.submitted = submitted
      self.series = series
      self.groups = groups
      self.forbidden = forbidden
      self.preference = preference
      self.pin = pin
      self.previous = previous
    }
  }
}
