public import CampaignKit

/// A series of fairs: so many in each unit, or on named days.
public struct AutumnFair: ModuleOptions {
  @Option(
    "key", zh: "代号", meaning: Text(zh: "系列的代号，定后不改", en: "id of the series, never changed"))
  public var key: PlainID

  @Option("title", zh: "名称", meaning: Text(zh: "对外的名称", en: "the name for the public"))
  public var title: Text

  @Option(
    "per_unit", zh: "每区县",
    meaning: Text(zh: "每单位办几场，日子由系统排", en: "fairs of each unit, on days that are found"))
  public var perUnit: PerUnit? = nil

  @Option(
    "fill", zh: "补排",
    meaning: Text(
      zh: "“每区县”的场数里，排期表已有的算在内，只排缺的",
      en: "whether what the schedule sheets list counts, so that only the rest is proposed"))
  public var fillsGaps = false

  @Option(
    "dates", zh: "日期",
    meaning: Text(zh: "一个或几个日子，各单位同日", en: "one or more days, the same for all units"))
  public var dates: [Located<Anchor>] = []

  @Embedded public var scope: FairScope

  @Embedded public var terms: FairTerms

  public init() {}
}
