import CampaignKit
import CivilTime
import Diagnostics
import PlanModel

extension ProblemCompiler {
  /// What one activity asks of the search; nil, with an error, where the tables cannot give it.
  func request(
    for item: Agenda.Item, kinds: Registry, people: inout People, issues: inout Issues
  ) -> Problem.Activity? {
    let activity = item.activity
    guard let district = places.units[activity.unit], let kind = kinds[activity.kind] else {
      issues.report(
        .unknownInPlan, at: activity.source,
        ["what": Text(zh: "单位", en: "unit"), "name": Text(activity.unit)])
      return nil
    }
    let horizon = workspace.horizon
    let window = activity.window.clamped(to: horizon)
    guard let hours = hours(of: activity, issues: &issues),
      let place = place(of: activity, district: district, issues: &issues)
    else { return nil }
    var request = Problem.Activity(
      id: item.id, kind: kind, district: district, duration: hours.duration,
      window: day(of: window.lowerBound)...day(of: window.upperBound))
    request.lengths = hours.lengths
    request.span = activity.span
    request.rests = rests(of: activity)
    request.dayKinds = mask(of: activity.dayKinds)
    request.weekdays = activity.weekdays.reduce(0) { $0 | 1 << UInt8($1.rawValue - 1) }
    request.starts = hours.starts
    request.attendance = activity.attendance
    request.venueTypes = place.types
    request.venues = place.venues
    request.isIndoor = place.isIndoor
    request.sharesVenue = activity.sharesVenue
    request.isOutdoor = activity.isOutdoor
    request.priority = min(3, max(1, activity.priority))
    request.isPublic = activity.publicityDays > 0
    request.publicityLead = activity.publicityDays
    request.submitted = day(of: workspace.plannedOn)
    request.filed = workspace.campaigns[item.campaign].campaign.filedOn.map(day)
    request.forbidden = forbidden(for: activity)
    people.add(activity, to: &request, in: horizon, grid: problem.grid)
    request.preference = Problem.Activity.Preference(
      weekend: activity.wish.weekend, market: activity.wish.market,
      target: activity.wish.target.map(day))
    let campaign = workspace.campaigns[item.campaign].campaign.id
    guard addNeeds(of: activity, in: campaign, to: &request, issues: &issues) else { return nil }
    let asked = request
    makeRoomInHeat(for: activity, asked, &request)
    request.pin = pin(of: activity)
    request.previous = published[item.id].flatMap { previous(of: $0, request) }
    let announced = announcedPin(of: request)
    request.pin.day = request.pin.day ?? announced.day
    request.pin.start = request.pin.start ?? announced.start
    request.pin.venue = request.pin.venue ?? announced.venue
    if let fixed = request.pin.day, problem.days.indices.contains(fixed) {
      makeRoomInHeat(for: activity, asked, &request, on: fixed)
    }
    return request
  }

  func day(of date: CivilDate) -> Int { workspace.horizon.lowerBound.days(until: date) }

  private func rests(of activity: Activity) -> Problem.DayClasses {
    guard activity.span > 1 else { return .none }
    let weekdays = activity.closedWeekdays.reduce(UInt8(0)) { $0 | 1 << UInt8($1.rawValue - 1) }
    let byKind = Problem.DayClasses(kinds: mask(of: activity.closedKinds), weekdays: 0b111_1111)
    let byWeekday = Problem.DayClasses(kinds: 0b111, weekdays: weekdays)
    return Problem.DayClasses(mask: byKind.mask | byWeekday.mask)
  }

  /// The starts and how long it takes from each; of two spans with one start the longer counts.
  private func hours(
    of activity: Activity, issues: inout Issues
  ) -> (starts: UInt32, duration: Int, lengths: [Problem.Activity.Length])? {
    let grid = problem.grid
    var lengths: [Int: Int] = [:]
    for slot in activity.slots {
      guard let start = grid.period(at: slot.start), let end = grid.period(at: slot.end),
        start < grid.periodsPerDay
      else {
        issues.report(.offGrid, at: activity.source, ["span": Text(slot.description)])
        return nil
      }
      lengths[start] = max(lengths[start] ?? 0, end - start)
    }
    let duration = lengths.values.max() ?? 0
    let other = lengths.filter { $0.value != duration }.sorted { $0.key < $1.key }
    return (
      lengths.keys.reduce(0) { $0 | 1 << UInt32($1) }, duration,
      other.map { Problem.Activity.Length(start: $0.key, periods: $0.value) }
    )
  }

  private func place(
    of activity: Activity, district: Int, issues: inout Issues
  ) -> (types: [Int], venues: [Int], isIndoor: Bool)? {
    switch activity.place {
    case .online, .named: return ([], [], false)
    case .types(let names, let indoor):
      let registry = Registry(places.types)
      let types = names.compactMap { registry[$0] }
      guard types.count == names.count else {
        let unknown = names.first { registry[$0] == nil } ?? ""
        issues.report(
          .unknownInPlan, at: activity.source,
          ["what": Text(zh: "场地类型", en: "type of venue"), "name": Text(unknown)],
          help: didYouMean(unknown, places.types))
        return nil
      }
      return (types.sorted(), [], indoor)
    case .venues(let ids):
      let indices = ids.compactMap { places.venueIDs[$0] }
      // What is fixed already takes place where its organiser has agreed, in a neighbour's hall, too.
      let isFixed = activity.pin.date != nil
      for index in indices
      where !isFixed && places.venues[index].district != district
        && !workspace.tables.venues[index].servesEveryUnit
      {
        issues.report(
          .venueElsewhere, at: activity.source,
          [
            "venue": workspace.tables.venues[index].name,
            "unit": workspace.tables.units[places.venues[index].district].name,
            "own": workspace.tables.units[district].name,
          ])
        return nil
      }
      let types = Set(indices.map { places.venues[$0].type }).sorted()
      return indices.isEmpty ? nil : (types, indices, false)
    }
  }

  private func forbidden(for activity: Activity) -> [Problem.Activity.Cells] {
    activity.excludedDates.filter(workspace.horizon.contains).map {
      Problem.Cells(day: day(of: $0), periods: problem.grid.wholeDay)
    } + cells(of: activity.forbidden, in: workspace.horizon, grid: problem.grid)
      + blocked(for: activity)
  }

  /// The days that the city keeps free, except those on which the file itself fixes it.
  private func blocked(for activity: Activity) -> [Problem.Activity.Cells] {
    workspace.rules.blocked.flatMap { block in
      block.days.flatMap { span in
        span.clamped(to: workspace.horizon).filter {
          span.contains($0) && $0 != activity.pin.date && block.blocks(activity, on: $0)
        }
      }
    }.map { Problem.Cells(day: day(of: $0), periods: problem.grid.wholeDay) }
  }

  private func pin(of activity: Activity) -> Problem.Activity.Pin {
    Problem.Activity.Pin(
      day: activity.pin.date.map(day),
      start: activity.pin.start.flatMap { problem.grid.period(at: $0) },
      venue: activity.pin.venue.flatMap { places.venueIDs[$0] },
      teams: activity.pin.teams?.compactMap { resources.teamIDs[$0] })
  }

  func didYouMean(_ word: String, _ candidates: [String]) -> Text? {
    nearest(to: word, among: candidates).map(Text.didYouMean)
  }
}
