import CampaignKit
import CivilTime
import PlanModel

/// The hours that a forecast closes in the open, unit by unit and day by day.
struct Heat {
  /// The longest that anybody may be in the open on such a day, in periods.
  let limit: Int
  /// By district and day.
  private let masks: [[Int: UInt32]]

  init(_ workspace: Workspace, units: Registry, grid: TimeGrid = .halfHours) {
    var masks = [[Int: UInt32]](repeating: [:], count: units.ids.count)
    var longest = Int.max
    for forecast in workspace.tables.forecast where workspace.horizon.contains(forecast.date) {
      guard let district = units[forecast.unit] else { continue }
      let day = workspace.horizon.lowerBound.days(until: forecast.date)
      for rules in workspace.rules.heat {
        guard let limits = rules.limits(at: forecast.maximum) else { continue }
        masks[district][day, default: 0] |= grid.periods(touching: limits.pause)
        // A day that is closed as a whole needs no limit.
        if limits.longest > 0 { longest = min(longest, limits.longest / grid.minutesPerPeriod) }
      }
    }
    self.masks = masks
    limit = longest
  }

  func mask(in district: Int, on day: Int) -> UInt32 { masks[district][day] ?? 0 }

  func hasDays(in district: Int) -> Bool { !masks[district].isEmpty }

  /// Hot days in ascending order.
  func cells(in district: Int) -> [Problem.Cells] {
    masks[district].sorted { $0.key < $1.key }.map { Problem.Cells(day: $0.key, periods: $0.value) }
  }
}

extension ProblemCompiler {
  /// Opens other hours, and where no cooler day is left indoor venues, to an activity in the open
  /// that has days of heat among its own, so that heat moves it and does not make it vanish.
  ///
  /// - Parameter only: the day on which it has been fixed.
  func makeRoomInHeat(
    for activity: Activity, _ request: inout Problem.Activity, on only: Int? = nil
  ) {
    let isOpenAir = request.needsPlace ? !request.isIndoor : request.isOutdoor
    guard isOpenAir, activity.place != .online, heat.hasDays(in: request.district) else { return }
    let closed = Set(activity.excludedDates.map(day))
    let days =
      only.map { [$0] }
      ?? request.window.filter { request.mayBegin(on: problem.days[$0]) && !closed.contains($0) }
    let hot = days.filter { heat.mask(in: request.district, on: $0) != 0 }
    guard !hot.isEmpty else { return }
    let usual = request.usualPeriods
    var evening: UInt32 = 0
    for (start, length) in hours(inHeatOf: activity) where request.starts >> UInt32(start) & 1 == 0
    {
      request.starts |= 1 << UInt32(start)
      request.setLength(length, at: start)
      evening |= Periods.mask(start: start, length: length)
    }
    // On cool days the evening stays closed, as far as the usual hours do not reach into it.
    if evening & ~usual != 0 {
      for day in days where heat.mask(in: request.district, on: day) == 0 {
        request.forbidden.append(.init(day: day, periods: evening & ~usual))
      }
    }
    guard hot.count == days.count else { return }
    let isStopped = hot.allSatisfy {
      heat.mask(in: request.district, on: $0) == problem.grid.wholeDay
    }
    if request.needsPlace || isStopped { openIndoors(for: activity, &request) }
  }

  /// Starts with their lengths in periods: those asked for, or any in the evening.
  private func hours(inHeatOf activity: Activity) -> [(start: Int, length: Int)] {
    let grid = problem.grid
    if !activity.heat.slots.isEmpty {
      return activity.heat.slots.compactMap { slot in
        guard let start = grid.period(at: slot.start), let end = grid.period(at: slot.end),
          start < end
        else { return nil }
        return (start, end - start)
      }
    }
    guard let shortest = activity.slots.map(\.length.count).min(),
      let first = grid.period(at: TimeSpan.hours(17, 18).start),
      let last = grid.period(at: TimeSpan.hours(21, 22).start)
    else { return [] }
    let length = grid.periods(in: Minutes(shortest))
    return (first...last).filter { $0 + length <= last + 1 }.map { ($0, length) }
  }

  private func openIndoors(for activity: Activity, _ request: inout Problem.Activity) {
    let wanted = Set(activity.heat.types)
    let rooms = places.venues.indices.filter { index in
      let venue = places.venues[index]
      return venue.isIndoor && venue.district == request.district
        && venue.capacity >= request.attendance
        && (wanted.isEmpty || wanted.contains(places.types[venue.type]))
    }
    if rooms.isEmpty { return }
    let types = Set(rooms.map { places.venues[$0].type })
    if request.venues.isEmpty {
      request.venueTypes = Set(request.venueTypes).union(types).sorted()
    } else {
      request.venues += rooms.filter { !request.venues.contains($0) }
      request.venueTypes = Set(request.venueTypes).union(types).sorted()
    }
  }
}

extension Problem.Activity {
  var needsPlace: Bool { !venueTypes.isEmpty || !venues.isEmpty }

  /// Whether the calendar lets it begin on a day.
  func mayBegin(on day: Problem.Day) -> Bool {
    dayKinds >> UInt8(day.kind.bit) & 1 == 1
      && weekdays >> UInt8(day.date.weekday.rawValue - 1) & 1 == 1
  }

  mutating func setLength(_ length: Int, at start: Int) {
    if length != duration { lengths.append(.init(start: start, periods: length)) }
  }

  /// The periods that it may fill, whatever the start.
  var usualPeriods: UInt32 {
    (0..<32).filter { starts >> UInt32($0) & 1 == 1 }.reduce(0) {
      $0 | Periods.mask(start: $1, length: length(at: $1))
    }
  }
}

/// Sets of periods of a day, a bit each.
enum Periods {
  static func mask(start: Int, length: Int) -> UInt32 {
    length >= 32 ? .max << UInt32(start) : ((1 << UInt32(length)) - 1) << UInt32(start)
  }
}
