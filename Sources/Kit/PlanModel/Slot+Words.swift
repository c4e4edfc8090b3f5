public import CivilTime
public import Diagnostics

extension Publication.Slot {
  /// Its last day; on one day the day itself.
  public var lastDay: CivilDate {
    let isMidnight = end.time == .midnight && end.date > start.date
    return isMidnight ? end.date.adding(days: -1) : end.date
  }

  /// How many days it takes.
  public var days: Int { start.date.days(until: lastDay) + 1 }

  /// The hours of each day, `09:00–12:00`; 24:00 is written as the end of a day.
  public var hours: String {
    let end = end.time == .midnight ? "24:00" : end.time.description
    return "\(start.time)–\(end)"
  }

  /// `7月22日(周三) 14:30–17:00`, `Wed 22 Jul, 14:30–17:00`: for lists within one year.
  public func words(_ language: Language) -> String {
    let first = language == .zh ? start.date.chineseShort : start.date.englishShort
    let last = language == .zh ? lastDay.chineseShort : lastDay.englishShort
    switch (language, days > 1, isAllDay) {
    case (.zh, false, true): return first + " 全天"
    case (.zh, false, false): return "\(first) \(hours)"
    case (.zh, true, true): return "\(first)至\(last)"
    case (.zh, true, false): return "\(first)至\(last) 每天 \(hours)"
    case (.en, false, true): return first + ", all day"
    case (.en, false, false): return "\(first), \(hours)"
    case (.en, true, true): return "\(first) to \(last)"
    case (.en, true, false): return "\(first) to \(last), \(hours) each day"
    }
  }

  /// The same with the year, for what is read apart from any list.
  public func fullWords(_ language: Language) -> String {
    language == .zh ? "\(start.date.year)年\(words(.zh))" : "\(words(.en)) (\(start.date.year))"
  }
}
