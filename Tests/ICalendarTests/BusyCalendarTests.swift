import CivilTime
import Diagnostics
import ICalendar
import Testing

@Suite struct BusyCalendarTests {
  /// The spans of March 2026 that a calendar of these lines gives, as `0307 1000-1100`.
  private func spans(_ lines: String...) -> [String] {
    let text = (["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
    let calendar = BusyCalendar(
      CalendarFile(Array(text.utf8)), home: .china, zones: ZoneDatabase { _ in nil })
    guard let first = CivilDate("2026-03-01"), let last = CivilDate("2026-03-31") else { return [] }
    return calendar.spans(from: first, through: last).spans.map {
      let (start, end) = ($0.lowerBound.description, $0.upperBound.description)
      return start.dropFirst(4).prefix(9) + "-" + end.dropFirst(4).prefix(9)
    }
  }

  private func event(_ lines: String...) -> String {
    (["BEGIN:VEVENT", "UID:u"] + lines + ["END:VEVENT"]).joined(separator: "\r\n")
  }

  @Test(
    "an event takes the time that it says",
    arguments: [
      (["DTSTART:20260307T020000Z", "DTEND:20260307T030000Z"], ["0307T1000-0307T1100"]),
      (["DTSTART:20260307T100000", "DURATION:PT90M"], ["0307T1000-0307T1130"]),
      (["DTSTART;VALUE=DATE:20260307"], ["0307T0000-0308T0000"]),
      (["DTSTART;VALUE=DATE:20260227", "DTEND;VALUE=DATE:20260303"], ["0301T0000-0303T0000"]),
      (["DTSTART:20260307T100000", "DTEND:20260307T110000", "TRANSP:TRANSPARENT"], []),
      (["DTSTART:20260307T100000", "DTEND:20260307T110000", "STATUS:CANCELLED"], []),
      (["DTSTART:20260307T100000"], []),
      (["DTSTART:20260407T100000", "DURATION:PT1H"], []),
      (
        [
          "DTSTART:20260302T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3",
          "EXDATE:20260309T090000",
        ],
        ["0302T0900-0302T1000", "0316T0900-0316T1000"]
      ),
      (
        [
          "DTSTART:20260302T090000", "DURATION:PT1H",
          "RDATE;VALUE=PERIOD:20260305T090000/PT3H,20260306T080000/20260306T083000",
        ],
        ["0302T0900-0302T1000", "0305T0900-0305T1200", "0306T0800-0306T0830"]
      ),
    ])
  func single(lines: [String], expected: [String]) {
    #expect(
      spans((["BEGIN:VEVENT", "UID:u"] + lines + ["END:VEVENT"]).joined(separator: "\r\n"))
        == expected)
  }

  private let weekly = "DTSTART:20260302T090000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=4"

  @Test func `what replaces an instance counts in its stead`() {
    let moved = event(
      "RECURRENCE-ID:20260309T090000", "DTSTART:20260310T140000", "DTEND:20260310T150000")
    let dropped = event(
      "RECURRENCE-ID:20260316T090000", "DTSTART:20260316T090000",
      "DURATION:PT1H", "STATUS:CANCELLED")
    #expect(
      spans(event(weekly), moved, dropped)
        == ["0302T0900-0302T1000", "0310T1400-0310T1500", "0323T0900-0323T1000"])
  }

  @Test func `a change of this and all later instances moves and stretches them`() {
    let later = event(
      "RECURRENCE-ID;RANGE=THISANDFUTURE:20260316T090000",
      "DTSTART:20260317T100000", "DURATION:PT2H")
    #expect(
      spans(event(weekly), later)
        == [
          "0302T0900-0302T1000", "0309T0900-0309T1000", "0317T1000-0317T1200",
          "0324T1000-0324T1200",
        ])
  }

  @Test func `a zone that the file describes is believed`() {
    let zone = """
      BEGIN:VTIMEZONE\r\nTZID:Somewhere\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r
      TZOFFSETFROM:-0300\r\nTZOFFSETTO:-0300\r\nEND:STANDARD\r\nEND:VTIMEZONE
      """
    #expect(
      spans(zone, event("DTSTART;TZID=Somewhere:20260306T220000", "DURATION:PT1H"))
        == ["0307T0900-0307T1000"])
  }

  @Test func `periods of free and busy count unless they are free`() {
    #expect(
      spans(
        "BEGIN:VFREEBUSY", "FREEBUSY:20260307T010000Z/PT1H,20260308T010000Z/20260308T020000Z",
        "FREEBUSY;FBTYPE=FREE:20260309T010000Z/PT1H", "END:VFREEBUSY")
        == ["0307T0900-0307T1000", "0308T0900-0308T1000"])
  }

  @Test func `what cannot be read is said, and everything else counts`() {
    let events = [
      "DTSTART:2026",
      "DTSTART:20260302T090000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
      "DTSTART:20260307T100000\r\nDURATION:PT1H",
    ]
    let bodies = events.enumerated().map {
      "BEGIN:VEVENT\r\nUID:\($0.offset)\r\n\($0.element)\r\nEND:VEVENT"
    }
    let lines = ["BEGIN:VCALENDAR"] + bodies + ["END:VCALENDAR"]
    let calendar = BusyCalendar(
      CalendarFile(Array(lines.joined(separator: "\r\n").utf8)), home: .china,
      zones: ZoneDatabase { _ in nil })
    let day = CivilDate(dayNumber: 20_500)
    let (spans, faults) = calendar.spans(from: day, through: day.adding(days: 60))
    #expect(spans.count == 1)
    #expect(faults.count == 2)
    #expect(faults.first?.reason.explanation.en == "it has no DTSTART that can be read")
    #expect(
      faults.last?.reason.explanation.en
        == "no month of BYMONTH has a day of BYMONTHDAY, so there is never an instance")
  }
}
