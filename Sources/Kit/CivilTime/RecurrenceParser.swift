/// Reads one recurrence: an RRULE, a Chinese or English pattern, or a list of anchors.
struct RecurrenceParser {
  private var scanner: AnchorScanner

  static func recurrence(in text: String) -> Result<DateRecurrence, AnchorError> {
    do throws(AnchorError) {
      if let (rule, start) = try rule(in: text) {
        return .success(DateRecurrence(.rule(rule, start: start)))
      }
      var parser = RecurrenceParser(scanner: try AnchorScanner(text))
      if let pattern = try parser.pattern() {
        parser.scanner.skipBlanks()
        guard parser.scanner.isAtEnd else { throw parser.unexpected() }
        return .success(DateRecurrence(pattern))
      }
      return .success(DateRecurrence(.anchors(try parser.anchors())))
    } catch {
      return .failure(error)
    }
  }

  private mutating func pattern() throws(AnchorError) -> DateRecurrence.Pattern? {
    if let market = try market() { return market }
    if let lunar = try lunarMonthly() { return lunar }
    if scanner.take(anyOf: ["每个工作日", "every workday", "every working day"]) {
      return .everyWorkday
    }
    if scanner.take(anyOf: ["每天", "每日", "daily", "every day"]) { return .everyDay }
    if scanner.take(anyOf: ["每周", "每星期", "每礼拜"]) { return try chineseWeekly() }
    if scanner.take(anyOf: ["每月", "每个月"]) { return try chineseMonthly() }
    return try english()
  }

  // MARK: Chinese

  /// `逢三、六、九`, `农历逢三六九`, `公历逢五、十`, `market days 3, 6, 9`.
  private mutating func market() throws(AnchorError) -> DateRecurrence.Pattern? {
    let start = scanner.position
    var isLunar = true
    if scanner.take(anyOf: ["公历", "阳历", "gregorian"]) {
      isLunar = false
    } else {
      _ = scanner.take(anyOf: ["农历", "阴历", "lunar"])
    }
    guard scanner.take(anyOf: ["每月逢", "逢", "market days", "days ending in"]) else {
      scanner.position = start
      return nil
    }
    var digits: Set<Int> = []
    while true {
      scanner.skipBlanks()
      let place = scanner.position
      guard let digit = marketDigit() else { throw missing() }
      guard (0...10).contains(digit) else {
        throw AnchorError(
          position: place, length: scanner.position - place,
          reason: .numberOutOfRange(scanner.text(from: place), allowed: 0...10))
      }
      digits.insert(digit % 10)
      scanner.skipBlanks()
      if scanner.isAtEnd { break }
      if scanner.take(anyOf: ["赶场", "赶集", "场"]) { break }
      _ = separator()
    }
    return .market(digits: digits.sorted(), isLunar: isLunar)
  }

  /// One sign, so that `三六九` is three digits.
  private mutating func marketDigit() -> Int? {
    if let value = scanner.number()?.value { return value }
    for (value, sign) in LunarNames.digits.enumerated().dropFirst() where scanner.take(sign) {
      return value
    }
    return nil
  }

  /// `农历每月初八、十八`, `每月初一和十五`.
  private mutating func lunarMonthly() throws(AnchorError) -> DateRecurrence.Pattern? {
    let start = scanner.position
    let isNamed = scanner.take(anyOf: ["农历", "阴历"])
    guard scanner.take(anyOf: ["每月", "每个月"]), isNamed || startsLunarDay() else {
      scanner.position = start
      return nil
    }
    return .lunarMonthly(
      days: try list { (parser: inout RecurrenceParser) throws(AnchorError) -> Int in
        let place = parser.scanner.position
        _ = parser.scanner.take("初")
        guard let day = parser.scanner.anyNumber() else { throw parser.missing() }
        _ = parser.scanner.take(anyOf: ["日", "号"])
        return try parser.checked(day, in: 1...30, from: place)
      })
  }

  private func startsLunarDay() -> Bool {
    var probe = scanner
    return probe.take(anyOf: ["初", "廿", "卅"])
  }

  private mutating func chineseWeekly() throws(AnchorError) -> DateRecurrence.Pattern {
    _ = scanner.take("的")
    if scanner.take("末") { return .weekly([.saturday, .sunday]) }
    let weekdays = try list {
      (parser: inout RecurrenceParser) throws(AnchorError) -> Weekday in
      if let weekday = parser.scanner.weekday() { return weekday }
      guard let weekday = parser.scanner.chineseWeekdayDigit() else { throw parser.missing() }
      return weekday
    }
    return .weekly(weekdays)
  }

  private mutating func chineseMonthly() throws(AnchorError) -> DateRecurrence.Pattern {
    _ = scanner.take("的")
    let start = scanner.position
    if scanner.take(anyOf: ["最后一天", "底", "末"]) { return .monthEnds }
    var number: Int?
    if scanner.take(anyOf: ["最后一个", "最后1个"]) {
      number = -1
    } else if scanner.take("首个") {
      number = 1
    } else if scanner.take(anyOf: ["倒数第"]) {
      number = scanner.anyNumber().map { -$0 }
      guard number != nil, scanner.take("个") else { throw missing() }
    } else if scanner.take("第") {
      number = scanner.anyNumber()
      guard number != nil, scanner.take("个") else { throw missing() }
    }
    if let number { return try monthly(number, from: start) }
    let days = try list { (parser: inout RecurrenceParser) throws(AnchorError) -> Int in
      let place = parser.scanner.position
      guard let day = parser.scanner.anyNumber() else { throw parser.missing() }
      _ = parser.scanner.take(anyOf: ["日", "号"])
      return try parser.checked(day, in: 1...31, from: place)
    }
    return .monthly(days: days)
  }

  private mutating func monthly(
    _ number: Int, from start: Int
  ) throws(AnchorError) -> DateRecurrence.Pattern {
    let sign = number < 0 ? -1 : 1
    if scanner.take(anyOf: ["工作日", "workday", "working day"]) {
      return .monthlyWorkday(number: sign * (try checked(abs(number), in: 1...23, from: start)))
    }
    if let weekday = scanner.weekday() {
      return .monthlyWeekday(
        weekday, number: sign * (try checked(abs(number), in: 1...5, from: start)))
    }
    throw missing()
  }

  // MARK: English

  /// `weekly on Sat`, `every Tue, Thu`, `last workday of month`, `first Sat of every month`.
  private mutating func english() throws(AnchorError) -> DateRecurrence.Pattern? {
    let start = scanner.position
    let isWeekly = scanner.take("weekly")
    if isWeekly || scanner.take("every") {
      if isWeekly { _ = scanner.take("on") }
      if scanner.take("weekend") { return .weekly([.saturday, .sunday]) }
      return .weekly(
        try list { (parser: inout RecurrenceParser) throws(AnchorError) -> Weekday in
          guard let weekday = parser.scanner.weekday() else { throw parser.missing() }
          return weekday
        })
    }
    if scanner.take("monthly on") || scanner.take("monthly on the") {
      _ = scanner.take("the")
      return .monthly(
        days: try list { (parser: inout RecurrenceParser) throws(AnchorError) -> Int in
          let place = parser.scanner.position
          guard let day = parser.scanner.number()?.value else { throw parser.missing() }
          _ = parser.scanner.take(anyOf: ["st", "nd", "rd", "th"])
          return try parser.checked(day, in: 1...31, from: place)
        })
    }
    _ = scanner.take("the")
    if let number = scanner.englishOrdinal() {
      let isFromEnd = scanner.take("to last")
      let isDay = scanner.take("day")
      if let pattern = isDay ? .monthEnds : try? monthly(isFromEnd ? -number : number, from: start),
        scanner.take(anyOf: ["of", "in"])
      {
        _ = scanner.take("the")
        _ = scanner.take(anyOf: ["every", "each"])
        if scanner.take("month") {
          guard !isDay || number == -1 else { return .monthly(days: [number]) }
          return pattern
        }
      }
    }
    scanner.position = start
    return nil
  }

  // MARK: Lists

  /// Anchors with 、 or a comma between them.
  private func anchors() throws(AnchorError) -> [Anchor] {
    var anchors: [Anchor] = []
    var start = 0
    let original = Array(scanner.text.unicodeScalars)
    while true {
      let end =
        scanner.scalars[start...].firstIndex { RecurrenceParser.isSeparator($0) }
        ?? scanner.scalars.count
      let part = String(String.UnicodeScalarView(original[start..<end]))
      switch Anchor.parse(part) {
      case .success(let anchor):
        if !anchors.contains(anchor) { anchors.append(anchor) }
      case .failure(let error):
        throw AnchorError(
          position: start + error.position, length: error.length, reason: error.reason,
          suggestion: error.suggestion.map { scanner.replacing(start..<end, with: $0) })
      }
      guard end < scanner.scalars.count else { return anchors }
      start = end + 1
    }
  }

  /// Items with 、, a comma, 和 or `and` between them; sorted, each once.
  private mutating func list<Item: Comparable & Hashable>(
    _ item: (inout RecurrenceParser) throws(AnchorError) -> Item
  ) throws(AnchorError) -> [Item] {
    var items: Set<Item> = []
    repeat {
      scanner.skipBlanks()
      items.insert(try item(&self))
    } while separator()
    return items.sorted()
  }

  private mutating func separator() -> Bool {
    scanner.take(anyOf: ["、", ",", "和", "及", "and"])
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "、" || scalar == "," || scalar == ";"
  }

  // MARK: Errors

  private func checked(
    _ value: Int, in allowed: ClosedRange<Int>, from start: Int
  ) throws(AnchorError) -> Int {
    guard allowed.contains(value) else {
      throw AnchorError(
        position: start, length: scanner.position - start,
        reason: .numberOutOfRange(String(value), allowed: allowed))
    }
    return value
  }

  private func missing() -> AnchorError {
    scanner.isAtEnd
      ? AnchorError(position: scanner.position, reason: .incomplete) : unexpected()
  }

  private func unexpected() -> AnchorError {
    let word = scanner.word(at: scanner.position)
    return AnchorError(
      position: scanner.position, length: word.unicodeScalars.count, reason: .unexpected(word))
  }
}
