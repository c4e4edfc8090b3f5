import CivilTime
import PlanModel

extension Problem {
  /// What the search needs to know of one activity.
  func entry(of index: Int, firstTeamRow: Int) -> Model.Entry {
    let activity = activities[index]
    return Model.Entry(
      kind: Int32(activity.kind), district: Int32(activity.district),
      duration: Int32(shortest(activity)), span: Int32(activity.span),
      bounds: bounds(of: activity), dayClasses: dayClasses(of: activity),
      laterClasses: activity.pin.day == nil
        ? classes(kinds: activity.dayKinds, weekdays: 0b111_1111) | activity.rests.mask : .max,
      rests: activity.span > 1 ? activity.rests.mask : 0, starts: starts(of: activity),
      longStarts: longStarts(of: activity), load: Int32(clamping: activity.load),
      weight: Int32(weights.unplaced(priority: activity.priority)),
      priority: Int32(activity.priority), series: activity.series.map { Int32($0) } ?? Place.none,
      teamSlots: Int32(activity.skills.count), firstTeamRow: Int32(firstTeamRow),
      attendance: activity.attendance, wantsWeekend: activity.preference.weekend,
      wantsMarket: activity.preference.market, hasTarget: activity.preference.target != nil,
      hasPrevious: activity.previous != nil, needsVenue: activity.needsVenue,
      canBeLifted: canBeLifted(activity),
      isPinned: activity.pin != .none, hasLengths: hasLengths(activity),
      sharesVenue: activity.sharesVenue,
      isOutdoor: activity.isOutdoor && !activity.needsVenue,
      target: activity.preference.target ?? 0,
      floor: floor(of: activity))
  }

  private func bounds(of activity: Activity) -> Model.Bounds {
    let last = days.count - activity.span
    if let day = activity.pin.day {
      return Model.Bounds(first: Int32(max(0, day)), last: Int32(min(day, last)))
    }
    let lead = activity.submitted + rules.lead(of: activity)
    let first = max(activity.window.lowerBound, lead, 0)
    return Model.Bounds(
      first: Int32(clamping: first), last: Int32(clamping: min(activity.window.upperBound, last)))
  }

  private func dayClasses(of activity: Activity) -> UInt32 {
    activity.pin.day == nil
      ? classes(kinds: activity.dayKinds, weekdays: activity.weekdays) : .max
  }

  private func classes(kinds: UInt8, weekdays: UInt8) -> UInt32 {
    var classes: UInt32 = 0
    for kind in DayKind.allCases where kinds >> kind.bit & 1 == 1 {
      classes |= UInt32(weekdays & 0b111_1111) << UInt32(kind.bit * 7)
    }
    return classes
  }

  private func starts(of activity: Activity) -> UInt32 {
    if !canKeepPins(activity) { return 0 }
    let inTime = (0..<grid.periodsPerDay).reduce(UInt32(0)) { starts, start in
      start + activity.length(at: start) <= grid.periodsPerDay
        ? starts | 1 << UInt32(start) : starts
    }
    if let start = activity.pin.start {
      return (0..<32).contains(start) ? inTime & 1 << UInt32(start) : 0
    }
    return activity.starts & inTime
  }

  /// Starts from which it takes longer than one may be outdoors on a day of heat.
  private func longStarts(of activity: Activity) -> UInt32 {
    (0..<grid.periodsPerDay).reduce(0) {
      activity.length(at: $1) > rules.heatLimit ? $0 | 1 << UInt32($1) : $0
    }
  }

  /// The fewest periods that it takes from any start.
  private func shortest(_ activity: Activity) -> Int {
    hasLengths(activity)
      ? lengths(of: activity).map { Int($0.periods) }.min() ?? 1 : activity.duration
  }

  private func hasLengths(_ activity: Activity) -> Bool { !activity.lengths.isEmpty }

  /// The starts of each length; none where all are alike.
  func lengths(of activity: Activity) -> [Model.Length] {
    if !hasLengths(activity) { return [] }
    var starts: [Int: UInt32] = [:]
    for start in 0..<grid.periodsPerDay {
      starts[activity.length(at: start), default: 0] |= 1 << UInt32(start)
    }
    return starts.sorted { $0.key < $1.key }.map {
      Model.Length(periods: Int32($0.key), starts: $0.value)
    }
  }

  /// Whether a placement can be as pinned at all: with the right number of teams, and with a venue
  /// only where one is needed.
  private func canKeepPins(_ activity: Activity) -> Bool {
    let teams = activity.pin.teams.map(\.count) ?? activity.skills.count
    return teams == activity.skills.count && (activity.pin.venue == nil || activity.needsVenue)
  }

  /// What the right start, venue and teams can save at most, as a negative cost.
  private func floor(of activity: Activity) -> Int {
    var floor = activity.needsVenue ? -weights.township : 0
    for group in activity.groups { floor -= 2 * groups[group].compactness }
    return floor
  }
}

extension Model.Entry {
  /// The days on which its bounds and the calendar let it begin, by the class of each day.
  func days(in dayClasses: [UInt8]) -> [Int16] {
    if bounds.isEmpty { return [] }
    var days: [Int16] = []
    for day in Int(bounds.first)...Int(bounds.last) {
      if self.dayClasses >> UInt32(dayClasses[day]) & 1 == 0 { continue }
      let later = span == 1 ? [] : dayClasses[day + 1..<day + Int(span)]
      if later.allSatisfy({ laterClasses >> UInt32($0) & 1 == 1 }) { days.append(Int16(day)) }
    }
    return days
  }
}

extension Model {
  /// Stops at a problem whose parts do not fit together; the stage before never makes one.
  static func check(_ problem: Problem) {
    let districts = problem.districts.indices
    precondition(
      problem.districts.allSatisfy { $0.neighbours.allSatisfy(districts.contains) },
      "a district borders on districts of the problem")
    precondition(
      problem.kinds.allSatisfy {
        $0.gapByDistrict.isEmpty || $0.gapByDistrict.count == districts.count
      }, "a kind has a gap for each district or one for all")
    precondition(
      problem.townships.allSatisfy { districts.contains($0.district) },
      "a township lies in a district of the problem")
    precondition(
      problem.venues.allSatisfy {
        districts.contains($0.district)
          && $0.township.map(problem.townships.indices.contains) ?? true
      }, "a venue lies in a district and a township of the problem")
    precondition(
      problem.teams.count <= Place.maxTeamIndex, "a problem has at most \(Place.maxTeamIndex) teams"
    )
    precondition(
      problem.teams.allSatisfy { districts.contains($0.home) },
      "a team is at home in a district of the problem")
    let activities = problem.activities.indices
    precondition(
      problem.precedences.allSatisfy {
        activities.contains($0.before) && activities.contains($0.after) && $0.before != $0.after
      }, "a precedence ties two activities of the problem")
    precondition(
      problem.resources.allSatisfy { $0.daily.isEmpty || $0.daily.count == problem.days.count },
      "a resource has one quantity or one for each day")
    precondition(
      problem.travel.pointsPerStep >= 1, "a team reaches at least one point in its periods")
    for activity in problem.activities { check(activity, of: problem) }
  }

  private static func check(_ activity: Problem.Activity, of problem: Problem) {
    let fits =
      problem.kinds.indices.contains(activity.kind)
      && problem.districts.indices.contains(activity.district)
      && activity.venues.allSatisfy(problem.venues.indices.contains)
      && activity.uses.allSatisfy { problem.resources.indices.contains($0.resource) }
      && activity.groups.allSatisfy(problem.groups.indices.contains)
      && activity.employers.allSatisfy { $0 >= 0 }
      && activity.draws.allSatisfy { problem.stocks.indices.contains($0.stock) && $0.amount >= 0 }
      && activity.series.map(problem.series.indices.contains) ?? true
    precondition(fits, "activity \(activity.id) names parts of the problem")
    precondition(
      activity.duration >= 1 && activity.span >= 1
        && activity.lengths.allSatisfy { $0.periods >= 1 && $0.start >= 0 },
      "activity \(activity.id) takes at least one period of one day")
    precondition(
      activity.skills.count <= Place.maxTeams,
      "activity \(activity.id) asks for at most \(Place.maxTeams) teams")
    precondition(
      Set(activity.groups).count == activity.groups.count
        && Set(activity.employers).count == activity.employers.count,
      "activity \(activity.id) names a group or an employer once")
  }
}

extension Problem.Activity {
  /// Whether its pins leave nothing to decide.
  var isFixed: Bool {
    pin.day != nil && pin.start != nil && (pin.venue != nil || !needsVenue)
      && (pin.teams != nil || skills.isEmpty)
  }
}
