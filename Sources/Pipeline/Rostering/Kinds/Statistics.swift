public import CivilTime
import Diagnostics
public import PlanModel

/// What every campaign that is counted by something was to reach, and what came of it: goals and the
/// plan's own sums against what units have reported (统计表).
///
/// Where nobody has reported, events count as held once their day is over; how many people came only
/// a report can tell.
///
/// - Parameters:
///   - period: the days of which the numbers of the period tell; those so far go up to its end.
public func statistics(
  of agenda: Agenda, schedule: Schedule, rosters: [Roster], period: ClosedRange<CivilDate>
) -> [Statistics] {
  let planned = PlannedAmounts(agenda, schedule, rosters)
  return agenda.campaigns.indices.compactMap { index in
    let counting = CampaignCounting(index, agenda, schedule, planned, period)
    let statistics = counting.statistics
    return statistics.lines.contains(where: \.saysSomething) ? statistics : nil
  }
}

/// The numbers of one campaign.
private struct CampaignCounting {
  private let index: Int
  private let campaign: Campaign
  private let planned: PlannedAmounts
  private let items: [Agenda.Item]
  /// Those that began before the period's end, and of these the ones that began in it.
  private let held: [Agenda.Item]
  private let heldInPeriod: [Agenda.Item]
  private let counts: [IndicatorCount]
  /// What the plan adds up to, by id of indicator and by unit.
  private let sums: [String: [String: Int]]
  private let period: ClosedRange<CivilDate>

  init(
    _ index: Int, _ agenda: Agenda, _ schedule: Schedule, _ planned: PlannedAmounts,
    _ period: ClosedRange<CivilDate>
  ) {
    self.index = index
    let campaign = agenda.campaigns[index]
    self.campaign = campaign
    self.planned = planned
    self.period = period
    items = planned.placedItems(of: index)
    let items = items
    let sums = campaign.indicators.map { indicator in
      (indicator.id, indicator.measure.map { planned.amounts(of: $0, at: items) } ?? [:])
    }
    self.sums = Dictionary(sums, uniquingKeysWith: { first, _ in first })
    let begun = items.compactMap { item -> (Agenda.Item, CivilDate)? in
      guard item.activity.status == .planned, let problem = item.problemIndex,
        let day = schedule.placements[problem]?.day
      else { return nil }
      return (item, agenda.horizon.lowerBound.adding(days: day))
    }.filter { $0.1 <= period.upperBound && $0.1 < campaign.plannedOn }
    held = begun.map(\.0)
    heldInPeriod = begun.filter { period.contains($0.1) }.map(\.0)
    let names = [campaign.id, campaign.title.zh, campaign.title.en]
    let own = agenda.tables.counts.filter { names.contains($0.campaign) }
    counts = (own + items.flatMap(\.activity.counts)).filter {
      $0.date.map { $0 <= period.upperBound } ?? true
    }
  }

  var statistics: Statistics {
    let lines = campaign.indicators.flatMap { self.lines(of: $0) }
    let units = campaign.units.compactMap { unit -> Statistics.UnitLines? in
      let own = lines.indices.map { of(lines[$0], in: unit.id) }.filter(\.saysSomething)
      return own.isEmpty ? nil : Statistics.UnitLines(unit: unit.id, lines: own)
    }
    return Statistics(campaign: index, period: period, lines: lines, units: units)
  }

  /// For everybody, and then for each of those whom reports tell apart.
  private func lines(of indicator: Indicator) -> [Statistics.Line] {
    let groups = indicator.groups.filter { group in
      counts.contains { indicator.names.contains($0.indicator) && isOf(group, $0) }
    }
    return ([nil] + groups).map { group in
      filled(Statistics.Line(indicator, group: group), in: nil)
    }
  }

  private func of(_ line: Statistics.Line, in unit: String) -> Statistics.Line {
    filled(Statistics.Line(line.indicator, group: line.group), in: unit)
  }

  /// - Parameter unit: nil for all of them together.
  private func filled(_ line: Statistics.Line, in unit: String?) -> Statistics.Line {
    var line = line
    let indicator = line.indicator
    if line.group == nil { line.planned = amountPlanned(of: indicator, in: unit) }
    let reported = counts.filter { count in
      indicator.names.contains(count.indicator) && (unit == nil || count.unit == unit)
        && (line.group.map { isOf($0, count) } ?? (count.group == nil))
    }
    line.isAbout = reported.contains(where: \.isAbout)
    if !reported.isEmpty {
      line.total = reported.reduce(0) { $0 + $1.amount }
      let inPeriod = reported.filter { $0.date.map(period.contains) ?? false }
      line.actual = inPeriod.reduce(0) { $0 + $1.amount }
    } else if line.group == nil, let measure = indicator.measure, measure.what.isKnownWhenHeld {
      line.total = amount(of: measure, at: held, in: unit)
      line.actual = amount(of: measure, at: heldInPeriod, in: unit)
    }
    return line
  }

  private func amountPlanned(of indicator: Indicator, in unit: String?) -> Int? {
    if unit == nil, let goal = campaign.goals.first(where: { $0.indicator.id == indicator.id }) {
      return goal.amount
    }
    guard indicator.measure != nil, let sums = sums[indicator.id] else { return nil }
    return unit.map { sums[$0] ?? 0 } ?? sums.values.reduce(0, +)
  }

  private func amount(
    of measure: Indicator.Measure, at items: [Agenda.Item], in unit: String?
  ) -> Int {
    let amounts = planned.amounts(of: measure, at: items)
    return unit.map { amounts[$0] ?? 0 } ?? amounts.values.reduce(0, +)
  }

  private func isOf(_ group: Text, _ count: IndicatorCount) -> Bool {
    count.group.map { $0 == group.zh || $0 == group.en } ?? false
  }
}

extension Indicator.What {
  /// Whether it is certain once an event is over, whoever came.
  fileprivate var isKnownWhenHeld: Bool {
    switch self {
    case .activities, .online, .onSite, .equipment: true
    case .organisations, .posts, .openings, .seats, .goods, .money, .worth: false
    }
  }
}
