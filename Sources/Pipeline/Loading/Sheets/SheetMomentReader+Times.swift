import CivilTime

/// Hours: `9:00`, `9点半`, `下午2:00-5:00`.
extension SheetMomentReader {
  mutating func readTime() -> Bool {
    let before = rest
    guard let hour = number(1...2), hour <= 24, let time = time(fromHour: hour) else {
      rest = before
      return false
    }
    times.append(time)
    isRange = false
    return true
  }

  mutating func time(fromHour hour: Int) -> TimeOfDay? {
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
  var isShortStart: Bool {
    var ahead = self
    guard ahead.skip("-"), ahead.number(1...2) != nil else { return false }
    return ahead.rest.first == "点"
  }

  mutating func minutesInWords() -> Int {
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
}
