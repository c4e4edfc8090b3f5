import CivilTime

/// When something takes place, as people write it into cells: `7月22日（周三）上午9:00-12:00`,
/// `7.22-7.24`, `9点半至11点半`, `7月中旬`, `待定`.
struct SheetMoment: Hashable {
  /// What the text says of days.
  enum Days: Hashable {
    case none
    /// One day, or the first and the last of several on end.
    case span(PartialDate, PartialDate)
    /// Some days of a month: `7月`, `7月中旬`.
    case part(year: Int?, month: Int, days: ClosedRange<Int>)
    /// Several days that do not follow one another.
    case several
    /// `待定`, `另行通知`.
    case open
  }

  /// A day whose year may be left to the reader.
  struct PartialDate: Hashable {
    var year: Int?
    var month: Int
    var day: Int
  }

  var days = Days.none
  var start: TimeOfDay?
  var end: TimeOfDay?
  /// A part of a day without hours: `上午`.
  var partOfDay: TimeSpan?
  var weekday: Weekday?
}

extension SheetMoment {
  /// The hours that it gives, where they make a span.
  var hours: TimeSpan? {
    guard let start, let end else { return nil }
    return TimeSpan(from: start, to: end)
  }

  /// Whether an end was given that lies not behind the start.
  var isBackwards: Bool {
    guard let start, let end else { return false }
    return end <= start
  }

  var saysNothing: Bool { self == SheetMoment() }

  /// The days as calendar days, years taken from `horizon` where none is written; nil where there
  /// is no such day.
  func dates(in horizon: ClosedRange<CivilDate>) -> ClosedRange<CivilDate>? {
    switch days {
    case .none, .several, .open: return nil
    case .span(let first, let last):
      guard let start = Self.date(first, in: horizon) else { return nil }
      let year = last.year ?? (last.month < first.month ? start.year + 1 : start.year)
      guard let end = CivilDate(year: year, month: last.month, day: last.day), start <= end else {
        return nil
      }
      return start...end
    case .part(let year, let month, let days):
      let first = PartialDate(year: year, month: month, day: days.lowerBound)
      guard let start = Self.date(first, in: horizon) else { return nil }
      let last = min(days.upperBound, CivilDate.daysInMonth(month, of: start.year))
      return start...start.adding(days: last - days.lowerBound)
    }
  }

  /// The first year of the horizon in which the day lies within it; else the horizon's first.
  private static func date(
    _ date: PartialDate, in horizon: ClosedRange<CivilDate>
  ) -> CivilDate? {
    if let year = date.year { return CivilDate(year: year, month: date.month, day: date.day) }
    let years = horizon.lowerBound.year...horizon.upperBound.year
    let all = years.compactMap { CivilDate(year: $0, month: date.month, day: date.day) }
    return all.first { horizon.contains($0) } ?? all.first
  }
}
