/// The days of a span in their order, each with all that the calendar says of it.
///
/// Walks from day to day: what a year knows is looked up once a year, and the lunar date is counted
/// on. About a microsecond a day.
public struct ChineseDays: Sequence, IteratorProtocol {
  private let calendar: ChineseCalendar
  private let end: CivilDate
  private var current: CivilDate
  private var year: Year
  private var lunar: LunarDate?

  public init(_ days: ClosedRange<CivilDate>, calendar: ChineseCalendar) {
    self.calendar = calendar
    end = days.upperBound
    current = days.lowerBound
    year = Year(days.lowerBound.year, calendar: calendar)
    lunar = days.lowerBound.lunar
  }

  public mutating func next() -> ChineseDay? {
    guard current <= end else { return nil }
    let date = current
    if date > year.last { year = Year(year.number + 1, calendar: calendar) }
    let offset = year.first.days(until: date)
    let day = ChineseDay(
      date: date, weekday: date.weekday, lunar: lunar, term: year.terms[offset],
      ganzhi: lunar.map { Ganzhi(lunarYear: $0.year) }, kind: calendar.kind(of: date),
      holiday: calendar.holidayName(on: date), isMakeup: calendar.isMakeup(date),
      isProvisional: year.isProvisional, festivals: year.festivals[offset] ?? [],
      dogDays: year.dogDays.first { $0.days.contains(date) }?.period)
    current = date.adding(days: 1)
    // The last day of a month has no next one in it.
    lunar = lunar?.nextInMonth ?? current.lunar
    return day
  }

  /// What a Gregorian year knows of its days, counted from 1 January.
  private struct Year {
    let number: Int
    let first: CivilDate
    let last: CivilDate
    let isProvisional: Bool
    var terms: [Int: SolarTerm] = [:]
    var festivals: [Int: [Festival]] = [:]
    let dogDays: [(period: DogDays, days: ClosedRange<CivilDate>)]

    init(_ number: Int, calendar: ChineseCalendar) {
      self.number = number
      first = CivilDate(dayNumber: CivilDate.firstDayNumber(of: number))
      last = CivilDate(dayNumber: CivilDate.firstDayNumber(of: number + 1) - 1)
      isProvisional = calendar.isProvisional(year: number)
      dogDays = DogDays.allCases.compactMap { period in
        period.days(in: number).map { (period, $0) }
      }
      for term in SolarTerm.allCases {
        if let date = term.date(in: number) { terms[first.days(until: date)] = term }
      }
      for festival in Festival.allCases {
        // 腊八 and 小年 may lie in the December before the year they belong to.
        for year in festival.belongsToNextSpring ? [number, number + 1] : [number] {
          if let date = festival.date(in: year), (first...last).contains(date) {
            festivals[first.days(until: date), default: []].append(festival)
          }
        }
      }
    }
  }
}

extension LunarDate {
  /// The day after within the same month; nil on its last day.
  fileprivate var nextInMonth: LunarDate? {
    // Every month has 29 days; only the thirtieth has to be asked for.
    day < 29
      ? LunarDate(checkedYear: year, month, day + 1, isLeapMonth)
      : LunarDate(year: year, month: month, day: day + 1, isLeapMonth: isLeapMonth)
  }
}
