import CampaignKit
import CivilTime
import Diagnostics
import Expanding
import PlanModel
import Scheduling

/// Looks for what the activities of some campaigns are at odds with.
///
/// There is no second book of rules: what is hard is what the scorer of schedules counts, who is in
/// the way is whoever it would count less without, invitations are asked of the rosters, and what
/// would resolve a clash is found by the planner with everything else held where it stands.
struct ClashSearch {
  let workspace: Workspace
  let agenda: Agenda
  let seed: UInt64
  /// The activities that are looked at, by index in the problem.
  let own: [Int]
  /// The items behind the activities of the problem.
  let items: [Agenda.Item]
  /// The problem as it is, and as it would be if nobody had to be told ahead.
  let problem: Problem
  let hurried: Problem
  /// Everything that has a place: what stands, what waits for the city, and of our own what fits.
  var placements: [Placement?]
  /// Why what has no place has none.
  let obstacles: [Int: [Obstacle]]

  init(
    _ campaigns: Set<String>, in workspace: Workspace, last: Publication, issues: inout Issues
  ) {
    // A blocked day is a clash to be named; here it must not hide the others.
    var open = workspace
    open.rules.blocked = []
    self.workspace = workspace
    seed = workspace.seed
    agenda = Expanding.agenda(for: open, last: last, issues: &issues)
    problem = agenda.problem
    var items: [Int: Agenda.Item] = [:]
    for item in agenda.items { if let index = item.problemIndex { items[index] = item } }
    let ordered = problem.activities.indices.compactMap { items[$0] }
    self.items = ordered
    let ids = agenda.campaigns.map(\.id)
    own = ordered.indices.filter { campaigns.contains(ids[ordered[$0].campaign]) }
    var hurried = problem
    for index in own { hurried.activities[index].submitted = -10_000 }
    self.hurried = hurried

    // Of what is looked at the earlier filed has the better right.
    let filed = agenda.campaigns
    let order = filed.indices.sorted {
      let (a, b) = (filed[$0], filed[$1])
      return (a.filing?.date ?? workspace.plannedOn, a.id)
        < (b.filing?.date ?? workspace.plannedOn, b.id)
    }
    var tiers = agenda.tiers
    for index in own {
      tiers[index] = 2 + (order.firstIndex(of: ordered[index].campaign) ?? 0)
    }
    let planned = schedule(
      for: problem, in: tiers, seed: seed,
      effort: workspace.searchMoves.map(Effort.moves) ?? .brief(for: tiers), keepsAnnounced: true)
    obstacles = planned.obstacles
    placements = Scheduling.placements(
      of: own, in: hurried, beside: planned.placements, seed: seed)
  }

  /// Every clash, the gravest first, then in the order of days and files.
  mutating func clashes() -> [Clash] {
    var found: [Clash] = []
    let wanted = wantedPlaces()
    let invited = invitations(with: wanted)
    for index in own {
      let place = placements[index] ?? wanted[index]
      guard let place else {
        found.append(impossible(index))
        continue
      }
      let findings = findings(about: index, at: place) + (invited[index] ?? [])
      if findings.isEmpty { continue }
      let remedies = remedies(for: index, at: place, findings)
      let side = side(of: index, at: place)
      found += findings.map { finding in
        Clash(
          kind: finding.kind, severity: finding.severity, subject: finding.subject,
          reason: finding.reason, ours: side,
          theirs: finding.other.map { self.side(of: $0, at: placements[$0] ?? wanted[$0]) },
          rule: finding.rule, remedies: finding.severity == .note ? [] : remedies)
      }
    }
    return found.sorted { $0.order < $1.order }
  }

  /// Where what found no room would like to be: alone with its own campaign, or else alone.
  private func wantedPlaces() -> [Int: Placement] {
    let open = own.filter { placements[$0] == nil }
    if open.isEmpty { return [:] }
    let nothing = [Placement?](repeating: nil, count: placements.count)
    var wanted = Scheduling.placements(of: open, in: hurried, beside: nothing, seed: seed)
    for index in open where wanted[index] == nil {
      wanted[index] =
        Scheduling.placements(of: [index], in: hurried, beside: nothing, seed: seed)[index]
        ?? askedPlace(of: index)
    }
    return Dictionary(
      uniqueKeysWithValues: open.compactMap { index in
        wanted[index].map { (index, $0) }
      })
  }

  /// Where an activity is fixed to one day that cannot be had: that day with what else it asks for,
  /// so that everything that is wrong there can be named.
  private func askedPlace(of index: Int) -> Placement? {
    let activity = problem.activities[index]
    let window = activity.pin.day.map { $0...$0 } ?? activity.window
    guard window.count == 1, activity.starts != 0 else { return nil }
    let needsVenue = !activity.venues.isEmpty || !activity.venueTypes.isEmpty
    let venues = problem.venues.indices.filter { venue in
      activity.venues.isEmpty
        ? problem.venues[venue].district == activity.district
          && activity.venueTypes.contains(problem.venues[venue].type)
        : activity.venues.contains(venue)
    }
    if needsVenue, venues.isEmpty { return nil }
    var teams: [Int] = []
    for skill in activity.skills {
      let able = problem.teams.indices.first {
        problem.teams[$0].skills.contains(skill) && !teams.contains($0)
          && problem.teams[$0].serves.contains(activity.district)
      }
      if let able { teams.append(able) }
    }
    return Placement(
      day: window.lowerBound, start: activity.pin.start ?? activity.starts.trailingZeroBitCount,
      venue: needsVenue ? activity.pin.venue ?? venues[0] : nil,
      teams: activity.pin.teams ?? teams)
  }

  /// It has no place even where there is nobody else.
  private func impossible(_ index: Int) -> Clash {
    let own = (obstacles[index] ?? []).filter { $0.count > 0 && $0.rule != .leadTime }
    let telling = own.filter { $0.blockers.isEmpty && !$0.rule.restatesTheRequest }
    let reasons = (telling.isEmpty ? own : telling)
      .sorted { ($1.count, $0.rule.rawValue) < ($0.count, $1.rule.rawValue) }.prefix(3)
    return Clash(
      kind: .impossible, severity: .serious, subject: items[index].activity.title,
      reason: Text(listing: reasons.map(\.rule.name)), ours: side(of: index, at: nil),
      theirs: nil, rule: nil, remedies: [])
  }

  func side(of index: Int, at place: Placement?) -> Clash.Side {
    let item = items[index]
    let campaign = agenda.campaigns[item.campaign]
    let unit = agenda.tables.units.first { $0.id == item.activity.unit }
    let filing = campaign.filing
    let filer = filing.flatMap { filing in agenda.tables.units.first { $0.id == filing.unit } }
    return Clash.Side(
      activity: item.id, title: item.activity.title, campaign: campaign.id,
      unit: unit?.name ?? Text(item.activity.unit),
      filedBy: filer?.name ?? campaign.lead.map { Text($0) } ?? workspace.city,
      filedOn: filing?.date ?? campaign.filedOn, state: filing?.state,
      source: item.activity.source, occurrence: place.flatMap { occurrence(of: index, at: $0) })
  }

  /// The activity at a place in the words of the calendar.
  func occurrence(of index: Int, at place: Placement) -> Occurrence? {
    var schedule = Schedule(placements: [], score: Score())
    schedule.placements = [Placement?](repeating: nil, count: placements.count)
    schedule.placements[index] = place
    return agenda.occurrence(of: items[index], in: schedule)
  }
}

/// One thing that is wrong with an activity at a place.
struct ClashFinding: Hashable {
  var kind: ClashKind
  var severity: Clash.Severity
  var subject: Text
  var reason: Text
  /// Index of the other activity.
  var other: Int?
  var rule: SourceLocation?
}

extension Clash {
  fileprivate var order: (Int, Int, SourceLocation, String) {
    let day = ours.occurrence?.start.date.dayNumber ?? Int.max
    return (severity.rawValue, day, ours.source, kind.rawValue + (theirs?.activity ?? ""))
  }
}
