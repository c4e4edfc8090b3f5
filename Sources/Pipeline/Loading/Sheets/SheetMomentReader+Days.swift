import CivilTime

/// Days: `2026-07-22`, `7月22日`, `7.22-24`, `7月中旬`.
extension SheetMomentReader {
  mutating func readDate() -> Bool {
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

  mutating func take(_ date: SheetMoment.PartialDate) {
    if isRange, !dates.isEmpty { hasRangeOfDates = true }
    dates.append(date)
    isRange = false
    isList = false
    afternoon = false
    _ = skip(" ")
    _ = skip("日")
  }

  /// `2026-07-22`, `2026/7/22`, `2026.7.22`, `2026年7月22`, `26年7月22`, `20260722`.
  mutating func fullDate() -> SheetMoment.PartialDate? {
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
  mutating func shortYear() -> Int? {
    let before = rest
    if let year = number(2...2), rest.first == "年" { return 2000 + year }
    rest = before
    return nil
  }

  /// `7月22`, `7.22`, `7/22`.
  mutating func monthAndDay() -> SheetMoment.PartialDate? {
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
  mutating func dayOnly() -> SheetMoment.PartialDate? {
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
  mutating func partOfMonth() -> SheetMoment.Days? {
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

  func checked(_ year: Int?, _ month: Int, _ day: Int) -> SheetMoment.PartialDate? {
    // A leap year, so that 29 February passes where the year is to be found.
    guard CivilDate(year: year ?? 2024, month: month, day: day) != nil,
      year.map({ (1900...2200).contains($0) }) ?? true
    else { return nil }
    return SheetMoment.PartialDate(year: year, month: month, day: day)
  }
}
