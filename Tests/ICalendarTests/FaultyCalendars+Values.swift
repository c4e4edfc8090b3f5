extension FaultyCalendar {
  static let values: [FaultyCalendar] = [
    .event("summary-as-date", "value-type", "SUMMARY;‸VALUE=DATE:20260224"),
    .event("unknown-type", "value-type", "SUMMARY;‸VALUE=STRING:a"),
    .calendar("refresh-interval-without-type", "value-type-unsaid", "‸REFRESH-INTERVAL:PT12H"),
    .calendar("source-without-type", "value-type-unsaid", "‸SOURCE:https://example.org/a.ics"),
    .event("date-without-type", "value-type-unsaid", "‸DTSTART:20260224"),
    .event("period-without-type", "value-type-unsaid", "‸RDATE:20260225T010000Z/PT1H"),
    .alarm(
      "absolute-trigger-without-type", "value-type-unsaid", "ACTION:AUDIO",
      "‸TRIGGER:20260224T000000Z"),
    .event("date-with-hyphens", "date", "DTSTART:‸2026-02-24T09:00:00Z"),
    .event("time-as-date", "date", "DTSTART;VALUE=DATE:‸20260224T090000"),
    .event("date-without-digits", "date", "DTSTART:‸tomorrow"),
    .event("small-z", "date", "DTSTART:‸20260224T010000z"),
    .event("empty-date", "date", "DTSTART:20260224T010000Z", "DTEND:‸"),
    .event("thirtieth-of-february", "no-such-date", "DTSTART;VALUE=DATE:‸20260230"),
    .event("leap-day-of-a-common-year", "no-such-date", "DTSTART:‸20260229T010000Z"),
    .event("thirteenth-month", "no-such-date", "EXDATE:20260224T010000Z,‸20261324T010000Z"),
    .event("twenty-four-hours", "no-such-time", "DTSTART:‸20260224T240000Z"),
    .event("sixty-minutes", "no-such-time", "DTSTART:‸20260224T016000Z"),
    .event("hours-without-t", "duration-without-t", "DURATION:‸P1H"),
    .calendar(
      "refresh-interval-for-phones", "duration-without-t", "REFRESH-INTERVAL;VALUE=DURATION:‸P12H"),
    .calendar("ttl-for-phones", "duration-without-t", "X-PUBLISHED-TTL:‸P1H"),
    .event("months-in-duration", "duration", "DURATION:‸P1Y"),
    .event("t-without-time", "duration", "DURATION:‸P1DT"),
    .event("weeks-and-days", "duration", "DURATION:‸P1W2D"),
    .event("duration-as-clock", "duration", "DURATION:‸01:30"),
    .event("negative-duration", "negative-duration", "DURATION:‸-PT1H"),
    .event("period-without-slash", "period", "RDATE;VALUE=PERIOD:‸20260225T010000Z"),
    .event(
      "period-ends-before-it-begins", "period",
      "RDATE;VALUE=PERIOD:‸20260225T010000Z/20260225T000000Z"),
    .event("period-of-dates", "period", "RDATE;VALUE=PERIOD:‸20260225/P1D"),
    .event("priority-ten", "integer", "PRIORITY:‸10"),
    .event("negative-sequence", "integer", "SEQUENCE:‸-1"),
    .event("sequence-as-fraction", "integer", "SEQUENCE:‸1.0"),
    .todo("percent-above-hundred", "integer", "PERCENT-COMPLETE:‸101"),
    .event("place-with-comma", "geo", "GEO:‸29.5574,106.5771"),
    .event("longitude-first", "geo", "GEO:‸106.5771;29.5574"),
    .event("link-without-scheme", "uri", "URL:‸www.example.org"),
    .event("link-with-blank", "uri", "URL:‸https://example.org/a b"),
    .event("organizer-without-mailto", "uri", "ORGANIZER:‸a@example.org"),
    .event("unknown-escape", "escape", "SUMMARY:a‸\\tb"),
    .event("backslash-at-end", "escape", "SUMMARY:a‸\\"),
    .event("comma-not-escaped", "unescaped", "SUMMARY:a‸,b"),
    .event("semicolon-not-escaped", "unescaped", "LOCATION:a‸;b"),
    .event("status-of-a-task", "word", "STATUS:‸COMPLETED"),
    .event("status-in-chinese", "word", "STATUS:‸已取消"),
    .todo("status-of-an-event", "word", "STATUS:‸CONFIRMED"),
    .event("busy-as-word", "word", "TRANSP:‸BUSY"),
    .event("binary-without-encoding", "needs", "‸ATTACH;VALUE=BINARY:AAAA"),
    .event("broken-base64", "base64", "ATTACH;VALUE=BINARY;ENCODING=BASE64:‸AAA"),
    .event("request-status-without-number", "request-status", "REQUEST-STATUS:‸Success"),
    .event(
      "quoted-printable", "parameter-value",
      "ATTACH;‸ENCODING=QUOTED-PRINTABLE:https://example.org/a"),
    .event("yes-for-true", "parameter-value", "ATTENDEE;‸RSVP=YES:mailto:a@example.org"),
    .event(
      "this-and-prior", "parameter-value", "RECURRENCE-ID;‸RANGE=THISANDPRIOR:20260224T010000Z"),
    .event("zone-of-a-summary", "parameter-misplaced", "SUMMARY;‸TZID=Asia/Shanghai:a"),
    .zone(
      "offset-without-sign", "utc-offset",
      "BEGIN:STANDARD\nDTSTART:19910915T020000\nTZOFFSETFROM:+0900\nTZOFFSETTO:‸0800\nEND:STANDARD"),
    .zone(
      "offset-with-colon", "utc-offset",
      "BEGIN:STANDARD\nDTSTART:19910915T020000\nTZOFFSETFROM:+0900\nTZOFFSETTO:‸+08:00\nEND:STANDARD"
    ),
    .zone(
      "minus-zero", "utc-offset",
      "BEGIN:STANDARD\nDTSTART:19910915T020000\nTZOFFSETFROM:+0900\nTZOFFSETTO:‸-0000\nEND:STANDARD"
    ),
  ]

  static let times: [FaultyCalendar] = [
    .event("rule-without-frequency", "rule", "RRULE:COUNT=3‸"),
    .event("rule-with-count-and-until", "rule", "RRULE:FREQ=DAILY;COUNT=3;‸UNTIL=20260301T000000Z"),
    .event("rule-with-unknown-part", "rule", "RRULE:FREQ=DAILY;‸BYFOO=1"),
    .event("rule-every-zero-days", "rule", "RRULE:FREQ=DAILY;‸INTERVAL=0"),
    .event("rule-with-month-thirteen", "rule", "RRULE:FREQ=YEARLY;‸BYMONTH=13"),
    .event("rule-with-numbered-day-of-week", "rule", "RRULE:FREQ=WEEKLY;‸BYDAY=1MO"),
    .event("until-as-date-of-a-time", "until-type", "‸RRULE:FREQ=DAILY;UNTIL=20260301"),
    .event("until-without-z-of-utc", "until-type", "‸RRULE:FREQ=DAILY;UNTIL=20260301T010000"),
    .event(
      "until-as-time-of-a-date", "until-type", "DTSTART;VALUE=DATE:20260224",
      "‸RRULE:FREQ=DAILY;UNTIL=20260301T010000Z"),
    .zoned(
      "until-local-of-a-zoned-time", "until-type", "DTSTART;TZID=Asia/Shanghai:20260224T090000",
      "‸RRULE:FREQ=DAILY;UNTIL=20260301T090000"),
    .event(
      "until-utc-of-a-floating-time", "until-type", "DTSTART:20260224T090000",
      "‸RRULE:FREQ=DAILY;UNTIL=20260301T090000Z"),
    .calendar(
      "stamp-without-z", "not-utc",
      "BEGIN:VEVENT\nUID:2\n‸DTSTAMP:20260101T000000\nDTSTART:20260224T010000Z\nEND:VEVENT"),
    .event("modified-without-z", "not-utc", "‸LAST-MODIFIED:20260101T000000"),
    .calendar(
      "free-time-without-z", "not-utc",
      "BEGIN:VFREEBUSY\nUID:2\nDTSTAMP:20260101T000000Z\nFREEBUSY:‸20260101T000000/PT1H\nEND:VFREEBUSY"
    ),
    .calendar(
      "free-span-without-z", "not-utc",
      "BEGIN:VFREEBUSY\nUID:2\nDTSTAMP:20260101T000000Z\n‸DTSTART:20260101T000000\nDTEND:20260102T000000Z\nEND:VFREEBUSY"
    ),
    .zoned("zone-and-z", "zone-on-utc", "DTSTART;‸TZID=Asia/Shanghai:20260224T010000Z"),
    .zoned("zone-of-a-date", "zone-on-date", "DTSTART;VALUE=DATE;‸TZID=Asia/Shanghai:20260224"),
    .event("zone-not-defined", "zone-undefined", "DTSTART;‸TZID=Europe/Berlin:20260224T090000"),
    .zoned(
      "zone-named-otherwise", "zone-undefined", "DTSTART;‸TZID=China Standard Time:20260224T090000"),
    .event("date-to-time", "same-type", "DTSTART;VALUE=DATE:20260224", "‸DTEND:20260225T010000Z"),
    .event("time-to-date", "same-type", "DTSTART:20260224T010000Z", "‸DTEND;VALUE=DATE:20260225"),
    .event(
      "floating-end-of-utc", "same-type", "DTSTART:20260224T010000Z", "‸DTEND:20260224T090000"),
    .event(
      "excluded-date-of-times", "same-type", "RRULE:FREQ=DAILY;COUNT=3",
      "‸EXDATE;VALUE=DATE:20260225"),
    .event("instance-date-of-times", "same-type", "‸RECURRENCE-ID;VALUE=DATE:20260225"),
    .event(
      "end-before-start", "end-before-start", "DTSTART:20260224T010000Z", "‸DTEND:20260224T000000Z"),
    .event(
      "end-at-start", "end-before-start", "DTSTART;VALUE=DATE:20260224",
      "‸DTEND;VALUE=DATE:20260224"),
    .todo(
      "due-before-start", "end-before-start", "DTSTART:20260224T010000Z", "‸DUE:20260223T010000Z"),
    .event(
      "hours-of-whole-days", "duration-of-days", "DTSTART;VALUE=DATE:20260224", "‸DURATION:PT24H"),
    .zone(
      "zone-rule-in-utc", "zone-time",
      "BEGIN:STANDARD\n‸DTSTART:19910915T020000Z\nTZOFFSETFROM:+0900\nTZOFFSETTO:+0800\nEND:STANDARD"
    ),
    .zone(
      "zone-rule-until-local", "until-type",
      "BEGIN:STANDARD\nDTSTART:19860914T020000\nTZOFFSETFROM:+0900\nTZOFFSETTO:+0800\n‸RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=2SU;UNTIL=19910915T020000\nEND:STANDARD"
    ),
  ]

  static let messages: [FaultyCalendar] = [
    .message("unknown-method", "word", "‸POST", invitation),
    .message(
      "publish-without-organizer", "method-missing", "PUBLISH", entry("SUMMARY:a", mark: true)),
    .message("publish-without-summary", "method-missing", "PUBLISH", entry(organizer, mark: true)),
    .message(
      "publish-with-attendee", "method-forbidden", "PUBLISH",
      entry(organizer, "SUMMARY:a", "‸ATTENDEE:mailto:b@example.org")),
    .message(
      "publish-with-request-status", "method-forbidden", "PUBLISH",
      entry(organizer, "SUMMARY:a", "‸REQUEST-STATUS:2.0;Success")),
    .message(
      "cancel-without-organizer", "method-missing", "CANCEL", entry("SEQUENCE:1", mark: true)),
    .message("cancel-without-sequence", "method-missing", "CANCEL", entry(organizer, mark: true)),
    .message(
      "cancel-still-confirmed", "method-status", "CANCEL",
      entry(organizer, "SEQUENCE:1", "‸STATUS:CONFIRMED")),
    .message(
      "event-and-task-in-one-message", "method-mixed", "PUBLISH", invitation,
      "‸BEGIN:VTODO\nUID:2\nDTSTAMP:20260101T000000Z\nSUMMARY:a\nPRIORITY:1\n\(organizer)\nEND:VTODO"
    ),
  ]

  private static let organizer = "ORGANIZER:mailto:a@example.org"
  private static let invitation = entry(organizer, "SUMMARY:a")

  private static func entry(_ lines: String..., mark: Bool = false) -> String {
    (mark ? "‸" : "") + "BEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\nDTSTART:20260224T010000Z\n"
      + lines.joined(separator: "\n") + "\nEND:VEVENT"
  }
}
