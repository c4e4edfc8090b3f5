public import CivilTime
public import Diagnostics

/// One thing to place (活动), as a module describes it: what is wanted, not when, where or who.
public struct Activity: Hashable, Sendable {
  /// Names the intended occurrence within its campaign (unit, series, ordinal, ISO week, market
  /// day), never the date it falls on, so that it outlives every edit. `a-z 0-9 - .` only.
  public var key: String
  public var title: Text
  /// What it is, in a word or two, for short titles: `招聘会`.
  public var what: Text
  /// For whom or what about, as feeds group it.
  public var theme: Theme?
  public var details: Text
  /// What those who come should bring; nil: what the campaign says.
  public var bring: Text? = nil
  /// How to get there by bus or metro; nil: what the table says of its venue.
  public var transit: Text? = nil
  /// Id of the unit that holds it.
  public var unit: String
  /// Township it is meant for, where that matters.
  public var township: String?
  /// Key of the series it belongs to.
  public var series: String?
  /// Activities of one kind keep a distance from one another; `ModuleManifest.spacing`.
  public var kind: String
  public var audience: Audience
  public var status: Status
  /// Whether its organiser has confirmed it, however far its campaign's papers are.
  public var isConfirmed = false
  /// Why its organiser moved it, put it off or called it off.
  public var reason: Text?
  /// Days on which it may begin.
  public var window: ClosedRange<CivilDate>
  public var dayKinds: Set<DayKind>
  public var weekdays: Set<Weekday>
  /// The hours it may fill: one of these spans, as a whole.
  public var slots: [TimeSpan]
  /// Consecutive days.
  public var span: Int
  /// Days after the first one on which a longer activity is closed, by kind and by weekday.
  public var closedKinds: Set<DayKind> = []
  public var closedWeekdays: Set<Weekday> = []
  public var place: Place
  /// Whether it takes no room from others in its venue, like a desk in a hall.
  public var sharesVenue = false
  /// At a place that no table lists: whether that is in the open.
  public var isOutdoor = false
  /// When and where people expect it, where it stands in for something that is always so: the
  /// hours of a point on a day on which heat closes it at noon.
  public var usual: Usual?
  /// What becomes of it on days of heat.
  public var heat = HeatPlan()
  /// People expected.
  public var attendance: Int
  public var needs: [Need]
  /// 1 to 3; 3 is dropped last.
  public var priority: Int
  /// Ids of organisations that must not be elsewhere at the same time.
  public var employers: [String]
  /// Leaders by id, and names of others who cannot be in two places.
  public var groups: [String]
  /// Days ahead at which it has to be announced; 0: not at all.
  public var publicityDays: Int
  /// Days of the window on which it may not begin.
  public var excludedDates: [CivilDate]
  public var forbidden: [ForbiddenSpan]
  public var wish: Wish
  public var pin: Pin
  public var tasks: [TaskRule]
  public var rosters: [RosterRequest]
  /// What is known to have come of it already, where the module keeps count.
  public var counts: [IndicatorCount] = []
  /// The line that asked for it.
  public var source: SourceLocation
  /// The lines that asked for what it needs, where a file says so on lines of its own.
  public var asked: [Wanted: SourceLocation] = [:]

  public struct Theme: Hashable, Sendable {
    /// Part of the feed's file name.
    public var id: String
    public var name: Text

    public init(id: String, name: Text) {
      self.id = id
      self.name = name
    }
  }

  /// Whether it is a door that stays open for days and not something that begins and ends.
  public var staysOpen: Bool { span > 1 && sharesVenue }

  public enum Status: String, CaseIterable, Sendable {
    case planned
    /// Put off, the new time to be announced (延期,时间另行通知).
    case postponed
    case cancelled
  }

  /// Where it may take place.
  public enum Place: Hashable, Sendable {
    case online
    /// One of these venues, by id.
    case venues([String])
    /// Any venue of the unit that is of one of these types.
    case types([String], indoor: Bool)
    /// A place nobody books and no table lists; written on the calendar as it is.
    case named(Text)
  }

  public enum Need: Hashable, Sendable {
    /// One team with this skill.
    case team(skill: String)
    /// That many people of the unit's own staff, for the day; with a skill those whom the unit,
    /// or else the city, has for it.
    case staff(Int, skill: String? = nil)
    /// An amount of a piece of equipment, by id.
    case equipment(id: String, amount: Int)
    /// An amount of goods, by id, used up on its first day or on each of its days. A team that
    /// comes carries them.
    case goods(id: String, amount: Int, daily: Bool = false)
    /// Yuan out of every budget that covers it.
    case money(Int)
  }

  /// Somebody or something that it needs, however much of it.
  public enum Wanted: Hashable, Sendable {
    /// One of its `groups`.
    case person(String)
    /// One of its `employers`.
    case employer(String)
    case team(skill: String)
    case staff(skill: String?)
    case equipment(id: String)
    case goods(id: String)
    case money
  }

  /// Where it may go when its hours are too hot in the open, so that it need not be called off.
  public struct HeatPlan: Hashable, Sendable {
    /// Hours on days of heat; empty: any in the evening.
    public var slots: [TimeSpan]
    /// Further types of venue, where they are indoors.
    public var types: [String]

    public init(slots: [TimeSpan] = [], types: [String] = []) {
      self.slots = slots
      self.types = types
    }
  }

  /// Hours, a place where that is another one, and why it is not as usual.
  public struct Usual: Hashable, Sendable {
    public var hours: TimeSpan
    public var place: Text?
    public var reason: Text

    public init(hours: TimeSpan, place: Text? = nil, reason: Text) {
      self.hours = hours
      self.place = place
      self.reason = reason
    }
  }

  /// What would be better, at a price when missed.
  public struct Wish: Hashable, Sendable {
    public var weekend: Bool
    public var market: Bool
    public var target: CivilDate?

    public init(weekend: Bool = false, market: Bool = false, target: CivilDate? = nil) {
      self.weekend = weekend
      self.market = market
      self.target = target
    }
  }

  /// What is fixed already, dimension by dimension.
  public struct Pin: Hashable, Sendable {
    public var date: CivilDate?
    public var start: TimeOfDay?
    /// With a start only: the hours are these and no others.
    public var end: TimeOfDay?
    public var venue: String?
    public var teams: [String]?

    public init(
      date: CivilDate? = nil, start: TimeOfDay? = nil, venue: String? = nil,
      teams: [String]? = nil
    ) {
      self.date = date
      self.start = start
      self.venue = venue
      self.teams = teams
    }

    public static let none = Pin()
  }

  public struct ForbiddenSpan: Hashable, Sendable {
    public var date: CivilDate
    public var span: TimeSpan

    public init(date: CivilDate, span: TimeSpan) {
      self.date = date
      self.span = span
    }
  }

  public init(
    _ key: String, title: Text, what: Text, unit: String, kind: String,
    window: ClosedRange<CivilDate>, slots: [TimeSpan], place: Place, attendance: Int = 0,
    source: SourceLocation
  ) {
    self.key = key
    self.title = title
    self.what = what
    self.details = Text("")
    self.unit = unit
    self.kind = kind
    self.audience = .public
    self.status = .planned
    self.window = window
    self.dayKinds = [.workday, .rest]
    self.weekdays = Set(Weekday.allCases)
    self.slots = slots
    self.span = 1
    self.place = place
    self.attendance = attendance
    self.needs = []
    self.priority = 2
    self.employers = []
    self.groups = []
    self.publicityDays = 7
    self.excludedDates = []
    self.forbidden = []
    self.wish = Wish()
    self.pin = .none
    self.tasks = []
    self.rosters = []
    self.source = source
  }
}
