/// One of the twenty-four solar terms, in the order in which a Gregorian year meets them.
public enum SolarTerm: Int, CaseIterable, Comparable, Sendable {
  case minorCold, majorCold, startOfSpring, rainWater, awakeningOfInsects, springEquinox
  case pureBrightness, grainRain, startOfSummer, grainBuds, grainInEar, summerSolstice
  case minorHeat, majorHeat, startOfAutumn, endOfHeat, whiteDew, autumnEquinox
  case coldDew, frostsDescent, startOfWinter, minorSnow, majorSnow, winterSolstice

  /// The Gregorian years whose terms are known.
  public static let supportedYears = SolarTermTable.firstYear...SolarTermTable.lastYear

  /// The day, in Beijing time, on which the sun reaches the term's longitude
  /// (GB/T 33661-2017 section 4.2); nil outside ``supportedYears``.
  public func date(in year: Int) -> CivilDate? {
    guard let day = SolarTermTable.day(of: rawValue, in: year) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The term that falls on a day; nil on most days.
  public init?(on date: CivilDate) {
    let (year, month, day) = date.components
    let first = 2 * (month - 1)
    for index in [first, first + 1] where SolarTermTable.day(of: index, in: year) == day {
      self.init(rawValue: index)
      return
    }
    return nil
  }

  /// The Gregorian month, 1-12, in which the term always lies.
  public var month: Int { rawValue / 2 + 1 }

  /// The sun's apparent longitude in degrees: 315 for 立春.
  public var solarLongitude: Int { (285 + 15 * rawValue) % 360 }

  /// `立秋`.
  public var chinese: String { SolarTerm.names[rawValue].zh }

  /// `Start of Autumn`.
  public var english: String { SolarTerm.names[rawValue].en }

  public static func < (a: SolarTerm, b: SolarTerm) -> Bool { a.rawValue < b.rawValue }

  private static let names = [
    (zh: "小寒", en: "Minor Cold"), (zh: "大寒", en: "Major Cold"),
    (zh: "立春", en: "Start of Spring"), (zh: "雨水", en: "Rain Water"),
    (zh: "惊蛰", en: "Awakening of Insects"), (zh: "春分", en: "Spring Equinox"),
    (zh: "清明", en: "Pure Brightness"), (zh: "谷雨", en: "Grain Rain"),
    (zh: "立夏", en: "Start of Summer"), (zh: "小满", en: "Grain Buds"),
    (zh: "芒种", en: "Grain in Ear"), (zh: "夏至", en: "Summer Solstice"),
    (zh: "小暑", en: "Minor Heat"), (zh: "大暑", en: "Major Heat"),
    (zh: "立秋", en: "Start of Autumn"), (zh: "处暑", en: "End of Heat"),
    (zh: "白露", en: "White Dew"), (zh: "秋分", en: "Autumn Equinox"),
    (zh: "寒露", en: "Cold Dew"), (zh: "霜降", en: "Frost's Descent"),
    (zh: "立冬", en: "Start of Winter"), (zh: "小雪", en: "Minor Snow"),
    (zh: "大雪", en: "Major Snow"), (zh: "冬至", en: "Winter Solstice"),
  ]
}
