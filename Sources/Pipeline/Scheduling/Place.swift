import PlanModel

/// Where an activity stands, as the search keeps it: a `Placement` of fixed size.
struct Place: BitwiseCopyable {
  /// NB: Stands for "none" in flat arrays, where an optional would double an element.
  static let none: Int32 = -1
  static let noTeam: Int16 = -1

  var day: Int32
  var start: Int32
  /// `none` for an activity without a venue.
  var venue: Int32
  /// One for each skill asked for; the lanes behind them are `none`.
  var teams: SIMD16<Int16>

  /// The most teams that one activity can ask for, and the most that a problem can have.
  static let maxTeams = 16
  static let maxTeamIndex = Int(Int16.max)

  /// The place of an activity that has none.
  static let unplaced = Place(day: none, start: none, venue: none, teams: .init(repeating: noTeam))

  init(day: Int32, start: Int32, venue: Int32, teams: SIMD16<Int16>) {
    self.day = day
    self.start = start
    self.venue = venue
    self.teams = teams
  }

  init(_ placement: Placement) {
    self = .unplaced
    day = Int32(placement.day)
    start = Int32(placement.start)
    if let venue = placement.venue { self.venue = Int32(venue) }
    for (slot, team) in placement.teams.prefix(Place.maxTeams).enumerated() {
      teams[slot] = Int16(team)
    }
  }

  @inline(__always)
  var isPlaced: Bool { day != Place.none }

  @inline(__always)
  func isSame(as other: Place) -> Bool {
    day == other.day && start == other.start && venue == other.venue && teams == other.teams
  }

  /// Whether time and venue are the same; teams are nobody's business outside.
  func isSameForSubscribers(as other: Place) -> Bool {
    day == other.day && start == other.start && venue == other.venue
  }

  /// The value that leaves the stage.
  var placement: Placement? {
    guard isPlaced else { return nil }
    let used = (0..<Place.maxTeams).map { Int(teams[$0]) }.prefix { $0 != Int(Place.noTeam) }
    return Placement(
      day: Int(day), start: Int(start), venue: venue == Place.none ? nil : Int(venue),
      teams: Array(used))
  }
}
