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

/// The rules that must hold, in the order in which a candidate is tested against them. A cell is
/// one period of one day. Each violation counts one unless the rule says otherwise.
public enum HardRule: String, CaseIterable, Sendable {
  /// A placement differs from a pin; once for an activity, however many dimensions differ.
  case pinned
  /// Begins outside its window, or ends after the horizon. A pinned day is exempt from the window.
  case window
  /// Begins less than the lead time after filing, unless the day is pinned.
  case leadTime = "lead_time"
  /// Once for each of its days that is of a kind not asked for, unless the day is pinned.
  case dayType = "day_type"
  /// Begins on a weekday not asked for, unless the day is pinned.
  case weekday
  /// Begins at a period not asked for (unless pinned), and again if it ends after the last period.
  case start
  /// Once for each forbidden cell it takes.
  case forbidden
  /// The venue is not of its types or, where venues are named, not among them; or it has none.
  case venueType = "venue_type"
  /// More people than the venue holds, unless capacity is soft.
  case venueCapacity = "venue_capacity"
  /// The venue lies in another district and is not named.
  case venueDistrict = "venue_district"
  /// Must be indoors and the venue is not.
  case indoor
  /// Once for each of its days on which the venue is closed, all day or in its periods.
  case venueClosed = "venue_closed"
  /// Once for each of its days of heat on which it is outdoors in the hours of heat, or for longer
  /// than such a day allows.
  case heat
  /// Once for each team without the skill of its slot, and for each team too few or too many.
  case teamSkill = "team_skill"
  /// Once for each team that does not serve the district.
  case teamArea = "team_area"
  /// Once for each team and day on which it is off, all day or in the activity's periods.
  case teamOff = "team_off"
  /// Both ends are placed and their first days lie outside the lags.
  case precedence
  /// For each exclusive group and cell: activities there less one.
  case groupOverlap = "group_overlap"
  /// For each venue that is not shared and cell: activities there that do not share it, less one.
  case venueOverlap = "venue_overlap"
  /// For each team and cell: activities there less one.
  case teamOverlap = "team_overlap"
  /// For each pair of a team's activities of a day that do not overlap: too little time between
  /// for the way and the changeover.
  case teamTravel = "team_travel"
  /// For each team and day: activities above its limit.
  case teamMaxPerDay = "team_max_per_day"
  /// For each resource and cell (or day): the amount above what there is.
  case equipment
  /// For each team and day: what its activities have it carry above its load.
  case teamLoad = "team_load"
  /// For each stock of goods and day: what has been drawn by then above what had come in.
  case stock
  /// The same for money.
  case budget
}

/// What costs, in the order in which reports list it.
public enum SoftRule: String, CaseIterable, Sendable {
  /// By priority: neither the weekend nor the market day it would like. Of its first day.
  case preferredDay = "pref_day"
  /// Days between its first day and its target, up to a cap.
  case targetDay = "target_day"
  /// For pairs of a kind in one district and not of one series: days missing between first days.
  case spacingSame = "spacing_same"
  /// The same for pairs in neighbouring districts.
  case spacingNeighbour = "spacing_nb"
  /// Periods of load above a district's week; every day of an activity counts in its week.
  case weekDistrict = "week_district"
  /// Periods of load above a team's week.
  case weekTeam = "week_team"
  /// The closed tour of each team and day, from home through its activities in order of start.
  case travel
  /// Activities missing in a township; each counts once, where its venue lies.
  case township
  /// Activities missing in a district's quarter; each counts once, on its first day.
  case quarter
  /// For each employer, day and pair of activities that overlap.
  case employerOverlap = "employer_overlap"
  /// For each employer, day and pair of activities that do not.
  case employerSameDay = "employer_sameday"
  /// Day, start, venue or teams differ from where it stood; teams once, however many differ.
  case disruption
  /// Seats missing, where capacity is soft.
  case seats
  /// First days missing to those a series wants, once any of it is placed.
  case seriesDays = "series_days"
  /// Venues of a series above one.
  case seriesVenue = "series_venue"
  /// For each group, day and period in use whose neighbours the group leaves empty.
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
