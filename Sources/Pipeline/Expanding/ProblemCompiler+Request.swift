import CampaignKit
import CivilTime
import Diagnostics
import PlanModel

extension ProblemCompiler {
  /// What one activity asks of the search; nil, with an error, where the tables cannot give it.
  func request(
    for item: Agenda.Item, kinds: Registry, groups: inout Registry, issues: inout Issues
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
    request.span = activity.span
    request.dayKinds = mask(of: activity.dayKinds)
    request.weekdays = activity.weekdays.reduce(0) { $0 | 1 << UInt8($1.rawValue - 1) }
    request.starts = hours.starts
    request.attendance = activity.attendance
    request.venueTypes = place.types
    request.venues = place.venues
    request.isIndoor = place.isIndoor
    request.priority = min(3, max(1, activity.priority))
    request.isPublic = activity.isAnnounced
    request.submitted = day(of: workspace.plannedOn)
    request.groups = activity.groups.map { groups.index(of: $0) }
    request.employers = activity.employers.map { groups.index(of: "employer/" + $0) }
    request.groups += request.employers
    request.forbidden = forbidden(for: activity)
    request.preference = Problem.Activity.Preference(
      weekend: activity.wish.weekend, market: activity.wish.market,
      target: activity.wish.target.map(day))
    guard addNeeds(of: activity, to: &request, issues: &issues) else { return nil }
    request.pin = pin(of: activity)
    request.previous = published[item.id].flatMap(previous)
    if request.pin == .none { request.pin = announcedPin(of: request) }
    return request
  }

  private func day(of date: CivilDate) -> Int { workspace.horizon.lowerBound.days(until: date) }

  private func hours(
    of activity: Activity, issues: inout Issues
  ) -> (starts: UInt32, duration: Int)? {
    let grid = problem.grid
    var starts: UInt32 = 0
    var duration = 0
    for slot in activity.slots {
      guard let start = grid.period(at: slot.start), let end = grid.period(at: slot.end),
        start < grid.periodsPerDay
      else {
        issues.report(.offGrid, at: activity.source, ["span": Text(slot.description)])
        return nil
      }
      starts |= 1 << UInt32(start)
      duration = max(duration, end - start)
    }
    // NB: all starts share the longest span's length, which must not run past the day's end.
    let last = max(0, grid.periodsPerDay - duration)
    return (starts & (.max >> UInt32(31 - min(last, 31))), duration)
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
      for index in indices where places.venues[index].district != district {
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
    let wholeDay: UInt32 = ~0 >> UInt32(32 - problem.grid.periodsPerDay)
    let excluded = activity.excludedDates.filter(workspace.horizon.contains).map {
      Problem.Activity.Cells(day: day(of: $0), periods: wholeDay)
    }
    return excluded
      + activity.forbidden.compactMap { span in
        guard workspace.horizon.contains(span.date) else { return nil }
        let grid = problem.grid
        let touched = (0..<grid.periodsPerDay).filter {
          grid.time(of: $0) < span.span.end && grid.time(of: $0 + 1) > span.span.start
        }
        return Problem.Activity.Cells(
          day: day(of: span.date), periods: touched.reduce(0) { $0 | 1 << UInt32($1) })
      }
  }

  private func addNeeds(
    of activity: Activity, to request: inout Problem.Activity, issues: inout Issues
  ) -> Bool {
    for need in activity.needs {
      switch need {
      case .team(let skill):
        guard let index = resources.skills[skill] else {
          issues.report(
            .unknownInPlan, at: activity.source,
            ["what": Text(zh: "队伍技能", en: "skill"), "name": Text(skill)],
            help: didYouMean(skill, resources.skills.ids))
          return false
        }
        request.skills.append(index)
      case .staff(let count):
        // A unit that counts nobody is not held to a number.
        guard let index = resources[staffID(of: activity.unit)] else { continue }
        request.uses.append(.init(resource: index, amount: count))
      case .equipment(let id, let amount):
        guard let index = resources[id] else {
          issues.report(
            .unknownInPlan, at: activity.source,
            ["what": Text(zh: "设备", en: "equipment"), "name": Text(id)])
          return false
        }
        request.uses.append(.init(resource: index, amount: amount))
      }
    }
    return true
  }

  private func pin(of activity: Activity) -> Problem.Activity.Pin {
    Problem.Activity.Pin(
      day: activity.pin.date.map(day),
      start: activity.pin.start.flatMap { problem.grid.period(at: $0) },
      venue: activity.pin.venue.flatMap { places.venueIDs[$0] },
      teams: activity.pin.teams?.compactMap { resources.teamIDs[$0] })
  }

  private func didYouMean(_ word: String, _ candidates: [String]) -> Text? {
    nearest(to: word, among: candidates).map(Text.didYouMean)
  }
}
