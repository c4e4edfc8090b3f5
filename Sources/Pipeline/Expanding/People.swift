import CampaignKit
import CivilTime
import PlanModel

/// Leaders, employers and others whom several activities want, as groups of a problem.
struct People {
  private(set) var registry = Registry()
  private var soft: Set<String> = []
  private var compact: Set<String> = []
  private var away: [String: [ClosedRange<CivilDate>]] = [:]
  private var awayHours: [String: [Activity.ForbiddenSpan]] = [:]
  private var idOfName: [String: String] = [:]

  init(_ tables: Tables, _ groups: [ActivityGroup]) {
    for leader in tables.leaders {
      idOfName[leader.name.zh] = leader.id
      idOfName[leader.name.en] = leader.id
      away[leader.id] = leader.away
      awayHours[leader.id] = leader.awayHours
      if leader.isReplaceable { soft.insert(leader.id) }
    }
    for organisation in tables.organisations where organisation.canSplit {
      soft.insert(People.employer(organisation.legalEntity))
    }
    // Of two drafts that speak of somebody the one that asks for more holds.
    let hard = Set(groups.filter(\.isHard).map(\.name))
    for group in groups {
      if !hard.contains(group.name) { soft.insert(id(of: group.name)) }
      if group.wantsCompactDays { compact.insert(id(of: group.name)) }
    }
  }

  /// Adds those whom an activity wants to its request, with the days on which they are away.
  mutating func add(
    _ activity: Activity, to request: inout Problem.Activity, in horizon: ClosedRange<CivilDate>,
    grid: TimeGrid
  ) {
    var known: Set<String> = []
    let ids = activity.groups.map(id) + activity.employers.map(People.employer)
    for id in ids where known.insert(id).inserted {
      let index = registry.index(of: id)
      request.groups.append(index)
      if soft.contains(id) || id.hasPrefix(People.employer("")) { request.employers.append(index) }
      if soft.contains(id) { continue }
      let days = request.window.lowerBound..<(request.window.upperBound + request.span)
      // A pin may lie outside the window.
      let pinned = activity.pin.date.map { horizon.lowerBound.days(until: $0) }
        .map { $0..<$0 + request.span }
      func matters(_ day: Int) -> Bool { days.contains(day) || pinned?.contains(day) == true }
      for day in dayIndices(of: away[id] ?? [], in: horizon).days where matters(day) {
        request.forbidden.append(.init(day: day, periods: grid.wholeDay))
      }
      request.forbidden += cells(of: awayHours[id] ?? [], in: horizon).filter { matters($0.day) }
    }
  }

  var groups: [Problem.Group] {
    registry.ids.map {
      Problem.Group(
        id: $0, isExclusive: !soft.contains($0), compactness: compact.contains($0) ? 1 : 0)
    }
  }

  private func id(of name: String) -> String { idOfName[name] ?? name }

  private static func employer(_ entity: String) -> String { "employer/" + entity }
}
