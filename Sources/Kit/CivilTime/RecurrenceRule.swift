/// An RRULE, as RFC 5545 §3.3.10 defines it.
///
/// It says what recurs on the wall; which zone the wall stands in is the business of whoever holds
/// its DTSTART. The lists are sorted, each value once.
public struct RecurrenceRule: Hashable, Sendable {
  /// FREQ, from the shortest to the longest.
  public enum Frequency: String, CaseIterable, Comparable, Sendable {
    case secondly = "SECONDLY"
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"

    private var rank: Int {
      switch self {
      case .secondly: 0
      case .minutely: 1
      case .hourly: 2
      case .daily: 3
      case .weekly: 4
      case .monthly: 5
      case .yearly: 6
      }
    }

    public static func < (a: Frequency, b: Frequency) -> Bool { a.rank < b.rank }
  }

  /// A BYDAY value: a weekday, perhaps the n-th of its month or year.
  public struct Day: Hashable, Sendable {
    public let weekday: Weekday
    /// Nil for every such day; from the end where negative.
    public let number: Int?

    public init(_ weekday: Weekday, number: Int? = nil) {
      self.weekday = weekday
      self.number = number
    }
  }

  public var frequency: Frequency
  /// INTERVAL, at least 1.
  public var interval = 1
  /// COUNT, at least 1.
  public var count: Int?
  /// UNTIL: the last moment that may be an instance. RFC 5545 asks for UTC where DTSTART has a zone.
  public var until: WrittenMoment?
  /// WKST.
  public var weekStart = Weekday.monday
  public var bySecond: [Int] = []
  public var byMinute: [Int] = []
  public var byHour: [Int] = []
  public var byDay: [Day] = []
  /// BYMONTHDAY; from the end of the month where negative.
  public var byMonthDay: [Int] = []
  /// BYYEARDAY; from the end of the year where negative.
  public var byYearDay: [Int] = []
  /// BYWEEKNO; from the end of the year where negative.
  public var byWeekNumber: [Int] = []
  public var byMonth: [Int] = []
  /// BYSETPOS; from the end of each set where negative.
  public var bySetPosition: [Int] = []

  public init(_ frequency: Frequency) { self.frequency = frequency }

  /// Reads the value of an RRULE property, with or without `RRULE:` before it.
  ///
  /// Case does not matter, nor does the order of the parts. Costs time in proportion to the text,
  /// which is limited to ``lengthLimit`` bytes.
  public static func parse(_ text: some StringProtocol) -> Result<RecurrenceRule, RuleError> {
    parse(utf8: Array(text.utf8))
  }

  /// Reads the value of an RRULE property from its UTF-8 bytes.
  public static func parse(utf8 bytes: [UInt8]) -> Result<RecurrenceRule, RuleError> {
    do throws(RuleError) {
      var parser = RuleParser(bytes)
      return .success(try parser.rule())
    } catch {
      return .failure(error)
    }
  }

  /// The longest text that is read as a rule, in bytes; every list in full takes 6000.
  public static let lengthLimit = 16_384

  /// Whether instances differ from DTSTART only in their day.
  public var namesDaysOnly: Bool {
    frequency >= .daily && byHour.isEmpty && byMinute.isEmpty && bySecond.isEmpty
  }
}

extension RecurrenceRule: CustomStringConvertible {
  /// The parts in the order of the grammar of RFC 5545 §3.3.10, without `RRULE:`.
  public var description: String {
    var parts = ["FREQ=" + frequency.rawValue]
    if let until { parts.append("UNTIL=\(until)") }
    if let count { parts.append("COUNT=\(count)") }
    if interval != 1 { parts.append("INTERVAL=\(interval)") }
    func add(_ name: String, _ values: [some CustomStringConvertible]) {
      guard !values.isEmpty else { return }
      parts.append(name + "=" + values.map(\.description).joined(separator: ","))
    }
    add("BYSECOND", bySecond)
    add("BYMINUTE", byMinute)
    add("BYHOUR", byHour)
    add("BYDAY", byDay)
    add("BYMONTHDAY", byMonthDay)
    add("BYYEARDAY", byYearDay)
    add("BYWEEKNO", byWeekNumber)
    add("BYMONTH", byMonth)
    add("BYSETPOS", bySetPosition)
    if weekStart != .monday { parts.append("WKST=" + Day(weekStart).description) }
    return parts.joined(separator: ";")
  }
}

extension RecurrenceRule.Day: CustomStringConvertible {
  /// `SA`, `-1FR`.
  public var description: String {
    (number.map(String.init) ?? "") + String(weekday.english.prefix(2)).uppercased()
  }
}
