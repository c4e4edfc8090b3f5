public import Diagnostics

extension SoftRule {
  /// What it is that costs, as people read it in a list of costs.
  public var name: Text {
    switch self {
    case .preferredDay: Text(zh: "不在想要的周末或赶场日", en: "not on the weekend or market day wanted")
    case .targetDay: Text(zh: "离目标日子远", en: "far from its target day")
    case .spacingSame: Text(zh: "同类活动在本地挨得太近", en: "too close to others of its kind")
    case .spacingNeighbour: Text(zh: "同类活动在邻县挨得太近", en: "too close to its kind next door")
    case .weekDistrict: Text(zh: "区县一周活动太满", en: "a district's week is too full")
    case .weekTeam: Text(zh: "队伍一周太满", en: "a team's week is too full")
    case .travel: Text(zh: "队伍路上的里程", en: "the way of the teams")
    case .township: Text(zh: "乡镇活动偏少", en: "a township sees too few")
    case .quarter: Text(zh: "区县一季度活动偏少", en: "a district's quarter has too few")
    case .employerOverlap: Text(zh: "企业同时有两场", en: "an employer is asked to two at once")
    case .employerSameDay: Text(zh: "企业一天有两场", en: "an employer is asked twice a day")
    case .disruption: Text(zh: "与上次公布的不同", en: "moved since the last publication")
    case .seats: Text(zh: "座位不够", en: "too few seats")
    case .seriesDays: Text(zh: "系列没有分到足够多的日子", en: "a series on too few days")
    case .seriesVenue: Text(zh: "系列换了场地", en: "a series changes its venue")
    case .compactness: Text(zh: "前后空着的孤零时段", en: "lonely hours")
    }
  }
}
