import CivilTime

/// What a cell shows of its number: the number, a date, a time, or both.
struct NumberFormat: Hashable {
  var hasDate = false
  var hasTime = false

  static let number = NumberFormat()

  init(hasDate: Bool = false, hasTime: Bool = false) {
    self.hasDate = hasDate
    self.hasTime = hasTime
  }

  /// The formats that files name by number only (ISO/IEC 29500-1 §18.8.30), with those of
  /// Chinese Excel and WPS.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: self.init(hasDate: true)
    case 18...21, 32...35, 45...47, 55, 56: self.init(hasTime: true)
    case 22: self.init(hasDate: true, hasTime: true)
    default: self.init()
    }
  }

  /// Reads a format code: `yyyy"年"m"月"d"日"`, `[$-804]aaaa`, `[h]:mm`, `#,##0.00`.
  init(code: String) {
    var letters: Set<Character> = []
    var isQuoted = false
    var bracket: String?
    var skips = false
    for character in code.lowercased() {
      if skips {
        skips = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if let open = bracket {
        bracket = open + String(character)
        guard character == "]" else { continue }
        // Hours, minutes or seconds beyond a day's; all else in brackets is colour and language.
        if let only = Set(open).first, Set(open).count == 1, "hms".contains(only) {
          letters.insert("h")
        }
        bracket = nil
      } else if character == ";" {
        // The first section says how positive numbers look.
        break
      } else if character == "[" {
        bracket = ""
      } else if "\\_*".contains(character) {
        skips = true
      } else {
        letters.insert(character)
      }
    }
    if code.lowercased().hasPrefix("general") || code.hasPrefix("G/") { letters = [] }
    hasTime = !letters.isDisjoint(with: ["h", "s"])
    hasDate =
      !letters.isDisjoint(with: ["y", "d"]) || letters.contains("m") && !hasTime
      || letters.contains("a") && !letters.contains("p") && !hasTime
  }

  /// The text of a number in this format; nil where it is no day that a sheet can mean.
  ///
  /// Dates are written as `2026-07-22`, times as `09:00`, however the cell shows them.
  func text(ofSerial serial: Double, countsFrom1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var day = Int(serial)
    var seconds = Int(((serial - Double(day)) * 86_400).rounded())
    if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
    let time = Self.time(seconds)
    guard hasDate else { return time }
    let date = CivilDate(dayNumber: Self.dayNumber(day, countsFrom1904: countsFrom1904))
    return hasTime && seconds > 0 ? "\(date) \(time)" : date.description
  }

  /// Days since 1970-01-01. NB: the 1900 system has a 29 February 1900, so that earlier days are
  /// one number off.
  private static func dayNumber(_ serial: Int, countsFrom1904: Bool) -> Int {
    if countsFrom1904 { return serial - 24_107 }
    return serial - (serial < 60 ? 25_568 : 25_569)
  }

  private static func time(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let minutes = seconds / 60
    let clock = "\(two(minutes / 60)):\(two(minutes % 60))"
    return seconds % 60 == 0 ? clock : clock + ":" + two(seconds % 60)
  }
}
