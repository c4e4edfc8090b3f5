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
  public var interval = 1
  public var count: Int?
  /// The last day that may be an instance.
  public var until: CivilDate?
  public var weekStart = Weekday.monday
  public var byMonth: [Int] = []
  public var byWeekNumber: [Int] = []
  public var byYearDay: [Int] = []
  public var byMonthDay: [Int] = []
  public var byDay: [Day] = []
  public var bySetPosition: [Int] = []

  public init(_ frequency: Frequency) { self.frequency = frequency }
}

extension DateRule {
  /// The instances among some days, in their order.
  public func dates(from start: CivilDate, in days: ClosedRange<CivilDate>) -> [CivilDate] { [] }
}
