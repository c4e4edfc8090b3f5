extension Problem {
  /// What one activity asks for.
  public struct Activity: Hashable, Sendable {
    public var id: String
    public var kind: Int
    public var district: Int
    /// Periods on each of its days.
    public var duration: Int
    /// Consecutive days, all at the same hours and in the same venue; 1 for most.
    public var span: Int
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
    /// One team for each entry, with that skill. Empty: it needs no team.
    public var skills: [Int]
    public var uses: [Use]
    /// 1 to 3; what leaving it out costs is `Weights.priority`.
    public var priority: Int
    public var employers: [Int]
    /// Whether it must be published ahead (`Rules.publicityLead`).
    public var isPublic: Bool
    /// Day of filing, from which lead times count; may lie before the horizon.
    public var submitted: Int
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

    /// Periods of one day, a bit each.
    public struct Cells: Hashable, Sendable {
      public var day: Int
      public var periods: UInt32

      public init(day: Int, periods: UInt32) {
        self.day = day
        self.periods = periods
      }
    }

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
