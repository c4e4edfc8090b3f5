import CivilTime
import Diagnostics
import PlanModel

extension Agenda {
  /// Why things change, by UID, as far as the plan knows: what the organiser said, a holiday
  /// notice, the forecast, a venue that is gone or closed, or else what keeps it from being held.
  func reasons(for changes: [Change], in schedule: Schedule) -> [String: Reason] {
    var items: [String: Item] = [:]
    for item in self.items { items[uid(of: item)] = item }
    var reasons: [String: Reason] = [:]
    for change in changes {
      let uid = change.after.uid
      reasons[uid] = reason(for: change, items[uid], in: schedule)
    }
    return reasons
  }

  private func reason(for change: Change, _ item: Item?, in schedule: Schedule) -> Reason? {
    if followsNotice(change) { return .forEverybody(Words.holidayNotice) }
    switch change.kind {
    case .cancelled, .postponed:
      guard let item else { return .forPlanners(Reasons.gone) }
      return reason(for: item, in: schedule, change)
    case .moved:
      return item.flatMap { item in
        (item.activity.reason ?? item.activity.usual?.reason).map(Reason.forEverybody)
          ?? change.before.flatMap { circumstance(of: $0, item) }.map(Reason.forEverybody)
          ?? change.before.map { before in
            let displacement = Displacement(
              agenda: self, schedule: schedule, before: before, item: item)
            return .forPlanners(displacement.reason ?? Reasons.better)
          }
      }
    case .revived, .confirmed: return item?.activity.reason.map(Reason.forEverybody)
    default: return nil
    }
  }

  private func reason(for item: Item, in schedule: Schedule, _ change: Change) -> Reason {
    switch campaigns[item.campaign].state {
    case .cancelled: return .forEverybody(Reasons.campaignCancelled)
    case .postponed: return .forEverybody(Reasons.campaignPostponed)
    case .draft, .pending, .approved: break
    }
    if item.activity.status != .planned, let own = item.activity.reason {
      return .forEverybody(own)
    }
    switch item.activity.status {
    case .cancelled: return .forPlanners(Reasons.cancelled)
    case .postponed: return .forPlanners(Reasons.postponed)
    case .planned: break
    }
    if let why = change.before.flatMap({ circumstance(of: $0, item) }) { return .forEverybody(why) }
    let obstacles = item.problemIndex.flatMap { schedule.obstacles[$0] } ?? []
    let most = obstacles.filter { $0.count > 0 }
      .sorted { ($1.count, $0.rule.rawValue) < ($0.count, $1.rule.rawValue) }.prefix(2)
    return .forPlanners(Words.line(Reasons.unplaced, Text(listing: most.map(\.rule.name))))
  }

  /// What has become of the day and the place that were announced: heat, or no venue.
  private func circumstance(of before: Publication.Entry, _ item: Item) -> Text? {
    let venue = before.venue.flatMap { id in tables.venues.first { $0.id == id } }
    if before.venue != nil, venue == nil { return Reasons.venueLost }
    let day = before.start.date
    let hours = TimeSpan(from: before.start.time, to: before.slot.endOfDay)
    if let venue {
      let isClosed =
        venue.closed.contains { $0.contains(day) }
        || venue.closedHours.contains { $0.date == day && hours?.overlaps($0.span) != false }
      if isClosed { return Reasons.venueClosed }
    }
    guard let index = item.problemIndex, let hours, horizon.contains(day),
      let forecast = tables.forecast.last(where: { $0.unit == before.unit && $0.date == day })
    else { return nil }
    let request = problem.activities[index]
    let heat = problem.heatPeriods(
      in: request.district, on: horizon.lowerBound.days(until: day))
    let isOutdoors = venue.map { !$0.isIndoor } ?? request.isOutdoor
    let isLong = problem.grid.periods(in: hours.length) > problem.rules.heatLimit
    let isHot = heat & problem.grid.periods(touching: hours) != 0 || heat != 0 && isLong
    return isOutdoors && isHot ? Reasons.heat(forecast.maximum) : nil
  }
}

extension TimeSpan {
  fileprivate func overlaps(_ other: TimeSpan) -> Bool { start < other.end && other.start < end }
}

extension Publication.Slot {
  /// When it ends on each of its days; midnight is the end of the day.
  fileprivate var endOfDay: TimeOfDay {
    end.time == .midnight ? TimeOfDay(hour: 24) ?? end.time : end.time
  }
}
