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
    PlanningRules(
      heat: heat, hasSoftCapacity: capacity == .soft, minutesPerPoint: minutesPerTenKilometres,
      changeover: changeoverMinutes)
  }
}
