public import CivilTime
public import ConfigValue
public import Diagnostics
public import PlanModel

/// One line of `避让日` in the rules of `workspace.yaml`.
public struct BlockedDays: ModuleOptions {
  @Option("dates", zh: "日期", meaning: Text(zh: "一天或几天", en: "one or more days"))
  public var dates: [Located<Anchor>] = []

  @Option("window", zh: "时间", meaning: Text(zh: "连续几天", en: "days on end"))
  public var window: DateWindow? = nil

  @Option("reason", zh: "事由", meaning: Text(zh: "为什么避让，如高考", en: "why, such as an examination"))
  public var reason: Text

  @Option(
    "attendance", zh: "人数", in: 0...200_000,
    meaning: Text(zh: "只管预计人数不少于此的活动", en: "only activities for which so many are expected"))
  public var attendance = 0

  @Option("units", zh: "区县", "单位", meaning: Text(zh: "只管这些单位；默认全部", en: "only these units"))
  public var units: [Located<String>] = []

  public init() {}
}

extension BlockedDays {
  /// The days of every year of the horizon.
  public func resolved(
    in horizon: ClosedRange<CivilDate>, names: UnitNames, calendar: ChineseCalendar,
    at place: SourceLocation, issues: inout Issues
  ) -> BlockedDay? {
    var days: [ClosedRange<CivilDate>] = []
    for date in dates {
      let all = (horizon.lowerBound.year...horizon.upperBound.year).compactMap { year in
        if case .success(let day) = date.value.date(in: year, calendar: calendar) {
          day
        } else {
          CivilDate?.none
        }
      }
      if all.isEmpty {
        _ = date.date(in: horizon.lowerBound.year, calendar: calendar, issues: &issues)
      }
      days += all.map { $0...$0 }
    }
    if let window, let span = window.dates(in: horizon, calendar: calendar, issues: &issues) {
      days.append(span)
    }
    guard dates.isEmpty != (window == nil) else {
      issues.report(
        .needsOneOf, at: place,
        [
          "key": reason, "choices": Text("日期、时间"),
          "found": dates.isEmpty ? Text(zh: "零项", en: "none") : Text("日期、时间"),
        ])
      return nil
    }
    let chosen = units.isEmpty ? [] : names.units(named: units, issues: &issues).map(\.id)
    return BlockedDay(
      days: days, reason: reason, attendance: attendance, units: chosen, source: place)
  }
}
