import PlanModel

extension Requirements {
  /// The activity alone with those of its neighbours that are kept, each where it stands, and without
  /// the requirements that are not kept. The activity is the first one.
  func problem(keeping kept: Set<Requirement>) -> Problem {
    var problem = self.problem
    let standing = others.filter { kept.contains(.activity($0.index)) }
    problem.weights.priority.append(100_000)
    problem.activities =
      [relaxed(keeping: kept)]
      + standing.map { other in
        var activity = other.activity
        activity.pin = .init(
          day: other.placement.day, start: other.placement.start, venue: other.placement.venue,
          teams: other.placement.teams)
        activity.priority = problem.weights.priority.count
        return activity
      }
    problem.precedences = self.problem.precedences.compactMap { binding in
      guard binding.before == index || binding.after == index else { return nil }
      let other = binding.before == index ? binding.after : binding.before
      guard kept.contains(.order(other)),
        let position = standing.firstIndex(where: { $0.index == other })
      else { return nil }
      return .init(
        before: binding.before == index ? 0 : position + 1,
        after: binding.after == index ? 0 : position + 1, minLag: binding.minLag,
        maxLag: binding.maxLag)
    }
    relaxTables(of: &problem, keeping: kept)
    return problem.trimmed(keepingVenues: venues.compactMap { $0 }, teams: Array(teams.joined()))
  }

  private func relaxed(keeping kept: Set<Requirement>) -> Problem.Activity {
    var relaxed = activity
    let days = problem.days.count
    if activity.pin.day != nil, !kept.contains(.pinnedDay) { relaxed.pin.day = nil }
    let isFree = activity.pin.day != nil && !kept.contains(.pinnedDay)
    if isFree || !kept.contains(.window) { relaxed.window = 0...max(0, days - 1) }
    if isFree || !kept.contains(.leadTime) { relaxed.submitted = -100_000 }
    if isFree || !kept.contains(.dayKinds) { relaxed.dayKinds = 0b111 }
    if isFree || !kept.contains(.weekdays) { relaxed.weekdays = 0b111_1111 }
    if activity.pin.start != nil {
      if !kept.contains(.pinnedStart) {
        relaxed.pin.start = nil
        relaxed.starts = .max
      }
    } else if !kept.contains(.hours) {
      relaxed.starts = .max
    }
    if !kept.contains(.forbidden) { relaxed.forbidden = [] }
    if !kept.contains(.pinnedVenue) { relaxed.pin.venue = nil }
    relaxVenue(of: &relaxed, keeping: kept)
    let slots = activity.skills.indices.filter { kept.contains(.team($0)) }
    relaxed.skills = slots.map { activity.skills[$0] }
    if !slots.contains(0) { relaxed.load = 0 }
    if !kept.contains(.pinnedTeams) {
      relaxed.pin.teams = nil
    } else if let pinned = activity.pin.teams, pinned.count == activity.skills.count {
      relaxed.pin.teams = slots.map { pinned[$0] }
    } else if activity.pin.teams != nil {
      // However many are asked for, those who are fixed are not as many.
      relaxed.pin.teams = Array(repeating: 0, count: slots.count + 1)
    }
    relaxed.uses = activity.uses.filter { kept.contains(.resource($0.resource)) }
    relaxed.draws = activity.draws.filter { kept.contains(.stock($0.stock)) }
    relaxed.groups = activity.groups.filter { kept.contains(.group($0)) }
    return relaxed
  }

  private func relaxVenue(of relaxed: inout Problem.Activity, keeping kept: Set<Requirement>) {
    guard activity.needsVenue else { return }
    let considered = venues.compactMap { $0 }
    if considered.isEmpty {
      if !kept.contains(.venueType) { (relaxed.venueTypes, relaxed.venues) = ([], []) }
      return
    }
    let isLoose = [.venueType, .district].contains { !kept.contains($0) }
    // Whatever is named may be of any type and lie anywhere.
    if isLoose {
      relaxed.venues = considered.filter { venue in
        let row = problem.venues[venue]
        let isNamed = activity.venues.contains(venue)
        let isTypeRight =
          activity.venues.isEmpty ? activity.venueTypes.contains(row.type) : isNamed
        return (isTypeRight || !kept.contains(.venueType))
          && (row.district == activity.district || isNamed || !kept.contains(.district))
      }
    }
    if !kept.contains(.attendance) { relaxed.attendance = 0 }
    if !kept.contains(.attendance), kept.contains(.leadTime) {
      // The licence that so many people need is a matter of the lead time.
      relaxed.submitted += problem.rules.lead(of: activity) - problem.rules.lead(of: relaxed)
    }
    if !kept.contains(.indoor) { relaxed.isIndoor = false }
  }

  private func relaxTables(of problem: inout Problem, keeping kept: Set<Requirement>) {
    if !kept.contains(.heat) {
      problem.districts[activity.district].heatDays = DaySet()
      problem.districts[activity.district].heatCells = []
    }
    for venue in venues.compactMap({ $0 }) where !kept.contains(.venueClosed(venue)) {
      problem.venues[venue].openDayKinds = 0b111
      problem.venues[venue].closedDays = DaySet()
      problem.venues[venue].closedPeriods = 0
      problem.venues[venue].closedCells = []
    }
    for team in Set(teams.joined()) {
      if !kept.contains(.teamArea) { problem.teams[team].serves = Array(problem.districts.indices) }
      if !kept.contains(.teamOff(team)) {
        problem.teams[team].offDays = DaySet()
        problem.teams[team].offCells = []
      }
      if !kept.contains(.teamLimit(team)) {
        problem.teams[team].maxPerDay = .max
        problem.teams[team].load = .max
      }
    }
  }
}
