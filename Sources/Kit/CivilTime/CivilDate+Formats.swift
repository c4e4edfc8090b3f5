extension CivilDate {
  /// `2026年2月24日`.
  public var chinese: String {
    let (year, month, day) = components
    return "\(year)年\(month)月\(day)日"
  }

  /// `2月24日(周二)`: for lists within one year.
  public var chineseShort: String {
    let (_, month, day) = components
    return "\(month)月\(day)日(\(weekday.chinese))"
  }

  /// `Tue 24 Feb 2026`.
  public var english: String {
    let (year, month, day) = components
    return "\(weekday.english) \(day) \(Anchor.englishMonth(month).prefix(3)) \(year)"
  }

  /// `Tue 24 Feb`: for lists within one year.
  public var englishShort: String {
    let (_, month, day) = components
    return "\(weekday.english) \(day) \(Anchor.englishMonth(month).prefix(3))"
  }
}

extension TimeSpan {
  /// `09:00–12:00`, with the dash that both languages print between times.
  public var display: String { "\(start)–\(end)" }
}
