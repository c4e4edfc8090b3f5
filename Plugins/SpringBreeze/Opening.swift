public import CampaignKit

/// The opening of the drive (启动仪式): a main venue, branch venues at the same hour, perhaps linked
/// live.
public struct Opening: ModuleOptions {
  @Option(
    "time", zh: "时间",
    meaning: Text(
      zh: "哪天几点；默认春节后首个工作日 09:30", en: "day and hour; by default 春节后首个工作日 09:30"))
  public var time: Located<DayAndTime>? = nil

  @Option("length", zh: "时长", meaning: Text(zh: "从“时间”起多久", en: "how long it takes from that hour"))
  public var length = Minutes.minutes(150)

  @Option("title", zh: "名称", meaning: Text(zh: "对外的名称", en: "the name for the public"))
  public var title = Text(zh: "春风行动启动仪式", en: "Spring Breeze opening")

  @Option(
    "unit", zh: "区县",
    meaning: Text(
      zh: "主会场在哪个单位；默认由地点看出", en: "unit of the main venue; that of the venue by default"))
  public var unit: Located<String>? = nil

  @Option(
    "branches", zh: "分会场", meaning: Text(zh: "同时启动的分会场", en: "branch venues at the same hour"))
  public var branches: [Located<BranchVenue>] = []

  @Option(
    "live_link", zh: "直播连线",
    meaning: Text(zh: "各会场连线，同时线上直播", en: "link the venues and stream it online"))
  public var hasLiveLink = false

  @Option(
    "link_team", zh: "连线队伍",
    meaning: Text(zh: "每个会场连线的队伍的技能", en: "skill of the team that links each venue"))
  public var linkTeam: Located<String>? = nil

  @Embedded public var terms: FairTerms

  public init() {}
}

/// One branch venue of the opening (分会场).
public struct BranchVenue: ModuleOptions {
  @Option("unit", zh: "区县", meaning: Text(zh: "分会场在哪个单位", en: "unit of the branch venue"))
  public var unit: Located<String>

  @Option(
    "venue", zh: VenueWords.place, VenueWords.venue,
    meaning: Text(zh: "只用这些场地", en: "only these venues"))
  public var venue: [Located<String>] = []

  @Option(
    "venue_types", zh: "场地类型",
    meaning: Text(zh: "默认与主会场相同", en: "those of the main venue by default"))
  public var venueTypes: [Located<String>] = []

  @Option(
    "attendance", zh: "预计人数", in: 1...200_000,
    meaning: Text(zh: "分会场预计人数", en: "people expected there"))
  public var attendance = 300

  @Option("booths", zh: "展位", in: 0...2000, meaning: Text(zh: "分会场展位数", en: "booths there"))
  public var booths = 0

  @Option("leaders", zh: "出席", meaning: Text(zh: "出席的领导", en: "leaders who attend"))
  public var leaders: [Located<String>] = []

  public init() {}
}
