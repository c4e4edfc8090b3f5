import CivilTime
import ConfigValue
import Diagnostics
import PlanModel

extension Activity {
  /// When a door that stays open for days is open, as a line of its entry; nil for anything else.
  ///
  /// The entry itself is one of whole days: a month of daily entries would fill a phone.
  var openHours: Text? {
    guard staysOpen else { return nil }
    let hours = slots.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      .map { "\($0.start)–\($0.end)" }
    let words = Words.list(hours)
    let kinds = DayKind.allCases.filter(closedKinds.contains).map(\.name.text)
    let weekdays = Weekday.allCases.filter(closedWeekdays.contains).map {
      Text(zh: $0.chinese, en: $0.english)
    }
    let closed = kinds + weekdays
    if closed.isEmpty { return Words.line(Words.openHours, words) }
    return Words.line(
      Words.openHours,
      Text(
        zh: "\(words.zh)，\(closed.map(\.zh).joined(separator: "、"))不开放",
        en: "\(words.en); closed: \(closed.map(\.en).joined(separator: ", "))"))
  }
}
