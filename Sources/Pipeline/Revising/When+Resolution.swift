public import CivilTime
import Diagnostics

extension When.Day {
  /// The day that is meant; nil where the month or year has no such day.
  ///
  /// - Parameters:
  ///   - standing: where the activity stands, for words like `推迟一周`.
  ///   - horizon: a date without a year is the one in it that is not past, or else the one in it.
  public func date(
    today: CivilDate, standing: CivilDate?, horizon: ClosedRange<CivilDate>,
    calendar: ChineseCalendar
  ) -> CivilDate? {
    switch self {
    case .fromToday(let days): return today.adding(days: days)
    case .later(let days): return standing?.adding(days: days)
    case .weekday(let weekday, nil):
      return today.adding(days: (weekday.rawValue - today.weekday.rawValue + 7) % 7)
    case .weekday(let weekday, let weeks?):
      let monday = today.adding(days: 1 - today.weekday.rawValue)
      return monday.adding(days: 7 * weeks + weekday.rawValue - 1)
    case .ofMonth(let day, nil):
      let months = day >= today.day ? 0 : 1
      return When.Day.ofMonth(day, months: months).date(
        today: today, standing: standing, horizon: horizon, calendar: calendar)
    case .ofMonth(let day, let months?):
      let month = today.month - 1 + months
      return CivilDate(year: today.year + month / 12, month: month % 12 + 1, day: day)
    case .anchor(let anchor):
      return date(of: anchor, today: today, horizon: horizon, calendar: calendar)
    }
  }

  private func date(
    of anchor: Anchor, today: CivilDate, horizon: ClosedRange<CivilDate>,
    calendar: ChineseCalendar
  ) -> CivilDate? {
    let years = min(today.year, horizon.lowerBound.year) - 1...horizon.upperBound.year + 1
    let dates = years.compactMap { try? anchor.date(in: $0, calendar: calendar).get() }
    return dates.first { $0 >= today && horizon.contains($0) }
      ?? dates.last { horizon.contains($0) } ?? dates.first { $0 >= today } ?? dates.last
  }
}
