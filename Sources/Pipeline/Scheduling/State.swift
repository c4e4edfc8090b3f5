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
  /// By venue and day: periods that are taken or closed.
  let venueBusy: Buffer<UInt32>
  /// By team and day: periods that are taken or off, and the activities of the day.
  let teamBusy: Buffer<UInt32>
  let teamCount: Buffer<Int32>
  /// By team, day and position: the activities of the day in order of their start.
  let teamStops: Buffer<Int32>
  /// Room for the stops of one team on one day.
  let stopRoom: Int
  /// By group and day: periods that are taken.
  let groupBusy: Buffer<UInt32>
  /// By group, day and period: activities there. Kept where a group that may overlap wants to be
  /// compact; an exclusive group needs no more than its mask.
  let groupUse: Buffer<UInt16>
  /// By resource, day and period (the first of the day for resources that count by day).
  let resourceUse: Buffer<Int32>
  let resourceLimit: Buffer<Int32>
  let resourceIsPerDay: Buffer<Bool>

  /// By kind, district and day: what an activity that begins there would cost in spacing.
  let spacingSame: Buffer<Int32>
  let spacingNeighbour: Buffer<Int32>
  /// Days of one row of the spacing tables, padding included.
  let paddedDays: Int
  let districtLoad: Buffer<Int32>
  let teamLoad: Buffer<Int32>
  let townshipVisits: Buffer<Int32>
  let districtQuarter: Buffer<Int32>
  /// By employer and day: activities it is asked to.
  let employerDay: Buffer<UInt16>

  /// By series and day: activities that begin there, and the days with any.
  let seriesDay: Buffer<UInt16>
  let seriesDays: Buffer<Int32>

  /// By day: the first node of a list of the activities there; a node is an activity's day.
  let dayHead: Buffer<Int32>
  let nodeNext: Buffer<Int32>
  let nodePrevious: Buffer<Int32>
  let nodeActivity: Buffer<Int32>
  let firstNode: Buffer<Int32>

  /// Scratch room: the days within reach of activities of one component.
  let reach: Buffer<Model.Bounds>

  /// The cost by soft rule, in the order of `SoftRule.allCases`.
  var costs: [Int]
  /// Unplaced activities by weight.
  var medium: Int
  /// Undoes what is done while it is open.
  var journal = Journal()

  init(_ model: Model) {
    self.model = model
    let problem = model.problem
    let days = model.dayCount
    places = Buffer(repeating: .unplaced, count: model.activityCount)
    venueBusy = Buffer(copying: model.venueClosed)
    teamBusy = Buffer(copying: model.teamClosed)
    teamCount = Buffer(repeating: 0, count: model.teamCount * days)
    stopRoom = min(model.periodCount, max(1, problem.teams.map(\.maxPerDay).max() ?? 1))
    teamStops = Buffer(repeating: Place.none, count: model.teamCount * days * stopRoom)
    groupBusy = Buffer(repeating: 0, count: problem.groups.count * days)
    let isCounted = problem.groups.contains { $0.compactness != 0 && !$0.isExclusive }
    groupUse = Buffer(
      repeating: 0, count: isCounted ? problem.groups.count * days * model.periodCount : 0)
    resourceUse = Buffer(repeating: 0, count: problem.resources.count * days * model.periodCount)
    resourceLimit = Buffer(problem.resources.map { Int32(clamping: $0.quantity) })
    resourceIsPerDay = Buffer(problem.resources.map(\.isPerDay))

    paddedDays = days + 2 * model.padding
    let rows = problem.kinds.count * model.districtCount
    spacingSame = Buffer(repeating: 0, count: rows * paddedDays)
    spacingNeighbour = Buffer(repeating: 0, count: rows * paddedDays)
    districtLoad = Buffer(repeating: 0, count: model.districtCount * model.weekCount)
    teamLoad = Buffer(repeating: 0, count: model.teamCount * model.weekCount)
    townshipVisits = Buffer(repeating: 0, count: problem.townships.count)
    districtQuarter = Buffer(repeating: 0, count: model.districtCount * model.quarterCount)
    let employers = (problem.activities.flatMap(\.employers).max() ?? -1) + 1
    employerDay = Buffer(repeating: 0, count: employers * days)

    seriesDay = Buffer(repeating: 0, count: problem.series.count * days)
    seriesDays = Buffer(repeating: 0, count: problem.series.count)

    dayHead = Buffer(repeating: Place.none, count: days)
    var firstNode: [Int32] = []
    var nodes: [Int32] = []
    for (index, activity) in problem.activities.enumerated() {
      firstNode.append(Int32(nodes.count))
      nodes.append(contentsOf: repeatElement(Int32(index), count: min(activity.span, days)))
    }
    nodeNext = Buffer(repeating: Place.none, count: nodes.count)
    nodePrevious = Buffer(repeating: Place.none, count: nodes.count)
    nodeActivity = Buffer(nodes)
    self.firstNode = Buffer(firstNode)

    reach = Buffer(repeating: Model.Bounds(first: 0, last: -1), count: model.activityCount)
    costs = problem.costsOfNothing(quarters: model.quarterCount)
    medium = 0
    for index in 0..<model.activityCount { medium += Int(model.entries[index].weight) }
  }

  /// Every activity's placement, as it leaves the stage.
  var placements: [Placement?] { (0..<model.activityCount).map { places[$0].placement } }

  var soft: Int { costs.reduce(0, +) }
}

/// What was changed since a moment, so that it can be undone.
struct Journal {
  /// Each activity that was moved with the place it left, in order.
  var entries: [(activity: Int, place: Place)] = []
  var isOpen = false
}

extension Problem {
  /// What coverage costs while nothing is placed.
  fileprivate func costsOfNothing(quarters: Int) -> [Int] {
    var costs = [Int](repeating: 0, count: SoftRule.allCases.count)
    for township in townships {
      costs[SoftRule.township.index] += weights.township * max(0, township.target)
    }
    for district in districts {
      costs[SoftRule.quarter.index] += weights.quarter * quarters * max(0, district.quarterTarget)
    }
    return costs
  }
}

extension SoftRule {
  /// Its place among all soft rules.
  @inline(__always)
  var index: Int {
    switch self {
    case .preferredDay: 0
    case .targetDay: 1
    case .spacingSame: 2
    case .spacingNeighbour: 3
    case .weekDistrict: 4
    case .weekTeam: 5
    case .travel: 6
    case .township: 7
    case .quarter: 8
    case .employerOverlap: 9
    case .employerSameDay: 10
    case .disruption: 11
    case .seats: 12
    case .seriesDays: 13
    case .seriesVenue: 14
    case .compactness: 15
    }
  }
}
