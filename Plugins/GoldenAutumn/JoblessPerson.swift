public import CampaignKit

/// A line of the sheet of people long out of work. Everything is text: nothing of a person is ever
/// quoted in a message.
public struct JoblessPerson: ModuleOptions {
  @Option("name", zh: "姓名", meaning: Text(zh: "姓名", en: "name"))
  public var name: String

  @Option("phone", zh: "手机", "电话", meaning: Text(zh: "手机", en: "telephone"))
  public var phone: String? = nil

  @Option(
    "unit", zh: "区县", "单位",
    meaning: Text(
      zh: "由哪个单位走访；只有一个单位时可不写",
      en: "who visits them; not needed where there is one unit"))
  public var unit: String? = nil

  @Option("township", zh: "乡镇街道", meaning: Text(zh: "乡镇街道", en: "township"))
  public var township: String? = nil

  @Option(
    "months", zh: "失业时间（月）", "失业时间", "失业月数",
    meaning: Text(zh: "失业几个月", en: "months out of work"))
  public var months: String? = nil

  @Option("skills", zh: "技能", meaning: Text(zh: "技能", en: "skills"))
  public var skills: String? = nil

  @Option("wishes", zh: "求职意向", meaning: Text(zh: "求职意向", en: "what they want to work as"))
  public var wishes: String? = nil

  public init() {}

  var monthsOut: Int? { months.flatMap { Int($0.prefix { $0.isNumber }) } }

  /// In the order of `PeopleVisitPlan.columns`.
  var fields: [String] { [name, phone, township, months, skills, wishes].map { $0 ?? "" } }
}
