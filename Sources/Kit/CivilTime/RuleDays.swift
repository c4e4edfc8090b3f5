/// The days that a rule names, as masks of whole years and months.
///
/// What a rule says of days depends on a year only through its ``YearShape``, and on a month only
/// through its length and first weekday, so that each mask is made once.
struct RuleDays: Sendable {
  private let frequency: RecurrenceRule.Frequency
  /// Bit 0 is January.
  let months: UInt16
  private let monthDays: [Int]
  private let yearDays: [Int]
  private let weekNumbers: [Int]
  private let weekStart: Int
  /// BYDAY without ordinals; bit 0 is Monday.
  let weekdays: UInt8
  private let ordinals: [RecurrenceRule.Day]
  /// BYSETPOS, where it chooses among days.
  private let positions: [Int]
  private var yearMasks = [DayMask?](repeating: nil, count: YearShape.count)
  private var monthMasks = [UInt32?](repeating: nil, count: 28)

  /// - Parameter choosing: BYSETPOS where a period's set is one moment a day.
  init(_ rule: RecurrenceRule, start: CivilDate, choosing positions: [Int]) {
    frequency = rule.frequency
    self.positions = positions
    weekNumbers = rule.byWeekNumber
    yearDays = rule.byYearDay
    weekStart = rule.weekStart.rawValue - 1
    // What a rule leaves open comes from its start (RFC 5545 §3.3.10).
    var (byMonth, byMonthDay, byDay) = (rule.byMonth, rule.byMonthDay, rule.byDay)
    if rule.byYearDay.isEmpty, byMonthDay.isEmpty, byDay.isEmpty {
      switch rule.frequency {
      case .yearly where !rule.byWeekNumber.isEmpty: byDay = [.init(start.weekday)]
      case .yearly:
        if byMonth.isEmpty { byMonth = [start.month] }
        byMonthDay = [start.day]
      case .monthly: byMonthDay = [start.day]
      case .weekly: byDay = [.init(start.weekday)]
      default: break
      }
    }
    months = byMonth.reduce(0) { $0 | 1 << UInt16($1 - 1) }
    monthDays = byMonthDay
    weekdays = byDay.reduce(0) { bits, day in
      day.number == nil ? bits | 1 << UInt8(day.weekday.rawValue - 1) : bits
    }
    ordinals = byDay.filter { $0.number != nil }
  }

  /// Whether every day is named.
  var isEveryDay: Bool {
    months == 0 && monthDays.isEmpty && yearDays.isEmpty && weekNumbers.isEmpty && weekdays == 0
      && ordinals.isEmpty
  }

  /// Whether months and days of months can meet at all: not on 30 February.
  var canMeet: Bool {
    guard months != 0, !monthDays.isEmpty else { return true }
    return (1...12).contains { month in
      let length = CivilDate.daysInMonth(month, of: 2000)
      return months >> UInt16(month - 1) & 1 == 1 && monthDays.contains { abs($0) <= length }
    }
  }

  func hasMonth(_ month: Int) -> Bool { months == 0 || months >> UInt16(month - 1) & 1 == 1 }

  /// The days of a month for FREQ=MONTHLY; bit 0 is the first.
  ///
  /// - Parameter firstWeekday: of its first day, Monday 0.
  mutating func mask(monthOfLength length: Int, firstWeekday: Int) -> UInt32 {
    let index = (length - 28) * 7 + firstWeekday
    if let mask = monthMasks[index] { return mask }
    var mask = RuleDays.days(monthDays, inMonthOf: length)
    if weekdays != 0 || !ordinals.isEmpty {
      mask &= weekdayMask(length: length, firstWeekday: firstWeekday)
    }
    if !positions.isEmpty {
      var days = DayMask()
      days.insert(month: mask, at: 0)
      mask = UInt32(truncatingIfNeeded: days.choosing(positions)[word: 0])
    }
    monthMasks[index] = mask
    return mask
  }

  /// The days of a year, for every other frequency.
  mutating func mask(of shape: YearShape) -> DayMask {
    if let mask = yearMasks[shape.index] { return mask }
    let mask = makeMask(of: shape)
    yearMasks[shape.index] = mask
    return mask
  }

  private func makeMask(of shape: YearShape) -> DayMask {
    var mask = DayMask(first: shape.length)
    if months != 0 || !monthDays.isEmpty {
      var days = DayMask()
      for month in 1...12 where hasMonth(month) {
        days.insert(
          month: RuleDays.days(monthDays, inMonthOf: shape.length(ofMonth: month)),
          at: shape.offset(ofMonth: month))
      }
      mask.formIntersection(days)
    }
    if !yearDays.isEmpty {
      var days = DayMask()
      for number in yearDays where abs(number) <= shape.length {
        days.insert(number > 0 ? number - 1 : shape.length + number)
      }
      mask.formIntersection(days)
    }
    if !weekNumbers.isEmpty { mask.formIntersection(weeks(of: shape)) }
    if weekdays != 0 || !ordinals.isEmpty { mask.formIntersection(weekdays(of: shape)) }
    if frequency == .yearly, !positions.isEmpty { mask = mask.choosing(positions) }
    return mask
  }

  /// BYMONTHDAY in a month; every day where there is none.
  private static func days(_ numbers: [Int], inMonthOf length: Int) -> UInt32 {
    let all = UInt32.max >> UInt32(32 - length)
    guard !numbers.isEmpty else { return all }
    return numbers.reduce(0) { bits, number in
      abs(number) > length ? bits : bits | 1 << UInt32(number > 0 ? number - 1 : length + number)
    }
  }

  /// BYDAY in a span of days that the ordinals count in.
  private func weekdayMask(length: Int, firstWeekday: Int) -> UInt32 {
    var mask: UInt32 = 0
    for day in 0..<length where weekdays >> UInt8((firstWeekday + day) % 7) & 1 == 1 {
      mask |= 1 << UInt32(day)
    }
    for ordinal in ordinals {
      if let day = RuleDays.day(ordinal, length: length, firstWeekday: firstWeekday) {
        mask |= 1 << UInt32(day)
      }
    }
    return mask
  }

  /// BYDAY in a year. Ordinals count in each month that is named, else in the year.
  private func weekdays(of shape: YearShape) -> DayMask {
    var mask = DayMask()
    if months == 0 || frequency != .yearly {
      if weekdays != 0 {
        for day in 0..<shape.length where weekdays >> UInt8((shape.firstWeekday + day) % 7) & 1 == 1
        {
          mask.insert(day)
        }
      }
      for ordinal in ordinals {
        if let day = RuleDays.day(
          ordinal, length: shape.length, firstWeekday: shape.firstWeekday)
        {
          mask.insert(day)
        }
      }
    } else {
      for month in 1...12 where hasMonth(month) {
        let offset = shape.offset(ofMonth: month)
        mask.insert(
          month: weekdayMask(
            length: shape.length(ofMonth: month),
            firstWeekday: (shape.firstWeekday + offset) % 7),
          at: offset)
      }
    }
    return mask
  }

  /// The n-th weekday among some days, counted from 0; nil where there are fewer.
  private static func day(
    _ wanted: RecurrenceRule.Day, length: Int, firstWeekday: Int
  ) -> Int? {
    let first = (wanted.weekday.rawValue - 1 - firstWeekday + 7) % 7
    let number = wanted.number ?? 1
    let place: Int
    if number > 0 {
      place = first + 7 * (number - 1)
    } else {
      place = first + (length - 1 - first) / 7 * 7 + 7 * (number + 1)
    }
    return (0..<length).contains(place) ? place : nil
  }

  /// BYWEEKNO in a year.
  ///
  /// Weeks begin on WKST and belong to the year that holds four of their days. A day counts by its
  /// own week wherever that lies, so that 31 December may be a day of week 1.
  private func weeks(of shape: YearShape) -> DayMask {
    var mask = DayMask()
    var first = -((shape.firstWeekday - weekStart + 7) % 7)
    while first < shape.length {
      // The fourth day of a week decides: counted in its own year, of which it is the `fourth`.
      var fourth = first + 3
      var length = shape.length
      if fourth < 0 {
        fourth += shape.lengthBefore
        length = shape.lengthBefore
      } else if fourth >= length {
        fourth -= length
        length = shape.lengthAfter
      }
      let number = fourth / 7 + 1
      let numberFromEnd = -((length - 1 - fourth) / 7 + 1)
      if weekNumbers.contains(number) || weekNumbers.contains(numberFromEnd) {
        mask.insert(max(first, 0)..<min(first + 7, shape.length))
      }
      first += 7
    }
    return mask
  }
}
