import CivilTime
import Diagnostics
import PlanModel

/// A list of an instance whose items are referred to by position.
enum Table: String, Hashable {
  case days, periods, kinds, districts, townships, venues, teams, equipment, events, groups
  case venueTypes = "venue_types"
  case series, precedences

  /// The key of the list in the file.
  var key: String { rawValue }

  /// One of its items, as a message names it.
  var item: Text {
    switch self {
    case .days: Text(zh: "日子", en: "day")
    case .periods: Text(zh: "时段", en: "period")
    case .kinds: Text(zh: "活动类别", en: "kind")
    case .districts: Text(zh: "区县", en: "district")
    case .townships: Text(zh: "乡镇", en: "township")
    case .venues: Text(zh: "场地", en: "venue")
    case .teams: Text(zh: "队伍", en: "team")
    case .equipment: Text(zh: "设备", en: "equipment")
    case .events: Text(zh: "活动", en: "event")
    case .groups: Text(zh: "群组", en: "group")
    case .venueTypes: Text(zh: "场地类型", en: "type of venue")
    case .series: Text(zh: "系列", en: "series")
    case .precedences: Text(zh: "先后关系", en: "precedence")
    }
  }

  /// How many items there are.
  func count(in problem: Problem) -> Int {
    switch self {
    case .days: problem.days.count
    case .periods: problem.grid.periodsPerDay
    case .kinds: problem.kinds.count
    case .districts: problem.districts.count
    case .townships: problem.townships.count
    case .venues: problem.venues.count
    case .teams: problem.teams.count
    case .equipment: problem.resources.count
    case .events: problem.activities.count
    case .groups: problem.groups.count
    case .venueTypes: problem.venueTypes.count
    case .series: problem.series.count
    case .precedences: problem.precedences.count
    }
  }
}
