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
  /// Opens other hours, or indoor venues, to an activity in the open whose own hours are too hot on
  /// every day that it may take, so that heat moves it and does not make it vanish. A day on which
  /// its own hours will do in the open is left as it is.
  ///
  /// One change is enough: who has not been announced goes to other hours where these will do in the
  /// open, and else indoors at its own. What has been announced may do either, for there the price of
  /// a change sees to it that it does no more than it must.
  ///
  /// - Parameters:
  ///   - asked: the request before it was opened.
  ///   - only: the day on which it has been fixed.
  func makeRoomInHeat(
    for activity: Activity, _ asked: Problem.Activity, _ request: inout Problem.Activity,
    on only: Int? = nil
  ) {
    let isOpenAir = asked.needsPlace ? !asked.isIndoor : asked.isOutdoor
    guard isOpenAir, activity.place != .online, heat.hasDays(in: asked.district) else { return }
    let closed = Set(activity.excludedDates.map(day))
    let days =
      only.map { [$0] }
      ?? asked.window.filter { asked.mayBegin(on: problem.days[$0]) && !closed.contains($0) }
    let hot = days.filter { !asked.canBeInTheOpen($0, from: asked.hours, in: heat) }
    guard !hot.isEmpty else { return }
    let other = hours(inHeatOf: activity).filter { asked.starts >> UInt32($0.start) & 1 == 0 }
    let isAnnounced = published[asked.id] != nil
    let helped = hot.filter { hasRoom(for: asked, $0, from: other) }
    // Hours that the file itself names for days of heat are as good as its own.
    let opened = Set(isAnnounced || !activity.heat.slots.isEmpty ? hot : helped)
    var evening: UInt32 = 0
    for (start, length) in other where !opened.isEmpty {
      if request.starts >> UInt32(start) & 1 == 0 { request.setLength(length, at: start) }
      request.starts |= 1 << UInt32(start)
      evening |= Periods.mask(start: start, length: length)
    }
    // On all other days they stay closed, as far as its own hours do not reach into them.
    let more = evening & ~asked.usualPeriods
    for day in days where more != 0 && !opened.contains(day) {
      let cells = Problem.Cells(day: day, periods: more)
      if !request.forbidden.contains(cells) { request.forbidden.append(cells) }
    }
    guard hot.count == days.count, isAnnounced || helped.isEmpty else { return }
    let isStopped = hot.allSatisfy {
      heat.mask(in: asked.district, on: $0) == problem.grid.wholeDay
    }
    if asked.needsPlace || isStopped { openIndoors(for: activity, &request) }
  }

  /// Whether some of these hours will do on a day in the open, in a venue that it may have.
  private func hasRoom(
    for asked: Problem.Activity, _ day: Int, from hours: [(start: Int, length: Int)]
  ) -> Bool {
    let cool = hours.filter { asked.canBeInTheOpen(day, from: [$0], in: heat) }
    if !asked.needsPlace { return !cool.isEmpty }
    let kind = problem.days[day].kind.bit
    return places.venues.indices.contains { index in
      let venue = places.venues[index]
      let isIts =
        asked.venues.isEmpty
        ? venue.district == asked.district && asked.venueTypes.contains(venue.type)
        : asked.venues.contains(index)
      return isIts && !venue.isIndoor && venue.capacity >= asked.attendance
        && venue.openDayKinds >> UInt8(kind) & 1 == 1 && !venue.closedDays.contains(day)
        && cool.contains { hours in
          let mask = Periods.mask(start: hours.start, length: hours.length)
          return venue.closedPeriods & mask == 0
            && !venue.closedCells.contains { $0.day == day && $0.periods & mask != 0 }
        }
    }
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

  /// Its starts, and how long it takes from each.
  var hours: [(start: Int, length: Int)] {
    (0..<32).filter { starts >> UInt32($0) & 1 == 1 }.map { ($0, length(at: $0)) }
  }

  /// Whether heat leaves it some of these hours in the open when it begins on a day.
  func canBeInTheOpen(
    _ first: Int, from hours: [(start: Int, length: Int)], in heat: Heat
  ) -> Bool {
    let masks = (first..<first + span).map { heat.mask(in: district, on: $0) }
    let closed = masks.reduce(0, |)
    return closed == 0
      || hours.contains { start, length in
        length <= heat.limit && closed & Periods.mask(start: start, length: length) == 0
      }
  }

  /// The periods that it may fill, whatever the start.
  var usualPeriods: UInt32 {
    hours.reduce(0) { $0 | Periods.mask(start: $1.start, length: $1.length) }
  }
}

/// Sets of periods of a day, a bit each.
enum Periods {
  static func mask(start: Int, length: Int) -> UInt32 {
    length >= 32 ? .max << UInt32(start) : ((1 << UInt32(length)) - 1) << UInt32(start)
  }
}
