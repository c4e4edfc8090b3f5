import CivilTime

/// Days counted from today, from the week or from where something stands.
enum DayWords {
  /// The day that a phrase names; nil where it is a date or an anchor, or nothing.
  static func day(in text: String) -> When.Day? {
    if let days = named[text] { return .fromToday(days) }
    if let match = text.wholeMatch(
      of: /(本|这|这个|下|下个|下下|下下个|上|上个)?(?:周|星期|礼拜)([一二三四五六日天])/),
      let weekday = chinese(match.output.2)
    {
      return .weekday(weekday, weeks: match.output.1.map(weeks))
    }
    if let match = text.wholeMatch(
      of: /(?:on )?(this |next )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*/),
      let weekday = english(match.output.2)
    {
      return .weekday(weekday, weeks: match.output.1.map { $0 == "next " ? 1 : 0 })
    }
    if let match = text.wholeMatch(
      of: /([0-9]{1,2}|[一二两三四五六七八九十]{1,3})(天|日|周|个星期|个礼拜|星期)(?:后|以后|之后)/),
      let count = number(match.output.1)
    {
      return .fromToday(count * days(match.output.2))
    }
    return shift(in: text) ?? ofMonth(in: text)
  }

  private static var named: [String: Int] {
    [
      "今天": 0, "今日": 0, "today": 0, "明天": 1, "明日": 1, "tomorrow": 1, "后天": 2,
      "昨天": -1, "前天": -2, "yesterday": -1,
      "the day after tomorrow": 2, "day after tomorrow": 2, "大后天": 3,
    ]
  }

  /// `推迟一周`, `提前2天`, `+3d`, `2 days later`.
  private static func shift(in text: String) -> When.Day? {
    if let match = text.wholeMatch(
      of: /(推迟|延后|推后|顺延|往后|后延|提前|往前)([0-9]{1,2}|[一二两三四五六七八九十]{1,3})(天|日|周|个星期|个礼拜|星期)/),
      let count = number(match.output.2)
    {
      let isEarlier = match.output.1 == "提前" || match.output.1 == "往前"
      return .later((isEarlier ? -1 : 1) * count * days(match.output.3))
    }
    if let match = text.wholeMatch(of: /([+\-]) ?([0-9]{1,2}) ?([dw])/),
      let count = Int(match.output.2)
    {
      return .later((match.output.1 == "-" ? -1 : 1) * count * (match.output.3 == "w" ? 7 : 1))
    }
    if let match = text.wholeMatch(of: /([0-9]{1,2}) (day|week)s? (later|earlier)/),
      let count = Int(match.output.1)
    {
      return .later(
        (match.output.3 == "earlier" ? -1 : 1) * count * (match.output.2 == "week" ? 7 : 1))
    }
    if let match = text.wholeMatch(of: /in ([0-9]{1,2}) (day|week)s?/),
      let count = Int(match.output.1)
    {
      return .fromToday(count * (match.output.2 == "week" ? 7 : 1))
    }
    return nil
  }

  /// `23日`, `下月3号`.
  private static func ofMonth(in text: String) -> When.Day? {
    guard
      let match = text.wholeMatch(of: /(本月|这个月|下月|下个月)?([0-9]{1,2})(?:日|号)/),
      let day = Int(match.output.2), (1...31).contains(day)
    else { return nil }
    return .ofMonth(day, months: match.output.1.map { $0.hasPrefix("下") ? 1 : 0 })
  }

  private static func weeks(_ word: Substring) -> Int {
    if word.hasPrefix("下下") { return 2 }
    return word.hasPrefix("下") ? 1 : word.hasPrefix("上") ? -1 : 0
  }

  private static func days(_ unit: Substring) -> Int { unit == "天" || unit == "日" ? 1 : 7 }

  private static func chinese(_ word: Substring) -> Weekday? {
    let names: [Substring] = ["一", "二", "三", "四", "五", "六", "日"]
    return names.firstIndex(of: word == "天" ? "日" : word).flatMap { Weekday(rawValue: $0 + 1) }
  }

  private static func english(_ word: Substring) -> Weekday? {
    let names: [Substring] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return names.firstIndex(of: word).flatMap { Weekday(rawValue: $0 + 1) }
  }
}
