import Foundation
import Testing

@Suite struct CalendarCommandTests {
  private static let event = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:x
    BEGIN:VEVENT
    UID:1
    DTSTART;VALUE=DATE:20260224
    DTSTAMP:20260101T000000Z
    SUMMARY:招聘会\\, 解放碑
    X-OWN;X-A="b;c":d
    END:VEVENT
    END:VCALENDAR

    """.replacingOccurrences(of: "\n", with: "\r\n")

  @Test func `what was written is read again`() throws {
    let folder = try TemporaryFolder()
    let lines = [
      #"{"uid":"a","kind":"tz","start":"20260224T090000","end":"20260224T120000","summary":"招聘会, 渝中","location":"解放碑","description":"一\n二","status":"CONFIRMED","sequence":2,"dtstamp":"20260101T000000Z","modified":"2026-01-02T03:04:05Z","categories":["春风行动","a,b"],"rrule":"FREQ=DAILY;COUNT=3","url":"https://example.org/"}"#,
      #"{"uid":"b","kind":"day","start":"2026-02-24","end":"2026-02-26","summary":"全天"}"#,
      #"{"uid":"c","kind":"utc","start":"2026-02-24T01:00","end":null,"summary":"世界时","status":"cancelled"}"#,
    ]
    try folder.write(lines.joined(separator: "\n") + "\n", to: "in.jsonl")
    let written = try Tool.run(["calendar", "write", "in.jsonl", "out.ics"], in: folder.url)
    #expect(written.status == 0, "\(written.errors)")
    let calendar = try folder.read("out.ics")
    #expect(calendar.contains("DTSTART;TZID=Asia/Shanghai:20260224T090000\r\n"))
    #expect(calendar.contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n"))
    #expect(calendar.contains("CATEGORIES:春风行动,a\\,b\r\n"))
    let read = try Tool.run(["calendar", "read", "out.ics"], in: folder.url)
    #expect(
      read.output == """
        {"uid":"b","start":"20260224","end":"20260226","all_day":true,"tzid":null,"recurrence_id":null,"summary":"全天","location":null,"description":null,"status":"CONFIRMED","sequence":0,"categories":[],"rrule":null}
        {"uid":"c","start":"20260224T010000Z","end":"20260224T010000Z","all_day":false,"tzid":null,"recurrence_id":null,"summary":"世界时","location":null,"description":null,"status":"CANCELLED","sequence":0,"categories":[],"rrule":null}
        {"uid":"a","start":"20260224T090000","end":"20260224T120000","all_day":false,"tzid":"Asia/Shanghai","recurrence_id":null,"summary":"招聘会, 渝中","location":"解放碑","description":"一\\n二","status":"CONFIRMED","sequence":2,"categories":["春风行动","a,b"],"rrule":"FREQ=DAILY;COUNT=3"}

        """)
    let check = try Tool.run(["calendar", "check", "out.ics"], in: folder.url)
    #expect(check.status == 0, "\(check.errors)")
    try Tool.run(["calendar", "convert", "out.ics", "again.ics"], in: folder.url)
    #expect(try folder.read("again.ics") == calendar)
  }

  @Test(arguments: [
    (#"{"uid":"a","kind":"tz","start":"20260230T090000"}"#, "calendar.date"),
    (#"{"uid":"a","kind":"tz","start":"20260224"}"#, "calendar.kind"),
    (#"{"uid":"a","kind":"tz","start":"20260224T090000Z"}"#, "calendar.kind"),
    (#"{"uid":"a","kind":"day","start":"20260224","end":"20260223"}"#, "calendar.end-before-start"),
    (#"{"uid":"a","kind":"week","start":"20260224"}"#, "calendar.word"),
    (#"{"uid":"","kind":"day","start":"20260224"}"#, "calendar.empty"),
    (#"{"uid":null,"kind":"day","start":"20260224"}"#, "calendar.empty"),
    (#"{"uid":"good","kind":"day","start":"20260224"}"#, "calendar.uid-twice"),
    (#"{"uid":"a","kind":"day","start":"20260224","rrule":"FREQ=SOMETIMES"}"#, "calendar.rule"),
    (#"{"uid":"a","kind":"day","start":"20260224","url":"www.example.org"}"#, "calendar.uri"),
    (#"{"uid":"a","kind":"day","start":"20260224","sequence":-1}"#, "json.out-of-range"),
    (#"{"uid":"a","kind":"day"}"#, "json.missing-key"), ("[]", "json.wrong-type"), ("{", "json."),
  ])
  func `a bad line is named, and the others are written`(line: String, code: String) throws {
    let folder = try TemporaryFolder()
    let good = #"{"uid":"good","kind":"day","start":"20260224","summary":"好"}"#
    try folder.write("\(good)\n\(line)\n", to: "in.jsonl")
    let outcome = try Tool.run(["calendar", "write", "in.jsonl", "-"], in: folder.url)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("in.jsonl:2:") && outcome.errors.contains("[\(code)"))
    #expect(outcome.output.components(separatedBy: "BEGIN:VEVENT").count == 2)
  }

  @Test func `a file may be converted in its place`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.event, to: "a.ics")
    #expect(try Tool.run(["calendar", "convert", "a.ics", "a.ics"], in: folder.url).status == 0)
    let once = try folder.read("a.ics")
    #expect(once.contains("X-OWN;X-A=\"b;c\":d\r\n") && once != Self.event)
    try Tool.run(["calendar", "convert", "a.ics", "a.ics"], in: folder.url)
    #expect(try folder.read("a.ics") == once)
  }

  @Test func `a broken calendar is converted with a word about its faults`() throws {
    let folder = try TemporaryFolder()
    try folder.write("BEGIN:VCALENDAR\r\nbroken\r\nBEGIN:VEVENT\r\nUID:1\r\n", to: "a.ics")
    let outcome = try Tool.run(["calendar", "convert", "a.ics", "b.ics"], in: folder.url)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("a.ics:2:1") && outcome.errors.contains("calendar.missing-end"))
    #expect(
      try folder.read("b.ics")
        == "BEGIN:VCALENDAR\r\nbroken\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
  }

  @Test(arguments: ["", "<html></html>", "PK\u{3}\u{4}"])
  func `what is no calendar is not converted`(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.ics")
    let outcome = try Tool.run(["calendar", "convert", "a.ics", "b.ics"], in: folder.url)
    #expect(outcome.status == 65 && outcome.errors.contains("calendar.none"))
    #expect(!folder.exists("b.ics"))
    #expect(try Tool.run(["calendar", "read", "a.ics"], in: folder.url).status == 65)
  }

  @Test(
    arguments: [
      (["calendar", "read", "missing.ics"], 74),
      (["calendar", "convert", "a.ics", "no/b.ics"], 74),
      (["calendar", "convert", "a.ics"], 64),
      (["calendar", "check", "a.ics", "--format", "xml"], 64),
      (["calendar", "check", "a.ics"], 0), (["calendar", "convert", "a.ics", "-"], 0),
    ] as [([String], Int32)])
  func `the exit status says what kind of end it was`(
    arguments: [String], status: Int32
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.event, to: "a.ics")
    #expect(try Tool.run(arguments, in: folder.url).status == status)
  }

  @Test func `check speaks text, JSON and SARIF, and shows the place`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.event.replacingOccurrences(of: "20260224", with: "20260230"), to: "a.ics")
    let text = try Tool.run(["calendar", "check", "a.ics"], in: folder.url)
    #expect(text.status == 65)
    #expect(text.errors.contains("a.ics:6:20: 错误：") || text.errors.contains("a.ics:6:20:"))
    for (format, key) in [("json", "diagnostics"), ("sarif", "runs")] {
      let outcome = try Tool.run(
        ["calendar", "check", "a.ics", "--format", format], in: folder.url)
      #expect(outcome.status == 65)
      let document =
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      #expect(document?[key] != nil && outcome.output.contains("calendar.no-such-date"))
    }
  }
}
