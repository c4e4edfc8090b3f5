import PlanModel

/// A schedule that breaks no hard rule, in flat arrays, and what it costs.
///
/// Everything a candidate is tested against or priced by is one array access away; placing and
/// removing an activity keep the arrays and the costs by rule right. The state never becomes
/// infeasible: `place` may be called with a place that `Candidates` found and with no other.
final class State {
  let model: Model

  /// Where each activity stands.
  let places: Buffer<Place>
  /// By day and venue: periods that are taken or closed.
  let venueBusy: Buffer<UInt32>
  /// By day and team: what the team does.
  let teamDays: Buffer<TeamDay>
  /// By day, team and position: the activities of the day in order of their start.
  let teamStops: Buffer<Int32>
  /// Room for the stops of one team on one day.
  let stopRoom: Int
  /// By day and group: periods that are taken.
  let groupBusy: Buffer<UInt32>
  /// By day, group and period: activities there. Kept where a group that may overlap wants to be
  /// compact; an exclusive group needs no more than its mask.
  let groupUse: Buffer<UInt16>
  /// By resource, day and period (the first of the day for resources that count by day).
  let resourceUse: Buffer<Int32>
  /// By resource, day and period, as above: what may be in use there.
  let resourceLimit: Buffer<Int32>
  let resourceIsPerDay: Buffer<Bool>

  /// By day and team: what the team carries; empty where nobody carries anything.
  let carried: Buffer<Int32>
  /// By stock and day: what is left after all that has been drawn by then.
  let stockLeft: Buffer<Int>
  /// Stands for a stock that nothing exhausts.
  static let plenty = Int.max / 4

  /// By kind, district and day: what an activity that begins there would cost in spacing.
  let spacingSame: Buffer<Int32>
  let spacingNeighbour: Buffer<Int32>
  /// Days of one row of the spacing tables, padding included.
  let paddedDays: Int
  let districtLoad: Buffer<Int32>
  /// By week and team: periods of work.
  let teamLoad: Buffer<Int32>
  let townshipVisits: Buffer<Int32>
  let districtQuarter: Buffer<Int32>
  /// By day and employer: activities it is asked to.
  let employerDay: Buffer<UInt16>

  /// By series and day: activities that begin there, and the days with any.
  let seriesDay: Buffer<UInt16>
  let seriesDays: Buffer<Int32>

  /// By day and district: the first node of a list of its activities in ascending order; a node
  /// is an activity's day. The order depends on who is there and not on who came first.
  let dayHead: Buffer<Int32>
  let nodeNext: Buffer<Int32>
  let nodeActivity: Buffer<Int32>
  let firstNode: Buffer<Int32>

  /// Scratch room: the days within reach of activities of one component.
  let reach: Buffer<Model.Bounds>

  /// Activities that a team may have on a day: its limit, or none where it is another search's.
  let teamRoom: Buffer<Int32>

  // NB: Unchecked because the test at run time, that nobody else is at a property, costs more here
  // than what is done with it. A state is used by one search at a time.

  /// Where the activity stood that was lifted last.
  @exclusivity(unchecked) var home = Place.unplaced
  /// What is left out of all prices just now.
  @exclusivity(unchecked) var share = Share.none
  /// The soft cost.
  @exclusivity(unchecked) var soft: Int
  /// Unplaced activities by weight.
  @exclusivity(unchecked) var medium: Int
  /// Undoes what is done while it is open.
  @exclusivity(unchecked) var journal = Journal()

  init(_ model: Model) {
    self.model = model
    let problem = model.problem
    let days = model.dayCount
    places = Buffer(repeating: .unplaced, count: model.activityCount)
    venueBusy = Buffer(copying: model.venueClosed)
    teamDays = Buffer(repeating: TeamDay(busy: 0, count: 0), count: model.teamCount * days)
    for cell in 0..<teamDays.count { teamDays[cell].busy = model.teamClosed[cell] }
    stopRoom = min(model.periodCount, max(1, problem.teams.map(\.maxPerDay).max() ?? 1))
    teamStops = Buffer(repeating: Place.none, count: model.teamCount * days * stopRoom)
    groupBusy = Buffer(repeating: 0, count: problem.groups.count * days)
    let isCounted = problem.groups.contains { $0.compactness != 0 && !$0.isExclusive }
    groupUse = Buffer(
      repeating: 0, count: isCounted ? problem.groups.count * days * model.periodCount : 0)
    resourceUse = Buffer(repeating: 0, count: problem.resources.count * days * model.periodCount)
    resourceLimit = Buffer(
      problem.resources.flatMap { resource in
        (0..<days).flatMap {
          repeatElement(Int32(clamping: resource.quantity(on: $0)), count: model.periodCount)
        }
      })
    resourceIsPerDay = Buffer(problem.resources.map(\.isPerDay))

    let hasLoads = problem.activities.contains { $0.load > 0 }
    carried = Buffer(repeating: 0, count: hasLoads ? model.teamCount * days : 0)
    stockLeft = Buffer(problem.supplies())

    paddedDays = days + 2 * model.padding
    let rows = problem.kinds.count * model.districtCount
    // A tent may end past the last row, where it only adds zeros.
    let cells = rows * paddedDays + Buffer<Int32>.lanes
    spacingSame = Buffer(repeating: 0, count: cells)
    spacingNeighbour = Buffer(repeating: 0, count: cells)
    districtLoad = Buffer(repeating: 0, count: model.districtCount * model.weekCount)
    teamLoad = Buffer(repeating: 0, count: model.teamCount * model.weekCount)
    townshipVisits = Buffer(repeating: 0, count: problem.townships.count)
    districtQuarter = Buffer(repeating: 0, count: model.districtCount * model.quarterCount)
    employerDay = Buffer(repeating: 0, count: model.employerCount * days)

    seriesDay = Buffer(repeating: 0, count: problem.series.count * days)
    seriesDays = Buffer(repeating: 0, count: problem.series.count)

    dayHead = Buffer(repeating: Place.none, count: days * model.districtCount)
    var firstNode: [Int32] = []
    var nodes: [Int32] = []
    for (index, activity) in problem.activities.enumerated() {
      firstNode.append(Int32(nodes.count))
      nodes.append(contentsOf: repeatElement(Int32(index), count: min(activity.span, days)))
    }
    nodeNext = Buffer(repeating: Place.none, count: nodes.count)
    nodeActivity = Buffer(nodes)
    self.firstNode = Buffer(firstNode)

    teamRoom = Buffer(problem.teams.map { Int32(clamping: $0.maxPerDay) })
    reach = Buffer(repeating: Model.Bounds(first: 0, last: -1), count: model.activityCount)
    soft = problem.costOfNothing(quarters: model.quarterCount)
    medium = 0
    for index in 0..<model.activityCount { medium += Int(model.entries[index].weight) }
  }

  /// Whether an activity that has been announced is where subscribers know it to be.
  func stands(_ activity: Int, at previous: Place) -> Bool {
    previous.isPlaced && places[activity].isSameForSubscribers(as: previous)
  }

  /// No rule is ever broken.
  var score: Score { Score(hard: 0, medium: medium, soft: soft) }

  /// Every activity's placement, as it leaves the stage.
  var placements: [Placement?] { (0..<model.activityCount).map { places[$0].placement } }

  /// A team's day.
  struct TeamDay: BitwiseCopyable {
    /// Periods that are taken or off.
    var busy: UInt32
    /// Activities of the day.
    var count: Int32
  }
}

/// What was changed since a moment, so that it can be undone.
struct Journal {
  /// Each activity that was moved with the place it left, in order.
  private(set) var entries: [(activity: Int, place: Place)] = []
  var isOpen = false

  mutating func note(_ activity: Int, _ place: Place) { entries.append((activity, place)) }

  mutating func removeLast() -> (activity: Int, place: Place) { entries.removeLast() }

  mutating func close() {
    isOpen = false
    entries.removeAll(keepingCapacity: true)
  }
}

extension Problem {
  /// What coverage costs while nothing is placed.
  fileprivate func costOfNothing(quarters: Int) -> Int {
    townships.reduce(0) { $0 + weights.township * max(0, $1.target) }
      + districts.reduce(0) { $0 + weights.quarter * quarters * max(0, $1.quarterTarget) }
  }
}
