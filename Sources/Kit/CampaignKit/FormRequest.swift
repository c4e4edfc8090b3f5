public import CivilTime
public import ConfigValue
public import Diagnostics
public import PlanModel

/// A roster besides those of the module, as a campaign's file asks for it.
public struct FormRequest: ModuleOptions {
  @Option(
    "form", zh: "样式", meaning: Text(zh: "哪一种名册", en: "what kind of roster"))
  public var form: CampaignForm.Kind

  @Option(
    "activities", zh: "活动",
    meaning: Text(
      zh: "哪些活动：类别、系列或代号；默认全部", en: "kinds, series or keys of activities; all by default"))
  public var activities: [String] = []

  @Option(
    "people", zh: "名单",
    meaning: Text(zh: "名单文件；不写则出空白表", en: "the list; an empty sheet without it"))
  public var people: Located<String>? = nil

  @Option(
    "seats", zh: "人数", in: 1...10_000,
    meaning: Text(zh: "每场几人；排班时为每场要几人", en: "people for each activity; of shifts those needed"))
  public var seats: Int? = nil

  @Option(
    "rest", zh: "间休", meaning: Text(zh: "两班之间至少休息多久", en: "rest between two shifts"))
  public var rest = Minutes(660)

  @Option("daily", zh: "每天至多", meaning: Text(zh: "一人一天至多多久", en: "the most of one person in a day"))
  public var daily = Minutes(480)

  @Option(
    "weekly", zh: "每周至多", meaning: Text(zh: "一人一周至多多久", en: "the most of one person in a week"))
  public var weekly = Minutes(2640)

  @Option(
    "skills", zh: "技能",
    meaning: Text(
      zh: "每班要会什么，一项一人（要两人就写两遍）：[急救, 手语]",
      en: "what people of each shift must be able to do, one person for each: [first aid, signing]")
  )
  public var skills: [String] = []

  @Option(
    "team_from", zh: "每队至少", in: 1...200,
    meaning: Text(zh: "一队至少几人", en: "people of a team, at least"))
  public var least: Int? = nil

  @Option(
    "team_to", zh: "每队至多", in: 1...200, meaning: Text(zh: "一队至多几人", en: "people of a team, at most")
  )
  public var most: Int? = nil

  public init() {}
}

extension FormRequest {
  /// The list that it names; its lines are people.
  public var sheet: SheetName? { people.map { SheetName($0, isPersonal: true) } }

  /// The same with its list at hand.
  public func form(with people: CampaignSheet?, at source: SourceLocation) -> CampaignForm {
    var made = CampaignForm(
      form, activities: activities, people: people, seats: seats,
      shifts: .init(rest: rest.count, daily: daily.count, weekly: weekly.count),
      team: least == nil && most == nil ? nil : (least ?? 1)...max(least ?? 1, most ?? 200),
      source: source)
    made.skills = skills
    return made
  }
}

extension CampaignForm.Kind: ConfigEnum {
  public var name: ConfigName {
    switch self {
    case .shifts: ConfigName("shifts", zh: "排班", "志愿者")
    case .training: ConfigName("training", zh: "培训")
    case .attendance: ConfigName("attendance", zh: "出勤")
    case .certificates: ConfigName("certificates", zh: "颁证")
    case .contest: ConfigName("contest", zh: "比赛")
    case .children: ConfigName("children", zh: "儿童")
    case .passengers: ConfigName("passengers", zh: "乘客")
    case .hiring: ConfigName("hiring", zh: "用工备案")
    case .hardship: ConfigName("hardship", zh: "困难职工档案")
    case .relief: ConfigName("relief", zh: "救助")
    case .posts: ConfigName("posts", zh: "岗位")
    case .seekers: ConfigName("seekers", zh: "求职登记")
    case .opening: ConfigName("opening", zh: "开班申请")
    case .claims: ConfigName("claims", zh: "申领")
    }
  }
}
