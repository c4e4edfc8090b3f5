import CivilTime
import ICalendar
import Testing

@Suite struct CalendarFeedTests {
  @Test func `a feed without events is a valid calendar with its names`() throws {
    let read = try Unfolding(
      CalendarFeed(name: "渝中区活动日历", description: "公开活动", refreshHours: 12).bytes())
    #expect(
      read.lines.map { $0.name + $0.parameters + ":" + $0.value } == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Chengnuan//Chengnuan//ZH",
        "CALSCALE:GREGORIAN", "NAME:渝中区活动日历", "X-WR-CALNAME:渝中区活动日历",
        "DESCRIPTION:公开活动", "X-WR-CALDESC:公开活动", "X-WR-TIMEZONE:Asia/Shanghai",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H", "BEGIN:VTIMEZONE",
        "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19910915T020000", "TZOFFSETFROM:+0900",
        "TZOFFSETTO:+0800", "TZNAME:CST", "END:STANDARD", "END:VTIMEZONE", "END:VCALENDAR",
      ])
  }

  @Test func `a feed that does not say when to look again has no interval`() throws {
    let read = try Unfolding(CalendarFeed(name: "n", refreshHours: nil).bytes())
    #expect(read.values(of: "REFRESH-INTERVAL").isEmpty)
    #expect(read.values(of: "X-PUBLISHED-TTL").isEmpty)
  }

  @Test func `an event says everything once and in one order`() throws {
    let full = event("u9", summary: "渝中招聘会·解放碑") {
      $0.recurrence = "FREQ=DAILY;COUNT=3"
      $0.location = "解放碑广场"
      $0.description = "免费入场"
      $0.status = .tentative
      $0.sequence = 4
      $0.modified = Instant(date("2026-01-03"), seconds: 86_399)
      $0.categories = ["春风行动", "家政,外卖"]
      $0.url = "https://example.org/"
      $0.isBusy = false
    }
    #expect(
      try read(full).components("VEVENT")[0].map { $0.name + $0.parameters + ":" + $0.value } == [
        "BEGIN:VEVENT", "UID:u9", "DTSTAMP:20260101T000000Z",
        "DTSTART;TZID=Asia/Shanghai:20260224T090000", "DTEND;TZID=Asia/Shanghai:20260224T120000",
        "RRULE:FREQ=DAILY;COUNT=3", "SUMMARY:渝中招聘会·解放碑", "LOCATION:解放碑广场", "DESCRIPTION:免费入场",
        "CATEGORIES:春风行动,家政\\,外卖", "URL:https://example.org/", "STATUS:TENTATIVE",
        "TRANSP:TRANSPARENT", "SEQUENCE:4", "LAST-MODIFIED:20260103T235959Z", "END:VEVENT",
      ])
  }

  @Test(arguments: [
    (
      CalendarEvent.Time.zoned(from: moment("2026-12-31", 22), to: moment("2026-12-31", 24)),
      ["DTSTART;TZID=Asia/Shanghai:20261231T220000", "DTEND;TZID=Asia/Shanghai:20270101T000000"]
    ),
    (
      .zoned(from: moment("2026-02-24", 9, 30), to: moment("2026-02-24", 9, 30)),
      ["DTSTART;TZID=Asia/Shanghai:20260224T093000"]
    ),
    (
      .allDay(from: date("2026-02-28"), to: date("2026-03-01")),
      ["DTSTART;VALUE=DATE:20260228", "DTEND;VALUE=DATE:20260301"]
    ),
    (.allDay(from: date("2024-02-29"), to: date("2024-02-29")), ["DTSTART;VALUE=DATE:20240229"]),
    (
      .utc(from: Instant(date("2026-02-24"), seconds: 3661), to: Instant(date("2026-02-25"))),
      ["DTSTART:20260224T010101Z", "DTEND:20260225T000000Z"]
    ),
  ])
  func `times are written in their kind`(time: CalendarEvent.Time, lines: [String]) throws {
    let read = try read(event { $0.time = time })
    let written = read.components("VEVENT")[0]
      .filter { $0.name.hasPrefix("DTSTART") || $0.name.hasPrefix("DTEND") }
    #expect(written.map { $0.name + $0.parameters + ":" + $0.value } == lines)
  }

  @Test(arguments: CalendarEvent.Status.allCases)
  func `a status is written in the standard's word`(status: CalendarEvent.Status) throws {
    #expect(try read(event { $0.status = status }).values(of: "STATUS") == [status.rawValue])
  }

  @Test(arguments: UInt64(0)..<20)
  func `the order of events does not change a byte`(seed: UInt64) throws {
    var random = Seeded(seed)
    let events = (0..<40).map { index in
      event("u\(index)", on: "2026-03-0\(Int.random(in: 1...9, using: &random))", at: 9 + index % 3)
    }
    let feed = CalendarFeed(name: "n", events: events).bytes()
    #expect(CalendarFeed(name: "n", events: events.shuffled(using: &random)).bytes() == feed)
    let starts = try Unfolding(feed).components("VEVENT").map { lines in
      lines.first { $0.name == "DTSTART" }!.value + lines.first { $0.name == "UID" }!.value
    }
    #expect(starts == starts.sorted() && starts.count == 40)
  }

  @Test(arguments: [(0, 0, 0), (86_400, 1, 0), (90_061, 1, 3661), (-1, -1, 86_399)])
  func `seconds beyond a day move the date`(seconds: Int, days: Int, rest: Int) {
    let instant = Instant(date("2026-02-28"), seconds: seconds)
    #expect(instant.date == date("2026-02-28").adding(days: days))
    #expect(instant.seconds == rest)
  }
}
