import CivilTime
import Tabular

/// Reads a `SheetMoment` out of one cell, from left to right.
struct SheetMomentReader {
  var rest: Substring.UnicodeScalarView
  var moment = SheetMoment()
  var dates: [SheetMoment.PartialDate] = []
  var times: [TimeOfDay] = []
  var part: SheetMoment.Days?
  var afternoon = false
  var isRange = false
  var isList = false
  var hasRangeOfDates = false

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

  mutating func read() -> SheetMoment? {
    guard rest.count <= 200 else { return nil }
    while !rest.isEmpty {
      guard readDate() || readTime() || readWord() else { return nil }
    }
    return finished()
  }

  mutating func finished() -> SheetMoment? {
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

  static func moment(of serial: SpreadsheetSerial) -> SheetMoment {
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

// Characters.
extension SheetMomentReader {
  mutating func skip(_ word: String) -> Bool {
    guard rest.starts(with: word.unicodeScalars) else { return false }
    rest.removeFirst(word.unicodeScalars.count)
    return true
  }

  mutating func digits(_ count: ClosedRange<Int>) -> String? {
    let found = rest.prefix { ("0"..."9").contains($0) }
    guard count.contains(found.count) else { return nil }
    rest = rest[found.endIndex...]
    return String(found)
  }

  mutating func number(_ count: ClosedRange<Int>) -> Int? {
    digits(count).flatMap { Int($0) }
  }
}
