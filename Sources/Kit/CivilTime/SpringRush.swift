/// 春运, the forty days of travel around the Spring Festival.
///
/// The span is announced anew each year. The rule here, from 15 days before to 24 days after the
/// festival, gives the announced spans of recent years and is a default for years to come.
public enum SpringRush {
  /// The days of travel of a Gregorian year; nil where its Spring Festival is unknown.
  public static func days(in year: Int) -> ClosedRange<CivilDate>? {
    guard let festival = Festival.springFestival.date(in: year) else { return nil }
    return festival.adding(days: -15)...festival.adding(days: 24)
  }
}
