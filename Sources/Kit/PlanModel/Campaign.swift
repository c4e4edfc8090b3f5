public import CivilTime
public import Diagnostics

/// One drive (专项): what a campaign file says, with its window resolved and its tables at hand.
///
/// This is all that a module sees. There is no clock in it and no file.
public struct Campaign: Sendable {
  /// Fixed for good once published; UIDs derive from it.
  public var id: String
  /// Id of the module that drafts it.
  public var module: String
  public var title: Text
  /// Number of the notice it rests on (文号); nil while that is still to come, which makes the
  /// campaign provisional.
  public var basis: String?
  public var state: State
  public var audience: Audience
  public var lead: String?
  public var partners: [String]
  /// Who answers for it, as the printed list of the year names them.
  public var responsible: String? = nil
  /// What those who come should bring.
  public var bring: Text? = nil
  /// The day on which it was filed, which decides between equals; nil: with the plan.
  public var filedOn: CivilDate?
  /// How it came in; nil for the city's own.
  public var filing: Filing?
  /// Id of the campaign under which it was filed, where its file says so.
  public var partOf: String?
  /// Money for all of it, in yuan; nil where nobody counts.
  public var budget: Int?
  /// What its module counts it by.
  public var indicators: [Indicator] = []
  /// What it is meant to reach.
  public var goals: [Goal] = []
  /// Places that the file fixes for activities, by their key.
  public var pins: [String: Pin] = [:]
  /// What its schedule sheets have fixed already, by key; see `ListedActivity`.
  public var listed: [ListedActivity] = []
  /// Whether its file names schedule sheets, be there anything in them or not.
  public var namesSheets = false
  /// The schedule sheets themselves, in the order of the file.
  public var sheets: [ScheduleSheet] = []
  /// The sheets that its file names, by the path written there.
  public var lists: [String: CampaignSheet] = [:]
  /// Halls that files of the workspace hold for other campaigns.
  public var bookedElsewhere: [HallUse] = []
  /// The organisations on the lists of firms that its file names, by id: nobody else is invited;
  /// nil where it names no list.
  public var firms: Set<String>?
  /// The texts on heat that hold for it.
  public var heat: [HeatRules] = [.national]
  /// First and last day.
  public var window: ClosedRange<CivilDate>
  /// The units that take part, in the order of the table.
  public var units: [Unit]
  public var tables: Tables
  public var calendar: ChineseCalendar
  /// The span that the whole plan covers.
  public var horizon: ClosedRange<CivilDate>
  /// The day on which the plan is made, from which lead times count.
  public var plannedOn: CivilDate
  public var source: SourceLocation

  /// What a file fixes of one activity, and where it says so.
  public struct Pin: Hashable, Sendable {
    public var pin: Activity.Pin
    /// Whether it is certain, put off or called off; nil: as the module and the plan have it.
    public var standing: Standing?
    /// Why, for everybody who hears of the change.
    public var reason: Text?
    /// Who decided: an office or a post, no person.
    public var by: String?
    public var source: SourceLocation

    /// What an organiser decides about one activity.
    public enum Standing: String, CaseIterable, Sendable {
      case confirmed
      case postponed
      case cancelled
    }

    public init(_ pin: Activity.Pin, source: SourceLocation) {
      self.pin = pin
      self.source = source
    }
  }

  /// Where a campaign stands on its way (状态).
  public enum State: String, CaseIterable, Sendable {
    case draft
    case pending
    case approved
    case postponed
    case cancelled
  }

  public init(
    id: String, module: String = "", title: Text, basis: String? = nil, state: State = .draft,
    audience: Audience = .public, lead: String? = nil, partners: [String] = [],
    window: ClosedRange<CivilDate>, units: [Unit], tables: Tables = Tables(),
    calendar: ChineseCalendar, horizon: ClosedRange<CivilDate>, plannedOn: CivilDate,
    source: SourceLocation
  ) {
    self.id = id
    self.module = module
    self.title = title
    self.basis = basis
    self.state = state
    self.audience = audience
    self.lead = lead
    self.partners = partners
    self.window = window
    self.units = units
    self.tables = tables
    self.calendar = calendar
    self.horizon = horizon
    self.plannedOn = plannedOn
    self.source = source
  }
}

/// Who may see an activity (公开): decides which feeds and pages show it.
public enum Audience: String, CaseIterable, Comparable, Sendable {
  case `public`
  case `internal`
  case leaders

  /// A smaller circle is greater.
  public static func < (a: Audience, b: Audience) -> Bool { a.rank < b.rank }

  private var rank: Int { self == .public ? 0 : self == .internal ? 1 : 2 }
}
