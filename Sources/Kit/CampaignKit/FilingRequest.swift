public import CivilTime
public import ConfigValue
public import Diagnostics
public import PlanModel

/// `报送` of a campaign or of `workspace.yaml`: `{截止: 12月25日, 单位: 全部}`.
public struct FilingRequest: ModuleOptions {
  @Option(
    "due", zh: "截止",
    meaning: Text(
      zh: "最后一天；不写年份时取离专项开始最近的一次",
      en: "the last day; without a year the one nearest to the campaign's beginning"))
  public var due: Located<Anchor>

  @Option(
    "units", zh: "单位", "区县", meaning: Text(zh: "哪些单位；默认全部", en: "which units; all by default"))
  public var units: [Located<String>] = []

  @Option("title", zh: "名称", meaning: Text(zh: "报什么", en: "what is to be filed"))
  public var title: Text? = nil

  public init() {}
}

extension FilingRequest {
  /// The duty with its day and units found; nil after an error.
  ///
  /// - Parameters:
  ///   - span: the days of what asks, the campaign's or the horizon's.
  ///   - title: what is to be filed, where the request itself does not say.
  public func duty(
    for span: ClosedRange<CivilDate>, of campaign: String?, title: Text, names: UnitNames,
    calendar: ChineseCalendar, issues: inout Issues
  ) -> FilingDuty? {
    let year = span.lowerBound.year
    let found = (year - 1...year + 1).compactMap { year -> CivilDate? in
      guard case .success(let date) = due.value.date(in: year, calendar: calendar) else {
        return nil
      }
      return date
    }
    let nearest = found.min {
      abs($0.days(until: span.lowerBound)) < abs($1.days(until: span.lowerBound))
    }
    guard let day = nearest ?? due.date(in: year, calendar: calendar, issues: &issues) else {
      return nil
    }
    return FilingDuty(
      title: self.title ?? title, campaign: campaign, due: day,
      units: names.units(named: units, issues: &issues).map(\.id), source: due.location)
  }
}
