/// Reads the text of an RRULE (RFC 5545 §3.3.10), perhaps with a DTSTART line before it.
struct RuleParser {
  /// The longest rule that is read, in Unicode scalars.
  static let limit = 2000

  private var values: [String: (text: Substring, position: Int)] = [:]
  private let end: Int

  /// The rule and its start; nil where the text is not meant as a rule.
  static func rule(in text: String) throws(AnchorError) -> (DateRule, CivilDate?)? {
    let upper = text.uppercased()
    let trimmed = upper.drop { $0 == " " || $0 == "\t" || $0 == "\n" }
    guard ["RRULE", "DTSTART", "FREQ="].contains(where: { trimmed.hasPrefix($0) }) else {
      return nil
    }
    guard text.unicodeScalars.prefix(limit + 1).count <= limit else {
      throw AnchorError(position: limit, reason: .tooLong(limit: limit))
    }
    var position = upper.unicodeScalars.count - trimmed.unicodeScalars.count
    var start: CivilDate?
    var rest = trimmed
    if rest.hasPrefix("DTSTART") {
      let line = rest.prefix { !$0.isNewline && $0 != " " }
      let value = line.split(separator: ":", maxSplits: 1).last ?? ""
      guard let date = date(value) else {
        throw AnchorError(
          position: position, length: line.unicodeScalars.count,
          reason: .invalidRulePart(String(line)))
      }
      start = date
      rest = rest.dropFirst(line.count)
      let gap = rest.prefix { $0.isNewline || $0 == " " }
      rest = rest.dropFirst(gap.count)
      position += line.unicodeScalars.count + gap.unicodeScalars.count
    }
    if rest.hasPrefix("RRULE:") {
      rest = rest.dropFirst(6)
      position += 6
    }
    var parser = try RuleParser(String(rest), at: position)
    return (try parser.rule(), start)
  }

  /// Splits the parts and refuses what is malformed or given twice.
  private init(_ text: String, at start: Int) throws(AnchorError) {
    var position = start
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let length = part.unicodeScalars.count
      let pieces = part.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let isLast = position + length == start + text.unicodeScalars.count
      if pieces.count == 1, part.allSatisfy(\.isWhitespace), isLast, position > start { break }
      let name = String(pieces[0])
      guard pieces.count == 2, RuleParser.names.contains(name), values[name] == nil else {
        throw AnchorError(
          position: position, length: length, reason: .invalidRulePart(String(part)),
          suggestion: nil)
      }
      var value = pieces[1]
      while value.last?.isWhitespace == true { value.removeLast() }
      values[name] = (value, position)
      position += length + 1
    }
    end = position
  }

  private mutating func rule() throws(AnchorError) -> DateRule {
    guard let frequencyText = values["FREQ"] else {
      throw AnchorError(position: end, reason: .missingFrequency)
    }
    if ["HOURLY", "MINUTELY", "SECONDLY"].contains(frequencyText.text) {
      throw AnchorError(
        position: frequencyText.position + 5, length: frequencyText.text.count,
        reason: .subDaily(frequency: String(frequencyText.text)))
    }
    guard let frequency = DateRule.Frequency(rawValue: String(frequencyText.text)) else {
      throw invalid("FREQ")
    }
    if values["COUNT"] != nil, values["UNTIL"] != nil { throw invalid("UNTIL") }
    for name in ["BYHOUR", "BYMINUTE", "BYSECOND"] where values[name] != nil {
      throw invalid(name)
    }
    let rule = DateRule(
      frequency,
      interval: try number("INTERVAL", in: 1...1_000_000) ?? 1,
      count: try number("COUNT", in: 1...1_000_000_000),
      until: try until(),
      weekStart: try weekday("WKST") ?? .monday,
      byMonth: try numbers("BYMONTH", most: 12, isSigned: false),
      byWeekNumber: try numbers("BYWEEKNO", most: 53),
      byYearDay: try numbers("BYYEARDAY", most: 366),
      byMonthDay: try numbers("BYMONTHDAY", most: 31),
      byDay: try days("BYDAY"),
      bySetPosition: try numbers("BYSETPOS", most: 366))
    try check(rule)
    return rule
  }

  /// Combinations that RFC 5545 §3.3.10 forbids.
  private func check(_ rule: DateRule) throws(AnchorError) {
    if !rule.byWeekNumber.isEmpty, rule.frequency != .yearly { throw invalid("BYWEEKNO") }
    if !rule.byYearDay.isEmpty, rule.frequency != .yearly { throw invalid("BYYEARDAY") }
    if !rule.byMonthDay.isEmpty, rule.frequency == .weekly { throw invalid("BYMONTHDAY") }
    if rule.byDay.contains(where: { $0.number != nil }) {
      let isAllowed =
        rule.frequency == .monthly || (rule.frequency == .yearly && rule.byWeekNumber.isEmpty)
      guard isAllowed else { throw invalid("BYDAY") }
    }
    let isRefined =
      !rule.byMonth.isEmpty || !rule.byWeekNumber.isEmpty || !rule.byYearDay.isEmpty
      || !rule.byMonthDay.isEmpty || !rule.byDay.isEmpty
    if !rule.bySetPosition.isEmpty, !isRefined { throw invalid("BYSETPOS") }
  }

  private func until() throws(AnchorError) -> CivilDate? {
    guard let value = values["UNTIL"] else { return nil }
    guard let date = RuleParser.date(value.text) else { throw invalid("UNTIL") }
    return date
  }

  private func number(
    _ name: String, in allowed: ClosedRange<Int>
  ) throws(AnchorError) -> Int? {
    guard let value = values[name] else { return nil }
    guard value.text.first?.isWholeNumber == true, let number = Int(value.text),
      allowed.contains(number)
    else { throw invalid(name) }
    return number
  }

  private func numbers(
    _ name: String, most: Int, isSigned: Bool = true
  ) throws(AnchorError) -> [Int] {
    guard let value = values[name] else { return [] }
    var numbers: Set<Int> = []
    for item in value.text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = Int(item), number != 0, abs(number) <= most, isSigned || number > 0
      else { throw invalid(name) }
      numbers.insert(number)
    }
    return numbers.sorted()
  }

  private func weekday(_ name: String) throws(AnchorError) -> Weekday? {
    guard let value = values[name] else { return nil }
    guard let weekday = RuleParser.weekdays[String(value.text)] else { throw invalid(name) }
    return weekday
  }

  private func days(_ name: String) throws(AnchorError) -> [DateRule.Day] {
    guard let value = values[name] else { return [] }
    var days: [DateRule.Day] = []
    for item in value.text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let weekday = RuleParser.weekdays[String(item.suffix(2))] else { throw invalid(name) }
      var day = DateRule.Day(weekday)
      if item.count > 2 {
        guard let number = Int(item.dropLast(2)), number != 0, abs(number) <= 53 else {
          throw invalid(name)
        }
        day = DateRule.Day(weekday, number: number)
      }
      if !days.contains(day) { days.append(day) }
    }
    return days
  }

  private func invalid(_ name: String) -> AnchorError {
    let value = values[name] ?? ("", end)
    let text = name + "=" + value.text
    return AnchorError(
      position: value.position, length: text.unicodeScalars.count, reason: .invalidRulePart(text))
  }

  /// The day of a DATE or a DATE-TIME value.
  ///
  /// NB: the time of an UNTIL in UTC is left out: a planner's rule names days of the wall.
  private static func date(_ text: Substring) -> CivilDate? {
    let day = text.prefix(8)
    guard day.count == 8, day.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
      text.count == 8 || (text.count >= 15 && text.dropFirst(8).first == "T"), let number = Int(day)
    else { return nil }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static let names = [
    "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYWEEKNO", "BYYEARDAY",
    "BYMONTHDAY", "BYDAY", "BYSETPOS", "BYHOUR", "BYMINUTE", "BYSECOND",
  ]

  private static let weekdays: [String: Weekday] = [
    "MO": .monday, "TU": .tuesday, "WE": .wednesday, "TH": .thursday, "FR": .friday,
    "SA": .saturday, "SU": .sunday,
  ]
}
