extension AnchorParser {
  /// What a number before or after a day counts.
  enum Unit {
    case days, weeks, workdays
  }

  /// `d`, `weeks`, `天`, `个工作日`.
  mutating func unit() -> Unit? {
    if scanner.take(anyOf: ["个工作日", "工作日", "workdays", "workday", "wd"]) { return .workdays }
    if scanner.take(anyOf: ["working days", "working day", "business days"]) { return .workdays }
    if scanner.take(anyOf: ["天", "日", "days", "day", "d"]) { return .days }
    if scanner.take(anyOf: ["个星期", "个礼拜", "周", "星期", "礼拜", "weeks", "week", "w"]) {
      return .weeks
    }
    return nil
  }

  /// The step of so many units, if that is a number anyone means.
  func shift(
    of sign: Int, _ count: Int, _ unit: Unit, from start: Int
  ) throws(AnchorError) -> Anchor.Shift {
    switch unit {
    case .days: .days(sign * (try checked(count, in: 0...3660, from: start)))
    case .weeks: .days(sign * 7 * (try checked(count, in: 0...520, from: start)))
    case .workdays: .workdays(sign * (try checked(count, in: 1...400, from: start)))
    }
  }

  func checked(
    _ value: Int, in allowed: ClosedRange<Int>, from start: Int
  ) throws(AnchorError) -> Int {
    guard allowed.contains(value) else {
      throw AnchorError(
        position: start, length: scanner.position - start,
        reason: .numberOutOfRange(String(value), allowed: allowed))
    }
    return value
  }

  // MARK: Chinese

  /// `前35天`, `后第3个工作日`, `前的周六`, `当日或之后的工作日`.
  mutating func chineseStep() throws(AnchorError) -> Anchor.Shift? {
    let start = scanner.position
    if scanner.take(anyOf: ["当天", "当日"]) {
      if let shift = chineseWorkdayLimit() { return shift }
      return .days(0)
    }
    if let shift = chineseWorkdayLimit() { return shift }
    let sign: Int
    if scanner.take(anyOf: ["之前", "以前", "前"]) {
      sign = -1
    } else if scanner.take(anyOf: ["之后", "以后", "后"]) {
      sign = 1
    } else {
      return nil
    }
    _ = scanner.take("的")
    if let weekday = scanner.weekday() { return .weekday(weekday, number: sign) }
    let numberStart = scanner.position
    if scanner.take("最后") {
      guard sign < 0, scanner.take(anyOf: ["一个", "1个"]) else {
        throw unexpectedOrIncomplete()
      }
      return try counted(-1, from: numberStart)
    }
    if scanner.take("首个") { return try counted(sign, from: numberStart) }
    if scanner.take("第") {
      guard let number = scanner.anyNumber() else { throw unexpectedOrIncomplete() }
      if scanner.take("天") {
        return .days(sign * (try checked(number, in: 1...3660, from: numberStart)))
      }
      guard scanner.take("个") else { throw unexpectedOrIncomplete() }
      return try counted(sign * number, from: numberStart)
    }
    guard let number = scanner.anyNumber() else {
      if scanner.isAtEnd {
        throw AnchorError(
          position: scanner.position, reason: .incomplete,
          suggestion: scanner.replacing(start..<scanner.position, with: sign < 0 ? "前1天" : "后1天"))
      }
      throw unexpected()
    }
    guard let unit = unit() else { throw unexpectedOrIncomplete() }
    return try shift(of: sign, number, unit, from: numberStart)
  }

  /// `不晚于春节的工作日`, `不早于3月31日的工作日`.
  mutating func chineseLimit() throws(AnchorError) -> (Anchor.Base, [Anchor.Shift])? {
    let shift: Anchor.Shift
    if scanner.take("不晚于") {
      shift = .workdayOnOrBefore
    } else if scanner.take("不早于") {
      shift = .workdayOnOrAfter
    } else {
      return nil
    }
    var (base, shifts) = try expression()
    guard scanner.take("的工作日") || scanner.take("的最后一个工作日") || scanner.take("的首个工作日")
    else { throw unexpectedOrIncomplete() }
    shifts.append(shift)
    return (base, shifts)
  }

  /// `或之后的工作日`, `或之前的工作日`.
  private mutating func chineseWorkdayLimit() -> Anchor.Shift? {
    let start = scanner.position
    if scanner.take(anyOf: ["或之后", "或以后", "或其后"]) {
      _ = scanner.take("的")
      if scanner.take(anyOf: ["首个工作日", "第一个工作日", "工作日"]) { return .workdayOnOrAfter }
    } else if scanner.take(anyOf: ["或之前", "或以前", "或其前"]) {
      _ = scanner.take("的")
      if scanner.take(anyOf: ["最后一个工作日", "工作日"]) { return .workdayOnOrBefore }
    }
    scanner.position = start
    return nil
  }

  /// A workday or a weekday after `第3个`.
  private mutating func counted(_ number: Int, from start: Int) throws(AnchorError) -> Anchor.Shift
  {
    if scanner.take("工作日") {
      let count = try checked(abs(number), in: 1...400, from: start)
      return .workdays(number < 0 ? -count : count)
    }
    if let weekday = scanner.weekday() {
      let count = try checked(abs(number), in: 1...60, from: start)
      return .weekday(weekday, number: number < 0 ? -count : count)
    }
    throw unexpectedOrIncomplete()
  }

  func unexpectedOrIncomplete() -> AnchorError {
    scanner.isAtEnd
      ? AnchorError(position: scanner.position, reason: .incomplete) : unexpected()
  }

  // MARK: English

  /// `first workday after`, `5 days before`, `Saturday before`, `workday on or before`.
  mutating func englishSteps() throws(AnchorError) -> Anchor.Shift? {
    let start = scanner.position
    _ = scanner.take("the")
    if let ordinal = scanner.englishOrdinal() {
      if let step = try englishCounted(ordinal, from: start) { return step }
      scanner.position = start
    }
    if let count = scanner.number()?.value, let unit = unit(), let sign = englishDirection() {
      return try shift(of: sign, count, unit, from: start)
    }
    scanner.position = start
    if scanner.take(anyOf: ["a week", "one week"]), let sign = englishDirection() {
      return .days(7 * sign)
    }
    scanner.position = start
    _ = scanner.take("the")
    if scanner.take(anyOf: ["workday", "working day"]) {
      if scanner.take("on or before") || scanner.take("on or just before") {
        return .workdayOnOrBefore
      }
      if scanner.take("on or after") { return .workdayOnOrAfter }
      if let sign = englishDirection() { return .workdays(sign) }
    } else if let weekday = scanner.weekday() {
      if let sign = englishDirection() { return .weekday(weekday, number: sign) }
    } else if scanner.take(anyOf: ["day", "eve"]), let sign = englishDirection() {
      return .days(sign)
    }
    scanner.position = start
    return nil
  }

  private mutating func englishCounted(
    _ ordinal: Int, from start: Int
  ) throws(AnchorError) -> Anchor.Shift? {
    if scanner.take(anyOf: ["workday", "working day"]) {
      guard let sign = englishDirection(), ordinal > 0 || sign < 0 else { return nil }
      return .workdays(sign * (try checked(max(ordinal, 1), in: 1...400, from: start)))
    }
    if let weekday = scanner.weekday() {
      guard let sign = englishDirection(), ordinal > 0 || sign < 0 else { return nil }
      return .weekday(
        weekday, number: sign * (try checked(max(ordinal, 1), in: 1...60, from: start)))
    }
    return nil
  }

  private mutating func englishDirection() -> Int? {
    if scanner.take("after") { return 1 }
    if scanner.take("before") { return -1 }
    return nil
  }
}
