import CivilTime
import Diagnostics

/// The words of feeds, pages and sheets in both languages.
enum Words {
  static let online = Text(zh: "线上", en: "online")
  static let lead = Text(zh: "主办", en: "Host")
  static let unit = Text(zh: "承办", en: "Organiser")
  static let partners = Text(zh: "协办", en: "With")
  static let basis = Text(zh: "依据", en: "Basis")
  static let time = Text(zh: "时间", en: "Time")
  static let place = Text(zh: "地点", en: "Place")
  static let formerly = Text(zh: "原定", en: "Before")
  static let reason = Text(zh: "原因", en: "Why")
  static let was = Text(zh: "原", en: "Was")
  static let now = Text(zh: "现", en: "Now")
  static let tell = Text(zh: "需通知", en: "Tell")
  static let duties = Text(zh: "须办", en: "To do")
  static let samePlace = Text(zh: "地点不变", en: "Same place")
  static let sameTime = Text(zh: "时间不变", en: "(same time)")
  static let address = Text(zh: "地址", en: "Address")
  static let transit = Text(zh: "交通", en: "Bus and metro")
  static let bring = Text(zh: "携带", en: "Bring")
  static let openHours = Text(zh: "开放时间", en: "Open")
  static let due = Text(zh: "截止", en: "Due")

  static let tentativeBasis = Text(
    zh: "暂定：依据文件尚未下发，以正式通知为准。",
    en: "Provisional: the notice it rests on is still to come.")
  static let tentativeState = Text(
    zh: "暂定：方案尚未批准，以正式通知为准。",
    en: "Provisional: the plan is not approved yet.")
  static func tentativeYear(_ year: Int) -> Text {
    Text(
      zh: "暂定：\(year)年放假安排尚未公布，日期可能调整。",
      en: "Provisional: the holidays of \(year) are not announced yet.")
  }

  /// Why something changed, in `Change.reason`.
  static let holidayNotice = Text(zh: "放假安排公布", en: "holiday notice published")

  static let cancelled = Text(zh: "本活动已取消。", en: "This activity is cancelled.")
  static let postponed = Text(
    zh: "本活动延期，时间另行通知。", en: "This activity is postponed; the new time will be announced.")

  /// What stands before a title, because phones ignore STATUS (RFC 5545 §3.8.1.11).
  static let cancelledMark = Text(zh: "【取消】", en: "CANCELLED: ")
  static let postponedMark = Text(zh: "【延期待定】", en: "POSTPONED: ")
  static let movedMark = Text(zh: "【改期】", en: "MOVED: ")
  static let relocatedMark = Text(zh: "【改地点】", en: "NEW PLACE: ")

  /// `地点：解放碑广场`, `Place: Jiefangbei`.
  static func line(_ label: Text, _ value: Text) -> Text {
    Text(zh: "\(label.zh)：\(value.zh)", en: "\(label.en): \(value.en)")
  }

  static func list(_ names: [String]) -> Text {
    Text(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
  }
}
