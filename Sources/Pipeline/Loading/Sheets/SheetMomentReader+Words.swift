import CivilTime

/// Words around days and hours: parts of the day, weekdays, what is still open.
extension SheetMomentReader {
  /// One of them; false where none stands next.
  mutating func readWord() -> Bool {
    for (word, span) in Self.partsOfDay where skip(word) {
      afternoon = span.start.hour >= 12
      if let part = moment.partOfDay,
        let whole = TimeSpan(
          from: min(part.start, span.start), to: max(part.end, span.end))
      {
        moment.partOfDay = whole
      } else {
        moment.partOfDay = span
      }
      return true
    }
    for (word, days) in Self.openWords where skip(word) {
      moment.days = days
      return true
    }
    if let weekday = weekday() {
      moment.weekday = weekday
      return true
    }
    if skip("-") {
      isRange = true
      return true
    }
    if skip("、") || skip(",") || skip("和") || skip("及") {
      isList = true
      return true
    }
    return Self.fillers.contains { skip($0) }
  }

  mutating func weekday() -> Weekday? {
    let before = rest
    guard skip("星期") || skip("礼拜") || skip("周"), let sign = rest.first,
      let index = Array("一二三四五六日".unicodeScalars).firstIndex(of: sign == "天" ? "日" : sign)
    else {
      rest = before
      return nil
    }
    rest.removeFirst()
    return Weekday.allCases[index]
  }

  static let partsOfDay: [(String, TimeSpan)] = [
    ("上午", .hours(9, 12)), ("早上", .hours(7, 9)), ("中午", .hours(12, 14)),
    ("下午", .hours(14, 17)), ("傍晚", .hours(17, 19)), ("晚上", .hours(19, 21)),
    ("晚间", .hours(19, 21)), ("夜间", .hours(19, 21)), ("晚", .hours(19, 21)),
    ("全天", .hours(9, 17)), ("整天", .hours(9, 17)),
  ]
  static let openWords: [(String, SheetMoment.Days)] = [
    ("待定", .open), ("另定", .open), ("未定", .open), ("时间另行通知", .open), ("另行通知", .open),
    ("待通知", .open),
  ]
  static let fillers = [
    " ", "(", ")", "每天", "每日", "起", "开始", "举行", "举办", "左右", "暂定", "拟", "时间:", "日期:", "共",
  ]
}
