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
    "dates", zh: "日期",
    meaning: Text(zh: "一个或几个日子，各单位同日", en: "one or more days, the same for all units"))
  public var dates: [Located<Anchor>] = []

  @Option(
    "window", zh: "时间",
    meaning: Text(zh: "只在专项的这一段时间内", en: "only within this part of the campaign"))
  public var window: DateWindow? = nil

  @Option(
    "units", zh: "区县", meaning: Text(zh: "只在这些单位", en: "only these of the campaign's units"))
  public var units: [Located<String>] = []

  @Option(
    "holidays", zh: "遇节假日",
    meaning: Text(zh: "法定节假日跳过还是照常", en: "what to do on public holidays"))
  public var onHolidays = HolidayPolicy.skip

  @Embedded public var terms: FairTerms

  public init() {}
}
