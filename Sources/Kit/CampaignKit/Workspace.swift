public import CivilTime
public import Diagnostics
public import PlanModel

/// A year's files, read and understood: what Loading hands to Expanding.
public struct Workspace: Sendable {
  /// Name of the city, for titles of feeds and pages.
  public var city: Text
  /// Where `published/` is served, without a slash at its end; nil while it is not.
  public var address: String? = nil
  public var horizon: ClosedRange<CivilDate>
  /// The day on which the plan is made.
  public var plannedOn: CivilDate
  /// The languages of what is written; the first one is that of feeds and sheets.
  public var languages: [Language]
  public var seed: UInt64
  /// Moves to search for a better plan after one is laid out; every command that plans looks at as
  /// many, so that what was shown is what is published. None: nothing is searched; nil: as many as
  /// suit the activities.
  public var searchMoves: Int? = nil
  public var calendar: ChineseCalendar
  public var tables: Tables
  public var campaigns: [Entry]
  public var register: RegisterSource?
  public var rules = PlanningRules()
  /// The files, as messages call them, whose lines are people: no message shows any of them.
  public var personalFiles: Set<String> = []
  /// What units have to file, and by when.
  public var duties: [FilingDuty] = []
  /// What they have filed, unit by unit.
  public var filings: [Filings] = []
  /// Where the settings stand.
  public var source: SourceLocation

  /// The part of every location's file that leads to the workspace: empty, or with a `/` at its
  /// end.
  public var folder: String {
    guard let slash = source.file.lastIndex(of: "/") else { return "" }
    return String(source.file[...slash])
  }

  /// A campaign and the module that knows what follows from it.
  public struct Entry: Sendable {
    public var campaign: Campaign
    public var module: any CampaignModule
    /// The rules by which its seats are drawn, as its file has them.
    public var draw: DrawBlock?

    public init(campaign: Campaign, module: any CampaignModule) {
      self.campaign = campaign
      self.module = module
    }
  }

  /// The record of one unit's filings.
  public struct Filings: Sendable {
    /// Id of the unit of today.
    public var unit: String
    public var record: SubmissionRecord
    /// Path of the record relative to the workspace.
    public var path: String

    public init(unit: String, record: SubmissionRecord, path: String) {
      self.unit = unit
      self.record = record
      self.path = path
    }
  }

  /// Where the register of participants comes from.
  public struct RegisterSource: Hashable, Sendable {
    /// Path relative to the workspace.
    public var file: String
    /// How many invented people to make when the file is not there; nil: never.
    public var sample: Int?

    public init(file: String, sample: Int?) {
      self.file = file
      self.sample = sample
    }
  }

  public init(
    city: Text, horizon: ClosedRange<CivilDate>, plannedOn: CivilDate, languages: [Language],
    seed: UInt64, calendar: ChineseCalendar, tables: Tables, campaigns: [Entry],
    register: RegisterSource? = nil, source: SourceLocation
  ) {
    self.city = city
    self.horizon = horizon
    self.plannedOn = plannedOn
    self.languages = languages
    self.seed = seed
    self.calendar = calendar
    self.tables = tables
    self.campaigns = campaigns
    self.register = register
    self.source = source
  }
}
