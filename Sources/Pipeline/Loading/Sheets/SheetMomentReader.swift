import CivilTime
import Tabular

/// Reads a `SheetMoment` out of one cell, from left to right.
struct SheetMomentReader {
  private var rest: Substring.UnicodeScalarView
  private var moment = SheetMoment()
  private var dates: [SheetMoment.PartialDate] = []
  private var times: [TimeOfDay] = []
  private var part: SheetMoment.Days?
  private var afternoon = false
  private var isRange = false
  private var isList = false
  private var hasRangeOfDates = false

  /// What the text says, or nil where it says anything else besides.
  static func read(_ text: String) -> SheetMoment? {
    if let serial = SpreadsheetSerial(text) { return moment(of: serial) }
    var reader = SheetMomentReader(text)
    return reader.read()
  }

  private init(_ text: String) {
    rest =
      Substring(String(String.UnicodeScalarView(text.unicodeScalars.map(Self.plain))))
      .unicodeScalars
  }

  private mutating func read() -> SheetMoment? {
    guard rest.count <= 200 else { return nil }
    while !rest.isEmpty {
      guard readDate() || readTime() || readWord() else { return nil }
    }
    return finished()
  }

  private mutating func finished() -> SheetMoment? {
    if moment.days == .open { return dates.isEmpty ? moment : nil }
    if let part {
      guard dates.isEmpty else { return nil }
      moment.days = part
    } else if let first = dates.first, let last = dates.last {
      if dates.count == 1 {
        moment.days = .span(first, first)
      } else {
        moment.days = dates.count == 2 && hasRangeOfDates ? .span(first, last) : .several
      }
    }
    // Midnight behind a day is what programs write for no time at all.
    if times == [.midnight], !dates.isEmpty { times = [] }
    moment.start = times.first
    if times.count > 1 { moment.end = times.last }
    return moment
  }

  private static func moment(of serial: SpreadsheetSerial) -> SheetMoment {
    var moment = SheetMoment()
    if let day = serial.dayNumber {
      let (year, month, day) = CivilDate(dayNumber: day).components
      let date = SheetMoment.PartialDate(year: year, month: month, day: day)
      moment.days = .span(date, date)
    }
    moment.start = serial.minuteOfDay.flatMap { TimeOfDay(minutes: $0) }
    return moment
  }

  /// One spelling for each mark.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "～", "~", "—", "–", "−", "‐", "至", "到", "－": "-"
    case "\u{3000}", "\u{A0}", "\n", "\t", "\r": " "
    case "。": "."
    case "∶": ":"
    case "，", ";", "；": ","
    case "时": "点"
    case "號", "号": "日"
    default:
      (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
  }
}

// Days.
extension SheetMomentReader {
  private mutating func readDate() -> Bool {
    guard times.isEmpty || isList || isRange || dates.isEmpty else { return false }
    let before = rest
    if let date = fullDate() ?? monthAndDay() ?? dayOnly() {
      take(date)
      return true
    }
    rest = before
    if let found = partOfMonth() {
      part = found
      return true
    }
    rest = before
    return false
  }

  private mutating func take(_ date: SheetMoment.PartialDate) {
    if isRange, !dates.isEmpty { hasRangeOfDates = true }
    dates.append(date)
    isRange = false
    isList = false
    afternoon = false
    _ = skip(" ")
    _ = skip("日")
  }

  /// `2026-07-22`, `2026/7/22`, `2026.7.22`, `2026年7月22`, `26年7月22`, `20260722`.
  private mutating func fullDate() -> SheetMoment.PartialDate? {
    let before = rest
    if let digits = digits(8...8), let number = Int(digits) {
      if let date = checked(number / 10_000, number / 100 % 100, number % 100) { return date }
    }
    rest = before
    let year = number(4...4) ?? shortYear()
    _ = skip(" ")
    guard let year, let mark = rest.first, "-/.年".unicodeScalars.contains(mark) else {
      rest = before
      return nil
    }
    rest.removeFirst()
    _ = skip(" ")
    let month = number(1...2)
    _ = skip(" ")
    guard let month, let second = rest.first, "-/.月".unicodeScalars.contains(second) else {
      rest = before
      return nil
    }
    rest.removeFirst()
    _ = skip(" ")
    if let day = number(1...2), let date = checked(year, month, day) { return date }
    rest = before
    return nil
  }

  /// `26` before `年`.
  private mutating func shortYear() -> Int? {
    let before = rest
    if let year = number(2...2), rest.first == "年" { return 2000 + year }
    rest = before
    return nil
  }

  /// `7月22`, `7.22`, `7/22`.
  private mutating func monthAndDay() -> SheetMoment.PartialDate? {
    let before = rest
    let month = number(1...2)
    _ = skip(" ")
    guard let month, let mark = rest.first, "月./".unicodeScalars.contains(mark) else {
      rest = before
      return nil
    }
    rest.removeFirst()
    _ = skip(" ")
    if let day = number(1...2), rest.first != ":", rest.first != "点",
      let date = checked(nil, month, day)
    {
      return date
    }
    rest = before
    return nil
  }

  /// The end of `7月22日-24日`, `7.22-24` and the rest of `7月22、29日`.
  private mutating func dayOnly() -> SheetMoment.PartialDate? {
    let before = rest
    guard let last = dates.last, isRange || isList, let day = number(1...2),
      rest.first == "日" || times.isEmpty && rest.first != ":" && rest.first != "点",
      rest.first != "月", let date = checked(last.year, last.month, day)
    else {
      rest = before
      return nil
    }
    return date
  }

  /// `7月`, `7月中旬`, `2026年7月下旬`.
  private mutating func partOfMonth() -> SheetMoment.Days? {
    var year: Int?
    let before = rest
    if let written = number(4...4), skip("年") { year = written } else { rest = before }
    guard let month = number(1...2), (1...12).contains(month), skip("月") else { return nil }
    _ = skip("份")
    let thirds: [(String, ClosedRange<Int>)] = [
      ("上旬", 1...10), ("初", 1...10), ("中旬", 11...20), ("下旬", 21...31), ("底", 21...31),
    ]
    for (word, days) in thirds where skip(word) {
      return .part(year: year, month: month, days: days)
    }
    if let next = rest.first, next.properties.numericType != nil { return nil }
    return .part(year: year, month: month, days: 1...31)
  }

  private func checked(_ year: Int?, _ month: Int, _ day: Int) -> SheetMoment.PartialDate? {
    // A leap year, so that 29 February passes where the year is to be found.
    guard CivilDate(year: year ?? 2024, month: month, day: day) != nil,
      year.map({ (1900...2200).contains($0) }) ?? true
    else { return nil }
    return SheetMoment.PartialDate(year: year, month: month, day: day)
  }
}

// Times.
extension SheetMomentReader {
  private mutating func readTime() -> Bool {
    let before = rest
    guard let hour = number(1...2), hour <= 24, let time = time(fromHour: hour) else {
      rest = before
      return false
    }
    times.append(time)
    isRange = false
    return true
  }

  private mutating func time(fromHour hour: Int) -> TimeOfDay? {
    var minute = 0
    if skip(":") {
      guard let minutes = number(2...2) else { return nil }
      minute = minutes
      if skip(":"), number(2...2) == nil { return nil }
    } else if skip("点") {
      minute = minutesInWords()
    } else if !isShortStart {
      return nil
    }
    var adjusted = hour
    if afternoon, hour < 12 { adjusted += 12 }
    // `下午2:00-5:00`: the end is in the afternoon as well.
    return TimeOfDay(hour: adjusted, minute: minute)
  }

  /// The `9` of `9-11点`.
  private var isShortStart: Bool {
    var ahead = self
    guard ahead.skip("-"), ahead.number(1...2) != nil else { return false }
    return ahead.rest.first == "点"
  }

  private mutating func minutesInWords() -> Int {
    if skip("半") { return 30 }
    if skip("一刻") { return 15 }
    if skip("三刻") { return 45 }
    _ = skip("整") || skip("正") || skip("钟")
    let before = rest
    if let minutes = number(1...2), minutes < 60,
      skip("分") || rest.first == nil || rest.first == "-"
    {
      return minutes
    }
    rest = before
    return 0
  }

  /// Words around days and hours.
  private mutating func readWord() -> Bool {
    for (word, span) in Self.partsOfDay where skip(word) {
      afternoon = span.start.hour >= 12
      if let part = moment.partOfDay,
        let whole = TimeSpan(
          from: min(part.start, span.start), to: max(part.end, span.end))
      {
        moment.partOfDay = whole
      } else {
        moment.partOfDay = span
      }
      return true
    }
    for (word, days) in Self.openWords where skip(word) {
      moment.days = days
      return true
    }
    if let weekday = weekday() {
      moment.weekday = weekday
      return true
    }
    if skip("-") {
      isRange = true
      return true
    }
    if skip("、") || skip(",") || skip("和") || skip("及") {
      isList = true
      return true
    }
    return Self.fillers.contains { skip($0) }
  }

  private mutating func weekday() -> Weekday? {
    let before = rest
    guard skip("星期") || skip("礼拜") || skip("周"), let sign = rest.first,
      let index = Array("一二三四五六日".unicodeScalars).firstIndex(of: sign == "天" ? "日" : sign)
    else {
      rest = before
      return nil
    }
    rest.removeFirst()
    return Weekday.allCases[index]
  }

  private static let partsOfDay: [(String, TimeSpan)] = [
    ("上午", .hours(9, 12)), ("早上", .hours(7, 9)), ("中午", .hours(12, 14)),
    ("下午", .hours(14, 17)), ("傍晚", .hours(17, 19)), ("晚上", .hours(19, 21)),
    ("晚间", .hours(19, 21)), ("夜间", .hours(19, 21)), ("晚", .hours(19, 21)),
    ("全天", .hours(9, 17)), ("整天", .hours(9, 17)),
  ]
  private static let openWords: [(String, SheetMoment.Days)] = [
    ("待定", .open), ("另定", .open), ("未定", .open), ("时间另行通知", .open), ("另行通知", .open),
    ("待通知", .open),
  ]
  private static let fillers = [
    " ", "(", ")", "每天", "每日", "起", "开始", "举行", "举办", "左右", "暂定", "拟", "时间:", "日期:", "共",
  ]
}

// Characters.
extension SheetMomentReader {
  private mutating func skip(_ word: String) -> Bool {
    guard rest.starts(with: word.unicodeScalars) else { return false }
    rest.removeFirst(word.unicodeScalars.count)
    return true
  }

  private mutating func digits(_ count: ClosedRange<Int>) -> String? {
    let found = rest.prefix { ("0"..."9").contains($0) }
    guard count.contains(found.count) else { return nil }
    rest = rest[found.endIndex...]
    return String(found)
  }

  private mutating func number(_ count: ClosedRange<Int>) -> Int? {
    digits(count).flatMap { Int($0) }
  }
}
