/// What the days of a year have in common with those of every year of its shape.
struct YearShape: Sendable {
  let isLeap: Bool
  /// The weekday of 1 January, Monday 0.
  let firstWeekday: Int
  /// How long the years on both sides are: their weeks may reach into this one.
  let lengthBefore: Int
  let lengthAfter: Int
  /// Shapes numbered from 0 to ``count``.
  let index: Int

  static let count = 28

  init(year: Int, firstDay: Int) {
    isLeap = CivilDate.isLeap(year)
    firstWeekday = YearShape.weekday(ofDayNumber: firstDay)
    let leapBefore = !isLeap && CivilDate.isLeap(year - 1)
    let leapAfter = !isLeap && CivilDate.isLeap(year + 1)
    lengthBefore = leapBefore ? 366 : 365
    lengthAfter = leapAfter ? 366 : 365
    let kind = isLeap ? 0 : leapBefore ? 1 : leapAfter ? 2 : 3
    index = kind * 7 + firstWeekday
  }

  var length: Int { isLeap ? 366 : 365 }

  /// How many days lie before the first of a month 1-12.
  func offset(ofMonth month: Int) -> Int {
    YearShape.offsets[month - 1] + (isLeap && month > 2 ? 1 : 0)
  }

  func length(ofMonth month: Int) -> Int {
    month == 2 ? (isLeap ? 29 : 28) : 30 + (month + month >> 3) & 1
  }

  private static let offsets = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

  /// Monday 0.
  static func weekday(ofDayNumber day: Int) -> Int {
    // 1970-01-01 was a Thursday.
    let offset = (day + 3) % 7
    return offset >= 0 ? offset : offset + 7
  }
}
