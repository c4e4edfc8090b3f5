import CampaignKit
import CivilTime
import Diagnostics
import PlanModel

/// Turns the words of an agenda into the indices of a problem.
struct ProblemCompiler {
  let workspace: Workspace
  let places: Places
  let resources: Resources
  let stocks: Stocks
  let heat: Heat
  let published: [String: Publication.Entry]
  var problem: Problem

  init(workspace: Workspace, last: Publication?) {
    self.workspace = workspace
    self.published = Dictionary(
      (last?.entries ?? []).filter { $0.removedOn == nil }.map { ($0.activity, $0) },
      uniquingKeysWith: { first, _ in first })
    self.places = Places(workspace)
    self.resources = Resources(workspace)
    self.stocks = Stocks(workspace)
    self.heat = Heat(workspace, units: places.units)
    problem = Problem(name: workspace.city.zh, days: Self.days(of: workspace))
    problem.venueTypes = places.types
    problem.venues = places.venues
    problem.teams = resources.teams
    problem.resources = resources.resources
    problem.stocks = stocks.stocks
    problem.travel = places.travel(workspace.rules, grid: problem.grid)
    problem.rules.softCapacity = workspace.rules.hasSoftCapacity
    problem.rules.heatLimit = heat.limit
    problem.kinds = Self.kinds(of: workspace)
  }

  mutating func problem(
    for items: inout [Agenda.Item], bindings: Bindings, issues: inout Issues
  ) -> Problem {
    var indices = Registry()
    // A kind without a distance of its own is planned like any other.
    let known = Set(problem.kinds.map(\.id))
    problem.kinds += Set(items.map(\.activity.kind)).subtracting(known).sorted()
      .map { Problem.Kind(id: $0, gapSame: 0, gapNeighbour: 0) }
    let kinds = Registry(problem.kinds.map(\.id))
    var people = People(workspace.tables, bindings.groups)
    var seriesIndex = Registry()
    reportOutside(items, issues: &issues)
    for position in items.indices where items[position].activity.status == .planned {
      let item = items[position]
      guard item.activity.window.overlaps(workspace.horizon) else { continue }
      guard
        var request = request(
          for: item, kinds: kinds, people: &people, issues: &issues)
      else { continue }
      if let key = item.activity.series {
        let id = workspace.campaigns[item.campaign].campaign.id + "." + key
        request.series = seriesIndex.index(of: id)
      }
      items[position].problemIndex = indices.index(of: item.id)
      problem.activities.append(request)
    }
    problem.groups = people.groups
    problem.series = seriesIndex.ids.map { id in
      let series = bindings.series[id]
      return Problem.Series(
        id: id, minDays: series?.minDays ?? 0, minDaysWeight: 5,
        sameVenueWeight: series?.wantsOneVenue == true ? 3 : 0)
    }
    problem.precedences = bindings.precedences.compactMap { binding in
      guard let before = indices[binding.before], let after = indices[binding.after] else {
        return nil
      }
      return Problem.Precedence(
        before: before, after: after, minLag: binding.lag.lowerBound,
        maxLag: binding.lag.upperBound)
    }
    problem.townships = places.townships
    problem.districts = places.districts(
      calendar: workspace.calendar, days: problem.days, heat: heat)
    setTargets()
    scaleGaps()
    return problem
  }

  /// What a campaign drafts outside the horizon is left out, with one warning for all of it.
  private func reportOutside(_ items: [Agenda.Item], issues: inout Issues) {
    for (index, entry) in workspace.campaigns.enumerated() {
      let outside = items.filter {
        $0.campaign == index && $0.activity.status == .planned
          && !$0.activity.window.overlaps(workspace.horizon)
      }.map(\.activity.window)
      guard let first = outside.map(\.lowerBound).min(), let last = outside.map(\.upperBound).max()
      else { continue }
      issues.report(
        .outsideHorizon, at: entry.campaign.source,
        [
          "title": entry.campaign.title, "from": Text(first.description),
          "to": Text(last.description),
          "first": Text(workspace.horizon.lowerBound.description),
          "last": Text(workspace.horizon.upperBound.description),
        ])
    }
  }

  private static func days(of workspace: Workspace) -> [Problem.Day] {
    let first = workspace.horizon.lowerBound
    let monday = first.adding(days: 1 - first.weekday.rawValue)
    return workspace.horizon.map { date in
      let quarters = (date.year - first.year) * 4 + (date.month - 1) / 3 - (first.month - 1) / 3
      return Problem.Day(
        date: date, kind: workspace.calendar.kind(of: date), week: monday.days(until: date) / 7,
        quarter: quarters)
    }
  }

  private static func kinds(of workspace: Workspace) -> [Problem.Kind] {
    var gaps: [String: ModuleManifest.Spacing] = [:]
    for entry in workspace.campaigns {
      for spacing in type(of: entry.module).manifest.spacing { gaps[spacing.kind] = spacing }
    }
    return gaps.keys.sorted().compactMap { kind in
      gaps[kind].map { Problem.Kind(id: kind, gapSame: $0.same, gapNeighbour: $0.neighbours) }
    }
  }

  /// Coverage that a fair share of the year's activities would give: each township three fifths of
  /// its share, each quarter 15 per cent; a district's week may be a third busier than the average.
  private mutating func setTargets() {
    var counts = [Int](repeating: 0, count: problem.districts.count)
    var load = counts
    for activity in problem.activities {
      counts[activity.district] += 1
      load[activity.district] += activity.duration * activity.span
    }
    let weeks = max(1, (problem.days.last?.week ?? 0) + 1)
    let withVenue = Set(problem.venues.compactMap(\.township))
    var served = [Int](repeating: 0, count: counts.count)
    for township in withVenue { served[problem.townships[township].district] += 1 }
    for district in problem.districts.indices {
      problem.districts[district].weekTarget =
        (load[district] * 13 + weeks * 10 - 1) / (weeks * 10) + 6
      problem.districts[district].quarterTarget = counts[district] * 15 / 100
    }
    for township in withVenue {
      let district = problem.townships[township].district
      problem.townships[township].target = counts[district] * 6 / (10 * served[district])
    }
  }

  /// Gaps that the density of a district allows: a unit with a fair every third day cannot keep
  /// fourteen days between them, and asking for it would drown every other wish. The days that count
  /// are those on which the fairs may be: twenty in March have one month, not a year.
  private mutating func scaleGaps() {
    for kind in problem.kinds.indices {
      var counts = [Int](repeating: 0, count: problem.districts.count)
      var days = [Set<Int>](repeating: [], count: problem.districts.count)
      for activity in problem.activities where activity.kind == kind {
        counts[activity.district] += 1
        days[activity.district].formUnion(activity.window.clamped(to: 0...problem.days.count - 1))
      }
      let allowed = counts.indices.map { counts[$0] == 0 ? Int.max : days[$0].count / counts[$0] }
      let usual = problem.kinds[kind].gapSame
      problem.kinds[kind].gapByDistrict = allowed.map { min(usual, $0) }
      problem.kinds[kind].gapNeighbour = min(
        problem.kinds[kind].gapNeighbour, max(1, allowed.min() ?? .max))
    }
  }
}
