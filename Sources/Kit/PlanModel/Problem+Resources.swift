extension Problem {
  public struct Venue: Hashable, Sendable {
    public var id: String
    public var district: Int
    public var township: Int?
    public var type: Int
    public var capacity: Int
    public var isIndoor: Bool
    /// Bit `DayKind.bit` is set for each kind of day on which it opens.
    public var openDayKinds: UInt8
    public var closedDays: DaySet
    /// Periods of every day in which it is closed.
    public var closedPeriods: UInt32
    /// Periods of single days in which it is closed besides.
    public var closedCells: [Cells] = []
    /// Whether it takes any number of activities at once, like a street or a place that nobody
    /// books.
    public var isShared: Bool

    public init(
      id: String, district: Int, township: Int? = nil, type: Int, capacity: Int, isIndoor: Bool,
      openDayKinds: UInt8 = 0b111, closedDays: DaySet = DaySet(), closedPeriods: UInt32 = 0,
      isShared: Bool = false
    ) {
      self.id = id
      self.district = district
      self.township = township
      self.type = type
      self.capacity = capacity
      self.isIndoor = isIndoor
      self.openDayKinds = openDayKinds
      self.closedDays = closedDays
      self.closedPeriods = closedPeriods
      self.isShared = isShared
    }
  }

  public struct Team: Hashable, Sendable {
    public var id: String
    public var home: Int
    public var serves: [Int]
    public var skills: [Int]
    public var offDays: DaySet
    /// Periods of single days in which it is off besides.
    public var offCells: [Cells] = []
    public var maxPerDay: Int
    /// What it can carry on one day, in the units of `Activity.load`.
    public var load = Int.max
    public var weekTarget: Int

    public init(
      id: String, home: Int, serves: [Int], skills: [Int], offDays: DaySet = DaySet(),
      maxPerDay: Int = 2, weekTarget: Int = .max
    ) {
      self.id = id
      self.home = home
      self.serves = serves
      self.skills = skills
      self.offDays = offDays
      self.maxPerDay = maxPerDay
      self.weekTarget = weekTarget
    }
  }

  /// Something of which there are several and which comes back: vehicles, stages, a unit's staff.
  public struct Resource: Hashable, Sendable {
    public var id: String
    public var quantity: Int
    /// The quantity of each day, where it is not the same on all of them; empty otherwise.
    public var daily: [Int] = []
    /// Whether the quantity holds for a whole day (a person works for one fair a day) or for each
    /// period on its own (a vehicle moves on at noon).
    public var isPerDay: Bool

    public init(id: String, quantity: Int, isPerDay: Bool = false) {
      self.id = id
      self.quantity = quantity
      self.isPerDay = isPerDay
    }

    public func quantity(on day: Int) -> Int { daily.isEmpty ? quantity : daily[day] }
  }

  /// Something that is used up: goods, or the money of a budget.
  ///
  /// On every day of `days` what came in by then covers what activities have drawn by then.
  public struct Stock: Hashable, Sendable {
    public var id: String
    /// Only what is drawn on these days counts.
    public var days: ClosedRange<Int>
    public var supplies: [Supply]
    public var isMoney: Bool

    /// What comes in before the activities of a day.
    public struct Supply: Hashable, Sendable {
      public var day: Int
      public var amount: Int

      public init(day: Int, amount: Int) {
        self.day = day
        self.amount = amount
      }
    }

    public init(
      id: String, days: ClosedRange<Int>, supplies: [Supply], isMoney: Bool = false
    ) {
      self.id = id
      self.days = days
      self.supplies = supplies
      self.isMoney = isMoney
    }
  }
}
