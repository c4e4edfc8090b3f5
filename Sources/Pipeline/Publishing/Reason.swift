import Diagnostics

/// Why something changed, and whether that is a thing to tell subscribers: what the files say is
/// for planners, what the weather or the organiser say is for everybody.
struct Reason: Hashable {
  var text: Text
  var isForSubscribers: Bool

  static func forEverybody(_ text: Text) -> Reason { Reason(text: text, isForSubscribers: true) }
  static func forPlanners(_ text: Text) -> Reason { Reason(text: text, isForSubscribers: false) }
}

/// The reasons that a plan gives by itself.
enum Reasons {
  static let gone = Text(zh: "专项文件里已没有这场活动", en: "no longer in the files")
  static let cancelled = Text(zh: "专项文件里写明取消", en: "cancelled in its file")
  static let postponed = Text(zh: "专项文件里写明延期", en: "postponed in its file")
  static let campaignCancelled = Text(zh: "所属专项已取消", en: "its campaign is cancelled")
  static let campaignPostponed = Text(zh: "所属专项延期", en: "its campaign is postponed")
  static let unplaced = Text(zh: "排不下", en: "no place found")
  static let venueLost = Text(zh: "原场地不能再用", en: "the venue is no longer to be had")
  static let venueClosed = Text(zh: "原场地当天停用", en: "the venue is closed that day")

  static let fixedAnew = Text(
    zh: "专项文件或排期表另定了时间地点", en: "its file or sheet fixes it elsewhere")
  static let askedElsewhere = Text(
    zh: "专项文件里要的日子或时段变了", en: "its file asks for other days or hours")
  static let away = Text(
    zh: "原来的时间有人不在，或这一天不可用", en: "somebody is away then, or the day is ruled out")
  static let tooSmall = Text(zh: "原场地容不下", en: "the venue is too small now")
  static let better = Text(zh: "全市统筹调整", en: "the year as a whole is better so")

  static func teamOff(_ teams: [Text]) -> Text {
    Text(
      zh: "原来的队伍去不了：\(teams.map(\.zh).joined(separator: "、"))",
      en: "its team cannot come: \(teams.map(\.en).joined(separator: ", "))")
  }

  static func displaced(_ other: Text) -> Text {
    Text(zh: "原场地这个时间由“\(other.zh)”使用", en: "'\(other.en)' has the venue then")
  }

  static func teamElsewhere(_ other: Text) -> Text {
    Text(zh: "原来的队伍这个时间在“\(other.zh)”", en: "its team is at '\(other.en)' then")
  }

  static func people(_ other: Text) -> Text {
    Text(zh: "出席的人这个时间在“\(other.zh)”", en: "those who attend are at '\(other.en)' then")
  }

  static func follows(_ other: Text) -> Text {
    Text(zh: "与“\(other.zh)”要隔开规定的天数", en: "it keeps its days from '\(other.en)'")
  }

  static func lacks(_ name: Text) -> Text {
    Text(zh: "这个时间“\(name.zh)”不够用", en: "there is too little of '\(name.en)' then")
  }

  static func lacksStock(_ name: Text) -> Text {
    Text(zh: "按原来的日子，“\(name.zh)”不够支出", en: "'\(name.en)' would not cover it on that day")
  }

  /// `预报最高39℃`; half degrees are said, too.
  static func heat(_ tenths: Int) -> Text {
    let degrees = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return Text(zh: "预报最高\(degrees)℃", en: "forecast up to \(degrees) °C")
  }
}
