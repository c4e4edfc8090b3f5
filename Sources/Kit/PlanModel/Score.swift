/// How good a schedule is. Compared level by level and never summed: one broken rule is worse
/// than any number of unplaced activities, and those are worse than any discomfort.
public struct Score: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Violations of rules that must hold.
  public var hard: Int
  /// Unplaced activities, by the weight of their priority.
  public var medium: Int
  /// What should be otherwise.
  public var soft: Int

  public init(hard: Int = 0, medium: Int = 0, soft: Int = 0) {
    self.hard = hard
    self.medium = medium
    self.soft = soft
  }

  public var isFeasible: Bool { hard == 0 }

  public var description: String { "\(hard)/\(medium)/\(soft)" }

  public static func < (a: Score, b: Score) -> Bool {
    (a.hard, a.medium, a.soft) < (b.hard, b.medium, b.soft)
  }
}

/// The rules that must hold, in the order in which a candidate is tested against them.
public enum HardRule: String, CaseIterable, Sendable {
  case pinned
  case window
  case leadTime = "lead_time"
  case dayType = "day_type"
  case weekday
  case start
  case forbidden
  case venueType = "venue_type"
  case venueCapacity = "venue_capacity"
  case venueDistrict = "venue_district"
  case indoor
  case venueClosed = "venue_closed"
  case heat
  case teamSkill = "team_skill"
  case teamArea = "team_area"
  case teamOff = "team_off"
  case precedence
  case groupOverlap = "group_overlap"
  case venueOverlap = "venue_overlap"
  case teamOverlap = "team_overlap"
  case teamTravel = "team_travel"
  case teamMaxPerDay = "team_max_per_day"
  case equipment
}

/// What costs, in the order in which reports list it.
public enum SoftRule: String, CaseIterable, Sendable {
  case preferredDay = "pref_day"
  case targetDay = "target_day"
  case spacingSame = "spacing_same"
  case spacingNeighbour = "spacing_nb"
  case weekDistrict = "week_district"
  case weekTeam = "week_team"
  case travel
  case township
  case quarter
  case employerOverlap = "employer_overlap"
  case employerSameDay = "employer_sameday"
  case disruption
  case seats
  case seriesDays = "series_days"
  case seriesVenue = "series_venue"
  case compactness
}

/// What each soft rule weighs.
public struct Weights: Hashable, Sendable {
  public var preferenceMissed = 6
  public var targetDay = 1
  public var targetCap = 20
  public var spacingSame = 2
  public var spacingNeighbour = 1
  public var weekDistrict = 3
  public var weekTeam = 4
  public var travel = 1
  public var township = 5
  public var quarter = 5
  public var employerOverlap = 10
  public var employerSameDay = 2
  public var disruptDay = 5
  public var disruptDayStep = 1
  public var disruptDayCap = 14
  public var disruptStart = 2
  public var disruptVenue = 3
  public var disruptTeam = 2
  /// For each missing seat, where capacity is soft.
  public var seat = 1
  /// What an unplaced activity of priority 1, 2 and 3 weighs.
  public var priority = [1, 3, 10]

  public init() {}
}
