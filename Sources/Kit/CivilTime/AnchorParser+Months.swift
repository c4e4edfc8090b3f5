extension AnchorParser {
  // MARK: Lunar

  /// `农历八月十五`, `正月十五`, `闰六月初一`, `lunar 1-15`.
  mutating func lunarBase() throws(AnchorError) -> Anchor.Base? {
    let start = scanner.position
    if scanner.take("lunar") {
      if let base = try englishLunar(from: start) { return base }
      scanner.position = start
      return nil
    }
    if scanner.take(anyOf: ["农历", "阴历", "旧历"]) {
      let isLeap = scanner.take("闰")
      guard let month = lunarMonthName() ?? monthNumber() else {
        if let base = AnchorVocabulary.take(from: &scanner) { return base }
        throw unexpectedOrIncomplete()
      }
      return try lunarDay(of: month, isLeap: isLeap, from: start)
    }
    if scanner.take("闰") {
      guard let month = lunarMonthName() ?? monthNumber() else { throw unexpectedOrIncomplete() }
      return try lunarDay(of: month, isLeap: true, from: start)
    }
    // The name of a festival may begin like a month.
    guard let month = lunarMonthName() else { return nil }
    return try lunarDay(of: month, isLeap: false, from: start)
  }

  private mutating func englishLunar(from start: Int) throws(AnchorError) -> Anchor.Base? {
    var isLeap = scanner.take("leap")
    guard let (first, digits) = scanner.number() else { return nil }
    var month = first
    if digits == 4 {
      guard year == nil else {
        throw AnchorError(position: start, length: 5, reason: .secondYear)
      }
      guard scanner.take("-") else { throw unexpectedOrIncomplete() }
      year = first
      isLeap = scanner.take("leap")
      guard let second = scanner.number()?.value else { throw unexpectedOrIncomplete() }
      month = second
    }
    guard scanner.take("-") || scanner.take("/"), let day = scanner.number()?.value else {
      throw unexpectedOrIncomplete()
    }
    return try checkedLunar(month, day, isLeap, from: start)
  }

  /// `正月`, `冬月`, `腊月`: the names that only the Chinese calendar has.
  private mutating func lunarMonthName() -> Int? {
    if scanner.take("正月") { return 1 }
    if scanner.take(anyOf: ["冬月", "冬腊月"]) { return 11 }
    if scanner.take(anyOf: ["腊月", "臘月"]) { return 12 }
    return nil
  }

  private mutating func monthNumber() -> Int? {
    let start = scanner.position
    guard let month = scanner.anyNumber(), scanner.take("月") else {
      scanner.position = start
      return nil
    }
    return month
  }

  private mutating func lunarDay(
    of month: Int, isLeap: Bool, from start: Int
  ) throws(AnchorError) -> Anchor.Base {
    _ = scanner.take("初")
    guard let day = scanner.anyNumber() else { throw unexpectedOrIncomplete() }
    _ = scanner.take(anyOf: ["日", "号"])
    return try checkedLunar(month, day, isLeap, from: start)
  }

  private func checkedLunar(
    _ month: Int, _ day: Int, _ isLeap: Bool, from start: Int
  ) throws(AnchorError) -> Anchor.Base {
    guard (1...12).contains(month), (1...30).contains(day) else {
      throw AnchorError(
        position: start, length: scanner.position - start,
        reason: .noSuchDate(scanner.text(from: start)))
    }
    return .lunar(month: month, day: day, isLeapMonth: isLeap)
  }

  // MARK: Months

  /// `3月31日`, `八月初八`, `11月第一个周日`, `3月最后一个工作日`.
  ///
  /// A month and a day both in Chinese numerals are lunar (`三月三`), unless 日 or 号 follows.
  mutating func chineseMonthBase() throws(AnchorError) -> Anchor.Base? {
    let start = scanner.position
    let isGregorian = scanner.take(anyOf: ["公历", "阳历", "新历"])
    let isFigures = scanner.peek().map { ("0"..."9").contains($0) } ?? false
    guard let month = monthNumber() else {
      guard isGregorian else { return nil }
      throw unexpectedOrIncomplete()
    }
    guard (1...12).contains(month) else {
      throw AnchorError(
        position: start, length: scanner.position - start,
        reason: .noSuchDate(scanner.text(from: start)))
    }
    if let base = try chineseOrdinalDay(of: month, from: start) { return base }
    let dayStart = scanner.position
    if scanner.take("初") || scanner.peek() == "廿" || scanner.peek() == "卅" {
      scanner.position = dayStart
      return try lunarDay(of: month, isLeap: false, from: start)
    }
    if scanner.take(anyOf: ["底", "末"]) { return .monthEnd(month: month) }
    let dayInFigures = scanner.number()?.value
    guard let day = dayInFigures ?? scanner.chineseNumber() else { throw unexpectedOrIncomplete() }
    let isNamed = scanner.take(anyOf: ["日", "号"])
    if isGregorian || isFigures || isNamed || dayInFigures != nil {
      return try checkedDay(month, day, from: start)
    }
    return try checkedLunar(month, day, false, from: start)
  }

  private mutating func chineseOrdinalDay(
    of month: Int, from start: Int
  ) throws(AnchorError) -> Anchor.Base? {
    let number: Int
    _ = scanner.take("的")
    if scanner.take(anyOf: ["最后一个", "最后1个"]) {
      number = -1
    } else if scanner.take("最后一天") {
      return .monthEnd(month: month)
    } else if scanner.take("首个") {
      number = 1
    } else if scanner.take("第") {
      guard let value = scanner.anyNumber(), scanner.take("个") else {
        throw unexpectedOrIncomplete()
      }
      number = value
    } else if scanner.take("倒数第") {
      guard let value = scanner.anyNumber(), scanner.take("个") else {
        throw unexpectedOrIncomplete()
      }
      number = -value
    } else {
      return nil
    }
    return try dayOfMonth(number, month, from: start)
  }

  private mutating func dayOfMonth(
    _ number: Int, _ month: Int, from start: Int
  ) throws(AnchorError) -> Anchor.Base {
    if scanner.take("工作日") {
      return .workday(number: try checkedOrdinal(number, 23, from: start), month: month)
    }
    if let weekday = scanner.weekday() {
      return .weekday(
        weekday, number: try checkedOrdinal(number, 5, from: start), month: month)
    }
    throw unexpectedOrIncomplete()
  }

  private func checkedOrdinal(
    _ number: Int, _ most: Int, from start: Int
  ) throws(AnchorError) -> Int {
    let count = try checked(abs(number), in: 1...most, from: start)
    return number < 0 ? -count : count
  }

  // MARK: English

  /// `Mar 31`, `first Sunday of November`, `last workday of March`, `last day of March`.
  mutating func englishBase() throws(AnchorError) -> Anchor.Base? {
    let start = scanner.position
    if let month = scanner.englishMonth() {
      guard let (day, digits) = scanner.number(), digits <= 2 else {
        throw unexpectedOrIncomplete()
      }
      _ = scanner.take(anyOf: ["st", "nd", "rd", "th"])
      return try checkedDay(month, day, from: start)
    }
    _ = scanner.take("the")
    guard var number = scanner.englishOrdinal() else {
      scanner.position = start
      return nil
    }
    if number > 0, scanner.take("to last") || scanner.take("last") { number = -number }
    enum Kind { case workday, weekday(Weekday), day }
    let kind: Kind
    if scanner.take(anyOf: ["workday", "working day"]) {
      kind = .workday
    } else if scanner.take("day") {
      kind = .day
    } else if let weekday = scanner.weekday() {
      kind = .weekday(weekday)
    } else {
      throw unexpectedOrIncomplete()
    }
    guard scanner.take(anyOf: ["of", "in"]) else { throw unexpectedOrIncomplete() }
    guard let month = scanner.englishMonth() else {
      if scanner.take(anyOf: ["month", "the month", "every month", "each month"]) {
        throw AnchorError(
          position: start, length: scanner.position - start, reason: .recurs)
      }
      throw unexpectedOrIncomplete()
    }
    switch kind {
    case .workday:
      return .workday(number: try checkedOrdinal(number, 23, from: start), month: month)
    case .weekday(let weekday):
      return .weekday(
        weekday, number: try checkedOrdinal(number, 5, from: start), month: month)
    case .day:
      if number == -1 { return .monthEnd(month: month) }
      return try checkedDay(month, number, from: start)
    }
  }
}
