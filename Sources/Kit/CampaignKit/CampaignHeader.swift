public import ConfigValue
public import Diagnostics
public import PlanModel

/// What every campaign file says, whatever its module.
public struct CampaignHeader: ModuleOptions {
  @Option(
    "id", zh: "编号",
    meaning: Text(zh: "定后不改，日历 UID 由它而来", en: "never changed: UIDs derive from it"))
  public var id: Located<String>

  @Option(
    "module", zh: "模块", meaning: Text(zh: "哪一类专项", en: "the kind of campaign"))
  public var module: Located<String>

  @Option("title", zh: "标题", meaning: Text(zh: "专项名称", en: "name of the campaign"))
  public var title: Text

  @Option(
    "basis", zh: "依据",
    meaning: Text(zh: "文号；没有之前为暂定", en: "number of the notice; provisional until there is one"))
  public var basis: String? = nil

  @Option("state", zh: "状态", meaning: Text(zh: "走到哪一步", en: "where it stands"))
  public var state = Campaign.State.draft

  @Option(
    "audience", zh: "公开",
    meaning: Text(zh: "谁能看到；默认随模块", en: "who may see it; the module's default otherwise"))
  public var audience: Audience? = nil

  @Option("lead", zh: "牵头", meaning: Text(zh: "牵头单位", en: "who leads it"))
  public var lead: String? = nil

  @Option("partners", zh: "协办", meaning: Text(zh: "协办单位", en: "who helps"))
  public var partners: [String] = []

  @Option(
    "responsible", zh: "责任人",
    meaning: Text(
      zh: "责任人，印在公开的全年一览表上；不写则留空手填",
      en: "who answers for it, printed in the public list of the year; otherwise a blank to fill in"
    ))
  public var responsible: String? = nil

  @Option("bring", zh: "携带", meaning: Text(zh: "来的人要带什么", en: "what those who come should bring"))
  public var bring: Text? = nil

  @Option("window", zh: "时间", meaning: Text(zh: "起止日期", en: "first and last day"))
  public var window: DateWindow

  @Option(
    "units", zh: "区县", "单位",
    meaning: Text(zh: "哪些单位参加；默认全部", en: "which units take part; all by default"))
  public var units: [Located<String>] = []

  @Option(
    "filed_on", zh: "报送日期",
    meaning: Text(
      zh: "报送的日子；几个单位争同一辆车、同一个场地时，别的都一样，先报的先得",
      en:
        "day of filing; between units that want one van or hall, all else equal, the earlier gets it"
    ))
  public var filedOn: Located<Anchor>? = nil

  @Option(
    "filed_by", zh: "报送单位",
    meaning: Text(
      zh: "由哪个单位报送；只有一个区县时可不写",
      en: "the unit that files it; not needed where it is the only one taking part"))
  public var filedBy: Located<String>? = nil

  @Option(
    "part_of", zh: "归入",
    meaning: Text(
      zh: "报在哪个专项名下（编号）；默认同一模块、时间相交的专项",
      en: "id of the campaign that asked for it; by default one of this module and time"))
  public var partOf: Located<String>? = nil

  @Option(
    "filing", zh: "报送",
    meaning: Text(zh: "要求哪些单位在什么时候以前报送", en: "which units have to file, and by when"))
  public var filing: FilingRequest? = nil

  @Option(
    "budget", zh: "经费", in: 0...1_000_000_000,
    meaning: Text(zh: "整个专项可用的钱，元", en: "money for the whole campaign, in yuan"))
  public var budget: Int? = nil

  @Option(
    "goals", zh: "计划数",
    meaning: Text(
      zh: "各项指标打算做到多少，如 {企业: 1200, 岗位: 30000}；排不到的会指出差多少",
      en: "how much of each indicator is meant to be reached; what the plan lacks is named"))
  public var goals = Amounts()

  @Option(
    "pins", zh: "固定",
    meaning: Text(
      zh: "已经定下的：哪个活动的日期、开始时刻、场地或队伍，各项可以单独定",
      en: "what is fixed already: date, start, venue or teams of an activity, each on its own"))
  public var pins: [Located<PinEntry>] = []

  @Option(
    "schedule", zh: "排期表",
    meaning: Text(
      zh: "已经排好的：一张或几张排期表，照表里的排，不另安排",
      en: "what is fixed already: one or more schedule sheets, whose rows are taken as they are"))
  public var schedule: [Located<ScheduleSource>] = []

  @Option(
    "firms", zh: "企业名单",
    meaning: Text(
      zh: "参会企业的名单，一张或几张表，并入企业表",
      en: "one or more lists of firms, which join the table of organisations"))
  public var firms: [Located<String>] = []

  @Option(
    "draw", zh: "抽签",
    meaning: Text(
      zh: "名额按规则和抽签给：谁合格、谁优先、保留多少名额、间隔、上限、候补",
      en: "seats by rule and lot: who is eligible, who comes first, quotas, cool-downs, caps"))
  public var draw: DrawBlock? = nil

  @Option(
    "rosters", zh: "花名册",
    meaning: Text(
      zh: "模块以外还要的名册：排班、培训、出勤、颁证、比赛、儿童、乘客、用工备案",
      en: "rosters besides those of the module: shifts, training, contest, children and others"))
  public var rosters: [Located<FormRequest>] = []

  public init() {}
}
