/// The instances of a rule on the wall, in their order, a batch at a time.
///
/// Days, weeks, months and years come as masks of days with the same times on each, so that a period
/// costs a look-up and an instance an addition; ``RuleSteps`` counts hours, minutes and seconds.
/// Nothing lies beyond the year 9999, so that every rule of days ends. A rule of hours, minutes
/// or seconds ends with an error where its instances are too rare to be found.
public struct RuleExpansion: Sendable {
  private let interval: Int
  private let start: Int
  private let first: Int
  private let last: Int
  private var left: Int
  private var isFinished = false
  private let unit: Unit
  private let times: [Int]
  private var days: RuleDays
  private var steps: RuleSteps?
  /// BYSETPOS, where it chooses among days and times together.
  private let positions: [Int]

  /// The period to load next: a year, a month since year 0, a day that begins a week, or a day.
  private var next: Int
  private var pending = DayMask()
  private var pendingWords = 0
  private var pendingBase = 0
  private var wordIndex = 0
  private var timeIndex = 0
  /// What BYSETPOS chose of the period, where it chooses among days and times together.
  private var chosen: [Int] = []
  private var chosenIndex = 0

  private enum Unit { case year, month, week, day, step }

  /// Prepares the instances of a rule.
  ///
  /// `start` is DTSTART: it fixes what the rule leaves open and what INTERVAL and COUNT count from, and
  /// is itself an instance only where it fits the rule. UNTIL is taken as it stands, a date as its
  /// midnight; who knows the zone of `start` passes `last` for an UNTIL in UTC.
  ///
  /// - Parameters:
  ///   - first: earlier instances are counted but not handed out.
  ///   - last: later instances are not handed out.
  /// - Throws: ``RuleError/Reason/noSuchDay`` where the rule can have no instance in any year.
  public init(
    _ rule: RecurrenceRule, from start: CivilMoment, first: CivilMoment? = nil,
    last: CivilMoment = .last
  ) throws(RuleError) {
    let limit: CivilMoment =
      switch rule.until {
      case .date(let date): CivilMoment(date)
      case .local(let moment): moment
      case .utc, nil: .last
      }
    self.start = start.seconds
    self.first = max(first ?? start, start).seconds
    self.last = min(last, limit, .last).seconds
    left = rule.count ?? .max
    interval = rule.interval
    let times = RuleTimes(rule, startSecondOfDay: start.secondOfDay)
    self.times = times.offsets
    let isWithinDay = rule.frequency <= .daily
    let isOneTimeADay = times.offsets.count == 1
    positions = isWithinDay || isOneTimeADay && rule.frequency != .weekly ? [] : rule.bySetPosition
    days = RuleDays(
      rule, start: start.date, choosing: isWithinDay || !isOneTimeADay ? [] : rule.bySetPosition)
    guard days.canMeet else { throw RuleError(.noSuchDay) }
    let (year, month, _) = start.date.components
    switch rule.frequency {
    case .yearly: (unit, next) = (.year, year)
    case .monthly: (unit, next) = (.month, year * 12 + month - 1)
    case .weekly:
      (unit, next) = (.week, start.dayNumber - start.date.weekday.daysAfter(rule.weekStart))
    case .daily: (unit, next) = (.day, start.dayNumber)
    case .hourly, .minutely, .secondly:
      (unit, next) = (.step, 0)
      steps = RuleSteps(rule, start: start.seconds, times: times, isEveryDay: days.isEveryDay)
    }
    if rule.count == nil { skip() }
    isFinished = self.start > self.last || self.first > self.last || self.times.isEmpty
  }

  /// Appends the next instances until the batch has `capacity` or there are no more.
  ///
  /// - Returns: whether there may be more.
  public mutating func fill(
    _ batch: inout [CivilMoment], capacity: Int
  ) throws(RuleError) -> Bool {
    if unit == .step {
      guard !isFinished else { return false }
      let isMore = try steps?.fill(
        &batch, capacity: capacity, days: &days, first: first, last: last, left: &left)
      isFinished = isMore != true
      return !isFinished
    }
    while !isFinished, batch.count < capacity {
      if wordIndex == pendingWords, chosenIndex == chosen.count {
        loadPeriod()
      } else if chosenIndex < chosen.count {
        handOut(chosen[chosenIndex], to: &batch)
        chosenIndex += 1
      } else {
        handOutDays(to: &batch, capacity: capacity)
      }
    }
    return !isFinished
  }

  // MARK: Handing out

  private mutating func handOutDays(to batch: inout [CivilMoment], capacity: Int) {
    while wordIndex < pendingWords {
      var bits = pending[word: wordIndex]
      let base = pendingBase + wordIndex << 6
      while bits != 0 {
        let day = (base + bits.trailingZeroBitCount) * CivilMoment.secondsPerDay
        while timeIndex < times.count {
          guard batch.count < capacity, !isFinished else {
            pending[word: wordIndex] = bits
            return
          }
          handOut(day + times[timeIndex], to: &batch)
          timeIndex += 1
        }
        timeIndex = 0
        bits &= bits - 1
      }
      wordIndex += 1
    }
  }

  @inline(__always)
  private mutating func handOut(_ moment: Int, to batch: inout [CivilMoment]) {
    guard moment >= start else { return }
    guard moment <= last, left > 0 else {
      isFinished = true
      return
    }
    left -= 1
    if moment >= first { batch.append(CivilMoment(seconds: moment)) }
  }

  // MARK: Periods

  /// Goes to the period that `first` lies in; only without COUNT, which would have to count.
  private mutating func skip() {
    guard first > start else { return }
    let date = CivilMoment(seconds: first).date
    switch unit {
    case .year: next += max(0, date.year - next) / interval * interval
    case .month:
      next += max(0, date.year * 12 + date.month - 1 - next) / interval * interval
    case .week: next += max(0, date.dayNumber - next) / 7 / interval * interval * 7
    case .day: next += max(0, date.dayNumber - next) / interval * interval
    case .step: steps?.skip(to: first)
    }
  }

  private mutating func loadPeriod() {
    switch unit {
    case .year: loadYear()
    case .month: loadMonth()
    case .week: loadWeek()
    case .day: loadDays()
    case .step: break
    }
  }

  private mutating func loadYear() {
    let base = CivilDate.firstDayNumber(of: min(next, 10_000))
    guard opens(base) else { return }
    let mask = days.mask(of: YearShape(year: next, firstDay: base))
    next += interval
    set(mask, words: DayMask.wordCount, base: base, length: 366)
  }

  private mutating func loadMonth() {
    let (year, month) = (next / 12, next % 12 + 1)
    guard year < 10_000 else {
      isFinished = true
      return
    }
    next += interval
    guard days.hasMonth(month) else { return }
    guard let date = CivilDate(year: year, month: month, day: 1), opens(date.dayNumber) else {
      return
    }
    let length = CivilDate.daysInMonth(month, of: year)
    let weekday = YearShape.weekday(ofDayNumber: date.dayNumber)
    var mask = DayMask()
    mask[word: 0] = UInt64(days.mask(monthOfLength: length, firstWeekday: weekday))
    set(mask, words: 1, base: date.dayNumber, length: length)
  }

  private mutating func loadWeek() {
    let base = next
    guard opens(base) else { return }
    next += 7 * interval
    // Bit 0 is WKST.
    let first = YearShape.weekday(ofDayNumber: base)
    let weekdays = UInt64(days.weekdays)
    var week = (weekdays >> UInt64(first) | weekdays << UInt64(7 - first)) & 0x7F
    if days.months != 0 {
      for day in 0..<7
      where week >> UInt64(day) & 1 == 1
        && !days.hasMonth(CivilDate(dayNumber: base + day).month)
      {
        week &= ~(1 << UInt64(day))
      }
    }
    var mask = DayMask()
    mask[word: 0] = week
    set(mask, words: 1, base: base, length: 7)
  }

  /// All days of a year that the rule counts, from `next` on.
  private mutating func loadDays() {
    guard opens(next) else { return }
    let year = CivilDate(dayNumber: next).year
    let base = CivilDate.firstDayNumber(of: year)
    let shape = YearShape(year: year, firstDay: base)
    var mask = days.mask(of: shape)
    let end = base + shape.length
    if interval == 1 {
      // The days before the first are before DTSTART, or not asked for and not counted.
      if next > base {
        var later = DayMask(first: shape.length)
        for word in 0..<(next - base) >> 6 { later[word: word] = 0 }
        later[word: (next - base) >> 6] &= UInt64.max << UInt64((next - base) & 63)
        mask.formIntersection(later)
      }
      next = end
    } else {
      var counted = DayMask()
      while next < end {
        counted.insert(next - base)
        next += interval
      }
      mask.formIntersection(counted)
    }
    set(mask, words: DayMask.wordCount, base: base, length: shape.length)
  }

  /// Whether a period that begins on a day has anything to hand out; ends everything where not.
  private mutating func opens(_ day: Int) -> Bool {
    if day * CivilMoment.secondsPerDay > last || left == 0 { isFinished = true }
    return !isFinished
  }

  /// Makes the days of a period the ones to hand out, or only counts them where all lie too early.
  private mutating func set(_ mask: DayMask, words: Int, base: Int, length: Int) {
    pending = mask
    pendingBase = base
    (pendingWords, wordIndex, timeIndex) = (words, 0, 0)
    chosenIndex = chosen.count
    let isCountedOnly =
      (base + length) * CivilMoment.secondsPerDay <= first
      && base * CivilMoment.secondsPerDay >= start
    if !positions.isEmpty {
      choose(from: mask)
    } else if isCountedOnly {
      let (count, overflow) = mask.count.multipliedReportingOverflow(by: times.count)
      left -= overflow ? left : min(count, left)
      pendingWords = 0
    }
  }

  /// BYSETPOS among the days and times of a period.
  private mutating func choose(from mask: DayMask) {
    let days = mask.days
    chosen = RuleTimes.indices(of: positions, among: days.count * times.count).map { index in
      (pendingBase + days[index / times.count]) * CivilMoment.secondsPerDay
        + times[index % times.count]
    }
    chosenIndex = 0
    pendingWords = 0
  }
}
