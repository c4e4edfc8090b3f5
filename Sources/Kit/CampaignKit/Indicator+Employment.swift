public import Diagnostics
public import PlanModel

// What drives for employment are counted by, as ministry and localities publish it.
extension Indicator {
  /// Those whom reports on employment tell apart (其中).
  public static let workersApart = [
    Text(zh: "农民工", en: "migrant workers"), Text(zh: "脱贫人口", en: "people lifted out of poverty"),
    Text(zh: "高校毕业生", en: "graduates"), Text(zh: "女性", en: "women"),
    Text(zh: "残疾人", en: "people with disabilities"),
  ]

  private static let events = Text(zh: "场", en: "events")
  private static let people = Text(zh: "人", en: "people")
  private static let visits = Text(zh: "人次", en: "visits")
  private static let pieces = Text(zh: "个", en: "posts")

  /// Fairs of some kinds: how many, on site and online, with whom, and what came of them.
  public static func fairs(of kinds: Set<String>, streams: Set<String> = []) -> [Indicator] {
    let all = kinds.union(streams)
    return [
      Indicator(
        "fairs", Text(zh: "招聘活动场次", en: "recruitment events"), aliases: ["场次", "招聘会"],
        unit: events, measure: .init(.activities, of: all)),
      Indicator(
        "fairs-on-site", Text(zh: "线下场次", en: "events on site"), aliases: ["线下"], unit: events,
        measure: .init(.onSite, of: all)),
      Indicator(
        "fairs-online", Text(zh: "线上场次", en: "events online"), aliases: ["线上", "直播带岗"],
        unit: events, measure: .init(.online, of: all)),
      Indicator(
        "employers", Text(zh: "参加用人单位数", en: "employers at events"), aliases: ["企业", "用人单位"],
        unit: Text(zh: "家次", en: "employers"), measure: .init(.organisations, of: all)),
      Indicator(
        "posts", Text(zh: "提供岗位数", en: "posts on offer"), aliases: ["岗位", "岗位数"], unit: pieces,
        measure: .init(.posts, of: all)),
      Indicator(
        "openings", Text(zh: "招聘人数", en: "people wanted"), unit: people,
        measure: .init(.openings, of: all)),
      Indicator(
        "visitors", Text(zh: "进场求职人数", en: "visitors"), unit: people, groups: workersApart),
      Indicator("viewers", Text(zh: "线上观看人次", en: "viewers online"), unit: visits),
      Indicator("cvs", Text(zh: "收到简历", en: "CVs received"), unit: Text(zh: "份", en: "CVs")),
      Indicator(
        "intentions", Text(zh: "达成就业意向人数", en: "intentions"), unit: people, groups: workersApart),
      Indicator(
        "hired", Text(zh: "现场录用人数", en: "hired on the spot"), unit: people, groups: workersApart),
    ]
  }

  /// Advice given beside fairs.
  public static let advice = [
    Indicator("policy-advice", Text(zh: "政策咨询人次", en: "advice on policies"), unit: visits),
    Indicator("legal-advice", Text(zh: "法律咨询人次", en: "legal advice"), unit: visits),
    Indicator("leaflets", Text(zh: "发放资料份数", en: "leaflets"), unit: Text(zh: "份", en: "leaflets")),
    Indicator("guidance", Text(zh: "职业指导人次", en: "career guidance"), unit: visits),
  ]

  /// Journeys back to work.
  public static func trips(of kinds: Set<String>) -> [Indicator] {
    [
      Indicator(
        "trips", Text(zh: "返岗专车班次", en: "charter trips"), aliases: ["专车", "班次"],
        unit: Text(zh: "班", en: "trips"), measure: .init(.activities, of: kinds)),
      Indicator(
        "vehicles", Text(zh: "返岗专车辆数", en: "vehicles"), unit: Text(zh: "辆", en: "vehicles"),
        measure: .init(.equipment, of: kinds)),
      Indicator(
        "passengers", Text(zh: "输送人数", en: "passengers"), aliases: ["输送"], unit: people,
        measure: .init(.seats, of: kinds), groups: workersApart),
    ]
  }

  /// Visits to firms and to people out of work.
  public static func visits(firms: Set<String>, people kinds: Set<String>) -> [Indicator] {
    [
      Indicator(
        "firms-visited", Text(zh: "走访企业数", en: "firms visited"), aliases: ["走访企业"],
        unit: Text(zh: "家次", en: "firms"), measure: .init(.seats, of: firms)),
      Indicator(
        "people-visited", Text(zh: "走访人员数", en: "people visited"), aliases: ["走访人员"], unit: people,
        measure: .init(.seats, of: kinds), groups: workersApart),
      Indicator(
        "certified", Text(zh: "登记认定就业困难人员", en: "certified as hard to place"), unit: people),
      Indicator(
        "placed", Text(zh: "帮助就业困难人员就业", en: "hard to place, placed"), unit: people,
        groups: workersApart),
    ]
  }
}
