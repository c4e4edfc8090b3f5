public import Diagnostics

extension HardRule {
  /// Why a candidate falls to this rule, as people read it in a list of reasons.
  public var name: Text {
    switch self {
    case .pinned: Text(zh: "与已固定的时间地点不符", en: "fixed elsewhere")
    case .window: Text(zh: "不在允许的日期内", en: "outside its dates")
    case .leadTime: Text(zh: "预告或许可来不及", en: "too early to announce or license")
    case .dayType: Text(zh: "工作日、周末或节假日不合", en: "the wrong kind of day")
    case .weekday: Text(zh: "星期不合", en: "the wrong weekday")
    case .start: Text(zh: "时段不合", en: "the wrong hours")
    case .forbidden: Text(zh: "这一天或时段不可用", en: "a day or hours ruled out")
    case .venueType: Text(zh: "场地类型不合", en: "the wrong type of venue")
    case .venueCapacity: Text(zh: "场地容量不够", en: "the venue is too small")
    case .venueDistrict: Text(zh: "场地不在本地", en: "the venue lies elsewhere")
    case .indoor: Text(zh: "场地不在室内", en: "the venue is outdoors")
    case .venueClosed: Text(zh: "场地不开放", en: "the venue is closed")
    case .heat: Text(zh: "高温时段户外", en: "outdoors in the heat")
    case .teamSkill: Text(zh: "队伍没有这项技能", en: "no team with the skill")
    case .teamArea: Text(zh: "队伍不服务本地", en: "no team that serves the area")
    case .teamOff: Text(zh: "队伍停班", en: "the team is off")
    case .precedence: Text(zh: "先后次序或间隔不合", en: "out of order with its series")
    case .groupOverlap: Text(zh: "有人或企业同时另有活动", en: "somebody would be in two places")
    case .venueOverlap: Text(zh: "场地已被占用", en: "the venue is taken")
    case .teamOverlap: Text(zh: "队伍已有安排", en: "the team is taken")
    case .teamTravel: Text(zh: "队伍赶不过去", en: "the team cannot get there in time")
    case .teamMaxPerDay: Text(zh: "队伍当天已满", en: "the team's day is full")
    case .equipment: Text(zh: "人员或设备不够", en: "too few staff or too little equipment")
    case .teamLoad: Text(zh: "队伍当天运不了这么多", en: "more than the team can carry that day")
    case .stock: Text(zh: "物资不够", en: "too few goods in stock")
    case .budget: Text(zh: "经费不够", en: "not enough money left")
    }
  }
}
