/// The three hottest periods of the year, 三伏, counted by 庚 days from 夏至 and 立秋.
public enum DogDays: Int, CaseIterable, Sendable {
  case first, middle, last

  /// The first day of the period in a Gregorian year; nil outside ``SolarTerm/supportedYears``.
  ///
  /// 初伏 begins on the third 庚 day from 夏至 on (that day included), 中伏 ten days later, 末伏
  /// on the first 庚 day from 立秋 on (that day included).
  public func firstDay(in year: Int) -> CivilDate? {
    guard let solstice = SolarTerm.summerSolstice.date(in: year),
      let autumn = SolarTerm.startOfAutumn.date(in: year)
    else { return nil }
    switch self {
    case .first: return DogDays.gengDay(onOrAfter: solstice).adding(days: 20)
    case .middle: return DogDays.gengDay(onOrAfter: solstice).adding(days: 30)
    case .last: return DogDays.gengDay(onOrAfter: autumn)
    }
  }

  /// The days of the period: ten, or twenty for 中伏 when 立秋 comes late.
  public func days(in year: Int) -> ClosedRange<CivilDate>? {
    guard let first = firstDay(in: year) else { return nil }
    switch self {
    case .first, .last: return first...first.adding(days: 9)
    case .middle:
      guard let next = DogDays.last.firstDay(in: year) else { return nil }
      return first...next.adding(days: -1)
    }
  }

  /// The period a day lies in; nil outside the dog days.
  public init?(on date: CivilDate) {
    let year = date.year
    guard let period = DogDays.allCases.first(where: { $0.days(in: year)?.contains(date) == true })
    else { return nil }
    self = period
  }

  /// `初伏`.
  public var chinese: String { ["初伏", "中伏", "末伏"][rawValue] }

  /// `First Dog Days`.
  public var english: String { ["First", "Middle", "Last"][rawValue] + " Dog Days" }

  /// 庚 is the seventh stem.
  private static func gengDay(onOrAfter date: CivilDate) -> CivilDate {
    date.adding(days: (16 - Ganzhi(day: date).stem) % 10)
  }
}
