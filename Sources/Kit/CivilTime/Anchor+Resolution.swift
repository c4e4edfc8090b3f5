extension Anchor {
  /// The day that the anchor names in a year.
  ///
  /// A year written in the anchor wins over `year`. Steps may leave the year: 春节 - 35d lies in
  /// December of the year before.
  public func date(
    in year: Int, calendar: ChineseCalendar
  ) -> Result<CivilDate, AnchorFailure> {
    let year = fixedYear ?? year
    guard let start = baseDate(in: year, calendar: calendar) else {
      return .failure(failure(in: year))
    }
    var date = start
    var holiday = publicHoliday
    for shift in shifts {
      guard let next = shifted(date, by: shift, from: holiday, in: year, calendar: calendar)
      else { return .failure(.noWorkday(anchor: self, year: year)) }
      date = next
      holiday = nil
    }
    guard (1...9999).contains(date.year) else {
      return .failure(.outOfRange(anchor: self, year: year, supported: 1...9999))
    }
    return .success(date)
  }

  private func baseDate(in year: Int, calendar: ChineseCalendar) -> CivilDate? {
    switch base {
    case .monthDay(let month, let day): CivilDate(year: year, month: month, day: day)
    case .festival(let festival): festival.date(in: year)
    case .lunar(let month, let day, let isLeapMonth):
      LunarDate(
        year: month == 12 ? year - 1 : year, month: month, day: day, isLeapMonth: isLeapMonth)?.date
    case .term(let term): term.date(in: year)
    case .dogDays(let period): period.firstDay(in: year)
    case .winterNine(let period):
      // The third nine and those after it lie in the year after the solstice.
      WinterNine.firstDay(of: period, inWinterOf: period <= 2 ? year : year - 1)
    case .springRush(.first): SpringRush.days(in: year)?.lowerBound
    case .springRush(.last): SpringRush.days(in: year)?.upperBound
    case .weekday(let weekday, let number, let month):
      weekday.date(number: number, inMonth: month, of: year)
    case .workday(let number, let month):
      calendar.workday(number: number, inMonth: month, of: year)
    case .monthEnd(let month):
      CivilDate(year: year, month: month, day: CivilDate.daysInMonth(month, of: year))
    }
  }

  private func shifted(
    _ date: CivilDate, by shift: Shift, from holiday: PublicHoliday?, in year: Int,
    calendar: ChineseCalendar
  ) -> CivilDate? {
    switch shift {
    case .days(let count): return date.adding(days: count)
    case .workdays(let count):
      let block = holiday.flatMap { calendar.block(of: $0, in: year) } ?? date...date
      return calendar.adding(
        workdays: count, to: count > 0 ? block.upperBound : block.lowerBound)
    case .weekday(let weekday, let number):
      if number > 0 {
        let next = date.adding(days: 1)
        return next.adding(days: weekday.daysAfter(next.weekday) + 7 * (number - 1))
      }
      let previous = date.adding(days: -1)
      return previous.adding(days: 7 * (number + 1) - previous.weekday.daysAfter(weekday))
    case .workdayOnOrAfter: return calendar.workday(onOrAfter: date)
    case .workdayOnOrBefore: return calendar.workday(onOrBefore: date)
    }
  }

  /// The holiday whose days off count as one with the base.
  private var publicHoliday: PublicHoliday? {
    switch base {
    case .festival(let festival): PublicHoliday(festival)
    case .lunar(month: 1, day: 1, isLeapMonth: false): .springFestival
    case .lunar(month: 5, day: 5, isLeapMonth: false): .dragonBoat
    case .lunar(month: 8, day: 15, isLeapMonth: false): .midAutumn
    case .term(.pureBrightness): .pureBrightness
    default: nil
    }
  }

  private func failure(in year: Int) -> AnchorFailure {
    if let supported = supportedYears, !supported.contains(year) {
      if case .festival(.migrantWorkersDay) = base, year < supported.lowerBound {
        return .notYetObserved(anchor: self, year: year)
      }
      return .outOfRange(anchor: self, year: year, supported: supported)
    }
    return .noSuchDate(anchor: self, year: year)
  }

  /// The years in which the base can be looked up at all; nil where every year has its answer.
  private var supportedYears: ClosedRange<Int>? {
    switch base {
    case .lunar(month: 12, _, _):
      LunarDate.supportedYears.lowerBound + 1...LunarDate.supportedYears.upperBound + 1
    case .lunar, .springRush: LunarDate.supportedYears
    case .winterNine(3...):
      SolarTerm.supportedYears.lowerBound + 1...SolarTerm.supportedYears.upperBound + 1
    case .term, .dogDays, .winterNine: SolarTerm.supportedYears
    case .festival(let festival): festival.supportedYears
    case .monthDay, .weekday, .workday, .monthEnd: 1...9999
    }
  }
}
