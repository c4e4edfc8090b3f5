import CivilTime
import Testing

struct DateRecurrenceTests {
  let calendar = ChineseCalendar()

  @Test(arguments: [
    ("每周六", "02-07 02-14 02-21 02-28"),
    ("每周二、四", "02-03 02-05 02-10 02-12 02-17 02-19 02-24 02-26"),
    ("weekly on Sat", "02-07 02-14 02-21 02-28"), ("每月最后一个工作日", "02-28"),
    ("last workday of month", "02-28"), ("每月15日", "02-15"), ("每月第一个周六", "02-07"),
    ("first Saturday of every month", "02-07"), ("每月最后一天", "02-28"),
    ("农历每月初八", "02-24"), ("每月初一、十五", "02-02 02-17"),
    ("逢三、六、九", "02-03 02-06 02-10 02-13 02-16 02-19 02-22 02-25"),
    ("逢三六九", "02-03 02-06 02-10 02-13 02-16 02-19 02-22 02-25"),
    ("公历逢五、十", "02-05 02-10 02-15 02-20 02-25"), ("逢十", "02-07 02-26"),
    ("正月初八、正月初一", "02-17 02-24"), ("RRULE:FREQ=WEEKLY;BYDAY=SA", "02-07 02-14 02-21 02-28"),
    ("freq=monthly;byday=-1fr", "02-27"),
    ("每周末", "02-01 02-07 02-08 02-14 02-15 02-21 02-22 02-28"),
    ("DTSTART:20260101\nRRULE:FREQ=DAILY;INTERVAL=20", "02-10"),
  ])
  func `a recurrence gives the days of February 2026`(text: String, days: String) throws {
    let recurrence = try DateRecurrence.parse(text).get()
    let month = CivilDate("2026-02-01")!...CivilDate("2026-02-28")!
    let dates = recurrence.dates(in: month, calendar: calendar)
    #expect(dates.map { String($0.description.dropFirst(5)) }.joined(separator: " ") == days)
  }

  /// The examples of RFC 5545 §3.8.5.3 that name days, with the dates printed there.
  @Test(arguments: [
    ("19970902", "FREQ=DAILY;COUNT=10", "0902 0903 0904 0905 0906 0907 0908 0909 0910 0911"),
    ("19970902", "FREQ=DAILY;INTERVAL=10;COUNT=5", "0902 0912 0922 1002 1012"),
    (
      "19970902", "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
      "0902 0904 0909 0911 0916 0918 0923 0925 0930 1002 1007"
    ),
    (
      "19970902", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
      "0902 0904 0916 0918 0930 1002 1014 1016"
    ),
    ("19970905", "FREQ=MONTHLY;COUNT=4;BYDAY=1FR", "0905 1003 1107 1205"),
    ("19970922", "FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", "0922 1020 1117"),
    ("19970928", "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=-3", "0928 1029 1128 1229"),
    ("19970930", "FREQ=MONTHLY;COUNT=6;BYMONTHDAY=1,-1", "0930 1001 1031 1101 1130 1201"),
    ("19970904", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "0904 1007 1106"),
    ("19970929", "FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "0929 1030 1127"),
    ("19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "0805 0810 0819 0824"),
    ("19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "0805 0817 0819 0831"),
    ("19970512", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "0512"),
    ("19970101", "FREQ=YEARLY;BYYEARDAY=1,100,200", "0101 0410 0719"),
    ("19970519", "FREQ=YEARLY;BYDAY=20MO", "0519"),
    ("19970313", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "0313 0320 0327"),
    ("19970902", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", ""),
    ("19970201", "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", ""),
    ("19970131", "FREQ=MONTHLY;COUNT=3", "0131 0331 0531"),
    ("19970229", "FREQ=YEARLY", "refused"),
  ])
  func `a rule gives the days of 1997 that RFC 5545 gives`(
    start: String, rule: String, days: String
  ) throws {
    guard case .success(let recurrence) = DateRecurrence.parse("DTSTART:\(start)\n\(rule)") else {
      #expect(days == "refused")
      return
    }
    let year = CivilDate("1997-01-01")!...CivilDate("1997-12-31")!
    let dates = recurrence.dates(in: year, calendar: calendar)
    #expect(dates.map { String($0.basicDescription.dropFirst(4)) }.joined(separator: " ") == days)
  }

  @Test(arguments: [
    ("FREQ=HOURLY", "anchor.sub-daily", 5),
    ("FREQ=WEEKLY;BYDAY=XX", "anchor.invalid-rule-part", 12),
    ("FREQ=WEEKLY;COUNT=3;UNTIL=20260101", "anchor.invalid-rule-part", 20),
    ("FREQ=WEEKLY;INTERVAL=0", "anchor.invalid-rule-part", 12),
    ("FREQ=WEEKLY;BYMONTHDAY=1", "anchor.invalid-rule-part", 12),
    ("RRULE:INTERVAL=2", "anchor.missing-frequency", 16), ("逢", "anchor.incomplete", 1),
    ("每月32日", "anchor.number-out-of-range", 2), ("正月十六、二月初把", "anchor.unexpected", 8),
    ("每周", "anchor.incomplete", 2), ("正月十六、春结", "anchor.unknown-word", 5),
    ("FREQ=DAILY;FREQ=DAILY", "anchor.invalid-rule-part", 11),
  ])
  func `a text that is no recurrence is refused at its place`(
    text: String, code: String, position: Int
  ) {
    guard case .failure(let error) = DateRecurrence.parse(text) else {
      Issue.record("'\(text)' was read")
      return
    }
    #expect(error.code == code)
    #expect(error.position == position)
  }

  @Test(arguments: [
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "FREQ=DAILY;COUNT=1000000000",
    "FREQ=YEARLY;INTERVAL=1000000", "FREQ=YEARLY;BYYEARDAY=366;INTERVAL=4;BYMONTH=1",
    "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1", "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=7",
  ])
  func `a hostile rule over two centuries ends`(rule: String) throws {
    let recurrence = try DateRecurrence.parse("DTSTART:18260101\n" + rule).get()
    let year = CivilDate("2026-01-01")!...CivilDate("2026-12-31")!
    let dates = recurrence.dates(in: year, calendar: calendar)
    #expect(dates.count == (rule.hasSuffix("COUNT=1000000000") ? 365 : 0))
  }
}
