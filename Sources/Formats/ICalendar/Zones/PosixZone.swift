import CivilTime

/// The rule that foretells a zone's changes, as POSIX writes it: `EST5EDT,M3.2.0,M11.1.0`.
struct PosixZone: Sendable {
  private let standard: Int
  private var summer: (offset: Int, begin: Day, end: Day)?

  /// A day of each year with a time, in seconds since its midnight.
  private struct Day {
    enum Form {
      /// Days since 1 January; 29 February counts.
      case ordinal(Int)
      /// The n-th day 1-365; 29 February is never counted.
      case julian(Int)
      /// The week 1-5 of a month, 5 being the last, and the weekday, Sunday 0.
      case month(Int, week: Int, weekday: Int)
    }

    var form: Form
    var time: Int
  }

  init?(_ text: ArraySlice<UInt8>) {
    var scanner = Scanner(rest: text)
    guard scanner.name(), let west = scanner.clock() else { return nil }
    standard = -west
    guard !scanner.rest.isEmpty else { return }
    guard scanner.name() else { return nil }
    var offset = standard + 3600
    if scanner.rest.first != UInt8(ascii: ",") {
      guard let west = scanner.clock() else { return nil }
      offset = -west
    }
    guard scanner.take(","), let begin = scanner.day(), scanner.take(","),
      let end = scanner.day(), scanner.rest.isEmpty
    else { return nil }
    summer = (offset, begin, end)
  }

  /// The changes of some years, in ascending order.
  func changes(years: ClosedRange<Int>) -> [Zone.Change] {
    guard let summer else { return [] }
    return years.flatMap { year in
      let begin = wallTime(of: summer.begin, in: year) - standard
      let end = wallTime(of: summer.end, in: year) - summer.offset
      return [
        Zone.Change(instant: begin, offset: summer.offset),
        Zone.Change(instant: end, offset: standard),
      ]
    }.sorted { $0.instant < $1.instant }
  }

  /// What the wall shows when a day's time comes, as seconds since 1970.
  private func wallTime(of day: Day, in year: Int) -> Int {
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return 0 }
    let date: CivilDate
    switch day.form {
    case .ordinal(let number): date = first.adding(days: number)
    case .julian(let number):
      let skipsLeapDay = CivilDate.isLeap(year) && number >= 60
      date = first.adding(days: number - 1 + (skipsLeapDay ? 1 : 0))
    case .month(let month, let week, let weekday):
      // ISO 8601 counts Sunday as 7.
      let weekday = Weekday(rawValue: weekday == 0 ? 7 : weekday) ?? .sunday
      date = weekday.date(number: week == 5 ? -1 : week, inMonth: month, of: year) ?? first
    }
    return CivilMoment(date, secondOfDay: day.time).seconds
  }

  private struct Scanner {
    var rest: ArraySlice<UInt8>

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest.removeFirst()
      return true
    }

    /// `CST`, `<+1030>`.
    mutating func name() -> Bool {
      if take("<") {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
        rest = rest[(end + 1)...]
        return true
      }
      let letters = rest.prefix { $0 | 32 >= UInt8(ascii: "a") && $0 | 32 <= UInt8(ascii: "z") }
      rest = rest[letters.endIndex...]
      return letters.count >= 3
    }

    /// `[+-]hh[:mm[:ss]]` in seconds; RFC 8536 §3.3.1 allows -167 to 167 hours.
    mutating func clock() -> Int? {
      let isNegative = take("-")
      if !isNegative { _ = take("+") }
      guard var seconds = number(through: 167).map({ $0 * 3600 }) else { return nil }
      if take(":") {
        guard let minutes = number(through: 59) else { return nil }
        seconds += minutes * 60
        if take(":") {
          guard let more = number(through: 59) else { return nil }
          seconds += more
        }
      }
      return isNegative ? -seconds : seconds
    }

    mutating func day() -> Day? {
      let form: Day.Form
      if take("M") {
        guard let month = number(through: 12), month >= 1, take("."),
          let week = number(through: 5), week >= 1, take("."), let weekday = number(through: 6)
        else { return nil }
        form = .month(month, week: week, weekday: weekday)
      } else if take("J") {
        guard let day = number(through: 365), day >= 1 else { return nil }
        form = .julian(day)
      } else {
        guard let day = number(through: 365) else { return nil }
        form = .ordinal(day)
      }
      guard take("/") else { return Day(form: form, time: 7200) }
      return clock().map { Day(form: form, time: $0) }
    }

    private mutating func number(through most: Int) -> Int? {
      let digits = rest.prefix(4).prefix { $0 >= 48 && $0 <= 57 }
      guard !digits.isEmpty else { return nil }
      rest = rest[digits.endIndex...]
      let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
      return value <= most ? value : nil
    }
  }
}
