extension Weekday {
  /// The `number`-th such day of a month, from its end where negative; nil where there is none.
  public func date(number: Int, inMonth month: Int, of year: Int) -> CivilDate? {
    guard number != 0, (-5...5).contains(number),
      let first = CivilDate(year: year, month: month, day: 1)
    else { return nil }
    let length = CivilDate.daysInMonth(month, of: year)
    let day: Int
    if number > 0 {
      day = first.adding(days: daysAfter(first.weekday)).day + 7 * (number - 1)
    } else {
      let last = first.adding(days: length - 1)
      day = last.day - last.weekday.daysAfter(self) + 7 * (number + 1)
    }
    return CivilDate(year: year, month: month, day: day)
  }

  /// How many days, 0-6, one waits from `other` until this weekday.
  func daysAfter(_ other: Weekday) -> Int { (rawValue - other.rawValue + 7) % 7 }
}
