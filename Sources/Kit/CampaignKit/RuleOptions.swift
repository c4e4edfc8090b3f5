public import ConfigValue
import Diagnostics
public import PlanModel

/// `规则` of `workspace.yaml`: what holds for all campaigns alike.
public struct RuleOptions: ModuleOptions {
  @Option(
    "heat", zh: "高温",
    meaning: Text(
      zh: "高温规定，可写几项，从严；默认国家", en: "rules on heat; of several the stricter holds"))
  public var heat: [HeatRules] = [.national]

  @Option(
    "capacity", zh: "容量",
    meaning: Text(zh: "场地容量不够时：不可，或只是不好", en: "whether a venue may be too small, at a price"))
  public var capacity = Strictness.hard

  @Option(
    "minutes_per_10_km", zh: "每10公里分钟", in: 0...240,
    meaning: Text(
      zh: "队伍两站之间赶路，每10公里几分钟；0 为不计", en: "what a team needs for 10 km; 0: nothing"))
  public var minutesPerTenKilometres = 0

  @Option(
    "changeover_minutes", zh: "转场分钟", in: 0...240,
    meaning: Text(
      zh: "队伍两站之间收拾和布置，几分钟", en: "what a team needs between two stops besides the way"))
  public var changeoverMinutes = 0

  @Option(
    "blocked_days", zh: "避让日",
    meaning: Text(zh: "全市不办活动的日子，如高考", en: "days that the city keeps free of activities"))
  public var blockedDays: [Located<BlockedDays>] = []

  @Option(
    "big_attendance", zh: "大型活动人数", in: 1...200_000,
    meaning: Text(
      zh: "预计人数达到此数为大型活动，同一单位或同一主题一天只办一场",
      en: "people from which an activity is big: a unit or theme has one of these a day"))
  public var bigAttendance = 1000

  @Option(
    "notice_days", zh: "备案提前天数", in: 0...120,
    meaning: Text(
      zh: "公开活动须提前几天向当地备案；0 为不要求",
      en: "days ahead at which a public activity is notified locally; 0: not at all"))
  public var noticeDays = 0

  public init() {}

  /// Whether a rule must hold or should.
  public enum Strictness: ConfigEnum {
    case hard
    case soft

    public var name: ConfigName {
      switch self {
      case .hard: ConfigName("hard", zh: "硬")
      case .soft: ConfigName("soft", zh: "软")
      }
    }
  }

  public var rules: PlanningRules {
    var rules = PlanningRules(
      heat: heat, hasSoftCapacity: capacity == .soft, minutesPerPoint: minutesPerTenKilometres,
      changeover: changeoverMinutes)
    rules.bigAttendance = bigAttendance
    rules.noticeDays = noticeDays
    return rules
  }
}
