public import CivilTime
import ConfigValue
public import Diagnostics
public import PlanModel

/// Deals a unit's market days out to the fairs that it is to hold on them.
public struct MarketRuns {
  private let days: [CivilDate]

  /// - Parameter days: market days in ascending order.
  public init(_ days: [CivilDate]) { self.days = days }

  /// As many even runs of days as fairs are wanted, of which each takes one day; fewer fairs where
  /// there are fewer days, with a warning.
  public func runs(
    of count: Int, in unit: Unit, at location: SourceLocation, issues: inout Issues
  ) -> [[CivilDate]] {
    if days.count < count {
      issues.report(
        .fewMarketDays, at: location,
        ["unit": unit.name, "count": Text("\(count)"), "days": Text("\(days.count)")])
    }
    return evenRuns(of: min(count, days.count), in: days)
  }
}

/// `days` cut into `count` runs of nearly equal length, in their order; where there are fewer days
/// than runs, one day serves several.
public func evenRuns(of count: Int, in days: [CivilDate]) -> [[CivilDate]] {
  guard !days.isEmpty else { return [] }
  return (0..<count).map { index in
    let first = index * days.count / count
    return Array(days[first..<max(first + 1, (index + 1) * days.count / count)])
  }
}

extension Campaign {
  /// The days of a span that are of these kinds.
  public func days(
    in span: ClosedRange<CivilDate>, of kinds: Set<DayKind>
  ) -> [CivilDate] {
    span.filter { kinds.contains(calendar.kind(of: $0)) }
  }

  /// The Spring Festival of the winter in which the campaign begins.
  public var springFestival: CivilDate {
    let first = window.lowerBound
    let festivals = (first.year - 1...first.year + 1).compactMap {
      Festival.springFestival.date(in: $0)
    }
    let nearest = festivals.min { abs($0.days(until: first)) < abs($1.days(until: first)) }
    return nearest ?? first
  }
}

extension DateWindow {
  /// The part of the campaign that this window is; nil, with an error, where it is none.
  public func part(of campaign: Campaign, issues: inout Issues) -> ClosedRange<CivilDate>? {
    guard let dates = dates(in: campaign.window, calendar: campaign.calendar, issues: &issues)
    else { return nil }
    if campaign.window.overlaps(dates) { return dates.clamped(to: campaign.window) }
    issues.reportOutside(Text("\(dates.lowerBound)–\(dates.upperBound)"), of: campaign, at: source)
    return nil
  }
}

extension Issues {
  /// Says that a day, or days, lie outside a campaign's window.
  public mutating func reportOutside(
    _ days: Text, of campaign: Campaign, at location: SourceLocation
  ) {
    report(
      .outsideWindow, at: location,
      [
        "date": days, "from": Text(campaign.window.lowerBound.description),
        "to": Text(campaign.window.upperBound.description),
      ])
  }
}

extension Issues {
  /// Tells of what is left out because it may be held on no day of its time.
  public mutating func reportNoOpenDay(
    in time: ClosedRange<CivilDate>, at location: SourceLocation
  ) {
    let (from, to) = (time.lowerBound, time.upperBound)
    report(
      .noOpenDay, at: location,
      [
        "from": Text(zh: from.chinese, en: from.description),
        "to": Text(zh: to.chinese, en: to.description),
      ])
  }
}
