extension FaultyCalendar {
  static let all: [FaultyCalendar] = structure + contents + values + times + messages

  private static let head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//example//EN\n"
  private static let body =
    "BEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\nDTSTART:20260224T010000Z\nEND:VEVENT\n"

  private static let structure: [FaultyCalendar] = [
    .init("empty-file", "none", "‸"),
    .init("web-page-instead", "none", "‸<html>\n<body>404</body>\n"),
    .init("event-without-calendar", "none", "‸BEGIN:VEVENT\nUID:1\nEND:VEVENT\n"),
    .init(
      "contact-beside-calendar", "outside", "\(head)\(body)END:VCALENDAR\n‸BEGIN:VCARD\nEND:VCARD\n"
    ),
    .init("line-before-calendar", "outside", "‸X-FOO:1\n\(head)\(body)END:VCALENDAR\n"),
    .init("text-after-calendar", "outside", "\(head)\(body)END:VCALENDAR\n‸thanks\n"),
    .init("calendar-cut-off", "missing-end", "‸\(head)\(body)"),
    .init(
      "event-without-end", "missing-end",
      "\(head)‸\(body.replacingFirst("END:VEVENT\n", ""))\(body.replacingFirst("UID:1", "UID:2"))END:VCALENDAR\n"
    ),
    .init("end-without-begin", "stray-end", "\(head)\(body)‸END:VTODO\nEND:VCALENDAR\n"),
    .init("no-final-line-break", "unfinished-line", "\(head)\(body)END:VCALENDAR‸"),
    .event("blank-line", "blank-line", "SUMMARY:a\n‸\nLOCATION:b"),
    .event("line-of-76-octets", "long-line", "‸SUMMARY:" + String(repeating: "a", count: 68)),
    .event("line-of-26-ideographs", "long-line", "‸SUMMARY:" + String(repeating: "渝", count: 23)),
    .init("fold-of-nothing", "fold-of-nothing", "‸ \(head)\(body)END:VCALENDAR\n"),
    .event("text-not-folded", "no-colon", "DESCRIPTION:first", "‸second"),
    .event("parameter-without-value-part", "no-colon", "‸SUMMARY;LANGUAGE=zh"),
    .event("blank-in-name", "property-name", "‸SUMMARY :a"),
    .event("underscore-in-name", "property-name", "‸X_FOO:a"),
    .event("no-name", "property-name", "‸:a"),
    .event("vcard-group", "property-name", "‸item1.X-FOO:a"),
    .event("chinese-colon", "no-colon", "‸SUMMARY：招聘会"),
    .event("nul", "control-character", "SUMMARY:a‸\u{0}b"),
    .event("escape-character", "control-character", "SUMMARY:a‸\u{1B}[0m"),
    .event("delete-character", "control-character", "SUMMARY:‸\u{7F}"),
    .event("parameter-without-equals", "parameter-form", "SUMMARY;‸LANGUAGE:a"),
    .event("quote-inside-parameter", "parameter-form", "ATTENDEE;‸CN=a\"b\"c:mailto:a@example.org"),
    .event("quote-never-closed", "parameter-form", "ATTENDEE;‸CN=\"a:mailto:a@example.org"),
    .event("parameter-without-name", "parameter-form", "SUMMARY;‸=zh:a"),
    .event("parameter-twice", "parameter-twice", "SUMMARY;LANGUAGE=zh;‸LANGUAGE=en:a"),
  ]

  private static let contents: [FaultyCalendar] = [
    .init(
      "calendar-without-version", "property-missing",
      "‸BEGIN:VCALENDAR\nPRODID:x\n\(body)END:VCALENDAR\n"),
    .init(
      "calendar-without-prodid", "property-missing",
      "‸BEGIN:VCALENDAR\nVERSION:2.0\n\(body)END:VCALENDAR\n"),
    .init("calendar-without-components", "component-missing", "‸\(head)END:VCALENDAR\n"),
    .calendar("version-twice", "property-twice", "‸VERSION:2.0"),
    .calendar("vcalendar-1", "word", "CALSCALE:‸JULIAN"),
    .init("version-1", "word", "BEGIN:VCALENDAR\nVERSION:‸1.0\nPRODID:x\n\(body)END:VCALENDAR\n"),
    .calendar("summary-of-calendar", "property-misplaced", "‸SUMMARY:a"),
    .calendar("unknown-property", "unknown-name", "‸COLOUR:red"),
    .event("misspelt-property", "unknown-name", "‸SUMARY:a"),
    .event("unknown-parameter", "unknown-name", "SUMMARY;‸LANG=zh:a"),
    .calendar("unknown-component", "unknown-name", "‸BEGIN:VEVNT\nEND:VEVNT"),
    .calendar(
      "alarm-in-calendar", "component-misplaced",
      "‸BEGIN:VALARM\nACTION:AUDIO\nTRIGGER:PT0S\nEND:VALARM"),
    .event(
      "zone-rule-in-event", "component-misplaced",
      "‸BEGIN:STANDARD\nDTSTART:19910915T020000\nTZOFFSETFROM:+0900\nTZOFFSETTO:+0800\nEND:STANDARD"
    ),
    .calendar(
      "event-without-uid", "property-missing",
      "‸BEGIN:VEVENT\nDTSTAMP:20260101T000000Z\nDTSTART:20260224T010000Z\nEND:VEVENT"),
    .calendar(
      "event-without-stamp", "property-missing",
      "‸BEGIN:VEVENT\nUID:2\nDTSTART:20260224T010000Z\nEND:VEVENT"),
    .calendar(
      "event-without-start", "property-missing",
      "‸BEGIN:VEVENT\nUID:2\nDTSTAMP:20260101T000000Z\nEND:VEVENT"),
    .event("summary-twice", "property-twice", "SUMMARY:a", "‸SUMMARY:b"),
    .event("description-twice", "property-twice", "DESCRIPTION:a", "‸DESCRIPTION:b"),
    .event("two-rules", "rule-twice", "RRULE:FREQ=DAILY;COUNT=2", "‸RRULE:FREQ=WEEKLY;COUNT=2"),
    .event("due-in-event", "property-misplaced", "‸DUE:20260225T010000Z"),
    .event("zone-offset-in-event", "property-misplaced", "‸TZOFFSETTO:+0800"),
    .todo("transp-in-todo", "property-misplaced", "‸TRANSP:OPAQUE"),
    .todo("end-in-todo", "property-misplaced", "‸DTEND:20260225T010000Z"),
    .event("end-and-duration", "exclusive", "DTEND:20260224T020000Z", "‸DURATION:PT1H"),
    .todo(
      "due-and-duration", "exclusive", "DTSTART:20260224T010000Z", "DUE:20260225T010000Z",
      "‸DURATION:PT1H"),
    .todo("duration-without-start", "needs", "‸DURATION:PT1H"),
    .todo("rule-without-start", "needs", "‸RRULE:FREQ=DAILY;COUNT=2"),
    .init("empty-uid", "empty", "\(head)\(body.replacingFirst("UID:1", "‸UID:"))END:VCALENDAR\n"),
    .calendar(
      "same-uid-twice", "uid-twice", "\(body)\(body.replacingFirst("UID:1", "‸UID:1"))".trimmedEnd),
    .init(
      "same-instance-twice", "uid-twice",
      "\(head)\(instance)\(instance.replacingFirst("UID", "‸UID"))END:VCALENDAR\n"),
    .alarm("alarm-without-trigger", "property-missing", "ACTION:AUDIO"),
    .alarm("alarm-without-action", "property-missing", "TRIGGER:-PT15M"),
    .alarm("display-without-text", "property-missing", "ACTION:DISPLAY", "TRIGGER:-PT15M"),
    .alarm(
      "email-without-attendee", "property-missing", "ACTION:EMAIL", "TRIGGER:-PT15M", "SUMMARY:a",
      "DESCRIPTION:b"),
    .alarm(
      "alarm-repeats-without-duration", "needs", "ACTION:AUDIO", "TRIGGER:-PT15M", "‸REPEAT:2"),
    .alarm(
      "alarm-duration-without-repeat", "needs", "ACTION:AUDIO", "TRIGGER:-PT15M", "‸DURATION:PT5M"),
    .alarm(
      "start-in-alarm", "property-misplaced", "ACTION:AUDIO", "TRIGGER:-PT15M",
      "‸DTSTART:20260224T010000Z"),
    .alarm("alarm-runs-program", "deprecated", "‸ACTION:PROCEDURE", "TRIGGER:-PT15M"),
    .event("exception-rule", "deprecated", "‸EXRULE:FREQ=DAILY;COUNT=2"),
    .calendar("zone-without-rules", "component-missing", "‸BEGIN:VTIMEZONE\nTZID:X\nEND:VTIMEZONE"),
    .calendar(
      "zone-without-name", "property-missing", "‸BEGIN:VTIMEZONE\n\(standard)\nEND:VTIMEZONE"),
    .zone(
      "zone-rule-without-offset", "property-missing",
      "‸BEGIN:STANDARD\nDTSTART:19910915T020000\nTZOFFSETTO:+0800\nEND:STANDARD"),
    .calendar(
      "zone-twice", "zone-twice", "BEGIN:VTIMEZONE\nTZID:X\n\(standard)\nEND:VTIMEZONE",
      "BEGIN:VTIMEZONE\n‸TZID:X\n\(standard)\nEND:VTIMEZONE"),
  ]

  private static let instance =
    "BEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\nDTSTART:20260224T010000Z\n"
    + "RECURRENCE-ID:20260224T010000Z\nEND:VEVENT\n"

  private static let standard =
    "BEGIN:STANDARD\nDTSTART:19910915T020000\nTZOFFSETFROM:+0900\nTZOFFSETTO:+0800\nEND:STANDARD"
}

extension String {
  func replacingFirst(_ part: String, _ other: String) -> String {
    guard let found = firstRange(of: part) else { return self }
    return replacingCharacters(found, other)
  }

  private func firstRange(of part: String) -> Range<Index>? { ranges(of: part).first }

  private func replacingCharacters(_ range: Range<Index>, _ other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }

  var trimmedEnd: String {
    var text = self
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
