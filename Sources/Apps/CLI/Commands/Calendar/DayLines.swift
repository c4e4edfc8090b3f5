import CivilTime
import Diagnostics

/// Days as JSON lines, one a day: the record of `chengnuan calendar days`.
///
/// Written byte by byte, because two centuries are 73 000 lines: names are turned into bytes once.
struct DayLines {
  private(set) var bytes: [UInt8] = []

  private let terms = SolarTerm.allCases.map { DayLines.quoted($0.chinese) }
  private let festivals = Dictionary(
    uniqueKeysWithValues: Festival.allCases.map { ($0, DayLines.quoted($0.chinese)) })
  private let dogDays = DogDays.allCases.map { DayLines.quoted($0.chinese) }
  private let years = (0..<60).map { DayLines.quoted(Ganzhi(lunarYear: 1984 + $0).chinese) }
  private var holidays: [String: [UInt8]] = [:]

  /// The lines so far, of which none are kept.
  mutating func taken() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  mutating func append(_ day: ChineseDay) {
    let (year, month, date) = day.date.components
    write(#"{"date":""#)
    write(year, width: 4)
    write("-")
    write(month, width: 2)
    write("-")
    write(date, width: 2)
    write(#"","weekday":"#)
    write(day.weekday.rawValue, width: 1)
    write(#","lunar":"#)
    write(day.lunar)
    write(#","term":"#)
    write(day.term.map { terms[$0.rawValue] })
    write(#","ganzhi":"#)
    write(day.ganzhi.map { years[$0.index] })
    switch day.kind {
    case .workday: write(#","kind":"workday","holiday":"#)
    case .rest: write(#","kind":"rest","holiday":"#)
    case .holiday: write(#","kind":"holiday","holiday":"#)
    }
    if let holiday = day.holiday { write(name(of: holiday)) } else { write("null") }
    write(day.isMakeup ? #","makeup":true"# : #","makeup":false"#)
    write(day.isProvisional ? #","provisional":true"# : #","provisional":false"#)
    write(#","festivals":["#)
    for (index, festival) in day.festivals.enumerated() {
      if index > 0 { write(",") }
      write(festivals[festival])
    }
    write(#"],"sanfu":"#)
    write(day.dogDays.map { dogDays[$0.rawValue] })
    write("}\n")
  }

  private mutating func write(_ lunar: LunarDate?) {
    guard let lunar else { return write("null") }
    write("[")
    write(lunar.year, width: 4)
    write(",")
    write(lunar.month, width: 1)
    write(",")
    write(lunar.day, width: 1)
    write(lunar.isLeapMonth ? ",1]" : ",0]")
  }

  /// Names of holidays come from tables, so that they may hold anything.
  private mutating func name(of holiday: String) -> [UInt8] {
    if let known = holidays[holiday] { return known }
    let made = DayLines.quoted(holiday)
    holidays[holiday] = made
    return made
  }

  private mutating func write(_ name: [UInt8]?) {
    if let name { bytes.append(contentsOf: name) } else { write("null") }
  }

  private mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func write(_ number: Int, width: Int) {
    if width > 1 || number > 9 {
      write(number / 10, width: width - 1)
    }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private static func quoted(_ text: String) -> [UInt8] {
    Array(JSONText.string(text).compact.utf8)
  }
}
