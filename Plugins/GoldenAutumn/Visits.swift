public import CampaignKit

/// Visits to firms (走访企业): which ones is decided by the module, private and small ones first.
public struct FirmVisits: ModuleOptions {
  @Option("per_unit", zh: "每区县", meaning: Text(zh: "每单位出去几次", en: "outings of each unit"))
  public var perUnit: PerUnit

  @Option("firms", zh: "每次家数", in: 1...20, meaning: Text(zh: "每次走访几家", en: "firms on each outing"))
  public var firms = 4

  @Option("title", zh: "名称", meaning: Text(zh: "叫什么", en: "what it is called"))
  public var title = Text(zh: "走访企业", en: "firm visits")

  @Option("natures", zh: "性质", meaning: Text(zh: "只走访这些性质的企业", en: "only firms of these natures"))
  public var natures: Set<Organisation.Nature> = []

  @Option("trades", zh: "行业", meaning: Text(zh: "只走访这些行业的企业", en: "only firms of these trades"))
  public var trades: [Located<String>] = []

  @Embedded public var terms: VisitTerms

  @Option("leaders", zh: "带队", meaning: Text(zh: "带队的领导", en: "leaders who come along"))
  public var leaders: [Located<String>] = []

  public init() {}
}

/// Visits to people long out of work (走访失业人员), before the unit's fairs.
public struct PeopleVisits: ModuleOptions {
  @Option("per_unit", zh: "每区县", meaning: Text(zh: "每单位出去几次", en: "outings of each unit"))
  public var perUnit: PerUnit

  @Option(
    "people", zh: "每次人数", in: 1...50, meaning: Text(zh: "每次走访几人", en: "people on each outing"))
  public var people = 6

  @Option(
    "list", zh: "名单",
    meaning: Text(
      zh: "登记的长期失业人员，列名见下；失业久的先走访",
      en: "a sheet of those registered, its columns as below; the longest out of work come first"))
  public var list: Located<String>? = nil

  @Option("title", zh: "名称", meaning: Text(zh: "叫什么", en: "what it is called"))
  public var title = Text(zh: "走访长期失业人员", en: "visits to people long out of work")

  @Embedded public var terms: VisitTerms

  public init() {}
}

/// When and where outings of either kind go, and who comes along.
public struct VisitTerms: ModuleOptions {
  @Option(
    "window", zh: "时间",
    meaning: Text(zh: "只在专项的这一段时间内", en: "only within this part of the campaign"))
  public var window: DateWindow? = nil

  @Option(
    "units", zh: "区县", meaning: Text(zh: "只在这些单位", en: "only these of the campaign's units"))
  public var units: [Located<String>] = []

  @Option("slots", zh: "时段", meaning: Text(zh: "占其中一个时段", en: "one of these spans"))
  public var slots: [TimeSpan] = []

  @Option(
    "helpers", zh: "人手", meaning: Text(zh: "每次要几名有某项技能的人", en: "people with a skill on each outing")
  )
  public var helpers = Amounts()

  public init() {}
}
