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

  @Option(
    "fill", zh: "补排",
    meaning: Text(
      zh: "“每区县”“赶场日”的场数里，排期表已有的算在内，只排缺的",
      en: "whether what the schedule sheets list counts, so that only the rest is proposed"))
  public var fillsGaps = false

  // When and where.

  @Option(
    "window", zh: "时间",
    meaning: Text(zh: "只在专项的这一段时间内", en: "only within this part of the campaign"))
  public var window: DateWindow? = nil

  @Option(
    "units", zh: "区县", meaning: Text(zh: "只在这些单位", en: "only these of the campaign's units"))
  public var units: [Located<String>] = []

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

  // Hours, places, people: what fairs have in common.

  @Embedded public var terms: FairTerms

  public init() {}
}

extension PlainID {
  /// The key of a series that is the only one.
  static var fair: PlainID {
    guard let fair = PlainID("fair") else { preconditionFailure("'fair' is plain") }
    return fair
  }
}
