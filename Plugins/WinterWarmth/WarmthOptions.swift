public import CampaignKit

/// The most that one person gets, in yuan.
public struct WarmthCaps: ModuleOptions {
  @Option("time", zh: "每次", in: 0...1_000_000, meaning: Text(zh: "一次", en: "at one visit"))
  public var time: Int? = nil

  @Option(
    "round", zh: "每轮", in: 0...1_000_000,
    meaning: Text(zh: "一轮，跨年也算", en: "in a round, across the new year"))
  public var round: Int? = nil

  @Option("year", zh: "每年", in: 0...1_000_000, meaning: Text(zh: "一个自然年", en: "in a calendar year"))
  public var year: Int? = nil

  public init() {}
}

/// One step of the procedure, and how far a unit has come with it.
public struct WarmthStep: ModuleOptions {
  @Option("step", zh: "步骤", meaning: Text(zh: "哪一步", en: "which one"))
  public var step: AllocationStep

  @Option(
    "units", zh: "区县", "单位",
    meaning: Text(zh: "只说这些单位；不写为全部", en: "of these units only; of all otherwise"))
  public var units: [Located<String>] = []

  @Option(
    "days_before", zh: "提前", in: 0...365,
    meaning: Text(zh: "走访前几天要完成", en: "days before the visits at which it is due"))
  public var daysBefore: Int? = nil

  @Option("from", zh: "从", meaning: Text(zh: "哪天开始", en: "the day on which it began"))
  public var from: Located<Anchor>? = nil

  @Option(
    "done", zh: "完成",
    meaning: Text(zh: "哪天完成；还没完成就不写", en: "the day on which it was done; left out until it is"))
  public var done: Located<Anchor>? = nil

  @Option(
    "minutes", zh: "会议纪要",
    meaning: Text(zh: "集体研究的会议纪要编号", en: "number of the minutes of the meeting"))
  public var minutes: String? = nil

  public init() {}
}

/// A series of visits in every unit.
public struct WarmthVisit: ModuleOptions {
  @Option(
    "key", zh: "代号",
    meaning: Text(
      zh: "系列的代号，定后不改；只有一个系列时可不写",
      en: "id of the series, never changed; not needed for a single one"))
  public var key = PlainID.visit

  @Option("title", zh: "名称", meaning: Text(zh: "叫什么", en: "what it is called"))
  public var title: Text

  @Option("way", zh: "方式", meaning: Text(zh: "入户，或现场发放", en: "at people's homes, or on a site"))
  public var way = Way.home

  @Option("per_unit", zh: "每区县", meaning: Text(zh: "每单位走访几次", en: "visits in each unit"))
  public var perUnit = PerUnit(usual: 1)

  @Option(
    "households", zh: "每次户数", in: 1...1000,
    meaning: Text(zh: "一次最多走几户", en: "households of a visit at the most"))
  public var households = 30

  @Option(
    "window", zh: "时间",
    meaning: Text(zh: "只在专项的这一段时间内", en: "only within this part of the campaign"))
  public var window: DateWindow? = nil

  @Option("slots", zh: "时段", meaning: Text(zh: "占其中一个时段", en: "one of these spans"))
  public var slots: [TimeSpan] = [.hours(9, 12), .hours(14, 17)]

  @Option(
    "venue_types", zh: "场地类型", meaning: Text(zh: "现场发放用哪类场地", en: "types of venue for a site"))
  public var venueTypes: [Located<String>] = []

  @Option(
    "leaders", zh: "出席",
    meaning: Text(zh: "参加的领导；有领导的仅领导可见", en: "leaders who come; then only leaders see it"))
  public var leaders: [Located<String>] = []

  @Option("team", zh: "队伍技能", meaning: Text(zh: "每次需要的队伍", en: "skills of teams that it needs"))
  public var team: [Located<String>] = []

  @Option(
    "priority", zh: "优先级", in: 1...3,
    meaning: Text(zh: "排不下时先舍 1，后舍 3", en: "1 is given up first, 3 last"))
  public var priority = 3

  public init() {}

  /// Where people get it.
  public enum Way: ConfigEnum {
    case home
    case site

    public var name: ConfigName {
      switch self {
      case .home: ConfigName("home", zh: "入户")
      case .site: ConfigName("site", zh: "现场", "集中")
      }
    }
  }
}

extension PlainID {
  static var visit: PlainID {
    guard let visit = PlainID("visit") else { preconditionFailure("'visit' is plain") }
    return visit
  }
}
