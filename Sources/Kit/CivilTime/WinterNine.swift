/// A place in 数九, the nine times nine days that are counted from 冬至 on.
public struct WinterNine: Hashable, Sendable {
  /// 1-9: 一九 to 九九.
  public let period: Int
  /// 1-9: the day within the period.
  public let day: Int

  /// The place of a day; nil outside the 81 days and outside ``SolarTerm/supportedYears``.
  public init?(_ date: CivilDate) {
    let year = date.year
    for start in [year, year - 1] {
      guard let solstice = SolarTerm.winterSolstice.date(in: start) else { continue }
      let offset = solstice.days(until: date)
      if (0..<81).contains(offset) {
        period = offset / 9 + 1
        day = offset % 9 + 1
        return
      }
    }
    return nil
  }

  /// The first day of a period 1-9 of the winter that begins in `year`; nil where unknown.
  public static func firstDay(of period: Int, inWinterOf year: Int) -> CivilDate? {
    guard (1...9).contains(period) else { return nil }
    return SolarTerm.winterSolstice.date(in: year)?.adding(days: 9 * (period - 1))
  }

  /// `三九第五天`, and `三九` alone on the first day of the period.
  public var chinese: String {
    let name = LunarNames.digits[period] + "九"
    return day == 1 ? name : name + "第" + LunarNames.digits[day] + "天"
  }
}
