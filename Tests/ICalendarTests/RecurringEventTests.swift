import CivilTime
import ICalendar
import Testing

struct RecurringEventTests {
  /// Starts, ends and summaries of the events of a calendar in March 2026, on the wall of Shanghai.
  private func march(_ events: String) throws -> [String] {
    let block = """
      BEGIN:VTIMEZONE
      TZID:Europe/London
      BEGIN:DAYLIGHT
      DTSTART:19810329T010000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      TZOFFSETFROM:+0000
      TZOFFSETTO:+0100
      END:DAYLIGHT
      BEGIN:STANDARD
      DTSTART:19961027T020000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0000
      END:STANDARD
      END:VTIMEZONE
      """
    let file = CalendarFile(
      Array("BEGIN:VCALENDAR\n\(block)\n\(events)\nEND:VCALENDAR\n".utf8))
    let calendar = try #require(file.calendars.first)
    var zones = CalendarZones(of: calendar, database: ZoneDatabase { _ in nil })
    let shanghai = SampleZones.zone([("19910915T020000", 28_800, 28_800, "FREQ=YEARLY;COUNT=1")])
    let event = try RecurringEvent(
      calendar.components(named: "VEVENT").map { EventView($0) }, zones: &zones, home: shanghai)
    let first = try #require(CivilMoment("20260301T000000"))
    let last = try #require(CivilMoment("20260401T000000"))
    let span = shanghai.instant(of: first)..<shanghai.instant(of: last)
    return try event.instances(in: span).sorted { $0.start < $1.start }.map { instance in
      let start = shanghai.moment(at: instance.start).description.dropFirst(6).dropLast(2)
      let end = shanghai.moment(at: instance.end).description.dropFirst(6).dropLast(2)
      return "\(start)-\(end) \(instance.event.summary ?? "")"
    }
  }

  private func event(_ lines: String...) -> String {
    "BEGIN:VEVENT\nUID:a\n\(lines.joined(separator: "\n"))\nEND:VEVENT"
  }

  private let weekly = [
    "DTSTART:20260202T090000", "DTEND:20260202T100000", "RRULE:FREQ=WEEKLY", "SUMMARY:例会",
  ]

  @Test func `an override replaces its instance, also one that it moves into the span`() throws {
    let found = try march(
      event(weekly.joined(separator: "\n")) + "\n"
        + event(
          "RECURRENCE-ID:20260309T090000", "DTSTART:20260310T140000", "DURATION:PT2H",
          "SUMMARY:改期") + "\n"
        + event("RECURRENCE-ID:20260406T010000Z", "DTSTART:20260331T090000", "SUMMARY:提前"))
    #expect(
      found == [
        "02T0900-02T1000 例会", "10T1400-10T1600 改期", "16T0900-16T1000 例会", "23T0900-23T1000 例会",
        "30T0900-30T1000 例会", "31T0900-31T0900 提前",
      ])
  }

  @Test func `THISANDFUTURE moves all later instances, which keep its length`() throws {
    let found = try march(
      event(weekly.joined(separator: "\n")) + "\n"
        + event(
          "RECURRENCE-ID;RANGE=THISANDFUTURE:20260309T090000", "DTSTART:20260311T140000",
          "DTEND:20260311T143000", "SUMMARY:周三") + "\n"
        + event("RECURRENCE-ID:20260316T090000", "DTSTART:20260316T090000", "SUMMARY:只这次"))
    #expect(
      found == [
        "02T0900-02T1000 例会", "11T1400-11T1430 周三", "16T0900-16T0900 只这次", "25T1400-25T1430 周三",
      ])
  }

  @Test func `days stay days and times follow the zone of the file`() throws {
    #expect(
      try march(event("DTSTART;VALUE=DATE:20260228", "DTEND;VALUE=DATE:20260302", "SUMMARY:休"))
        == ["28T0000-02T0000 休"])
    #expect(
      try march(
        event(
          "DTSTART;TZID=Europe/London:20260322T010000", "RRULE:FREQ=WEEKLY;COUNT=2",
          "DTEND;TZID=Europe/London:20260322T023000", "SUMMARY:会"))
        == ["22T0900-22T1030 会", "29T0900-29T1030 会"])
  }

  @Test func `EXDATE and RDATE are read in their own zones and forms`() throws {
    let found = try march(
      event(
        "DTSTART:20260302T090000", "DURATION:P1D", "RRULE:FREQ=DAILY;COUNT=4", "SUMMARY:班",
        "EXDATE:20260303T010000Z", "EXDATE;VALUE=DATE:20260305",
        "RDATE;VALUE=PERIOD:20260320T010000Z/PT1H",
        "RDATE;TZID=Europe/London:20260321T010000"))
    #expect(
      found == [
        "02T0900-03T0900 班", "04T0900-05T0900 班", "20T0900-20T1000 班", "21T0900-22T0900 班",
      ])
  }

  @Test(arguments: [
    "SUMMARY:没有开始", "DTSTART;TZID=Mars/Phobos:20260302T090000", "DTSTART:20260302T090000\nRRULE:X",
    "DTSTART:20260101T000000\nRRULE:FREQ=SECONDLY",
    "DTSTART:20260101T000000\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
  ])
  func `what cannot be followed is a fault of its event`(lines: String) {
    #expect(throws: RecurringEvent.Fault.self) { try march(event(lines)) }
  }
}
