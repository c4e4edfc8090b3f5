import Diagnostics

/// The words that stand on many pages, in both languages.
enum PageWords {
  static let language = Text(zh: "中文", en: "English")
  static let skip = Text(zh: "跳到正文", en: "Skip to the content")
  static let navigation = Text(zh: "主要页面", en: "Main pages")
  static let crumbs = Text(zh: "所在位置", en: "Where you are")
  static let hotlines = Text(
    zh: "就业服务热线 12333 · 工会服务热线 12351",
    en: "Job service hotline 12333 · Union service hotline 12351")
  static let source = Text(
    zh: "活动以主办方通知为准。时间、地点有变时，订阅的日历会自动更新。",
    en:
      "Kept up to date by the organisers. Changes of time and place reach subscribed calendars by themselves."
  )
  static let subscribe = Text(zh: "订阅日历", en: "Subscribe")
  static let subscribeAll = Text(zh: "订阅全部活动", en: "Subscribe to all activities")
  static let address = Text(zh: "订阅地址", en: "Calendar address")
  static let nothing = Text(zh: "还没有可以公布的活动。", en: "There is nothing to announce yet.")
  static let allDay = Text(zh: "全天", en: "all day")
  static let formerly = Text(zh: "原定", en: "Before")
  static let reason = Text(zh: "原因", en: "Why")
  static let online = Text(zh: "线上", en: "Online")

  static func count(_ count: Int) -> Text {
    Text(
      zh: "\(count.grouped) 场", en: count == 1 ? "1 activity" : "\(count.grouped) activities")
  }

  static func until(_ day: String) -> Text { Text(zh: "至\(day)", en: "to \(day)") }

  /// `地点：解放碑广场`, `Place: Jiefangbei`.
  static func line(_ label: Text, _ value: Text) -> Text {
    Text(zh: "\(label.zh)：\(value.zh)", en: "\(label.en): \(value.en)")
  }

  static let allTentative = Text(
    zh: "以下安排均为暂定，时间、地点可能调整，以正式通知为准。",
    en: "Everything here is provisional: times and places may still change.")
  static let someTentative = Text(
    zh: "标有“暂定”的活动，时间、地点可能调整，以正式通知为准。",
    en: "What is marked provisional may still change in time and place.")

  static func tentativeYear(_ year: Int) -> Text {
    Text(
      zh: "暂定：\(year)年放假安排尚未公布，日期可能调整。",
      en: "Provisional: the holidays of \(year) are not announced yet.")
  }

  static func title(city: Text, years: String) -> Text {
    Text(
      zh: "\(city.zh)\(years)年活动安排",
      en: city.en.isEmpty ? "Activities \(years)" : "\(city.en) activities \(years)")
  }

  static func total(_ count: Int) -> Text {
    Text(zh: "全年公开活动 \(count.grouped) 场", en: "\(count.grouped) public activities")
  }
}
