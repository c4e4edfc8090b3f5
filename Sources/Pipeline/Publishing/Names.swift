import Diagnostics

/// The names of feeds, as a subscriber's list of calendars shows them.
enum Names {
  /// Of every feed, with the years whose holidays are not announced.
  ///
  /// NB: not in the name, which a phone copies when it subscribes and never asks for again.
  static func description(provisionalYears years: [Int]) -> Text {
    let general = Text(
      zh: "活动以主办方通知为准；时间、地点有变时本日历自动更新。",
      en: "Kept up to date by the organisers; changes of time and place arrive by themselves.")
    return years.map(Words.tentativeYear).reduce(general) {
      Text(zh: $0.zh + $1.zh, en: $0.en + " " + $1.en)
    }
  }

  static func city(_ city: Text) -> Text {
    city == Text("")
      ? Text(zh: "全市活动日历", en: "City activities")
      : Text(zh: "\(city.zh)活动日历", en: "\(city.en) activities")
  }

  static func unit(_ unit: Text) -> Text {
    Text(zh: "\(unit.zh)活动日历", en: "\(unit.en) activities")
  }

  static func unit(_ unit: Text, theme: Text) -> Text {
    Text(zh: "\(unit.zh)·\(theme.zh)", en: "\(unit.en) · \(theme.en)")
  }

  static func theme(_ theme: Text, city: Text) -> Text {
    city == Text("") ? theme : Text(zh: "\(city.zh)·\(theme.zh)", en: "\(city.en) · \(theme.en)")
  }

  static func organisation(_ name: Text) -> Text {
    Text(zh: "\(name.zh)·参会日程", en: "\(name.en) · fairs attended")
  }

  static func venue(_ name: Text) -> Text {
    Text(zh: "\(name.zh)·活动日历", en: "\(name.en) · activities")
  }

  static func team(_ name: Text) -> Text {
    Text(zh: "\(name.zh)·出勤日程", en: "\(name.en) · duties")
  }

  static func `internal`(_ city: Text) -> Text {
    Text(zh: "\(city.zh)内部日程", en: city.en.isEmpty ? "Internal" : "\(city.en) · internal")
  }

  static let officePages = Text(zh: "全部活动一览表（含内部）", en: "All activities, internal ones too")
  static let leaders = Text(zh: "领导活动日程", en: "Leaders' activities")
  static let deadlines = Text(zh: "报批备案期限", en: "Deadlines")
  static let internalDeadlines = Text(zh: "报批备案期限（含内部活动）", en: "Deadlines, internal ones too")
}
