import Diagnostics
import PlanModel

/// The words of the page in both languages.
enum PageWords {
  static let language = Text(zh: "中文", en: "English")
  static let months = Text(zh: "月份", en: "Months")
  static let units = Text(zh: "按区县", en: "By district")
  static let themes = Text(zh: "按专场", en: "By theme")
  static let feed = Text(zh: "订阅", en: "feed")
  static let subscribe = Text(zh: "订阅日历", en: "Subscribe")
  static let subscribeAll = Text(zh: "订阅全部活动", en: "Subscribe to all")
  static let only = Text(zh: "只看 ", en: "Only ")
  static let showAll = Text(zh: "显示全部", en: "Show all")
  static let nothing = Text(zh: "还没有可以公布的活动。", en: "There is nothing to announce yet.")
  static let allDay = Text(zh: "全天", en: "all day")
  static let tentative = Text(zh: "暂定", en: "provisional")
  static let allTentative = Text(
    zh: "以下安排均为暂定，时间、地点可能调整，以正式通知为准。",
    en: "Everything here is provisional: times and places may still change.")
  static let someTentative = Text(
    zh: "标有“暂定”的活动，时间、地点可能调整，以正式通知为准。",
    en: "What is marked provisional may still change in time and place.")

  static let formerly = Text(zh: "原定", en: "Before")
  static let reason = Text(zh: "原因", en: "Why")

  static func tentativeYear(_ year: Int) -> Text {
    Text(
      zh: "暂定：\(year)年放假安排尚未公布，日期可能调整。",
      en: "Provisional: the holidays of \(year) are not announced yet.")
  }

  static func description(provisionalYears years: [Int]) -> Text {
    let general = Text(
      zh: "活动以主办方通知为准；时间、地点有变时本日历自动更新。",
      en: "Kept up to date by the organisers; changes of time and place arrive by themselves.")
    return years.map(tentativeYear).reduce(general) {
      Text(zh: $0.zh + $1.zh, en: $0.en + " " + $1.en)
    }
  }

  static func line(_ label: Text, _ value: Text) -> Text {
    Text(zh: "\(label.zh)：\(value.zh)", en: "\(label.en): \(value.en)")
  }

  static func total(_ count: Int) -> Text {
    Text(zh: "全年公开活动 \(count) 场", en: "\(count) public activities")
  }

  static func count(_ count: Int) -> Text { Text(zh: "\(count) 场", en: "\(count)") }

  static func until(_ day: String) -> Text { Text(zh: "至\(day)", en: "to \(day)") }

  static func mark(of entry: Publication.Entry) -> Text {
    switch entry.status {
    case .cancelled: return Text(zh: "取消", en: "cancelled")
    case .postponed: return Text(zh: "延期待定", en: "postponed")
    case .confirmed, .tentative:
      let isSameTime = entry.previous?.start == entry.start && entry.previous?.end == entry.end
      return isSameTime ? Text(zh: "改地点", en: "new place") : Text(zh: "改期", en: "moved")
    }
  }
}
