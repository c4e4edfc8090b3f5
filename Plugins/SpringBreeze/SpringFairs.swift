public import CampaignKit

/// Fairs of each unit on days that are found (补排): only what nobody has fixed already.
public struct DistrictFairs: ModuleOptions {
  @Option(
    "per_unit", zh: "每区县招聘会", "每区县",
    meaning: Text(zh: "每单位办几场，日子由系统排", en: "fairs of each unit, on days that are found"))
  public var perUnit: PerUnit

  @Option("title", zh: "名称", meaning: Text(zh: "对外的名称", en: "the name for the public"))
  public var title = Text(zh: "春风行动招聘会", en: "Spring Breeze fair")

  @Option(
    "market_days", zh: "赶场日",
    meaning: Text(zh: "有赶场日的单位只排在赶场日", en: "on market days, in units that have them"))
  public var onMarketDays = false

  @Embedded public var scope: FairScope

  @Embedded public var terms: FairTerms

  public init() {}
}

/// Small fairs where people come anyway: market days, or days of the lunar month (微型招聘会).
public struct MarketFairs: ModuleOptions {
  @Option(
    "per_unit", zh: "每区县", meaning: Text(zh: "每单位办几场", en: "fairs of each unit"))
  public var perUnit: PerUnit

  @Option("title", zh: "名称", meaning: Text(zh: "对外的名称", en: "the name for the public"))
  public var title = Text(zh: "赶场微型招聘会", en: "market-day micro fair")

  @Option(
    "recurring", zh: "重复",
    meaning: Text(
      zh: "哪些日子，如“逢三、六、九”；默认各单位的赶场日", en: "on which days; each unit's market days by default"))
  public var recurring: DateRecurrence? = nil

  @Embedded public var scope: FairScope

  @Embedded public var terms: FairTerms

  public init() {}
}
