/// The instances of a rule that counts hours, minutes or seconds.
///
/// Steps from period to period, but over days, hours and minutes that the rule does not name in one.
struct RuleSteps: Sendable {
  private let stride: Int
  /// DTSTART, and the beginning of its hour, minute or second.
  private let start: Int
  private let origin: Int
  private let isCounted: Bool
  private let times: RuleTimes
  private let isEveryDay: Bool
  /// The period to look at next, in seconds.
  private var position: Int
  /// Which of its times comes next.
  private var timeIndex = 0
  /// Steps that may still be taken; each instance earns some more.
  private var budget = RuleSteps.budget

  /// The year whose days are known, and those days.
  private var yearBase = 0
  private var yearLength = 0
  private var yearDays = DayMask()

  /// Enough for every rule with one instance in a lifetime; a tenth of a second at most.
  static let budget = 2_000_000
  private static let budgetPerInstance = 200

  init(_ rule: RecurrenceRule, start: Int, times: RuleTimes, isEveryDay: Bool) {
    let unit =
      switch rule.frequency {
      case .hourly: 3600
      case .minutely: 60
      default: 1
      }
    stride = rule.interval * unit
    isCounted = rule.count != nil
    self.start = start
    // Moments before 1970 are negative.
    origin = start - ((start % unit) + unit) % unit
    position = origin
    self.times = times
    self.isEveryDay = isEveryDay
  }

  /// Goes to the last period that may hold `moment`.
  mutating func skip(to moment: Int) {
    // No period is longer than an hour.
    position = max(position, aligned(moment - 3600))
  }

  /// The first period that begins at `moment` or later.
  private func aligned(_ moment: Int) -> Int {
    moment <= origin ? origin : origin + (moment - origin + stride - 1) / stride * stride
  }

  mutating func fill(
    _ batch: inout [CivilMoment], capacity: Int, days: inout RuleDays, first: Int, last: Int,
    left: inout Int
  ) throws(RuleError) -> Bool {
    if isEveryDay, times.isUnlimited { passOver(before: first, left: &left) }
    while batch.count < capacity {
      guard position <= last, left > 0 else { return false }
      budget -= 1
      guard budget > 0 else { throw RuleError(.tooRare(steps: RuleSteps.budget)) }
      let day = CivilMoment(seconds: position).dayNumber
      if !isEveryDay {
        let named = try nextDay(from: day, days: &days)
        guard named == day else {
          guard let named else { return false }
          position = aligned(named * CivilMoment.secondsPerDay)
          continue
        }
      }
      if !times.isUnlimited, let later = laterTime(on: day) {
        position = aligned(later)
        continue
      }
      // Nothing but the day ends a run of unlimited steps.
      let end = times.isUnlimited ? (day + 1) * CivilMoment.secondsPerDay : position + 1
      while position < end {
        while timeIndex < times.offsets.count {
          guard batch.count < capacity else { return true }
          let moment = position + times.offsets[timeIndex]
          timeIndex += 1
          guard moment >= start, moment >= first || isCounted else { continue }
          guard moment <= last, left > 0 else { return false }
          left -= 1
          budget += RuleSteps.budgetPerInstance
          if moment >= first { batch.append(CivilMoment(seconds: moment)) }
        }
        timeIndex = 0
        position += stride
      }
    }
    return true
  }

  /// Counts what lies before `first` without visiting it, where every step is an instance.
  private mutating func passOver(before first: Int, left: inout Int) {
    // No period is longer than an hour.
    let periods = (first - 3600 - position) / stride
    guard isCounted, timeIndex == 0, periods > 1 else { return }
    var (count, overflow) = periods.multipliedReportingOverflow(by: times.offsets.count)
    if position == origin { count -= times.offsets.count { origin + $0 < start } }
    left -= overflow ? left : min(left, count)
    position += periods * stride
  }

  /// The next day on or after one that the rule names; nil beyond the year 9999.
  private mutating func nextDay(from day: Int, days: inout RuleDays) throws(RuleError) -> Int? {
    var day = day
    // The calendar repeats after 400 years.
    for _ in 0...401 {
      if !(yearBase..<yearBase + yearLength).contains(day) {
        let year = CivilDate(dayNumber: day).year
        guard year < 10_000 else { return nil }
        yearBase = CivilDate.firstDayNumber(of: year)
        let shape = YearShape(year: year, firstDay: yearBase)
        yearLength = shape.length
        yearDays = days.mask(of: shape)
      }
      if let found = yearDays.first(from: day - yearBase) { return yearBase + found }
      day = yearBase + yearLength
    }
    throw RuleError(.neverMatches)
  }

  /// The beginning of the next hour, minute or second that is named; nil where `position` is.
  private func laterTime(on day: Int) -> Int? {
    let midnight = day * CivilMoment.secondsPerDay
    let time = position - midnight
    let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60)
    guard let namedHour = RuleSteps.next(from: hour, in: times.hours, below: 24) else {
      return midnight + CivilMoment.secondsPerDay
    }
    guard namedHour == hour else { return midnight + namedHour * 3600 }
    guard let namedMinute = RuleSteps.next(from: minute, in: times.minutes, below: 60) else {
      return midnight + (hour + 1) * 3600
    }
    guard namedMinute == minute else { return midnight + hour * 3600 + namedMinute * 60 }
    guard let namedSecond = RuleSteps.next(from: second, in: times.seconds, below: 60) else {
      return midnight + hour * 3600 + (minute + 1) * 60
    }
    return namedSecond == second ? nil : position - second + namedSecond
  }

  private static func next(from value: Int, in bits: UInt64, below limit: Int) -> Int? {
    let found = value + (bits >> UInt64(value)).trailingZeroBitCount
    return found < limit ? found : nil
  }
}
