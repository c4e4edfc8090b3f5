/// An RRULE over dates, as RFC 5545 §3.3.10 defines it.
///
/// A rule counts days, so the frequencies below a day have no place here.
public struct DateRule: Hashable, Sendable {
  /// FREQ.
  public enum Frequency: String, CaseIterable, Sendable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
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

  public let frequency: Frequency
  /// INTERVAL, at least 1.
  public let interval: Int
  /// COUNT, at least 1.
  public let count: Int?
  /// UNTIL: the last day that may be an instance.
  public let until: CivilDate?
  /// WKST.
  public let weekStart: Weekday
  public let byMonth: [Int]
  /// BYWEEKNO; from the end of the year where negative.
  public let byWeekNumber: [Int]
  /// BYYEARDAY; from the end of the year where negative.
  public let byYearDay: [Int]
  /// BYMONTHDAY; from the end of the month where negative.
  public let byMonthDay: [Int]
  public let byDay: [Day]
  /// BYSETPOS; from the end of each set where negative.
  public let bySetPosition: [Int]

  public init(
    _ frequency: Frequency, interval: Int = 1, count: Int? = nil, until: CivilDate? = nil,
    weekStart: Weekday = .monday, byMonth: [Int] = [], byWeekNumber: [Int] = [],
    byYearDay: [Int] = [], byMonthDay: [Int] = [], byDay: [Day] = [], bySetPosition: [Int] = []
  ) {
    precondition(interval >= 1, "an interval is at least 1")
    self.frequency = frequency
    self.interval = interval
    self.count = count
    self.until = until
    self.weekStart = weekStart
    self.byMonth = byMonth
    self.byWeekNumber = byWeekNumber
    self.byYearDay = byYearDay
    self.byMonthDay = byMonthDay
    self.byDay = byDay
    self.bySetPosition = bySetPosition
  }
}

extension DateRule: CustomStringConvertible {
  /// The parts in the order of RFC 5545, without `RRULE:`.
  public var description: String {
    var parts = ["FREQ=" + frequency.rawValue]
    if let until { parts.append("UNTIL=" + until.basicDescription) }
    if let count { parts.append("COUNT=\(count)") }
    if interval != 1 { parts.append("INTERVAL=\(interval)") }
    func add(_ name: String, _ values: [some CustomStringConvertible]) {
      guard !values.isEmpty else { return }
      parts.append(name + "=" + values.map(\.description).joined(separator: ","))
    }
    add("BYMONTH", byMonth)
    add("BYWEEKNO", byWeekNumber)
    add("BYYEARDAY", byYearDay)
    add("BYMONTHDAY", byMonthDay)
    add("BYDAY", byDay)
    add("BYSETPOS", bySetPosition)
    if weekStart != .monday { parts.append("WKST=" + Day(weekStart).description) }
    return parts.joined(separator: ";")
  }
}

extension DateRule.Day: CustomStringConvertible {
  /// `SA`, `-1FR`.
  public var description: String {
    (number.map(String.init) ?? "") + String(weekday.english.prefix(2)).uppercased()
  }
}
