public import CampaignKit

/// One entry of a campaign's list of fairs: how often, when in the day, where, for whom.
public struct FairSeries: ModuleOptions {
  @Option(
    "key", zh: "代号",
    meaning: Text(
      zh: "系列的代号，定后不改；只有一个系列时可不写",
      en: "id of the series, never changed; not needed for a single one"))
  public var key = PlainID.fair

  @Option("title", zh: "名称", meaning: Text(zh: "对外的名称", en: "the name for the public"))
  public var title: Text

  // How often: exactly one of these.

  @Option(
    "dates", zh: "日期",
    meaning: Text(zh: "一个或几个日子，公历、农历、节气均可", en: "one or more days, lunar ones too"))
  public var dates: [Located<Anchor>] = []

  @Option("weekly", zh: "每周", meaning: Text(zh: "每周的哪几天", en: "days of every week"))
  public var weekly: Set<Weekday> = []

  @Option(
    "recurring", zh: "重复",
    meaning: Text(zh: "重复规律，如“农历每月初八”", en: "a recurrence, RRULE text included"))
  public var recurring: DateRecurrence? = nil

  @Option(
    "market_days", zh: "赶场日",
    meaning: Text(zh: "每单位在赶场日办几场", en: "fairs of each unit on its market days"))
  public var marketDays: PerUnit? = nil

  @Option(
    "touring", zh: "巡回",
    meaning: Text(
      zh: "逐个乡镇街道各办一场：写“是”，或写出名单",
      en: "one fair in each township: yes, or the list of them"))
  public var touring: FairTour = .none

  @Option(
    "per_unit", zh: "每区县",
    meaning: Text(zh: "每单位办几场，日子由系统排", en: "fairs of each unit, on days that are found"))
  public var perUnit: PerUnit? = nil

  // When and where.

  @Option(
    "window", zh: "时间",
    meaning: Text(zh: "只在专项的这一段时间内", en: "only within this part of the campaign"))
  public var window: DateWindow? = nil

  @Option(
    "units", zh: "区县", meaning: Text(zh: "只在这些单位", en: "only these of the campaign's units"))
  public var units: [Located<String>] = []

  @Option("slots", zh: "时段", meaning: Text(zh: "占其中一个时段", en: "one of these spans"))
  public var slots: [TimeSpan] = []

  @Option("venue", zh: "地点", meaning: Text(zh: "只用这些场地", en: "only these venues"))
  public var venue: [Located<String>] = []

  @Option(
    "venue_types", zh: "场地类型",
    meaning: Text(zh: "任一这些类型的场地", en: "any venue of one of these types"))
  public var venueTypes: [Located<String>] = []

  @Option("indoor", zh: "室内", meaning: Text(zh: "必须在室内", en: "must be indoors"))
  public var isIndoor = false

  @Option("online", zh: "线上", meaning: Text(zh: "线上举办，不用场地", en: "held online, no venue"))
  public var isOnline = false

  @Option(
    "holidays", zh: "遇节假日",
    meaning: Text(zh: "法定节假日跳过还是照常", en: "what to do on public holidays"))
  public var onHolidays = HolidayPolicy.skip

  @Option(
    "days", zh: "天数", in: 1...60,
    meaning: Text(zh: "连续办几天", en: "days on end that it lasts"))
  public var days = 1

  @Option(
    "shared", zh: "合用场地",
    meaning: Text(
      zh: "只占场地一角，如常设窗口，不妨碍别人", en: "a desk in its venue that is in nobody's way"))
  public var isShared = false

  @Option(
    "avoid", zh: "避开",
    meaning: Text(zh: "不办的日子，如高考", en: "days on which it is not held"))
  public var avoid: [Located<Anchor>] = []

  @Option(
    "hot_slots", zh: "高温时段",
    meaning: Text(zh: "高温天改到这些时段；默认傍晚", en: "hours on days of heat; by default the evening"))
  public var hotSlots: [TimeSpan] = []

  // For whom, with whom.

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

extension PlainID {
  /// The key of a series that is the only one.
  static var fair: PlainID {
    guard let fair = PlainID("fair") else { preconditionFailure("'fair' is plain") }
    return fair
  }
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
}
