public import ConfigValue
public import Diagnostics
import PlanModel

/// When in the day, where, for whom and with whom a fair is held: what every module that holds
/// fairs lets its files say, embedded in options of its own.
public struct FairTerms: ModuleOptions {
  @Option("slots", zh: "时段", meaning: Text(zh: "占其中一个时段", en: "one of these spans"))
  public var slots: [TimeSpan] = []

  @Option(
    "venue", zh: VenueWords.place, VenueWords.venue,
    meaning: Text(zh: "只用这些场地", en: "only these venues"))
  public var venue: [Located<String>] = []

  @Option(
    "venue_types", zh: "场地类型",
    meaning: Text(zh: "任一这些类型的场地", en: "any venue of one of these types"))
  public var venueTypes: [Located<String>] = []

  @Option("indoor", zh: "室内", meaning: Text(zh: "必须在室内", en: "must be indoors"))
  public var isIndoor = false

  @Option(
    "hot_slots", zh: "高温时段",
    meaning: Text(zh: "高温天改到这些时段；默认傍晚", en: "hours on days of heat; by default the evening"))
  public var hotSlots: [TimeSpan] = []

  @Option(
    "attendance", zh: "预计人数", in: 1...200_000,
    meaning: Text(zh: "每场预计人数", en: "people expected at each fair"))
  public var attendance = 300

  @Option("booths", zh: "展位", in: 0...2000, meaning: Text(zh: "每场展位数", en: "booths at each fair"))
  public var booths = 0

  @Option("trades", zh: "行业", meaning: Text(zh: "从这些行业邀请企业", en: "trades to invite from"))
  public var trades: [Located<String>] = []

  @Option("employers", zh: "企业", meaning: Text(zh: "点名邀请的企业", en: "employers invited by name"))
  public var employers: [Located<String>] = []

  @Option("theme", zh: "主题", meaning: Text(zh: "面向谁", en: "for whom it is"))
  public var theme: FairTheme? = nil

  @Option(
    "bring", zh: "携带",
    meaning: Text(
      zh: "来的人要带什么；不写则照专项的", en: "what those who come should bring; else what the campaign says"))
  public var bring: Text? = nil

  @Option(
    "transit", zh: "交通",
    meaning: Text(
      zh: "怎么坐车来；不写则照场地表的", en: "how to come by bus or metro; else what the venue's table says"))
  public var transit: Text? = nil

  @Option("team", zh: "队伍技能", meaning: Text(zh: "每场需要的队伍", en: "skills of teams that it needs"))
  public var team: [Located<String>] = []

  @Option("equipment", zh: "设备", meaning: Text(zh: "每场用的设备", en: "equipment that it needs"))
  public var equipment: [Located<String>] = []

  @Option(
    "helpers", zh: "人手",
    meaning: Text(zh: "每场要几名有某项技能的人", en: "people with a skill that it needs, by skill"))
  public var helpers = Amounts()

  @Option(
    "leaders", zh: "出席", meaning: Text(zh: "出席的领导", en: "leaders who attend"))
  public var leaders: [Located<String>] = []

  @Option(
    "goods", zh: "物资", meaning: Text(zh: "每场用掉的物资", en: "goods that each fair uses up"))
  public var goods = Amounts()

  @Option(
    "cost", zh: "每场经费", in: 0...100_000_000,
    meaning: Text(zh: "每场花多少元", en: "what each fair costs, in yuan"))
  public var cost = 0

  @Option(
    "priority", zh: "优先级", in: 1...3,
    meaning: Text(zh: "排不下时先舍 1，后舍 3", en: "1 is given up first, 3 last"))
  public var priority = 2

  public init() {}
}

/// Which days and units of a campaign a series of fairs keeps to.
public struct FairScope: ModuleOptions {
  @Option(
    "window", zh: "时间",
    meaning: Text(zh: "只在专项的这一段时间内", en: "only within this part of the campaign"))
  public var window: DateWindow? = nil

  @Option(
    "units", zh: "区县", meaning: Text(zh: "只在这些单位", en: "only these of the campaign's units"))
  public var units: [Located<String>] = []

  @Option(
    "holidays", zh: "遇节假日",
    meaning: Text(zh: "法定节假日跳过还是照常", en: "what to do on public holidays"))
  public var onHolidays = HolidayPolicy.skip

  public init() {}
}

/// How a campaign goes about inviting to its fairs and announcing them.
public struct InvitationTerms: ModuleOptions {
  @Option(
    "cooldown_days", zh: "邀请间隔", in: 0...60,
    meaning: Text(
      zh: "同一企业在本地和相邻区县几天内不重复邀请",
      en: "days within which one firm is not invited twice in a unit or its neighbours"))
  public var cooldownDays = 8

  @Option(
    "booths_per_staff", zh: "每名工作人员展位", in: 1...100,
    meaning: Text(zh: "每几个展位配一名工作人员", en: "booths that one member of staff looks after"))
  public var boothsPerStaff = 10

  @Option(
    "publicity_days", zh: "预告天数", in: 0...60,
    meaning: Text(zh: "提前几天向社会预告", en: "days ahead at which a fair is announced"))
  public var publicityDays = 7

  public init() {}
}

/// What happens to a fair whose day is a public holiday.
public enum HolidayPolicy: ConfigEnum {
  case skip
  case hold

  public var name: ConfigName {
    switch self {
    case .skip: ConfigName("skip", zh: "跳过")
    case .hold: ConfigName("hold", zh: "照常")
    }
  }

  /// The kinds of day on which it may begin.
  public var days: Set<DayKind> { self == .hold ? Set(DayKind.allCases) : [.workday, .rest] }
}
