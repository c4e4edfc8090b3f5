/// Calendars without a fault: the examples of the standards.
struct WellFormedCalendar: CustomStringConvertible, Sendable {
  let description: String
  private let text: String

  private init(_ description: String, _ text: String) {
    self.description = description
    self.text = text
  }

  var bytes: [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }

  /// A calendar with one event.
  static let small = small(with: nil)

  /// A line more in the event, as the seventh of the file.
  static func small(with line: [UInt8]?) -> [UInt8] {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:1",
      "DTSTAMP:20260101T000000Z",
    ]
    let tail = ["DTSTART:20260224T010000Z", "END:VEVENT", "END:VCALENDAR"]
    let lines =
      head.map { Array($0.utf8) } + (line.map { [$0] } ?? []) + tail.map { Array($0.utf8) }
    return lines.flatMap { $0 + [13, 10] }
  }

  static let all: [WellFormedCalendar] = [
    .init(
      "RFC 5545 §3.4, a party",
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//hacksw/handcal//NONSGML v1.0//EN
      BEGIN:VEVENT
      UID:19970610T172345Z-AF23B2@example.com
      DTSTAMP:19970610T172345Z
      DTSTART:19970714T170000Z
      DTEND:19970715T040000Z
      SUMMARY:Bastille Day Party
      END:VEVENT
      END:VCALENDAR

      """),
    .init(
      "RFC 5545 §4, a conference of three days",
      """
      BEGIN:VCALENDAR
      PRODID:-//xyz Corp//NONSGML PDA Calendar Version 1.0//EN
      VERSION:2.0
      BEGIN:VEVENT
      DTSTAMP:19960704T120000Z
      UID:uid1@example.com
      ORGANIZER:mailto:jsmith@example.com
      DTSTART:19960918T143000Z
      DTEND:19960920T220000Z
      STATUS:CONFIRMED
      CATEGORIES:CONFERENCE
      SUMMARY:Networld+Interop Conference
      DESCRIPTION:Networld+Interop Conference
        and Exhibit\\nAtlanta World Congress Center\\n
       Atlanta\\, Georgia
      END:VEVENT
      END:VCALENDAR

      """),
    .init(
      "RFC 5545 §4, a meeting with a time zone",
      """
      BEGIN:VCALENDAR
      PRODID:-//RDU Software//NONSGML HandCal//EN
      VERSION:2.0
      BEGIN:VTIMEZONE
      TZID:America/New_York
      BEGIN:STANDARD
      DTSTART:19981025T020000
      TZOFFSETFROM:-0400
      TZOFFSETTO:-0500
      TZNAME:EST
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:19990404T020000
      TZOFFSETFROM:-0500
      TZOFFSETTO:-0400
      TZNAME:EDT
      END:DAYLIGHT
      END:VTIMEZONE
      BEGIN:VEVENT
      DTSTAMP:19980309T231000Z
      UID:guid-1.example.com
      ORGANIZER:mailto:mrbig@example.com
      ATTENDEE;RSVP=TRUE;ROLE=REQ-PARTICIPANT;CUTYPE=GROUP:
       mailto:employee-A@example.com
      DESCRIPTION:Project XYZ Review Meeting
      CATEGORIES:MEETING
      CLASS:PUBLIC
      CREATED:19980309T130000Z
      SUMMARY:XYZ Project Review
      DTSTART;TZID=America/New_York:19980312T083000
      DTEND;TZID=America/New_York:19980312T093000
      LOCATION:1CP Conference Room 4350
      END:VEVENT
      END:VCALENDAR

      """),
    .init(
      "RFC 5545 §4, attachments by method xyz",
      """
      BEGIN:VCALENDAR
      METHOD:PUBLISH
      VERSION:2.0
      PRODID:-//ABC Corporation//NONSGML My Product//EN
      BEGIN:VEVENT
      UID:uid3@example.com
      DTSTAMP:19970324T120000Z
      SEQUENCE:0
      ORGANIZER:mailto:jdoe@example.com
      ATTACH;FMTTYPE=application/postscript:ftp://example.com/pub/rep.ps
      DTSTART:19970324T123000Z
      DTEND:19970324T210000Z
      CATEGORIES:MEETING,PROJECT
      CLASS:PUBLIC
      SUMMARY:Calendaring Interoperability Planning Meeting
      DESCRIPTION:Discuss how we can test c&s interoperability\\n
       using iCalendar and other IETF standards.
      LOCATION:LDB Lobby
      END:VEVENT
      END:VCALENDAR

      """),
    .init(
      "RFC 5545 §4, a task with an alarm",
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//ABC Corporation//NONSGML My Product//EN
      BEGIN:VTODO
      DTSTAMP:19980130T134500Z
      SEQUENCE:2
      UID:uid4@example.com
      ORGANIZER:mailto:unclesam@example.com
      ATTENDEE;PARTSTAT=ACCEPTED:mailto:jqpublic@example.com
      DUE:19980415T000000
      STATUS:NEEDS-ACTION
      SUMMARY:Submit Income Taxes
      BEGIN:VALARM
      ACTION:AUDIO
      TRIGGER:19980403T120000Z
      ATTACH;FMTTYPE=audio/basic:http://example.com/pub/audio-
       files/ssbanner.aud
      REPEAT:4
      DURATION:PT1H
      END:VALARM
      END:VTODO
      END:VCALENDAR

      """.replacing("TRIGGER:", with: "TRIGGER;VALUE=DATE-TIME:")),
    .init(
      "RFC 5545 §4, a journal entry",
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//ABC Corporation//NONSGML My Product//EN
      BEGIN:VJOURNAL
      DTSTAMP:19970324T120000Z
      UID:uid5@example.com
      ORGANIZER:mailto:jsmith@example.com
      STATUS:DRAFT
      CLASS:PUBLIC
      CATEGORIES:Project Report,XYZ,Weekly Meeting
      DESCRIPTION:Project xyz Review Meeting Minutes\\n
       Agenda\\n1. Review of project version 1.0 requirements.\\n2.
       Definition
       of project processes.\\n3. Review of project schedule.\\n
       Participants: John Smith\\, Jane Doe\\, Jim Dandy\\n-It was
        decided that the requirements need to be signed off by
        product marketing.\\n-Project processes were accepted.\\n
       -Project schedule needs to account for scheduled holidays
        and employee vacation time. Check with HR for specific
        dates.\\n-New schedule will be distributed by Friday.\\n-
       Next weeks meeting is cancelled. No meeting until 3/23.
      END:VJOURNAL
      END:VCALENDAR

      """),
    .init(
      "RFC 5545 §4, busy times",
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//RDU Software//NONSGML HandCal//EN
      BEGIN:VFREEBUSY
      UID:19970901T115957Z-76A912@example.com
      DTSTAMP:19970901T120000Z
      ORGANIZER:mailto:jsmith@example.com
      DTSTART:19980313T141711Z
      DTEND:19980410T141711Z
      FREEBUSY:19980314T233000Z/19980315T003000Z
      FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:19980316T153000Z/PT1H,19980318T030000Z/P1D
      URL:http://www.example.com/calendar/busytime/jsmith.ifb
      END:VFREEBUSY
      END:VCALENDAR

      """),
    .init(
      "RFC 5545 §3.6.5, rules that end, and own names",
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//example//EN
      X-ABC-MMSUBJ;VALUE=URI;FMTTYPE=audio/basic:http://www.example.org/mysubj.au
      BEGIN:VTIMEZONE
      TZID:America/New_York
      LAST-MODIFIED:20050809T050000Z
      TZURL:http://zones.example.com/tz/America-New_York.ics
      BEGIN:DAYLIGHT
      DTSTART:19670430T020000
      RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU;UNTIL=19730429T070000Z
      TZOFFSETFROM:-0500
      TZOFFSETTO:-0400
      TZNAME;LANGUAGE=en:EDT
      END:DAYLIGHT
      BEGIN:STANDARD
      DTSTART:20071104T020000
      RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
      RDATE:20061029T020000
      TZOFFSETFROM:-0400
      TZOFFSETTO:-0500
      TZNAME:EST
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:1
      DTSTAMP:20260101T000000Z
      DTSTART;TZID=America/New_York:19970902T090000
      RRULE:FREQ=DAILY;UNTIL=19971224T000000Z
      EXDATE;TZID=America/New_York:19970903T090000,19970904T090000
      RDATE;VALUE=PERIOD:19960403T020000Z/19960403T040000Z,19960404T010000Z/PT3H
      GEO:37.386013;-122.082932
      PRIORITY:0
      RESOURCES:EASEL,PROJECTOR,VCR
      RELATED-TO;RELTYPE=PARENT:jsmith.part7.19960817T083000.xyzMail@example.com
      REQUEST-STATUS:3.1;Invalid property value;DTSTART:96-Apr-01
      CONTACT;ALTREP="ldap://example.com:6666/o=ABC;?c":Jim Dolittle\\, ABC Industries
      ATTACH;FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY:VGhlIHF1aWNrIGJyb3duIGZveA==
      ATTENDEE;MEMBER="mailto:a@example.com","mailto:b@example.com":mailto:j@example.com
      X-LIC-ERROR;X-LIC-ERRORTYPE=VALUE:No value, really; none
      BEGIN:VALARM
      TRIGGER;RELATED=END:-P2D
      ACTION:EMAIL
      ATTENDEE:mailto:john_doe@example.com
      SUMMARY:*** REMINDER: SEND AGENDA FOR WEEKLY STAFF MEETING ***
      DESCRIPTION:A draft agenda needs to be sent out.
      ATTACH;FMTTYPE=application/msword:http://example.com/templates/agenda.doc
      END:VALARM
      END:VEVENT
      BEGIN:VEVENT
      UID:1
      DTSTAMP:20260101T000000Z
      RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:19970905T090000
      DTSTART;TZID=America/New_York:19970905T100000
      DURATION:P1W
      END:VEVENT
      END:VCALENDAR

      """.folded),
    .init(
      "RFC 7986, a calendar with name, colour and picture",
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//example//EN
      UID:5FC53010-1267-4F8E-BC28-1D7AE55A7C99
      NAME:Company Vacation Days
      NAME;LANGUAGE=zh:公司休假日
      DESCRIPTION:Days on which nobody works
      LAST-MODIFIED:19961112T133000Z
      URL:https://example.com/vacation
      CATEGORIES:HOLIDAY
      REFRESH-INTERVAL;VALUE=DURATION:P1W
      SOURCE;VALUE=URI:https://example.com/holidays.ics
      COLOR:turquoise
      IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=image/png:https://example.com/i.png
      BEGIN:VEVENT
      UID:1
      DTSTAMP:20260101T000000Z
      DTSTART;VALUE=DATE:20260101
      COLOR:red
      CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Chat:https://example.com/c
      ATTENDEE;EMAIL=cyrus@example.com:mailto:opaque-token-1234@example.com
      END:VEVENT
      END:VCALENDAR

      """.folded),
    .init(
      "RFC 5546 §4.1, an event published and called off",
      """
      BEGIN:VCALENDAR
      METHOD:PUBLISH
      PRODID:-//Example/ExampleCalendarClient//EN
      VERSION:2.0
      BEGIN:VEVENT
      ORGANIZER:mailto:a@example.com
      DTSTART:19970701T200000Z
      DTSTAMP:19970611T190000Z
      SUMMARY:ST. PAUL SAINTS -VS- DULUTH-SUPERIOR DUKES
      UID:0981234-1234234-23@example.com
      END:VEVENT
      END:VCALENDAR
      BEGIN:VCALENDAR
      METHOD:CANCEL
      VERSION:2.0
      PRODID:-//Example/ExampleCalendarClient//EN
      BEGIN:VEVENT
      ORGANIZER:mailto:a@example.com
      COMMENT:DUKES forfeit the game
      SEQUENCE:2
      UID:0981234-1234234-23@example.com
      DTSTAMP:19970613T190000Z
      STATUS:CANCELLED
      END:VEVENT
      END:VCALENDAR

      """),
  ]
}

extension String {
  /// ASCII lines of at most 75 characters.
  fileprivate var folded: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.count <= 75 ? String(line) : line.prefix(70) + "\n " + line.dropFirst(70)
    }.joined(separator: "\n")
  }
}
