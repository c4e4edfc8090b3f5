import CivilTime
import ICalendar

/// Zones as a VTIMEZONE tells them.
enum SampleZones {
  /// New York since 2007.
  static let newYork = zone([
    ("20070311T020000", -18_000, -14_400, "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"),
    ("20071104T020000", -14_400, -18_000, "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"),
    ("19970406T020000", -18_000, -14_400, "FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z"),
    (
      "19961027T020000", -14_400, -18_000,
      "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z"
    ),
  ])

  static func zone(_ observances: [(String, Int, Int, String)]) -> Zone {
    let observances = observances.map { start, before, after, rule in
      ZoneObservance(
        start: CivilMoment(start)!, offsetBefore: before, offset: after,
        rules: [try! RecurrenceRule.parse(rule).get()])
    }
    return Zone(observances: observances)!
  }
}
