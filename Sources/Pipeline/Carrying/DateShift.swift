import CivilTime
import Diagnostics

/// Where a date of one year lies in another.
struct DateShift {
  let calendar: ChineseCalendar
  /// Years between the two workspaces.
  let years: Int
  /// The dates that are shifted: the horizon and a year around it. Others are history.
  let scope: ClosedRange<CivilDate>

  init(calendar: ChineseCalendar, horizon: ClosedRange<CivilDate>, years: Int) {
    self.calendar = calendar
    self.years = years
    scope = horizon.lowerBound.adding(days: -366)...horizon.upperBound.adding(days: 366)
  }

  typealias Shifted = (date: CivilDate, rule: Decision.Rule)

  /// The new date of a date: with the anchor on which it sat, otherwise in the same ISO week on the
  /// same weekday.
  ///
  /// - Parameter isBound: whether it is the first or last day of a window, where the first and the
  ///   last of a month are meant as such.
  func shifted(_ date: CivilDate, isBound: Bool = false) -> Shifted {
    let (year, month, day) = date.components
    let isEdge = day == 1 || day == CivilDate.daysInMonth(month, of: year)
    if isBound && isEdge || isFixedFestival(date) { return (sameDay(date), .sameDay) }
    for anchor in DateShift.anchors {
      for named in [year, year + 1] {
        guard case .success(date) = anchor.date(in: named, calendar: calendar),
          case .success(let new) = anchor.date(in: named + years, calendar: calendar)
        else { continue }
        let isProvisional = !anchor.shifts.isEmpty && calendar.isProvisional(year: new.year)
        return (
          new,
          .anchor(
            Text(zh: anchor.chinese, en: anchor.english), isProvisional: isProvisional)
        )
      }
    }
    return (sameWeekday(date), .week)
  }

  /// The same day of the month; 28 February for the 29th of a leap year.
  func sameDay(_ date: CivilDate) -> CivilDate {
    let (year, month, day) = date.components
    let last = CivilDate.daysInMonth(month, of: year + years)
    return CivilDate(year: year + years, month: month, day: min(day, last)) ?? date
  }

  /// The same ISO week and weekday; week 53 becomes week 52 where the year has no 53rd.
  private func sameWeekday(_ date: CivilDate) -> CivilDate {
    let week = date.isoWeek
    guard let fourth = CivilDate(year: week.year + years, month: 1, day: 4) else { return date }
    // 4 January always lies in the first week.
    let monday = fourth.adding(days: 1 - fourth.weekday.rawValue)
    let new = monday.adding(days: 7 * (week.week - 1) + date.weekday.rawValue - 1)
    return new.isoWeek.year == week.year + years ? new : new.adding(days: -7)
  }

  private func isFixedFestival(_ date: CivilDate) -> Bool {
    Festival.on(date).contains { $0.isFixed }
  }

  /// The anchors on which dates are taken to sit, the likeliest first: festivals that move, the
  /// days on which offices close and open around a holiday, 春运 and the dog days. Solar terms are
  /// not among them: one date in fifteen sits on one by chance.
  private static let anchors: [Anchor] =
    festivals.map { Anchor(.festival($0)) }
    + PublicHoliday.allCases.flatMap { holiday in
      [1, -1].map { Anchor(.festival(holiday.festival), shifts: [.workdays($0)]) }
    }
    + [Anchor(.springRush(.first)), Anchor(.springRush(.last))]
    + DogDays.allCases.map { Anchor(.dogDays($0)) }

  private static let festivals: [Festival] = [
    .laba, .littleYearNorth, .littleYearSouth, .newYearsEve, .springFestival, .lantern,
    .pureBrightness, .dragonBoat, .doubleSeventh, .midAutumn, .doubleNinth, .migrantWorkersDay,
  ]
}
