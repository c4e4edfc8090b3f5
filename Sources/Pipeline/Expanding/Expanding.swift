public import CampaignKit
import CivilTime
public import Diagnostics
public import PlanModel

/// The year's agenda: every campaign's activities, and the problem they pose together.
///
/// Pure: no clock, no files. What a module asks for that the tables cannot give (an unknown unit,
/// a venue elsewhere, hours off the grid) is reported at the line that asked, and left out.
///
/// - Parameter last: what was published before; activities that stand in it stay where they are
///   unless something forces them away. Those that stand before the horizon are last year's part of
///   a round that goes on across the new year: they count as held and are not planned again.
public func agenda(
  for workspace: Workspace, last: Publication? = nil, issues: inout Issues
) -> Agenda {
  var items: [Agenda.Item] = []
  var bindings = Bindings()
  let held = Set(
    (last?.entries ?? []).filter { $0.isHeld(before: workspace.horizon.lowerBound) }
      .map(\.activity))
  let halls = StandingHalls(workspace, last)
  for (index, entry) in workspace.campaigns.enumerated() {
    let draft = entry.module.draft(for: halls.told(entry.campaign))
    let manifest = type(of: entry.module).manifest
    draft.diagnostics.forEach { issues.append($0) }
    var keys: Set<String> = []
    let listed = entry.campaign.listed.map {
      entry.module.listedActivity(for: $0, of: entry.campaign)
    }
    for activity in (draft.activities + listed).sorted(by: { $0.key < $1.key }) {
      guard keys.insert(activity.key).inserted else {
        issues.report(.activityTwice, at: activity.source, ["key": Text(activity.key)])
        continue
      }
      let id = entry.campaign.id + "." + activity.key
      guard !held.contains(id) else { continue }
      items.append(
        Agenda.Item(
          id: id, campaign: index, activity: manifest.confined(activity).in(entry.campaign),
          problemIndex: nil))
    }
    reportPins(of: entry.campaign, among: keys, issues: &issues)
    bindings.add(draft, of: entry.campaign.id)
  }
  var compiler = ProblemCompiler(workspace: workspace, last: last)
  let problem = compiler.problem(for: &items, bindings: bindings, issues: &issues)
  return Agenda(
    horizon: workspace.horizon, calendar: workspace.calendar,
    campaigns: workspace.campaigns.map(\.campaign), items: items, tables: workspace.tables,
    problem: problem)
}

extension Publication.Entry {
  /// Whether it took place before a horizon begins, as far as anybody was told.
  fileprivate func isHeld(before first: CivilDate) -> Bool {
    start.date < first && (status == .confirmed || status == .tentative)
  }
}

/// What binds activities of one campaign together, by id of activity.
struct Bindings {
  var precedences: [(before: String, after: String, lag: ClosedRange<Int>)] = []
  var series: [String: ActivitySeries] = [:]
  var groups: [ActivityGroup] = []

  mutating func add(_ draft: Draft, of campaign: String) {
    precedences += draft.precedences.map {
      (campaign + "." + $0.before, campaign + "." + $0.after, $0.lag)
    }
    groups += draft.groups
    for series in draft.series { self.series[campaign + "." + series.key] = series }
  }
}

/// A pin for an activity that nobody drafts is a slip of the pen, and so are hours between cells.
private func reportPins(of campaign: Campaign, among keys: Set<String>, issues: inout Issues) {
  for (key, pin) in campaign.pins.sorted(by: { $0.key < $1.key }) {
    let grid = TimeGrid.halfHours
    for time in [pin.pin.start, pin.pin.end].compactMap({ $0 }) where grid.period(at: time) == nil {
      issues.report(.offGrid, at: pin.source, ["span": Text(time.description)])
    }
    guard !keys.contains(key) else { continue }
    issues.report(
      .unknownActivity, at: pin.source,
      ["key": Text(key), "title": campaign.title],
      help: nearest(to: key, among: keys.sorted()).map(Text.didYouMean))
  }
}

extension Activity {
  /// The activity as its campaign's file leaves it: as far as the state lets it stand, and where
  /// the file fixes it.
  fileprivate func `in`(_ campaign: Campaign) -> Activity {
    with {
      switch campaign.state {
      case .cancelled: $0.status = .cancelled
      case .postponed where $0.status == .planned: $0.status = .postponed
      default: break
      }
      guard let decision = campaign.pins[key] else { return }
      switch decision.standing {
      case .cancelled: $0.status = .cancelled
      case .postponed where $0.status == .planned: $0.status = .postponed
      case .confirmed: $0.isConfirmed = true
      case .postponed, nil: break
      }
      $0.reason = decision.reason
      let fixed = decision.pin
      if let start = fixed.start, let end = fixed.end, let span = TimeSpan(from: start, to: end) {
        $0.slots = [span]
      }
      $0.pin = Pin(
        date: fixed.date ?? $0.pin.date, start: fixed.start ?? $0.pin.start,
        venue: fixed.venue ?? $0.pin.venue, teams: fixed.teams ?? $0.pin.teams)
    }
  }
}
