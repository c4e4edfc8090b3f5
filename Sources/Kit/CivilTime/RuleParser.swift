/// Reads the bytes of an RRULE value (RFC 5545 §3.3.10).
struct RuleParser {
  private let bytes: [UInt8]
  /// Where each part begins that a combination may make wrong.
  private var places: [(part: Part, range: Range<Int>)] = []
  /// The part that is being read.
  private var current = 0..<0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  enum Part: String, CaseIterable {
    case frequency = "FREQ"
    case until = "UNTIL"
    case count = "COUNT"
    case interval = "INTERVAL"
    case bySecond = "BYSECOND"
    case byMinute = "BYMINUTE"
    case byHour = "BYHOUR"
    case byDay = "BYDAY"
    case byMonthDay = "BYMONTHDAY"
    case byYearDay = "BYYEARDAY"
    case byWeekNumber = "BYWEEKNO"
    case byMonth = "BYMONTH"
    case bySetPosition = "BYSETPOS"
    case weekStart = "WKST"
  }

  mutating func rule() throws(RuleError) -> RecurrenceRule {
    guard bytes.count <= RecurrenceRule.lengthLimit else {
      throw RuleError(
        .tooLong(limit: RecurrenceRule.lengthLimit), position: RecurrenceRule.lengthLimit,
        length: bytes.count - RecurrenceRule.lengthLimit)
    }
    var position = RuleParser.matches("RRULE:", bytes.prefix(6)) ? 6 : 0
    var end = bytes.count
    while end > position, RuleParser.isBlank(bytes[end - 1]) { end -= 1 }
    // NB: a closing semicolon is no grammar of RFC 5545, but several programs write one.
    if end > position + 1, bytes[end - 1] == UInt8(ascii: ";") { end -= 1 }
    var rule = RecurrenceRule(.daily)
    while position < end {
      let stop = bytes[position..<end].firstIndex(of: UInt8(ascii: ";")) ?? end
      current = position..<stop
      try read(into: &rule)
      position = stop + 1
    }
    guard place(of: .frequency) != nil else {
      throw RuleError(.missingFrequency, position: bytes.count)
    }
    try check(rule)
    return rule
  }

  private mutating func read(into rule: inout RecurrenceRule) throws(RuleError) {
    let text = bytes[current]
    guard let sign = text.firstIndex(of: UInt8(ascii: "=")),
      let part = RuleParser.part(named: text[..<sign])
    else { throw failure(.unknownPart(string(text))) }
    guard place(of: part) == nil else { throw failure(.repeatedPart(part.rawValue)) }
    places.append((part, current))
    var value = text[(sign + 1)...]
    while let last = value.last, RuleParser.isBlank(last) { value.removeLast() }
    switch part {
    case .frequency: rule.frequency = try frequency(value)
    case .until: rule.until = try until(value)
    case .count: rule.count = try number(value, of: part, in: 1...RuleParser.largest)
    case .interval: rule.interval = try number(value, of: part, in: 1...RuleParser.largest)
    case .weekStart: rule.weekStart = try weekday(value, of: part)
    case .bySecond: rule.bySecond = try numbers(value, of: part, in: 0...60)
    case .byMinute: rule.byMinute = try numbers(value, of: part, in: 0...59)
    case .byHour: rule.byHour = try numbers(value, of: part, in: 0...23)
    case .byMonth: rule.byMonth = try numbers(value, of: part, in: 1...12)
    case .byMonthDay: rule.byMonthDay = try numbers(value, of: part, in: -31...31)
    case .byYearDay: rule.byYearDay = try numbers(value, of: part, in: -366...366)
    case .byWeekNumber: rule.byWeekNumber = try numbers(value, of: part, in: -53...53)
    case .bySetPosition: rule.bySetPosition = try numbers(value, of: part, in: -366...366)
    case .byDay: rule.byDay = try days(value)
    }
  }

  /// The largest INTERVAL and COUNT, so that multiplying them never overflows.
  private static let largest = 2_147_483_647

  /// Combinations that RFC 5545 §3.3.10 forbids.
  private func check(_ rule: RecurrenceRule) throws(RuleError) {
    func refuse(_ part: Part, beside: String) -> RuleError {
      let range = place(of: part) ?? 0..<0
      return RuleError(
        .forbidden(part: part.rawValue, beside: beside), position: range.lowerBound,
        length: range.count)
    }
    let frequency = "FREQ=" + rule.frequency.rawValue
    if rule.count != nil, rule.until != nil { throw refuse(.until, beside: "COUNT") }
    if !rule.byWeekNumber.isEmpty, rule.frequency != .yearly {
      throw refuse(.byWeekNumber, beside: frequency)
    }
    if !rule.byYearDay.isEmpty, (.daily ... .monthly).contains(rule.frequency) {
      throw refuse(.byYearDay, beside: frequency)
    }
    if !rule.byMonthDay.isEmpty, rule.frequency == .weekly {
      throw refuse(.byMonthDay, beside: frequency)
    }
    if rule.byDay.contains(where: { $0.number != nil }) {
      if rule.frequency < .monthly { throw refuse(.byDay, beside: frequency) }
      if !rule.byWeekNumber.isEmpty { throw refuse(.byDay, beside: "BYWEEKNO") }
    }
    if !rule.bySetPosition.isEmpty, !rule.hasLists {
      let range = place(of: .bySetPosition) ?? 0..<0
      throw RuleError(
        .nothingToChooseFrom, position: range.lowerBound, length: range.count)
    }
  }
}

// The values.
extension RuleParser {
  private func frequency(
    _ value: ArraySlice<UInt8>
  ) throws(RuleError) -> RecurrenceRule.Frequency {
    for frequency in RecurrenceRule.Frequency.allCases
    where RuleParser.matches(frequency.rawValue, value) {
      return frequency
    }
    throw failure(.invalidValue(part: "FREQ", value: string(value)))
  }

  private func until(_ value: ArraySlice<UInt8>) throws(RuleError) -> WrittenMoment {
    guard let until = WrittenMoment(basic: value.map(RuleParser.uppercased)) else {
      throw failure(.invalidValue(part: "UNTIL", value: string(value)))
    }
    return until
  }

  private func number(
    _ value: ArraySlice<UInt8>, of part: Part, in allowed: ClosedRange<Int>
  ) throws(RuleError) -> Int {
    var rest = value
    var isNegative = false
    if allowed.lowerBound < 0, let sign = rest.first,
      sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    {
      isNegative = sign == UInt8(ascii: "-")
      rest.removeFirst()
    }
    var number = 0
    guard !rest.isEmpty else { throw invalid(value, of: part) }
    for byte in rest {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else {
        throw invalid(value, of: part)
      }
      // Enough to be out of range, and no overflow however many digits follow.
      number = min(number * 10 + Int(byte - UInt8(ascii: "0")), 10_000_000_000)
    }
    if isNegative { number = -number }
    guard allowed.contains(number), number != 0 || allowed.lowerBound == 0 else {
      throw failure(
        .outOfRange(part: part.rawValue, value: string(value), allowed: allowed))
    }
    return number
  }

  /// A list in ascending order, each value once.
  private func numbers(
    _ value: ArraySlice<UInt8>, of part: Part, in allowed: ClosedRange<Int>
  ) throws(RuleError) -> [Int] {
    var numbers: [Int] = []
    var isAscending = true
    var start = value.startIndex
    while true {
      let stop = value[start...].firstIndex(of: UInt8(ascii: ",")) ?? value.endIndex
      let number = try number(value[start..<stop], of: part, in: allowed)
      if let last = numbers.last, last >= number { isAscending = false }
      numbers.append(number)
      guard stop < value.endIndex else { break }
      start = stop + 1
    }
    return isAscending ? numbers : Set(numbers).sorted()
  }

  private func weekday(
    _ value: ArraySlice<UInt8>, of part: Part
  ) throws(RuleError) -> Weekday {
    for weekday in Weekday.allCases
    where RuleParser.matches(RuleParser.letters[weekday.rawValue - 1], value) {
      return weekday
    }
    throw invalid(value, of: part)
  }

  private func days(_ value: ArraySlice<UInt8>) throws(RuleError) -> [RecurrenceRule.Day] {
    var days: [RecurrenceRule.Day] = []
    for item in value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let weekday = try weekday(item.suffix(2), of: .byDay)
      let ordinal = item.dropLast(2)
      days.append(
        RecurrenceRule.Day(
          weekday,
          number: ordinal.isEmpty ? nil : try number(ordinal, of: .byDay, in: -53...53)))
    }
    guard days.count > 1 else { return days }
    return Set(days).sorted { ($0.number ?? 0, $0.weekday) < ($1.number ?? 0, $1.weekday) }
  }
}

// Bytes.
extension RuleParser {
  private static let letters = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  private func place(of part: Part) -> Range<Int>? {
    places.first { $0.part == part }?.range
  }

  private func failure(_ reason: RuleError.Reason) -> RuleError {
    RuleError(reason, position: current.lowerBound, length: current.count)
  }

  private func invalid(_ value: ArraySlice<UInt8>, of part: Part) -> RuleError {
    failure(.invalidValue(part: part.rawValue, value: string(value)))
  }

  private func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func part(named name: ArraySlice<UInt8>) -> Part? {
    Part.allCases.first { matches($0.rawValue, name) }
  }

  /// Whether the bytes spell an upper-case name, in letters of any case.
  private static func matches(_ name: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    name.utf8.count == bytes.count && zip(name.utf8, bytes).allSatisfy { $0 == uppercased($1) }
  }

  private static func uppercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }
}

extension RecurrenceRule {
  /// Whether a BY list stands beside which BYSETPOS may stand.
  fileprivate var hasLists: Bool {
    !bySecond.isEmpty || !byMinute.isEmpty || !byHour.isEmpty || !byDay.isEmpty
      || !byMonthDay.isEmpty || !byYearDay.isEmpty || !byWeekNumber.isEmpty || !byMonth.isEmpty
  }
}
