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

  /// `预报最高39℃`; half degrees are said, too.
  static func heat(_ tenths: Int) -> Text {
    let degrees = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return Text(zh: "预报最高\(degrees)℃", en: "forecast up to \(degrees) °C")
  }
}
